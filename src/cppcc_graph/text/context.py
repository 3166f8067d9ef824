"""What a report is about as a whole: whose it is and which year it tells of."""

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

_LEVELS: Final = "省市县区州盟旗"
_NAME: Final = r"[\u4e00-\u9fff]{2,7}?(?:自治区|自治州|自治县|自治旗|省|市|县|区|州|盟|旗)"
_SELF: Final = (
    re.compile(
        rf"(?:中国人民政治协商会议|政协)(?:第?[一二三四五六七八九十\d]+届)?({_NAME})(?:第[一二三四五六七八九十\d]+届)?委员会"
    ),
    re.compile(rf"({_NAME})政协(?!委员会|委)"),
    re.compile(rf"政协({_NAME})(?=委|第|常|党|十|[一二三四五六七八九]届)"),
    re.compile(rf"(?:中共|民革|民盟|民建|民进)({_NAME})委"),
    re.compile(rf"({_NAME})(?:人大|人民代表大会|人民政府|委|政府)"),
)
_LEAD: Final = re.compile(
    r"^(?:.*?(?:中共|召开|在|向|对|为|与|和|及|由|受|的|各|全|本|我|省|是|让|到|赴|使|以|被|据|请|报|给|等))+(?=[\u4e00-\u9fff]{2})"
)
_NO_NAME: Final = frozenset(
    "全各本该我省市县区城邀请报送收看参加组织来自邻跨对向和与及据为在由以地建设一两三承办获列推荐选评举召开加参受上下荣赴入被直级"
)
_PROVINCES: Final = frozenset(
    f"{name}省"
    for name in [
        "河北",
        "山西",
        "辽宁",
        "吉林",
        "黑龙江",
        "江苏",
        "浙江",
        "安徽",
        "福建",
        "江西",
        "山东",
        "河南",
        "湖北",
        "湖南",
        "广东",
        "海南",
        "四川",
        "贵州",
        "云南",
        "陕西",
        "甘肃",
        "青海",
    ]
)
_YEAR: Final = re.compile(r"(?<!\d)(20\d\d|19\d\d)年")
_LAST: Final = re.compile(
    r"(?:过去|回顾)(?:的)?(20\d\d)年|(20\d\d)年(?:度)?(?:工作(?:回顾|情况|总结)|以来|，(?:在|我们|市政协|区政协|县政协|省政协))"
)


@dataclass(frozen=True, slots=True)
class Context:
    """The place whose committee reports, the place above it, and the year; "" and None if unknown."""

    place: str
    parent: str
    year: int | None

    @property
    def level(self) -> str:
        """The word for the level of the place: 省, 市, 县, 区, 州, 盟 or 旗; "" if unknown."""
        return self.place[-1] if self.place else ""

    @property
    def bare(self) -> str:
        """The name without its level and without the places above it: 示例 for 示例市."""
        own = re.sub(r"^.*[省市州](?=.{2,}[市县区旗]$)", "", self.place)
        name = re.sub(r"(?:(?:[\u4e00-\u9fff]{1,2}族)*自治)?[省市县区州盟旗]$", "", own)
        return name if len(name) > 1 else ""


def context(text: str, *, place: str = "", year: int | None = None) -> Context:
    """Return what the text says of itself; ``place`` and ``year`` given by the user win."""
    found = place or _place(text)
    return Context(found, _parent(text, found), year or _year(text))


def _place(text: str) -> str:
    counts: Counter[str] = Counter()
    for weight, pattern in zip((6, 2, 3, 1, 1), _SELF, strict=True):
        for found in pattern.finditer(text):
            name = _LEAD.sub("", found[1])
            if (
                len(name) >= 2
                and name[0] not in "省市县区州全各本该"
                and name not in ("地区", "社区", "城区", "市区")
            ):
                # The title and first lines say whose report it is.
                counts[name] += weight * (4 if found.start() < 120 else 1)
    if not counts:
        return ""
    best = max(counts.values())
    first = min(
        (name for name, count in counts.items() if count == best), key=lambda n: (text.find(n), n)
    )
    # 数说示例县: words before a name that stands alone more often are none of it.
    short = first[-3:]
    inner = set(first[:-3]) & set(_LEVELS)
    return short if not inner and text.count(short) > text.count(first) else first


def _parent(text: str, place: str) -> str:
    """Return the place above: a province the text names, or for a county the city it names most."""
    above = {"市": "省", "州": "省", "县": "市", "区": "市", "旗": "盟", "盟": "区"}.get(place[-1:])
    if above is None:
        return ""
    counts: Counter[str] = Counter()
    for found in re.finditer(
        rf"(?P<lead>[\u4e00-\u9fff]?)(?P<name>[\u4e00-\u9fff]{{2}}){above}(?=委|政协|政府|人大|级|高|的|、|，|先|第|《|自|宗)",
        text,
    ):
        name = found["name"] + above
        if name != place and not set(name[:-1]) & _NO_NAME:
            counts[name] += 3 if name in _PROVINCES else 1
    if not counts:
        loose = re.compile(
            rf"(?:(?<![\u4e00-\u9fff])|(?<=[紧扣在对为是把从由与和向来自赴到]))[\u4e00-\u9fff]{{2}}{above}"
        )
        names = (found[0] for found in loose.finditer(text))
        counts.update(name for name in names if name != place and not set(name[:-1]) & _NO_NAME)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], text.find(item[0])))
    return ranked[0][0] if ranked and (ranked[0][1] > 1 or len(ranked) == 1) else ""


def _year(text: str) -> int | None:
    head = text[:200]
    named = _LAST.search(text)
    if named:
        return int(named[1] or named[2])
    titled = re.search(r"(20\d\d)年(?:度)?(?:工作|履职|提案|常委会)", head)
    if titled:
        return int(titled[1])
    years = Counter(int(year) for year in _YEAR.findall(text))
    if not years:
        return None
    # A report is given early in the year after the one it tells of.
    ranked = sorted(years.items(), key=lambda item: (-item[1], item[0]))
    return ranked[0][0]
