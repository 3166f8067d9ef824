"""Which honour the words behind a name or title say that it was given."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.drafting.codes.levels import level_told

#: How many signs behind a name may tell of an honour.
_NEAR: Final = 70
_TIMES: Final = r"[，,]?(?:(?:也|又|还|均|都|双双|再次|首次|荣幸|成功|先后|分别|今年|当年|同年|近日|连续[^，。；]{1,4}(?:年度|[年次届]))){0,3}"
#: Who takes an honour, and who is given one; 评为 alone is said of who gives it.
_TAKES: Final = (
    r"(?:获(?=[省市县全国][^，。；获]{0,16}[奖号章])|荣获|获评|获颁|荣膺|喜获|斩获|获得|获授|摘得)"
)
_GIVEN: Final = (
    r"(?:被|获)(?P<by>[^，。；“”《》]{0,20}?)(?:评选?为|评定为|认定为|命名为|授予|表彰为|列为)"
)
_HONOUR: Final = (
    # None of them is without one of these signs.
    r"(?=[^，。；：]{0,38}?[号誉章项奖进优模兵明示美佳”」])(?P<words>(?:[“「]?(?:(?![，。；：“「])\S){0,30}?"
    r"(?:称号|荣誉|奖章|奖项|[一二三特金银铜]等?奖|(?<=[\u4e00-\u9fff]{2})奖|先进(?:[\u4e00-\u9fff]{0,4}(?:单位|集体|个人|工作者|典型|委员会|专委会|党支部|党组织|小组|界别|科室|机关|企业|工作室|家庭|县|区|市|政协))|"
    r"优秀(?:[\u4e00-\u9fff]{0,6}(?:委员|提案|集体|个人|单位|组织|工作者|委员会|专委会|党支部|党员|党务工作者|小组|界别|调研报告|信息|信息员|联络员|案例|企业家|工作室|干部))|劳动模范|模范(?:集体|个人|单位)?|标兵|文明(?:单位|机关|标兵单位)|"
    r"示范(?:单位|机关|点)|最美[^，。；”」]{1,6}|十佳[^，。；”」]{1,6})[”」]?"
    # Whatever stands in marks is one, as they name it: 全省“读书达人”.
    r"|[^，。；：“「\s]{0,24}(?<!列为)[“「][^，。；“”「」]{2,20}[”」](?!的|等[^奖级]|活动|行动|工程|项目))(?:荣誉|称号)?)(?=[，,。；;、\s]|$)"
)
_PATTERN: Final = re.compile(rf"{_TIMES}(?:了)?(?:{_TAKES}|{_GIVEN})(?:了|为)?{_HONOUR}")
_MARKS: Final = re.compile(r"[“”「」]")
#: What stands between those who are honoured together, and how many they are: 甲、乙等3名委员被评为….
_JOINS: Final = re.compile("(?:委员|同志|教授|先生|女士)?[、和与及]")
_SO_MANY: Final = re.compile(
    r"(?:委员|同志|教授|先生|女士)?"
    r"(?:等(?:委员|同志|(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[余多]?[名位人家个件篇份项][\u4e00-\u9fff]{0,10}?)?|(?:两|[二三四五])[名位](?:委员|同志|常委))?"
    r"(?=[，,]?(?:也|又|还|均|都|双双|再次|首次|荣幸|成功|先后|分别|连续|[荣获喜斩摘被]))"
)
#: 县政协3名委员被评为…, 县政协委员被评为…: the body is not honoured.
_SO_MANY_BODIES: Final = re.compile(
    r"等(?:(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[余多]?[家个][\u4e00-\u9fff]{0,10}?)?(?=[，,]?(?:也|又|还|均|都|双双|再次|首次|荣幸|成功|先后|分别|连续|[荣获喜斩摘被]))"
)
#: Each of them was given another one: 分别荣获省级劳动模范、市级劳动模范称号.
_EACH_ONE: Final = re.compile(r"分别[^，。；]{0,60}")
#: What is only hoped for.
_NOT_SO: Final = re.compile(r"(?:力争|争取|争创|确保|有望|推荐|拟|未)[^，。；]{0,12}$")


#: So many who are honoured and not named: 3名委员被评为…, 1人获评….
_UNNAMED: Final = re.compile(
    r"(?:(?<![\u4e00-\u9fff\d.])|(?<=其中)|(?<=[有共]))(?P<who>\d{1,3}[名位](?:[\u4e00-\u9fff]{0,8}?(?:委员|常委|干部|职工|工作者|同志|企业家|人))|\d{1,3}人|\d{1,3}[个家](?:[\u4e00-\u9fff]{0,8}?(?:单位|企业|党支部|专委会|界别|小组|工作室|联络[组站]|集体)))"
    r"(?=[，,]?(?:也|又|还|均|都|先后|分别|[荣获喜斩摘被]))"
)


def unnamed(raw: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where a passage names so many who may be honoured by their number alone.

    >>> list(unnamed("3名委员被评为优秀委员", 0, 11))
    [(0, 4)]
    """
    yield from (found.span("who") for found in _UNNAMED.finditer(raw, start, end))


def row_end(raw: str, each: Candidate, named: Iterable[Candidate]) -> int:
    """Return where the words end that name all who are honoured together with one, itself among them.

    ``named`` are those that a passage names, in their order.
    """
    end = each.end
    for other in named:
        if other.start < end or {other.kind, each.kind} == {"body", "person"}:
            continue
        titles = each.kind == "proposal" and other.start == end
        if titles or _JOINS.fullmatch(raw, end, other.start):
            end = other.end
    many = (_SO_MANY_BODIES if each.kind == "body" else _SO_MANY).match(raw, end)
    return many.end() if many else end


def honour(raw: str, end: int, *, city: str = "", district: str = "") -> tuple[str, str] | None:
    """Return an honour and the code of its level ("" if not told) that stand behind a name.

    ``city`` and ``district`` are the codes of what the report calls 市 and 区: a county may be in a
    city, or be one.

    >>> honour("李明被评为全省优秀政协委员。", 2)
    ('全省优秀政协委员', 'provincial')
    """
    found = _PATTERN.match(raw, end, end + _NEAR)
    if found is None or _NOT_SO.search(raw, max(0, end - 20), end):
        return None
    if raw[found.end() : found.end() + 1] in ("、", "和") and _EACH_ONE.search(found[0]):
        return None
    words = _MARKS.sub("", found["words"])
    told = f"{found['by'] or ''}{words}"
    return words, level_told(told, city=city, district=district)
