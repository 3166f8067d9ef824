import pytest
from pyoxigraph import RdfFormat, Store

from cppcc_graph.rdf.overviews import overview
from cppcc_graph.rdf.prefixes import PROLOGUE
from cppcc_graph.rdf.store import open_dataset
from cppcc_graph.resources import folder

DATA = """
e:parks a cppcc:Topic ; rdfs:label "公园"@zh, "parks"@en .
e:y20 dcat:startDate "2020-01-01"^^xsd:date ; dcat:endDate "2020-12-31"^^xsd:date .
e:d21 dcat:startDate "2021-05-01"^^xsd:date ; dcat:endDate "2021-05-01"^^xsd:date .
e:both dcat:startDate "2020-05-01"^^xsd:date ; dcat:endDate "2021-05-01"^^xsd:date .
e:p a cppcc:Proposal, cppcc:AdvisoryOutput ; dcterms:subject e:parks ; dcterms:temporal e:y20 ;
  cppcc:hasOutcome e:o1, e:o2 .
e:o1 a cppcc:Outcome ; cppcc:uptakeDegree code:low ; dcterms:spatial e:town .
e:o2 a cppcc:Outcome ; cppcc:uptakeDegree code:high .
e:visit a cppcc:Activity ; dcterms:subject e:parks ; dcterms:temporal e:d21 ; prov:atLocation e:town .
e:long a cppcc:Activity ; dcterms:temporal e:both .
e:town rdfs:label "小镇"@zh, "town"@en .
code:low cppcc:uptakeRank 1 ; skos:prefLabel "低"@zh, "low"@en .
code:high cppcc:uptakeRank 5 ; skos:prefLabel "高"@zh, "high"@en .
"""


@pytest.fixture
def store() -> Store:
    made = Store()
    made.load(PROLOGUE.replace("PREFIX", "\nPREFIX") + DATA, RdfFormat.TURTLE)
    return made


@pytest.mark.parametrize(
    ("name", "language", "rows"),
    [
        ("topics", "zh", (("公园", "1", "1", "2", "高"),)),
        (
            "years",
            "en",
            (
                ("2020", "1", "0", "2", "high"),
                ("2021", "0", "1", "0", ""),
                ("no single year", "0", "1", "0", ""),
            ),
        ),
        ("places", "en", (("town", "0", "1", "1", "low"),)),
    ],
)
def test_an_overview_counts_each_thing_once(
    store: Store, name: str, language: str, rows: tuple[tuple[str, ...], ...]
) -> None:
    assert overview(store, name, language).texts() == rows


UNDATED = """
e:bus a cppcc:AdvisoryOutput ; cppcc:hasOutcome e:line .
e:line a cppcc:Outcome ; cppcc:uptakeDegree code:low .
"""


def test_what_has_no_year_is_not_left_out(store: Store) -> None:
    store.load(PROLOGUE.replace("PREFIX", "\nPREFIX") + UNDATED, RdfFormat.TURTLE)

    assert overview(store, "years", "zh").texts() == (
        ("2020", "1", "0", "2", "高"),
        ("2021", "0", "1", "0", ""),
        ("无年份或跨年", "1", "1", "1", "低"),
    )


def test_the_year_of_the_first_report() -> None:
    store = open_dataset(folder("data") / "dataset.nq")

    ((year, advice, _, outcomes, best), *_) = overview(store, "years", "zh").texts()

    assert (year, advice, outcomes, best) == ("2020", "19", "40", "见效")
