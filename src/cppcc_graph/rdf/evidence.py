"""Evidence: every statement about a thing, with the sentence it was read from."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode

from cppcc_graph.errors import InputError
from cppcc_graph.rdf.identifiers import MERGED_GRAPH
from cppcc_graph.rdf.labels import LANGUAGES, by_report, told_apart
from cppcc_graph.rdf.prefixes import shortened
from cppcc_graph.rdf.store import Store
from cppcc_graph.rdf.tables import Term, select, text

_STATEMENTS: Final = """SELECT ?s ?p ?o ?graph ?mode ?passage ?locator ?start ?end ?exact WHERE {{
  {{ BIND({iri} AS ?s) GRAPH ?graph {{ ?s ?p ?o }} }} UNION
  {{ BIND({iri} AS ?o) GRAPH ?graph {{ ?s ?p ?o }} }}
  OPTIONAL {{ ?graph cppcc:assertionMode ?mode }}
  OPTIONAL {{
    ?passage cppcc:hasFactGraph ?graph ; cppcc:locator ?locator ; oa:hasSelector ?place .
    ?place oa:start ?start ; oa:end ?end .
    OPTIONAL {{ ?place oa:exact ?exact }}
  }}
  FILTER(?p != cppcc:hasFactGraph && ?graph != <{merged}>)
}}"""
_NAMES: Final = """SELECT ?thing ?label WHERE {{
  VALUES ?thing {{ {things} }}
  ?thing rdfs:label|skos:prefLabel ?label }}"""
_SEATS: Final = """SELECT DISTINCT ?seat ?body ?role WHERE {{
  VALUES ?seat {{ {things} }} ?seat org:organization|org:postIn ?body
  OPTIONAL {{ ?seat org:role ?role }} }}"""
# Things asked for at once: a query of some 30 kB, which every engine takes.
_BATCH: Final = 300
_LABEL: Final = """SELECT ?label WHERE {{
  {thing} rdfs:label|skos:prefLabel|dcterms:title ?label FILTER(LANG(?label) = "{language}")
}} ORDER BY ?label LIMIT 1"""
_PASSAGES: Final = """SELECT ?passage ?start ?end WHERE {{
  ?report cppcc:textDigest ?digest . FILTER(STR(?digest) = "{digest}")
  ?passage oa:hasSource ?report ; oa:hasSelector ?place .
  ?place oa:start ?start ; oa:end ?end }}"""
# Statements without a passage come after all others.
_NO_PLACE: Final = (1 << 62, 1 << 62)


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement and where it comes from; texts are in the language asked for.

    ``locator``, ``start`` and ``end`` are None for statements that no passage makes;
    ``quotation`` is None unless the wording is known.
    """

    subject: str
    predicate: str
    object: str
    mode: str
    locator: str | None
    start: int | None
    end: int | None
    quotation: str | None


def evidence(
    store: Store,
    thing: NamedNode,
    *,
    language: str,
    names: Mapping[str, str],
    quotations: Mapping[str, str],
) -> list[Statement]:
    """Return every statement with the thing as subject or object, in the order of the text.

    ``names`` gives predicates and classes their name in the language, by IRI; ``quotations`` the
    wording of passages, by IRI. Statements that no passage makes come last. When the store holds
    passages of several reports, each locator begins with the label of its report, and statements
    come report by report.
    """
    query = told_apart(store, _STATEMENTS.format(iri=str(thing), merged=MERGED_GRAPH), language)
    rows = list(by_report(select(store, query).rows))
    spoken = sorted({term for row in rows for term in row if isinstance(term, NamedNode)}, key=str)
    # Classes are objects; the dataset's own labels come first, those of other languages last.
    own = _labels(store, spoken, language)
    labels = _seats(store, [each for each in spoken if shortened(each.value) not in own], language)
    labels |= {thing: label for thing, (_, label) in own.items()}
    labels |= {shortened(iri): name for iri, name in names.items()}
    labels |= {thing: label for thing, (tag, label) in own.items() if tag == language}
    found: dict[Statement, str] = {}
    for row in rows:
        s, p, o, _, mode, passage, locator, start, end, exact = row
        where = getattr(passage, "value", "")
        statement = Statement(
            subject=_name(s, labels),
            predicate=names.get(getattr(p, "value", "")) or _name(p, labels),
            object=_name(o, labels),
            mode=_name(mode, labels),
            locator=text(locator) or None,
            start=_number(start),
            end=_number(end),
            quotation=quotations.get(where) or text(exact) or None,
        )
        # A report's passages are called by it.
        found[statement] = where.rpartition("/")[0]
    return sorted(found, key=lambda each: (each.start is None, found[each], _order(each)))


def _labels(store: Store, things: Sequence[NamedNode], language: str) -> dict[str, tuple[str, str]]:
    """Return what each thing is best called, with the language; as in another where one lacks."""
    found: dict[str, tuple[str, str]] = {}
    for start in range(0, len(things), _BATCH):
        batch = " ".join(map(str, things[start : start + _BATCH]))
        for thing, label in select(store, _NAMES.format(things=batch)).rows:
            tag = (getattr(label, "language", None) or "").lower()
            known = found.setdefault(text(thing), (tag, text(label)))
            found[text(thing)] = min(
                (known, (tag, text(label))),
                key=lambda each: (each[0] != language, each[0] not in LANGUAGES, each),
            )
    return found


def _seats(store: Store, things: Sequence[NamedNode], language: str) -> dict[str, str]:
    """Return what memberships and posts without a label are called: the body and the role."""
    rows: list[tuple[Term, ...]] = []
    for start in range(0, len(things), _BATCH):
        batch = " ".join(map(str, things[start : start + _BATCH]))
        rows += select(store, _SEATS.format(things=batch)).rows
    ends = sorted({end for _, *both in rows for end in both if isinstance(end, NamedNode)}, key=str)
    names = {name: label for name, (_, label) in _labels(store, ends, language).items()}
    found: dict[str, list[str]] = {}
    for seat, *both in rows:
        said = found.setdefault(text(seat), [])
        said += [names[text(end)] for end in both if text(end) in names]
    return {seat: " · ".join(dict.fromkeys(said)) for seat, said in found.items() if said}


def label_of(store: Store, thing: NamedNode, language: str) -> str:
    """Return the label of a thing in one language, or nothing."""
    rows = select(store, _LABEL.format(thing=thing, language=language)).texts()
    return rows[0][0] if rows else ""


def wordings(store: Store, data: bytes, *, name: str) -> dict[str, str]:
    """Return the wording of every passage of the report whose text this is, by passage IRI.

    ``data`` is the text as it was read, in UTF-8, ``name`` how messages call it.

    Raises:
        InputError: the dataset has no report with the digest of this text.

    """
    digest = hashlib.sha256(data).hexdigest()
    rows = select(store, _PASSAGES.format(digest=digest)).rows
    if not rows:
        raise InputError(
            f"{name}: sha256 is {digest[:8]}, that of no report in the dataset; "
            "use the text that was read"
        )
    words = data.decode("utf-8")
    return {
        getattr(passage, "value", ""): words[int(text(a)) : int(text(b))] for passage, a, b in rows
    }


def _name(term: Term, labels: Mapping[str, str]) -> str:
    shown = text(term)
    if isinstance(term, Literal):
        return f"{shown} ({term.language})" if term.language == "en" else shown
    label = labels.get(shown)
    return f"{label} ({shown})" if label and shown.startswith("e:") else label or shown


def _number(term: Term) -> int | None:
    return int(term.value) if isinstance(term, Literal) else None


def _order(statement: Statement) -> tuple[object, ...]:
    where = _NO_PLACE
    if statement.start is not None and statement.end is not None:
        where = (statement.start, statement.end)
    return (*where, statement.subject, statement.predicate, statement.object, statement.mode)
