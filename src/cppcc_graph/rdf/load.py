"""RDF files into a store on disk: straight into Oxigraph's bulk loader, whole or not at all."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import IO, Final, cast

from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    Literal,
    Quad,
    QuerySolutions,
    RdfFormat,
    Store,
    parse,
)

from cppcc_graph.errors import InputError
from cppcc_graph.rdf.files import RdfFile, rdf_file, reading, stream
from cppcc_graph.rdf.places import MARK
from cppcc_graph.rdf.swap import copy_links, replacing

# What is looked at to tell whether a dataset brings its merged statements: the beginning of every
# file, and how many there are. Where the default graph has as many as the others a sample is looked
# up, in the order of the index, which is that of a hash; else all are, which takes a fifth of the
# time of the load.
_HEAD: Final = 1 << 17
_SAMPLE: Final = 1_000
_BY_LINE: Final = (RdfFormat.N_QUADS, RdfFormat.N_TRIPLES)
_LACKS: Final = "FILTER NOT EXISTS { ?s ?p ?o }"
_SOME_LACK: Final = f"""ASK {{
  {{ SELECT ?s ?p ?o WHERE {{ GRAPH ?g {{ ?s ?p ?o }} }} LIMIT {_SAMPLE} }} {_LACKS} }}"""
_ANY_LACKS: Final = f"ASK {{ GRAPH ?g {{ ?s ?p ?o }} {_LACKS} }}"
_DEFAULT: Final = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
_GRAPHS: Final = "SELECT (COUNT(*) AS ?n) { GRAPH ?g {} }"


class Keep(Enum):
    """What becomes of the data that a store has."""

    NOTHING = "replace"
    EVERYTHING = "add"


class Merge(Enum):
    """When statements of named graphs are repeated in the default graph, each once."""

    AUTO = "auto"  # when some are found to lack
    ALWAYS = "always"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a load is: bytes read of those there are (0: unknown), lines, seconds so far.

    ``lines`` counts statements where a format has one in each line, else it is 0. ``step`` is
    *reading*, *sorting*, *merging* (then ``done`` and ``total`` count statements) or *closing*.
    """

    step: str
    done: int
    total: int
    lines: int
    seconds: float


Report = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a store holds after a load: quads with the merged ones, and named graphs."""

    quads: int
    graphs: int
    seconds: float


def load(
    paths: Sequence[Path], target: Path, *, keep: Keep, merge: Merge, report: Report
) -> Loaded:
    """Load files into the store at ``target`` and return what it then holds.

    A new store is built beside the target and takes its place in one step: whoever reads meanwhile
    sees the old data, and a load that fails or is killed changes nothing. Statements are streamed;
    memory does not grow with the files.

    Raises:
        InputError: a file is missing or broken, or the target cannot be written.
        MissingExtraError: a file is packed with Zstandard and the extra is not installed.

    """
    start = time.monotonic()
    files = [rdf_file(path) for path in paths]
    for file in files:
        if not file.path.exists() and str(file.path) != "-":
            raise InputError(f"{file.path}: there is no such file; check the name")
    with replacing(target) as folder:
        if keep is Keep.EVERYTHING and (target / MARK).exists():
            copy_links(target, folder)
        store = Store(str(folder))
        told = _Told(report, sum(file.size for file in files), start)
        heads = [_load(store, file, told) for file in files]
        quads = len(store)  # counting walks through the store
        lacks = merge is Merge.AUTO and _lacks_merged(store, quads, files, heads)
        if lacks or merge is Merge.ALWAYS:
            _merge(store, quads, told)
            quads = len(store)
        told.step("closing")
        graphs = _counted(store, _GRAPHS)
        store.flush()
        del store  # closes it
        _verify(folder, target, quads)
    return Loaded(quads, graphs, time.monotonic() - start)


@dataclass(slots=True)
class _Told:
    """What is told while a load runs, at most five times a second."""

    report: Report
    total: int
    start: float
    read: int = 0
    lines: int = 0
    last: float = 0.0

    def bytes_read(self, count: int) -> None:
        now = time.monotonic()
        if now - self.last >= 0.2:
            self.last = now
            done = self.read + count
            self.report(Progress("reading", done, self.total, self.lines, now - self.start))

    def step(self, name: str, done: int = 0, total: int = 0) -> None:
        seconds = time.monotonic() - self.start
        self.report(Progress(name, done, total, self.lines, seconds))


class _Watched:
    """A stream that keeps its beginning, counts lines and tells how far it is."""

    def __init__(self, source: IO[bytes], file: RdfFile, told: Callable[[], None]) -> None:
        self._source = source
        self._by_line = file.form in _BY_LINE
        self._told = told
        self._reads = 0
        self.head = b""
        self.lines = 0
        self.ended = False

    def read(self, size: int = -1, /) -> bytes:
        data = self._source.read(size)
        self.ended = not data
        if self._by_line:
            self.lines += data.count(b"\n")
        if len(self.head) < _HEAD:
            self.head += data
        self._reads += 1
        # Oxigraph reads 2 kB at a time: looking at the clock adds up.
        if not data or self._reads % 64 == 0:
            self._told()
        return data


def _load(store: Store, file: RdfFile, told: _Told) -> bytes:
    """Load one file and return its beginning."""
    lines = told.lines

    def tell() -> None:
        told.lines = lines + watched.lines
        told.bytes_read(tell_read())
        if watched.ended and told.read + tell_read() >= told.total:
            told.step("sorting")  # all is read; what is left takes longer

    with reading(file), stream(file) as (source, tell_read):
        watched = _Watched(source, file, tell)
        store.bulk_load(input=watched, format=file.form)  # type: ignore[arg-type]
        told.read += tell_read()
        told.lines = lines + watched.lines
        return watched.head


def _lacks_merged(
    store: Store, quads: int, files: Sequence[RdfFile], heads: Sequence[bytes]
) -> bool:
    for file, head in zip(files, heads, strict=True):
        for quad in _parsed(head, file.form):
            # A blank node has another name in the store than here.
            known = isinstance(quad.graph_name, DefaultGraph) or _nameless(quad)
            if not known and Quad(quad.subject, quad.predicate, quad.object) not in store:
                return True
    default = _counted(store, _DEFAULT)
    if quads == default:
        return False
    return bool(store.query(_SOME_LACK if quads == 2 * default else _ANY_LACKS))


def _parsed(head: bytes, form: RdfFormat) -> Iterator[Quad]:
    """Yield the statements at the beginning of a file, whose end is cut off anywhere."""
    if not form.supports_datasets:
        return
    quads = parse(head, form)
    while True:
        try:
            yield next(quads)
        except (StopIteration, SyntaxError):
            return


def _nameless(quad: Quad) -> bool:
    return isinstance(quad.subject, BlankNode) or isinstance(quad.object, BlankNode)


def _merge(store: Store, total: int, told: _Told) -> None:
    """Repeat every statement of a named graph in the default graph; the store keeps it once."""

    def repeated() -> Iterator[Quad]:
        for done, quad in enumerate(store):
            if not isinstance(quad.graph_name, DefaultGraph):
                yield Quad(quad.subject, quad.predicate, quad.object)
            if done % 50_000 == 0:
                told.step("merging", done, total)

    store.bulk_extend(repeated())


def _counted(store: Store, query: str) -> int:
    solutions = cast("QuerySolutions", store.query(query))
    return int(cast("Literal", next(solutions)["n"]).value)


def _verify(folder: Path, target: Path, quads: int) -> None:
    found = len(Store.read_only(str(folder)))
    if found != quads:
        raise InputError(
            f"{target}: {found:,} quads can be read back of {quads:,}; nothing was changed, "
            "look at the disk"
        )
