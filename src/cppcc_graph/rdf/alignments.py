"""The alignments: terms of other vocabularies that are like ours, as SSSOM.

``python -m cppcc_graph.rdf.alignments > docs/alignments.md`` writes the page that lists them. The
format is that of the Simple Standard for Sharing Ontological Mappings, version 1.0: metadata as
YAML in comment lines, then a table with tabs.
"""

import csv
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Final

import yaml

from cppcc_graph.errors import ResourceError
from cppcc_graph.resources import folder

#: What SSSOM asks of every mapping, and we of ours.
COLUMNS: Final = (
    "subject_id",
    "subject_label",
    "predicate_id",
    "object_id",
    "object_label",
    "mapping_justification",
    "confidence",
    "comment",
)
#: What SSSOM asks of a mapping set, and we of ours.
METADATA: Final = ("mapping_set_id", "license", "mapping_set_version", "mapping_date", "curie_map")
PREDICATES: Final = ("exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch")

#: Vocabulary → its name, and how it is checked that the terms exist.
VOCABULARIES: Final[Mapping[str, tuple[str, str]]] = {
    "org": ("W3C ORG", "tested"),
    "prov": ("PROV-O", "tested"),
    "schema": ("schema.org", "tested"),
    "dcterms": ("DCMI Terms", "tested"),
    "foaf": ("FOAF", "tested"),
    "qb": ("Data Cube", "tested"),
    "oa": ("Web Annotation", "tested"),
    "dqv": ("Data Quality Vocabulary", "tested"),
    "sem": ("Simple Event Model", "tested"),
    "ftm": ("FollowTheMoney", "tested"),
    "akn": ("Akoma Ntoso 3.0", "tested"),
    "popolo": ("Popolo", "tested"),
    "opengov": ("Popolo, Open Government namespace", "seen"),
    "eli": ("ELI", "seen"),
    "eli-dl": ("ELI for draft legislation", "seen"),
    "elidl-ep": ("European Parliament", "seen"),
    "oparl": ("OParl 1.0", "seen"),
    "ukp": ("UK Parliament", "seen"),
    "m8g": ("SEMIC core vocabularies", "seen"),
    "cns": ("cnSchema", "seen"),
    "wd": ("Wikidata", "not checkable"),
}
_HOW: Final = {
    "tested": "a test finds the term in a package that ships the vocabulary",
    "seen": "no package ships it; the term was seen in public source files in November 2026",
    "not checkable": "no package ships it and no file names it; from general knowledge",
}


@dataclass(frozen=True, slots=True)
class Alignment:
    """One mapping: CURIEs and labels of both terms, how they are like each other, how surely."""

    subject: str
    subject_label: str
    predicate: str
    object: str
    object_label: str
    justification: str
    confidence: Decimal
    comment: str

    @property
    def vocabulary(self) -> str:
        """Return the prefix of the foreign term."""
        return self.object.partition(":")[0]


@dataclass(frozen=True, slots=True)
class Alignments:
    """A mapping set: the namespaces by prefix and the mappings in the order of the file."""

    prefixes: Mapping[str, str]
    mappings: Sequence[Alignment]

    def iri(self, curie: str) -> str:
        """Return the IRI of a CURIE of the set."""
        prefix, _, local = curie.partition(":")
        return self.prefixes[prefix] + local


def read_alignments(path: Path) -> Alignments:
    """Return the mapping set of an SSSOM file, checked.

    Raises:
        ResourceError: the file cannot be read, or breaks SSSOM or a rule of ours.

    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ResourceError(f"{path}: {error}; reinstall cppcc-graph or mend the file") from error
    head = [line.removeprefix("#") for line in lines if line.startswith("#")]
    prefixes = _prefixes(path, "\n".join(line.removeprefix(" ") for line in head))
    table = csv.reader(lines[len(head) :], delimiter="\t")
    if tuple(next(table, ())) != COLUMNS:
        raise _wrong(path, len(head) + 1, f"the columns are not {', '.join(COLUMNS)}")
    mappings = [
        _mapping(path, number, row, prefixes) for number, row in enumerate(table, len(head) + 2)
    ]
    seen: dict[tuple[str, str], int] = {}
    for number, mapping in enumerate(mappings, len(head) + 2):
        pair = (mapping.subject, mapping.object)
        if pair in seen:
            told = f"{pair[0]} and {pair[1]} are already mapped in line {seen[pair]}"
            raise _wrong(path, number, told)
        seen[pair] = number
    return Alignments(prefixes, mappings)


def _prefixes(path: Path, head: str) -> Mapping[str, str]:
    try:
        metadata = yaml.safe_load(head) or {}
    except yaml.YAMLError as error:
        raise _wrong(path, 1, f"the metadata are no YAML ({error})") from error
    missing = [slot for slot in METADATA if slot not in metadata]
    if missing:
        raise _wrong(path, 1, f"the metadata lack {', '.join(missing)}")
    prefixes: Mapping[str, str] = metadata["curie_map"]
    return prefixes


def _mapping(path: Path, number: int, row: list[str], prefixes: Mapping[str, str]) -> Alignment:
    if len(row) != len(COLUMNS) or not all(row[:-1]):
        raise _wrong(path, number, f"a cell is missing; every one but {COLUMNS[-1]} is needed")
    subject, subject_label, predicate, target, target_label, why, sure, comment = row
    for curie in (subject, predicate, target, why):
        if curie.partition(":")[0] not in prefixes:
            raise _wrong(path, number, f"the prefix of {curie} is not in curie_map")
    if predicate not in {f"skos:{name}" for name in PREDICATES}:
        raise _wrong(path, number, f"{predicate} is no mapping property of SKOS")
    try:
        confidence = Decimal(sure)
    except InvalidOperation:
        confidence = Decimal(-1)
    if not 0 <= confidence <= 1:
        raise _wrong(path, number, f"the confidence {sure} is no number from 0 to 1")
    return Alignment(
        subject, subject_label, predicate, target, target_label, why, confidence, comment
    )


def _wrong(path: Path, number: int, what: str) -> ResourceError:
    return ResourceError(f"{path}:{number}: {what}; mend the line")


def page(alignments: Alignments) -> str:
    """Return docs/alignments.md: how terms are checked, and every mapping by vocabulary."""
    return "\n".join(_lines(alignments)) + "\n"


def _lines(alignments: Alignments) -> Iterator[str]:
    yield "# Alignments"
    yield ""
    yield (
        "Terms of other vocabularies that are like ours, from `ontology/alignments.sssom.tsv` "
        "(SSSOM). None of them is imported. Made by `python -m cppcc_graph.rdf.alignments > "
        "docs/alignments.md`."
    )
    yield ""
    yield "| checked | how | vocabularies |"
    yield "|---|---|---|"
    for check, how in _HOW.items():
        names = (name for name, status in VOCABULARIES.values() if status == check)
        yield f"| {check} | {how} | {', '.join(names)} |"
    for prefix, (name, check) in VOCABULARIES.items():
        yield ""
        yield f"## {name}"
        yield ""
        yield f"`{prefix}:` is `{alignments.prefixes[prefix]}`; {check}."
        yield ""
        yield "| ours | | theirs | confidence | |"
        yield "|---|---|---|---|---|"
        for each in alignments.mappings:
            if each.vocabulary == prefix:
                match = each.predicate.removeprefix("skos:")
                theirs = f"`{each.object}` {each.object_label}"
                yield (
                    f"| `{each.subject}` {each.subject_label} | {match} | {theirs} | "
                    f"{each.confidence} | {each.comment} |"
                )


def main() -> None:
    """Print the page of the shipped alignments."""
    sys.stdout.write(page(read_alignments(folder("ontology") / "alignments.sssom.tsv")))


if __name__ == "__main__":  # pragma: no cover
    main()
