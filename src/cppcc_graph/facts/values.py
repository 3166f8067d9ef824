"""What one value of a facts file means, or why it does not fit its key."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from cppcc_graph.facts.document import Place
from cppcc_graph.facts.profile import Field, Value
from cppcc_graph.facts.strict_yaml import Json
from cppcc_graph.facts.words import Words

_LANGUAGES: Final = ("zh", "en")
_DIGITS: Final = re.compile(r"-?(0|[1-9][0-9]*)")
_DECIMAL: Final = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_LEADING_ZERO: Final = re.compile(r"-?0[0-9]+(\.[0-9]+)?")
_GROUPED: Final = re.compile(r"[0-9]{1,3}([,，][0-9]{3})+(\.[0-9]+)?")
_SCALED: Final = re.compile(r"([0-9]+(?:\.[0-9]+)?)(十|百|千|万亿|万|亿)\w*")
_SHARE: Final = re.compile(r"([0-9]+(?:\.[0-9]+)?)[%％]")
_FACTORS: Final = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "万亿": 10**12}
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class UnfitError(ValueError):
    """A value does not fit its key; the text says what to write."""

    def __init__(self, message: str, place: Place) -> None:
        self.place = place
        super().__init__(message)


def meaning(place: Place, field: Field, words: Words) -> str | int | bool:
    """Return what a single value means: a code or a term becomes its IRI, a date stays text.

    Two values that make the same statement are equal.

    Raises:
        UnfitError: the value does not fit the field.

    """
    try:
        return _MEANINGS[field.value](place.value, field, words)
    except ValueError as error:
        raise UnfitError(str(error), place) from error


def texts(place: Place) -> Iterator[tuple[Place, str]]:
    """Yield the words of each language as ``words@tag``, each with its place.

    Raises:
        UnfitError: something else than words stands there.

    """
    if not isinstance(place.value, dict):
        yield from ((item, f"{_text(item)}@zh") for item in place.items())
    for tag, words in place.entries().items():
        if tag not in _LANGUAGES:
            raise UnfitError(f"“{tag}” is no language we use; write zh or en", words)
        yield from ((item, f"{_text(item)}@{tag}") for item in words.items())


def _text(place: Place) -> str:
    value = place.value
    if isinstance(value, str):
        return value
    if isinstance(value, dict | list):
        raise UnfitError("write words, a list of words or {zh: …, en: …}", place)
    raise UnfitError(f"{_shown(value)} is no text; put it in quotes", place)


def _string(value: Json, field: Field, words: Words) -> str:
    if isinstance(value, str):
        return value
    raise ValueError(f"{_shown(value)} is no text; put it in quotes")


def _integer(value: Json, field: Field, words: Words) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and _DIGITS.fullmatch(value):
        raise ValueError(f"write the whole number {value} without quotes, with 18 digits at most")
    raise ValueError(f"{_shown(value)} is no whole number; {_number_mend(value)}")


def _decimal(value: Json, field: Field, words: Words) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, str) and _DECIMAL.fullmatch(value):
        return value
    raise ValueError(f"{_shown(value)} is no number; {_number_mend(value)}")


def _number_mend(value: Json) -> str:
    text = value.strip() if isinstance(value, str) else ""
    if scaled := _SCALED.fullmatch(text):
        base = Decimal(scaled[1]) * _FACTORS[scaled[2]]
        return f"numbers are in base units, write {base.normalize():f}"
    if share := _SHARE.fullmatch(text):
        return f"write {share[1]} and name the unit percent"
    if _GROUPED.fullmatch(text):
        return f"write {re.sub('[,，]', '', text)}"
    if _LEADING_ZERO.fullmatch(text):
        return "write it without zeros at the front"
    return "write it in base units with the digits 0–9 only"


def _boolean(value: Json, field: Field, words: Words) -> bool:
    if isinstance(value, bool):
        return value
    raise ValueError(f"{_shown(value)} is neither true nor false; write one of them, unquoted")


def _date(value: Json, field: Field, words: Words) -> str:
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        raise ValueError(
            f"{_shown(value)} is no date; write YYYY-MM-DD, or name a PeriodOfTime with its first "
            "and last possible day"
        )
    try:
        date.fromisoformat(value)
    except ValueError as error:
        raise ValueError(f"there is no day {value}; check the date") from error
    return value


def _code(value: Json, field: Field, words: Words) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{_shown(value)} is no code; write a word")
    code = words.codes[field.name.iri].get(value)
    if code is None:
        raise ValueError(words.unknown_code(value, field))
    return code.iri


def _term(value: Json, field: Field, words: Words) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{_shown(value)} is no key; write a word")
    if value not in words.fields:
        raise ValueError(words.unknown_key(value))
    return words.fields[value].name.iri


_MEANINGS: Final[Mapping[Value, Callable[[Json, Field, Words], str | int | bool]]] = {
    Value.STRING: _string,
    Value.INTEGER: _integer,
    Value.DECIMAL: _decimal,
    Value.BOOLEAN: _boolean,
    Value.DATE: _date,
    Value.CODE: _code,
    Value.TERM: _term,
}


def _shown(value: Json) -> str:
    if isinstance(value, dict):
        return "a map"
    if isinstance(value, list):
        return "a list in a list"
    return str(value).lower() if isinstance(value, bool) else f"“{value}”"
