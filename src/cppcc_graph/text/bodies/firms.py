"""Firms and schools known by the office of somebody who speaks."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from cppcc_graph.text.bodies.names import NOT_IN_NAME, words_in
from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.places.lists import seats
from cppcc_graph.text.scan import any_of, headed

_OFFICE: Final = re.compile(
    "主席(?<=集团..)|主任(?<=事务所..)|董事长|总经理|理事长|院长|校长|教授|总裁|创始人"
)
#: Offices that only firms have, so that a trade is enough before them: 鼎澜重工董事长.
_OF_FIRMS: Final = frozenset({"董事长", "总经理", "总裁", "创始人"})
#: A firm or a school that is known by the office of somebody: 鼎澜物流集团总经理.
_FIRM: Final = re.compile(
    r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,16}(?:集团|公司|合作社|大学|学院|医院|中学|小学|事务所)$"
)
_LONGEST: Final = 20


@cache
def _trade() -> re.Pattern[str]:
    trades = any_of(words_in("firms", "trades"))
    return re.compile(rf"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{{2,10}}(?:{trades})$")


_TO_FIRM: Final = re.compile(
    "(?:(?:先后|分别|专门|还|并)?(?:邀请|组织|聘请|走访|联合|会同|帮助|协助)|[由经向对请](?!贸))(?=.{4})"
)

#: A firm at the beginning of a clause, or in a list there: 海川物流公司转运物资, 宏远集团、天佑药业向灾区捐款.
_GIVER: Final = re.compile(
    "(?:集团|公司|合作社|药业|酒业|茶业|米业|乳业|矿业|置业|实业|建材|重工)(?=[、和向为给捐共分各先出拿腾转赶无免义赠主积还又再])"
)
_GIVES: Final = re.compile(
    "(?:分别|先后|主动|积极|各|共|还|又|再次)?(?:[向为给][\u4e00-\u9fff]{2,12}?)?"
    "(?:捐[赠款资献助建]|出动|出资|拿出|腾出|转运|赶制|无偿|免费|义务|赠送)"
)
_AND: Final = frozenset("、和")
_FROM_BEGINNING: Final = re.compile(
    r"(?:(?<![\u4e00-\u9fff])|(?<=和))(?:[\u4e00-\u9fff]{2,8}|[\u4e00-\u9fff]{2,14}有限(?:责任)?)$"
)


#: What may stand before the name of such a firm.
_LED_IN: Final = re.compile("^(?:其中|以及|并由|还有|如)")
#: Whose firm it is, or of which kind, before its name: 委员企业恒达公司, 县内龙头企业恒达集团.
_KIND_OF_FIRM: Final = re.compile(
    r"^(?:(?:政协)?(?:委员|常委|会员|界别)(?:所在|领办|创办)?(?:的)?|[省市县区州旗]?[内属域]?(?:爱心|龙头|骨干|重点|民营|国有|本土|本地|当地|帮扶|结对|外来|侨资|台资|知名|农业|规上|科技)?)企业(?!家|集团|管理|服务|咨询|发展|文化|投资|策划|信用|信息|联合)(?=[\u4e00-\u9fff]{2})"
)


def _speaks(name: str) -> bool:
    """Tell whether words hold a sign that no name of a firm has; 有限公司 has one that is none."""
    return bool(set(name.replace("有限", "")) & set(NOT_IN_NAME))


def givers(text: str) -> Iterator[Mention]:
    """Yield firms and cooperatives that give or send something, where a clause begins with their name.

    With nothing but a field before it a firm has no name: 物业公司出资.
    """
    listed: list[Mention] = []
    for found in headed(text, _GIVER):
        stop = found.end()
        gives = _GIVES.match(text, stop)
        if not gives and text[stop : stop + 1] not in _AND:
            continue  # as mostly
        low = listed[-1].end + 1 if listed else 0
        before = _FROM_BEGINNING.search(text, max(low, found.start() - 19), found.start())
        name = _LED_IN.sub("", before[0]) if before else ""
        start = found.start() - len(name)
        if listed and start != low:
            listed.clear()  # of another list
        if (
            len(name) > 1
            and name not in words_in("firms", "fields")
            and not _speaks(name)
            and name[0] not in "省市县区州旗全该某本各两三几多数"
        ):
            args = {"name": _KIND_OF_FIRM.sub("", text[start:stop])}
            listed.append(Mention("body", start, stop, args, "bodies/giver@1", 0.6))
        if gives:
            yield from listed
            listed.clear()


def firms_of_speakers(text: str) -> Iterator[Mention]:
    """Yield firms, schools and hospitals before the office of somebody who leads them."""
    known: set[str] = set()
    for office in headed(text, _OFFICE):
        stop = office.start() - text.startswith("副", office.start() - 1)
        low = max(0, stop - _LONGEST)
        found = _FIRM.search(text, low, stop) or (
            _trade().search(text, low, stop) if office[0] in _OF_FIRMS else None
        )
        if not found:
            continue
        lead = _TO_FIRM.match(found[0])
        start = found.start() + (lead.end() if lead else 0)
        start = max(
            start, text.rfind("由", start + 2, found.end() - 3) + 1
        )  # 某室由某律师事务所主任
        name = _KIND_OF_FIRM.sub("", text[start : found.end()])
        if _speaks(name) or name[0] in "省市县区州全该某本":
            continue
        known.add(name)
        yield Mention("body", start, found.end(), {"name": name}, "bodies/firm@1", 0.97)
    for name in known:
        # What is known by who leads it is named again without them.
        at = text.find(name)
        while at >= 0:
            yield Mention("body", at, at + len(name), {"name": name}, "bodies/firm@1", 0.97)
            at = text.find(name, at + len(name))


def visited_seats(text: str) -> Iterator[Mention]:
    """Yield schools and firms in a list of what was visited: 到青山水库、城北小学视察."""
    for start, end, name in seats(text):
        yield Mention("body", start, end, {"name": name}, "bodies/visited@1", 0.6)
