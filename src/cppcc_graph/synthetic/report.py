"""The report of one committee on one year: its passages, each with a graph for what it says."""

import hashlib

from cppcc_graph.synthetic.country import Committee, year
from cppcc_graph.synthetic.writing import Scribe, code, en, text, thing, typed, zh


class Report:
    """Passages in the order of an invented text; what is said goes to the last one's graph."""

    def __init__(self, scribe: Scribe, committee: Committee, number: int) -> None:
        self.scribe = scribe
        self.key = f"{committee.key}-{number}"
        self.year = number
        self.committee = committee
        self.node = thing(f"report-{self.key}")
        self._meta = thing(f"report-{self.key}-meta")
        self._passages = 0
        self._offset = 0
        self._passage = ""

    def passage(self, locator: str, length: int) -> str:
        """Begin a passage of ``length`` code points that states something; return its term."""
        node = self._place(locator, length)
        self.scribe.say(node, "cppcc:readingState", code("reading-modelled"))
        self.graph("stated")
        return node

    def rhetoric(self, locator: str, length: int) -> None:
        """Add a passage from which nothing is taken."""
        node = self._place(locator, length)
        self.scribe.say(node, "cppcc:readingState", code("reading-rhetoric"))
        self.scribe.say(node, "cppcc:rhetoricReason", code("reason-slogan"))

    def gap(self, locator: str, length: int) -> None:
        """Begin a passage that leaves something out."""
        node = self._place(locator, length)
        self.scribe.say(node, "cppcc:readingState", code("reading-gap"))
        self.graph("observed")

    def graph(self, mode: str) -> None:
        """Say what follows in the graph of the last passage that has this mode of assertion."""
        node = f"{self._passage[:-1]}-{mode}>"
        self.scribe.into(self._meta)
        self.scribe.is_a(node, "cppcc:FactGraph")
        self.scribe.say(node, "cppcc:factGraphOf", self._passage)
        self.scribe.say(node, "cppcc:assertionMode", code(f"mode-{mode}"))
        self.scribe.into(node)

    def close(self) -> None:
        """Describe the report itself, now that its length is known."""
        scribe, place = self.scribe, self.committee.place
        scribe.into(self._meta)
        scribe.is_a(self.node, "cppcc:SourceReport")
        title = f"{place.zh}政协{self.year}年工作报告"
        scribe.say(self.node, "rdfs:label", zh(title), en(f"{place.en} CPPCC {self.year} report"))
        scribe.say(self.node, "dcterms:title", zh(title))
        scribe.say(self.node, "dcterms:type", code("doctype-workReport"))
        scribe.say(self.node, "dcterms:temporal", year(self.year))
        digest = hashlib.sha256(self.key.encode()).hexdigest()
        scribe.say(self.node, "cppcc:textDigest", text(digest))
        scribe.say(self.node, "cppcc:textLength", typed(self._offset, "integer"))

    def _place(self, locator: str, length: int) -> str:
        scribe = self.scribe
        self._passages += 1
        self._passage = node = thing(f"report-{self.key}-p{self._passages}")
        selector = thing(f"report-{self.key}-s{self._passages}")
        scribe.into(self._meta)
        scribe.is_a(node, "cppcc:Passage")
        scribe.say(node, "oa:hasSource", self.node)
        scribe.say(node, "oa:hasSelector", selector)
        scribe.say(node, "cppcc:locator", zh(f"{locator} · 句{self._passages}"))
        scribe.is_a(selector, "oa:TextPositionSelector")
        scribe.say(selector, "oa:start", typed(self._offset, "nonNegativeInteger"))
        self._offset += length
        scribe.say(selector, "oa:end", typed(self._offset, "nonNegativeInteger"))
        self._offset += 1
        return node
