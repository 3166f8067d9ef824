"""The publishing kit says what is so: counts, sizes, digests, versions, codes with their source."""

import csv
import hashlib
import json
import re
from pathlib import Path

import pytest
import yaml
from pyoxigraph import DefaultGraph, Literal, NamedNode, QuerySolutions, RdfFormat, Store, parse

from cppcc_graph import __version__
from cppcc_graph.resources import folder
from cppcc_graph.site.describe import descriptions

ROOT = Path(__file__).resolve().parents[2]
ONTOLOGY, DATA = folder("ontology"), folder("data")
VOID = "http://rdfs.org/ns/void#"


@pytest.mark.parametrize("name", ["void.ttl", "dcat.ttl", "croissant.json"])
def test_the_descriptions_are_those_of_the_data(name: str) -> None:
    made = descriptions((DATA / "dataset.nq").read_bytes(), ONTOLOGY)

    assert (ONTOLOGY / name).read_bytes() == made[name], "run “make data”"


def rows(store: Store, query: str) -> list[tuple[str, ...]]:
    """Return the rows of a SELECT as the values of their terms."""
    answer = store.query(query)
    assert isinstance(answer, QuerySolutions)
    return [tuple(getattr(term, "value", "") for term in row) for row in answer]


def graph(path: Path) -> Store:
    store = Store()
    store.load(path.read_bytes(), format=RdfFormat.TURTLE)
    return store


def numbers(store: Store, query: str) -> dict[str, int]:
    return {name: int(number) for name, number in rows(store, query)}


def test_the_counts_of_void_are_those_a_query_gives() -> None:
    data = Store()
    data.bulk_load((DATA / "dataset.nq").read_bytes(), format=RdfFormat.N_QUADS)
    quads = list(parse((DATA / "dataset.nq").read_bytes(), RdfFormat.N_QUADS))
    void = graph(ONTOLOGY / "void.ttl")
    said = numbers(
        void,
        "SELECT ?p ?n { <https://w3id.org/cppcc-graph/void#dataset> ?p ?n FILTER(isNumeric(?n)) }",
    )

    def counted(query: str) -> int:
        return int(rows(data, query)[0][0])

    assert said == {
        VOID + "triples": counted("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"),
        VOID + "entities": counted(
            'SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o FILTER(STRSTARTS(STR(?s), "https://w3id.org/cppcc-graph/id/")) }'
        ),
        VOID + "distinctSubjects": counted("SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }"),
        # Not by a query: Oxigraph makes the literals of all integer types one.
        VOID + "distinctObjects": len({q.object for q in quads if q.graph_name == DefaultGraph()}),
        VOID + "classes": counted(
            "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s a ?o FILTER(isIRI(?o)) }"
        ),
        VOID + "properties": counted("SELECT (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }"),
    }
    classes = numbers(void, f"SELECT ?c ?n {{ ?part <{VOID}class> ?c ; <{VOID}entities> ?n }}")
    properties = numbers(void, f"SELECT ?c ?n {{ ?part <{VOID}property> ?c ; <{VOID}triples> ?n }}")
    assert classes == numbers(
        data, "SELECT ?c (COUNT(?s) AS ?n) { ?s a ?c FILTER(isIRI(?c)) } GROUP BY ?c"
    )
    assert properties == numbers(data, "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p")


def test_the_card_describes_the_file_there_is() -> None:
    card = json.loads((ONTOLOGY / "croissant.json").read_text("utf-8"))
    data = (DATA / "dataset.nq").read_bytes()

    assert card["@type"] == "sc:Dataset"
    assert card["conformsTo"] == "http://mlcommons.org/croissant/1.0"
    assert {"name", "description", "license", "url", "creator", "version", "citeAs"} <= card.keys()
    assert re.fullmatch(r"[a-zA-Z0-9_.-]+", card["name"])
    (file,) = card["distribution"]
    assert file["@type"] == "cr:FileObject"
    assert file["sha256"] == hashlib.sha256(data).hexdigest()
    assert file["contentSize"] == f"{len(data)} B"
    assert {"@id", "name", "contentUrl", "encodingFormat"} <= file.keys()
    assert {"sc", "cr", "@vocab", "conformsTo", "citeAs"} <= card["@context"].keys()


def test_dcat_has_a_file_for_each_format_of_the_ontology() -> None:
    store = graph(ONTOLOGY / "dcat.ttl")
    found = {
        url.rsplit("/", 1)[1]
        for (url,) in rows(store, "SELECT ?url { ?d <http://www.w3.org/ns/dcat#downloadURL> ?url }")
    }

    assert found == {"dataset.nq", "ns.ttl", "ns.jsonld", "ns.rdf", "ns.nt"}


def test_citation_files_name_the_version_there_is() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    zenodo = json.loads((ROOT / ".zenodo.json").read_text("utf-8"))
    codemeta = json.loads((ROOT / "codemeta.json").read_text("utf-8"))

    assert [citation["version"], zenodo["version"], codemeta["version"]] == [__version__] * 3
    assert {"cff-version", "message", "title", "authors", "license"} <= citation.keys()
    assert {
        "title",
        "upload_type",
        "description",
        "creators",
        "license",
        "access_right",
    } <= zenodo.keys()


def test_the_prefix_to_register_is_that_of_the_ontology() -> None:
    text = (ONTOLOGY / "w3id" / "prefix.md").read_text("utf-8")
    entry = json.loads(re.findall(r"```json\n(.*?)```", text, re.S)[0])["cppcc"]

    assert entry["uri_format"] == "https://w3id.org/cppcc-graph/ns#$1"
    assert 'preferredNamespacePrefix "cppcc"' in (ONTOLOGY / "cppcc.ttl").read_text("utf-8")


LINKS = DATA / "links"
ADMS = "http://www.w3.org/ns/adms#"


def test_every_code_belongs_to_a_place_of_the_graph_and_names_its_source() -> None:
    links = graph(LINKS / "divisions.ttl")
    places = {
        quad.subject.value
        for quad in parse((DATA / "dataset.nq").read_bytes(), RdfFormat.N_QUADS)
        if isinstance(quad.subject, NamedNode) and "/id/place-" in quad.subject.value
    }
    found = []
    for place, code, scheme, status, sources in rows(
        links,
        f"""SELECT ?place ?code ?scheme ?status (COUNT(?source) AS ?sources) {{
          ?place <{ADMS}identifier> ?id . ?id <http://www.w3.org/2004/02/skos/core#notation> ?code ;
            <http://www.w3.org/2004/02/skos/core#inScheme> ?scheme ; <{ADMS}status> ?status ;
            <http://purl.org/dc/terms/source> ?source }} GROUP BY ?place ?code ?scheme ?status"""
    ):  # fmt: skip
        assert place in places
        assert re.fullmatch(r"\d{6}" if scheme.endswith("gbt2260") else r"\d{9}", code)
        assert int(sources) >= 1
        found.append((code, status.rsplit("/", 1)[1]))

    assert sorted(found) == [
        ("420000", "Completed"), ("421000", "Completed"), ("421002", "Completed"),
        ("421002101", "Completed"), ("421003", "Completed"), ("421023", "UnderDevelopment"),
        ("421083", "Completed"), ("421083200", "UnderDevelopment"),
        ("421088", "UnderDevelopment"), ("810000", "Completed"),
    ]  # fmt: skip


def test_no_item_of_wikidata_is_guessed() -> None:
    lines = (LINKS / "wikidata.sssom.tsv").read_text("utf-8").split("\n")
    links = list(
        csv.DictReader([line for line in lines if line and line[0] != "#"], delimiter="\t")
    )
    names = {
        quad.object.value
        for quad in parse((DATA / "dataset.nq").read_bytes(), RdfFormat.N_QUADS)
        if isinstance(quad.object, Literal)
    }

    assert {row["object_id"] for row in links} == {"sssom:NoTermFound"}
    assert all(row["comment"].startswith("not verified offline") for row in links)
    assert {row["subject_label"] for row in links} <= names
