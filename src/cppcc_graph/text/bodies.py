"""Bodies: committees, parties, government offices and federations, with their full names."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.context import Context
from cppcc_graph.text.divisions import codes, ending_at
from cppcc_graph.text.places import Gazetteer
from cppcc_graph.text.registers import body_ids
from cppcc_graph.text.rulebook import book
from cppcc_graph.text.scan import Endings, any_of, begun, endings

_LEVEL_WORDS: Final = frozenset(
    ["全国", "自治区", "省", "市", "县", "区", "州", "盟", "旗", "镇", "乡"]
)
_PARTY_ENDS: Final = "委员会|委会|区工委|市工委|工委|支部|总支|基层委员会|委|支社|省委会|省委|市委会|市委|州委|县委|区委"
_TITLE: Final = re.compile(r"《[^《》]*(?:《[^《》]*》[^《》]*)*》")
_NUMBERED: Final = r"(?:第?[一二三四五六七八九十\d]+届)?"
_GROUPS: Final = re.compile(
    r"(?:县市区|县（市、区）|县（区）|区（县）|县（市）|市（县、区）|市、县、区|市县区|区县|市县|乡镇|区市县|旗县区|旗县市区|旗县市|旗市区|旗县|县区|外地|邻市|邻县|邻省|毗邻省|兄弟省市|兄弟市县|兄弟)(?:级)?(?P<s>政协)"
    r"|(?:县市区|县（市、区）|区县|市县|乡镇|区市县|旗县区|县区)(?:级)?(?P<t>党委|政府|人大)"
)


_GROUP_BEGINS: Final = re.compile("[县区市乡旗外邻毗兄](?=[（市区县、镇地省邻弟级])")


def bodies(text: str, about: Context, known: Gazetteer) -> Iterator[Mention]:
    """Yield the bodies of a normalised text in order, each with its full name.

    A bare 市政协 is that of the report's own city, 省政协 that of the province above; where the
    place is unknown the name keeps the bare word.
    """
    titles = [found.span() for found in _TITLE.finditer(text)]
    opened = [start for start, _ in titles]
    names = endings(known.divisions | about.names)
    found = sorted(
        (
            *_placed(text, about, known),
            *_offices(text, about, names),
            *_parties(text, about, known),
            *_formal(text),
            *_termed(text, about, names),
            *_congresses(text, about, names),
            *_congress_committees(text, about, names),
            *_parties_together(text, about),
            *_rooms(text, known),
            *_firms(text),
            *_alone(text),
            *_special(text, about),
            *_own(text, about),
            *_other(text, about, known),
            *_clipped(text, about),
        ),
        key=lambda mention: (mention.start, -mention.end),
    )
    last = -1
    for mention in found:
        at = bisect_right(opened, mention.start)
        if mention.start < last or (at and mention.start < titles[at - 1][1]):
            continue
        last = mention.end
        identity = body_ids().get(str(mention.args["name"]))
        yield mention.having({**mention.args, "id": identity}) if identity else mention


@cache
def _suffixes() -> dict[str, str]:
    names: dict[str, str] = book("bodies")["place"]
    return names


_LONGEST: Final = 14


def _starting(text: str, start: int, names: frozenset[str]) -> Iterator[str]:
    """Yield the names that begin at a place of the text, longest first, then a bare level, then ""."""
    for length in range(min(_LONGEST, len(text) - start), 1, -1):
        if text[start : start + length] in names:
            yield text[start : start + length]
    for level in ("自治区", "全国", text[start : start + 1]):
        if level and text.startswith(level, start) and level in _LEVEL_WORDS:
            yield level
    yield ""


@cache
def _chained() -> re.Pattern[str]:
    """Return the pattern of a suffix that shares the place before it."""
    return re.compile(rf"[、和]({any_of(_suffixes())})(?=[、，。和等主提办负领对把就在的]|$)")


@cache
def _levelled() -> re.Pattern[str]:
    """Return the pattern of a level before the suffix of a body, the longest of those."""
    return re.compile(
        "(?:省|市|县|区|州|盟|旗|镇|乡|全国|自治区)"
        rf"(?=(?P<suffix>{any_of(_suffixes())})(?!{_GUARD.pattern}))"
    )


_GUARD: Final = re.compile(r"员|(?<=委)[托派培屈婉]|(?<=办)[理结复好实学事]")


@cache
def _suffix_lengths() -> dict[str, tuple[int, ...]]:
    """Return the lengths of the suffixes that begin with a sign, longest first."""
    lengths: dict[str, set[int]] = {}
    for suffix in _suffixes():
        lengths.setdefault(suffix[0], set()).add(len(suffix))
    return {head: tuple(sorted(found, reverse=True)) for head, found in lengths.items()}


def _suffix_at(text: str, at: int) -> str:
    """Return the longest suffix of a body that begins there, "" for none."""
    names = _suffixes()
    for length in _suffix_lengths().get(text[at : at + 1], ()):
        suffix = text[at : at + length]
        if suffix in names and not _GUARD.match(text, at + length):
            return suffix
    return ""


def _placed_spots(
    text: str, about: Context, known: Gazetteer
) -> Iterator[tuple[str, str, int, int]]:
    """Yield place, suffix, start and end of what may be a body named after a place."""
    names = endings(known.divisions | known.townships | about.names)
    done = 0
    for found in _levelled().finditer(text):
        at = found.end()
        if at >= done:
            place = names.at(text, at) or found[0]
            done = found.end("suffix")
            yield place, found["suffix"], at - len(place), done
    if about.bare:
        at = text.find(about.bare)
        while at >= 0:
            end = at + len(about.bare)
            suffix = _suffix_at(text, end)
            if suffix.startswith("政协"):
                yield about.bare, suffix, at, end + len(suffix)
            at = text.find(about.bare, end)


def _placed(text: str, about: Context, known: Gazetteer) -> Iterator[Mention]:
    names = _suffixes()
    chained = _chained()
    divisions = endings(known.divisions)
    for place, suffix, start, end in _placed_spots(text, about, known):
        name = names.get(suffix)
        if not name:
            continue
        begin = start
        joint = text[start - 2 : start] if text[max(0, start - 2) : start] in _JOINT else ""
        if place == about.bare and not suffix.startswith("政协"):
            continue
        if place == about.bare and text[start - 1 : start] == "“" and text[end : end + 1] == "”":
            continue  # “示例政协”微信公众号
        if place in known.townships and not suffix.startswith(("人民政府", "政府")):
            continue
        # 引起县政府: a word that nobody knows, once, before the report's own level.
        if (
            len(place) > 2
            and place[-1] in (about.level, about.parent[-1:])
            and place not in (about.place, about.own, about.parent, about.bare + about.level)
            and place not in codes()
            and text.find(place, text.find(place) + 1) < 0
            and text[start - 1 : start] != "、"
        ):
            place, start = place[-1], start + len(place) - 1
        if len(place) == 1:
            # 深圳市南山区政协: a district that is a word too is one behind its city.
            listed = ending_at(text, start + 1)
            if len(listed) > 2 and len(ending_at(text, start + 1 - len(listed))) > 2:
                place, start = listed, start + 1 - len(listed)
        branch = _BRANCH.match(text, end) if suffix.endswith("局") else None
        if suffix == "府" and place not in ("区", "县", "市", "省"):
            continue
        if suffix.startswith("党委") and not place.endswith(("自治区", "自治州")):
            continue  # 社区党委, 区党委: only the regions call their committee so
        if place == "区" and text.endswith("地区", 0, start + 1) and about.place.endswith("地区"):
            place, start = "地区", start - 1
        # 城市政府, 上市 and the like: a bare level word begins a word of its own.
        if (
            len(place) == 1
            and start
            and text[start - 1] in "城都上超夜股各全两跨闹门地辖社园景小乡村该邻县旗"
        ):
            continue
        whole = _full(place, about)
        full = name.replace("N", whole) if place != "全国" else _national(name)
        if place in _BARE and whole == place:
            full = place + suffix  # which province is not known: the words as written
        if place in ("镇", "乡"):
            full = names[suffix].replace("N", _nearest(text, start, place, known) or place)
        if suffix == "委常委会" and text.startswith(("会议", "议"), end):
            end, full = end - 3, full.removesuffix("常务委员会")
        if branch:
            end, full = end + len(branch[0]), full + branch[0]
        row = len(place) == 1 and text.startswith("、", start - 1)
        if row and re.search(r"各[^，。]{0,3}、$", text[max(0, start - 5) : start]):
            continue  # 各市、州人民政府 are many
        termed = text[start - 1 : start] == "届" and suffix[:2] in _OF_TERM
        term = _TERM.search(text, max(0, start - 4), start) if termed else None
        if term:
            start = term.start()  # 五届市政协
        if place in ("县", "州", "旗") and text[start - 2 : start] == "自治":
            start -= 2
        if len(place) > 2 and not term:
            # 福州市长乐区政协: the place above belongs to the name.
            upper = divisions.at(text, start) or ending_at(text, start)
            if (
                len(upper) > 2
                and upper[-1] in "省市州盟"
                and full != name.replace("N", about.place)
            ):
                start, full = start - len(upper), name.replace("N", upper + place)
        exact = len(place) > 1 or bool(about.place)
        yield Mention("body", start, end, {"name": full}, "bodies/placed@1", 0.9 if exact else 0.5)
        if (
            joint
            and len(place) == 1
            and suffix.startswith("政协")
            and text[begin - 3 : begin - 2] != "各"
        ):
            other = name.replace("N", _full(joint[0], about))
            yield Mention("body", begin - 2, begin - 1, {"name": other}, "bodies/joint@1", 0.6)
        # 市委组织部、统战部: what follows shares the place.
        at = end
        while more := chained.match(text, at):
            base = names[more[1]]
            if more[1] in ("委", "人大", "法院", "检察院") or not base:
                break
            yield Mention(
                "body",
                more.start(1),
                more.end(1),
                {"name": base.replace("N", _full(place, about))},
                "bodies/chained@1",
                0.75,
            )
            at = more.end()


#: Words for a level; which place is meant, the report must tell.
_BARE: Final = frozenset(["省", "市", "县", "区", "州", "盟", "旗", "镇", "乡", "自治区"])
_OF_TERM: Final = frozenset({"政协", "人大"})
_TERM: Final = re.compile(r"(?<![新上本历])第?[一二三四五六七八九十\d]{1,2}届$")
_JOINT: Final = frozenset({"省、", "市、", "县、", "区、"})
_BRANCH: Final = re.compile(r"[\u4e00-\u9fff]{2,4}分局")


def _nearest(text: str, place: int, ending: str, known: Gazetteer) -> str:
    """Return the last town or township named shortly before."""
    near = [
        (text.rfind(name, max(0, place - 80), place), name)
        for name in known.names
        if name.endswith(ending)
    ]
    at, name = max(near, default=(-1, ""))
    return name if at >= 0 else ""


@cache
def _party_begins() -> re.Pattern[str]:
    first, second = ("".join(sorted({name[at] for name in words_of("party")})) for at in (0, 1))
    return re.compile(f"[{first}共中团](?:(?<=团)|(?=[{second}青共]))")


@cache
def _party_patterns() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of a party, of what its branches end in, and of parties in a list.

    Before the last stands the one of the first sign of a party.
    """
    parties = any_of(words_of("party"))
    first, second = ("".join(sorted({name[at] for name in words_of("party")})) for at in (0, 1))
    return (
        re.compile(rf"(?P<party>{parties}|共青团|团)|(?P<cpc>中共)"),
        re.compile(rf"(?P<end>{any_of(_PARTY_ENDS.split('|'))})(?!员(?!会))"),
        re.compile(f"[{first}](?=[{second}])"),
        re.compile(
            rf"(?:(?<=、)|(?<=[，。；和与及])){parties}(?=[、和与及等，])|{parties}(?=、{parties}[、和与及等，])"
        ),
    )


_CPC_END: Final = re.compile(r"(?P<end>委员会|委)(?!员(?!会))")


def _party_spots(
    text: str, about: Context, known: Gazetteer
) -> Iterator[tuple[str, str, str, int, int]]:
    """Yield party, place, ending, start and end of what may be a committee of a party."""
    pattern, ends, _, _ = _party_patterns()
    names = known.divisions | about.names
    for found in begun(text, _party_begins(), pattern):
        for place in _starting(text, found.end(), names):
            if found["cpc"] and not place:
                break
            end = (_CPC_END if found["cpc"] else ends).match(text, found.end() + len(place))
            if end:
                yield found[0], place, end["end"], found.start(), end.end()
                break


def _parties(text: str, about: Context, known: Gazetteer) -> Iterator[Mention]:
    _, _, begins, listed = _party_patterns()
    for found in begun(text, begins, listed):
        yield Mention(
            "body", found.start(), found.end(), {"name": found[0]}, "bodies/party-alone@1", 0.5
        )
    for party, place, end, start, stop in _party_spots(text, about, known):
        if party == "中共":
            name = f"中共{_full(place, about)}委员会"
        else:
            if party == "团" and (not place or text[start - 1] in "集社剧"):
                continue
            if not place and end not in (
                "省委",
                "省委会",
                "市委",
                "市委会",
                "州委",
                "县委",
                "区委",
                "委会",
                "市工委",
                "区工委",
            ):
                continue
            if not place and end[0] in "省市州县区":
                place, end = end[0], end[1:]
            where = _full(place, about) if place else about.own
            where = about.own if where == about.place else where
            party = "九三学社" if party == "九三" else party
            if end in ("支部", "总支", "支社", "工委", "市工委", "区工委", "基层委员会"):
                # Branches have no register: they are called as the report calls them.
                branch = "基层委员会" if end == "基层委员会" else end[-2:]
                said = place if place and len(place) > 1 else where
                said = about.own if said == about.bare else said
                name = f"{party}{said}{branch}"
            else:
                name = f"{'共青团' if party in ('团', '共青团') else party}{where}委员会"
        yield Mention("body", start, stop, {"name": name}, "bodies/party@1", 0.9)


_FORMAL: Final = re.compile(
    rf"(?:中国人民政治协商会议|(?<!中国人民)政协)(?:{_NUMBERED})(?P<place>[\u4e00-\u9fff]{{2,14}}?(?:省|市|县|区|州|旗|盟))(?:{_NUMBERED})(?P<work>工作)?委员会(?P<sub>常务委员会|党组|机关|提案委员会)?"
)


_FORMAL_BEGINS: Final = re.compile("中(?=国人民政)|政(?=协)")


def _formal(text: str) -> Iterator[Mention]:
    for found in begun(text, _FORMAL_BEGINS, _FORMAL):
        name = f"政协{found['place']}{found['work'] or ''}委员会{found['sub'] or ''}"
        yield Mention("body", found.start(), found.end(), {"name": name}, "bodies/formal@1", 0.97)


_TERMED: Final = re.compile(
    r"(?P<place>[省市县区州盟旗]|[\u4e00-\u9fff]{2,4}[省市县区州盟旗])政协第?[一二三四五六七八九十\d]+届(?:委员会)?常(?:务委员|委)会(?!会议|议)"
)


_OF_STANDING: Final = re.compile(r"政协第?[一二三四五六七八九十\d]+届(?:委员会)?常")


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


def _congresses(text: str, about: Context, names: Endings) -> Iterator[Mention]:
    for found in _IN_TERM.finditer(text):
        name = f"政协{_full(found['place'], about)}委员会"
        yield Mention("body", found.start(), found.end(), {"name": name}, "bodies/termed@2", 0.8)
    for found in _CONGRESS.finditer(text) if "届人" in text else ():
        sub = "常务委员会" if found["sub"] else ""
        place, start = _settled(text, *found.span("place"), names)
        name = f"{_full(place, about)}人民代表大会{sub}"
        yield Mention("body", start, found.end(), {"name": name}, "bodies/termed@2", 0.85)


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


def _congress_committees(text: str, about: Context, names: Endings) -> Iterator[Mention]:
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
        end = re.sub("工委$", "工作委员会", re.sub("(?<!工)委$", "委员会", found["t"]))
        sub = "常务委员会" if found["sub"] or end.endswith("工作委员会") else ""
        name = f"{_full(place, about)}人民代表大会{sub}{end}"
        yield Mention("body", start, found.end(), {"name": name}, "bodies/congress@1", 0.8)


_UPPER: Final = frozenset("省市县区州盟旗")
_BARE_COMMITTEE: Final = re.compile(
    r"[法监司内财教城环农民外侨社预](?:(?<![\u4e00-\u9fff].)|(?<=[由经和与及].))(?=[\u4e00-\u9fff、]{1,14}委)"
)
#: The parties together, as lists of those who put proposals forward have them.
_TOGETHER: Final = re.compile(
    r"各民主党派(?!、有关|负责|人士|成员)(?:(?P<level>[省市县区州])委(?:员会|会)?(?!员))?"
)


def _parties_together(text: str, about: Context) -> Iterator[Mention]:
    for found in _TOGETHER.finditer(text) if "各民主党派" in text else ():
        level = found["level"]
        name = f"各民主党派{_full(level, about)}委员会" if level else found[0]
        yield Mention("body", found.start(), found.end(), {"name": name}, "bodies/together@1", 0.8)


_ROOM: Final = re.compile(
    r"[镇乡道村区](?:政协)?(?:委员)?(?:协商议事室|协商议事厅|议事室|联络组|委员工作站|工作站|委员联络站|委员之家|协商驿站|委员会客厅|联络工委|工作联络组|居委会|村委会|敬老院|养老院|福利院|幸福院|卫生院|社区卫生服务中心|中心卫生院|派出所|司法所|中心小学|中心学校|文化站|党群服务中心|便民服务中心|综治中心|民政所|财政所|农技站|供电所|税务所|国土所|信用社|红军小学)"
)


_ROOM_BEGINS: Final = re.compile(
    "[镇乡道村区](?=[政委协议联工居村敬养福幸卫社中派司文党便综民财农供税国信红])"
)


def _rooms(text: str, known: Gazetteer) -> Iterator[Mention]:
    """Yield what the committee keeps in towns and villages: 竹马桥社区协商议事室, 青竹街道联络组."""
    names = endings(
        name for name in known.names if name.endswith(("镇", "乡", "街道", "村", "社区"))
    )
    for found in begun(text, _ROOM_BEGINS, _ROOM) if names.words else ():
        place, start = names.at(text, found.start() + 1), found.start() + 1
        if not place or len(place) < 2:
            continue
        start -= len(place)
        if _BUILT.search(text[max(0, start - 2) : start]):
            continue  # 兴建某某镇敬老院: what is built acts for nobody
        upper = names.at(text, start)
        start -= len(upper)
        args = {"name": text[start : found.end()]}
        yield Mention("body", start, found.end(), args, "bodies/room@1", 0.7)


#: A firm or a school that is known by the office of somebody who speaks: 鼎澜物流集团总经理.
_FIRM: Final = re.compile(
    r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,10}(?:集团|公司|合作社|大学|学院|医院|中学|小学)(?=(?:副)?(?:董事长|总经理|理事长|院长|校长|教授|总裁))"
)
_FIRM_END: Final = re.compile("董事长|总经理|理事长|院长|校长|教授|总裁")


_TO_FIRM: Final = re.compile(
    "(?:先后|分别|专门|还|并)?(?:邀请|组织|聘请|走访|联合|会同|帮助|协助)(?=.{4})"
)


def _firms(text: str) -> Iterator[Mention]:
    for found in _FIRM.finditer(text) if _FIRM_END.search(text) else ():
        lead = _TO_FIRM.match(found[0])
        start = found.start() + (lead.end() if lead else 0)
        name = text[start : found.end()]
        if set(name) & set(_NOT_IN_NAME) or name[0] in "省市县区州全该某本":
            continue
        yield Mention("body", start, found.end(), {"name": name}, "bodies/firm@1", 0.6)


def _termed(text: str, about: Context, names: Endings) -> Iterator[Mention]:
    """Yield standing committees named with their term: 市政协五届常委会."""
    for found in _TERMED.finditer(text) if _OF_STANDING.search(text) else ():
        place, start = _settled(text, *found.span("place"), names)
        name = f"政协{_full(place, about)}委员会常务委员会"
        yield Mention("body", start, found.end(), {"name": name}, "bodies/termed@2", 0.85)


@cache
def _alone_pattern() -> re.Pattern[str]:
    return re.compile(rf"{any_of(book('bodies')['alone'])}(?!门|署|分|队|长)")


def _alone(text: str) -> Iterator[Mention]:
    names: dict[str, str] = book("bodies")["alone"]
    for found in _alone_pattern().finditer(text):
        yield Mention(
            "body", found.start(), found.end(), {"name": names[found[0]]}, "bodies/alone@1", 0.95
        )


_TOPICS: Final = "经济|农业|农村|教育|科技|科学|工业|文化|文史|卫生|健康|体育|社会|法制|法治|民族|宗教|港澳|台侨|台|侨|外事|学习|人口|资源|环境|提案|委员|城建|城乡建设|商贸|联络|联谊|工作|财政|金融|统战|交通|妇女|青年|宣传|生态|环保|海洋|工商|企业|商务|旅游|文教|卫体|农牧|牧业|农林|林业|水利|草原|人资环|资环|环资|科教|文卫|文体|广电|新闻|出版|民生|社保|医药|教育科技|信息|国防|慈善|老年|财贸|财经|群团|祖国统一|三胞|华侨|华人|对台|涉台|友好"


@cache
def _special_patterns() -> tuple[re.Pattern[str], ...]:
    """Return the pattern of where composed committees begin, their own, and that after 政协."""
    heads = "".join(sorted({topic[0] for topic in _TOPICS.split("|")}))
    goes_on = "(?=[，。；、和与牵联组开召邀赴等视走调就围对承主负会深到建共])"
    return (
        re.compile(rf"[{heads}](?:(?<![\u4e00-\u9fff].)|(?<=[由经和与及].))"),
        re.compile(
            rf"(?:(?<![\u4e00-\u9fff])|(?<=[由经和与及]))(?:(?:{_TOPICS})(?:、|和|与)?){{2,7}}(?:委员会|委{goes_on})"
        ),
        re.compile(
            rf"(?:省|市|县|区|州|旗|盟)政协(?P<t>(?:(?:{_TOPICS})(?:、|和|与)?){{1,7}}(?:委员会|委{goes_on}))"
        ),
    )


_SHORT_TOPICS: Final = frozenset(["农业", "经济", "法制", "外事", "科技", "联谊"])
_OF_COMMITTEE: Final = re.compile(r"委员会|委(?!员|托|派)")
_BEFORE_TOPIC: Final = re.compile(r"[省市县区州旗盟]政协$")


@cache
def _topics() -> Endings:
    return endings(words_in("special", "topics"))


_AND: Final = frozenset("和与")


def _listed(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield topic, start and end of the special committees of the list."""
    for found in _OF_COMMITTEE.finditer(text):
        topic = _topics().at(text, found.start())
        if topic:
            start = found.start() - len(topic)
            # 民族宗教和港澳台侨外事委: one committee has several fields.
            while text[start - 1 : start] in _AND and (more := _topics().at(text, start - 1)):
                start -= len(more) + 1
                topic = text[start : found.start()]
            placed = _BEFORE_TOPIC.search(text, max(0, start - 3), start)
            yield topic, placed.start() if placed else start, found.end()


def _special(text: str, about: Context) -> Iterator[Mention]:
    if about.house == "人大":
        return
    own = f"政协{about.place}委员会" if about.place else "政协"
    begins, composed, placed = _special_patterns()
    for topic, start, end in _listed(text):
        short = topic in _SHORT_TOPICS and text[end - 1] == "委"
        if short and text[end : end + 1] not in "，。；、和与监主副牵联组开召邀赴会视":
            continue
        args = {"name": f"{own}{topic}委员会"}
        yield Mention("body", start, end, args, "bodies/special@1", 0.85)
    for found in placed.finditer(text):
        name = re.sub(r"委$", "委员会", found["t"])
        yield Mention(
            "body", found.start(), found.end(), {"name": own + name}, "bodies/composed@1", 0.8
        )
    for found in begun(text, begins, composed):
        name = re.sub(r"委$", "委员会", found[0])
        yield Mention(
            "body", found.start(), found.end(), {"name": own + name}, "bodies/composed@1", 0.7
        )
    for found in begun(text, _GROUP_BEGINS, _GROUPS):
        yield Mention("body", found.start(), found.end(), {"name": found[0]}, "bodies/group@1", 0.6)


_OWN: Final = re.compile(
    r"(?<=及其)常务委员会|(?<![省市县区州旗国])(?:政协党组|(?<![^省市县区州]各民主党派、)工商联(?=[、，。；和与及制会]))|(?<![\u4e00-\u9fff])(?:本会|本届政协|政协常委会|政协党组|政协机关(?!党|报|刊)|机关党组|常委会党组(?!成员|书记|副书记)|常委会(?!会议|委员|议|组成|工作报告|领导)|各专门委员会|各专委会)|(?:各专门委员会|各专委会)(?!主任|分党组)|[省市县区州]各民主党派(?![省市县区州]委)|(?<![\u4e00-\u9fff])(?:组织部|宣传部|统战部)(?=部?长)"
    r"|(?<![省市县区州旗盟])(?:行署(?!办|专员)|行政公署)|(?<![\u4e00-\u9fff])地委(?!员)|(?<=[在由经被向对受])地委(?!员)"
)


_OWN_BEGINS: Final = re.compile(
    r"常(?=务委|委会)|政(?=协[党常机])|工(?=商联)|本(?=会|届政)|机(?=关党)|各(?=专)|组(?=织部)|宣(?=传部)|统(?=战部)|行(?=署|政公署)|地(?=委)"
    r"|省(?=各民)|市(?=各民)|县(?=各民)|区(?=各民)|州(?=各民)"
)


def _own(text: str, about: Context) -> Iterator[Mention]:
    if not about.place:
        return
    congress = about.house == "人大"
    own = f"{about.place}人民代表大会" if congress else f"政协{about.place}委员会"
    for found in begun(text, _OWN_BEGINS, _OWN):
        word = found[0]
        if congress and (word.startswith(("政协", "本届政协")) or word == "本会"):
            continue
        if word == "地委":
            if about.place.endswith("地区"):
                named = {"name": f"中共{about.place}委员会"}
                yield Mention("body", found.start(), found.end(), named, "bodies/own@1", 0.7)
            continue
        if word in ("行署", "行政公署"):
            if about.place.endswith(("盟", "地区")):
                named = {"name": f"{about.place}行政公署"}
                yield Mention("body", found.start(), found.end(), named, "bodies/own@1", 0.7)
            continue
        if "民主党派" in word:
            named = {"name": f"{_full(word[0], about)}各民主党派"}
            yield Mention("body", found.start(), found.end(), named, "bodies/own@1", 0.6)
            continue
        if word in _PARTY_UNITS:
            named = {"name": f"中共{about.place}委员会{_PARTY_UNITS[word]}"}
            yield Mention("body", found.start(), found.end(), named, "bodies/own@1", 0.7)
            continue
        endings = {
            "常委会党组": "常务委员会党组" if congress else "党组",
            "政协机关": "机关",
            "各专": "各专门委员会",
            "常委会": "常务委员会",
            "常务委员会": "常务委员会",
            "机关党组": "机关党组",
            "党组": "党组",
        }
        end = next((full for short, full in endings.items() if short in word), "")
        name = f"{about.place}工商业联合会" if word == "工商联" else own + end
        yield Mention("body", found.start(), found.end(), {"name": name}, "bodies/own@1", 0.7)


_PARTY_UNITS: Final = {"组织部": "组织部", "宣传部": "宣传部", "统战部": "统一战线工作部"}


def words_of(section: str) -> tuple[str, ...]:
    """Return the names of a section of the pack."""
    return tuple(book("bodies")[section]["names"].split())


def words_in(section: str, key: str) -> tuple[str, ...]:
    """Return a word list of a section of the pack."""
    return tuple(book("bodies")[section][key].split())


def _full(place: str, about: Context) -> str:
    """Return the full name of a place: a bare level word is the report's own or the one above."""
    own = place in about.names or place in (about.bare + about.level, about.level)
    if about.place and (own or (len(place) > 2 and about.place.endswith(place))):
        return about.place
    if len(place) > 1 and place != "自治区":
        return place
    if not about.place:
        return place
    if place == about.level:
        return about.place
    for above in (about.parent, about.province):
        if above and (place == above[-1] or above.endswith(place)):
            return above
    return place


_CLIPPED: Final = (
    "发改|工信|住建|教体|教育|卫健|商务|城管|文旅|人社|民政|财政|交通运输|交通|水利|水务|农业农村|生态环境|自然资源|应急管理|应急|司法|审计|科技|"
    "海洋|退役军人|行政审批|医保|市场监管|经信|公安|林业|统计|信访|金融|民宗|港航|气象|税务|文广旅|国资|旅发|卫计"
)


_CLIPPED_AT: Final = re.compile(
    rf"(?<![城都上超夜股各全本我该两跨闹门地辖社园景小乡村片校])(?P<place>[市县区州])(?P<rest>{_CLIPPED})"
    r"(?=[、，。；和与及（]|主办|会办|承办|协办|牵头|会同|配合|办[，。；]|答复|即知|新增|补装|增配|到会|领题|为|协商|采纳)"
)


_CLIPPED_BEGINS: Final = re.compile(
    f"[市县区州](?=[{''.join(sorted({name[0] for name in _CLIPPED.split('|')}))}])"
)


def _clipped(text: str, about: Context) -> Iterator[Mention]:
    """Yield offices whose last word is left out, as office style has it: 区住建, 市发改."""
    names = _suffixes()
    for found in begun(text, _CLIPPED_BEGINS, _CLIPPED_AT):
        rest = found["rest"]
        # Above the county 发改 and 卫健 are commissions.
        ends = ("局", "委") if found["place"] in "县区" else ("委", "局")
        template = next((names[rest + end] for end in ends if names.get(rest + end)), f"N{rest}局")
        full = template.replace("N", _full(found["place"], about))
        yield Mention("body", found.start(), found.end(), {"name": full}, "bodies/clipped@1", 0.55)


_BUILT: Final = re.compile(r"建$|建设$|为山$")
_OTHER: Final = "海关|党委|局|厅|办公室|督查室|集团|公司|医院|大学|学院|电视台|日报社|协会|商会|分局|支队|大队|指挥部|研究院|学校|中学|小学|银行|管委会|管理委员会|服务中心|媒体中心|中心|文化馆|图书馆|博物馆|纪念馆|管理处|办事处|合作社|党校|基金会|联合会|联谊会|研究会|学会|促进会|总会|联盟|工作站"


_NOT_IN_NAME: Final = "的了在和与及对为由把将向以被等是有到赴据、"
_KIND: Final = re.compile(
    rf"(?:{_OTHER})(?<![大布格结开僵]局)(?!长|面|限|势|部|工作|组|任务|大局|城区|医院|小学|中学|学校|支行|会议|站点)"
)
_IN_NAME: Final = re.compile(rf"[^{_NOT_IN_NAME}\u0000-\u4dff\ua000-\U0010ffff]+$")
_NO_REST: Final = ("委", "政协", "政府", "人大", "府", "常委", "党组", "党委")
_NO_LEVEL: Final = frozenset("域级城乡内外长")
_REACH: Final = 18
_WITHIN: Final = 12
_IN_WORDS: Final = frozenset("城都上超夜股各全本我该两跨闹门地辖社园景小乡村片校")


def _other_spots(
    text: str, about: Context, known: Gazetteer
) -> Iterator[tuple[str, str, int, int]]:
    """Yield place, rest, start and end: a known place or a level word, and a word for a body."""
    names = endings((*known.names, about.bare))
    done = 0
    for kind in _KIND.finditer(text):
        at = kind.start()
        # 县教育局会商县财政局 are two.
        lead = _IN_NAME.search(text, max(done, at - _REACH), at)
        done = kind.end()
        if not lead:
            continue
        for place, stop in _places_in(text, lead.start(), at, names):
            rest = text[stop : kind.end()]
            if not rest.startswith(_NO_REST) and len(rest) - len(kind[0]) <= _WITHIN:
                yield place, rest, stop - len(place), kind.end()
                break


def _places_in(text: str, start: int, end: int, names: Endings) -> Iterator[tuple[str, int]]:
    """Yield the places or level words within a stretch, with where each ends."""
    for at in range(start, end):
        if text[at] in "省市县区州旗盟":
            place = names.at(text, at + 1)
            if place:
                yield place, at + 1
            elif text[at - 1 : at] not in _IN_WORDS and text[at + 1 : at + 2] not in _NO_LEVEL:
                yield text[at], at + 1
        else:
            for length in (2, 3, 4, 5):
                if (
                    text[at : at + length] in names.words
                    and text[at + length : at + length + 1] not in "省市县区州旗"
                ):
                    yield text[at : at + length], at + length
                    break


def _other(text: str, about: Context, known: Gazetteer) -> Iterator[Mention]:
    """Yield bodies that are in no list: a place, some words, and a word for a kind of body."""
    for place, rest, start, end in _other_spots(text, about, known):
        full = _full(place, about)
        if _BUILT.search(text[max(0, start - 2) : start]) and rest.endswith(
            ("学校", "小学", "中学", "中心", "医院")
        ):
            continue  # 援建北川县希望小学1所: what is built is no body that acts
        if _ACTS.search(rest) or (rest.startswith(_BUILDS) and not rest.endswith(_BUILDERS)):
            continue  # 区教育局组建教育集团, 示例建设区域性中心
        if rest.startswith(("新建", "扩建", "改建", "援建", "共建")):
            continue  # 在望岭区新建小学3所
        if place == about.bare:
            full = place
        rest = re.sub("管委会$", "管理委员会", rest)
        branch = _BRANCH_OF.fullmatch(rest)
        if branch and about.parent and about.own and full == about.place:
            # 区生态环境分局 is a branch of the city's office.
            full, rest = about.parent, f"{branch[1]}局{about.bare}分局"
        yield Mention("body", start, end, {"name": full + rest}, "bodies/other@1", 0.6)


#: What a name of a body does not hold: it is told what somebody does.
_ACTS: Final = re.compile(
    "组建|成立|建成|建起|创办|开办|开设|引进|帮助|协调|推动|促成|启动|举办|召开|举行|邀请|组织(?!部|处|科)|推进|加强|加快|完善|落实|采纳|牵头|打造|"
    "提升|实施|争取|投资(?!促进|发展|集团|公司|有限|控股|建设|管理|服务|合作)|拨付|安排|新增|出台|制定|走访|慰问|视察|考察|调研|评议|监督(?!管理|所|局|站|检验|委|检|中心|总)|派驻|入驻|进驻|挂牌|揭牌|竣工|开工|投用|投入"
)
_BUILDS: Final = ("建设", "创建", "发展", "振兴", "作为", "成为", "列为")
_BUILDERS: Final = (
    "局",
    "厅",
    "公司",
    "集团",
    "银行",
    "办公室",
    "指挥部",
    "委员会",
    "协会",
    "促进会",
    "研究院",
    "学校",
    "总站",
    "管理处",
    "基金会",
    "研究会",
)
_BRANCH_OF: Final = re.compile("(.{2,8})分局")
_FIELDS: Final = (
    "农业|农村|农牧业|农牧|贸易|对外|农林|林业|草原|科技|科学技术|科学|工业|信息化|经济|发展|改革|商务|商贸|文化|广电|广播电视|新闻出版|旅游|体育|教育|卫生|计划生育|健康|"
    "住房|城乡建设|建设|规划|国土资源|自然资源|资源|环境保护|生态环境|环保|水利|水务|交通|运输|海洋|渔业|市场|监督管理|质量技术监督|工商行政管理|食品药品|药品|"
    "人力资源|人事|劳动|社会保障|民政|民族|宗教|事务|司法|公安|审计|统计|财政|地税|国税|税务|粮食|物资储备|应急|安全生产|信访|档案|外事|侨务|投资促进|行政审批|"
    "政务服务|数据|大数据|营商环境|城市管理|综合|行政执法|执法|园林|绿化|房产|房屋|管理|气象|地震|邮政|烟草|供销|医疗保障|退役军人|乡村振兴|扶贫|移民|机关|湖泊|农牧业|牧业|畜牧|草原|水产|农机|农垦|林牧|兽医|口岸|电业|电力|能源|煤炭|矿产|国土|城乡规划|城建|市政|市容|环卫|房地产|住房保障|保障|公用事业|公路|航道|港口|港航|铁路|民航|海事|海防|航务|轻工|纺织|物资|粮食和物资|国有资产|金融|证券|中小企业|民营经济|非公有制经济|商业|外经|对外经济|经济合作|经济协作|合作|交流|技术|知识产权|专利|无线电|通信|电信|人才|机构编制|编制|公务员|老干部|老龄|妇女儿童|残疾人|慈善|社会|社会组织|社会工作|防震减灾|防汛抗旱|人民防空|国防动员|双拥|优抚|文物|文化遗产|版权|史志|地方志|党史|档案史志|语言文字|招生考试|考试|爱国卫生|疾病预防控制|中医药|蒙中医药|药监|医药|价格|物价|收费|公共资源交易|公共资源|政务|行政|政务公开|审批|效能|法制|口岸管理|边防|边境|事业|产业|园区|高新|航空|航天|综合行政|城市|城乡|城管|文体|文教|教体|科教|科工|科信|工信|工业和信息|农经|经管|投资|开发|重点项目|项目|重点工程|工程|物流|会展|产业发展|数据资源|数字经济|互联网|信息产业|网络安全|生态|林长制|河长制|湿地|水库|水文|水电|库区|水土保持|节水|南水北调|供水|排水|燃气|热力"
)


_OFFICE: Final = re.compile(
    rf"(?P<place>[省市县区州盟旗])(?P<rest>(?:(?:{_FIELDS})(?:和|与|及|、)?){{1,6}}(?:局|厅|委员会|办公室))(?!长|面|势)"
)


def _offices(text: str, about: Context, names: Endings) -> Iterator[Mention]:
    """Yield offices whose name is made of fields: 市海洋与渔业局, 州卫生和计划生育委员会."""
    for found in _OFFICE.finditer(text):
        at = found.end("place")
        place = names.at(text, at)
        if not place and found.start() and text[found.start() - 1] in _IN_WORDS:
            continue
        place = place or found["place"]
        args = {"name": _full(place, about) + found["rest"]}
        yield Mention("body", at - len(place), found.end(), args, "bodies/office@2", 0.85)


def _national(name: str) -> str:
    return "中国人民政治协商会议全国委员会" if name == "政协N委员会" else name.replace("N", "全国")
