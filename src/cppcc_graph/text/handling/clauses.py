"""Who handled and who supervised a proposal, clause by clause."""

import re
from collections.abc import Container, Iterator, Sequence
from typing import Final, NamedTuple

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.handling.offices import handlers_before
from cppcc_graph.text.handling.put_forward import put_after
from cppcc_graph.text.relation import relation
from cppcc_graph.text.structure import Structure, clauses

_COUNTS_PROPOSALS: Final = re.compile(r"\d件|方面的提案|[一二三四五六七八九十]件")


#: The title that a verb leads to: 领办《甲》, 承办的重点提案《乙》.
#: 领办的“一号工程” is what it is called.
_LEADS: Final = re.compile(
    "[^，。；、《》“”]{0,17}(?=[《“])(?!“[^”]{0,8}(?:工程|提案|事项|项目|任务)”)"
)


def told_in_clauses(
    text: str,
    shape: Structure,
    proposal: Mention,
    titles: tuple[Sequence[Mention], Sequence[Mention]],
    stop: int,
    bodies: Sequence[Mention],
    persons: Sequence[Mention],
) -> Iterator[Mention]:
    """Yield who handled and who supervised a proposal, from the clauses of its sentence.

    ``titles`` are those beside it and those joined to it, ``stop`` is how far is told of it,
    ``bodies`` and ``persons`` are those from its sentence on.
    """
    if not (bodies or persons):
        return
    sentence = shape.at(proposal.start)
    behind = sorted((*bodies, *persons), key=lambda each: each.start)
    put_forward = {agent.start: agent for agent in put_after(text, proposal, stop, behind)}
    for agent in put_forward.values():
        yield relation(
            proposal.start, agent.end, proposal.args["title"], "proposer", agent.args["name"], 0.9
        )
    persons = [each for each in persons if each.start not in put_forward]
    bodies = [each for each in bodies if each.start not in put_forward]
    beside, joined = ({title.start for title in each} for each in titles)
    told = _Told(proposal, beside, joined)
    for start, end in clauses(text, sentence.start, stop):
        before = end <= proposal.start
        if before and proposal.start - end > 40:
            continue
        turn = text[start : start + 2]
        if (turn == "后者" and proposal.start < titles[1][-1].start) or (
            turn == "前者" and proposal.start > titles[1][0].start
        ):
            continue  # 后者由县水利局主办 is told of the last of them
        later = start >= sentence.end and _COUNTS_PROPOSALS.search(text[start:end])
        if not later:  # later sentences that count proposals speak of others
            yield from _supervisors(text, told, (start, end), bodies, persons)
        if start <= proposal.start < end:
            # 市卫健局认真办理《甲》, 市水利局接到《甲》后
            yield from handlers_before(text, proposal, bodies, start)
        if bodies and not before:
            yield from _handlers(text, told, (start, end), bodies, persons)


class _Told(NamedTuple):
    """A proposal and the places of the titles that are told with it.

    ``beside`` have nothing between them, ``joined`` perhaps whom each is by.
    """

    proposal: Mention
    beside: Container[int]
    joined: Container[int]

    def left_out(self, text: str, start: int, verb: re.Match[str]) -> bool:
        """Tell whether a verb of a clause is said of another title.

        It leads to that title, or else that title is the last before it in its clause: 领办《乙》,
        《乙》由县长领办. 承办的《乙》 goes no further than 《乙》 and what is beside it.
        """
        led = _LEADS.match(text, verb.end())
        if led:
            return led.end() not in (self.beside if led[0][:1] == "的" else self.joined)
        last = text.rfind("《", start, verb.start())
        return last >= 0 and last not in self.joined


_SUPERVISES: Final = re.compile(
    r"督办(?!(?<=重点督办)提案)|领办|领衔(?!提|、|撰|联|执|的?《|附议)|全程跟踪|督促|督导|挂帅|包案|领题|批转|盯办|召集[^，。；]{0,8}会议?(?:推进|调度)"
)
#: What offices do with others: 区消防救援大队督促物业整改.
_URGES: Final = frozenset(["督促", "督导"])
_SUPERVISOR_IS: Final = re.compile(
    "(?:督办|领办)(?:(?:者|人|领导)?(?:为|是|：)|(?:者|人|领导)(?=[省市县区州盟旗政副主]))"
)
#: 先后3次到县商务局督办: who is gone to is pressed, and presses on nothing.
_GONE_TO: Final = frozenset("到赴在向对往")
_PROPOSED: Final = re.compile(r"提出|提交|撰写|联名|委员(?:的)?$|的$")
_PUT_FIRST: Final = re.compile("(?:提出|提交)[、，]")
_OF_BODY: Final = re.compile(r"主席|副|书记|[省市县区州旗]长|主任|领导|分管|主要")


def _supervisors(
    text: str,
    told: _Told,
    clause: tuple[int, int],
    bodies: Sequence[Mention],
    persons: Sequence[Mention],
) -> Iterator[Mention]:
    """Yield who a clause says supervised a proposal: persons, else bodies."""
    start, end = clause
    proposal = told.proposal
    supervised = _SUPERVISES.search(text, start, end)
    if not supervised:
        return
    title = proposal.args["title"]
    # 由县长甲领办、县政协主席乙督办: each of two stands before his own verb.
    verbs = (supervised, *_SUPERVISES.finditer(text, supervised.end(), end))
    last = verbs[-1]
    inside = [person for person in persons if start <= person.start < end]
    for person in inside:
        by = next((verb for verb in verbs if verb.start() >= person.end), last)
        if told.left_out(text, start, by):
            continue  # 县长甲领办《一》，副县长乙领办《二》
        # 甲提出的《…》由乙督办, 甲提出、乙督办的《…》: the first is no supervisor.
        proposed = (
            person.end <= proposal.start
            and supervised.start() >= proposal.end
            and _PROPOSED.search(text, person.end, proposal.start)
        ) or _PUT_FIRST.search(text, person.end, by.start())
        if proposed:
            continue
        if person.end <= last.end() + 2 or _SUPERVISOR_IS.search(text, start, person.start):
            a, b = min(person.start, proposal.start), max(person.end, proposal.end)
            yield relation(a, b, title, "supervisor", person.args["name"], 0.96)
    if (
        inside
        or start <= proposal.start
        or supervised[0] in _URGES
        or told.left_out(text, start, supervised)
    ):
        return
    for body in bodies:
        if (
            start <= body.start < supervised.start()
            and body.end <= supervised.start()
            and not _OF_BODY.match(text, body.end)
            and text[body.start - 1] not in _GONE_TO
        ):
            yield relation(proposal.start, body.end, title, "supervisor", body.args["name"], 0.5)


_HANDLES: Final = re.compile(
    r"主办|会办|协办|承办(?<!先进承办)(?<!优秀承办)(?![^，。；]{0,6}先进)|办理(?!(?:(?<=提案办理)情况|情况(?!的?(?:汇报|通报|介绍)))|质[效量]|成效)|办复|办结|分办|接办|共办|负责落实|抓好落实|先行研究|研究办理|研究落实|答复|牵头(?=[，。；、]|办理|落实|$)|办(?<![督领]办)(?=[，。；]|$)|"
    r"协同(?:施策|推进|发力|办理)?(?=[，。；]|$)|联手(?=[，。；]|$)|联动(?=[，。；]|$)|配合(?=[，。；]|$)|负责(?=[，。；]|$)|实施(?<=[局司委办院队]实施)(?=[，。；]|$)|责任单位(?=[，。；]|$)"
)
_IS_HANDLER: Final = re.compile(
    r"(?:承办|主办)[^，。；]{0,6}(?:是|为)|(?<!先进)(?:承办|主办|会办|协办)(?:单位|部门)(?=[省市县区州盟旗])"
)
_SUPERVISED: Final = re.compile("督办|领办")
#: In 提案者：市工商联  主办单位：市水利局 the first is no handler.
OF_PROPOSER: Final = re.compile(
    r"(?:提案者|提案人|提出者|提案单位|提出单位|提案委员)(?:及单位)?\s?[:：](?:[^；;\n\t|。:：（）]|（[^（）]{0,24}）){0,80}$"
)
#: Who tells others to handle it is none either.
_DIRECTS: Final = re.compile(r"(?:专门)?(?:责成|责令|要求|批转)")


def _handlers(
    text: str,
    told: _Told,
    clause: tuple[int, int],
    bodies: Sequence[Mention],
    persons: Sequence[Mention],
) -> Iterator[Mention]:
    """Yield who a clause from a title on says handled its proposal."""
    start, end = clause
    proposal = told.proposal
    low = max(start, proposal.end) if start <= proposal.start < end else start
    handled = [
        verb for verb in _HANDLES.finditer(text, low, end) if not told.left_out(text, low, verb)
    ]
    if not handled:
        return
    # Of 承办单位 only 为主办单位 says who it is.
    acts = [
        each
        for each in handled
        if not text.startswith("单位", each.end()) or text[each.start() - 1] in "为是任"
    ]
    for body in bodies:
        if body.start < low:
            continue
        named = body.start < end and _IS_HANDLER.search(text, low, body.start + 1)
        near = bool(acts and body.end <= acts[-1].start()) or named
        if not near or _in_role(text, body, persons):
            continue
        if OF_PROPOSER.search(text, proposal.end, body.start) or _DIRECTS.match(text, body.end):
            continue
        if (
            _SUPERVISED.search(text, body.end, handled[-1].start())
            or str(body.args["name"]).startswith("政协")
            or "提案委" in text[body.start : min(body.end, end)]
        ):
            continue
        yield relation(
            proposal.start, body.end, proposal.args["title"], "handler", body.args["name"], 0.97
        )


_STOP: Final = re.compile("[，；。]")


def _in_role(text: str, body: Mention, persons: Sequence[Mention]) -> bool:
    """Tell whether a body stands before a person as whose body it is."""
    return any(
        0 <= person.start - body.end <= 8 and not _STOP.search(text, body.end, person.start)
        for person in persons
    )
