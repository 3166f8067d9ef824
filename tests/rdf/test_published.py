"""JSON-LD that names the published context: read with the packaged one, and no key is lost."""

import json
from pathlib import Path

import pytest

from cppcc_graph.errors import InputError
from cppcc_graph.rdf.published import packaged
from cppcc_graph.rdf.store import open_dataset
from cppcc_graph.rdf.tables import select

CONTEXT = "https://w3id.org/cppcc-graph/context.jsonld"
OFFICE = {"office": "https://example.org/office/"}


def written(**thing: object) -> str:
    return json.dumps({"@context": [CONTEXT, OFFICE], **thing}, ensure_ascii=False)


def test_data_with_the_published_context_is_asked_without_a_network(tmp_path: Path) -> None:
    path = tmp_path / "office.jsonld"
    path.write_text(written(id="office:p1", type="Proposal", kind="proposal", title="甲"), "utf-8")

    answer = select(open_dataset(path), "SELECT ?t ?k { ?p dcterms:title ?t ; dcterms:type ?k }")

    assert answer.texts() == (("甲", "code:doctype-proposal"),)


def test_prefixes_are_those_the_document_declares() -> None:
    assert packaged(written(id="office:p1"), "a")[1] == OFFICE


@pytest.mark.parametrize(
    ("thing", "strays"),
    [
        ({"titel": "甲"}, {"titel": "did you mean “title”?"}),
        ({"colour": "red"}, {"colour": "write a term of the context"}),
        ({"hasOutcome": [{"labell": "甲"}]}, {"labell": "did you mean “label”?"}),
        ({"title": {"zh": "甲", "fr": "a"}}, {}),
        ({"office:own": 1, "@id": "office:p1"}, {}),
        ({"@context": [CONTEXT, {"@vocab": "https://example.org/"}], "anything": 1}, {}),
        ({"@context": [CONTEXT, None], "title": "甲"}, {"title": "write a term of the context"}),
        ({"@context": {"name": "https://example.org/name", "@language": "zh"}, "name": "甲"}, {}),
    ],
)
def test_a_key_that_would_be_lost_is_told(thing: dict[str, object], strays: dict[str, str]) -> None:
    found = packaged(json.dumps({"@context": CONTEXT, **thing}, ensure_ascii=False), "a")[2]

    assert list(found) == list(strays)
    for key, mend in strays.items():
        assert mend in found[key]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"a":\n }', "a.jsonld:2:2: Expecting value; mend the JSON there"),
        ('{"@context": "https://example.org/other"}', "a.jsonld: the context https://example.org/other is not fetched; write “" + CONTEXT + "” or the context itself"),
        ("[" * 200 + "]" * 200, "a.jsonld: is nested deeper than 128 levels; flatten it"),
        ("[" * 200_000, "a.jsonld: is nested too deep; flatten it"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_at_its_place(text: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        packaged(text, "a.jsonld")

    assert str(caught.value) == message
