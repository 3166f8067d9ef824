"""Who issued, wrote or sent in a document: who is named right at its verb, else the subject."""

import re
from collections.abc import Sequence
from typing import Final

from cppcc_graph.text.authors import authors
from cppcc_graph.text.candidate import InOrder, Mention, in_order
from cppcc_graph.text.hosts import Subjects
from cppcc_graph.text.scan import line_begin
from cppcc_graph.text.structure import Structure
from cppcc_graph.text.titles import IN_PARTS

_MADE: Final = frozenset(["issued", "revised", "drafted", "submitted", "published"])
_VERBS: Final = r"(?:印发|制发|出台|制定|下发|发布|转发|颁布|发出|公布|制订|修订|修改|编制|起草|编辑|编纂|编印|编写|编发|编报|编撰|出版|报送|提交|呈报|撰写|写出|写成|征编|编成|形成|合办|拍摄|摄制|录制|签[署订]|审议通过)"
#: 市人社局、市卫健委随后联合下发《…》: who stands right before the verb.
_AT_VERB: Final = re.compile(
    rf"(?:随后|随即|先后|联合|共同|牵头|研究|及时|专门|已|又|还|相继|据此){{0,3}}{_VERBS}[^，。；《》]{{0,10}}$"
)
#: 《…》由文史委编发.
_BY: Final = re.compile(r"[^，。；《]{0,4}由")
_AFTER: Final = re.compile(rf"(?:联合|共同|牵头)?{_VERBS}")
#: The words right before a title that say that it was made.
_MADE_HERE: Final = re.compile(
    rf"{_VERBS}[^，。；《》]{{0,12}}(?:《[^《》]{{1,60}}》{IN_PARTS}[、和及]?)*$"
)
#: 中共中央办公厅印发的《…》 says whose it is, whatever is done with it.
_MADE_BY: Final = re.compile("(?:印发|下发|出台|制定|发布|颁布|起草)的?$")
#: 会后形成的《…》, 据此写成的《…》: by those of whom the sentence before speaks.
_THEREBY: Final = re.compile(r"(?:会后|据此|随后|在此基础上|所形成的?|最终)[^，。；《》]{0,10}$")
_PEOPLE: Final = re.compile(r"党组|机关|副?主席|[副秘书主常]|委员|领导|领|的|、|和|与")
_HEAD: Final = 16
#: 编辑出版《甲》和《乙》; 获《丙》刊载 is no making.
_MADE_BEFORE: Final = re.compile(
    r"(?:编|出版|印|写|创办|主办|播出|开办|拍摄|推出)[^，。；《》]{0,10}(?:《[^《》]{1,30}》"
    + IN_PARTS
    + "[、和及]?)*$"
)
#: 为市政府制定《…》提供参考: others made it.
_FOR_OTHERS: Final = re.compile(
    rf"(?:[为供给][^，。；《》为供给]{{2,14}}|(?:推动|促成|促使|助推|促进)(?:双方|[两三](?:[地县市区州省方]|部门)(?:政府)?)?(?:联合|共同)?){_VERBS}(?:了)?$"
)
#: 为制定《甲》《乙》等提供参考: who makes them is not told.
_TO_MAKE: Final = re.compile(rf"(?<!作)[为供](?!了){_VERBS}了?(?:《[^《》]{{1,60}}》[、和及]?)*$")
_OFFERED: Final = re.compile("[^，。；]{0,40}(?:提供|奠定|打下|贡献|参考|依据|建言|献)")


def _helps_to(text: str, title: Mention) -> bool:
    """Tell whether something is said to help make a document, not to be it."""
    return (
        _OFFERED.match(text, title.end) is not None
        and _TO_MAKE.search(text, max(0, title.start - 90), title.start) is not None
    )


#: 经…会议审议形成的《…》, 在此基础上形成的《…》: by those who did what is told before.
_OUT_OF_IT: Final = re.compile(
    r"(?:最后|最终)?(?:经|在此基础上)[^，。；《》]{0,24}(?:形成|写成|完成|撰写)(?:了|的)?$"
)
#: How many commas after it a party group still is who lays rules down: further on the committee does.
_GROUP_REACHES: Final = 2
_ROW: Final = 60
_JOINED: Final = re.compile(
    "、|(?:还|又|已|并|先后|分别)?(?:和|与|及|会同|联合|协同)(?:[\u4e00-\u9fff]{1,3}的)?|以及"
)


def issuers(
    text: str,
    shape: Structure,
    titles: Sequence[Mention],
    *,
    bodies: InOrder,
    persons: InOrder,
) -> dict[int, tuple[Mention, ...]]:
    """Return by the place of a document's title who made it, where the text names them."""
    # What an office writes after a proposal is its own: here no proposal before it stands against that.
    subjects = Subjects(text, shape, bodies, persons, in_order([]))
    found: dict[int, tuple[Mention, ...]] = {}
    for title in titles:
        if title.kind != "document":
            continue
        made = _after(text, title, bodies) or authors(
            text, shape, title, bodies=bodies, persons=persons
        )
        if not made and _MADE_BY.search(text, max(0, title.start - 4), title.start):
            made = _at_verb(text, shape, title, bodies)
        if (
            not made
            and title.args["act"] in _MADE
            and not _FOR_OTHERS.search(text, max(0, title.start - 24), title.start)
            and not _helps_to(text, title)
        ):
            made = _at_verb(text, shape, title, bodies)
            if not made:
                made = _of_before(text, shape, title, bodies)
            if (
                not made
                and _MADE_HERE.search(text, max(0, title.start - 120), title.start)
                and (
                    title.args["act"] not in ("published", "drafted")
                    or _MADE_BEFORE.search(text, max(0, title.start - 40), title.start)
                )
            ):
                made = _subjects_of(text, shape, title, subjects)
        if made:
            found[title.start] = made
    return found


def _subjects_of(
    text: str, shape: Structure, title: Mention, subjects: Subjects
) -> tuple[Mention, ...]:
    """Return whom the clause of a title has as subject, else those of the clause that it came out of."""
    start, _ = shape.clause(title.start)
    if start and text[start - 1] == "，" and _OUT_OF_IT.match(text, start, title.start):
        looked = subjects.of(start - 2, start - 2)
        own = tuple(each for each in looked if str(each.args["name"]).startswith("政协"))
        # What a committee's meeting made a proposal of is not by the offices that looked into it too.
        return own if own and str(title.args["title"]).endswith("建议案") else looked
    return tuple(
        each
        for each in subjects.of(title.start, title.start)
        if not str(each.args["name"]).endswith("党组")
        or text.count("，", each.end, title.start) <= _GROUP_REACHES
    )


def _at_verb(text: str, shape: Structure, title: Mention, bodies: InOrder) -> tuple[Mention, ...]:
    start, _ = shape.clause(title.start)
    named = [body for body in bodies.within(start, title.start) if body.end <= title.start]
    if not named or not _AT_VERB.match(text, named[-1].end, title.start):
        return ()
    row = [named[-1]]
    for body in reversed(named[:-1]):
        if not _JOINED.fullmatch(text, body.end, row[0].start):
            break
        row.insert(0, body)
    before = text[max(start, row[0].start - 1) : row[0].start]
    return () if before and before in "向对给为报送与" else tuple(row)


def _after(text: str, title: Mention, bodies: InOrder) -> tuple[Mention, ...]:
    by = _BY.match(text, title.end)
    if by is None:
        return ()
    row: list[Mention] = []
    for body in bodies.within(by.end(), by.end() + _ROW):
        if not _JOINED.fullmatch(text, row[-1].end, body.start) if row else body.start != by.end():
            break
        row.append(body)
    return tuple(row) if row and _AFTER.match(text, row[-1].end) else ()


def _of_before(text: str, shape: Structure, title: Mention, bodies: InOrder) -> tuple[Mention, ...]:
    """Return the committee, or its unit, of which the sentences before speak: 会后形成《…》."""
    sentence = shape.at(title.start)
    thereby = _THEREBY.search(text, max(sentence.start, title.start - 16), title.start)
    if thereby is None or thereby.start() - sentence.start > 2:
        return ()
    line = line_begin(text, sentence.start)
    at = sentence.start
    for _ in range(3):
        if at <= line:
            break
        before = shape.at(at - 1)
        first = next(iter(bodies.within(before.start, before.start + _HEAD)), None)
        if (
            first is not None
            and str(first.args["name"]).startswith("政协")
            and not _PEOPLE.match(text, first.end)
        ):
            return (first,)
        at = before.start
    return ()
