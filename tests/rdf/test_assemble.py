"""Facts become quads through the packaged context alone, each triple once in the default graph."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad

from cppcc_graph.errors import ResourceError
from cppcc_graph.facts.document import read_document
from cppcc_graph.rdf.assemble import facts_quads, merged, quotation_quads
from cppcc_graph.rdf.prefixes import PREFIXES
from cppcc_graph.resources import folder

BASE = "https://w3id.org/cppcc-graph/report/shili-2020/"
A, B, C, G, H = (NamedNode(f"{BASE}{name}") for name in "abcgh")
SELECTOR, EXACT = (NamedNode(PREFIXES["oa"] + name) for name in ("hasSelector", "exact"))
NAME = NamedNode(PREFIXES["rdfs"] + "label")

ENGLISH = '"@context": context.jsonld\nid: x\ncontents: [{id: a, type: Gap, label: 示例}]\n'
CHINESE = '"@context": context.zh.jsonld\n编号: x\n内容: [{编号: a, 类型: 来源缺项, 名称: 示例}]\n'


@pytest.mark.parametrize("text", [ENGLISH, CHINESE])
def test_both_key_languages_say_the_same(text: str) -> None:
    document = read_document(text, "facts.yaml")

    quads = set(facts_quads(document, base=BASE, ontology=folder("ontology")))

    graph = NamedNode(BASE + "x")
    assert quads == {
        Quad(A, NamedNode(PREFIXES["rdf"] + "type"), NamedNode(PREFIXES["cppcc"] + "Gap"), graph),
        Quad(A, NAME, Literal("示例", language="zh"), graph),
    }


@pytest.mark.parametrize("content", [None, "", "{", "[\ud800"])
def test_a_context_that_cannot_be_read_is_an_error(content: str | None, tmp_path: Path) -> None:
    path = tmp_path / "context.jsonld"
    if content is not None:
        path.write_bytes(content.encode("utf-8", "surrogatepass"))
    document = read_document(ENGLISH, "facts.yaml")

    with pytest.raises(ResourceError) as caught:
        list(facts_quads(document, base=BASE, ontology=tmp_path))

    assert str(caught.value).startswith(f"{path}: ")
    assert str(caught.value).endswith("; run “make ontology” or reinstall")


def test_the_wording_of_a_passage_stands_where_its_place_is_described() -> None:
    quads = [
        Quad(A, SELECTOR, B, G),
        Quad(A, NAME, B, G),
        Quad(B, SELECTOR, C, G),
        Quad(BlankNode("x"), SELECTOR, B, G),
        Quad(C, SELECTOR, BlankNode("x"), G),
    ]

    found = list(quotation_quads({A.value: "原文。", C.value: "别处。"}, quads))

    assert found == [Quad(B, EXACT, Literal("原文。", language="zh"), G)]


NODES = st.sampled_from([A, B, C])
QUADS = st.lists(st.builds(Quad, NODES, NODES, NODES, st.sampled_from([G, H, DefaultGraph()])))


@given(QUADS)
def test_merged_graphs_hold_each_triple_once(quads: list[Quad]) -> None:
    found = list(merged(quads))

    assert len(found) == len({quad.triple for quad in quads})
    assert {quad.triple for quad in found} == {quad.triple for quad in quads}
    assert {quad.graph_name for quad in found} <= {DefaultGraph()}
