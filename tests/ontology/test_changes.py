"""The history of every term: nothing vanishes, nothing changes unsaid, versions fit together."""

import csv
import hashlib
import re
from functools import cache

from pyoxigraph import Literal, NamedNode, Quad

from cppcc_graph.rdf.identifiers import ONTOLOGY, SCHEMES, TERMS
from cppcc_graph.rdf.ontology import ontology_quads
from cppcc_graph.resources import folder

CHANGES = folder("ontology") / "changes.tsv"
#: What was released stays as it was: version → digest of its lines.
RELEASED = {"0.1.0": "8b7f431290cf8231c6582d8a317a7f37d9b219c5d5edbf4457d9a6e9b285704d"}

Row = dict[str, str]


@cache
def rows() -> tuple[Row, ...]:
    with CHANGES.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file, delimiter="\t"))


@cache
def ontology() -> tuple[Quad, ...]:
    return tuple(ontology_quads(folder("ontology")))


def name(node: object) -> str:
    iri = node.value if isinstance(node, NamedNode) else ""
    return iri.replace(TERMS, "cppcc:").replace(SCHEMES, "code:")


def declared() -> set[str]:
    found = {name(quad.subject) for quad in ontology() if quad.predicate.value.endswith("#type")}
    return {term for term in found if term.startswith(("cppcc:", "code:"))}


def test_every_term_was_added_once_and_none_has_vanished() -> None:
    added = [row["term"] for row in rows() if row["change"] == "added"]

    assert len(added) == len(set(added))
    assert set(added) - declared() == set(), "a published term is deprecated, never removed"
    assert declared() - set(added) == set(), "add a line to ontology/changes.tsv for a new term"


def test_lines_are_in_order_and_well_formed() -> None:
    keys = [(row["version"], row["change"], row["term"].lower()) for row in rows()]

    assert keys == sorted(keys)
    assert {row["change"] for row in rows()} <= {"added", "changed", "deprecated"}
    assert all(re.fullmatch(r"\d{4}-\d{2}-\d{2}", row["date"]) for row in rows())
    silent = [r for r in rows() if (r["change"] == "added") == bool(r["note_en"] and r["note_zh"])]
    assert silent == []


def test_a_change_says_the_same_in_the_ontology() -> None:
    told = {
        (row["term"], language, f"{row['version']}{colon}{row[f'note_{language}']}")
        for row in rows()
        if row["change"] != "added"
        for language, colon in (("en", ": "), ("zh", "："))
    }
    noted = {
        (name(quad.subject), quad.object.language, quad.object.value)
        for quad in ontology()
        if quad.predicate.value.endswith("core#changeNote") and isinstance(quad.object, Literal)
    }

    assert noted == told


def test_what_is_deprecated_is_marked_and_replaced() -> None:
    marked = {name(q.subject) for q in ontology() if q.predicate.value.endswith("#deprecated")}

    assert marked == {row["term"] for row in rows() if row["change"] == "deprecated"}


def test_versions_fit_together() -> None:
    versions = sorted({row["version"] for row in rows()})

    header = {
        quad.predicate.value.split("#")[-1]: quad.object
        for quad in ontology()
        if quad.subject == NamedNode(ONTOLOGY)
    }
    assert header["versionInfo"] == Literal(versions[-1])
    assert header["versionIRI"] == NamedNode(f"{ONTOLOGY}/{versions[-1]}")
    assert header["priorVersion"] == NamedNode(f"{ONTOLOGY}/{versions[-2]}")


def test_a_released_version_is_not_rewritten() -> None:
    lines = CHANGES.read_text("utf-8").splitlines()
    digests = {
        version: hashlib.sha256(
            "\n".join(line for line in lines if line.startswith(f"{version}\t")).encode()
        ).hexdigest()
        for version in RELEASED
    }

    assert digests == RELEASED
