"""The stages joined: facts files to a checked dataset. The only module that knows them all."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pyoxigraph import Quad

from cppcc_graph.errors import DataInvalidError, FactsError, InputError, QuestionError
from cppcc_graph.facts.check import Checked, base_of, check
from cppcc_graph.facts.coverage import Coverage, check_text, coverage
from cppcc_graph.facts.document import Document, read_document
from cppcc_graph.facts.profile import Profile
from cppcc_graph.network.marked import mark
from cppcc_graph.network.overview import Overview, overview
from cppcc_graph.network.project import Network, project
from cppcc_graph.network.select import STORY, main_story, neighbourhood, of_kinds
from cppcc_graph.rdf.assemble import facts_quads, merged, quotation_quads
from cppcc_graph.rdf.closure import derived_quads
from cppcc_graph.rdf.find import find
from cppcc_graph.rdf.ontology import ontology_quads
from cppcc_graph.rdf.profile import read_profile
from cppcc_graph.rdf.serialize import nquads
from cppcc_graph.rdf.store import Store
from cppcc_graph.rdf.tables import select
from cppcc_graph.rdf.validate import Violation, violations
from cppcc_graph.rdf.why import bytes_of
from cppcc_graph.rdf.wording import sentence
from cppcc_graph.resources import folder


@dataclass(frozen=True, slots=True)
class Sources:
    """The files a dataset is built from: facts files, and registers of shared bodies and places."""

    facts: tuple[Path, ...]
    registers: tuple[Path, ...] = ()
    ontology: Path = field(default_factory=lambda: folder("ontology"))


def shipped_sources() -> Sources:
    """Return the reports and registers that come with the project."""
    data = folder("data")
    return Sources(
        facts=tuple(sorted(data.glob("reports/*/facts.yaml"))),
        registers=tuple(sorted(data.glob("registers/*.yaml"))),
    )


def with_facts(facts: Sequence[Path]) -> Sources:
    """Return the shipped registers with the given facts files; a register may be among these.

    Raises:
        InputError: a file is given twice.

    """
    given: set[Path] = set()
    for path in facts:
        if path.resolve() in given:
            raise InputError(f"{path}: is given twice; name it once")
        given.add(path.resolve())
    registers = shipped_sources().registers
    return Sources(tuple(facts), tuple(r for r in registers if r.resolve() not in given))


def check_facts(sources: Sources) -> tuple[Checked, Profile]:
    """Read and check all files together; return them with the profile they were checked against.

    Raises:
        InputError: a file cannot be read.
        FactsError: files have mistakes; all of them are listed.

    """
    profile = read_profile(sources.ontology)
    documents = [_read(path) for path in (*sources.registers, *sources.facts)]
    return check(documents, profile), profile


def build(sources: Sources, quotations: Mapping[str, str] | None = None) -> bytes:
    """Return the dataset as sorted N-Quads: named graphs, ontology, derived and merged statements.

    ``quotations`` maps passage IRIs to their wording, which is then added to the passages.

    Raises:
        InputError: a file cannot be read.
        FactsError: facts files have mistakes; all of them are listed.
        DataInvalidError: the dataset breaks a shape.

    """
    checked, profile = check_facts(sources)
    quads: set[Quad] = set()
    for document in checked.documents:
        base = base_of(document, profile)
        quads.update(facts_quads(document, base=base, ontology=sources.ontology))
    quads.update(list(quotation_quads(quotations or {}, quads)))
    schema = frozenset(ontology_quads(sources.ontology))
    stated = frozenset(quads)
    everything = [*stated, *schema, *derived_quads(stated, schema)]
    found = violations(everything, sources.ontology / "shapes.ttl")
    if found:
        raise DataInvalidError(_located(found, checked, profile))
    return nquads((*everything, *merged(everything)))


def coverages(sources: Sources) -> list[tuple[Path, Coverage]]:
    """Return how each report was read, after checking all facts files.

    Raises:
        InputError: a file cannot be read.
        FactsError: files have mistakes; all of them are listed.

    """
    checked, profile = check_facts(sources)
    found = ((Path(document.path), coverage(document, profile)) for document in checked.documents)
    return [(path, read) for path, read in found if read is not None]


def quotations_of(sources: Sources, texts: Sequence[Path]) -> dict[str, str]:
    """Return the wording of every passage of the reports whose texts these are, by passage IRI.

    Raises:
        InputError: a text cannot be read, or no facts file was read from it.
        FactsError: the passages do not cover their text, or quote what is not in it.

    """
    if not texts:
        return {}
    read = {text: bytes_of(text) for text in texts}
    checked, profile = check_facts(sources)
    found: dict[str, str] = {}
    for text, data in read.items():
        found |= _quotations(checked, profile, text=text, data=data)
    return found


def _quotations(checked: Checked, profile: Profile, *, text: Path, data: bytes) -> dict[str, str]:
    refusals = []
    for document in checked.documents:
        if coverage(document, profile) is None:
            continue
        try:
            return check_text(document, data, profile=profile, name=str(text))
        except FactsError:
            raise
        except InputError as error:
            refusals.append(error)
    if len(refusals) == 1:
        raise refusals[0]
    digest = hashlib.sha256(data).hexdigest()
    raise InputError(
        f"{text}: sha256 is {digest[:8]}, and no facts file given is of that text; give the one "
        "that is (textDigest), or leave the text out"
    )


@dataclass(frozen=True, slots=True)
class Drawing:
    """A network to be drawn: its title in both languages, and the thing in the middle, if any.

    ``story`` is what the first view shows of it, in the order of the network.
    """

    network: Network
    title: Mapping[str, str]
    centre: str | None
    story: tuple[str, ...] = ()


def draw(
    store: Store,
    *,
    focus: str | None,
    radius: int,
    kinds: Sequence[str],
    title: str | None,
    measure: str | None = None,
) -> Drawing:
    """Return the network of a dataset, or the part around ``focus`` and of the given kinds.

    With a ``measure`` of :data:`cppcc_graph.network.marked.MEASURES` nodes are marked with their
    figures in the whole network, and the first view shows what measures highest.

    Raises:
        QuestionError: the focus names no thing or several, is not drawn, or a kind is unknown.

    """
    centre = find(store, focus).node.value if focus else None
    network = project(store, also=centre)
    if measure:
        mark(network, measure)
    named: Mapping[str, str] = {}
    if centre is not None:
        network = neighbourhood(network, centre, radius=radius)
        named = network.nodes[centre]["label"]
    if kinds:
        network = of_kinds(network, kinds)
    if network.number_of_nodes() == 0:
        wider = "--kinds or --radius" if centre else "--kinds"
        mend = f"widen {wider}" if kinds else "the dataset names no thing of a class that is drawn"
        raise QuestionError(f"nothing is left to draw; {mend}")
    if title:
        named = {"zh": title, "en": title}
    if measure:
        story = _highest(network, centre)
    elif focus or kinds:
        story = list(network)[: 2 * STORY]
    else:
        story = main_story(network, limit=STORY)
    return Drawing(network, named or _reports(store), centre, tuple(story))


def _highest(network: Network, centre: str | None) -> list[str]:
    """Return the nodes that measure highest and the centre, in the order of the network."""
    order = {node: number for number, node in enumerate(network)}
    places = {node: data["measured"]["place"] for node, data in network.nodes(data=True)}
    highest = sorted(network, key=lambda n: (n != centre, places[n], order[n]))[:STORY]
    return sorted(highest, key=order.__getitem__)


def texts_of(network: Network, texts: Sequence[Path]) -> dict[str, str]:
    """Return the texts by their SHA-256; each is that of a report of the network.

    Raises:
        InputError: a text cannot be read, or is that of no report in the network.

    """
    digests = {report["digest"] for report in network.graph["reports"].values()}
    found = {}
    for path in texts:
        data = bytes_of(path)
        digest = hashlib.sha256(data).hexdigest()
        if digest not in digests:
            raise InputError(
                f"{path}: sha256 is {digest[:8]}, that of no report in the dataset; "
                "use the text that was read"
            )
        found[digest] = data.decode("utf-8")
    return found


@dataclass(frozen=True, slots=True)
class Exploration:
    """A dataset to be explored: seen from afar, and the IRI of the thing to begin with, if any."""

    overview: Overview
    centre: str | None


def explore(store: Store, *, focus: str | None) -> Exploration:
    """Return the overview of a dataset, and the thing that ``focus`` names.

    Raises:
        QuestionError: the focus names no thing or several, or the dataset names none at all.

    """
    centre = find(store, focus).node.value if focus else None
    seen = overview(store, also=centre)
    if not seen.things:
        raise QuestionError("nothing to explore; the dataset names no thing: rdfs:label is missing")
    if centre is not None and all(thing.iri != centre for thing in seen.things):
        raise QuestionError(f"“{focus}” is a detail of other things; choose one that stands alone")
    return Exploration(seen, centre)


def _reports(store: Store) -> dict[str, str]:
    """Return the names of the reports of a dataset in both languages, or the one they have."""
    report = "SELECT ?label { ?report a cppcc:SourceReport ; rdfs:label ?label . "
    found = {}
    for language in ("zh", "en"):
        query = f'{report} FILTER(LANG(?label) = "{language}") }} ORDER BY ?label'
        found[language] = " · ".join(label for (label,) in select(store, query).texts())
    named = found["zh"] or found["en"] or "cppcc-graph"
    return {language: label or named for language, label in found.items()}


def _read(path: Path) -> Document:
    # Without an ending it may be a pipe, as <(…) makes one.
    if path.suffix not in (".yaml", ".yml", "") and path.is_file():
        raise InputError(f"{path}: is no facts file; facts files end in .yaml (docs/facts.md)")
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise InputError(f"{path}: there is no such file; check the name") from error
    except IsADirectoryError as error:
        raise InputError(f"{path}: is a folder; name the facts.yaml in it") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: is not UTF-8 ({error.reason}); save it as UTF-8") from error
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}; make it readable") from error
    return read_document(text, str(path))


def _located(found: Iterable[Violation], checked: Checked, profile: Profile) -> list[str]:
    lines = []
    for violation in found:
        path, line = checked.places.get(violation.focus, ("dataset", 0))
        lines.append((path, line, sentence(violation, profile)))
    return [
        f"{path}:{line}: {text}" if line else f"{path}: {text}"
        for path, line, text in sorted(lines)
    ]
