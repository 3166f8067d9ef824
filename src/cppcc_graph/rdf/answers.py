"""Answers to named questions: rows, and what the sources do not state."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode

from cppcc_graph.errors import QuestionError, ResourceError
from cppcc_graph.rdf.find import find, find_code
from cppcc_graph.rdf.labels import with_labels, with_reports
from cppcc_graph.rdf.questions import Parameter, Question
from cppcc_graph.rdf.store import Store
from cppcc_graph.rdf.tables import Table, select

_LANGUAGE_LINE: Final = 'VALUES ?lang { "zh" }'
_PARAMS_LINE: Final = "#params"
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
    query = query_of(store, asked, language=language, bindings=bindings)
    labelled = with_labels(store, language)
    table = select(with_reports(labelled, language), query)
    wanted = tuple(name for name, _ in asked.columns)
    if table.columns != wanted:
        raise ResourceError(
            f"{asked.name}: the query gives {table.columns}, its header {wanted}; make them equal"
        )
    return Answer(asked, table, tuple(_silences(labelled, asked, language)))


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
        term = _term(store, known[name], value)
        values.append(f"VALUES ?{name} {{ {term} }}")
    text = asked.sparql.replace(_LANGUAGE_LINE, f'VALUES ?lang {{ "{language}" }}')
    return text.replace(_PARAMS_LINE, " ".join(values)) if values else text


def _term(store: Store, parameter: Parameter, value: str) -> NamedNode | Literal:
    kind, _, detail = parameter.kind.partition(":")
    if kind == "label":
        return find(store, value, kind=detail or None).node
    if kind == "code":
        return find_code(store, value, scheme=detail)
    if kind == "integer":
        if not re.fullmatch(r"-?[0-9]{1,18}", value):
            raise QuestionError(f"{parameter.name} is a whole number, not “{value}”")
        return Literal(value, datatype=NamedNode(_INTEGER))
    try:
        return Literal(value)
    except ValueError as error:
        raise QuestionError(f"{parameter.name} is not UTF-8; type it as UTF-8") from error


def _silences(store: Store, asked: Question, language: str) -> Iterator[Silence]:
    seen = set()
    for missing in asked.missing:
        about = f"VALUES ?about {{ <{missing.about}> }}" if missing.about else ""
        table = select(
            store,
            f"""SELECT DISTINCT ?gap ?label ?note ?locator ?start ?end ?source WHERE {{
              {about} ?gap a cppcc:Gap ; cppcc:gapAbout ?about ;
                rdfs:label ?label ;
                cppcc:missingProperty|cppcc:missingIndicator {missing.term} .
              GRAPH ?graph {{ ?gap a cppcc:Gap }}
              ?passage cppcc:hasFactGraph ?graph ; cppcc:locator ?locator ;
                oa:hasSource/rdfs:label ?source ; oa:hasSelector ?place .
              ?place oa:start ?start ; oa:end ?end .
              OPTIONAL {{ ?gap skos:note ?note FILTER(LANG(?note) = "{language}") }}
              FILTER(LANG(?label) = "{language}" && LANG(?source) = "{language}")
            }} ORDER BY ?source ?start ?gap""",
        )
        for gap, label, note, locator, start, end, source in table.texts():
            if gap not in seen:
                seen.add(gap)
                yield Silence(label, note, locator, int(start), int(end), source)
