"""Whether somebody holds the office that is told: not who was relieved of it, had it before or is only to have it."""

import re
from collections.abc import Sequence
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.scan import skippable

ENDED: Final = "ended"
PROPOSED: Final = "proposed"

#: One of these stands near each such name; near most names none does.
_SIGN: Final = re.compile(
    skippable("[免罢辞卸拟原前故离退老逝世撤终解取停职聘]|提名|推荐|建议|推举|酝酿|人选|候选|候任")
)
#: How far before a name, and behind it, the words stand that say so.
_BEFORE: Final = 60
_BEHIND: Final = 40
_STOP: Final = re.compile(r"[，。；：！？\n]")
#: One name of a list; it ends at the next mark, so that there is one way only to read a list.
_NAME: Final = r"(?:(?![和及与])[一-鿿·]){2,8}?"
_NAMES: Final = rf"(?:{_NAME}(?:（[^（）\n]{{1,8}}）)?(?:同志|委员)?[、和及与]){{0,12}}"
#: 免去石大成…职务, 撤销李大强…资格: who is relieved stands right behind the verb, alone or with others.
_RELIEVED: Final = re.compile(
    rf"(?:免去|免除|罢免|撤[销去]|终止|解除|取消|解聘|停止|撤免)了?(?:原)?(?:{_NAMES})$"
)
#: 李强（已辞职）.
_LEFT: Final = re.compile(
    r"（(?:现|已|现已|因故)?(?:辞职|辞任|离任|免职|卸任|去职|调离|退休|去世|逝世|病逝|[辞卸]去[^（）\n]{1,8})）"
)
#: 李强辞去…职务, 钱一、孙小梅不再担任…: the verb, and all that may stand between it and a name.
_LEAVES: Final = re.compile(
    r"[辞卸]去|辞任|请辞|辞职|卸任|不再(?:担任|兼任|保留)|离任|被(?:免|罢免|撤|终止|取消)|(?:因病)?[逝去辞]世|病逝"
)
_BEFORE_LEAVES: Final = re.compile(
    rf"(?:（[^（）\n]{{1,8}}）)?(?:同志|委员|常委|等)?(?:[、和及与]{_NAME}(?:同志|委员|常委)?){{0,12}}?(?:等?[\d一二三四五六七八九十]{{0,3}}[人名位]?(?:同志|委员|常委)?)"
    r"(?:因[^，。；]{1,16}?)?(?:已|已经|先后|自愿|主动|申请|请求|提出|依法|依章|正式|不久前|近日|年初|年底){0,3}(?:不幸)?"
)
#: 原县政协主席, 县政协原副主席, 老主席: an office of before; 平原县 is a county.
_FORMER_LEAD: Final = re.compile(
    r"(?<![平太中草高三五固东西南北开还])原任?$|(?:^|[^一-鿿]|[和与及由请对问])前$|前任$|(?:已故|已逝|离任|卸任|离职|退休|离休|退出岗位)的?(?:原)?$|(?:[^一-鿿]|^)故$"
)
_FORMER_WITHIN: Final = re.compile(
    r"(?:^|[协会委局府院厅部校司办处社团行联室、，])(?:原任?|前任?|离任|卸任)(?=副?(?:主席|主任|书记|秘书长|主委|常委|委员|会长|[局部厅院校处科行社台市县区州旗乡镇]长|董事长|总经理)|[省市县区州旗](?:政协|委|人大|[一-鿿]{1,6}局)|党组|常务)"
    r"|老(?:主席|副主席|书记|领导|县长|市长|主任|部长|秘书长)"
)
#: 拟任命吴九为…, 提名吴九为…: who is to have the office stands right behind the verb.
_NOMINATED: Final = re.compile(
    rf"(?:拟(?![定订写稿])|提名|提议|建议|推荐|酝酿|候选|考虑)(?:由|决定|继续|提名|推荐|任命|选举|补选|增选|增补|推选|聘任|聘请|调|选拔){{0,3}}(?:{_NAMES})$"
)
_TO_OFFICE: Final = re.compile(
    rf"(?:（[^（）\n]{{1,8}}）)?(?:同志|委员|等[^，。；]{{0,6}})?(?:[、和及与]{_NAME}(?:同志)?){{0,12}}?(?:为|任|担任|出任|兼任|接任|当选)"
)
#: 拟任经济委员会主任吴九: right before the office.
_TO_HOLD: Final = re.compile(r"(?:拟任|拟聘|拟提名|候任|待任|提名任?)$")
#: 为县政协副主席候选人.
_CANDIDATE: Final = re.compile(
    r"(?:同志|委员)?(?:为|作为|任|担任)[^，。；\n]{1,30}?(?:候选人|建议人选|人选|提名人选)"
)


def with_tenure(text: str, persons: Sequence[Mention]) -> list[Mention]:
    """Return persons, with a ``tenure`` those that do not hold the office that is told now."""
    told = []
    for person in persons:
        tenure = tenure_of(text, person)
        told.append(person.having({**person.args, "tenure": tenure}) if tenure else person)
    return told


def tenure_of(text: str, person: Mention) -> str:
    """Return ENDED or PROPOSED where the words around a name say so of its office, else ""."""
    role, start, end = str(person.args["role"]), person.start, person.end
    if not role:
        return ""
    low = max(0, start - _BEFORE)
    behind = text[end : end + _BEHIND]
    if not (_SIGN.search(text, low, start) or _SIGN.search(behind)):
        return ""  # as mostly
    clause = _STOP.split(text[low:start])[-1]
    # A role that stands behind the name tells by itself only.
    lead = clause.removesuffix(role) if clause.endswith(role) else ""
    if _TO_HOLD.search(lead):
        return PROPOSED
    if _FORMER_LEAD.search(lead) or _FORMER_WITHIN.search(role):
        return ENDED
    said = _STOP.split(behind)[0]
    leaves = _LEAVES.search(said)
    if (
        _RELIEVED.search(clause)
        or _LEFT.match(said)
        or (leaves and _BEFORE_LEAVES.fullmatch(said, 0, leaves.start()))
    ):
        return ENDED
    if (_NOMINATED.search(clause) and _TO_OFFICE.match(said)) or _CANDIDATE.match(said):
        return PROPOSED
    return ""
