"""What the committee and offices keep in towns and villages."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_graph.text.bodies.others import BUILT
from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.places.gazetteer import Gazetteer
from cppcc_graph.text.scan import endings, headed

_ROOM: Final = re.compile(
    r"[镇乡道村区](?:政协(?:工委(?!员)|工作委员会|联络委(?:员会)?|联络处|联络站)|(?:政协)?(?:委员)?(?:协商议事室|协商议事厅|议事室|联络组|活动组|活动小组|委员小组|学习小组|委员工作站|工作站|委员联络站|委员之家|协商驿站|委员会客厅|联络工委|工作联络组|居委会|村委会|敬老院|养老院|福利院|幸福院|卫生院|社区卫生服务中心|中心卫生院|派出所|司法所|中心小学|中心学校|文化站|党群服务中心|便民服务中心|综治中心|民政所|财政所|农技站|供电所|税务所|国土所|信用社|红军小学))"
)


#: Those of all towns together, which are called as the report has it.
_OF_ALL: Final = re.compile(
    r"各(?:乡镇（街道）|镇（街道）|乡镇\(街道\)|乡（镇）|镇（乡）|镇（街）|乡镇街道|乡镇办|乡镇|镇街|镇乡|街镇|镇办|街道|苏木镇|地区|片区|乡|镇)(?:、街道|和街道)?"
    r"(?:政协(?:工作委员会|工委(?!员)|联络委员会|联络委(?!员)|联络工委|联络处|联络站)|(?:政协|委员)?(?:工作)?(?:联络组|活动组|联络工委))(?!长|员|的|成员|委员)"
)


#: How many of all towns are meant: 近三成街道, 过半数乡镇.
_SHARE: Final = re.compile(
    "(?:近|约|逾|超|过|有)?(?:[一二三四五六七八九十]{1,2}成|半数|多数|[一二三四五六七八九十]分之[一二三四五六七八九十])(?:以上|多|左右)?的?(?=街道|乡|镇|社区|村|$)"
)


def towns_together(text: str) -> Iterator[Mention]:
    """Yield what the committee keeps in all towns: 各乡镇政协联络组."""
    for found in _OF_ALL.finditer(text) if "各" in text else ():
        args = {"name": found[0]}
        yield Mention("body", found.start(), found.end(), args, "bodies/room@1", 0.6)


def town_rooms(text: str, known: Gazetteer) -> Iterator[Mention]:
    """Yield what the committee keeps in towns and villages: 竹马桥社区协商议事室, 青竹街道联络组."""
    names = endings(
        name for name in known.names if name.endswith(("镇", "乡", "街道", "村", "社区"))
    )
    for found in headed(text, _ROOM) if names.words else ():
        place, start = names.at(text, found.start() + 1), found.start() + 1
        if not place or len(place) < 2:
            continue
        start -= len(place)
        if BUILT.search(text[max(0, start - 2) : start]):
            continue  # 兴建某某镇敬老院: what is built acts for nobody
        if _SHARE.match(place) or _SHARE.search(text, max(0, start - 5), start):
            continue  # 近三成街道联络组 are some of them
        upper = names.at(text, start)
        start -= len(upper)
        args = {"name": text[start : found.end()]}
        yield Mention("body", start, found.end(), args, "bodies/room@1", 0.6)
