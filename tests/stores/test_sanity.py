"""What check says of a store that lost something, or holds what the shapes forbid."""

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse
from pyoxigraph import Store as Oxigraph

from cppcc_graph.rdf import sanity
from cppcc_graph.rdf.prefixes import PROLOGUE
from cppcc_graph.rdf.sanity import verdict
from cppcc_graph.rdf.store import Store
from cppcc_graph.resources import folder

SHAPES = folder("ontology") / "shapes.ttl"


def store_of(text: str) -> Store:
    store = Oxigraph()
    store.extend(parse(PROLOGUE.replace("PREFIX", "\nPREFIX") + text, RdfFormat.TRIG))
    return store


def test_the_shipped_dataset_is_whole(store: Store) -> None:
    found = verdict(store, SHAPES)

    assert (found.faults, found.left) == ((), ())


PASSAGE = """
  report:p-1 a cppcc:Passage ; cppcc:hasFactGraph report:g-1 ; oa:hasSource report:r ;
    oa:hasSelector report:s-1 ; cppcc:locator "一" .
  report:s-1 a oa:TextPositionSelector ; oa:start 0 ; oa:end 10 .
"""


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            PASSAGE + "report:g-1 cppcc:assertionMode code:mode-stated ."
            "GRAPH report:g-1 { e:a cppcc:organizer e:b }",
            "e:a: is in the graph of a passage and not among the merged statements; load again "
            "with --merge always",
        ),
        (
            PASSAGE + "report:g-1 cppcc:assertionMode code:mode-stated .",
            "report:g-1: is the graph of a passage and holds nothing; load the dataset again",
        ),
        (
            PASSAGE + "GRAPH report:g-1 { report:p-1 a cppcc:Passage }",
            "report:g-1: is the graph of a passage and has no assertion mode; load the dataset "
            "again",
        ),
        (
            "report:p-1 a cppcc:Passage .",
            "report:p-1: is a passage without a report or a place in it; load the dataset again",
        ),
    ],
)
def test_what_was_lost_is_named(text: str, fault: str) -> None:
    found = [one for one in verdict(store_of(text), SHAPES).faults if ": breaks " not in one]

    assert [one.replace("https://w3id.org/cppcc-graph/report/", "report:") for one in found] == [
        fault
    ]


def test_many_losses_are_told_as_many() -> None:
    text = " ".join(f"report:p-{n} a cppcc:Passage ." for n in range(30))

    found = [one for one in verdict(store_of(text), SHAPES).faults if ": breaks " not in one]

    assert len(found) == 21
    assert found[-1] == (
        "… and more that is a passage without a report or a place in it; load the dataset again"
    )


def test_breaches_of_the_shapes_are_named() -> None:
    faults = verdict(store_of(PASSAGE.replace("oa:end 10", 'oa:end "ten"')), SHAPES).faults

    assert any(": breaks Datatype at oa:end with " in fault for fault in faults)
    assert not any("Datatype at oa:start" in fault for fault in faults)


def test_too_many_statements_are_not_held_against_the_shapes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sanity, "MOST", 3)

    found = verdict(store_of(PASSAGE), SHAPES)

    assert found.left == (
        "8 statements are too many to hold against the shapes; check what was loaded",
    )
    assert Path(SHAPES).exists()
