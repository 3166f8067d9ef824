"""The projection: things as nodes, statements as edges, outcomes as edges, figures as badges."""

import json
from typing import Any

import pytest
from pyoxigraph import Store

from cppcc_graph.network.kinds import GROUP_OF, GROUPS
from cppcc_graph.network.project import Network, project
from cppcc_graph.rdf.identifiers import ENTITIES, TERMS
from cppcc_graph.rdf.store import open_dataset
from cppcc_graph.resources import folder

FIRST = {
    "mode": "stated",
    "locator": "第一段",
    "start": 0,
    "end": 10,
    "report": "样例报告",
    "quotation": "市政协召开座谈会。",
}
SECOND = {
    "mode": "inherited",
    "locator": "第二段",
    "start": 10,
    "end": 30,
    "report": "样例报告",
    "quotation": "",
}
REGISTER = {
    "mode": "registered",
    "locator": "",
    "start": 0,
    "end": 0,
    "report": "",
    "quotation": "",
}


def words(zh: str, en: str | None = None) -> dict[str, str]:
    return {"zh": zh, "en": en or zh}


def edges(network: Network) -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (start.removeprefix(ENTITIES), end.removeprefix(ENTITIES), data)
        for start, end, data in network.edges(data=True)
    ]


def edge(predicate: str, label: dict[str, str], place: dict[str, object]) -> dict[str, Any]:
    return {
        "predicate": TERMS + predicate,
        "label": label,
        "mode": place["mode"],
        "rank": None,
        "outcome": None,
        "evidence": place,
    }


@pytest.fixture(scope="module")
def network(tiny: Store) -> Network:
    return project(tiny)


@pytest.fixture(scope="module")
def shipped() -> Network:
    return project(open_dataset(folder("data") / "dataset.nq"))


def test_nodes_come_in_the_order_of_the_text_and_registers_first(network: Network) -> None:
    nodes = [
        (iri.removeprefix(ENTITIES), data["kind"], data["group"], data["label"])
        for iri, data in network.nodes(data=True)
    ]

    assert nodes == [
        ("body", "Organization", "body", words("市政协", "CPPCC")),
        ("talk", "Activity", "activity", words("座谈会", "talk")),
        ("alone", "Outcome", "outcome", words("成效")),
        ("later", "Outcome", "outcome", words("后续成效")),
        ("law", "Document", "document", words("条例")),
        ("plan", "Document", "document", words("规划")),
        ("unnamed", "Gap", "gap", words("unnamed")),
    ]


def test_a_node_has_its_words_its_figures_and_where_it_was_read(network: Network) -> None:
    assert network.nodes[ENTITIES + "talk"] == {
        "label": words("座谈会", "talk"),
        "kind": "Activity",
        "kindLabel": words("履职活动", "activity"),
        "group": "activity",
        "details": [
            # By the ontology's label in both languages, else by the key of the profile.
            [words("活动类型", "activityType"), words("协商座谈", "seminar")],
            [words("首次", "firstTime"), words("true")],
        ],
        "figures": [words("会议次数 三次 (精确)", "meetings held 三次 (exact)")],
        "evidence": FIRST,
    }


def test_what_is_said_twice_is_one_detail(network: Network) -> None:
    node = network.nodes[ENTITIES + "body"]

    assert (node["evidence"], node["details"]) == (
        REGISTER,
        [[words("别名", "altLabel"), words("样例市政协")], [words("odd"), words("怪")]],
    )


def test_statements_between_nodes_are_edges_with_their_evidence(network: Network) -> None:
    found = [(start, end, data) for start, end, data in edges(network) if not data["outcome"]]

    assert found == [
        ("talk", "body", edge("organizer", words("组织者", "organizer"), FIRST)),
        ("alone", "talk", edge("outcomeOf", words("成效来源", "outcomeOf"), SECOND)),
        ("later", "law", edge("realizedIn", words("体现于", "realizedIn"), SECOND)),
        ("unnamed", "talk", edge("gapAbout", words("缺项所涉", "gapAbout"), SECOND)),
    ]


def test_an_outcome_that_joins_two_nodes_is_an_edge_with_its_own_figures(network: Network) -> None:
    found = [(start, end, data) for start, end, data in edges(network) if data["outcome"]]

    of, into = words("成效来源", "outcomeOf"), words("体现于", "realizedIn")
    degree, verb = words("采纳程度", "uptakeDegree"), words("采纳用词", "uptakeVerb")
    assert found == [
        (
            "talk",
            "plan",
            {
                **edge("Outcome", words("采纳", "adopted"), SECOND),
                "rank": 4,
                "outcome": {
                    **words("建议采纳"),
                    "details": [
                        [of, words("座谈会", "talk")],
                        [into, words("规划")],
                        [degree, words("采纳", "adopted")],
                        [verb, words("采纳")],
                    ],
                    "figures": [words("5条")],
                },
            },
        ),
        # Its namesake: said from the other end, without a degree, and without that figure.
        (
            "talk",
            "law",
            {
                **edge("Outcome", words("成效", "outcome"), SECOND),
                "outcome": {**words("建议采纳"), "details": [[into, words("条例")]]},
            },
        ),
    ]


def test_an_outcome_that_joins_no_two_nodes_is_a_node(network: Network) -> None:
    outcomes = {iri for iri, data in network.nodes(data=True) if data["kind"] == "Outcome"}

    assert outcomes == {ENTITIES + "alone", ENTITIES + "later"}


def test_what_is_derived_or_of_no_known_mode_is_not_drawn(network: Network) -> None:
    drawn = {(start, end, data["predicate"]) for start, end, data in edges(network)}

    assert ("body", "talk", TERMS + "organized") not in drawn
    assert ("talk", "plan", TERMS + "organizer") not in drawn


def test_nothing_is_drawn_of_nothing() -> None:
    assert len(project(Store())) == 0


def test_groups_are_known_and_used() -> None:
    assert set(GROUP_OF.values()) == {group.code for group in GROUPS}


def test_the_shipped_network_is_whole(shipped: Network) -> None:
    groups = {data["group"] for _, data in shipped.nodes(data=True)}
    modes = {data["mode"] for *_, data in shipped.edges(data=True)}
    outcomes = [data["outcome"] for *_, data in shipped.edges(data=True) if data["outcome"]]
    numbers = [figure for _, data in shipped.nodes(data=True) for figure in data["figures"]]

    assert groups == {group.code for group in GROUPS}
    assert modes <= {"stated", "inherited", "inferred", "observed", "registered"}
    assert outcomes
    assert numbers
    for _, data in shipped.nodes(data=True):
        assert all(data["label"].values())
        assert json.loads(json.dumps(data)) == data


def test_the_same_dataset_gives_the_same_network(shipped: Network) -> None:
    again = project(open_dataset(folder("data") / "dataset.nq"))

    assert list(again.nodes(data=True)) == list(shipped.nodes(data=True))
    assert list(again.edges(data=True)) == list(shipped.edges(data=True))
