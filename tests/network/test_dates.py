"""Dates as exactly as they are said: a year stands for its days, what is no date for none."""

import pytest
from pyoxigraph import Literal, NamedNode

from cppcc_graph.network.dates import spans
from cppcc_graph.network.reading import Evidence, Statement

DCTERMS = "http://purl.org/dc/terms/"
DCAT = "http://www.w3.org/ns/dcat#"


def said(subject: str, predicate: str, value: str) -> Statement:
    node = NamedNode(value) if value.startswith("e:") else Literal(value)
    return Statement(subject, predicate, node, Evidence("stated"))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2020", ["2020-01-01", "2020-12-31"]),
        ("2020-02", ["2020-02-01", "2020-02-29"]),
        ("2021-02-28", ["2021-02-28", "2021-02-28"]),
        ("2021-03-05T08:00:00+08:00", ["2021-03-05", "2021-03-05"]),
        ("2021-02-29", None),
        ("2021-13", None),
        ("0000", None),
        ("20201", None),
        ("去年", None),
    ],
)
def test_a_date_stands_for_its_days(text: str, days: list[str] | None) -> None:
    assert spans([said("e:x", DCTERMS + "issued", text)]).get("e:x") == days


def test_a_period_goes_before_days_of_its_own() -> None:
    found = spans([
        said("e:x", DCTERMS + "issued", "2021-03-05"),
        said("e:x", DCTERMS + "temporal", "e:p"),
        said("e:p", DCAT + "startDate", "2020-01-01"),
        said("e:p", DCAT + "endDate", "2020-12-31"),
    ])  # fmt: skip

    assert found["e:x"] == ["2020-01-01", "2020-12-31"]


def test_of_several_periods_the_whole_is_taken() -> None:
    found = spans([
        said("e:x", DCTERMS + "temporal", "2019"),
        said("e:x", DCTERMS + "temporal", "2021-05"),
        said("e:x", DCTERMS + "temporal", "e:unknown"),
    ])  # fmt: skip

    assert found == {"e:x": ["2019-01-01", "2021-05-31"]}
