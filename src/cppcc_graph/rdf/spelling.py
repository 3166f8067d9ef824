"""Misspelt words, prefixes and terms of a query, with the nearest that exist."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, cast

from pyoxigraph import NamedNode, QuerySolutions

from cppcc_graph.facts.words import did_you_mean
from cppcc_graph.rdf.ontology import ontology_store
from cppcc_graph.rdf.prefixes import PREFIXES, shortened
from cppcc_graph.rdf.profile import shipped_profile
from cppcc_graph.rdf.store import Store
from cppcc_graph.resources import folder

# IRIs, comments and strings of all four kinds: nothing in them is a word of the query.
QUIET: Final = re.compile(
    r"<[^<>\"{}|^`\\\s]*>|#[^\n]*"
    r'|"""(?:[^\\]|\\.)*?"""' + r"|'''(?:[^\\]|\\.)*?'''"
    r'|"(?:[^"\\\n]|\\.)*"' + r"|'(?:[^'\\\n]|\\.)*'",
    re.DOTALL,
)
_WORDS: Final = """
BASE PREFIX SELECT DISTINCT REDUCED CONSTRUCT DESCRIBE ASK FROM NAMED WHERE GROUP BY HAVING ORDER
ASC DESC LIMIT OFFSET VALUES UNDEF OPTIONAL GRAPH SERVICE SILENT BIND AS MINUS UNION FILTER NOT IN
EXISTS A TRUE FALSE COUNT SUM MIN MAX AVG SAMPLE GROUP_CONCAT SEPARATOR STR LANG LANGMATCHES
DATATYPE BOUND IRI URI BNODE RAND ABS CEIL FLOOR ROUND CONCAT STRLEN UCASE LCASE ENCODE_FOR_URI
CONTAINS STRSTARTS STRENDS STRBEFORE STRAFTER YEAR MONTH DAY HOURS MINUTES SECONDS TIMEZONE TZ NOW
UUID STRUUID MD5 SHA1 SHA256 SHA384 SHA512 COALESCE IF STRLANG STRDT INSERT DELETE DATA LOAD CLEAR
DROP CREATE ADD MOVE COPY WITH USING INTO TO ALL DEFAULT SAMETERM ISIRI ISURI ISBLANK ISLITERAL
ISNUMERIC REGEX SUBSTR REPLACE
"""
# Names that a misspelt one is compared with.
_MANY: Final = 50_000
_KEYWORDS: Final = frozenset(_WORDS.split())
# A name with a prefix, a variable or language tag, or a word.
_TOKEN: Final = re.compile(
    r"(?P<prefix>_|[A-Za-z][\w.-]*|):(?P<local>[\w-]*)|[?$@][\w-]+|\d[\w.]*|(?P<word>[^\W\d]\w*)"
)
_DECLARED: Final = re.compile(r"\bPREFIX\s+(\S*?):", re.IGNORECASE)
_TEMPLATE: Final = re.compile(r"\bCONSTRUCT\s*\{[^{}]*\}", re.IGNORECASE)
#: The prefixes whose terms are looked up, and what the message says a missing one is not.
_OURS: Final = {
    "cppcc": "is no term of the ontology",
    "code": "is no code of the ontology",
    "e": "is nothing the dataset speaks of",
}


def mistake(sparql: str) -> tuple[int, str] | None:
    """Return where a query that cannot be read has its first unknown prefix or word, and the mend.

    The place counts characters from 0; None where every word and prefix is known.
    """
    declared = {*PREFIXES, *_DECLARED.findall(_quiet(sparql)), "_"}
    for token in _TOKEN.finditer(_quiet(sparql)):
        prefix, word = token["prefix"], token["word"]
        if prefix is not None and prefix not in declared:
            known = " ".join(f"{name}:" for name in PREFIXES)
            return token.start(), (
                f"the prefix “{prefix}:” is not declared; write “PREFIX {prefix}: <…>” before the "
                f"query, or use one of {known}"
            )
        if word and word.upper() not in _KEYWORDS:
            question = did_you_mean(word.upper(), sorted(_KEYWORDS))
            mend = question or "a variable begins with ?, a term with its prefix"
            return token.start(), f"“{word}” is no word of SPARQL; {mend}"
    return None


def unknown_terms(store: Store, sparql: str) -> list[str]:
    """Return a sentence for each of our terms in a query that neither data nor ontology has.

    Such a query is good SPARQL and finds nothing. What CONSTRUCT makes is not looked at.
    """
    words = _TEMPLATE.sub(lambda template: " " * len(template[0]), _quiet(sparql))
    redeclared = set(_DECLARED.findall(words))
    sentences = {}
    for token in _TOKEN.finditer(words):
        prefix, local = token["prefix"], token["local"]
        if prefix not in _OURS or prefix in redeclared or not local:
            continue
        iri = PREFIXES[prefix] + local
        if not (_speaks_of(store, iri) or iri in _ontology()):
            near = _elsewhere(token[0]) or did_you_mean(token[0], sorted(_names(store, prefix)))
            mend = near.replace("“", "").replace("”", "") or "check the spelling"
            sentences[token[0]] = f"{token[0]} {_OURS[prefix]}; {mend}"
    return list(sentences.values())


def _elsewhere(term: str) -> str:
    """Return the question after the foreign term that a key of facts files means, "" for none."""
    prefix, _, key = term.partition(":")
    meant = _keys().get(key, "") if prefix == "cppcc" else ""
    return f"did you mean “{meant}”?" if meant else ""


@cache
def _keys() -> dict[str, str]:
    """Return the terms of other vocabularies by the key that facts files have for them."""
    return {
        field.name.en: shortened(field.name.iri)
        for field in shipped_profile().fields.values()
        if not field.name.iri.startswith(PREFIXES["cppcc"])
    }


def _quiet(sparql: str) -> str:
    return QUIET.sub(lambda found: " " * len(found[0]), sparql)


def _speaks_of(store: Store, iri: str) -> bool:
    node = NamedNode(iri)
    patterns = " UNION ".join(
        f"{{ {graph} {{ {pattern} }} }}"
        for graph in ("", "GRAPH ?g")
        for pattern in (f"{node} ?p ?o", f"?s {node} ?o", f"?s ?p {node}")
    )
    return bool(store.query(f"ASK {{ {patterns} }}"))


def _names(store: Store, prefix: str) -> Iterator[str]:
    base = PREFIXES[prefix]
    for iri in {*_subjects(store, base), *_ontology()}:
        if iri.startswith(base):
            yield f"{prefix}:{iri.removeprefix(base)}"


@cache
def _ontology() -> frozenset[str]:
    return frozenset(_subjects(ontology_store(folder("ontology")), ""))


def _subjects(store: Store, base: str) -> set[str]:
    """Return subjects that begin with ``base``; of a large dataset, some of them."""
    rows = store.query(
        f"""SELECT DISTINCT ?s {{ {{ ?s ?p ?o }} UNION {{ GRAPH ?g {{ ?s ?p ?o }} }}
        FILTER(isIRI(?s) && STRSTARTS(STR(?s), "{base}")) }} LIMIT {_MANY}"""
    )
    return {cast("NamedNode", row[0]).value for row in cast("QuerySolutions", rows)}
