"""Whose report a text is: the place whose committee reports."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from cppcc_graph.text.divisions import codes, county_names, short_names
from cppcc_graph.text.rulebook import word_set
from cppcc_graph.text.scan import headed, led

_LEVELS: Final = "省市县区州盟旗"
_NAME: Final = r"[\u4e00-\u9fff]{2,7}?(?:自治[区州县旗]|地区|[省市县区州盟旗])"
#: Of one sign and its level only a place of the table is a name: 沛县政协.
_OR_SHORT: Final = _NAME.replace("{2,7}?", "{1,7}?")
#: Names with peoples are longer than others: 青岭彝族苗族自治州.
_OF_PEOPLES: Final = r"[\u4e00-\u9fff]{6,12}?自治[区州县旗]"
_SELF: Final = (
    re.compile(
        rf"(?:中国人民政治协商会议|政协)(?:第?[一二三四五六七八九十\d]+届)?({_NAME}|{_OF_PEOPLES})(?:第[一二三四五六七八九十\d]+届)?(?:工作)?委员会"
    ),
    re.compile(rf"({_OR_SHORT})政协(?!委员会|委)"),
    re.compile(rf"政协({_NAME})(?=委|第|常|党|十|[一二三四五六七八九]届|工委|工作委)"),
    re.compile(rf"(?:中共|民革|民盟|民建|民进)({_NAME})委"),
    re.compile(rf"({_NAME})(?:人大|人民代表大会|人民政府|委|政府)"),
)
#: What those of them begin with that begin with no name.
_HEADS: Final = {
    _SELF[0]: ("政协", "中国人民政治协商会议"),
    _SELF[2]: ("政协",),
    _SELF[3]: ("中共", "民革", "民盟", "民建", "民进"),
}
_LEAD: Final = re.compile(
    r"^(?:.*?(?:中共|召开|在|向|对|为|与|和|及|由|受|的|各|全|本|我|省|是|让|到|赴|使|以|被|据|请|报|给|等))+(?=[\u4e00-\u9fff]{2})"
)
#: Words for a level that name no place by themselves.
_NO_PLACES: Final = frozenset(
    [
        "地区",
        "社区",
        "城区",
        "市区",
        "自治县",
        "自治州",
        "自治区",
        "自治旗",
        "族县",
        "族区",
        "族州",
        "族旗",
    ]
)
#: The title and first lines.
_HEADED: Final = 120
#: 十二届省政协: a number before a level is no name.
_OF_TERM: Final = re.compile("(?:第?[一二三四五六七八九十]{1,3}|新一?|本|上一?|历|各|首|换)届")
_JOINS: Final = frozenset("和与及由向对被把的")


def reporting_place(text: str) -> str:
    """Return the place whose committee reports, with its peoples; "" if the text does not tell."""
    return _in_full(text, _named(text))


def _named(text: str) -> str:
    """Return the place that most words for bodies name, above all in the head."""
    counts: Counter[str] = Counter()
    verbs = word_set("places", "before")
    names: dict[str, str] = {}
    for weight, pattern in zip((6, 2, 3, 1, 1), _SELF, strict=True):
        for found in _near(text, pattern):
            said = found[1]
            if (
                said[0] in "年月日"
                and said[1] != "度"
                and text[found.start(1) - 1 : found.start(1)].isdigit()
            ):
                said = said[1:]  # 2018年示例市政协
            name = names.get(said)
            if name is None:
                name = names[said] = _led(said if said in codes() else _LEAD.sub("", said), verbs)
            if name[-2:-1] in _JOINS:
                continue  # 领导和省政协
            # 全市, 本县 are none; 本溪市 and 全州县 are places of the table.
            # So are 旗县区, 县市 in 各旗县区政协.
            bare = name not in codes() and (
                not name or name[0] in "省市县区州全各本该" or set(name) <= set(_LEVELS)
            )
            if len(name) >= 2 and not bare and name not in _NO_PLACES:
                # The title and first lines say whose report it is.
                listed = 2 if name in codes() else 1
                counts[name] += weight * listed * (4 if found.start() < _HEADED else 1)
    if not counts:
        return ""
    # What stands once, in no title and in no table, may be any words before 市政协 (并及时移送市政府): a name
    # comes again, and a report of nobody is better than one whose bodies are all of 时移送市.
    sure = {
        name: count
        for name, count in counts.items()
        if (at := text.find(name)) < _HEADED or text.find(name, at + len(name)) >= 0
    }
    counts = Counter(sure) or Counter({name: counts[name] for name in counts if name in codes()})
    if not counts:
        return ""
    best = max(counts.values())
    first = min(
        (name for name, count in counts.items() if count == best), key=lambda n: (text.find(n), n)
    )
    # 数说示例县: words before a name that stands alone more often are none of it.
    short = first[-3:]
    inner = set(first[:-3]) & set(_LEVELS)
    if short in _NO_PLACES:
        return first
    return short if not inner and text.count(short) > text.count(first) else first


#: Words for bodies that a name may stand before; what is looked for begins with a sign of its own.
_COMMITTEE: Final = re.compile(rf"政协(?<=[{_LEVELS}]..)")
_OTHER_BODY: Final = re.compile(
    rf"[政人委](?<=[{_LEVELS}].)(?:(?<=政)府|(?<=人)(?:大|民代表大会|民政府)|(?<=委))"
)
#: The longest name.
_BEFORE_ANCHOR: Final = 10


def _near(text: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield what names a place before a word for one of its bodies.

    Patterns that begin with a name are tried near such words only, not at every character.
    """
    if pattern in _HEADS:
        yield from led(text, _HEADS[pattern], pattern)
        return
    done = 0
    anchors = _COMMITTEE if pattern is _SELF[1] else _OTHER_BODY
    for anchor in headed(text, anchors):
        start = max(done, anchor.start() - _BEFORE_ANCHOR)
        found = pattern.search(text, start, anchor.end() + 4)
        if found and found.end() >= anchor.start():
            done = found.end()
            yield found


def _in_full(text: str, place: str) -> str:
    """Return the name with its peoples for its short form: 青岭州 is 青岭彝族苗族自治州."""
    if place[-1:] not in _AUTONOMOUS or place.endswith("自治" + place[-1]):
        return place
    whole = re.search(rf"{place[:-1]}[\u4e00-\u9fff]{{1,12}}?自治{place[-1]}", text)
    if whole or place in codes():
        return whole[0] if whole else place
    listed = (short_names() if place[-1] == "州" else county_names()).get(place[:-1], "")
    return listed if listed.endswith(f"自治{place[-1]}") else place


_AUTONOMOUS: Final = frozenset("州县旗")
#: Words of titles, and of visits (看望出席市政协会议的委员), that no place begins with, besides those that
#: may stand before a place.
_OF_TITLE: Final = frozenset(
    [
        "年度",
        "数说",
        "聚焦",
        "走进",
        "推动",
        "致敬",
        "现将",
        "下面",
        "现在",
        "看望",
        "列席",
        "慰问",
        "出席",
    ]
)
#: Words that no name of a place holds, which a page without one tells before 市政协: 紧紧围绕县委, 提交市政协.
_NO_WORDS: Final = re.compile(
    "围绕|提交|代表|上传|反映|根据|按照|参加|组织|召开|贯彻|落实|服务|推动|领导|坚持|加强|配合|协助|提出|通过|进行|支持|会同|邀请|会议|报告|工作|政府|委员|主席|书记|同志|报送|联系|接受|各级|有关|本报|记者|日前|近日|今年|去年|借助|通过|信息|民意|得到|响应|号召|积极|认真"
)
#: Signs of speech that no name of a place holds: 28日在市政协…, 会议还就市政协….
_NO_SIGNS: Final = frozenset("在的了是把被让向于将还就审经也又已未使以等及与对因并到赴次")


def _led(name: str, verbs: frozenset[str]) -> str:
    """Return a name without the words that lead up to it: 示例市 for 年度示例市; "" if none is left."""
    if "届" in name:
        name = _OF_TERM.sub("", name)
    while name not in codes() and (name[:2] in verbs or name[:2] in _OF_TITLE):
        name = name[2:]
    whole = len(name) > 2 and not _NO_SIGNS & set(name[:-1]) and not _NO_WORDS.search(name)
    return name if whole or name in codes() else ""
