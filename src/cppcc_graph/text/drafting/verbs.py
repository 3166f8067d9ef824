"""The two verbs of an outcome: what links it to the advice (推动, 采纳), and what became (建成, 出台)."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_graph.text.outcomes.kinds import rules, verb_of

#: What somebody does with advice, or with what it says, is the link; what came of it is told by no verb.
_OF_ADVICE: Final = frozenset(["offered", "considered", "absorbed"])
_LINKS: Final = "促成|促使|促进|推动|推进|助力|助推|督促|协调"
#: A link begins its clause, behind the advice at most: 为推进试点设立专班 has a purpose there,
#: and 县政府推动 is a deed.
_LINK: Final = re.compile(
    rf"(?:[^，《》“”为]{{0,12}}(?:提案|建议案?|意见|报告|协商会?|监督|调研|视察|活动|政协|委员))?"
    rf"(?:有力|积极|有效|大力|切实|持续|进一步|直接|成功|先后|由此|从而|共|已|并|也|还)*"
    rf"(?P<link>{_LINKS})(?!办|会|组|中心|机制)"
)
_JOINED: Final = re.compile(rf"(?P<link>{_LINKS})(?P<deed>[\u4e00-\u9fff]{{2,}})$")
#: What names a thing as often as a deed, where words go on behind it: 治理规划出台, 改造资金到位.
_NAMES_TOO: Final = frozenset(
    [
        "治理", "建设", "服务", "整治", "改造", "培训", "投资", "检查", "就业", "诊疗", "试点", "补助", "补贴",
        "奖励", "组织", "公示", "登记", "绿化", "开放", "安排", "推广", "管理", "保障", "培育", "认定",
    ]
)  # fmt: skip
_GOES_ON: Final = re.compile(r"了?[\d“《]")


def verbs_told(words: str, verb: str, degree: str) -> dict[str, str]:
    """Return by their keys the verbs of an outcome told by ``words``, of which ``verb`` is known."""
    if degree in _OF_ADVICE:
        return {"uptakeVerb": verb}
    if joined := _JOINED.match(verb):
        return {"uptakeVerb": joined["link"], "resultVerb": joined["deed"]}
    linked = _LINK.match(words)
    if linked is None:
        return {"uptakeVerb" if _JOINS.match(verb) else "resultVerb": verb}
    told = {"uptakeVerb": linked["link"]}
    deed = _deed(words[linked.end() :]) if verb == linked["link"] else verb
    return {**told, "resultVerb": deed} if deed else told


_JOINS: Final = re.compile(f"(?:{_LINKS})$")


def _deed(words: str) -> str:
    """Return the verb of the deed that words behind a link tell, "" if none is known."""
    for verb, start, end in sorted(_deeds(words), key=lambda each: (each[1], -each[2])):
        at_once = words[:start] in ("", "了")
        last = end == len(words) or _GOES_ON.match(words, end)
        if at_once or last or verb not in _NAMES_TOO:
            return verb
    return ""


def _deeds(words: str) -> Iterator[tuple[str, int, int]]:
    for search, _, _, degree in rules():
        if degree in _OF_ADVICE or degree == "contributed":
            continue
        hit = search(words)
        while hit and hit.end() > hit.start():
            group = hit.lastindex or 0
            verb = verb_of(hit)
            if not _LINK.match(verb):
                yield verb, hit.start(group), hit.end(group)
            hit = search(words, hit.end())
