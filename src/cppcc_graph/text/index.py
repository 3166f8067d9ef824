"""``index.csv`` of a folder of results: which report is which file, and what it was made from."""

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Final

from cppcc_graph.errors import InputError

INDEX: Final = "index.csv"
#: A file's name may be no UTF-8; its bytes are kept as they are.
_NAMES: Final = "surrogateescape"
_COLUMNS: Final = ("report", "text_sha256", "candidates", "place", "year", "done_sha256")

#: Writes a file whole or not at all.
Write = Callable[[Path, bytes], None]


class Index:
    """``index.csv``: which report is which file, and what each result was made from."""

    def __init__(self, path: Path, write: Write) -> None:
        self.path = path
        self._write = write
        self._rows: dict[str, tuple[str, ...]] = {}
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.exists():
                # A line that a sudden end cut off has too few columns: its report is read again.
                for row in csv.reader(io.StringIO(path.read_text("utf-8", _NAMES))):
                    if len(row) == len(_COLUMNS) and len(row[-1]) == 64:
                        self._rows[row[0]] = tuple(row)
            self._save()
            self._file = path.open("a", encoding="utf-8", errors=_NAMES, newline="")
        except OSError as error:
            raise InputError(
                f"{path}: {error.strerror}; name a folder that can be written"
            ) from error

    def done(self, report: str, key: str) -> str:
        """Return the digest of the text if the report was read with this key, else nothing."""
        row = self._rows.get(report)
        return row[1] if row and row[-1] == key else ""

    def add(self, row: tuple[str, ...]) -> None:
        """Add a report that is done."""
        self._rows[row[0]] = row
        csv.writer(self._file, lineterminator="\n").writerow(row)
        self._file.flush()

    def close(self) -> None:
        """Sort the file, so that the order of the work does not show."""
        self._file.close()
        self._save()

    def _save(self) -> None:
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(_COLUMNS)
        writer.writerows(self._rows[name] for name in sorted(self._rows))
        self._write(self.path, text.getvalue().encode("utf-8", _NAMES))
