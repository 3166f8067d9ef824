"""The projection: things as nodes, statements as edges, memberships as edges, figures as badges."""

import json
from typing import Any

import pytest
from pyoxigraph import Quad, RdfFormat, Store, parse

from cppcc_graph.network.kinds import GROUP_OF, GROUPS
from cppcc_graph.network.project import Network, project
from cppcc_graph.rdf.assemble import merged
from cppcc_graph.rdf.identifiers import ENTITIES, TERMS
from cppcc_graph.rdf.prefixes import PROLOGUE
from cppcc_graph.rdf.store import open_dataset
from cppcc_graph.rdf.summary import summary
from cppcc_graph.resources import folder

FIRST = {
    "mode": "stated",
    "locator": "第一段",
    "start": 0,
    "end": 10,
    "report": "样例报告",
    "quotation": "市政协召开座谈会。",
    "source": "https://w3id.org/cppcc-graph/report/r",
}
SECOND = {
    "mode": "inherited",
    "locator": "第二段",
    "start": 10,
    "end": 30,
    "report": "样例报告",
    "quotation": "",
    "source": "https://w3id.org/cppcc-graph/report/r",
}
REGISTER = {
    "mode": "registered",
    "locator": "",
    "start": 0,
    "end": 0,
    "report": "",
    "quotation": "",
    "source": "",
}
UNSOURCED = {**REGISTER, "mode": "unsourced"}


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
        "thing": None,
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
        ("out", "Outcome", "outcome", words("建议采纳")),
        ("out-2", "Outcome", "outcome", words("建议采纳")),
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
            [words("活动类型", "activity type"), words("协商座谈", "seminar")],
            [words("首次", "first time"), words("true")],
        ],
        "detailEvidence": [FIRST, FIRST],
        "figures": [words("会议次数 三次 (精确)", "meetings held 三次 (exact)")],
        "figureEvidence": [FIRST],
        "aliases": [],
        "when": None,
        "uptake": None,
        "evidence": FIRST,
    }


def test_what_is_said_twice_is_one_detail(network: Network) -> None:
    node = network.nodes[ENTITIES + "body"]

    assert (node["evidence"], node["details"], node["aliases"]) == (
        REGISTER,
        [[words("别名", "alt label"), words("样例市政协")], [words("odd"), words("怪")]],
        ["样例市政协"],
    )
    assert node["detailEvidence"] == [REGISTER, SECOND]


def test_statements_between_nodes_are_edges_with_their_evidence(network: Network) -> None:
    named = {"out", "out-2"}
    found = [found for found in edges(network) if not {found[0], found[1]} & named]

    # An outcome comes after what it is an outcome of, whichever of them says so.
    assert found == [
        ("talk", "body", edge("organizer", words("组织者", "organizer"), FIRST)),
        ("talk", "alone", edge("hasOutcome", words("产生成效", "has outcome"), SECOND)),
        ("talk", "plan", edge("organizer", words("组织者", "organizer"), UNSOURCED)),
        ("later", "law", edge("realizedIn", words("体现于", "realized in"), SECOND)),
        ("unnamed", "talk", edge("gapAbout", words("缺项所涉", "gap about"), SECOND)),
    ]


def test_every_outcome_is_a_node_between_advice_and_what_it_is_realised_in(
    network: Network,
) -> None:
    into, of = words("体现于", "realized in"), words("产生成效", "has outcome")
    adopted = {
        **edge("realizedIn", words("体现于（采纳）", "realized in (adopted)"), SECOND),
        "rank": 4,
    }

    found = [found for found in edges(network) if {found[0], found[1]} & {"out", "out-2"}]
    out = network.nodes[ENTITIES + "out"]

    assert found == [
        ("talk", "out", edge("hasOutcome", of, SECOND)),
        ("talk", "out-2", edge("hasOutcome", of, SECOND)),
        ("out", "later", edge("hasOutcome", of, SECOND)),
        ("out", "plan", adopted),
        # Its namesake: said from the other end, and without a degree.
        ("out-2", "law", edge("realizedIn", into, SECOND)),
    ]
    assert (out["figures"], out["evidence"]) == ([words("5条")], SECOND)
    assert out["uptake"] == {"label": words("采纳", "adopted"), "rank": 4}
    assert network.nodes[ENTITIES + "out-2"]["uptake"] is None
    assert out["details"] == [
        [words("采纳程度", "uptake degree"), words("采纳", "adopted")],
        [words("采纳用词", "uptake verb"), words("采纳")],
    ]


def dataset(turtle: str, form: RdfFormat = RdfFormat.TURTLE) -> Store:
    quads: list[Quad] = list(parse(PROLOGUE.replace("PREFIX", "\nPREFIX") + turtle, form))
    store = Store()
    store.bulk_extend([*quads, *merged(quads)])
    return store


def drawn(store: Store) -> list[tuple[str, str, str]]:
    network = project(store)
    return [(data["label"]["zh"], data["group"], data["evidence"]["mode"])
            for _, data in network.nodes(data=True)]  # fmt: skip


PLAIN = """
    e:p17 a cppcc:Proposal ; rdfs:label "样例提案"@zh ; cppcc:hasOutcome e:o1 ;
      cppcc:addressedTo e:body .
    e:o1 a cppcc:Outcome ; rdfs:label "写入样例规划"@zh ;
      cppcc:uptakeDegree code:uptake-absorbed .
"""


def test_plain_turtle_is_drawn_with_the_words_of_the_shipped_ontology() -> None:
    network = project(dataset(PLAIN))

    (found,) = edges(network)
    node = network.nodes[ENTITIES + "o1"]
    assert (found[0], found[1], found[2]["label"]["zh"]) == ("p17", "o1", "产生成效")
    assert (node["kindLabel"]["zh"], node["evidence"]["mode"]) == ("成效", "unsourced")
    assert node["details"] == [[words("采纳程度", "uptake degree"), words("吸收采用", "absorbed")]]


def test_plain_turtle_beside_a_dataset_joins_it(tiny: Store) -> None:
    both = Store()
    both.bulk_extend([*tiny, *dataset(PLAIN)])

    network = project(both)

    assert (ENTITIES + "p17", ENTITIES + "body") in network.edges()
    assert network.nodes[ENTITIES + "talk"]["evidence"] == FIRST
    assert set(network) - set(project(tiny)) == {ENTITIES + "p17", ENTITIES + "o1"}


REGISTERS = """
GRAPH e:places {
  e:district a cppcc:AdministrativeDivision ; rdfs:label "样例区"@zh ; dcterms:isPartOf e:city .
  e:beside a cppcc:AdministrativeDivision ; rdfs:label "邻区"@zh ; dcterms:isPartOf e:city .
  e:city a cppcc:AdministrativeDivision ; rdfs:label "样例市"@zh .
  e:far a org:Organization ; rdfs:label "他市政协"@zh .
}
GRAPH e:meta { e:places cppcc:assertionMode code:mode-registered .
  e:facts cppcc:assertionMode code:mode-stated . }
"""
FACTS = (
    'GRAPH e:facts { e:walk a cppcc:Meeting ; rdfs:label "会"@zh ; dcterms:spatial e:district . }'
)


def test_things_of_registers_are_drawn_where_a_report_leads_to_them() -> None:
    store = dataset(REGISTERS + FACTS, RdfFormat.TRIG)

    assert drawn(store) == [
        ("样例市", "place", "registered"),
        ("样例区", "place", "registered"),
        ("会", "activity", "stated"),
    ]
    assert ENTITIES + "far" in project(store, also=ENTITIES + "far")


def test_registers_alone_are_drawn_whole() -> None:
    found = drawn(dataset(REGISTERS, RdfFormat.TRIG))

    assert [label for label, _, _ in found] == ["邻区", "样例市", "样例区", "他市政协"]


def test_an_edge_class_of_no_group_is_the_edge_itself(tiny: Store) -> None:
    store = Store()
    store.bulk_extend([*tiny, *dataset(
        """e:who a foaf:Person ; rdfs:label "某人"@zh .
        e:seat a org:Membership ; rdfs:label "任委员"@zh ; org:member e:who ;
          org:organization e:body ; org:role code:uptake-adopted .
        e:fig-seat a cppcc:Figure ; cppcc:figureOf e:seat ; cppcc:verbatim "两届"@zh ."""
    )])  # fmt: skip

    found = [data for start, end, data in edges(project(store)) if (start, end) == ("who", "body")]

    assert [data["thing"] for data in found] == [
        {
            **words("任委员"),
            "details": [
                [words("member"), words("某人")],
                [words("任职组织", "organization"), words("市政协", "CPPCC")],
                [words("角色", "role"), words("采纳", "adopted")],
            ],
            "figures": [words("两届")],
        }
    ]


def test_a_class_of_others_is_drawn_as_the_class_above_it() -> None:
    store = dataset(
        """e:Day rdfs:subClassOf cppcc:Meeting . cppcc:Meeting rdfs:subClassOf cppcc:Activity ,
          cppcc:Meeting .
        e:Sheet rdfs:subClassOf cppcc:Document ; cppcc:viewRole "hidden" .
        e:may a e:Day , cppcc:Activity ; rdfs:label "接待日"@zh .
        e:list a e:Sheet ; rdfs:label "签到表"@zh ."""
    )

    assert drawn(store) == [("接待日", "activity", "unsourced")]
    assert project(store).nodes[ENTITIES + "may"]["kind"] == "Day"


def test_classes_of_others_have_chinese_names(shipped: Network) -> None:
    names = {data["kindLabel"]["zh"] for _, data in shipped.nodes(data=True)}

    assert {"人物", "地点", "组织机构"} <= names
    assert not {name for name in names if name.isascii()}


def test_a_text_in_two_languages_is_one_detail_and_the_name_is_none() -> None:
    network = project(dataset(
        """e:d a cppcc:Document ; rdfs:label "样例规划"@zh, "sample plan"@en ;
          dcterms:title "样例规划"@zh, "sample plan"@en ; skos:note "说明"@zh, "note"@en ."""
    ))  # fmt: skip

    details = network.nodes[ENTITIES + "d"]["details"]

    assert [said for _, said in details] == [words("说明", "note")]


def test_every_outcome_of_the_shipped_dataset_is_drawn(shipped: Network) -> None:
    outcomes = {iri for iri, data in shipped.nodes(data=True) if data["kind"] == "Outcome"}

    counted = {zh: number for zh, _, number in summary(open_dataset(folder("data") / "dataset.nq"))}
    assert len(outcomes) == counted["成效"]


def test_what_is_derived_is_not_drawn(network: Network) -> None:
    drawn = {(start, end, data["predicate"]) for start, end, data in edges(network)}

    assert ("body", "talk", TERMS + "organized") not in drawn


def test_nothing_is_drawn_of_nothing() -> None:
    assert len(project(Store())) == 0


def test_groups_are_known_and_used() -> None:
    assert set(GROUP_OF.values()) == {group.code for group in GROUPS}


def test_the_shipped_network_is_whole(shipped: Network) -> None:
    groups = {data["group"] for _, data in shipped.nodes(data=True)}
    modes = {data["mode"] for *_, data in shipped.edges(data=True)}
    ranks = {data["rank"] for *_, data in shipped.edges(data=True) if data["rank"]}
    numbers = [figure for _, data in shipped.nodes(data=True) for figure in data["figures"]]

    assert groups == {group.code for group in GROUPS}
    assert modes <= {"stated", "inherited", "inferred", "observed", "registered"}
    assert ranks
    assert numbers
    for _, data in shipped.nodes(data=True):
        assert all(data["label"].values())
        assert json.loads(json.dumps(data)) == data


def test_the_same_dataset_gives_the_same_network(shipped: Network) -> None:
    again = project(open_dataset(folder("data") / "dataset.nq"))

    assert list(again.nodes(data=True)) == list(shipped.nodes(data=True))
    assert list(again.edges(data=True)) == list(shipped.edges(data=True))


def test_a_network_knows_its_reports_and_what_its_codes_mean(shipped: Network) -> None:
    digest = "b593becbd36aef093e312615246014a1751892b89718064c5b7a93681af9e802"
    label = words("荆州市政协2020年工作报告解读", "Jingzhou CPPCC 2020 work report explained")

    degrees = [(code["code"], code["rank"]) for code in shipped.graph["uptake"]]

    assert list(shipped.graph["reports"].values()) == [{"label": label, "digest": digest}]
    assert degrees == [
        ("unstated", 0),
        ("offered", 1),
        ("considered", 2),
        ("contributed", 3),
        ("absorbed", 4),
        ("issued", 5),
        ("implemented", 6),
        ("effect", 7),
    ]
    assert all(code["meaning"]["zh"] for code in shipped.graph["modes"])


def test_dates_are_those_of_the_period_a_thing_is_in() -> None:
    network = project(dataset(
        """e:m a cppcc:Meeting ; dcterms:temporal e:p . e:n a cppcc:Meeting ; dcterms:temporal e:q .
        e:p a dcterms:PeriodOfTime ; dcat:startDate "2020-04-11"^^xsd:date ;
          dcat:endDate "2020-04-20"^^xsd:date . e:q a dcterms:PeriodOfTime ."""
    ))  # fmt: skip

    assert network.nodes[ENTITIES + "m"]["when"] == ["2020-04-11", "2020-04-20"]
    assert network.nodes[ENTITIES + "n"]["when"] is None
