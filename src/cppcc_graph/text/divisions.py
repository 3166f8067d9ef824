"""Provinces, cities, counties and districts with their codes: data in ``rules/divisions.txt``."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final

from cppcc_graph.text.scan import Endings, endings

_LEVELS: Final = ("特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "林区", "矿区")
PEOPLES: Final = [
    "壮族",
    "回族",
    "维吾尔",
    "藏族",
    "彝族",
    "苗族",
    "侗族",
    "布依族",
    "土家族",
    "哈尼族",
    "傣族",
    "景颇族",
    "傈僳族",
    "白族",
    "羌族",
    "朝鲜族",
    "蒙古族",
    "哈萨克",
    "柯尔克孜",
    "黎族",
    "瑶族",
]


@cache
def codes() -> dict[str, tuple[str, ...]]:
    """Return the codes of each name; several where places share it (朝阳区)."""
    data = files("cppcc_graph.text").joinpath("rules/divisions.txt").read_text("utf-8")
    found: dict[str, tuple[str, ...]] = {}
    for line in data.splitlines():
        if line[:6].isdigit():
            found[line[6:]] = (*found.get(line[6:], ()), line[:6])
    return found


@cache
def short_names() -> dict[str, str]:
    """Return the full name for the bare one of a province or a prefecture: 大连 is 大连市."""
    found: dict[str, str] = {}
    for name, (code, *_) in codes().items():
        if not code.endswith("00"):
            continue
        bare = name
        for level in (*_LEVELS, "省", "市", "盟"):
            bare = bare.removesuffix(level)
        for people in PEOPLES:
            bare = bare.split(people)[0] or bare
        if 2 <= len(bare) <= 4 and bare != name:
            found.setdefault(bare, name)
    return found


@cache
def county_names() -> dict[str, str]:
    """Return the full name for the bare one of a county, a county-level city or a banner."""
    found: dict[str, str] = {}
    for bare, name, _ in _counties():
        found.setdefault(bare, name)
    return found


@cache
def lower_places() -> dict[tuple[str, str], str]:
    """Return the full names of cities and counties by the two digits of their province and the bare name."""
    found = {
        (code[:2], bare): name
        for bare, name in short_names().items()
        for code in codes()[name]
        if not code.endswith("0000")
    }
    for bare, name, own in _counties():
        for code in own:
            found.setdefault((code[:2], bare), name)
    for name, own in codes().items():
        # 浙江余杭, 重庆永川: districts that have a name of their own.
        if name.endswith("区") and len(name) == 3:
            for code in own:
                found.setdefault((code[:2], name[:-1]), name)
    return found


@cache
def provinces() -> dict[str, str]:
    """Return the two digits for the bare name of a province: 33 for 浙江."""
    return {
        bare: code[:2]
        for bare, name in short_names().items()
        for code in codes()[name]
        if code.endswith("0000")
    }


def _counties() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield bare and full name of the counties, county-level cities and banners, with their codes."""
    for name, own in codes().items():
        if own[0].endswith("00") or name.endswith("区"):
            continue
        bare = name
        for level in (*_LEVELS, "县", "市", "旗"):
            bare = bare.removesuffix(level)
        for people in (
            *PEOPLES,
            "满族",
            "畲族",
            "土族",
            "水族",
            "仡佬族",
            "撒拉族",
            "东乡族",
            "锡伯",
        ):
            bare = bare.split(people)[0] or bare
        if 2 <= len(bare) <= 4 and bare != name:
            yield bare, name, own


def code_of(name: str, *, within: tuple[str, ...]) -> str:
    """Return the code of a place, "" if unknown or if several share the name and none is near.

    ``within`` are the names of places above it, nearest first; they decide among namesakes.
    """
    own = codes().get(name, ())
    if len(own) == 1:
        return own[0]
    for above in within:
        for digits in codes().get(above, ()):
            stem = digits[:2] if digits.endswith("0000") else digits[:4]
            inside = [each for each in own if each.startswith(stem)]
            if len(inside) == 1:
                return inside[0]
    return ""


@cache
def _ends() -> Endings:
    return endings(codes())


def ending_at(text: str, stop: int) -> str:
    """Return the longest known name that ends at a place of the text, or ""."""
    return _ends().at(text, stop)
