"""Special committees, and committees of several places together: 提案委, 县市区政协."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from cppcc_graph.text.bodies.names import full_name, national_name, words_in
from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.context import Context
from cppcc_graph.text.rulebook import book
from cppcc_graph.text.scan import Endings, any_of, begun, endings, headed

_GROUPS: Final = re.compile(
    r"(?<![全两三四五六七八九十])(?:县市区|县（市、区）|县（区）|区县（市）|区（县）|县（市）|市（县、区）|市、县、区|市县区|区县|市县|乡镇|区市县|旗县区|旗县市区|旗县市|旗市区|旗县|县区|外地|邻市|邻县|邻省|市州|州市|外省市"
    # 友好县区政协, 周边县政协: whatever level, they are others than the report's own.
    r"|(?:友好|毗邻|周边|相邻|邻近|接壤|结对|外)[省市县区州旗盟]{1,3}|兄弟[省市县区州旗盟地]{2,3}|友邻|兄弟)(?:级)?(?P<s>政协)"
    r"|(?:县市区|县（市、区）|区县|市县|乡镇|区市县|旗县区|县区)(?:级)?(?P<t>党委|政府|人大)"
)
_TOPICS: Final = "经济|农业|农村|教育|科技|科学|工业|文化|文史|卫生|健康|体育|社会|法制|法治|民族|宗教|港澳|台侨|台|侨|外事|学习|人口|资源|环境|提案|委员|城建|城乡建设|建设|商贸|联络|联谊|工作|财政|金融|统战|交通|妇女|青年|宣传|生态|环保|海洋|工商|企业|商务|旅游|文教|卫体|农牧|牧业|农林|林业|水利|草原|人资环|资环|环资|科教|文卫|文体|广电|新闻|出版|民生|社保|医药|教育科技|信息|国防|慈善|老年|财贸|财经|群团|祖国统一|三胞|华侨|华人|对台|涉台|友好"


#: Fields by one sign each, as committees of several have them: 教科文史, 城建农经.
_SIGNS: Final = "林水牧教科文卫体史农经社法民宗资环城建财侨港澳台外学提"
#: Seven fields, of four signs at most, with what joins them.
_LONGEST: Final = 35
#: 经济委托, 提案委员: no committee ends there.
_ENDS: Final = "委员会|委(?![员托派任屈婉])"


@cache
def _special_patterns() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of where composed committees begin, their own, that after 政协, and of a next group."""
    listed = _TOPICS.split("|")
    heads = "".join(sorted({*(topic[0] for topic in listed), *_SIGNS}))
    # The second sign of a topic, or of another one behind a single sign.
    seconds = "".join(
        sorted({topic[1] for topic in listed if len(topic) > 1} | {*heads, *"、和与"})
    )
    topics = rf"(?:(?:{_TOPICS}|[{_SIGNS}])(?:、|和|与)?)"
    # Fields can be parted in many ways: that a name ends so is looked up before any of them is tried.
    signs = "".join(sorted({*_TOPICS, *_SIGNS} - {"|"}))
    committee = rf"(?=[{signs}、和与]{{1,{_LONGEST}}}?(?:{_ENDS}))"
    grouped = rf"(?=[{signs}、和与医界作一二三四五六七八九十第活动别履职小]{{2,{_LONGEST}}}?组(?![织成建合长]))"
    # 农业一组, 医卫体组, 第二委员组.
    group = rf"{grouped}(?!联络)(?:(?:{topics}|医){{1,4}}(?:界|工作)?[一二三四]?|第[一二三四五六七八九十](?:委员|活动|界别|履职)小?)组(?![织成建合长])"
    return (
        re.compile(rf"[{heads}](?=[{seconds}])(?:(?<![\u4e00-\u9fff].)|(?<=[由经和与及同].))"),
        # A committee of two signs is an office: 城建委, 民建委员会 is one of a party.
        re.compile(
            rf"(?:(?<![\u4e00-\u9fff])|(?<=[由经和与及同]))(?!民[建革盟进]|.{{2}}委|经(?:{_TOPICS})){committee}{topics}{{2,7}}(?:{_ENDS})"
        ),
        re.compile(rf"政协(?:(?P<t>{committee}{topics}{{1,7}}(?:{_ENDS}))|(?P<g>{group}))"),
        re.compile(rf"、(?P<g>{group})"),
    )


_SHORT_TOPICS: Final = frozenset(["农业", "经济", "法制", "外事", "科技", "联谊"])


@cache
def _topics() -> Endings:
    return endings(words_in("special", "topics"))


@cache
def _of_committee() -> re.Pattern[str]:
    """Return the pattern of a committee behind what may be the last sign of a topic."""
    lasts = "".join(sorted({topic[-1] for topic in words_in("special", "topics")}))
    return re.compile(rf"委(?<=[{lasts}].)(?:员会(?![客诊])|(?![员托派]))")


_AND: Final = frozenset("和与")


def _listed(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield topic, start and end of the special committees of the list."""
    for found in _of_committee().finditer(text):
        topic = _topics().at(text, found.start())
        if topic:
            start = found.start() - len(topic)
            # 民族宗教和港澳台侨外事委: one committee has several fields.
            while text[start - 1 : start] in _AND and (more := _topics().at(text, start - 1)):
                start -= len(more) + 1
                topic = text[start : found.start()]
            yield topic, start, found.end()


@cache
def _shortened() -> re.Pattern[str]:
    return re.compile(any_of(book("bodies")["shortened"]))


def _in_full(topic: str) -> str:
    """Return the fields of a committee in full: 民族宗教 for 民宗."""
    full: dict[str, str] = book("bodies")["shortened"]
    return _shortened().sub(lambda found: full[found[0]], topic)


def _whose(text: str, start: int, about: Context, names: Endings) -> tuple[str, int]:
    """Return the committee that one of its committees is of, and where its name begins.

    It is the report's own, where no other is named before: 县政协提案委, 示例市政协提案委.
    """
    own = f"政协{about.place}委员会" if about.place else "政协"
    if not text.endswith("政协", 0, start):
        return own, start
    at = start - 2
    if text.endswith("本届", 0, at):
        return own, at - 2
    if text.endswith("全国", 0, at):
        return national_name("政协N委员会"), at - 2
    place = names.at(text, at) or (text[at - 1] if text[at - 1 : at] in _LEVELS else "")
    if not place:
        return own, at
    whole = full_name(place, about)
    known = len(whole) > 1 or not about.place
    at -= len(place)
    term = _TERM.search(text, max(0, at - 5), at)  # 十三届市政协提案委员会
    return (f"政协{whole}委员会" if known else f"{place}政协"), term.start() if term else at


_TERM: Final = re.compile(r"(?<![新上本历])第?[一二三四五六七八九十\d]{1,3}届$")
_LEVELS: Final = frozenset("省市县区州旗盟")


def special_committees(text: str, about: Context, names: Endings) -> Iterator[Mention]:
    """Yield special committees of the list and composed ones, and committees of several places."""
    if about.house == "人大":
        return
    begins, composed, placed, next_group = _special_patterns()
    for topic, start, end in _listed(text):
        short = topic in _SHORT_TOPICS and text[end - 1] == "委"
        if (
            short
            and text[end : end + 1]
            not in "，。；、和与监负主副牵联组开召邀赴会视创举办走深围针就承提形及制编"
        ):
            continue
        own, begin = _whose(text, start, about, names)
        args = {"name": f"{own}{_in_full(topic)}委员会"}
        yield Mention("body", begin, end, args, "bodies/special@1", 0.98)
    for found in headed(text, placed):
        kind = "t" if found["t"] else "g"
        own, begin = _whose(text, found.start(kind), about, names)
        if begin == found.start(kind) or (found["g"] and begin == found.start()):
            continue  # 政协联络组: of which place, nothing tells
        # 县政协工商组: small committees had groups.
        name = (
            found["g"] or _in_full(found["t"].removesuffix("委员会").removesuffix("委")) + "委员会"
        )
        yield Mention("body", begin, found.end(), {"name": own + name}, "bodies/composed@1", 0.97)
        at = found.end()
        while found["g"] and (more := next_group.match(text, at)):
            at = more.end()
            shared = {"name": own + more["g"]}
            yield Mention("body", more.start("g"), at, shared, "bodies/composed@1", 0.97)
    own = f"政协{about.place}委员会" if about.place else "政协"
    for found in begun(text, begins, composed):
        name = _in_full(found[0].removesuffix("委员会").removesuffix("委")) + "委员会"
        yield Mention(
            "body", found.start(), found.end(), {"name": own + name}, "bodies/composed@1", 0.97
        )
    for found in headed(text, _GROUPS):
        yield Mention("body", found.start(), found.end(), {"name": found[0]}, "bodies/group@1", 0.3)
