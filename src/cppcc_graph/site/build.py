"""The site as files: pages, RDF, examples, questions and what it is published with."""

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from pyoxigraph import RdfFormat, parse

from cppcc_graph.errors import InputError
from cppcc_graph.rdf.identifiers import REGISTERS, REPORTS
from cppcc_graph.rdf.prefixes import PREFIXES
from cppcc_graph.rdf.questions import questions
from cppcc_graph.resources import folder
from cppcc_graph.site.examples import jsonld, pieces, pieces_of_data
from cppcc_graph.site.material import Material
from cppcc_graph.site.pages import TEMPLATES, pages
from cppcc_graph.site.rdf_files import rdf_files
from cppcc_graph.site.read_terms import read_vocabulary
from cppcc_graph.site.search import search_index
from cppcc_graph.site.sources import alignments, changes, term_changes
from cppcc_graph.site.things import things

#: The file by which a folder is known to be a site of ours, which may be written anew.
MARK: Final = "assets/site.css"
_SNIPPETS: Final = Path(__file__).with_name("snippets")
#: Files of the ontology folder that are published as they are, where there are such.
_COPIED: Final = (
    "context.jsonld", "context.zh.jsonld", "alignments.sssom.tsv", "void.ttl", "dcat.ttl",
    "croissant.json", "CHANGELOG.md", "changes.tsv",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Places:
    """Where the site is made from: the folders of ontology, questions and data."""

    ontology: Path = field(default_factory=lambda: folder("ontology"))
    queries: Path = field(default_factory=lambda: folder("queries"))
    data: Path = field(default_factory=lambda: folder("data"))


def site_files(places: Places) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of every file of the site.

    Raises:
        ResourceError: a shipped file is missing or broken.

    """
    material = read_material(places)
    for language in ("zh", "en"):
        for path, html in pages(material, language):
            yield path, html.encode("utf-8")
        index = search_index(material, language)
        yield f"assets/search-{language}.js", index.encode("utf-8")
    yield from _below(TEMPLATES / "assets", "assets", "*")
    rdf = dict(rdf_files(places.ontology))
    yield from rdf.items()
    version = material.vocabulary.value("versionInfo")
    # The version IRI: the ontology as it is now, which a later version leaves in its place.
    yield from (
        (f"ns/{version}{name.removeprefix('ns')}", content)
        for name, content in rdf.items()
        if name.startswith("ns.")
    )
    for name in ("context", "context.zh"):
        context = (places.ontology / f"{name}.jsonld").read_bytes()
        yield f"context/{version}/{name}.jsonld", context
    for name in _COPIED:
        if (places.ontology / name).is_file():
            yield name, (places.ontology / name).read_bytes()
    for thing in material.things:
        yield f"doc/{thing.page}.ttl", thing.turtle().encode("utf-8")
        document = jsonld(thing.piece(PREFIXES), material.vocabulary.profile)
        yield f"doc/{thing.page}.jsonld", f"{document}\n".encode()
    for name, content in sorted(material.snippets.items()):
        yield f"use/{name}", content.encode("utf-8")
    yield from _below(places.ontology / "examples", "examples", "*.ttl")
    yield from _below(places.queries, "queries", "*.rq")
    yield "data/dataset.nq", (places.data / "dataset.nq").read_bytes()
    yield from _below(places.data / "links", "data/links", "*")


def read_material(places: Places) -> Material:
    """Return everything the pages tell.

    Raises:
        ResourceError: a shipped file is missing or broken.

    """
    vocabulary = read_vocabulary(places.ontology)
    data = list(parse((places.data / "dataset.nq").read_bytes(), RdfFormat.N_QUADS))
    stated = (
        q for q in data if getattr(q.graph_name, "value", "").startswith((REPORTS, REGISTERS))
    )
    snippets = {path.name: path.read_text("utf-8") for path in sorted(_SNIPPETS.iterdir())
                if path.is_file()}  # fmt: skip
    return Material(
        vocabulary,
        questions(places.queries),
        alignments(places.ontology / "alignments.sssom.tsv"),
        changes(places.ontology / "CHANGELOG.md"),
        pieces(places.ontology / "examples"),
        pieces_of_data(stated, PREFIXES),
        term_changes(places.ontology / "changes.tsv"),
        snippets,
        tuple(things(data)),
        tuple(_extra(places)),
    )


def write_site(out: Path, places: Places) -> int:
    """Write the site into a folder, whole or not at all; return the number of files.

    An older site there is replaced.

    Raises:
        InputError: the folder holds something else, or cannot be written.
        ResourceError: a shipped file is missing or broken.

    """
    if out.exists() and (not out.is_dir() or (any(out.iterdir()) and not (out / MARK).is_file())):
        raise InputError(f"{out}: holds something else than a site; name another folder")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(dir=out.parent, prefix=f".{out.name}."))
    except OSError as error:
        raise InputError(f"{out}: {error.strerror}; name a folder that can be written") from error
    try:
        count = _written(fresh, places)
        fresh.chmod(0o755)
        if out.exists():
            shutil.rmtree(out)
        fresh.replace(out)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    return count


def _written(fresh: Path, places: Places) -> int:
    count = 0
    for name, content in site_files(places):
        path = fresh / name
        if not path.resolve().is_relative_to(fresh.resolve()) or path.exists():
            raise InputError(f"{name}: two pages have this name, or it leaves the folder")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        count += 1
    return count


def _below(source: Path, target: str, pattern: str) -> Iterator[tuple[str, bytes]]:
    for path in sorted(source.rglob(pattern)) if source.is_dir() else ():
        if path.is_file():
            yield f"{target}/{path.relative_to(source).as_posix()}", path.read_bytes()


def _extra(places: Places) -> Iterator[tuple[str, str, list[str]]]:
    """Yield further files for the list on the first page, with what they are."""
    yield "荆州2020年图谱", "The graph Jingzhou 2020", ["data/dataset.nq"]
    told = {
        "alignments.sssom.tsv": ("与其他词汇的对应", "Alignments to other vocabularies"),
        "void.ttl": ("数据集说明（VoID）", "Description of the dataset (VoID)"),
        "dcat.ttl": ("数据集说明（DCAT）", "Description of the dataset (DCAT)"),
        "croissant.json": ("数据集卡片（Croissant）", "Dataset card (Croissant)"),
    }
    for name, (zh, en) in told.items():
        if (places.ontology / name).is_file():
            yield zh, en, [name]
    links = [name for name, _ in _below(places.data / "links", "data/links", "*")]
    if links:
        yield "外部链接", "Links to other datasets", links
