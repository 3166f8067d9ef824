"""Who took part: persons and groups, in the clause of an activity or in one beside it."""

import re
from typing import Final

from cppcc_graph.text.candidate import InOrder, Mention

_HAN: Final = "\u4e00-\u9fff"
_DOES: Final = "下沿联专读结新巡驻“开参赴深视调协走学考到在义送进围就通介外实旁列担对向回来分观接捐投撰提授明暗现先前奔检督座评"
_GATHERS: Final = "中(?=学习|开展|培训|视察|调研|走访|研讨|观看|收看|轮训|督办|参观)"
#: Whom something was done with: people, up to what they did.
_WITH: Final = re.compile(
    rf"(?:组织|邀请|选派|选送|委派|安排|动员|发动|率领|带领|引导|召集)(?:引导|动员)?(?!好)(?=..[^{_DOES}]{{0,18}}?(?:[{_DOES}]|集{_GATHERS}|$))(?P<who>[{_HAN}\d、“”×X*]{{2,20}}?)"
    rf"(?=开展|参加|参与|下乡|下沉|赴|深入|沿|联合|联手|专题|读书|结对|新结|巡|驻|进驻|“|[\d×X*]{{1,6}}[余多]?[人名位]|视察|调研|协商|走访|学习|考察|到|在|义诊|送|进行|围绕|就|通报|介绍|外出|实地|旁听|列席|担任|对|向|回|来|分(?!委员|管)|观看|观摩|接受|捐|投身|撰写|提交|授课|传达|集{_GATHERS}|专项|明察|暗访|现场|分组|分批|分别|先后|前往|奔赴|走进|调查|检查|督[查导办]|座谈|评议|参观|$)"
)
#: People who are the subject of a clause: 医卫界委员 | 到三个村义诊.
_OWN_GROUP: Final = re.compile(
    r"(?P<who>(?:(?:[\d×X*]{1,6}|[一二三四五六七八九十百]{1,4})[余多]?[名位]|广大|全体|部分|主席会议|党组|[^界，。；、]{1,10}界别?(?:、[^界，。；、]{1,10}界别?){0,4})?(?:全?[省市县区州盟旗]?政协|党员|机关)?(?:(?:主席|领导|党组)?班子)?(?:委员企业家?|委员(?!会)|常委(?!会)|成员|干部|专家|医疗队|监督员))们?(?:分别|共|先后|带头|纷纷|积极|主动|累计|踊跃|全年|年内|一年来){0,2}$"
)
#: What such a group, or a word between it and what it does, ends with.
_GROUP_ENDS: Final = frozenset("员家业委部队们别共后头纷极动计跃年内来")
_WHO: Final = re.compile(
    r"委员(?!会)|常委(?!会)|干部|党员|代表|人员|专家|会员|群众|人士|学者|企业家|师生|学生|青年|职工|成员|医[生师护务]|律师|教授|记者|乡亲|[侨台]|界|团队|队员|小组|[\d×X*][余多]?[名位]"
)


def participants_of(text: str, clause: int, start: int, end: int, persons: InOrder) -> str:
    """Return the persons that a clause names before what was done, else whom it was done with."""
    people = [
        str(person.args["name"])
        for person in (persons.within(clause, start) if start > clause else ())
        if "的" not in text[person.end : start]  # 由某某领衔的工作室挂牌
    ]
    if people:
        return "、".join(people)
    if start > clause and text[start - 1] in _GROUP_ENDS:
        group = _OWN_GROUP.search(text, max(clause, start - 16), start)
        if group:
            return group["who"]
    crowd = _WITH.search(text, start, end)
    return crowd["who"] if crowd and _WHO.search(crowd["who"]) else ""


_COUNTED: Final = re.compile(
    r"(?P<who>[\d×X*]{1,6}[余多]?[名位][^，。；\d]{1,16}?)(?:应邀|分别|全程|集体)?(?:参加|出席|参与)"
)


def taking_part(text: str, start: int, end: int, persons: InOrder) -> str:
    """Return who took part or led, as a clause tells that says nothing else: 副主席甲、秘书长乙参加."""
    people = [str(person.args["name"]) for person in persons.within(start, end)]
    crowd = None if people else _COUNTED.search(text, start, end)
    return crowd["who"] if crowd else "、".join(people)


def with_participants(activity: Mention, who: str) -> Mention:
    """Return an activity with those who took part, where none are known by its own clause."""
    if not who or activity.args["participants"]:
        return activity
    return activity.having({**activity.args, "participants": who})
