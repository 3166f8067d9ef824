"""The offices before a title that handle its proposal, take it in or work on it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.relation import relation


def handlers_before(
    text: str, proposal: Mention, bodies: Sequence[Mention], start: int
) -> Iterator[Mention]:
    """Yield as handlers the offices before a title that handle it, take it in or work on it."""
    title = proposal.args["title"]
    for body in _offices_before(text, proposal, bodies, start):
        yield relation(body.start, proposal.end, title, "handler", body.args["name"], 0.95)


#: Who put it forward, between an office and the title.
_BY_WHOM: Final = "(?:[^，。；《“]{2,24}?(?:提出|提交|撰写|委员|提|总支|支部|支社|委会?|[商妇残侨科]联|总工会|界)的?)?(?:关于)?"
_HANDLED_BEFORE: Final = re.compile(
    r"(?:在|于|为|通过|结合|以|借)?(?:积极|认真|切实|及时|精心|高质量|牵头|共同|联合|协同|配合|负责|具体|推动|着力|全力|狠抓){0,9}(?:主办|承办|办理|会办|答复|办好|分办|协办|承接|落实)(?:了|的|好)?(?:第?\d{1,5}号)?(?:重点提案|提案)?"
    + _BY_WHOM
)
#: What comes in to an office, is put into its plans or looked into by it.
_TAKEN_BEFORE: Final = re.compile(
    "(?:在|自)?(?:接到|收到|领到|接办|承接|根据|按照|吸收|对照|吸纳|采纳|针对)了?" + _BY_WHOM
)
_PUT_INTO: Final = re.compile(
    r"(?:主动|及时)?[将把](?:[^，。；《》]{0,24}《[^《》]{2,60}》[、和与])*(?:[^，。；《“]{2,20}?(?:提出|提交|撰写|委员|提)?的?)?"
)
_UPON: Final = re.compile("对(?:[^，。；《“]{2,20}的)?")
_INTO: Final = re.compile(
    r"(?:（[^（）]{1,20}）)?(?:[、和与][^，。；《》]{0,24}《[^《》]{2,60}》)*(?:[两三四五六七八九十\d]{1,2}件提案)?(?:列入|列为|纳入|作为|融入|转化|细化|分解|的?(?:并案|合并)?办理)"
)
_WORKED_ON: Final = re.compile(
    r"(?:（[^（）]{1,20}）)?(?:所提|提出|反映)?(?:的)?(?:建议|问题|内容)?(?:，)?(?:进行)?(?:逐条|逐项|认真|专题|及时|高度重视)?(?:研究|办理|答复|落实|梳理|面商|办理工作)"
)
_MINDS: Final = re.compile(
    r"(?:(?:高度|十分|非常|特别)重视|结合|围绕|按照)(?:[^，。；《“]{2,20}?(?:提出|提交|委员|提)?的?)?"
)
#: What joins two offices that act together.
WITH_OFFICE: Final = frozenset(
    [
        "、",
        "和",
        "与",
        "及",
        "会同",
        "联合",
        "协同",
        "以及",
        "牵头、",
        "牵头，",
        "主办、",
        "主办，",
        "会办、",
        "会办，",
        "协办、",
        "协办，",
    ]
)


def _offices_before(
    text: str, proposal: Mention, bodies: Sequence[Mention], start: int
) -> Iterator[Mention]:
    """Yield the last office before a title that has to do with it, and those beside that."""
    before = [body for body in bodies if start <= body.start and body.end <= proposal.start]
    for number in range(len(before) - 1, -1, -1):
        body = before[number]
        name = str(body.args["name"])
        if not may_handle(name):
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
                if text[other.end : body.start] not in WITH_OFFICE:
                    break
                yield other
                body = other
            return


_OFFICE: Final = re.compile(
    r"(?:局|厅|委员会|办公室|公司|中心|院|大队|支队|总队|集团|联合会|办事处|银行|分行|支行|联社|处|站|所|段|公安处|总工会|[镇乡]人民政府)$"
)


def may_handle(name: str) -> bool:
    """Tell whether a body is an office that proposals are given to: no committee, no 政府 as such."""
    if name.startswith(("政协", "中国人民政治协商会议")):
        return False
    if name.startswith("中共"):
        return name.endswith(("部", "办公室"))
    return bool(_OFFICE.search(name))
