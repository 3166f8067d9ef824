"""The site as files: a page for all there is, links that lead somewhere, equal bytes."""

import re
from html import unescape
from pathlib import Path

import pytest
from pyoxigraph import CanonicalizationAlgorithm, Dataset, Quad, RdfFormat, parse

from cppcc_graph.errors import InputError
from cppcc_graph.rdf.prefixes import expanded
from cppcc_graph.rdf.published import packaged
from cppcc_graph.resources import folder
from cppcc_graph.site.build import Places, site_files, write_site
from cppcc_graph.site.overview import LINES, PLACES
from cppcc_graph.site.rdf_files import rdf_files
from cppcc_graph.site.terms import read_vocabulary

VOCABULARY = read_vocabulary(folder("ontology"))
CODE = re.compile(r'<pre class="code (\w+)"[^>]*><code>(.*?)</code></pre>', re.S)


def html(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def canonical(quads: list[Quad]) -> set[str]:
    dataset = Dataset(quads)
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return {str(quad) for quad in dataset}


def test_every_term_and_scheme_has_a_page_in_both_languages(site: Path) -> None:
    wanted = [f"terms/{term.page}.html" for term in VOCABULARY.terms]
    wanted += [f"schemes/{scheme.page}.html" for scheme in VOCABULARY.schemes]

    assert [page for page in wanted if not (site / page).is_file()] == []
    assert [page for page in wanted if not (site / "en" / page).is_file()] == []
    assert len(VOCABULARY.of("class")) >= 30


def test_every_own_term_shows_what_a_reader_looks_for(site: Path) -> None:
    for term in VOCABULARY.terms:
        for language, names in (("", "zh"), ("en", "en")):
            page = (site / language / "terms" / f"{term.page}.html").read_text("utf-8")
            text = unescape(page)
            assert term.iri in text
            for part in ("neighbours", "facts", "example", "queries", "alignments", "history"):
                assert f'<h2 id="{part}">' in page, (term.page, part)
            if term.own:
                assert term.definition.of(names) in text, term.page
                assert 'class="code turtle"' in page, f"{term.page}: no example"


def test_the_turtle_and_the_jsonld_of_an_example_say_the_same(site: Path) -> None:
    shown = 0
    for page in sorted([*(site / "terms").glob("*.html"), *(site / "schemes").glob("*.html")]):
        blocks = {kind: unescape(text) for kind, text in CODE.findall(page.read_text("utf-8"))}
        if "turtle" not in blocks:
            continue
        turtle = list(parse(blocks["turtle"], RdfFormat.TURTLE))
        document, _, strays = packaged(blocks["json"], page.name)
        assert strays == {}, page.name
        assert canonical(list(parse(document, RdfFormat.JSON_LD))) == canonical(turtle), page.name
        shown += 1
    assert shown >= len([term for term in VOCABULARY.terms if term.own])


def test_every_link_leads_to_a_file_and_every_fragment_to_an_anchor(site: Path) -> None:
    anchors: dict[Path, set[str]] = {}
    for page in html(site):
        anchors[page.resolve()] = set(re.findall(r'\bid="([^"]+)"', page.read_text("utf-8")))
    broken = set()
    for page in html(site):
        for link in re.findall(r'\b(?:href|src|action)="([^"]+)"', page.read_text("utf-8")):
            target, _, fragment = unescape(link).partition("#")
            if re.match(r"[a-z]+:", target):
                continue
            path = (page.parent / target).resolve() if target else page.resolve()
            if not path.is_file() or (fragment and fragment not in anchors.get(path, {fragment})):
                broken.add((page.relative_to(site).as_posix(), link))

    assert broken == set()


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    for path in html(site):
        text = path.read_text("utf-8")
        assert "Content-Security-Policy" in text
        loads = re.findall(
            r'<(?:script|img|iframe|link rel="stylesheet")[^>]*?(?:src|href)="([^"]+)"', text
        )
        assert all(not re.match(r"(?:[a-z]+:)?//", load) for load in loads), path
        assert not re.search(r"<[^>]*\son\w+=|javascript:", text), path
    style = (site / "assets" / "site.css").read_text("utf-8")
    assert "url(" not in style
    assert "@import" not in style


def test_the_same_ontology_gives_the_same_bytes(site: Path) -> None:
    for name, content in site_files(Places()):
        assert (site / name).read_bytes() == content, name


def test_all_formats_of_a_file_say_the_same() -> None:
    files = dict(rdf_files(folder("ontology")))
    forms = {"ttl": RdfFormat.TURTLE, "nt": RdfFormat.N_TRIPLES, "rdf": RdfFormat.RDF_XML,
             "jsonld": RdfFormat.JSON_LD}  # fmt: skip

    for stem in sorted({name.rsplit(".", 1)[0] for name in files}):
        said = {
            end: canonical(list(parse(files[f"{stem}.{end}"], form))) for end, form in forms.items()
        }
        assert len({frozenset(quads) for quads in said.values()}) == 1, stem


def test_the_overview_names_what_exists() -> None:
    named = [name for name, _, _ in PLACES] + [name for line in LINES for name in line]

    assert [name for name in named if expanded(name) not in VOCABULARY.by_iri] == []


def test_another_ontology_folder_gives_its_own_site(tmp_path: Path) -> None:
    import shutil

    mine = tmp_path / "ontology"
    shutil.copytree(folder("ontology"), mine)
    ontology = mine / "cppcc.ttl"
    hostile = "<script>window.fired=1</script>"
    ontology.write_text(
        ontology.read_text("utf-8")
        + f"""
cppcc:OldThing a owl:Class ; rdfs:label "old thing {hostile}"@en, "旧物"@zh ;
  skos:definition "Something old."@en, "旧的。"@zh ; owl:deprecated true ;
  dcterms:isReplacedBy cppcc:Matter ; skos:changeNote "Renamed in 0.2."@en ;
  rdfs:isDefinedBy <https://w3id.org/cppcc-graph/ns> .
""",
        "utf-8",
    )
    (mine / "CHANGELOG.md").write_text(
        "# Changes\n\n## 0.2.0\n\n- `OldThing` is now `Matter`\n", "utf-8"
    )
    (mine / "alignments.sssom.tsv").write_text(
        '#curie_map:\n#  org: "http://www.w3.org/ns/org#"\n'
        "subject_id\tpredicate_id\tobject_id\tobject_label\tmapping_justification\n"
        "cppcc:OldThing\tskos:closeMatch\torg:Post\tPost\tsemapv:ManualMappingCuration\n"
        "cppcc:OldThing\tskos:closeMatch\tnowhere:X\tX\tsemapv:ManualMappingCuration\n",
        "utf-8",
    )

    write_site(tmp_path / "out", Places(ontology=mine))
    page = (tmp_path / "out" / "en" / "terms" / "OldThing.html").read_text("utf-8")

    assert "Deprecated: do not use it any more." in page
    assert "<b>0.2.0</b> `OldThing` is now `Matter`" in page
    assert "Renamed in 0.2." in page
    assert 'href="http://www.w3.org/ns/org#Post"' in page
    assert "<code>nowhere:X</code>" in page
    assert hostile not in page
    assert hostile not in (tmp_path / "out" / "en" / "terms.html").read_text("utf-8")


def test_an_older_site_is_replaced_and_nothing_else_is(tmp_path: Path) -> None:
    out = tmp_path / "site"
    (out / "assets").mkdir(parents=True)
    (out / "assets" / "site.css").write_text("", "utf-8")
    (out / "stale.html").write_text("old", "utf-8")
    other = tmp_path / "mine"
    other.mkdir()
    (other / "thesis.txt").write_text("years of work", "utf-8")

    write_site(out, Places())

    assert not (out / "stale.html").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mine", "site"]
    with pytest.raises(InputError, match="holds something else than a site"):
        write_site(other, Places())
    assert (other / "thesis.txt").read_text("utf-8") == "years of work"
