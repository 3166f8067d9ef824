"""Queries made ready for answers: nothing nameless, and places in texts told apart by report.

Both are done in the query, never in the data: a store may be read-only, of a hundred million quads,
or someone else's endpoint. The cost is then that of the rows an answer has.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import unquote

from pyoxigraph import Literal

from cppcc_graph.rdf.identifiers import REPORTS
from cppcc_graph.rdf.store import Store
from cppcc_graph.rdf.tables import Term, select

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
#: Where rows are put in the order of the text: in the ORDER BY of the whole.
_IN_ORDER_OF_TEXT: Final = re.compile(r"(ORDER BY[^{}]*?)(?=\?start\b[^{}]*\Z)")
_TOLD: Final = re.compile(r"<(?P<report>[\w.~%-]+)> (?P<locator>.*)", re.ASCII | re.DOTALL)
_REPORTS: Final = """SELECT DISTINCT ?report {
  ?passage oa:hasSource ?report ; cppcc:locator ?locator } LIMIT 2"""
_UNLABELLED: Final = """SELECT ?report {
  ?report a cppcc:SourceReport FILTER NOT EXISTS { ?report rdfs:label ?label } } LIMIT 1"""


def borrowing(sparql: str, language: str) -> str:
    """Return the query with ``LANG(?label) = ?lang`` widened, so that nothing is left nameless.

    What has no label in ``language`` is called as in Chinese or English, else as in any other
    language: then by the smallest label. A wording keeps the tag it has.
    """
    bound = list(_BINDING.finditer(sparql))

    def widened(choice: re.Match[str]) -> str:
        words, binding = choice["words"], None
        # Branches of a UNION call different things by one name: the choice is of its own branch's.
        for each in bound:
            if each["words"] == words and (binding is None or each.end() <= choice.start()):
                binding = each
        if binding is None:
            return choice[0]
        return preferred(binding["thing"], binding["property"], words, language)

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
    """Return the query with its report before each locator, where there are several.

    :func:`by_report` makes words of it. What was in the order of the text is then in that of the
    reports' labels first, so that years do not alternate. A report counts when a passage with a
    locator is of it; the query stays as it is for one.
    """
    if "cppcc:locator" not in sparql or len(select(store, _REPORTS).rows) < 2:
        return sparql
    labelled = not select(store, _UNLABELLED).rows

    def with_report(found: re.Match[str]) -> str:
        place, passage = found["place"], found["head"].split()[0]
        bare, report, label = f"{place}_bare", f"{place}_report", f"{place}_label"
        named, name = "", report
        if labelled:
            chosen = preferred(report, "rdfs:label", label, language)
            named, name = f"{report} rdfs:label {label} FILTER{chosen} ", label
        # Virtuoso garbles what CONCAT makes of two wide strings, and takes what stands beside an
        # OPTIONAL here for unconnected: so one is made narrow, and without labels ids must do.
        return (
            f"{found['head']}{bare}{found['rest'].rstrip()} . {passage} oa:hasSource {report} . "
            f"{named}"
            f'BIND(CONCAT("<", ENCODE_FOR_URI(STR({name})), "> ", STR({bare})) AS {place})'
        )

    return _IN_ORDER_OF_TEXT.sub(
        r'\1STRBEFORE(STR(?source), ">") ', _LOCATED.sub(with_report, sparql)
    )


def by_report(found: Iterable[tuple[Term, ...]]) -> Iterator[tuple[Term, ...]]:
    """Yield the rows of a query of :func:`told_apart`, “report · locator” in words."""
    return (tuple(map(_in_words, row)) for row in found)


def report_of(term: Term) -> str:
    """Return what the report of a place is called; nothing where there is one report only."""
    told = _TOLD.fullmatch(term.value) if isinstance(term, Literal) else None
    return "" if told is None else _name_of(told["report"])


def _name_of(encoded: str) -> str:
    name = unquote(encoded)
    return f"report:{name.removeprefix(REPORTS)}" if name.startswith(REPORTS) else name


def _in_words(term: Term) -> Term:
    told = _TOLD.fullmatch(term.value) if isinstance(term, Literal) else None
    if told is None:
        return term
    return Literal(f"{_name_of(told['report'])} · {told['locator']}")


def _rank(words: str) -> str:
    """Return the SPARQL expression by which labels of languages not asked for are put in order."""
    known = ", ".join(str(Literal(language)) for language in LANGUAGES)
    return f'CONCAT(IF(LANG({words}) IN ({known}), "0", "1"), LANG({words}), " ", STR({words}))'
