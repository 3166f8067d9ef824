"""Somebody's RDF against our shapes, with what they cannot see: misspelt and forgotten terms.

The data is closed under the ontology first, as ours is: whoever writes ``cppcc:hasOutcome`` need
not write ``cppcc:outcomeOf`` too. What the shipped dataset says is known meanwhile, so that data
may refer to its bodies and places; only the files' own things are judged.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, parse

from cppcc_graph.facts.profile import Profile
from cppcc_graph.rdf.closure import derived_quads
from cppcc_graph.rdf.identifiers import ENTITIES, SCHEMES, TERMS
from cppcc_graph.rdf.ontology import ontology_quads
from cppcc_graph.rdf.prefixes import PREFIXES, shortened
from cppcc_graph.rdf.profile import shipped_profile
from cppcc_graph.rdf.validate import Violation, violations
from cppcc_graph.resources import folder
from cppcc_graph.reuse.advice import Adviser, kind_words, nearest
from cppcc_graph.reuse.read import Source, named

_TYPE: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
#: What is said in these two spaces is ours to define: a term that is not there is a mistake.
_CLOSED: Final = {TERMS: "is no term of the ontology", SCHEMES: "is no code of the ontology"}


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing to mend: the file, the line (0 where it cannot be seen), the thing, what to do."""

    path: str
    line: int
    thing: str
    message: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.thing} {self.message}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found: mistakes, doubts that break nothing, and how many things of each class."""

    mistakes: tuple[Finding, ...]
    doubts: tuple[Finding, ...]
    checked: Mapping[str, int]


def check(sources: Sequence[Source]) -> Verdict:
    """Return what is to be mended in some files of RDF, read together; findings are sorted."""
    profile = shipped_profile()
    schema = _schema()
    quads = [quad for source in sources for quad in source.quads]
    stated = frozenset(_triple(quad) for quad in quads)
    own = {named(quad.subject) for quad in stated}
    # A range would make a code, or a thing nobody describes, whatever a property asks for, and hide
    # that it is none.
    derived = (
        quad
        for quad in derived_quads(stated, schema)
        if quad.predicate.value != _TYPE
        or (named(quad.subject) in own and named(quad.subject) not in _vocabulary())
    )
    everything = [*stated, *derived]
    known = _known(own)
    kinds = _kinds((*everything, *known))
    places = _Places(sources, stated, kinds, profile)
    adviser = Adviser(profile, places.short, kinds)
    shapes = folder("ontology") / "shapes.ttl"
    graphs = {named(quad.graph_name) for quad in quads}
    untyped = dict(_untyped(stated, graphs, _kinds((*stated, *known)), profile))
    found = _written(
        [
            breach
            for breach in violations([*everything, *known, *schema], shapes)
            if breach.focus in own and breach.focus not in untyped
        ],
        stated,
    )
    mistakes = {
        places.finding(breach.focus, adviser.of(breach), near=breach.value, path=breach.path)
        for breach in found
    }
    mistakes |= {places.plain(thing, message) for thing, message in untyped.items()}
    mistakes |= {
        Finding(source.name, source.line_of_key(key), f"“{key}”", message)
        for source in sources
        for key, message in source.strays.items()
    }
    told = {(breach.focus, breach.value) for breach in found}
    mistakes |= set(_unknown(stated, own, told, places))
    counts = Counter(
        shortened(kind) for thing in own for kind in kinds.get(thing, ()) if kind in profile.kinds
    )
    return Verdict(
        tuple(sorted(mistakes)),
        tuple(sorted(set(_doubts(stated, profile, places)))),
        dict(sorted(counts.items())),
    )


def _written(found: Sequence[Violation], stated: frozenset[Quad]) -> list[Violation]:
    """Return the breaches without those of a derived statement whose source breaks the same."""
    paths = {(named(q.subject), q.predicate.value, named(q.object)) for q in stated}
    told = {(b.focus, b.value) for b in found if (b.focus, b.path, b.value) in paths}
    return [
        b for b in found if (b.focus, b.path, b.value) in paths or (b.focus, b.value) not in told
    ]


class _Places:
    """Where the things of some files are described, and how those files write their names."""

    def __init__(
        self,
        sources: Sequence[Source],
        stated: frozenset[Quad],
        kinds: Mapping[str, set[str]],
        profile: Profile,
    ) -> None:
        self._sources = sources
        self._kinds = kinds
        self._profile = profile
        self._of: dict[str, Source] = {}
        for source in sources:
            for quad in source.quads:
                self._of.setdefault(named(quad.subject), source)
        self._above = {
            named(quad.object): (named(quad.subject), quad.predicate.value)
            for quad in sorted(stated, key=str)
            if named(quad.object).startswith("_:")
        }

    def short(self, iri: str) -> str:
        """Return an IRI with a prefix of the first file that has one for it."""
        shorts = [source.short(iri) for source in self._sources]
        return min(shorts, key=len, default=iri)

    def finding(self, thing: str, message: str, *, near: str = "", path: str = "") -> Finding:
        """Return what to mend, with the name of the thing, its class and where it is written.

        ``path`` and ``near`` are the property and the value in question, where there are any.
        """
        source = self._of.get(thing, self._sources[0])
        anchor, words = thing, source.short(thing)
        if thing.startswith("_:"):
            words = "a thing without a name"
            while anchor in self._above and anchor.startswith("_:"):
                anchor, path = self._above[anchor]
                words += f", {shortened(path)} of {self.short(anchor)}"
        kind = kind_words(self._kinds.get(thing, ()), self._profile)
        words = f"{words} ({kind})" if kind else words
        return Finding(source.name, source.line(anchor, (path, near)), words, message)

    def plain(self, thing: str, message: str) -> Finding:
        """Return what to mend with the name of the thing alone."""
        source = self._of.get(thing, self._sources[0])
        return Finding(source.name, source.line(thing), source.short(thing), message)


def _unknown(
    stated: Iterable[Quad], own: set[str], told: set[tuple[str, str]], places: _Places
) -> Iterator[Finding]:
    """Yield terms, codes and things of our spaces that do not exist and of which none is told."""
    terms, things = _vocabulary(), _things()
    for quad in stated:
        subject = named(quad.subject)
        for iri in {subject, quad.predicate.value, named(quad.object)}:
            if (subject, iri) in told:
                continue
            for space, problem in _CLOSED.items():
                if iri.startswith(space) and iri not in terms:
                    near = nearest(iri, terms, space)
                    mend = near or "look it up in the documentation, or use a term of your own"
                    message = f"uses {_ours(iri)}, which {problem}; {mend}"
                    yield places.finding(subject, message, near=iri, path=iri)
        iri = named(quad.object)
        if iri.startswith(ENTITIES) and iri not in things and iri not in own:
            near = nearest(iri, things, ENTITIES)
            mend = near or "describe it in a namespace of your own"
            problem = "which neither this data nor the shipped dataset speaks of"
            message = f"refers to {_ours(iri)}, {problem}; {mend}"
            yield places.finding(subject, message, near=iri)


def _untyped(
    stated: Iterable[Quad], graphs: set[str], kinds: Mapping[str, set[str]], profile: Profile
) -> Iterator[tuple[str, str]]:
    """Yield things with properties of ours, yet of no class, with what to say to them."""
    terms = _vocabulary()
    for quad in sorted(stated, key=str, reverse=True):
        subject, path = named(quad.subject), quad.predicate.value
        # A graph may say of itself how its statements came about, and is no thing of the data.
        ours = path.startswith(TERMS) and path in terms and subject not in (*graphs, *terms)
        if ours and not kinds.get(subject):
            owners = [k.name.iri for k in profile.kinds.values() if path in k.fields]
            hint = ", ".join(f"“a {shortened(owner)}”" for owner in sorted(owners))
            few = 1 <= len(owners) <= 3
            mend = f"add {hint}" if few else "say what it is, as in “a cppcc:Proposal”"
            yield subject, f"has {shortened(path)} but no class; {mend}"


def _doubts(stated: Iterable[Quad], profile: Profile, places: _Places) -> Iterator[Finding]:
    """Yield properties that look like misspelt ones of the vocabularies we use."""
    used = set(profile.fields) | set(profile.kinds) | {_TYPE}
    spaces = {PREFIXES[p] for p in ("org", "prov", "dcterms", "skos", "foaf", "dcat", "rdfs")}
    for quad in stated:
        path = quad.predicate.value
        space = next((base for base in spaces if path.startswith(base)), None)
        if space and path not in used and path not in _vocabulary():
            twins = {u for u in used if u.startswith(space) and u.casefold() == path.casefold()}
            for twin in sorted(twins):
                message = f"has {shortened(path)}; did you mean {shortened(twin)}?"
                yield places.finding(named(quad.subject), message)


def _ours(iri: str) -> str:
    for prefix in ("cppcc", "code", "e"):
        if iri.startswith(PREFIXES[prefix]):
            return f"{prefix}:{iri.removeprefix(PREFIXES[prefix])}"
    return iri


def _kinds(quads: Iterable[Quad]) -> dict[str, set[str]]:
    kinds: dict[str, set[str]] = {}
    for quad in quads:
        if quad.predicate.value == _TYPE and isinstance(quad.object, NamedNode):
            kinds.setdefault(named(quad.subject), set()).add(quad.object.value)
    return kinds


def _known(own: set[str]) -> list[Quad]:
    """Return what the shipped dataset says: all classes, and all else about things in ``own``."""
    described = own & _things()
    return [
        quad
        for quad in _shipped()
        if quad.predicate.value == _TYPE or named(quad.subject) in described
    ]


@cache
def _shipped() -> tuple[Quad, ...]:
    # Not through a store: Oxigraph turns xsd:nonNegativeInteger into xsd:integer.
    data = (folder("data") / "dataset.nq").read_bytes()
    default = DefaultGraph()
    return tuple(q for q in parse(data, RdfFormat.N_QUADS) if q.graph_name == default)


@cache
def _things() -> frozenset[str]:
    return frozenset(named(q.subject) for q in _shipped() if q.predicate.value == _TYPE)


@cache
def _schema() -> frozenset[Quad]:
    return frozenset(_triple(quad) for quad in ontology_quads(folder("ontology")))


@cache
def _vocabulary() -> frozenset[str]:
    return frozenset(named(quad.subject) for quad in _schema())


def _triple(quad: Quad) -> Quad:
    return Quad(quad.subject, quad.predicate, quad.object)
