"""Villages and towns whose names are words elsewhere, where what stands around makes them certain: 赴新月村走访."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_graph.text.going import WENT_TO
from cppcc_graph.text.scan import headed

_DONE_THERE: Final = (
    "(?=开展|举办|举行|召开|进行|视察|调研|考察|察看|查看|看望|慰问|走访|实地|蹲点|驻点|参观|接受|宣讲|义诊|送|现场|督办"
    "|帮扶|座谈|入户|委会|居委会|农户|群众|村民|居民|贫困户|脱贫户|党群|党支部|委员|等|[、，。；]|[和及与](?=..)"
    "|(?!村)[\u4e00-\u9fff]{2,4}(?:村|社区))"
)
_END: Final = re.compile(f"(?:村|社区|镇|乡|街道){_DONE_THERE}")
#: Who goes there, the town that it lies in, or another settlement before it in a list.
_NAMED: Final = re.compile(
    r"(?:赴|走进|深入到?|前往|来到|"
    rf"{WENT_TO}"
    r"|走访了?|看望|慰问|视察了?|[\u4e00-\u9fff]{2}(?P<above>[县市区旗镇乡]|街道|苏木)|(?<=[村镇乡区道])[、和])"
    r"(?P<name>[\u4e00-\u9fff]{2,3})$"
)
#: Signs of bodies, times and places within that names of settlements have too, and the words of those.
_SPOKEN: Final = re.compile("[局厅院党月日会议协里前届街岸沿]|城$")
_SPEECH: Final = re.compile(
    "党[员建群政外支小校派]|[会协商评审建参]议|[全年例开闭大工学商协行社机][会议]|会[议员场期]|协[商助作调]|[医法学校两检]院|[每本当上下这那全][月日局届]"
    "|[生今节近假明昨后]日|问题|[前后]进|之前|日前|目前|以前|年前|前[沿来]|里程|日常|沿[线途街边江河湖海]|上岸|两岸"
)
#: 团结村, 前进社区: words for what all strive for are names of many settlements.
_STRIVEN_FOR: Final = frozenset(
    [
        "团结", "前进", "建设", "友谊", "民主", "光荣", "建国", "解放", "振兴", "繁荣", "联合", "协作", "创业", "奋进", "跃进", "互助", "胜利", "东升", "和平", "向前",
    ]
)  # fmt: skip
#: What is as often said of settlements as it is a name needs the town that it lies in: 青石镇幸福村.
_SAID_TOO: Final = frozenset(["幸福", "富裕", "平安", "和谐", "文明", "光明", "新民"])
_UPPER: Final = ("镇", "乡", "街道", "苏木")
_BESIDE: Final = (*_UPPER, "、")
_NUMERALS: Final = frozenset("一二三四五六七八九十")
#: 到会乡镇, 走访月星城区社区: a second word for a level is no name.
_LEVELS: Final = frozenset("省市县区州旗乡村")
#: No name has them.
_NEVER: Final = frozenset("委府的了在与及等年次项件条个们我该本各全从向对把被让将每某几两多所")


def settled(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and name of settlements called by signs or words of speech."""
    for end in headed(text, _END):
        at = end.start()
        found = _NAMED.search(text, max(0, at - 9), at)
        if not found:
            continue
        start, own = found.start("name"), found["name"]
        above = found["above"] or ""
        if _is_name(own, above or text[start - 1]):
            yield start, end.end(), text[start : end.end()]


def waters(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and name of rivers, lakes and hills called by such signs: 视察月牙湖."""
    for end in headed(text, _NATURE):
        found = _LOOKED_AT.search(text, max(0, end.start() - 6), end.start())
        if found and _is_spoken_name(found["name"]):
            yield found.start("name"), end.end(), text[found.start("name") : end.end()]


_NATURE: Final = re.compile(
    "(?:[河湖江溪](?![湖长])|山(?!区|村)|水库|湿地)(?=流域|水质|水环境|水系|生态|治理|保护|整治|污染|沿线|沿岸|两岸|片区|湿地|水库|风景|景区|综合|调研|视察|考察|察看|巡|开展|[、，。；])"
)
_LOOKED_AT: Final = re.compile(
    r"(?:赴|"
    rf"{WENT_TO}"
    r"|对|就|沿|围绕|视察了?|考察了?|察看了?|调研|推进|开展|[河湖江山库地][、和])(?P<name>[\u4e00-\u9fff]{2})$"
)


def _is_name(own: str, before: str) -> bool:
    """Tell whether words name a settlement; those that are said of one too only behind their town."""
    if own in _STRIVEN_FOR or (own in _SAID_TOO and before in _UPPER):
        return True
    if own[-1] in _NUMERALS and before in _BESIDE:
        return own[0] not in _NUMERALS and _NEVER.isdisjoint(own)  # 查家村、清一社区
    return _is_spoken_name(own)


def _is_spoken_name(own: str) -> bool:
    return (
        bool(_SPOKEN.search(own))
        and not _SPEECH.search(own)
        and _NEVER.isdisjoint(own)
        and own[-1] not in _LEVELS
    )
