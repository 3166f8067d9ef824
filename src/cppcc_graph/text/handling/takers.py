"""The office that takes a proposal up where no word says that it handles it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.handling.clauses import OF_PROPOSER
from cppcc_graph.text.handling.offices import WITH_OFFICE, may_handle
from cppcc_graph.text.relation import relation

#: 送县文旅局后, 交给县教育局以后: whom it is given to.
_GIVEN: Final = re.compile(
    r"(?:交由|交给|送交|转交|批转|批转给|转送|送|交|转|分送|分转|移交|呈送|送达|下达|反馈给|反馈|转给|分解|交办|派发|落实)(?:给|至|到)?$"
)
_GIVEN_TO: Final = re.compile(
    r"(?:等[\d一二两三四五六七八九十]*[个家]?(?:部门|单位)?)?(?:办理|承办|研究|参[考阅]|落实|处理|之?后|以后|[，。；、和与及]|$)"
)
_ANSWERING: Final = re.compile(r"(?:主办|承办|责任|牵头|会办|协办|办理)(?:单位|部门)(?:为|是)?$")
_TAKES: Final = re.compile(r"(?!局?长|副|主任|负责|领导|党|等|的|，|。)[\u4e00-\u9fff“]")
#: 得到市财政局支持, 被市农业局采纳: that is no handling, unless what the adopter did is told behind it.
_DID: Final = "，(?!受|获|被|得到|赢得|引起|反响|成为|列为|评为|深受|深得)"
_WELCOMED: Final = re.compile(
    rf"(?:的)?(?:高度|大力|积极|充分)?(?:支持|肯定|关注|认可|回应|批示|好评|(?:采纳|采用|重视)(?!{_DID}))"
)
_ADOPTS: Final = re.compile(f"的(?:高度|充分)?(?:重视|采纳){_DID}")
_TAKEN_UP: Final = re.compile(
    r"(?:的?(?:重点)?提案)?(?:经|由|被|获|得到|得到了|推动|促成|促使|引起)?$"
)
#: 《…》等4件提案: what follows is said of more than the one that is named.
_ONE_OF: Final = re.compile(
    r"”?等(?:\d{1,3}|[一二三四五六七八九十]{1,3})[件份个项](?:重点)?提案[为作是。；]"
)
#: 县妇联会同县商务局增设母婴室: who acts together with an office acts as one.
_WITH_ANOTHER: Final = re.compile("(?:会同|联合)[省市县区州旗]")
#: An office that has no known name, in a row with one that has.
_UNKNOWN_TOO: Final = re.compile(
    r"[一-鿿、]{2,14}(?:[局厅办]|中心|公司|大队|支队|集团|学院|医院)(?:[、和与]|会同|联合)"
)
#: What advice brought about, and what is built rather than made to act by it.
_BROUGHT: Final = ("促成", "推动", "促使")
_BUILT: Final = ("医院", "学校", "学院", "大学", "中学", "小学")
_MARKS: Final = re.compile("[，。；：）》”]")
#: The rule of a handler that is told by what it did, and by no word for handling.
BY_DEED: Final = "relations/handler-by-deed@1"


def handlers_by_deed(
    text: str,
    proposal: Mention,
    row: Sequence[Mention],
    bodies: Sequence[Mention],
    stop: int,
) -> Iterator[Mention]:
    """Yield the office that takes a proposal up where no word says that it handles it.

    Of a ``row`` of titles each is the matter of one of as many offices: 《一》《二》得到落实：甲局…，乙局….
    """
    if _ONE_OF.match(text, proposal.end):
        return
    if len(row) > 1:
        acting = _acting(text, [body for body in bodies if row[-1].end <= body.start < stop])
        if len(acting) == len(row):
            for body in acting[row.index(proposal)]:
                yield _handler(proposal, body).by(BY_DEED)
            return
    found: list[Mention] = []
    given = passive = False
    for body in bodies:
        if not proposal.end <= body.start < stop:
            continue
        name = str(body.args["name"])
        beside = bool(found) and text[found[-1].end : body.start] in WITH_OFFICE
        if not may_handle(name) or (name.startswith("中共") and not beside):
            continue
        if OF_PROPOSER.search(text, proposal.end, body.start):
            continue
        if (
            not found
            and _GIVEN.search(text, max(proposal.end, body.start - 5), body.start)
            and _GIVEN_TO.match(text, body.end)
        ) or _ANSWERING.search(text, max(proposal.end, body.start - 6), body.start):
            given = True
            found.append(body)
            continue
        lead = _MARKS.split(text[proposal.end : body.start])[-1]
        # 省妇联、县工商联 at the head of a clause are more often those that put something forward.
        takes = (
            lead or not name.endswith("联合会") or _WITH_ANOTHER.match(text, body.end) is not None
        )
        if lead.endswith(_BROUGHT) and name.endswith(_BUILT):
            continue  # 促成县中医院新院区开工: it was built, and handled nothing
        taken = _TAKEN_UP.fullmatch(lead) or _UNKNOWN_TOO.fullmatch(lead)
        if beside or (not found and takes and taken):
            passive = passive or (
                not found and _TAKEN_UP.fullmatch(lead) is not None and bool(lead)
            )
            found.append(body)
        elif found:
            break
    if not found or not (
        given or _TAKES.match(text, found[-1].end) or _ADOPTS.match(text, found[-1].end)
    ):
        return
    # 得到市农业局支持 is no handling; 市农业局支持农户建成… tells of what the office did.
    if not given and passive and _WELCOMED.match(text, found[-1].end):
        return
    for body in found:
        handler = _handler(proposal, body)
        yield handler if given else handler.by(BY_DEED)


def _handler(proposal: Mention, body: Mention) -> Mention:
    title, name = proposal.args["title"], body.args["name"]
    start, end = min(proposal.start, body.start), max(proposal.end, body.end)
    return relation(start, end, title, "handler", name, 0.95)


def _acting(text: str, bodies: Sequence[Mention]) -> list[list[Mention]]:
    """Return the offices that clauses begin with and that act there, with those joined to them."""
    groups: list[list[Mention]] = []
    last: Mention | None = None
    for body in bodies:
        if last is not None and text[last.end : body.start] in WITH_OFFICE:
            groups[-1].append(body)
        elif text[body.start - 1] in "，：；" and may_handle(str(body.args["name"])):
            groups.append([body])
        else:
            continue
        last = body
    return [group for group in groups if _TAKES.match(text, group[-1].end)]
