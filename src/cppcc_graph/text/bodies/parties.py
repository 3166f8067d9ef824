"""Parties, their committees and branches, and the parties together."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from cppcc_graph.text.bodies.names import full_name, words_of
from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.context import Context
from cppcc_graph.text.places.gazetteer import Gazetteer
from cppcc_graph.text.scan import any_of, headed, matches_at

_LEVEL_WORDS: Final = frozenset(
    ["全国", "自治区", "省", "市", "县", "区", "州", "盟", "旗", "镇", "乡"]
)
_PARTY_ENDS: Final = "中央委员会|中央|委员会|委会|区工委|市工委|工委|支部|总支部|总支|基层委员会|基层委|委|支社|省委会|省委|市委会|市委|州委|县委|区委"


def _starting(
    text: str, start: int, names: frozenset[str], lengths: Sequence[int]
) -> Iterator[str]:
    """Yield the names that begin at a place of the text, longest first, then a bare level, then ""."""
    for length in lengths:
        if text[start : start + length] in names:
            yield text[start : start + length]
    for level in ("自治区", "全国", text[start : start + 1]):
        if level and text.startswith(level, start) and level in _LEVEL_WORDS:
            yield level
    yield ""


#: Branches, which have no register, and how the report calls them.
_BRANCHES: Final = {
    **{end: end for end in ("支部", "总支部", "总支", "支社", "工委", "基层委员会")},
    "市工委": "工委",
    "区工委": "工委",
    "基层委": "基层委员会",
}


@cache
def _party_begins() -> re.Pattern[str]:
    first, second = ("".join(sorted({name[at] for name in words_of("party")})) for at in (0, 1))
    return re.compile(f"[{first}共中团](?:(?<=团)|(?=[{second}青共]))")


@cache
def _party_patterns() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of a party, of what its branches end in, and of parties in a list."""
    parties = any_of(words_of("party"))
    return (
        re.compile(rf"(?P<party>{parties}|共青团|团)|(?P<cpc>中共)"),
        re.compile(rf"(?P<end>{any_of(_PARTY_ENDS.split('|'))})(?!员(?!会))"),
        re.compile(
            rf"{parties}(?P<level>[省市县区州])(?P<units>(?:级|基层|地方)组织)"
            rf"|(?:(?<=、)|(?<=[，。；和与及])){parties}(?=[、和与及等，]|[两三四五六七八\d]个|联合|共同|分别|先后)|{parties}(?=、{parties}(?:[、和与及等，两三四五六七八\d]|联合|共同|分别|先后))"
        ),
    )


#: A branch without its place, as one that acts: 民革支部开展义诊. 民革支部委员 are people of it.
_ALONE: Final = re.compile(r"(?:(?<![\u4e00-\u9fff])|(?<=[和与及由]))[\u4e00-\u9fff]")
_BRANCH_ACTS: Final = frozenset({"支部", "总支", "总支部", "支社"})
_OF_BRANCH: Final = re.compile(
    r"委员|会员|社员|盟员|成员|党员|主委|副主委|负责|主任|建设|换届|工作|\d"
)
_CPC_END: Final = re.compile(r"(?P<end>委员会|委)(?!员(?!会))")


def _party_spots(
    text: str, begins: Sequence[int], about: Context, known: Gazetteer
) -> Iterator[tuple[str, str, str, int, int]]:
    """Yield party, place, ending, start and end of what may be a committee of a party."""
    pattern, ends, _ = _party_patterns()
    names = known.divisions | about.names
    lengths = sorted({len(name) for name in names} - {1}, reverse=True)
    for found in matches_at(text, begins, pattern):
        for place in _starting(text, found.end(), names, lengths):
            if found["cpc"] and not place:
                break
            end = (_CPC_END if found["cpc"] else ends).match(text, found.end() + len(place))
            if end:
                yield found[0], place, end["end"], found.start(), end.end()
                break


def party_committees(text: str, about: Context, known: Gazetteer) -> Iterator[Mention]:
    """Yield parties in lists, and committees and branches of a party with their full name."""
    _, _, listed = _party_patterns()
    begins = [spot.start() for spot in headed(text, _party_begins())]
    for found in matches_at(text, begins, listed):
        name = found[0]
        if found["level"]:
            # 民建、九三学社县基层组织: the units of the level that the last of a row names.
            party, where = text[found.start() : found.start("level")], found["level"]
            name = f"{party}{full_name(where, about)}{found['units']}"
        yield Mention(
            "body", found.start(), found.end(), {"name": name}, "bodies/party-alone@1", 0.5
        )
    for party, place, end, start, stop in _party_spots(text, begins, about, known):
        if party == "中共":
            name = f"中共{full_name(place, about)}委员会"
        else:
            if party == "团" and (not place or text[start - 1] in "集社剧"):
                continue
            party = "九三学社" if party == "九三" else party
            if not place and end.startswith("中央"):
                central = f"{party}中央委员会"
                yield Mention("body", start, stop, {"name": central}, "bodies/party@1", 0.94)
                continue
            own = (
                not place
                and end in _BRANCH_ACTS
                and bool(about.own)
                and _ALONE.match(text, start) is not None
                and _OF_BRANCH.match(text, stop) is None
            )
            if not (place or own) and end not in (
                "省委",
                "省委会",
                "市委",
                "市委会",
                "州委",
                "县委",
                "区委",
                "委会",
                "市工委",
                "区工委",
            ):
                continue
            if not place and end[0] in "省市州县区":
                place, end = end[0], end[1:]
            where = full_name(place, about) if place else about.own
            league = party in ("团", "共青团")
            # 民建示例区委 is called by the district alone, the league by the city above as well.
            where = about.own if where == about.place and not league else where
            if end in _BRANCHES:
                said = place if place and len(place) > 1 else where
                # The party in full before a bare name is the branch's own name: 九三学社青石支社.
                formal = said == about.bare and text.startswith("九三学社", start)
                said = about.own if said == about.bare and not formal else said
                name = f"{party}{said}{_BRANCHES[end]}"
            else:
                name = f"{'共青团' if league else party}{where}委员会"
        yield Mention("body", start, stop, {"name": name}, "bodies/party@1", 0.94)


#: The parties together, as lists of those who put proposals forward have them.
_TOGETHER: Final = re.compile(
    r"各民主党派(?!、有关|负责|人士|成员)(?:(?P<level>[省市县区州])委(?:员会|会)?(?!员))?"
)


def parties_together(text: str, about: Context) -> Iterator[Mention]:
    """Yield the parties together: 各民主党派, 各民主党派市委."""
    for found in _TOGETHER.finditer(text) if "各民主党派" in text else ():
        level = found["level"]
        name = f"各民主党派{full_name(level, about)}委员会" if level else found[0]
        yield Mention("body", found.start(), found.end(), {"name": name}, "bodies/together@1", 0.5)
