"""Formal names, bodies named with their term, congresses and their committees."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from cppcc_graph.text.bodies.names import full_name
from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.context import Context
from cppcc_graph.text.scan import Endings, matches_at, spotted

_NUMBERED: Final = r"(?:第?[一二三四五六七八九十\d]+届)?"
#: 线索由政协|上传市委员会: what a committee does is no place.
_NO_PLACE: Final = (
    "上[传报]|下[发达]|报送|转[送交]|交办|移交|提交|联合|会同|组织|邀请|通报|反馈|走访"
)
_FORMAL: Final = re.compile(
    rf"(?:中国人民政治协商会议|(?<!中国人民)政协)(?:{_NUMBERED})(?P<place>全国(?=委|第)|(?!{_NO_PLACE})[\u4e00-\u9fff]{{2,14}}?(?:省|市|县|区|州|旗|盟))(?:{_NUMBERED})(?P<work>工作)?委员会(?P<sub>\n?[ \u3000]{{0,9}}常务委员会|党组|机关|提案委员会)?"
)
_SHORT_BEGINS: Final = re.compile(r"政协(?=[\u4e00-\u9fff\d]{3,32}?委员会)")


def formal_names(text: str) -> Iterator[Mention]:
    """Yield committees by their formal name: 中国人民政治协商会议示例市委员会."""
    short = [begins.start() for begins in _SHORT_BEGINS.finditer(text)]
    for found in matches_at(text, sorted((*spotted(text, ["中国人民政"]), *short)), _FORMAL):
        # A title may be broken over two lines, before 常务委员会.
        sub = (found["sub"] or "").strip()
        convened = "中国人民政治协商会议" if found["place"] == "全国" else "政协"
        name = f"{convened}{found['place']}{found['work'] or ''}委员会{sub}"
        yield Mention("body", found.start(), found.end(), {"name": name}, "bodies/formal@1", 0.97)


_TERMED: Final = re.compile(
    r"政协(?<=[省市县区州盟旗]政协)第?[一二三四五六七八九十\d]+届(?:委员会)?常(?:务委员|委)会(?!会议|议)"
)
#: Congresses with their term: 市七届人大常委会, 示例市第八届人民代表大会.
_CONGRESS: Final = re.compile(
    r"(?P<place>[\u4e00-\u9fff]{2,4}[省市县区州盟旗]|[省市县区州盟旗])第?[一二三四五六七八九十\d]+届(?:人大|人民代表大会)(?P<sub>常委会|常务委员会)?(?!代表(?!大会))"
)
#: The committee named with its place behind: 政协凤桐县十三届二次会议.
_IN_TERM: Final = re.compile(
    r"政协(?P<place>[\u4e00-\u9fff]{2,5}[省市县区州盟旗])(?=第?[一二三四五六七八九十\d]+届(?!.{0,10}委员会))"
)


def _settled(text: str, start: int, end: int, names: Endings) -> tuple[str, int]:
    """Return the known place that ends there, or the bare word for its level, and where it begins.

    日在示例市第八届…, 完成了市六届…: words before a place are none of it.
    """
    place = names.at(text, end) or text[end - 1]
    return place, max(start, end - len(place))


def congresses(text: str, about: Context, names: Endings) -> Iterator[Mention]:
    """Yield committees and congresses named with their term: 政协凤桐县十三届, 市七届人大常委会."""
    for found in _IN_TERM.finditer(text):
        name = f"政协{full_name(found['place'], about)}委员会"
        yield Mention("body", found.start(), found.end(), {"name": name}, "bodies/termed@2", 0.8)
    for found in _CONGRESS.finditer(text) if "届人" in text else ():
        sub = "常务委员会" if found["sub"] else ""
        place, start = _settled(text, *found.span("place"), names)
        name = f"{full_name(place, about)}人民代表大会{sub}"
        yield Mention("body", start, found.end(), {"name": name}, "bodies/termed@2", 0.85)


#: The committee named with its term between: 区十四届政协, 县九届政协常委会.
_TERM_BETWEEN: Final = re.compile(
    r"[省市县区州盟旗]第?[一二三四五六七八九十\d]{1,3}届政协(?P<sub>常委会|常务委员会)?(?!第?[一二三四五六七八九十\d]{1,3}次|委员|[党机])"
)


def term_between(text: str, about: Context, names: Endings) -> Iterator[Mention]:
    """Yield committees named with their term before 政协: 区十四届政协."""
    for found in _TERM_BETWEEN.finditer(text) if "届政协" in text else ():
        place, start = _settled(text, 0, found.start() + 1, names)
        if len(place) == 1 and text[start - 1 : start] in _OF_OTHERS:
            continue  # 各县九届政协
        sub = "常务委员会" if found["sub"] else ""
        whole = full_name(place, about)
        name = f"政协{whole}委员会{sub}" if len(whole) > 1 else f"{whole}政协{found['sub'] or ''}"
        yield Mention("body", start, found.end(), {"name": name}, "bodies/termed@2", 0.8)


_OF_OTHERS: Final = frozenset("各两市县")
_TOPICS_OF_CONGRESS: Final = (
    "法制|监察|司法|内务司法|财政|财经|经济|教育|教科|教科文卫|科学|文化|文卫|卫生|卫体|城乡建设|城建|城环|环资|环境|资源|保护|农业|农村|农工|民族|民宗|宗教|外事|侨务|侨外|华侨|"
    "社会建设|社会|预算|代表资格审查|代表|人事|选举|任免|联络|法工|信访"
)


@cache
def _of_congress() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the pattern of a congress's committees after 人大, and that of where bare ones begin."""
    topics = rf"(?:(?:{_TOPICS_OF_CONGRESS})(?:、|和|与)?){{1,6}}"
    ends = "(?:工作)?委员会|工委|委(?=[，。；、和与及组召开牵会联就对围承负深调视跟督检办提审等在参同])"
    return (
        re.compile(rf"(?P<sub>常委会)?(?=[^委]{{1,44}}+委)(?P<t>{topics}(?:{ends}))"),
        re.compile(r"人大(?=常委会|[法监司内财经教科文卫城环农民宗外侨华社预代人选信])"),
    )


def congress_committees(text: str, about: Context, names: Endings) -> Iterator[Mention]:
    """Yield the committees of a People's Congress: 市人大法制委员会."""
    committee, begins = _of_congress()
    spots = [(found.start(), found.end()) for found in begins.finditer(text)]
    if about.house == "人大":
        spots += [(-1, found.start()) for found in _BARE_COMMITTEE.finditer(text)]
    for before, at in spots:
        found = committee.match(text, at)
        if not found:
            continue
        start, place = at, about.place
        if before >= 0:
            if text[before - 1 : before] not in _UPPER:
                continue
            place, start = _settled(text, 0, before, names)
        end = found["t"]
        if end.endswith("委"):
            end = end[:-1] + ("作委员会" if end.endswith("工委") else "委员会")
        sub = "常务委员会" if found["sub"] or end.endswith("工作委员会") else ""
        name = f"{full_name(place, about)}人民代表大会{sub}{end}"
        yield Mention("body", start, found.end(), {"name": name}, "bodies/congress@1", 0.8)


_UPPER: Final = frozenset("省市县区州盟旗")
_BARE_COMMITTEE: Final = re.compile(
    r"[法监司内财教城环农民外侨社预](?:(?<![\u4e00-\u9fff].)|(?<=[由经和与及].))(?=[\u4e00-\u9fff、]{1,14}委)"
)


def termed_committees(text: str, about: Context, names: Endings) -> Iterator[Mention]:
    """Yield standing committees named with their term: 市政协五届常委会."""
    for found in _TERMED.finditer(text):
        place, start = _settled(text, 0, found.start(), names)
        name = f"政协{full_name(place, about)}委员会常务委员会"
        yield Mention("body", start, found.end(), {"name": name}, "bodies/termed@2", 0.85)
