"""Things of a facts file, written as YAML that people read and change."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

#: How long a label or a wording in a comment may be.
LABEL: Final = 24
_UNPRINTABLE: Final = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff\s]+"
)
_INDENT: Final = "          "


@dataclass(frozen=True, slots=True)
class Node:
    """A thing with what is said of it; ``kind`` is "" where more is said of a thing known already.

    Values are YAML as it is written, or a thing of their own.
    """

    id: str
    kind: str = ""
    keys: Mapping[str, "str | Node"] = field(default_factory=dict)

    def lines(self) -> Iterator[str]:
        """Yield the lines of the thing as an item of ``facts``."""
        plain = {key: value for key, value in self.keys.items() if isinstance(value, str)}
        if not self.kind and len(plain) == len(self.keys):
            said = "".join(f", {key}: {value}" for key, value in plain.items())
            yield f"{_INDENT}- {{id: {self.id}{said}}}"
            return
        yield f"{_INDENT}- id: {self.id}"
        yield from self._rest(f"{_INDENT}  ")

    def _rest(self, indent: str) -> Iterator[str]:
        if self.kind:
            yield f"{indent}type: {self.kind}"
        for key, value in self.keys.items():
            if isinstance(value, Node):
                yield f"{indent}{key}:"
                yield f"{indent}  id: {value.id}"
                yield from value._rest(f"{indent}  ")
            else:
                yield f"{indent}{key}: {value}"


def text(words: str) -> str:
    """Return text as a quoted YAML scalar: JSON strings are YAML."""
    return json.dumps(printable(words), ensure_ascii=False)


def several(values: list[str]) -> str:
    """Return one value, or several as a YAML list."""
    return values[0] if len(values) == 1 else f"[{', '.join(values)}]"


def printable(words: str) -> str:
    """Return words without the signs that a file may hold and YAML may not."""
    return _UNPRINTABLE.sub(" ", words).strip()


def short(words: str) -> str:
    """Return words without blanks, cut where a label would be too long."""
    words = re.sub(r"\s+", "", words)
    return words if len(words) <= LABEL else words[: LABEL - 1] + "…"
