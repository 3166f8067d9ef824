"""Labels kept ready beside a store: parts of names, Chinese or not, among millions in milliseconds.

SQLite's full-text search (FTS5, in Python's standard library) does the work. Its trigram tokenizer
finds nothing shorter than three signs, and many Chinese names have two. So a label is indexed as
its overlapping pairs of signs, each pair one word: a name of two signs is then one word, a longer
one a phrase of words in a row, a single sign the beginning of a word (docs/decisions/0014).
"""

import os
import sqlite3
import tempfile
import weakref
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from itertools import islice
from pathlib import Path
from typing import Final

from cppcc_graph.errors import InputError
from cppcc_graph.rdf.places import LABELS
from cppcc_graph.rdf.store import Store
from cppcc_graph.rdf.tables import Term, rows, solutions, text

#: The name of the index inside the folder of a store.
FILE: Final = LABELS

# A file of another form is not read but made anew.
_FORM: Final = 1
_SCHEMA: Final = """
CREATE TABLE kind (id INTEGER PRIMARY KEY, iri TEXT UNIQUE);
CREATE TABLE thing (id INTEGER PRIMARY KEY, iri TEXT UNIQUE, kinds TEXT NOT NULL);
CREATE TABLE label (id INTEGER PRIMARY KEY, thing INTEGER, rank INTEGER, words TEXT, folded TEXT);
CREATE VIRTUAL TABLE pairs USING fts5(
  words, kinds, content='', columnsize=0, tokenize='ascii', prefix='1');
"""
_LABELS: Final = """SELECT ?thing ?label ?rank {
  { ?thing rdfs:label|skos:prefLabel ?label BIND(1 AS ?rank) }
  UNION { ?thing skos:altLabel|dcterms:title ?label BIND(2 AS ?rank) }
  FILTER(isIRI(?thing)) }"""
_KINDS: Final = "SELECT ?thing ?kind { ?thing a ?kind FILTER(isIRI(?thing) && isIRI(?kind)) }"
_SOUGHT: Final = """
SELECT thing.iri, label.words FROM pairs JOIN label ON label.id = pairs.rowid
JOIN thing ON thing.id = label.thing WHERE pairs MATCH ? LIMIT ?"""
_EXACT: Final = """
SELECT thing.iri, label.words FROM label JOIN thing ON thing.id = label.thing
WHERE label.folded = ?1 AND (?2 IS NULL OR instr(' ' || thing.kinds || ' ', ?2))
ORDER BY label.rank, thing.iri LIMIT ?3"""
# The tokenizer ends a word at ASCII signs that are no letters or digits, never at any other.
_SIGNS: Final = {sign: 0xE000 + sign for sign in range(128)}
_BATCH: Final = 20_000


class LabelIndex:
    """An index opened to be searched; ``search`` is what ``find`` and completion ask."""

    def __init__(self, path: Path) -> None:
        """Open the index at ``path``, read-only.

        Raises:
            InputError: there is no index, it is of another version, or broken.

        """
        self.path = path
        try:
            # “immutable”: no lock is taken and none is waited for; a new index is a new file.
            place = f"file:{_quoted(path)}?mode=ro&immutable=1"
            self._file = sqlite3.connect(place, uri=True, check_same_thread=False)
            # Who drops the index without closing it leaves no file open (Python 3.13 warns of it).
            self._close = weakref.finalize(self, self._file.close)
            (form,) = self._file.execute("PRAGMA user_version").fetchone()
        except sqlite3.Error as error:
            mend = "load the store again, or delete the file"
            raise InputError(f"{path}: is no label index ({error}); {mend}") from error
        if form != _FORM:
            self.close()
            raise InputError(f"{path}: is a label index of form {form}; load the store again")

    def search(self, part: str, *, kind: str | None, limit: int) -> list[tuple[str, str]]:
        """Return (IRI, label) of labels that hold ``part``, letters large or small alike.

        Labels that are exactly so come first, preferred before alternative ones, then short ones.
        ``kind`` is the IRI of a class, of which the things have to be.
        """
        wanted = part.strip().casefold()
        phrase = _phrase(wanted)
        number = self._kind(kind)
        if not phrase or number == 0:
            return []
        mark = None if number is None else f" k{number} "
        exact = self._file.execute(_EXACT, (wanted, mark, limit))
        # Rows are numbered by the length of the label: the search meets short ones first.
        sought = (
            f"words : {phrase}" if number is None else f"words : {phrase} AND kinds : k{number}"
        )
        found = self._file.execute(_SOUGHT, (sought, limit))
        return list(dict.fromkeys([*exact, *found]))[:limit]

    def close(self) -> None:
        """Close the file."""
        self._close()

    def _kind(self, kind: str | None) -> int | None:
        """Return the number of a class, 0 if nothing is of it, None if none is asked for."""
        if kind is None:
            return None
        row = self._file.execute("SELECT id FROM kind WHERE iri = ?", (kind,)).fetchone()
        return int(row[0]) if row else 0


def build(store: Store, path: Path) -> int:
    """Write the index of all labels of a store to ``path`` and return how many there are.

    The file takes its name when it is whole. The labels are those ``find`` looks at:
    ``rdfs:label``, ``skos:prefLabel``, ``skos:altLabel`` and ``dcterms:title``, of all languages.

    Raises:
        InputError: the file cannot be written.

    """
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        os.close(handle)
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}; name a file that can be written") from error
    try:
        with closing(sqlite3.connect(name)) as file:
            count = _fill(file, store)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return count


def index_in(folder: Path) -> LabelIndex | None:
    """Return the index that a store's folder holds, None if there is none that can be read."""
    path = folder / FILE
    with suppress(InputError):
        return LabelIndex(path) if path.is_file() else None
    return None


def _fill(file: sqlite3.Connection, store: Store) -> int:
    # Nothing is lost with a file that has no name yet: no journal, no waiting for the disk.
    file.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-65536;")
    file.executescript(_SCHEMA)
    file.execute("CREATE TEMP TABLE given (iri TEXT, words TEXT, rank INTEGER)")
    file.execute("CREATE TEMP TABLE typed (iri TEXT, kind TEXT)")
    for part in _batches(rows(solutions(store, _LABELS))):
        values = [(_iri(thing), text(words), int(text(rank))) for thing, words, rank in part]
        file.executemany("INSERT INTO given VALUES (?, ?, ?)", values)
    for part in _batches(rows(solutions(store, _KINDS))):
        pairs = [(_iri(thing), _iri(kind)) for thing, kind in part]
        file.executemany("INSERT INTO typed VALUES (?, ?)", pairs)
    file.executescript(
        """
        INSERT INTO kind (iri) SELECT DISTINCT kind FROM typed ORDER BY kind;
        CREATE INDEX temp.typed_iri ON typed (iri);
        INSERT INTO thing (iri, kinds)
          SELECT iri, coalesce((SELECT group_concat('k' || kind.id, ' ') FROM typed
            JOIN kind ON kind.iri = typed.kind WHERE typed.iri = each.iri), '')
          FROM (SELECT DISTINCT iri FROM given ORDER BY iri) AS each;
        INSERT INTO label (thing, rank, words)
          SELECT thing.id, min(given.rank), given.words
          FROM given JOIN thing ON thing.iri = given.iri
          GROUP BY thing.id, given.words
          ORDER BY length(given.words), min(given.rank), thing.id, given.words;
        """
    )
    file.create_function("folded", 1, str.casefold, deterministic=True)
    file.create_function("pairs_of", 1, _pairs, deterministic=True)
    file.execute("UPDATE label SET folded = folded(words)")
    file.execute(
        "INSERT INTO pairs (rowid, words, kinds) SELECT label.id, pairs_of(folded), thing.kinds "
        "FROM label JOIN thing ON thing.id = label.thing ORDER BY label.id"
    )
    file.execute("INSERT INTO pairs (pairs) VALUES ('optimize')")
    file.execute("CREATE INDEX label_folded ON label (folded)")
    file.execute(f"PRAGMA user_version = {_FORM}")
    file.commit()
    (count,) = file.execute("SELECT count(*) FROM label").fetchone()
    return int(count)


def _pairs(folded: str) -> str:
    """Return the overlapping pairs of signs as words; the last sign is a word by itself."""
    signs = folded.translate(_SIGNS)
    return " ".join(signs[at : at + 2] for at in range(len(signs)))


def _phrase(folded: str) -> str:
    signs = folded.translate(_SIGNS)
    if len(signs) == 1:
        return f'"{signs}"*'
    words = " ".join(signs[at : at + 2] for at in range(len(signs) - 1))
    return f'"{words}"' if words else ""


def _iri(term: Term) -> str:
    return str(getattr(term, "value", ""))


def _batches(every: Iterable[tuple[Term, ...]]) -> Iterator[list[tuple[Term, ...]]]:
    walk = iter(every)
    while part := list(islice(walk, _BATCH)):
        yield part


def _quoted(path: Path) -> str:
    from urllib.parse import quote

    return quote(str(path.resolve()))
