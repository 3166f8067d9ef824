"""Named questions: SPARQL files with a bilingual header, their parameters and their answers.

A question is ``queries/<name>.rq``. It begins with header lines::

    # title-zh: 谁督办了重点提案？
    # title-en: Who supervised the handling of key proposals?
    # group: proposals
    # number: 6
    # column: proposal | 提案 | proposal
    # param: proposal | 提案 | proposal | label
    # gap: property proposer

``column`` names each projected variable in Chinese and English. ``param`` names a variable that
may be bound from outside; its kind is ``label`` or ``label:<class>`` (a thing, by id, label or part
of a label), ``code:<scheme>``, ``integer`` or ``text``. The body is complete SPARQL, the usual
prefixes aside: ``VALUES ?lang { "zh" }`` is where the language of labels is chosen and the comment
``#params`` where bindings go, as ``VALUES`` blocks of terms written by the engine, so that a value
cannot change the query. ``gap`` names what is missing when there is no row: ``property <key>`` or
``indicator <code>``, and after ``about`` the id of the thing. The answer is then *not
stated in the source*.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import takewhile
from pathlib import Path
from typing import Final

from pyoxigraph import Literal, NamedNode, Store

from cppcc_graph.errors import QuestionError, ResourceError
from cppcc_graph.rdf.find import find
from cppcc_graph.rdf.identifiers import SCHEMES
from cppcc_graph.rdf.prefixes import expanded
from cppcc_graph.rdf.tables import Table, select

LANGUAGES: Final = ("zh", "en")

_HEADER: Final = re.compile(r"^# ([a-z-]+): (.*)$")
_LANGUAGE_LINE: Final = 'VALUES ?lang { "zh" }'
_PARAMS_LINE: Final = "#params"
_INTEGER: Final = "http://www.w3.org/2001/XMLSchema#integer"


@dataclass(frozen=True, slots=True)
class Words:
    """One name in Chinese and English."""

    zh: str
    en: str

    def of(self, language: str) -> str:
        """Return the name in ``language``, zh or en."""
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True, slots=True)
class Parameter:
    """A variable of a question that may be bound from outside."""

    name: str
    words: Words
    kind: str


@dataclass(frozen=True, slots=True)
class Missing:
    """What a question asks for that a source may leave out: a property or indicator, of a thing."""

    term: str
    about: str | None


@dataclass(frozen=True, slots=True)
class Question:
    """A named question; ``number`` is that of the competency question, None for others."""

    name: str
    title: Words
    group: str
    number: int | None
    columns: tuple[tuple[str, Words], ...]
    parameters: tuple[Parameter, ...]
    missing: tuple[Missing, ...]
    sparql: str


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
    """What the data say: rows, or the gaps that explain why there are none."""

    question: Question
    table: Table
    silences: tuple[Silence, ...]


def questions(folder: Path) -> list[Question]:
    """Return all named questions of a folder, by group and then by name.

    Raises:
        ResourceError: a question has a faulty header.

    """
    found = [read_question(path) for path in sorted(folder.glob("*.rq"))]
    return sorted(found, key=lambda question: (question.group, question.name))


def question(folder: Path, name: str) -> Question:
    """Return the question of that name.

    Raises:
        QuestionError: there is none; ``.nearest`` holds up to three similar names.
        ResourceError: the question has a faulty header.

    """
    path = folder / f"{name}.rq"
    names = sorted(other.stem for other in folder.glob("*.rq"))
    if name not in names:
        nearest = get_close_matches(name, names, 3, 0.4)
        hint = f"did you mean {', '.join(nearest)}?" if nearest else "see “cppcc-graph ask --list”"
        raise QuestionError(f"{name}: there is no such question; {hint}", nearest)
    return read_question(path)


def read_question(path: Path) -> Question:
    """Return the question a file holds.

    Raises:
        ResourceError: a header line is missing, unknown or faulty; the message says which.

    """
    header: dict[str, list[str]] = {}
    lines = path.read_text(encoding="utf-8").split("\n")
    head = list(takewhile(_HEADER.match, lines))
    for key, value in (_HEADER.sub(r"\1\n\2", line).split("\n") for line in head):
        header.setdefault(key, []).append(value)
    try:
        body = "\n".join(lines[len(head) :]).strip() + "\n"
        return _question(path.stem, header, body)
    except (LookupError, ValueError) as error:
        raise ResourceError(f"{path}: faulty header ({error}); see docs/questions.md") from error


def answer(store: Store, asked: Question, *, language: str, bindings: Mapping[str, str]) -> Answer:
    """Return the answer in ``language`` (zh or en); ``bindings`` maps parameter names to values.

    Raises:
        QuestionError: a parameter is unknown, has the wrong form, or names no or several things.

    """
    query = query_of(store, asked, language=language, bindings=bindings)
    table = select(store, query)
    wanted = tuple(name for name, _ in asked.columns)
    if table.columns != wanted:
        raise ResourceError(
            f"{asked.name}: the query gives {table.columns}, its header {wanted}; make them equal"
        )
    silences = () if table.rows else tuple(_silences(store, asked, language))
    return Answer(asked, table, silences)


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
        code = NamedNode(f"{SCHEMES}{detail}-{value}") if value.isalnum() else None
        if code is None or not any(store.quads_for_pattern(code, None, None, None)):
            raise QuestionError(
                f"“{value}” is no code of the scheme {detail}; see ontology/schemes"
            )
        return code
    if kind == "integer":
        if not re.fullmatch(r"-?[0-9]{1,18}", value):
            raise QuestionError(f"{parameter.name} is a whole number, not “{value}”")
        return Literal(value, datatype=NamedNode(_INTEGER))
    try:
        return Literal(value)
    except ValueError as error:
        raise QuestionError(f"{parameter.name} is not UTF-8; type it as UTF-8") from error


def _question(name: str, header: Mapping[str, Sequence[str]], body: str) -> Question:
    unknown = set(header) - {
        "title-zh", "title-en", "group", "number", "column", "param", "gap"
    }  # fmt: skip
    if unknown:
        raise ValueError(f"unknown line {sorted(unknown)[0]}")
    numbers = header.get("number", [])
    return Question(
        name=name,
        title=Words(header["title-zh"][0], header["title-en"][0]),
        group=header["group"][0],
        number=int(numbers[0]) if numbers else None,
        columns=tuple(_column(line) for line in header["column"]),
        parameters=tuple(_parameter(line) for line in header.get("param", [])),
        missing=tuple(_missing(line) for line in header.get("gap", [])),
        sparql=body,
    )


def _column(line: str) -> tuple[str, Words]:
    name, zh, en = (part.strip() for part in line.split("|"))
    return name, Words(zh, en)


def _parameter(line: str) -> Parameter:
    name, zh, en, kind = (part.strip() for part in line.split("|"))
    if kind.split(":")[0] not in ("label", "code", "integer", "text"):
        raise ValueError(f"a parameter is no {kind}")
    return Parameter(name, Words(zh, en), kind)


def _missing(line: str) -> Missing:
    words = line.split()
    about = expanded(words[3]) if words[2:3] == ["about"] else None
    kind, key = words[:2]
    if kind == "indicator":
        return Missing(f"code:indicator-{key}", about)
    if kind == "property":
        return Missing(key if ":" in key else f"cppcc:{key}", about)
    raise ValueError(f"a gap is a property or an indicator, not {kind}")


def _silences(store: Store, asked: Question, language: str) -> Iterator[Silence]:
    seen = set()
    for missing in asked.missing:
        about = f"VALUES ?about {{ <{missing.about}> }}" if missing.about else ""
        table = select(
            store,
            f"""SELECT DISTINCT ?gap ?label ?note ?locator ?start ?end ?source WHERE {{
              {about} ?gap a cppcc:Gap ; cppcc:gapAbout ?about ;
                rdfs:label ?label ; skos:note ?note ;
                cppcc:missingProperty|cppcc:missingIndicator {missing.term} .
              GRAPH ?graph {{ ?gap a cppcc:Gap }}
              ?passage cppcc:hasFactGraph ?graph ; cppcc:locator ?locator ;
                oa:hasSource/rdfs:label ?source ; oa:hasSelector ?place .
              ?place oa:start ?start ; oa:end ?end .
              FILTER(LANG(?label) = "{language}" && LANG(?note) = "{language}"
                && LANG(?source) = "{language}") }} ORDER BY ?start ?gap""",
        )
        for gap, label, note, locator, start, end, source in table.texts():
            if gap not in seen:
                seen.add(gap)
                yield Silence(label, note, locator, int(start), int(end), source)
