"""Who stands before a title and is said to have put the proposal forward."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.handling.put_forward import LED, put_before
from cppcc_graph.text.relation import relation
from cppcc_graph.text.structure import Structure

_OTHER_DEED: Final = re.compile("督办|领办|主办|承办|办理|采纳|重视|落实|报送|形成|出台|批示")
_GROUP: Final = re.compile(
    r"(?=[\s\S]{3,26}+$)(?:[又再例比]?如|由|在|针?对|其中|来自)?(?:([\u4e00-\u9fff]{2,10}(?:界别?|小组|活动组|联络站))(?:委员)?(?:联名|集体|共同)?(?:提出|提交)的?|([\u4e00-\u9fff]{2,5}(?<!各)界)(?:委员)?的?)[《“]?$"
)
_OF_SECTOR: Final = re.compile("[^，。；《、]{2,8}界别?(?:委员|小组)?(?:联名|集体|共同)?提[出交]")
_BY_OTHERS: Final = re.compile(
    r"(?:牵头|负责|共同|联合|跟踪|领衔|重点|具体){0,2}(?:承办|主办|办理|督办|领办)的(?:重点提案)?"
)
_ROLE: Final = re.compile(
    r"(?:委员|常委|副?主席|副?主委|副?会长|副?秘书长|副?主任|[一-鿿]{0,6}(?:医师|教师|教授|研究员|校长|院长|经理|董事长|理事长|律师|工程师|局长|所长|馆长|主任))"
)
_HANDLED_TOO: Final = re.compile(
    r"(?<=提[出交])、[^，。；《》]{2,14}(?:承办|主办|办理|督办|领办)的"
)
#: What somebody is besides the post that is told next.
_MEMBER_AND: Final = frozenset(["委员、", "常委、", "委员，", "常委，"])
#: Who writes on it has not written it: 市委书记甲在《…》上批示.
_NOTED_ON: Final = re.compile(
    "[》”]?(?:等[^，。；]{0,6})?[上中](?:先后)?(?:作出|作了)?(?:重要)?(?:批示|签批|批语)"
)
_TO_WHOM: Final = frozenset("向给")
#: Another post of the same person: 县政协委员、某公司董事长.
_POST_TOO: Final = re.compile(f"{_ROLE.pattern}(?:、|兼|，)")
#: 民盟县总支牵头、农工党县支部参与提出; 王建国、李秀英委员.
_BESIDE: Final = re.compile(
    r"(?:(?:政协)?(?:委员|代表|等)?(?:牵头|领衔)?(?:[、和及与，]|联合|会同)(?:[一-鿿]{1,8}界别?|[港澳台]区)?(?:政协)?(?:委员|常委|无党派(?:代表)?人士|党外人士|民主人士)?)?"
)
#: 委员就“…”连续三年提交提案.
_MOVES: Final = re.compile(r"[^，。；“]{0,8}提交")
_MERGED: Final = re.compile(r"(?:合并|并案|整合)(?:处理)?[为成]?$")
_PUT_SOME: Final = re.compile(r"提[出交](?:了)?(?:相关)?提案")
_PUT_BEFORE: Final = re.compile(r"(?:撰写|提出|提交|递交|写成)(?:了|的)?$")
#: What may stand between those who put a proposal forward and its title.
_LINKS: Final = re.compile(
    r"(?:政协)?(?:委员|常委|副?主席|副?会长|副?主委)?(?:等?(?:其他)?(?:(?:\d+|[一二两三四五六七八九十]{1,3})[余多]?[名位])?[^，。；等]{0,6}?(?:委员|单位|政协委员)|等)?"
    r"(?:、[^，。；、]{2,14}附议|(?:牵头|领衔)[，、][^，。；、]{2,10}(?:附议|联名|参与)|不约而同地?|不谋而合地?|同时|相继|各自|参与|牵头|领衔|执笔|共同|联合|联名|个人|单独|分别|先后|多次|(?:连续|先后|持续)[两三四五多]年|集体|在会上|所|在[^在，]{0,10})*"
    r"(?:以|提出|提交|撰写|建议|领衔提出|呼吁|倡议|反映|报来|转来|带来|追踪|持续关注|提|为提案人|提[出交]、[^，。；《》]{2,14}(?:承办|主办|办理|督办|领办)|合写|合提|执笔|联名|领衔|附议)?(?:了|的)?(?:(?:重点|平时|大会|应急|联名|界别)?提案|集体提案|一号提案|建议|重点督办提案)?(?:关于|第\d+号(?:提案)?)?[《“（、：]?"
)


def proposers_before(
    text: str,
    shape: Structure,
    proposal: Mention,
    bodies: Sequence[Mention],
    persons: Sequence[Mention],
) -> Iterator[Mention]:
    """Yield who stands right before a title and is said to have put it forward."""
    if text.startswith("在", proposal.start - 1) and _NOTED_ON.match(text, proposal.end):
        return
    sentence = shape.at(proposal.start)
    agents = sorted(
        (m for m in (*bodies, *persons) if sentence.start <= m.start and m.end <= proposal.start),
        key=lambda m: m.start,
    )
    at = led = proposal.start
    post: Mention | None = None
    found: list[Mention] = []
    sector = False
    for agent in reversed(agents):
        between = text[agent.end : at]
        if len(between) > 24 or "。" in between or "；" in between:
            break
        if not found:
            if agent.kind == "body" and _OF_SECTOR.match(between):
                sector = True
                break  # 县政协九三学社界别提出: a sector of it, which is told by its name
            if _BY_OTHERS.fullmatch(between):
                led = agent.start
                continue  # 县妇联提出、县教育局承办的《…》: the first put it forward
            if agent.kind == "body" and _ROLE.fullmatch(text, agent.end, led):
                continue  # 甲提出、县政协副主席乙督办的《…》
            if agent.kind == "body" and text[max(0, agent.start - 1) : agent.start] in _TO_WHOM:
                break  # 向县政府提交《…》: that is given to it
            handled = _HANDLED_TOO.search(between)
            if _OTHER_DEED.search(between[: handled.start()] if handled else between) or not (
                _LINKS.fullmatch(between)
                or (between.endswith("就") and _MOVES.match(text, proposal.end))
            ):
                break
        elif agent.kind == "body" and (_ROLE.fullmatch(between) or between in _MEMBER_AND):
            at, post = agent.start, agent  # 县政协委员甲、县政协常委乙; 市政协委员、县工商联主席甲
            continue
        elif agent.kind == "body" and post and at == post.start and _POST_TOO.fullmatch(between):
            at, post = agent.start, agent  # 县政协委员、某公司董事长甲
            continue
        elif not _BESIDE.fullmatch(between):
            break
        found.append(agent)
        at = agent.start
    if found and _is_given_to(text, found[-1]):
        return  # 向县委、县政府提交《…》: that is given to both
    if not found and _MERGED.search(text[max(sentence.start, proposal.start - 6) : proposal.start]):
        # 甲、乙等委员提出提案9件，合并为“…”: who stands before 提出 put it forward.
        put = _PUT_SOME.search(text, sentence.start, proposal.start)
        if put:
            found = _row_before(text, put.start(), agents)
    if (
        not found
        and not sector
        and _PUT_BEFORE.search(text[max(sentence.start, proposal.start - 12) : proposal.start])
    ):
        # 委员苏和、布赫两次走访牧户，撰写的《…》: the subject of the sentence put it forward.
        found = _first_agents(text, sentence.start, agents)
    found = found or put_before(text, shape, proposal, agents)
    title = proposal.args["title"]
    for agent in found:
        yield relation(agent.start, proposal.end, title, "proposer", agent.args["name"], 0.97)
    if not found:
        group = _GROUP.search(text[max(sentence.start, proposal.start - 24) : proposal.start + 1])
        if group:
            begin = proposal.start - len(group[0]) + 1
            yield relation(begin, proposal.end, title, "proposer", group[1] or group[2], 0.6)


def _is_given_to(text: str, agent: Mention) -> bool:
    """Tell whether a body is told as whom something is given to."""
    return agent.kind == "body" and text[max(0, agent.start - 1) : agent.start] in _TO_WHOM


_JOINS: Final = re.compile("(?:委员|代表|等)?[、和及与]")


def _row_before(text: str, place: int, agents: Sequence[Mention]) -> list[Mention]:
    """Return the row of agents, joined by 、 or 和, that stands last before a place."""
    found: list[Mention] = []
    at = place
    for agent in reversed([each for each in agents if each.end <= place]):
        between = text[agent.end : at]
        if found and not _JOINS.fullmatch(between):
            break
        if not found and (len(between) > 16 or "，" in between):
            break
        found.append(agent)
        at = agent.start
    return found


_AND: Final = frozenset("、和及与")


#: 市政协五届二次会议上，部分委员提出《…》: where it was, not who.
_MEETING: Final = re.compile(
    r"(?:第?[\d一二三四五六七八九十]{1,4}届[^，。；]{0,8})?(?:会议|全会|全委会|大会|例会|两会)(?:上|期间|以来|中)?，"
)


def _first_agents(text: str, start: int, agents: Sequence[Mention]) -> list[Mention]:
    """Return the persons, else the bodies, that a sentence begins with."""
    persons = [agent for agent in agents if agent.kind == "person"]
    first = persons or list(agents)
    if (
        not first
        or _is_given_to(text, first[0])
        or first[0].start - start > 24
        or LED.match(text, first[0].end)
        or _MEETING.match(text, first[0].end)
    ):
        return []
    found = [first[0]]
    for agent in first[1:]:
        if text[found[-1].end : agent.start] not in _AND:
            break
        found.append(agent)
    return found
