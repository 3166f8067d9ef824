"""Queries made ready for answers: nothing nameless, and places in texts told apart by report.

Both are done in the query, never in the data: a store may be read-only, of a hundred million quads,
or someone else's endpoint. The cost is then that of the rows an answer has.
"""

import re
from typing import Final

from pyoxigraph import Literal

from cppcc_graph.rdf.identifiers import REPORTS
from cppcc_graph.rdf.store import Store
from cppcc_graph.rdf.tables import select

LANGUAGES: Final = ("zh", "en")

_CHOICE: Final = re.compile(r"LANG\((?P<words>\?\w+)\) = \?lang\b")
#: A statement that binds a label: its subject, the property that leads to the label, the label.
_BINDING: Final = re.compile(
    r"(?P<thing>\?\w+|[\w-]+:[\w-]+)\s+(?:[^\s.;{}][^.{}]*?;\s*)?"
    r"(?P<property>rdfs:label|skos:prefLabel|skos:note)\s+(?P<words>\?\w+)\b"
)
_LOCATED: Final = re.compile(
    r"(?P<head>\?\w+\s[^.{}]*?cppcc:locator )(?P<place>\?\w+)(?P<rest>[^.{}]*)(?P<end>\.|(?=\}))"
)
_REPORTS: Final = """SELECT DISTINCT ?report {
  ?passage oa:hasSource ?report ; cppcc:locator ?locator } LIMIT 2"""


def borrowing(sparql: str, language: str) -> str:
    """Return the query with ``LANG(?label) = ?lang`` widened, so that nothing is left nameless.

    What has no label in ``language`` is called as in Chinese or English, else as in any other
    language: then by the smallest label. A wording keeps the tag it has.
    """
    bound = {
        binding["words"]: (binding["thing"], binding["property"])
        for binding in _BINDING.finditer(sparql)
    }

    def widened(choice: re.Match[str]) -> str:
        words = choice["words"]
        return preferred(*bound[words], words, language) if words in bound else choice[0]

    return _CHOICE.sub(widened, sparql)


def preferred(thing: str, relation: str, words: str, language: str) -> str:
    """Return the SPARQL condition that ``words`` is what ``thing`` is best called in a language.

    ``thing`` and ``words`` are variables as they stand in the query (or a term), ``relation`` is
    the property between them. Several labels of the best language all count.
    """
    better = f"{words}_better"
    tag = str(Literal(language))
    return (
        f"(LANG({words}) = {tag} || NOT EXISTS {{ {thing} {relation} {better} "
        f"FILTER(LANG({better}) = {tag} || {_rank(better)} < {_rank(words)}) }})"
    )


def told_apart(store: Store, sparql: str, language: str) -> str:
    """Return the query with the report's label before each locator, where there are several.

    A report counts when a passage with a locator is of it; the query stays as it is for one.
    """
    if "cppcc:locator" not in sparql or len(select(store, _REPORTS).rows) < 2:
        return sparql

    def with_report(found: re.Match[str]) -> str:
        place, passage = found["place"], found["head"].split()[0]
        bare, report, label = f"{place}_bare", f"{place}_report", f"{place}_label"
        name = f'IF(STRSTARTS(STR({report}), "{REPORTS}"), CONCAT("report:", '
        name += f'STRAFTER(STR({report}), "{REPORTS}")), STR({report}))'
        chosen = preferred(report, "rdfs:label", label, language)
        return (
            f"{found['head']}{bare}{found['rest'].rstrip()} . {passage} oa:hasSource {report} . "
            f"OPTIONAL {{ {report} rdfs:label {label} FILTER{chosen} }} "
            f'BIND(CONCAT(COALESCE(STR({label}), {name}), " · ", STR({bare})) AS {place})'
        )

    return _LOCATED.sub(with_report, sparql)


def _rank(words: str) -> str:
    """Return the SPARQL expression by which labels of languages not asked for are put in order."""
    known = ", ".join(str(Literal(language)) for language in LANGUAGES)
    return f'CONCAT(IF(LANG({words}) IN ({known}), "0", "1"), LANG({words}), " ", STR({words}))'
