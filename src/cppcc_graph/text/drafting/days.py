"""Days and terms as candidates write them, as the dates and numbers of a facts file."""

from typing import Final

from cppcc_graph.text.candidate import Candidate

_DIGITS: Final = "〇一二三四五六七八九"
_LENGTHS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def ordinal(words: str) -> int:
    """Return the number that up to three Chinese or Arabic digits write, 0 if none."""
    if words.isdigit():
        return int(words)
    tens, found, ones = words.partition("十")
    if not found:
        return _DIGITS.find(words) if len(words) == 1 else 0
    return (_DIGITS.find(tens) if tens else 1) * 10 + (_DIGITS.find(ones) if ones else 0)


def days(start: str, end: str) -> tuple[str, str]:
    """Return the first and the last possible day of two years, months or days, "" if none."""
    first = {4: f"{start}-01-01", 7: f"{start}-01", 10: start}.get(len(start), "")
    last = {4: f"{end}-12-31", 10: end}.get(len(end), "")
    if len(end) == 7:
        year, month = int(end[:4]), int(end[5:])
        last = f"{end}-{_LENGTHS[month - 1] + (month == 2 and _leap(year)):02d}"
    return (first, last) if first and last and first <= last else ("", "")


def span(date: Candidate) -> tuple[str, str]:
    """Return the first and the last possible day of a date, "" if none; of 10月底前 the days of its year up to it."""
    end = str(date.args.get("end", ""))
    return days(str(date.args.get("start") or end[:4]), end)


def _leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
