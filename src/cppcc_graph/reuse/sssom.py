"""Proposed links written down for review: SSSOM, SKOS or a table.

SSSOM is a table of mappings with its metadata in comment lines before it
(https://mapping-commons.github.io/sssom/). Whoever reviews it deletes the lines that are wrong and
reads the rest back with ``reviewed``.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from cppcc_graph.errors import InputError
from cppcc_graph.rdf.prefixes import PREFIXES, shortened
from cppcc_graph.reuse.link import Proposal, Way
from cppcc_graph.reuse.turtle import turtle

_SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
_RDFS_LABEL: Final = "http://www.w3.org/2000/01/rdf-schema#label"
_SEMAPV: Final = "https://w3id.org/semapv/vocab/"
_SSSOM: Final = "https://w3id.org/sssom/"
COLUMNS: Final = (
    "subject_id", "subject_label", "predicate_id", "object_id", "object_label",
    "mapping_justification", "confidence", "similarity_score", "similarity_measure", "comment",
)  # fmt: skip
#: What may not stand in an IRI, or would end its last part.
_UNSAFE: Final = re.compile(r"[\x00-\x20<>\"{}|\\^`%/?#\[\]]")
_BLANKS: Final = re.compile(r"[\t\r\n]+")


@dataclass(frozen=True, slots=True)
class Origin:
    """Whose names these are: the base their IRIs begin with, the table and the version of ours."""

    base: str
    table: str
    version: str

    def iri(self, name: str) -> str:
        """Return the IRI of a name in the namespace of the table's owner."""
        escaped = _UNSAFE.sub(
            lambda sign: "".join(f"%{b:02X}" for b in sign[0].encode("utf-8")), name
        )
        return self.base + escaped


def predicate(proposal: Proposal) -> str:
    """Return the SKOS relation proposed: exact where one thing has the name, else close."""
    sure = proposal.way in (Way.LABEL, Way.ALIAS, Way.NORMAL) and proposal.rivals == 1
    return "skos:exactMatch" if sure else "skos:closeMatch"


def as_sssom(proposals: Iterable[Proposal], origin: Origin) -> Iterator[str]:
    """Yield the lines of an SSSOM file: metadata, header, one line a proposal.

    A name for which nothing was found has a line with the object ``sssom:NoTermFound``.
    """
    yield "#curie_map:"
    prefixes = {
        **{name: PREFIXES[name] for name in ("code", "e", "report", "skos")},
        "names": origin.base,
        "semapv": _SEMAPV,
        "sssom": _SSSOM,
    }
    yield from (f'#  {name}: "{iri}"' for name, iri in sorted(prefixes.items()))
    yield f'#mapping_set_id: "{origin.base}mappings"'
    about = "proposed, not reviewed: delete the lines that are wrong"
    yield f'#mapping_set_description: "Links from the names in {_plain(origin.table)}; {about}"'
    yield '#license: "https://w3id.org/sssom/license/unspecified"'
    yield '#mapping_tool: "cppcc-graph link"'
    yield f'#mapping_tool_version: "{origin.version}"'
    yield "\t".join(COLUMNS)
    yield from ("\t".join(_cells(proposal, origin)) for proposal in proposals)


def _cells(proposal: Proposal, origin: Origin) -> Sequence[str]:
    name = _BLANKS.sub(" ", proposal.name)
    like = proposal.way is Way.LIKE
    measure = "normalised Levenshtein similarity of the compared forms, weighted"
    rows = f"{proposal.rows} row{'s' if proposal.rows > 1 else ''}"
    rivals = f"; {proposal.rivals} things fit equally well" if like and proposal.rivals > 1 else ""
    found = proposal.way is not Way.NONE
    kind = "LexicalSimilarityThresholdMatching" if like else "LexicalMatching"
    return (
        origin.iri(name).replace(origin.base, "names:", 1),
        name,
        predicate(proposal) if found else "skos:exactMatch",
        shortened(proposal.iri) if found else "sssom:NoTermFound",
        _BLANKS.sub(" ", proposal.label),
        f"semapv:{kind}",
        f"{proposal.score:g}" if found else "",
        f"{proposal.score:g}" if like else "",
        measure if like else "",
        f"{proposal.reason}{rivals}; {rows}",
    )


def as_skos(links: Iterable[tuple[str, str, str, str]]) -> str:
    """Return links (subject, its name, predicate as a prefixed name, object) as Turtle, sorted."""
    quads = set()
    for subject, name, relation, target in links:
        node = NamedNode(subject)
        quads.add(Quad(node, NamedNode(_RDFS_LABEL), Literal(name, language="zh")))
        quads.add(Quad(node, NamedNode(_SKOS + relation.split(":")[1]), NamedNode(target)))
    return turtle(sorted(quads, key=str))


def links_of(proposals: Iterable[Proposal], origin: Origin) -> Iterator[tuple[str, str, str, str]]:
    """Yield what was found for each name as links."""
    for proposal in proposals:
        if proposal.way is not Way.NONE:
            name = _BLANKS.sub(" ", proposal.name)
            yield origin.iri(name), name, predicate(proposal), proposal.iri


def reviewed(text: str, name: str) -> list[tuple[str, str, str, str]]:
    """Return the links of an SSSOM file that someone has been through.

    Raises:
        InputError: a column or prefix is missing; the message says which.

    """
    lines = text.split("\n")
    prefixes = _prefixes(line for line in lines if line.startswith("#"))
    body = [line for line in lines if not line.startswith("#")]
    rows = csv.DictReader(io.StringIO("\n".join(body)), delimiter="\t", quoting=csv.QUOTE_NONE)
    found = []
    for row in rows:
        try:
            subject, label = row["subject_id"], row["subject_label"]
            relation, target = row["predicate_id"], row["object_id"]
        except KeyError as error:
            raise InputError(f"{name}: has no column {error}; is it SSSOM?") from error
        if target and target != "sssom:NoTermFound":
            found.append((_iri(subject, prefixes, name), label, relation,
                          _iri(target, prefixes, name)))  # fmt: skip
    return found


def _prefixes(lines: Iterable[str]) -> dict[str, str]:
    found = re.findall(r'^#\s+([\w.-]+): "?([^\s"]+)"?$', "\n".join(lines), re.M)
    return {**PREFIXES, **dict(found)}


def _iri(curie: str, prefixes: Mapping[str, str], name: str) -> str:
    if curie.startswith(("http:", "https:", "urn:")):
        return curie
    prefix, colon, local = curie.partition(":")
    if not colon or prefix not in prefixes:
        raise InputError(f"{name}: the prefix of {curie} is not in curie_map; add it there")
    return prefixes[prefix] + local


def _plain(text: str) -> str:
    return re.sub(r'["\\\x00-\x1f]', " ", text)
