"""Persons: a role and a name beside it, in lists too; without a role only who is told to have been there."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.context import Context
from cppcc_graph.text.divisions import codes
from cppcc_graph.text.people_lists import Lists
from cppcc_graph.text.rulebook import book, word_set, words
from cppcc_graph.text.scan import Endings, any_of, begun, covered, endings
from cppcc_graph.text.tables import rows

_HAN: Final = "\u4e00-\u9fff"
_NOT_GIVEN: Final = frozenset(
    "的了在和与及等为是有对从以将把被让向们到赴受我各全本这那要能可没就都也还又再已更最很，。县市区省局办室第委员席督监提副、"
)
#: Words that a name may follow directly: 其中某某某委员, 采纳某某某委员的建议.
_LEADS: Final = "同胞|侨胞|台商|港商|人士|学习|贯彻|其中|采纳|吸收|根据|办理|教授|经理|院长|主任|校长|邀请|安排|支持|以及"
_AFTER_SIGNS: Final = "和与及由以请对向被经长师人处任员家院"
_SURE_AFTER: Final = re.compile(r"[，。；：、）（《》“”\s等和及的与同在]|$")


@cache
def _names() -> str:
    """Return the pattern of a name: a surname and one or two given characters."""
    surnames = "".join(book("persons")["surnames"].split())
    # A rare surname that is a word as well wants a name of three signs: 买兴国, 海正义.
    rare = "".join(words("persons", "rare"))
    return rf"(?:(?:{any_of(words('persons', 'compound'))}|[{surnames}])[{_HAN}]{{1,2}}|[{rare}][{_HAN}]{{2}})"


@cache
def _before() -> re.Pattern[str]:
    roles = any_of(words("persons", "roles"))
    return re.compile(
        rf"(?<!各位)(?P<role>{roles}(?:(?:、|兼)[{_HAN}]{{0,6}}?{roles}){{0,6}})[：:·]?\s?(?P<name>{_names()})"
    )


@cache
def _first_signs() -> str:
    """Return the signs that a name begins with, also one by sound."""
    listed = (*words("persons", "compound"), *words("persons", "rare"))
    surnames = "".join(book("persons")["surnames"].split())
    return "".join(sorted({*surnames, *(name[0] for name in listed), *_SOUNDS}))


@cache
def _name_begins() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of where a name may begin in a list, and of where one before its role may."""
    begins = rf"[{_first_signs()}](?:(?<![{_HAN}].)|(?<=[{_AFTER_SIGNS}].)|(?<=(?:{_LEADS}).))"
    return re.compile(begins), re.compile(rf"{begins}(?=.{{1,3}}?(?:{_ROLE_BEGINS}))")


#: What the roles in ``_behind`` begin with.
_ROLE_BEGINS: Final = (
    r"总书|同志|政协|委员|常委|董事|总经|先生|女士|等\d|副?(?:主[席委任]|书记|会长|秘书|检察|[省市县区州旗局院校处部厅]长)"
    "|教授|律师|代表"
)
#: They tell of a person, and not what that person is.
_HONORIFICS: Final = frozenset(["先生", "女士"])
#: Offices of a place, and of what may be called by two signs: 成都市长, 法院院长 are no persons.
_OFFICES: Final = "省长|市长|县长|区长|州长|旗长|院长|校长|主任|秘书长|处长|部长|厅长|检察长"
_OFFICE_OF: Final = re.compile("副?(?:(?P<level>[省市县区州旗])长|[院校处部厅]长)")


def _of_place(text: str, name: str, role: str) -> bool:
    """Tell whether two signs before an office may be what it is of, and no name of a person."""
    office = _OFFICE_OF.match(role)
    if not office or not office["level"]:
        return bool(office)
    place = name + office["level"]
    return place in codes() or text.count(place) > text.count(f"{place}长")


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?<![{_HAN}])|(?<=[{_AFTER_SIGNS}])|(?<=(?:{_LEADS})))(?P<name>{_names()})(?<!副)(?P<role>总书记|同志|(?:政协)?委员|等(?=\d+[名位]委员)|(?:副)?主席|(?:副)?书记|教授|律师|(?:副)?会长|(?:副)?主委|(?:副)?局长|常委(?!会)|董事长|总经理|先生|女士|代表(?=提出|反映|呼吁|领衔|的|等|建议|联名)|(?:副)?(?:{_OFFICES}))(?![会员长])"
    )


_SOFT: Final = frozenset(
    [
        "群众",
        "台胞",
        "侨胞",
        "侨领",
        "乡贤",
        "市民",
        "居民",
        "村民",
        "网友",
        "职工",
        "家长",
        "农户",
        "干部",
        "学生",
        "会员",
    ]
)
_THOUGHT: Final = re.compile(r"新时代|生态|法治|经济|文化|外交|强军|关于|总书记系列|同志为|《")
_LONG: Final = re.compile(
    r"(?P<role>(?:副)?(?:书记|县长|区长|市长|州长|主席|主任|局长|秘书长))(?P<name>[\u4e00-\u9fff]{2,4}?)"
    r"(?=负责|领衔|领办|督办|牵头|带队|出席|主持|到会|到场|率队|指出|强调|亲自|各领|分别|任组长|作(?:了)?(?:讲话|报告))"
)


_DEPUTIES: Final = frozenset(["副主席", "秘书长", "副秘书长"])
_OFFICE_BEGINS: Final = re.compile(r"[副书县区市州主局秘](?=书|记|县|区|市|州|主|局|秘|长|席|任)")


#: What may stand behind a name of a list, and what parts it from the next one.
_JOIN: Final = r"(?:（[^（）\n]{1,12}）)?[、和及与]"


@cache
def _next() -> re.Pattern[str]:
    return re.compile(rf"{_JOIN}(?P<name>{_names()})")


@cache
def _next_by_sound() -> re.Pattern[str]:
    given = any_of(words("persons", "given"))
    return re.compile(
        rf"{_JOIN}(?P<name>{_NAME_OF_SOUNDS}|{given}[{_HAN}]{{0,2}}?)(?=[、，。；（）等《和及与\s]|{_ACTS}|$)"
    )


def persons(text: str, about: Context, bodies: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the persons named in a normalised text in order, with role and the role's body."""
    found: dict[int, Mention] = {}
    ends = {body.end: body for body in bodies}
    taken = covered(text, ((body.start, body.end) for body in bodies))
    heads = list(_role_spots(text))
    last: Mention | None = None
    for match in _tried(text, heads, _before()):
        start = match.start("name")
        if taken[start]:
            continue
        name = _trimmed(text, start, match.end("name"))
        # 群众代表, 新市民安居: after such words only a name of three signs is taken for one.
        if not name or (match["role"] in _SOFT and len(name) < 3):
            continue
        role, body = _role(text, match, ends, about)
        beside = last is not None and match.start("role") == last.end + 1
        if beside and last is not None and role in _DEPUTIES and text[last.end] == "、":
            # 省政协主席甲、副主席乙: who is named beside somebody is of the same committee.
            chair = str(last.args["role"]).endswith(("主席", "秘书长"))
            body = str(last.args["body"]) if chair else body
        args: dict[str, str | bool] = {"name": name, "role": role, "body": body}
        found[start] = last = Mention(
            "person", start, start + len(name), args, "persons/role-name@1", 0.85
        )
        at = start + len(name)
        # 副主席张明、李华: the rest of the list shares the role.
        while True:
            more = _next_by_sound().match(text, at) or _next().match(text, at)
            if not more:
                break
            begin = more.start("name")
            sound = more.re is _next_by_sound()
            other = more["name"] if sound else _trimmed(text, begin, more.end("name"))
            listed = other[:2] not in word_set("persons", "not_names") and (
                sound or _listed(text, begin + len(other))
            )
            if not other or taken[begin] or not listed:
                break
            args = {"name": other, "role": role, "body": body}
            found[begin] = last = Mention(
                "person", begin, begin + len(other), args, "persons/role-list@1", 0.7
            )
            at = begin + len(other)
    _, begins = _name_begins()
    for match in _tried(text, (spot.start() for spot in begins.finditer(text)), _behind()):
        start = match.start("name")
        if (
            start in found
            or _of_formula(text, match)
            or taken[start]
            or _odd(match["name"])
            or match["name"][:2] in word_set("persons", "not_names")
            or match["name"][-1] in "镇村乡州旗界组等站名位件族"
            or (len(match["name"]) < 3 and _of_place(text, match["name"], match["role"]))
            or (match["role"] == "代表" and about.house != "人大")
        ):
            continue
        role = "委员" if match["role"] in ("等", "政协委员") else match["role"]
        role = "" if role in _HONORIFICS else role
        args = {"name": match["name"], "role": role, "body": _of_members(role, about)}
        found[start] = Mention("person", start, match.end("name"), args, "persons/name-role@1", 0.7)
    behind = {each.end for each in found.values()}
    for match in begun(text, _OFFICE_BEGINS, _LONG):
        # Names whose surnames are in no list: what stands between a role and its verb.
        start, name = match.start("name"), match["name"]
        odd = set(name) & (_NOT_GIVEN | set("会成办员长组领衔牵别分亲共带率队上到"))
        # 某某某副主席跟踪督办: whose role it is stands before it.
        other = name in word_set("persons", "after_pairs") or match.start() in behind
        if start in found or taken[start] or odd or other or _word(name):
            continue
        role, body = _role(text, match, ends, about)
        args = {"name": name, "role": role, "body": body}
        found[start] = Mention("person", start, match.end("name"), args, "persons/any@1", 0.5)
    for mention in found.values():
        taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    holder = {at: each for each in found.values() for at in range(each.start, each.end)}
    for mention in (
        *_crowds(text, about),
        *_foreign(text, about, ends, heads),
        *_headed(text, about),
        *_appointed(text, about, ends),
        *_fields(text, about, bodies),
        *_of_lists(text, about, bodies),
    ):
        spot = range(mention.start, mention.end)
        clash = list({id(m): m for at in spot if (m := holder.get(at)) is not None}.values())
        if (
            len(clash) == 1
            and clash[0].rule == "persons/any@1"
            and clash[0].start == mention.start
            and mention.end >= clash[0].end
        ):
            # What a rule of its own tells is better than what stands before any verb.
            found[mention.start] = mention
            holder.update(dict.fromkeys(spot, mention))
            continue
        # A longer name of the same beginning is the whole one: 吉克阿依 for 吉克阿.
        if clash and all(m.start == mention.start and m.end < mention.end for m in clash):
            known = found.pop(mention.start).args
            args = {**mention.args, "role": known["role"], "body": known["body"]}
            found[mention.start] = mention.having(args)
            holder.update(dict.fromkeys(spot, found[mention.start]))
            continue
        if clash or taken.find(1, mention.start, mention.end) >= 0:
            continue
        found[mention.start] = mention
        holder.update(dict.fromkeys(spot, mention))
    names = {str(mention.args["name"]): mention for mention in found.values()}
    yield from sorted((*found.values(), *_again(text, names, found)), key=lambda m: m.start)


#: What those who are named do next.
_ACTS: Final = (
    "分别|带队|率队|率领|带领|督办|领衔|领办|牵头|出席|主持|陪同|参加|到会|提出|反映|建议|联系|任|为"
    "|汇报|介绍|通报|表示|指出|强调|认为|告诉|作[了出为]?|一行|同志|亲自|多次|先后|主动|捐|出资|个人|驻|到|深入"
)
#: Characters that write the names of other peoples, as 孟根其其格 and 阿苏木呷.
_SOUNDS: Final = "边阿乌云琴布巴白包格根呼哈吉嘎额恩敖斯苏图娅雅尔勒娜木其日仁沙马则尼呷色丹多杰扎西卓玛次旺平措央金拉姆加达瓦罗桑洛绒强迪力提买艾热依古丽江汗赛克努肯那孟高娃琪曼兰萨仓波麦依尔江帕孜别提肉孜吾甫库尔班毛莎果惹曲比伍各德朝鲁门满都坦贺希毕策腾顺朱宝音道特才让措姆旦吾赛义买合木提依明古再努帕夏提玉素甫艾山卡里斯坦别克居马拜的"
#: Others that do, behind the dot of such a name or its first signs, where fewer words can be meant.
_MORE_SOUNDS: Final = "不安胡恒列杜劳叶塔托吐铁孙索穆赫耶亚伊英谢维万坎康凯科莱雷莲伦米密莫内纳乃诺欧皮普恰切钦青然荣如茹什舒泰唐陶妥温沃许延尤增哲珍珠宗祖顿登丁代贝博伯勃保楚尕噶盖甘岗贡汉罕霍基嘉坚佳喀甲肖佐奴奇尚丝法弗赞柯宁蒙美梅红花华"
_ALL_SOUNDS: Final = frozenset(_SOUNDS) - {"的"} | frozenset("诺完措旦智毛花梅勒旺增华仓毕")
_DOTTED: Final = frozenset(_SOUNDS) - {"的"} | frozenset(_MORE_SOUNDS)
#: Words of these signs that are no part of a name.
_NO_SOUNDS: Final = r"(?!提[交出案供高升]|多次|亲自|多名|多位|特[别色]|满[意足怀]|门[前口]|都[是能有为]|道[路]|宝贵|明[确年]|古[城镇]|不[断少仅畏辞懈足能是顾]|达到|加[强快]|各[族地]|里的)"
_NAME_OF_SOUNDS: Final = rf"(?:[\u4e00-\u9fff]{{1,7}}·(?:(?:{_NO_SOUNDS}[{_SOUNDS.replace('的', '')}{_MORE_SOUNDS}]){{2,7}}|(?:(?!副|主席|委员|书记|常委|代表|同志|等)[\u4e00-\u9fff]){{1,4}})|(?:{_NO_SOUNDS}[{_SOUNDS.replace('的', '')}]){{3,7}})"


#: So many signs may stand before the dot of a name.
_DOT: Final = re.compile("·")
_BEFORE_DOT: Final = 5
_SOUND: Final = re.compile(f"[{_SOUNDS}](?=[{_SOUNDS}][{_SOUNDS}{_MORE_SOUNDS}])")


@cache
def _sounds() -> tuple[re.Pattern[str], re.Pattern[str]]:
    roles = any_of(words("persons", "roles"))
    before = re.compile(
        rf"(?<!各位)(?P<role>{roles}(?:(?:、|兼)[{_HAN}]{{0,6}}?{roles}){{0,6}})[：:]?\s?(?P<name>{_NAME_OF_SOUNDS}|{any_of(words('persons', 'given'))}[{_HAN}]{{0,2}}?(?=[、，。；）（等《]|(?:{_ACTS})|$)|[{_SOUNDS}][{_SOUNDS}和赫](?=[、，]))(?:、(?P<next>[{_SOUNDS}][{_SOUNDS}和赫]|{_NAME_OF_SOUNDS})(?=[、，两三等]))?"
    )
    behind = re.compile(
        rf"(?:(?<![{_HAN}])|(?<=[和与及由以请对向被经]))(?P<name>{_NAME_OF_SOUNDS}|(?:{_NO_SOUNDS}[{_SOUNDS}]){{2,5}}[{_MORE_SOUNDS}][{_SOUNDS}]{{0,2}}|{any_of(words('persons', 'given'))})(?P<role>(?:政协)?委员(?!会)|(?:副)?主席|(?:副)?书记|(?:副)?秘书长|(?:副)?[盟旗州县市]长|处长|(?:副)?局长|等\d+[名位]委员)"
    )
    return before, behind


@cache
def _given() -> re.Pattern[str]:
    return re.compile(any_of(words("persons", "given")))


def _foreign(
    text: str, about: Context, ends: dict[int, Mention], heads: Sequence[int]
) -> Iterator[Mention]:
    """Yield names that are written by sound, with the role beside them."""
    before, behind = _sounds()
    for match in _tried(text, heads, before):
        role, body = _role(text, match, ends, about)
        for group in ("name", "next"):
            name = match[group]
            # 委员会客厅 is a body, and no member.
            if name and name[0] != "会" and not _word(name):
                start, end = match.span(group)
                while end - start > 2 and text[end - 1 : end + 1] in _verbs():
                    end -= 1  # 多杰热旦|高度重视
                args: dict[str, str | bool] = {"name": text[start:end], "role": role, "body": body}
                yield Mention("person", start, end, args, "persons/by-sound@2", 0.75)
    # Names with a dot may begin with any character.
    spots = {found.start() for found in _SOUND.finditer(text)}
    if "·" in text:
        spots.update(found.start() for found in _given().finditer(text))
        for dot in _DOT.finditer(text):
            spots.update(range(max(0, dot.start() - _BEFORE_DOT), dot.start()))
    for match in _tried(text, sorted(spots), behind):
        role = "委员" if "委员" in match["role"] else match["role"]
        if _word(match["name"]):
            continue
        args = {"name": match["name"], "role": role, "body": _of_members(role, about)}
        yield Mention("person", *match.span("name"), args, "persons/by-sound@2", 0.7)


def _word(name: str) -> bool:
    """Tell whether what looks like a name begins with a word; 别克 of a name with a dot is none."""
    return "·" not in name and name[:2] in word_set("persons", "not_names")


#: What members do together.
_THEY: Final = "提|《|关于|的|联名|反映|建议|撰写|呼吁|围绕|针对|领衔|共同|合作"


@cache
def _crowd() -> re.Pattern[str]:
    name = rf"(?:{_NAME_OF_SOUNDS}|{any_of(words('persons', 'given'))}(?=[、和等两三])|{_names()})"
    return re.compile(
        rf"(?:(?<![{_HAN}])|(?<=[{_AFTER_SIGNS}]))(?P<list>{name}(?:[、和]{name}){{0,9}})"
        rf"(?:(?:等?(?:[两二三四五六七八九十\d]+[位名])|等)(?:[{_HAN}]{{2,6}}界)?|(?=同志)|(?<=[、和][\u4e00-\u9fff]{{3}})(?=委员(?:{_THEY})))(?P<role>同志|(?:政协)?(?:副主席|委员(?!会)|常委(?!会)|副市长|副县长|副区长|代表))"
    )


_ROLE_OF_MANY: Final = (
    "(?<=同)志|(?<=[位名等])(?:[\u4e00-\u9fff]{2,6}界)?(?:政协)?"
    "(?:副主席|委员|常委|副市长|副县长|副区长|代表)"
)
_MANY: Final = re.compile(f"[同位名等](?:{_ROLE_OF_MANY})")
_OF_MANY: Final = re.compile(f"[同位名等委](?:{_ROLE_OF_MANY}|(?<=委)员(?={_THEY}))")
#: No list of names is longer, and none holds these signs.
_LIST: Final = 180
_NOT_LISTED: Final = "，。；：\n"


#: What joins the names of a list; 和 before another such sign is the end of a name.
_BETWEEN: Final = re.compile("、|和(?=[^、和])")


def _lists(text: str) -> Iterator[int]:
    """Yield where names begin between which and a role of many there may be nothing but names."""
    begins, _ = _name_begins()
    done = 0
    for role in _OF_MANY.finditer(text) if _MANY.search(text) else ():
        at = role.start()
        low = max(done, at - _LIST)
        low = max(low, *(text.rfind(sign, low, at) for sign in _NOT_LISTED))
        for spot in begins.finditer(text, low, at):
            yield spot.start()
        done = at


def _crowds(text: str, about: Context) -> Iterator[Mention]:
    """Yield lists whose role stands behind them: 汤伯英、霍启明两位副主席."""
    for match in _tried(text, _lists(text), _crowd()):
        at = match.start("list")
        if _of_formula(text, match):
            continue
        if match["role"] == "代表" and about.house != "人大":
            continue
        for part in _BETWEEN.split(match["list"]):
            role = match["role"].removeprefix("政协")
            named = not _odd(part.removesuffix("和")) and part[-1] not in "界族"
            if not named or _word(part):
                at += len(part) + 1
                continue
            args: dict[str, str | bool] = {
                "name": part,
                "role": role,
                "body": _of_members(role, about),
            }
            yield Mention("person", at, at + len(part), args, "persons/crowd@2", 0.85)
            at += len(part) + 1


def _is_name(word: str) -> bool:
    """Tell whether words are a name by themselves: by their surname, or by their sounds."""
    if _word(word) or word in word_set("persons", "no_given"):
        return False
    if "·" in word:
        return 4 <= len(word) <= 16 and not word.startswith("·")
    if set(word) & _NO_PEOPLE:
        return False
    if _given().match(word) and len(word) < 6:
        return True
    if len(word) > 2 and set(word) <= (_ALL_SOUNDS if len(word) < 4 else _DOTTED):
        return True
    known = _own_name().fullmatch(word)
    return bool(known) and not _odd_in(word)


def _odd_in(word: str) -> bool:
    inner = len(word) > 2 and word[-2] in _WITHIN
    return bool(set(word[1:-2] + word[-1] if inner else word[1:]) & _NOT_GIVEN)


#: Signs of what people are called in groups: 回族, 农业界, 党员.
_NO_PEOPLE: Final = frozenset("等位名族界部局员组会协联委院校社们者党派盟厂村镇乡县市区省州")


def _of_lists(text: str, about: Context, bodies: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the names of lists whose role stands behind them, or who are told to have been there."""
    ends = {body.end: str(body.args["name"]) for body in bodies}
    lists = Lists(_is_name, ends)
    for rule, sure, listed in (
        ("persons/listed@1", 0.8, lists.many(text)),
        ("persons/chosen@1", 0.8, lists.chosen(text)),
        ("persons/present@1", 0.55, lists.present(text)),
        ("persons/register@1", 0.8, lists.register(text)),
    ):
        for each in listed:
            role = each.role.removeprefix("政协")
            office = next(
                (ends[at] for at in range(each.office, each.office - 4, -1) if at in ends), ""
            )
            args: dict[str, str | bool] = {
                "name": text[each.start : each.end],
                "role": role,
                "body": office or _of_members(role, about),
            }
            yield Mention("person", each.start, each.end, args, rule, sure)


_HEAD: Final = 260
#: A speaker stands alone in a line of the head.
_ALONE: Final = re.compile(
    r"^[ \u3000（(]*(?P<name>[\u4e00-\u9fff]{2,4})[ \u3000）)]*$", re.MULTILINE
)


@cache
def _own_name() -> re.Pattern[str]:
    return re.compile(_names())


def _headed(text: str, about: Context) -> Iterator[Mention]:
    """Yield the speaker whose name is a line of its own in the head of a report."""
    name = _own_name()
    head = text[:_HEAD]
    stop = re.search(r"各位委员|同志们", head)
    for match in _ALONE.finditer(head, 0, stop.start() if stop else 0):
        if name.fullmatch(match["name"]) and match["name"][:2] not in word_set(
            "persons", "not_names"
        ):
            args: dict[str, str | bool] = {"name": match["name"], "role": "", "body": ""}
            yield Mention("person", *match.span("name"), args, "persons/head@2", 0.7)


@cache
def _appointments() -> re.Pattern[str]:
    roles = any_of(words("persons", "roles"))
    return re.compile(
        rf"(?:任命|选举|补选|增选|推选|免去|接受|同意)(?P<name>{_names()})(?:同志|委员)?(?:为|的|辞去|担任|(?<=[免去接受同意].{{3}})(?=[省市县区州旗]))"
        rf"(?P<lead>[{_HAN}]{{0,20}}?)(?P<role>{roles})(?=职务|[，。；、]|$)"
    )


def _appointed(text: str, about: Context, ends: dict[int, Mention]) -> Iterator[Mention]:
    """Yield who is given an office or relieved of it: 任命某某为市政协副秘书长."""
    for match in _appointments().finditer(text):
        role, body = _role(text, match, ends, about)
        args: dict[str, str | bool] = {"name": match["name"], "role": role, "body": body}
        yield Mention("person", *match.span("name"), args, "persons/appointed@1", 0.85)


#: Fields stand at the beginning of a text or line, or behind a blank or the end of another field.
_FIELD_BEGINS: Final = re.compile(r"[第提督领牵包联附](?<![^\n；;|\t。 ].)")
_FIELD: Final = re.compile(
    r"(?:第一)?(?P<role>提案者|提案人|提出者|提案委员|督办领导|领办领导|督办人|领办人|领衔督办领导|领衔领导|牵头领导|包案领导|领衔督办|督办|领办|联名人|附议人)(?:及单位)?\s?：\s?(?P<value>[^；;\n\t|。]{2,80})"
)
#: Ends of what is no person in such a field.
_NO_PERSON: Final = re.compile(
    r"(?:委|局|会|界别?|组|院|校|办|部|社|厅|协|联|团|室|处|公司|中心|支部|总支|党派|党|站|所|府|队)$"
)
_ROLE_END: Final = re.compile(
    r"^.*(?:主席|书记|秘书长|常委|省长|市长|县长|区长|州长|旗长|盟长|主任|局长|厅长|部长|院长|检察长|主委|会长|董事长|总经理|校长|委员|教授)(?:等)?\s*"
)


def _fields(text: str, about: Context, bodies: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the persons of labelled fields and of table cells, whose names need no role beside them."""
    fields, table = [*begun(text, _FIELD_BEGINS, _FIELD)], rows(text)
    named = {body.start: body for body in bodies} if fields or table else {}
    for match in fields:
        yield from _listed_in(
            text, *match.span("value"), label=match["role"], about=about, named=named
        )
    for row in table:
        for column, label in (("proposer", "提案人"), ("supervisor", "督办领导")):
            cell = row.cell(column)
            if cell:
                yield from _listed_in(text, *cell, label=label, about=about, named=named)


def _listed_in(
    text: str, start: int, end: int, *, label: str, about: Context, named: dict[int, Mention]
) -> Iterator[Mention]:
    at = start
    for part in re.split(r"([、，,])", text[start:end]):
        word = part.strip()
        begin = at + len(part) - len(part.lstrip())
        at += len(part)
        lead = _ROLE_END.match(word)
        rest = word[lead.end() :] if lead else word
        rest = re.sub(r"(?:等\d*[人名位]?.*|委员|（.*|同志)$", "", rest)
        if not 2 <= len(rest) <= 8 or not re.fullmatch(r"[\u4e00-\u9fff·]+", rest):
            continue
        own = not lead and not _own_name().match(rest) and len(rest) < 4
        if _NO_PERSON.search(rest) or own or begin in named:
            continue
        if (
            len(rest) > 3
            and not re.fullmatch(_NAME_OF_SOUNDS, rest)
            and rest[:2] not in word_set("persons", "compound")
        ):
            continue
        place = begin + (lead.end() if lead else 0)
        role = lead[0].strip() if lead else label
        body = ""
        if lead:
            inside = [named[spot] for spot in range(start, place) if spot in named]
            body = str(inside[-1].args["name"]) if inside else _of_members(role, about)
        elif label in ("提案者", "提案人", "提案委员", "联名人", "附议人", "提出者"):
            body = _of_members("委员", about)
        args: dict[str, str | bool] = {"name": rest, "role": role, "body": body}
        yield Mention("person", place, place + len(rest), args, "persons/field@2", 0.85)


@cache
def _role_ends() -> re.Pattern[str]:
    """Return the pattern of what may be the last two characters of a role that a name follows."""
    last, before = (
        "".join(sorted({role[at] for role in words("persons", "roles")})) for at in (-1, -2)
    )
    given = "".join(sorted({name[0] for name in words("persons", "given")}))
    name = rf"[：:·]?\s?(?:[{_first_signs()}{given}]|[{_HAN}]{{1,7}}·)"
    return re.compile(f"[{last}](?<=[{before}].)(?=[、兼]|{name})")


@cache
def _roles() -> Endings:
    return endings(words("persons", "roles"))


def _role_spots(text: str) -> Iterator[int]:
    """Yield where roles begin, each once, in order."""
    roles = _roles()
    seen = -1
    for found in _role_ends().finditer(text):
        start = found.end() - len(roles.at(text, found.end()))
        if start > seen and start < found.end():
            seen = start
            yield start


#: 以某某某同志为核心的党中央 names a body by its head, and nobody who acts in the report.
_FORMULA: Final = re.compile(r"为(?:核心|总书记|主要代表)")


def _of_formula(text: str, match: re.Match[str]) -> bool:
    return match["role"] == "同志" and bool(_FORMULA.match(text, match.end()))


def _tried(text: str, heads: Iterable[int], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern that begins at one of the places, none within another."""
    done = 0
    for head in heads:
        found = pattern.match(text, head) if head >= done else None
        if found:
            done = found.end()
            yield found


def _again(text: str, names: dict[str, Mention], found: dict[int, Mention]) -> Iterator[Mention]:
    """Yield further mentions of a name of three characters that was found with its role."""
    for name, first in names.items():
        if len(name) < 3:
            continue
        at = text.find(name)
        while at >= 0:
            if at not in found and not _THOUGHT.match(text, at + len(name)):
                args = {"name": name, "role": first.args["role"], "body": first.args["body"]}
                yield Mention("person", at, at + len(name), args, "persons/again@1", 0.7)
            at = text.find(name, at + len(name))


@cache
def _verbs() -> frozenset[str]:
    """Return the words of two signs that tell what somebody does; after a name they are none of it."""
    verbs = [*words("counted", "verbs"), *words("circumstances", "objects")]
    for key in ("concrete", "weak", "alone", "moves", "does", "convenes", "last", "speak"):
        verbs += words("activities", key)
    pairs = (word for word in verbs if len(word) == 2)
    return word_set("persons", "after_pairs") | word_set("persons", "after_words") | {*pairs}


@cache
def _rare() -> frozenset[str]:
    return frozenset("".join(words("persons", "rare")))


_MEMBER: Final = re.compile("委员(?!会)")
#: 副主席温履和牵头: no other name follows, so that 和 is part of this one.
_LEADING: Final = re.compile(
    "牵头|领衔|督办|领办|带队|率队|率团|率领|带领|出席|主持|批示|表示|指出|[，。、；]"
)
#: Surnames that more often lead to something: 代表向原单位反映.
_PREPOSITIONS: Final = frozenset("向于从和同")
_WITHIN: Final = frozenset("向从以为有可能全本更再在若")


def _odd(name: str) -> bool:
    """Tell whether a name holds signs that no name has; 为 within 张为民 is none of them."""
    if len(name) == 3 and name[0] == "向":
        return bool(set(name[1:]) & _NOT_GIVEN)  # a surname too
    inner = len(name) == 3 and name[1] in _WITHIN
    return bool(set(f"{name[0]}{name[2]}" if inner else name) & _NOT_GIVEN)


def _trimmed(text: str, start: int, end: int) -> str:
    """Return the name that begins there, with the number of characters that what follows allows."""
    name = text[start:end]
    if name[:2] in word_set("persons", "not_names"):
        return ""
    longer = name[:2] in word_set("persons", "compound") or name[0] in _rare()
    least = 3 if longer else 2
    if len(name) > least and name[-1] == "和" and _LEADING.match(text, end):
        return name
    after, verbs = word_set("persons", "after"), _verbs()
    third = start + least
    pair, next_pair = text[third : third + 2], text[third + 1 : third + 3]
    if len(name) > least and (
        pair in word_set("persons", "after_pairs") or (pair in verbs and next_pair not in verbs)
    ):
        name = name[:least]  # 石鉴亲自, 骆冰视察: the third sign begins the next word
    while len(name) >= least:
        stop = start + len(name)
        follows, two = text[stop : stop + 1], text[stop : stop + 2]
        given = name[least - 1 :]
        if len(given) == 2 and given[0] in _WITHIN:
            given = given[1]  # 滕向东, 闵从周: within a name such words are names
        if not set(given) & _NOT_GIVEN and (
            not follows.strip()
            or follows in after
            or (name[0] not in _PREPOSITIONS and two in verbs)
            or _MEMBER.match(text, start + len(name))
            or not "\u4e00" <= follows <= "\u9fff"
            or (len(name) == least + 1 and two in word_set("persons", "after_words"))
        ):
            shorter = text[start + len(name) - 1]
            # 张明在…: the shorter name wins only where its next character cannot be a given one.
            if (
                len(name) > least
                and shorter in "说称讲等和及与的在同率带督领为"
                and len(name) == end - start
            ):
                name = name[:-1]
                continue
            return name
        name = name[:-1]
    return ""


def _listed(text: str, at: int) -> bool:
    return bool(_SURE_AFTER.match(text, at)) or text[at : at + 1] in word_set("persons", "after")


def _of_members(role: str, about: Context) -> str:
    """Return the committee for a plain member or chair: reports call no others so."""
    if not about.place:
        return ""
    if role.removeprefix("副") in ("市长", "县长", "区长", "省长", "州长"):
        levels = (about.place, about.parent, about.province)
        place = next((place for place in levels if place.endswith(role[-2])), "")
        return f"{place}人民政府" if place else ""
    if about.house == "人大":
        return f"{about.place}人民代表大会" if role == "代表" else ""
    own = role in (
        "委员",
        "政协委员",
        "政协常委",
        "常务委员",
        "主席",
        "副主席",
        "秘书长",
        "副秘书长",
        "常委",
    )
    return f"政协{about.place}委员会" if own else ""


_OF_WRITING: Final = frozenset(["撰稿", "供稿", "整理", "摄影", "编辑", "责任编辑"])
#: The office without a place is the committee's own.
_OWN_OFFICE: Final = re.compile(rf"(?:^|[^{_HAN}]|[由经和与])办公室$")
_APART: Final = re.compile(
    r"[，；：。（）《》“”]|[主承会协]办|办理|邀请|约请|会同|组织|走访|联系|听取|回访|征求"
)


def _role(
    text: str, match: re.Match[str], ends: dict[int, Mention], about: Context
) -> tuple[str, str]:
    """Return the role with its body as written, and the body's full name."""
    start, role = match.start("role"), match["role"]
    if role in _OF_WRITING:
        return role, ""  # the office before it signs, and is not said to be theirs
    party_group = ends.get(start + 2) if role.startswith("党组") else None
    if party_group is not None:
        return text[party_group.start : start] + role, str(party_group.args["name"]).removesuffix(
            "党组"
        )
    if role.startswith(("委员、", "政协委员、")):
        # 县政协委员、某公司董事长: the firm is where the second office is held.
        last = next(
            (ends[at] for at in range(match.start("name") - 1, start, -1) if at in ends), None
        )
        own = ends.get(start + 2) if role.startswith("政协") else ends.get(start)
        role = text[own.start : start] + role if own is not None else role
        if last is not None and last is not own:
            return role, str(last.args["name"])
    # A body may stand right before the role, or with 党组 or 原 between them.
    for gap in range(4):
        body = ends.get(start - gap)
        # 省发改委会办，副省长某某: the body of another clause is not that of the role.
        if body is not None and not _APART.search(text, body.end, start):
            return text[body.start : start] + role, str(body.args["name"])
    if role in ("主任", "副主任") and _OWN_OFFICE.search(text, max(0, start - 4), start):
        return f"办公室{role}", f"政协{about.place}委员会" if about.place else ""
    if about.house == "人大" and about.place and text.endswith("常委会", 0, start):
        return f"常委会{role}", f"{about.place}人民代表大会常务委员会"
    return role, _of_members(role, about)
