"""Who is said, after a title or in a clause before it, to have put the proposal forward."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.structure import Sentence, Structure

_NUMBER: Final = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[余多]?"
#: 委员等5名委员, 、两位委员, 和6名住建界委员.
_CROWD: Final = rf"(?:政协)?(?:委员|常委)?(?:(?:等|和|及)?(?:其他|另外)?{_NUMBER}?[名位][^，。；《》]{{0,6}}?委员)?(?:等)?"
_HOW: Final = r"(?:联名|联合|集体|共同|牵头|领衔|率先|首先|分别|所|执笔|在[^，。；《》]{2,16}?(?:上|期间|时|中)){0,4}"
#: 《…》由王建国委员等5名委员联名提出, 系民建县支部所提.
_PUT: Final = re.compile(
    rf"{_CROWD}{_HOW}(?:(?:提出|提交|撰写|所提|提)(?=[，。；、）]|并|后|以来|$)|联名(?=[，。；、）]|$)|(?:提出|提交)的(?:这|该|此|提案|重点提案|建议，))"
)
#: 这件由王建国委员提出的提案: 提出的提案 alone may speak of others.
_THIS_BY: Final = re.compile(r"(?:这|该|此)(?:件|份|条|项|篇)?(?:提案|建议)?(?:是|系)?由?$")
#: 区工商联的这份提案; 区政协农业农村委在走访时发现问题、形成提案.
_ITS: Final = re.compile(
    rf"{_CROWD}的?(?:这|该|此)(?:件|份|条|项|篇)(?:重点)?(?:提案|建议)"
    r"|(?:在|通过|经|结合)(?=[^，。；《》形写提撰]{0,30}+[，形写提撰])[^，。；《》]{2,30}?[、，]?(?:形成|写成|提交|提出|撰写)(?:了)?(?:这件|该)?提案(?=[，。；])"
)
_NAMED: Final = re.compile(
    r"(?=[第提领执])(?:第一)?(?:提案(?:人|者|委员|单位)|领衔委员|执笔人|提出(?:人|者|单位))(?:为|是|系)?$"
)
#: A bracket right after a title that names whom it is by: （李秀英委员）, （第8号，县工商联提）.
_BRACKET: Final = re.compile(r"（(?:[^（），；]{0,12}\d{1,4}[号件]?[，、；]\s?)?由?")
_IN_BRACKET: Final = re.compile(rf"{_CROWD}(?:的)?{_HOW}(?:提出|提交|提|撰写|提案)?(?=[，；）])")
_AND: Final = frozenset("、和及与")
_JOINED: Final = re.compile(rf"{_CROWD}(?:牵头|领衔)?[、和及与，]")
#: 她提出的《…》, 今年的《…》: the subject of the sentence put it forward.
_HER: Final = re.compile(
    r"(?:[她他其]们?|今年|此次|这次|又|再次)(?:在[^，。；《》]{2,16}(?:上|期间))?(?:联名|执笔|再次|继续)?(?:提出|提交|撰写|递交|写成)?(?:了|的)?(?:关于)?$"
    r"|，所(?:提出?|提交|撰写|写)的?(?:关于)?$"
)
_MEMBER: Final = re.compile(r"委员|常委|、[^，。；]{2,4}(?:委员|常委)|等")
#: Who leads others to look into a matter does not put it forward himself.
LED: Final = re.compile(r"[^，。；]{0,8}(?:率|带领|带队|组织|陪同|主持|督办|领办)")
#: 李秀英委员在《…》中建议.
_WITHIN: Final = re.compile(rf"{_CROWD}在(?:其)?(?:提出|提交|撰写)?的?$")
_SAYS: Final = re.compile(
    r"(?:（[^（）]{0,12}）)?(?:一[文案])?中(?:，)?[^，。；]{0,6}?(?:建议|提出|呼吁|指出|认为|反映)"
)


def put_after(
    text: str, proposal: Mention, stop: int, agents: Sequence[Mention]
) -> Iterator[Mention]:
    """Yield the persons and bodies that words between a title and ``stop`` say put it forward.

    ``agents`` are those of that stretch in order.
    """
    bracket = _BRACKET.match(text, proposal.end, stop)
    for number, agent in enumerate(agents):
        if not proposal.end <= agent.start < stop:
            continue
        lead = text[max(proposal.end - 1, agent.start - 12) : agent.start]
        named = _NAMED.search(lead)
        if named and agent.kind == "body" and _holds_post(text, agents, number):
            number += 1  # 提案人为市农科院研究员李秀英委员: the body is hers
        put = _PUT.match(text, agent.end)
        if put and put[0].endswith(("的提案", "的重点提案", "的建议，", "的这", "的该", "的此")):
            put = put if _THIS_BY.search(lead) else None
        inside = (
            bracket is not None
            and agent.start == bracket.end()
            and _IN_BRACKET.match(text, agent.end)
        )
        if put or inside or named or _ITS.match(text, agent.end):
            yield from _row(text, agents, number, proposal.end)
            if inside or named:
                yield from _row_after(text, agents, number)


def _holds_post(text: str, agents: Sequence[Mention], number: int) -> bool:
    """Tell whether a body stands right before a person as whose body it is."""
    after = agents[number + 1] if number + 1 < len(agents) else None
    return (
        after is not None
        and after.kind == "person"
        and _POST.fullmatch(text, agents[number].end, after.start) is not None
    )


_POST: Final = re.compile("[^，。；、和与及《》“”]{0,10}")


def put_before(
    text: str, shape: Structure, proposal: Mention, agents: Sequence[Mention]
) -> list[Mention]:
    """Return those whom an earlier clause of the sentence has as subject and the title as theirs."""
    sentence = shape.at(proposal.start)
    before = [
        each for each in agents if sentence.start <= each.start and each.end <= proposal.start
    ]
    if not before:
        return []
    last = before[-1]
    if _WITHIN.fullmatch(text, last.end, proposal.start) and _SAYS.match(text, proposal.end):
        return list(_row(text, before, len(before) - 1, sentence.start))
    named = [each for each in before if _NAMED.search(text, max(0, each.start - 10), each.start)]
    if named:
        return named
    her = _HER.search(text, max(sentence.start, proposal.start - 24), proposal.start)
    return _subject(text, sentence, before) if her else []


def _subject(text: str, sentence: Sentence, agents: Sequence[Mention]) -> list[Mention]:
    persons = [agent for agent in agents if agent.kind == "person"]
    first = persons[0] if persons else agents[0]
    if first.start - sentence.start > 24 or LED.match(text, first.end):
        return []
    if first.kind == "person" and not _MEMBER.match(text, first.end):
        return []
    found = [first]
    for agent in persons[1:]:
        if text[found[-1].end : agent.start] not in _AND:
            break
        found.append(agent)
    return found


def _row(text: str, agents: Sequence[Mention], number: int, start: int) -> Iterator[Mention]:
    """Yield an agent with those that are joined to it before it."""
    at = agents[number].start
    yield agents[number]
    for agent in reversed(agents[:number]):
        if agent.start < start or not _JOINED.fullmatch(text, agent.end, at):
            break
        if "，" in text[agent.end : at]:
            break
        yield agent
        at = agent.start


def _row_after(text: str, agents: Sequence[Mention], number: int) -> Iterator[Mention]:
    """Yield those that are joined to an agent after it."""
    last = agents[number]
    for agent in agents[number + 1 :]:
        if text[last.end : agent.start].removeprefix("委员") not in _AND:
            break
        yield agent
        last = agent
