"""Answers to named questions: rows, and what the sources do not state."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode

from cppcc_graph.errors import QuestionError, ResourceError
from cppcc_graph.rdf.find import called, find, find_code, find_namesakes
from cppcc_graph.rdf.labels import borrowing, by_report, preferred, told_apart
from cppcc_graph.rdf.questions import Missing, Parameter, Question
from cppcc_graph.rdf.store import Store
from cppcc_graph.rdf.tables import Table, select

_LANGUAGE_LINE: Final = 'VALUES ?lang { "zh" }'
_PARAMS_LINE: Final = "#params"
#: Places, bodies and people are the same in every report that names them. Two proposals of one
#: title are two, and who asks for one is told so.
_SHARED: Final = frozenset(
    ["dcterms:Location", "prov:Agent", "foaf:Person", "org:Organization", "cppcc:AgentGroup"]
)
_INTEGER: Final = "http://www.w3.org/2001/XMLSchema#integer"


@dataclass(frozen=True, slots=True)
class Silence:
    """A gap of the source: what is not stated, and the passage where one would expect it."""

    label: str
    note: str
    locator: str
    start: int
    end: int
    source: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What the data say: rows, and the gaps that the reports leave in what was asked."""

    question: Question
    table: Table
    silences: tuple[Silence, ...]


def answer(store: Store, asked: Question, *, language: str, bindings: Mapping[str, str]) -> Answer:
    """Return the answer in ``language`` (zh or en); ``bindings`` maps parameter names to values.

    What has no label in ``language`` is called as in another. When the store holds passages of
    several reports, each locator begins with the label of its report. Silences are those of all
    reports, rows or not: a row of one report, or of a part, does not fill the gap of another.

    Raises:
        QuestionError: a parameter is unknown, has the wrong form, or names no or several things.

    """
    query = runnable(store, asked, language=language, bindings=bindings)
    found = select(store, query)
    checked_columns(asked, found.columns)
    table = Table(found.columns, tuple(by_report(found.rows)))
    return Answer(asked, table, silences(store, asked, language))


def checked_columns(asked: Question, columns: tuple[str, ...]) -> None:
    """Let pass what a query gives when it is what the header of its question says.

    Raises:
        ResourceError: the columns differ, or their order does.

    """
    wanted = tuple(name for name, _ in asked.columns)
    if columns != wanted:
        raise ResourceError(
            f"{asked.name}: the query gives {columns}, its header {wanted}; make them equal"
        )


def runnable(store: Store, asked: Question, *, language: str, bindings: Mapping[str, str]) -> str:
    """Return the SPARQL that is run: that of :func:`query_of`, made ready for people.

    Labels are borrowed where one lacks; where there are several reports, they stand before
    locators: :func:`cppcc_graph.rdf.labels.by_report` makes words of the rows.

    Raises:
        QuestionError: as :func:`answer`.

    """
    query = query_of(store, asked, language=language, bindings=bindings)
    return told_apart(store, borrowing(query, language), language)


def query_of(store: Store, asked: Question, *, language: str, bindings: Mapping[str, str]) -> str:
    """Return the SPARQL of a question with its language and parameters put in.

    Raises:
        QuestionError: as :func:`answer`.

    """
    known = {parameter.name: parameter for parameter in asked.parameters}
    values = []
    for name, value in bindings.items():
        if name not in known:
            takes = ", ".join(known) or "no parameter"
            raise QuestionError(f"{asked.name}: has no parameter “{name}”; it takes {takes}")
        terms = " ".join(map(str, _terms(store, known[name], value)))
        values.append(f"VALUES ?{name} {{ {terms} }}")
    text = asked.sparql.replace(_LANGUAGE_LINE, f'VALUES ?lang {{ "{language}" }}')
    return text.replace(_PARAMS_LINE, " ".join(values)) if values else text


def _terms(store: Store, parameter: Parameter, value: str) -> Sequence[NamedNode | Literal]:
    kind, _, detail = parameter.kind.partition(":")
    if kind == "label":
        first, *others = detail.split(",")
        known = (
            each for each in (first, *others) if others and called(store, value, kind=each, limit=1)
        )
        of = next(known, first) or None
        kinds = [first, *others] if of else []
        return (
            find_namesakes(store, value, kind=of, kinds=kinds)
            if of in _SHARED
            else [find(store, value, kind=of, kinds=kinds).node]
        )
    if kind == "code":
        return [find_code(store, value, scheme=detail)]
    if kind == "integer":
        if not re.fullmatch(r"-?[0-9]{1,18}", value):
            raise QuestionError(f"{parameter.name} is a whole number, not “{value}”")
        return [Literal(value, datatype=NamedNode(_INTEGER))]
    try:
        return [Literal(value)]
    except ValueError as error:
        raise QuestionError(f"{parameter.name} is not UTF-8; type it as UTF-8") from error


def silences(store: Store, asked: Question, language: str) -> tuple[Silence, ...]:
    """Return what the reports leave unsaid of what is asked, in the order of header and text."""
    if not asked.missing:
        return ()
    found: dict[str, Silence] = {}
    for _, gap, label, note, locator, start, end, source in select(
        store, _gaps(asked.missing, language)
    ).texts():
        found.setdefault(gap, Silence(label, note, locator, int(start), int(end), source))
    return tuple(found.values())


def _gaps(missing: Sequence[Missing], language: str) -> str:
    kinds = " UNION ".join(
        f"{{ ?gap cppcc:missingProperty|cppcc:missingIndicator {each.term} ; "
        f"cppcc:gapAbout {f'<{each.about}>' if each.about else '?any'} BIND({at} AS ?at) }}"
        for at, each in enumerate(missing)
    )
    label, note, source = (
        preferred(thing, relation, words, language)
        for thing, relation, words in (
            ("?gap", "rdfs:label", "?label"),
            ("?gap", "skos:note", "?note"),
            ("?report", "rdfs:label", "?source"),
        )
    )
    return f"""SELECT DISTINCT ?at ?gap ?label ?note ?locator ?start ?end ?source WHERE {{
      {kinds}
      ?gap a cppcc:Gap ; rdfs:label ?label FILTER{label}
      GRAPH ?graph {{ ?gap a cppcc:Gap }}
      ?passage cppcc:hasFactGraph ?graph ; cppcc:locator ?locator ;
        oa:hasSource ?report ; oa:hasSelector ?place .
      ?report rdfs:label ?source FILTER{source}
      ?place oa:start ?start ; oa:end ?end .
      OPTIONAL {{ ?gap skos:note ?note FILTER{note} }}
    }} ORDER BY ?at ?source ?start ?gap"""
