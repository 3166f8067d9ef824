"""What the site tells beside the vocabulary: alignments, questions that use a term, its changes."""

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cppcc_graph.errors import ResourceError
from cppcc_graph.rdf.identifiers import SCHEMES, TERMS, local_name
from cppcc_graph.rdf.prefixes import PREFIXES, expanded
from cppcc_graph.rdf.questions import Question, Words

_MAPPED: Final = re.compile(r'^#\s+([\w.-]+):\s*"?([^\s"]+)"?\s*$', re.M)
_USED: Final = re.compile(r"(?<![\w?$])([A-Za-z][\w-]*):([A-Za-z]\w*(?:-\w+)*)")
_HEADING: Final = re.compile(r"^##+ (.*)$", re.M)


@dataclass(frozen=True, slots=True)
class Alignment:
    """One mapping to a term of somebody else; ``iri`` is empty where its prefix is unknown."""

    subject: str
    relation: str
    target: str
    label: str
    iri: str
    justification: str
    confidence: str
    comment: str


def alignments(path: Path) -> list[Alignment]:
    """Return the mappings of an SSSOM file in its order, none where there is no file.

    Raises:
        ResourceError: a column is missing.

    """
    if not path.is_file():
        return []
    text = path.read_text("utf-8")
    prefixes = {**PREFIXES, **dict(_MAPPED.findall(text))}
    rows = [line for line in text.split("\n") if line and not line.startswith("#")]
    reader = csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE)
    try:
        return [
            Alignment(
                _expanded(row["subject_id"], prefixes) or row["subject_id"],
                row["predicate_id"],
                row["object_id"],
                row.get("object_label") or "",
                _expanded(row["object_id"], prefixes),
                (row.get("mapping_justification") or "").removeprefix("semapv:"),
                row.get("confidence") or "",
                row.get("comment") or "",
            )
            for row in reader
        ]
    except KeyError as error:
        raise ResourceError(f"{path}: has no column {error}; mend the file") from error


def _expanded(curie: str, prefixes: Mapping[str, str]) -> str:
    if curie.startswith(("http:", "https:")):
        return curie
    prefix, _, local = curie.partition(":")
    iri = prefixes.get(prefix, "") + local if prefix in prefixes else ""
    return iri if iri.startswith(("http:", "https:")) else ""


def uses(questions: Sequence[Question]) -> dict[str, list[Question]]:
    """Return the questions that speak of each term, by the term's IRI, in the order given."""
    found: dict[str, list[Question]] = {}
    for question in questions:
        names = {
            PREFIXES[prefix] + local
            for prefix, local in _USED.findall(question.sparql)
            if prefix in PREFIXES
        }
        for iri in sorted(names):
            found.setdefault(iri, []).append(question)
    return found


def changes(path: Path) -> list[tuple[str, list[str]]]:
    """Return the versions of the ontology's change log with their entries, newest first."""
    if not path.is_file():
        return []
    parts = _HEADING.split(path.read_text("utf-8"))
    found = []
    for title, body in zip(parts[1::2], parts[2::2], strict=True):
        entries = re.split(r"^[-*] ", body, flags=re.M)[1:]
        lines = [re.sub(r"\s+", " ", entry).strip() for entry in entries]
        found.append((title.strip(), lines))
    return found


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to a term in a version; the notes may be empty."""

    version: str
    date: str
    term: str
    change: str
    note: Words


def term_changes(path: Path) -> list[Change]:
    """Return the lines of ``changes.tsv``, newest version first, none where there is no file.

    Raises:
        ResourceError: a column is missing.

    """
    if not path.is_file():
        return []
    rows = csv.DictReader(
        path.read_text("utf-8").split("\n"), delimiter="\t", quoting=csv.QUOTE_NONE
    )
    try:
        found = [
            Change(
                row["version"],
                row["date"],
                expanded(row["term"]),
                row["change"],
                Words(
                    row["note_zh"] or row["note_en"] or "", row["note_en"] or row["note_zh"] or ""
                ),
            )
            for row in rows
        ]
    except KeyError as error:
        raise ResourceError(f"{path}: has no column {error}; mend the file") from error
    return sorted(found, key=lambda change: (change.date, change.version), reverse=True)


def changes_of(iri: str, log: Iterable[tuple[str, list[str]]]) -> list[tuple[str, str]]:
    """Return the entries of a change log that name a term, each with its version."""
    local = local_name(iri)
    prefix = {TERMS: "cppcc", SCHEMES: "code"}.get(iri.removesuffix(local), "")
    names = rf"\b{prefix}:{re.escape(local)}\b(?!-)|`{re.escape(local)}`" if prefix else "(?!)"
    pattern = re.compile(names)
    return [(version, line) for version, lines in log for line in lines if pattern.search(line)]
