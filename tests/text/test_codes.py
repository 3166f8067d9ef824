"""The tables of codes that a draft uses: every one of them stands in the vocabulary."""

import re
from collections.abc import Iterator
from itertools import chain

import pytest

from cppcc_graph.resources import folder
from cppcc_graph.text.drafting.codes.tables import table

_ACTIVITIES = (
    "consultation",
    "standing-committee-meeting",
    "supervision",
    "seminar",
    "study",
    "visit",
    "proposal-handling",
    "volunteering",
    "issuing",
    "publication",
    "other",
)


def _activities() -> Iterator[str]:
    yield from table("activity-type").values()
    for kind in _ACTIVITIES:
        yield from table(f"activity.{kind}")
    yield from chain.from_iterable(each.split() for each in table("activity-class").values())


@pytest.mark.parametrize(
    ("scheme", "codes"),
    [
        ("act", {*_activities()}),
        ("outcome", {*table("outcome").values()}),
        ("doctype", {*table("document")}),
        ("role", {*table("office")}),
        ("bodytype", {*table("body"), *table("unit.classification")}),
        ("indicator", {*table("part"), *table("satisfaction")}),
        ("indicator", {code for code, _ in table("metric").values()}),
        ("counts", {*table("counted"), *table("counted-in").values()}),
        ("counts", {of for _, of in table("metric").values()}),
        ("unit", {*table("unit-of-measure").values()}),
        ("precision", {*table("bound").values()}),
    ],
)
def test_codes_of_a_table_stand_in_its_scheme(scheme: str, codes: set[str]) -> None:
    text = folder("ontology").joinpath("schemes", f"{scheme}.ttl").read_text("utf-8")

    known = set(re.findall(rf"scheme:{scheme}-(\w+) a skos:Concept", text))

    assert codes - known == set()


def test_every_table_of_activities_is_of_a_type() -> None:
    assert table("activity").keys() == {*_ACTIVITIES}
