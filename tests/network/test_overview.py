"""The overview: named things, communities, and the tree of places with counts."""

import pytest
from pyoxigraph import RdfFormat, Store, parse

from cppcc_graph.network.overview import Overview, overview
from cppcc_graph.rdf.assemble import merged
from cppcc_graph.rdf.store import open_dataset
from cppcc_graph.resources import folder

PREFIXES = """
PREFIX code: <https://w3id.org/cppcc-graph/scheme/>
PREFIX cppcc: <https://w3id.org/cppcc-graph/ns#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX e: <https://w3id.org/cppcc-graph/id/>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""
TREE = """
e:province a dcterms:Location ; rdfs:label "甲省"@zh .
e:city a dcterms:Location ; rdfs:label "乙市"@zh ; dcterms:isPartOf e:province .
e:county a dcterms:Location ; rdfs:label "丙县"@zh ; dcterms:isPartOf e:city .
e:lake a dcterms:Location ; rdfs:label "丁湖"@zh .
e:body a org:Organization ; rdfs:label "乙市政协"@zh ; dcterms:spatial e:city .
e:visit a cppcc:Activity ; rdfs:label "丙县调研"@zh ; cppcc:organizer e:body ; dcterms:spatial e:county .
e:talk a cppcc:Activity ; rdfs:label "座谈"@zh ; cppcc:organizer e:body ; dcterms:temporal e:year .
e:far a cppcc:Outcome ; rdfs:label "远处的成效"@zh ; cppcc:outcomeOf e:talk .
e:other a cppcc:Activity ; rdfs:label "别处的活动"@zh ; dcterms:temporal e:year .
e:year a dcterms:PeriodOfTime ; rdfs:label "2021年"@zh .
"""


def turtle(text: str) -> Store:
    store = Store()
    store.load(PREFIXES + text, format=RdfFormat.TURTLE)
    return store


def names(seen: Overview, numbers: tuple[int, ...]) -> list[str]:
    return [seen.things[number].iri.rsplit("/", 1)[1] for number in numbers]


def test_things_are_all_that_has_a_name_and_is_no_detail(tiny: Store) -> None:
    seen = overview(tiny)

    assert {thing.iri.rsplit("/", 1)[1]: (thing.label, thing.also) for thing in seen.things} == {
        "alone": ({"zh": "成效", "en": "成效"}, ()),
        "body": ({"zh": "市政协", "en": "CPPCC"}, ("样例市政协",)),
        "later": ({"zh": "后续成效", "en": "后续成效"}, ()),
        "law": ({"zh": "条例", "en": "条例"}, ()),
        "out": ({"zh": "建议采纳", "en": "建议采纳"}, ()),
        "out-2": ({"zh": "建议采纳", "en": "建议采纳"}, ()),
        "plan": ({"zh": "规划", "en": "规划"}, ()),
        "talk": ({"zh": "座谈会", "en": "talk"}, ()),
    }


def test_predicates_and_codes_have_names_in_both_languages(tiny: Store) -> None:
    named = overview(tiny).names

    assert named["https://w3id.org/cppcc-graph/ns#organizer"] == {"zh": "组织者", "en": "organizer"}
    assert named["https://w3id.org/cppcc-graph/scheme/uptake-adopted"] == {
        "zh": "采纳",
        "en": "adopted",
    }
    assert named["https://w3id.org/cppcc-graph/ns#realizedIn"]["en"] == "realized in"


def test_a_plain_dataset_has_no_sourced_statements(tiny: Store) -> None:
    plain = overview(turtle(TREE))
    mixed = overview(tiny)

    assert (plain.sourced, plain.unsourced) == (False, True)
    # The graph that is in no passage, report:unread, is told apart.
    assert (mixed.sourced, mixed.unsourced) == (True, True)


def test_every_thing_is_in_one_community_and_a_year_makes_none() -> None:
    seen = overview(turtle(TREE))

    assert [names(seen, group) for group in seen.communities] == [
        ["body", "talk", "far"],
        ["city", "province"],
        ["county", "visit"],
        ["lake", "other", "year"],
    ]
    assert seen.between == ((0, 1, 1), (0, 2, 1), (1, 2, 1))
    assert [thing.community for thing in seen.things] == [
        next(at for at, group in enumerate(seen.communities) if number in group)
        for number in range(len(seen.things))
    ]


def test_a_thing_counts_at_the_nearest_place_and_those_above() -> None:
    seen = overview(turtle(TREE))

    tree = {
        seen.things[place.thing].label["zh"]: (
            None if place.parent is None else seen.things[place.parent].label["zh"],
            place.own,
            place.total,
        )
        for place in seen.places
    }
    # The visit is at the county; the talk is two steps from the city, its outcome three.
    assert tree == {
        "甲省": (None, 0, 3),
        "乙市": ("甲省", 2, 3),
        "丙县": ("乙市", 1, 1),
        "丁湖": (None, 0, 0),
    }


def test_what_no_link_but_to_a_year_joins_is_set_apart() -> None:
    lake = 'e:sea a dcterms:Location ; rdfs:label "湖"@zh .\n'
    year = 'e:year a dcterms:PeriodOfTime ; rdfs:label "2021年"@zh .\n'
    held = 'e:act a cppcc:Activity ; rdfs:label "会"@zh ; dcterms:temporal e:year .\n'
    body = 'e:body a org:Organization ; rdfs:label "会"@zh ; dcterms:spatial e:sea .\n'

    seen = {name: overview(turtle(text)) for name, text in {
        "some": lake + year + held + body, "none": lake + body, "all": year + held,
    }.items()}  # fmt: skip

    assert {name: (each.apart, len(each.communities)) for name, each in seen.items()} == {
        "some": (1, 2), "none": (None, 1), "all": (0, 1),
    }  # fmt: skip


TWO_PLACES = """
e:county a dcterms:Location ; rdfs:label "甲县"@zh .
e:town a dcterms:Location ; rdfs:label "乙镇"@zh ; dcterms:isPartOf e:county .
e:village a dcterms:Location ; rdfs:label "丙乡"@zh ; dcterms:isPartOf e:county .
e:study a cppcc:Activity ; rdfs:label "两地调研"@zh ; dcterms:spatial e:town , e:village .
e:visit a cppcc:Activity ; rdfs:label "走访"@zh ; dcterms:spatial e:county , e:town .
e:came a cppcc:Outcome ; rdfs:label "两地成效"@zh ; cppcc:outcomeOf e:study .
"""


def test_a_thing_counts_at_every_place_as_near_and_once_above_them() -> None:
    seen = overview(turtle(TWO_PLACES))

    # The visit is at the town, which the county says less exactly.
    assert {
        seen.things[place.thing].label["zh"]: (place.own, place.total) for place in seen.places
    } == {"甲县": (0, 3), "乙镇": (3, 3), "丙乡": (2, 2)}


def test_places_that_lie_in_each_other_stand_at_the_top() -> None:
    seen = overview(
        turtle(
            'e:a a dcterms:Location ; rdfs:label "甲"@zh ; dcterms:isPartOf e:b .\n'
            'e:b a dcterms:Location ; rdfs:label "乙"@zh ; dcterms:isPartOf e:a .\n'
        )
    )

    parents = {place.thing: place.parent for place in seen.places}
    assert parents == {0: None, 1: 0}


REGISTERS = """
GRAPH e:places {
  e:city a cppcc:AdministrativeDivision ; rdfs:label "样例市"@zh .
  e:district a cppcc:AdministrativeDivision ; rdfs:label "样例区"@zh ; dcterms:isPartOf e:city .
  e:beside a cppcc:AdministrativeDivision ; rdfs:label "邻区"@zh ; dcterms:isPartOf e:city .
}
GRAPH e:meta { e:places cppcc:assertionMode code:mode-registered .
  e:facts cppcc:assertionMode code:mode-stated . }
GRAPH e:facts { e:walk a cppcc:Meeting ; rdfs:label "会"@zh ; dcterms:spatial e:district . }
"""


def test_what_stands_in_registers_only_is_no_thing_but_has_a_name() -> None:
    store, quads = Store(), list(parse(PREFIXES + REGISTERS, RdfFormat.TRIG))
    store.bulk_extend([*quads, *merged(quads)])
    beside = "https://w3id.org/cppcc-graph/id/beside"

    seen, asked = overview(store), overview(store, also=beside)

    assert [thing.label["zh"] for thing in seen.things] == ["样例市", "样例区", "会"]
    assert [(place.own, place.total) for place in seen.places] == [(0, 1), (1, 1)]
    assert seen.names[beside] == {"zh": "邻区", "en": "邻区"}
    assert [thing.label["zh"] for thing in asked.things] == ["邻区", "样例市", "样例区", "会"]


def test_an_empty_dataset_has_an_empty_overview() -> None:
    seen = overview(Store())

    assert (seen.things, seen.communities, seen.between, seen.places) == ((), (), (), ())


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_first_report_has_every_thing_named(language: str) -> None:
    seen = overview(open_dataset(folder("data") / "dataset.nq"))

    assert [thing.iri for thing in seen.things if not thing.label[language]] == []
    assert sorted(number for group in seen.communities for number in group) == list(
        range(len(seen.things))
    )
    assert all(a < b and count > 0 for a, b, count in seen.between)
