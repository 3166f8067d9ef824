"""The ontology folder as quads: always the same ones, each file in its own graph."""

import shutil
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, DefaultGraph, NamedNode

from cppcc_graph.errors import ResourceError
from cppcc_graph.rdf.identifiers import ONTOLOGY, SCHEMES, SHAPES
from cppcc_graph.rdf.ontology import ontology_quads, ontology_store, shape_quads
from cppcc_graph.rdf.serialize import nquads
from cppcc_graph.resources import folder


def test_each_file_has_a_graph_of_its_own() -> None:
    found = {quad.graph_name for quad in ontology_quads(folder("ontology"))}

    schemes = {path.stem for path in (folder("ontology") / "schemes").glob("*.ttl")}
    assert found == {NamedNode(ONTOLOGY), *(NamedNode(SCHEMES + name) for name in schemes)}


def test_the_shapes_are_in_the_graph_of_the_profile() -> None:
    assert {quad.graph_name for quad in shape_quads(folder("ontology"))} == {NamedNode(SHAPES)}


def test_blank_nodes_are_named_alike_at_every_reading() -> None:
    quads = list(ontology_quads(folder("ontology")))

    assert any(isinstance(quad.object, BlankNode) for quad in quads)
    assert nquads(quads) == nquads(ontology_quads(folder("ontology")))


def test_the_names_of_blank_nodes_do_not_depend_on_the_order_in_the_file(tmp_path: Path) -> None:
    parts = ["[] rdfs:label 'a' .", "[] rdfs:label 'b' ; rdfs:seeAlso [ rdfs:label 'c' ] ."]
    prefix = "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
    written = []
    for order in (parts, parts[::-1]):
        (tmp_path / "cppcc.ttl").write_text(prefix + "\n".join(order), encoding="utf-8")
        written.append(nquads(ontology_quads(tmp_path)))

    assert written[0] == written[1]


def test_the_store_holds_all_files_in_one_graph() -> None:
    store = ontology_store(folder("ontology"))

    quads = [*ontology_quads(folder("ontology")), *shape_quads(folder("ontology"))]
    assert {quad.graph_name for quad in store} == {DefaultGraph()}
    assert {quad.predicate for quad in store} == {quad.predicate for quad in quads}
    assert len({quad.triple for quad in quads}) == len(store)


@pytest.mark.parametrize("name", ["cppcc.ttl", "schemes/act.ttl", "shapes.ttl"])
@pytest.mark.parametrize("text", [None, "broken [", "\ud800"])
def test_a_file_that_cannot_be_read_is_an_error(
    name: str, text: str | None, tmp_path: Path
) -> None:
    ontology = tmp_path / "ontology"
    shutil.copytree(folder("ontology"), ontology)
    path = ontology / name
    path.unlink()
    if text is not None:
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
    elif "schemes" in name:
        path.symlink_to("nowhere")

    with pytest.raises(ResourceError) as caught:
        ontology_store(ontology)

    assert str(caught.value).startswith(f"{path}: ")
    assert str(caught.value).endswith("; reinstall cppcc-graph or mend the file")
