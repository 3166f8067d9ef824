"""Who put a proposal forward, who handled it and who supervised it: from labels, tables and prose."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cppcc_graph.text.candidate import InOrder, Mention
from cppcc_graph.text.put_forward import LED, put_after, put_before
from cppcc_graph.text.relation import relation
from cppcc_graph.text.structure import Structure, clauses
from cppcc_graph.text.tables import rows

_HANDLES: Final = re.compile(
    r"主办|会办|协办|(?<!先进)(?<!优秀)承办(?![^，。；]{0,6}先进)|办理|办复|办结|分办|接办|共办|负责落实|抓好落实|先行研究|研究办理|研究落实|答复|牵头(?=[，。；、]|办理|落实|$)|办(?<![督领]办)(?=[，。；]|$)|"
    r"协同(?:施策|推进|发力|办理)?(?=[，。；]|$)|联手(?=[，。；]|$)|联动(?=[，。；]|$)|配合(?=[，。；]|$)|负责(?=[，。；]|$)|责任单位(?=[，。；]|$)"
)
_IS_HANDLER: Final = re.compile(
    r"(?:承办|主办)[^，。；]{0,6}(?:是|为)|(?<!先进)(?:承办|主办|会办|协办)(?:单位|部门)(?=[省市县区州盟旗])"
)
_SUPERVISES: Final = re.compile(
    r"督办|领办|领衔(?!提|、|撰|联|执|的?《|附议)|全程跟踪|督促|督导|挂帅|包案|领题|批转|盯办"
)
_NEXT_LABEL: Final = (
    r"(?=\s?(?:案号|案由|提案者|提案人|提案单位|承办单位|主办单位|会办单位|协办单位|办理单位|督办领导|领办领导|领衔督办|督办人|督办|"
    r"办理结果|办理情况|落实情况|成\s?效|结果)\s?[:：]|[；;\n\t|。]|$)"
)
_LABELS: Final = {
    "proposer": re.compile(
        r"(?:提案者|提案人|提出者|提案单位|提出单位|提案委员|提 ?案 ?者)(?:及单位)?\s?[:：]\s?(?P<v>[^；;\n\t|。]+?)"
        + _NEXT_LABEL
    ),
    "handler": re.compile(
        r"(?:承办单位|主办单位|会办单位|协办单位|办理单位|主办|承办|会办)\s?[:：]\s?(?P<v>[^；;\n\t|。]+?)"
        + _NEXT_LABEL
    ),
    "supervisor": re.compile(
        r"(?:督办领导|领办领导|领衔督办领导|领衔督办|督办人|领办人|督办|包案领导|领办)\s?[:：]\s?(?P<v>[^；;\n\t|。]+?)"
        + _NEXT_LABEL
    ),
}
#: How all of these labels end.
_MAY_BE_LABELLED: Final = re.compile(r"[:：](?:(?<=[者人位员导办].)|(?<=[者人位员导办]\s.))")
_COMMA: Final = re.compile("[、，]")
_AND_OTHERS: Final = re.compile(r"等\d+[名位].*$|等$")


def handling(
    text: str,
    shape: Structure,
    *,
    proposals: Sequence[Mention],
    bodies: InOrder,
    persons: InOrder,
) -> Iterator[Mention]:
    """Yield proposers, handlers and supervisors of proposals; what is told twice of one title once."""
    told: set[tuple[object, ...]] = set()
    for found in _found(text, shape, proposals=proposals, bodies=bodies, persons=persons):
        same = (found.args["subject"], found.args["predicate"], found.args["object"])
        if same not in told:
            told.add(same)
            yield found


def _found(
    text: str,
    shape: Structure,
    *,
    proposals: Sequence[Mention],
    bodies: InOrder,
    persons: InOrder,
) -> Iterator[Mention]:
    """Yield proposers, handlers and supervisors of proposals, some more than once."""
    yield from _labelled(text, proposals, bodies, persons)
    yield from _tabled(text, proposals, bodies, persons)
    for number, proposal in enumerate(proposals):
        if proposal.rule == "titles/table@1":
            continue
        following = proposals[number + 1] if number + 1 < len(proposals) else None
        near = shape.at(proposal.start).start
        row = _row_of_titles(text, proposals, number)
        put = list(
            _proposers(
                text,
                shape,
                row[0],
                bodies.within(near, row[0].start),
                persons.within(near, row[0].start),
            )
        )
        if len(row) > 1:
            put = _of_row(text, row, proposal, put)
        yield from put
        # 《甲》《乙》并案办理: what is said of the second is said of both.
        shared, last = proposal, number
        while following and len(text[shared.end : following.start].strip("、和及与")) == 0:
            shared, last = following, last + 1
            following = proposals[last + 1] if last + 1 < len(proposals) else None
        limit, until = _told_until(text, shape, proposal, following)
        handled = list(
            _handling(
                text,
                shape,
                proposal,
                until,
                bodies.within(near, limit),
                persons.within(near, limit),
            )
        )
        handled = _by_turns(text, near, proposals[: number + 1], handled)
        titled = [each for each in proposals if near <= each.start < shape.at(proposal.start).end]
        handled = _one_each(text, titled, proposal, handled)
        yield from handled
        if not any(found.args["predicate"] == "handler" for found in handled):
            end = shape.at(proposal.start).end
            nearby = (
                shape.at(min(end, len(text) - 1)).end
                if end < len(text) and text[end] != "\n"
                else end
            )
            told = {found.args["object"] for found in handled}
            free = [
                body for body in bodies.within(proposal.end, limit) if body.args["name"] not in told
            ]
            reach = until if _entry(text, proposal) else min(nearby, until)
            yield from _takers(text, proposal, free, reach)


def _by_turns(
    text: str, near: int, proposals: Sequence[Mention], handled: list[Mention]
) -> list[Mention]:
    """Return what is told behind the last of several titles of a sentence, its handlers by turns.

    甲提出的《一》、乙提出的《二》，分别由市水利局、市教育局办理: the first of them has the first title.
    """
    last = proposals[-1]
    offices = sorted(
        (each for each in handled if each.args["predicate"] == "handler"), key=lambda each: each.end
    )
    if len(offices) < 2 or text.find("分别", last.end, offices[0].end) < 0:
        return handled
    row = [each for each in proposals if each.start >= near]
    if len(row) != len(offices):
        return handled
    others = [each for each in handled if each.args["predicate"] != "handler"]
    return others + [
        office.at(title.start, office.end).having({**office.args, "subject": title.args["title"]})
        for title, office in zip(row, offices, strict=True)
    ]


def _one_each(
    text: str, titled: Sequence[Mention], proposal: Mention, handled: list[Mention]
) -> list[Mention]:
    """Return what is told of one of several titles of a sentence, before which as many supervise one each.

    甲、乙分别领办《一》、《二》: the first of them the first title.
    """
    supervisors = sorted(
        (each for each in handled if each.args["predicate"] == "supervisor"),
        key=lambda each: each.start,
    )
    if len(supervisors) < 2 or len(supervisors) != len(titled):
        return handled
    if text.find("分别", supervisors[-1].start, titled[0].start) < 0:
        return handled
    own = supervisors[titled.index(proposal)]
    return [each for each in handled if each.args["predicate"] != "supervisor" or each is own]


def _row_of_titles(text: str, proposals: Sequence[Mention], number: int) -> Sequence[Mention]:
    """Return the titles that stand side by side with one: 《甲》《乙》, 《甲》和《乙》."""
    first, last = number, number
    while first and text[proposals[first - 1].end : proposals[first].start].strip("、和及与") == "":
        first -= 1
    while (
        last + 1 < len(proposals)
        and text[proposals[last].end : proposals[last + 1].start].strip("、和及与") == ""
    ):
        last += 1
    return proposals[first : last + 1]


def _of_row(
    text: str, row: Sequence[Mention], proposal: Mention, put: Sequence[Mention]
) -> list[Mention]:
    """Return who put one title of a row forward, from those of its first: all, or by turns.

    甲、乙分别提出的《一》《二》: the first of them the first title.
    """
    by_turns = text.find("分别", row[0].start - 12, row[0].start) >= 0 and len(put) == len(row)
    if by_turns:
        put = [sorted(put, key=lambda each: each.start)[row.index(proposal)]]
    title = proposal.args["title"]
    return [
        each.at(each.start, max(each.end, proposal.end)).having({**each.args, "subject": title})
        for each in put
    ]


def _labelled(
    text: str, proposals: Sequence[Mention], bodies: InOrder, persons: InOrder
) -> Iterator[Mention]:
    for predicate, pattern in _LABELS.items() if _MAY_BE_LABELLED.search(text) else ():
        for found in pattern.finditer(text):
            at = found.start()
            proposal = next((each for each in reversed(proposals) if each.end <= at), None)
            if proposal is None or at - proposal.end > 160:
                continue
            start, end = found.span("v")
            inside = [*bodies.within(start, end), *persons.within(start, end)]
            values = [
                (m.end, m.args["name"])
                for m in inside
                if m.kind != "body" or predicate != "supervisor"
            ]
            if not values:
                values = [
                    (end, part)
                    for part in _COMMA.split(_AND_OTHERS.sub("", found["v"]).strip())
                    if 1 < len(part) < 24
                ]
            for stop, value in values:
                yield relation(proposal.start, stop, proposal.args["title"], predicate, value, 0.9)


def _tabled(
    text: str, proposals: Sequence[Mention], bodies: InOrder, persons: InOrder
) -> Iterator[Mention]:
    """Yield the relations of tables: a column says what its cells are to the title."""
    by_start = {proposal.start: proposal for proposal in proposals}
    for row in rows(text):
        proposal = by_start.get(row.cells["title"][0])
        if proposal is None:
            continue
        for predicate in ("proposer", "handler", "supervisor"):
            cell = row.cell(predicate)
            if cell is None:
                continue
            kinds = (persons,) if predicate == "supervisor" else (bodies, persons)
            inside = [m for kind in kinds for m in kind.within(*cell)]
            if predicate == "proposer" and any(m.kind == "person" for m in inside):
                inside = [m for m in inside if m.kind == "person"]
            values = [(m.end, m.args["name"]) for m in inside] or [(cell[1], text[slice(*cell)])]
            # 县政协医卫界 is a sector, not the committee.
            if len(inside) == 1 and re.fullmatch(
                r"[\u4e00-\u9fff]{2,8}(?:界别?|小?组)", text[inside[0].end : cell[1]]
            ):
                values = [(cell[1], text[slice(*cell)])]
            for stop, value in values:
                a, b = min(proposal.start, cell[0]), max(proposal.end, stop)
                yield relation(a, b, proposal.args["title"], predicate, value, 0.9)


def _proposers(
    text: str,
    shape: Structure,
    proposal: Mention,
    bodies: Sequence[Mention],
    persons: Sequence[Mention],
) -> Iterator[Mention]:
    """Yield who stands right before a title and is said to have put it forward."""
    sentence = shape.at(proposal.start)
    agents = sorted(
        (m for m in (*bodies, *persons) if sentence.start <= m.start and m.end <= proposal.start),
        key=lambda m: m.start,
    )
    at = proposal.start
    found: list[Mention] = []
    for agent in reversed(agents):
        between = text[agent.end : at]
        if len(between) > 24 or "。" in between or "；" in between:
            break
        if not found:
            if _BY_OTHERS.fullmatch(between):
                continue  # 县妇联提出、县教育局承办的《…》: the first put it forward
            if agent.kind == "body" and text[max(0, agent.start - 1) : agent.start] in _TO_WHOM:
                break  # 向县政府提交《…》: that is given to it
            handled = _HANDLED_TOO.search(between)
            if _OTHER_DEED.search(
                between[: handled.start()] if handled else between
            ) or not _LINKS.fullmatch(between):
                break
        elif agent.kind == "body" and _ROLE.fullmatch(between):
            at = agent.start  # 县政协委员甲、县政协常委乙
            continue
        elif not _BESIDE.fullmatch(between):
            break
        found.append(agent)
        at = agent.start
    if not found and _MERGED.search(text[max(sentence.start, proposal.start - 6) : proposal.start]):
        # 甲、乙等委员提出提案9件，合并为“…”: who stands before 提出 put it forward.
        put = _PUT_SOME.search(text, sentence.start, proposal.start)
        if put:
            found = _row_before(text, put.start(), agents)
    if not found and _PUT_BEFORE.search(
        text[max(sentence.start, proposal.start - 12) : proposal.start]
    ):
        # 委员苏和、布赫两次走访牧户，撰写的《…》: the subject of the sentence put it forward.
        found = _first_agents(text, sentence.start, agents)
    found = found or put_before(text, shape, proposal, agents)
    for agent in found:
        yield relation(
            agent.start, proposal.end, proposal.args["title"], "proposer", agent.args["name"], 0.8
        )
    if not found:
        group = _GROUP.search(text[max(sentence.start, proposal.start - 24) : proposal.start + 1])
        if group:
            yield relation(
                proposal.start - len(group[0]) + 1,
                proposal.end,
                proposal.args["title"],
                "proposer",
                group[1],
                0.6,
            )


_OTHER_DEED: Final = re.compile("督办|领办|主办|承办|办理|采纳|重视|落实|报送|形成|出台|批示")
_GROUP: Final = re.compile(
    r"(?=[\s\S]{5,26}+$)([\u4e00-\u9fff]{2,10}(?:界别?|小组|活动组|联络站))(?:委员)?(?:联名)?(?:提出|提交)的?[《“]?$"
)
_BY_OTHERS: Final = re.compile(
    r"(?:牵头|负责|共同|联合|跟踪|领衔|重点|具体){0,2}(?:承办|主办|办理|督办|领办)的(?:重点提案)?"
)
_AND: Final = frozenset("、和及与")
_ROLE: Final = re.compile(r"(?:委员|常委|副?主席|副?主委|副?会长|副?秘书长|副?主任)")
_HANDLED_TOO: Final = re.compile(r"(?<=提出)、[^，。；《》]{2,14}(?:承办|主办|办理|督办|领办)的")
_TO_WHOM: Final = frozenset("向给")
#: 民盟县总支牵头、农工党县支部参与提出; 王建国、李秀英委员.
_BESIDE: Final = re.compile(
    r"(?:(?:政协)?(?:委员|代表|等)?(?:牵头|领衔)?(?:[、和及与，]|联合|会同))?"
)
_MERGED: Final = re.compile(r"(?:合并|并案|整合)(?:处理)?[为成]?$")
_JOINS: Final = re.compile("(?:委员|代表|等)?[、和及与]")
_PUT_SOME: Final = re.compile(r"提[出交](?:了)?(?:相关)?提案")


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


_PUT_BEFORE: Final = re.compile(r"(?:撰写|提出|提交|递交|写成)(?:了|的)?$")


def _first_agents(text: str, start: int, agents: Sequence[Mention]) -> list[Mention]:
    """Return the persons, else the bodies, that a sentence begins with."""
    persons = [agent for agent in agents if agent.kind == "person"]
    first = persons or list(agents)
    if not first or first[0].start - start > 24 or LED.match(text, first[0].end):
        return []
    found = [first[0]]
    for agent in first[1:]:
        if text[found[-1].end : agent.start] not in _AND:
            break
        found.append(agent)
    return found


#: What may stand between those who put a proposal forward and its title.
_LINKS: Final = re.compile(
    r"(?:政协)?(?:委员|常委|副?主席|副?会长|副?主委)?(?:等?(?:其他)?(?:(?:\d+|[一二两三四五六七八九十]{1,3})[余多]?[名位])?[^，。；等]{0,6}?(?:委员|单位|政协委员)|等)?"
    r"(?:、[^，。；、]{2,14}附议|(?:牵头|领衔)[，、][^，。；、]{2,10}(?:附议|联名|参与)|参与|牵头|领衔|执笔|共同|联合|联名|分别|先后|多次|(?:连续|先后|持续)[两三四五多]年|集体|在会上|所|在[^在，]{0,10})*"
    r"(?:提出|提交|撰写|建议|领衔提出|呼吁|倡议|反映|报来|转来|带来|追踪|持续关注|提|为提案人|提出、[^，。；《》]{2,14}(?:承办|主办|办理|督办|领办)|执笔|联名|领衔|附议)?(?:了|的)?(?:重点提案|提案|集体提案|一号提案|建议|重点督办提案)?(?:关于|第\d+号(?:提案)?)?[《“（、：]?"
)


def _handling(
    text: str,
    shape: Structure,
    proposal: Mention,
    stop: int,
    bodies: Sequence[Mention],
    persons: Sequence[Mention],
) -> Iterator[Mention]:
    """Yield who handled and who supervised a proposal, from the clauses of its sentence.

    ``stop`` is how far is told of it, ``bodies`` and ``persons`` are those from its sentence on.
    """
    if not (bodies or persons):
        return
    sentence = shape.at(proposal.start)
    behind = sorted((*bodies, *persons), key=lambda each: each.start)
    put_forward = {agent.start: agent for agent in put_after(text, proposal, stop, behind)}
    for agent in put_forward.values():
        yield relation(
            proposal.start, agent.end, proposal.args["title"], "proposer", agent.args["name"], 0.7
        )
    persons = [each for each in persons if each.start not in put_forward]
    bodies = [each for each in bodies if each.start not in put_forward]
    for start, end in clauses(text, sentence.start, stop):
        words = text[start:end]
        before = end <= proposal.start
        if before and proposal.start - end > 40:
            continue
        low = max(start, proposal.end) if start <= proposal.start < end else start
        supervised = _SUPERVISES.search(text, start, end)
        if supervised and start >= sentence.end and _COUNTS_PROPOSALS.search(words):
            supervised = None  # later sentences that count proposals speak of others
        if supervised:
            # 由县长甲领办、县政协主席乙督办: each of two stands before his own verb.
            last = (supervised, *_SUPERVISES.finditer(text, supervised.end(), end))[-1]
            inside = [person for person in persons if start <= person.start < end]
            for person in inside:
                # 甲提出的《…》由乙督办: the first is no supervisor.
                proposed = (
                    person.end <= proposal.start
                    and supervised.start() >= proposal.end
                    and _PROPOSED.search(text, person.end, proposal.start)
                )
                if proposed:
                    continue
                if person.end <= last.end() + 2 or _SUPERVISOR_IS.search(text, start, person.start):
                    a, b = min(person.start, proposal.start), max(person.end, proposal.end)
                    yield relation(
                        a, b, proposal.args["title"], "supervisor", person.args["name"], 0.8
                    )
            if not inside:
                for body in bodies:
                    if (
                        start <= body.start < supervised.start()
                        and body.end <= supervised.start()
                        and start > proposal.start
                        and not _OF_BODY.match(text, body.end)
                    ):
                        yield relation(
                            proposal.start,
                            body.end,
                            proposal.args["title"],
                            "supervisor",
                            body.args["name"],
                            0.5,
                        )
        if start <= proposal.start < end:
            # 市卫健局认真办理《甲》, 市水利局接到《甲》后
            for body in _handlers_before(text, proposal, bodies, start):
                yield relation(
                    body.start,
                    proposal.end,
                    proposal.args["title"],
                    "handler",
                    body.args["name"],
                    0.7,
                )
        handled = list(_HANDLES.finditer(text, low, end)) if bodies and not before else []
        # Of 承办单位 only 为主办单位 says who it is.
        acts = [
            each
            for each in handled
            if not text.startswith("单位", each.end()) or text[each.start() - 1] in "为是任"
        ]
        if handled:
            for body in bodies:
                if body.start < low:
                    continue
                named = body.start < end and _IS_HANDLER.search(text, low, body.start)
                near = bool(acts and body.end <= acts[-1].start()) or named
                if near and not _in_role(text, body, persons):
                    if _OF_PROPOSER.search(text, proposal.end, body.start) or _DIRECTS.match(
                        text, body.end
                    ):
                        continue
                    if (
                        _SUPERVISED.search(text, body.end, handled[-1].start())
                        or str(body.args["name"]).startswith("政协")
                        or "提案委" in words[body.start - start : body.end - start]
                    ):
                        continue
                    yield relation(
                        proposal.start,
                        body.end,
                        proposal.args["title"],
                        "handler",
                        body.args["name"],
                        0.75,
                    )


def _in_role(text: str, body: Mention, persons: Sequence[Mention]) -> bool:
    """Tell whether a body stands before a person as whose body it is."""
    return any(
        0 <= person.start - body.end <= 8 and not _STOP.search(text, body.end, person.start)
        for person in persons
    )


_STOP: Final = re.compile("[，；。]")
_COUNTS_PROPOSALS: Final = re.compile(r"\d件|方面的提案|[一二三四五六七八九十]件")
_SUPERVISED: Final = re.compile("督办|领办")
_SUPERVISOR_IS: Final = re.compile(
    "(?:督办|领办)(?:(?:者|人|领导)?(?:为|是|：)|(?:者|人|领导)(?=[省市县区州盟旗政副主]))"
)
#: Sentences that turn to another matter: 谷梁栋委员就窨井盖连续两年提交提案.
_ANOTHER: Final = re.compile(
    r"(?:又如|再如|此外|另外|还有|另有|同时|(?=[^，。；提反建呼]{0,50}+[提反建呼])[^，。；]{2,14}?(?:委员(?!会)|界别|总支|支部|市委会|县委会|工委|支社|工商联)[^，。；]{0,32}?(?:提交提案|提案|反映|建议|呼吁))"
)
_SAME: Final = re.compile(
    r"[^，。；]{0,8}(?:该|这|此|上述|其)(?:件|份|条|项|提案|建议)|提案(?:送|交|转|由|经|立案|办理|提交)|提案人|提案者"
)


#: How far an entry of a list tells of the proposal that it begins with.
_ENTRY_REACH: Final = 240
_ENTRY: Final = re.compile(
    r"[\s\u3000]{0,6}(?:(?:\d{1,2}[.、）]|[①-⑳]|——|（?[一二三四五六七八九十]{1,3}[）、])[^，。；《“]{0,16})?"
)


def _entry(text: str, proposal: Mention) -> bool:
    """Tell whether a line begins with a proposal, after a mark of a list with whom it is by."""
    head = text.rfind("\n", 0, proposal.start) + 1
    return proposal.start - head < 30 and bool(_ENTRY.fullmatch(text, head, proposal.start))


def _told_until(
    text: str, shape: Structure, proposal: Mention, following: Mention | None
) -> tuple[int, int]:
    """Return how far its line, and how far what is said of a proposal goes on behind it."""
    sentence = shape.at(proposal.start)
    line_end = text.find("\n", proposal.end)
    reach = proposal.end + (_ENTRY_REACH if _entry(text, proposal) else 120)
    limit = min(line_end if line_end >= 0 else len(text), max(sentence.end, reach))
    stop = limit
    if following and following.start < limit:
        # The sentence of the next title speaks of that one.
        opened = shape.at(following.start).start
        stop = opened if opened > proposal.end else following.start
    at = sentence.end
    if not text[proposal.end : at].strip("。"):
        at = shape.at(at).end  # 《…》。 has all that is said of it in the next sentence
    while at < stop:
        if _ANOTHER.match(text, at, stop) and not _SAME.match(text, at, stop):
            return limit, at
        nextly = shape.at(at)
        at = nextly.end if nextly.end > at else stop
    return limit, stop


_PROPOSED: Final = re.compile(r"提出|提交|撰写|联名|委员(?:的)?$|的$")
_OF_BODY: Final = re.compile(r"主席|副|书记|[省市县区州旗]长|主任|领导|分管|主要")
#: In 提案者：市工商联  主办单位：市水利局 the first is no handler; nor is who tells others to handle.
_OF_PROPOSER: Final = re.compile(
    r"(?:提案者|提案人|提出者|提案单位|提出单位|提案委员)(?:及单位)?\s?[:：][^；;\n\t|。:：]*$"
)
_DIRECTS: Final = re.compile(r"(?:专门)?(?:责成|责令|要求|批转)")
_HANDLED_BEFORE: Final = re.compile(
    r"(?:在|于|为|通过|结合|以|借)?(?:积极|认真|切实|及时|精心|高质量|牵头|共同|联合|负责|具体|推动|着力|全力|狠抓){0,9}(?:主办|承办|办理|会办|答复|办好|分办|协办|承接|落实)(?:了|的|好)?(?:重点提案|提案)?"
    r"(?:[^，。；《“]{2,24}?(?:提出|提交|撰写|委员|提|总支|支部|市委会|县委会)的?)?(?:关于)?"
)
#: What comes in to an office, is put into its plans or looked into by it.
_TAKEN_BEFORE: Final = re.compile(
    r"(?:在|自)?(?:接到|收到|领到|接办|承接|根据|按照|吸收|对照|吸纳)(?:[^，。；《“]{2,20}?(?:提出|提交|撰写|委员|提)的?)?(?:关于)?"
)
_PUT_INTO: Final = re.compile(
    r"(?:主动|及时)?[将把](?:[^，。；《“]{2,20}?(?:提出|提交|撰写|委员|提)?的?)?"
)
_UPON: Final = re.compile("对(?:[^，。；《“]{2,20}的)?")
_INTO: Final = re.compile(
    r"(?:（[^（）]{1,20}）)?(?:列入|列为|纳入|作为|融入|转化|细化|分解|的?办理)"
)
_WORKED_ON: Final = re.compile(
    r"(?:（[^（）]{1,20}）)?(?:所提|提出|反映)?(?:的)?(?:建议|问题|内容)?(?:，)?(?:进行)?(?:逐条|逐项|认真|专题|及时|高度重视)?(?:研究|办理|答复|落实|梳理|面商|办理工作)"
)
_MINDS: Final = re.compile(
    r"(?:(?:高度|十分|非常|特别)重视|结合|围绕|按照)(?:[^，。；《“]{2,20}?(?:提出|提交|委员|提)?的?)?"
)
_WITH_OFFICE: Final = frozenset(["、", "和", "与", "及", "会同", "联合", "协同", "以及"])


def _handlers_before(
    text: str, proposal: Mention, bodies: Sequence[Mention], start: int
) -> Iterator[Mention]:
    """Yield the offices before a title that handle it, take it in or work on it."""
    before = [body for body in bodies if start <= body.start and body.end <= proposal.start]
    for number in range(len(before) - 1, -1, -1):
        body = before[number]
        name = str(body.args["name"])
        if not _may_handle(name):
            continue
        at, to = body.end, proposal.start
        behind = proposal.end
        if (
            _HANDLED_BEFORE.fullmatch(text, at, to)
            or (_TAKEN_BEFORE.fullmatch(text, at, to))
            or (_PUT_INTO.fullmatch(text, at, to) and _INTO.match(text, behind))
            or (_UPON.fullmatch(text, at, to) and _WORKED_ON.match(text, behind))
            or (_MINDS.fullmatch(text, at, to) and _WORKED_ON.match(text, behind))
            or (text.startswith("督办", at) and at + 2 == to and text[body.start - 1] in "到赴在")
        ):
            yield body
            for other in reversed(before[:number]):
                if text[other.end : body.start] not in _WITH_OFFICE:
                    break
                yield other
                body = other
            return


def _may_handle(name: str) -> bool:
    """Tell whether a body is an office that proposals are given to: no committee, no 政府 as such."""
    if name.startswith("政协"):
        return False
    if name.startswith("中共"):
        return name.endswith(("部", "办公室"))
    return bool(_OFFICE.search(name))


_OFFICE: Final = re.compile(
    r"(?:局|厅|委员会|办公室|公司|中心|院|大队|支队|总队|集团|联合会|办事处|银行|分行|支行|联社|处|站|所|段|公安处)$"
)
#: 送县文旅局后, 交给县教育局以后: whom it is given to.
_GIVEN: Final = re.compile(
    r"(?:交由|交给|送交|转交|批转|批转给|转送|送|交|转|分送|分转|移交|呈送|送达|下达|反馈给|反馈|转给|分解|交办|派发|落实)(?:给|至|到)?$"
)
_GIVEN_TO: Final = re.compile(
    r"(?:等[\d一二两三四五六七八九十]*[个家]?(?:部门|单位)?)?(?:办理|承办|研究|落实|处理|之?后|以后|[，。；、和与及]|$)"
)
_ANSWERING: Final = re.compile(r"(?:主办|承办|责任|牵头|会办|协办|办理)(?:单位|部门)(?:为|是)?$")
_TAKES: Final = re.compile(r"(?!局?长|副|主任|负责|领导|党|等|的|，|。)[\u4e00-\u9fff“]")
#: 得到市财政局支持, 被市农业局采纳: that is no handling.
_WELCOMED: Final = re.compile(
    r"(?:的)?(?:高度|大力|积极|充分)?(?:采纳|采用|支持|重视|肯定|关注|认可|回应|批示|好评)"
)
_TAKEN_UP: Final = re.compile(r"(?:经|由|被|得到|得到了|推动|促成|促使|引起)?$")


_MARKS: Final = re.compile("[，。；：）》”]")
#: The rule of a handler that is told by what it did, and by no word for handling.
BY_DEED: Final = "relations/handler-by-deed@1"


def _takers(
    text: str,
    proposal: Mention,
    bodies: Sequence[Mention],
    stop: int,
) -> Iterator[Mention]:
    """Yield the office that takes a proposal up where no word says that it handles it."""
    found: list[Mention] = []
    given = passive = False
    for body in bodies:
        if not proposal.end <= body.start < stop:
            continue
        name = str(body.args["name"])
        beside = bool(found) and text[found[-1].end : body.start] in _WITH_OFFICE
        if not _may_handle(name) or (name.startswith("中共") and not beside):
            continue
        if _OF_PROPOSER.search(text, proposal.end, body.start):
            continue
        if (
            not found
            and _GIVEN.search(text, max(proposal.end, body.start - 5), body.start)
            and _GIVEN_TO.match(text, body.end)
        ) or _ANSWERING.search(text, max(proposal.end, body.start - 6), body.start):
            given = True
            found.append(body)
            continue
        lead = _MARKS.split(text[proposal.end - 1 : body.start])[-1]
        # 省妇联、县工商联 at the head of a clause are more often those that put something forward.
        takes = lead or not name.endswith("联合会")
        if beside or (not found and takes and _TAKEN_UP.fullmatch(lead)):
            passive = passive or (not found and bool(lead))
            found.append(body)
        elif found:
            break
    if not found or (not given and not _TAKES.match(text, found[-1].end)):
        return
    # 被市农业局采纳 is no handling; 市农业局采纳建议，建成… tells of what the office did.
    if not given and passive and _WELCOMED.match(text, found[-1].end):
        return
    for body in found:
        handler = relation(
            proposal.start, body.end, proposal.args["title"], "handler", body.args["name"], 0.55
        )
        yield handler if given else handler.by(BY_DEED)
