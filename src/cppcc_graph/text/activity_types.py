"""The type of an activity: its verb decides, and the head noun of what the verb acts on.

What stands in quotation marks, in titles and in brackets, who takes part, what it is about, and all
that only qualifies another noun does not decide. Sources: how the reports of committees are written.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from cppcc_graph.text.rulebook import book, word_set, words
from cppcc_graph.text.scan import Beginnings, any_of, beginnings

OTHER: Final = "other"
_ASIDE: Final = re.compile(r"（[^（）]{0,200}+(?:）|$)|《[^《》]{0,200}+(?:》|$)")
_MANNER: Final = re.compile(r"(?:通过|采取|采用|以)[^，]{1,30}[形方]式")
#: What is laid down because of what was advised: 根据视察意见修订管理办法 is no inspection.
UPON: Final = re.compile(
    r"(?:根据|结合)[^，。；《]{0,14}?(?:报告|建议案?|意见|成果)(?=(?:研究|联合|专门|及时|相继|先后){0,2}(?:出台|制[定订]|印发|修[订改]|下发|编制|发布))"
)
_QUOTED: Final = re.compile(r"“([^“”]{0,200}+)(?:”|$)")
#: What is built is no activity of the kind that its name holds.
_BUILDS: Final = re.compile(
    r"“”(?:建设|平台|机制|(?:委员|协商)?(?:工作|议事|协商议事)室|示范点|系统|制度|应用|小程序)"
)
#: A topic in front: what is done is told at the end.
_TOPIC_FIRST: Final = re.compile(r"围绕|聚焦|针对|紧扣|就(?!业|学|医|地|诊|近)")
_TOPIC_WITHIN: Final = 12
_TOPIC_INSIDE: Final = re.compile(
    r"(?:围绕|聚焦|针对|就(?!业|学|医|地|诊|近|餐)|[^应面核相针]对(?!口|接|话|象|外))"
)


@cache
def _table() -> dict[str, dict[str, str]]:
    """Return the type of each word, by the part the word plays."""
    parts: dict[str, dict[str, str]] = {"acts": {}, "heads": {}, "default": {}, "near": {}}
    for each in book("activities")["type"]:
        for part, types in parts.items():
            for word in str(each.get(part, "")).split():
                types.setdefault(word, str(each["name"]))
    return parts


@cache
def _words() -> Beginnings:
    """Return all words that tell a type."""
    table = _table()
    return beginnings((*table["acts"], *table["heads"]))


@cache
def _starts() -> re.Pattern[str]:
    """Return the pattern of the verbs that a predicate begins with."""
    table = _table()
    light = [word for key in ("moves", "does", "convenes") for word in words("activities", key)]
    return re.compile(any_of((*table["acts"], *table["default"], *light)))


@cache
def _does() -> re.Pattern[str]:
    return re.compile(any_of(words("activities", "does")))


@cache
def by_sign(key: str) -> dict[str, tuple[str, ...]]:
    """Return the words of a list of the rules for activities by the sign that they begin with."""
    found: dict[str, tuple[str, ...]] = {}
    for word in words("activities", key):
        found[word[0]] = (*found.get(word[0], ()), word)
    return found


#: Who keeps the history of the party is not what is studied.
_ARCHIVISTS: Final = ("党史办公室", "党史研究室", "党史研究院", "党史办", "党史馆")
#: A society that is set up; how words for what is founded or built begin.
_FOUNDING: Final = frozenset("发牵成组设建新改打创搭增开升")
_FOUNDED: Final = re.compile(
    "(?:发起|牵头)?(?:成立|组建|设立|建立)了?[^，。；]{0,16}(?:联谊会|商会|协会|促进会|研究会|理事会|联合会)(?:$|[，。；、\\d])"
)
#: Where matters are talked over, when it is set up: 建成议事厅15个, 打造“协商驿站”3个.
_HOUSES: Final = re.compile(
    "(?:新?建[成起好]?|改建|设立|打造|建立|创建|搭建|增设|开设|组建|升级)了?[^，。；]{0,24}?(?:议事(?:厅|室|点|角|亭|站|长廊)|”点|协商[点室]|会客厅|工作站|驿站|联络站)”?(?=[\\d一二三四五六七八九十两、等]|$)"
)
_ROOMS: Final = re.compile(
    "(?:“[^”]{1,16}”)?(?:基层|社区|乡村|委员|村)?协商(?:议事)?[室厅点站]\\d{1,4}[余多]?[个处家]"
)
_TALKS: Final = re.compile("(?:开展)?议事(?:协商)?[\\d一二三四五六七八九十]{1,6}[余多]?[场次]")
#: What is laid down for good, whatever is done under it.
_ORDERS: Final = re.compile(
    "(?:我们)?[还也]?(?:建立|健全|完善|推行|实行|建立健全|坚持和完善)了?(?=[^，。；]{4,60}+$)[^，。；]*(?:制度|机制)$"
)
#: What is written or handed in: 形成专项监督报告4篇, 协商成果报送县委; in a row 调研报告8篇.
_WRITTEN: Final = re.compile(
    r"[将把](?:调研|视察|考察|评议|监督|协商|走访|座谈|调查|征集)(?:到的?|中)?(?:情况|结果|成果|意见|建议|报告)[^，。；]{0,24}?(?:报送|上报|呈报|报告|反馈|送交?|提交|转送|汇报|写成|形成)|"
    r"(?:形成|撰写|写出|提交|完成|起草)了?[^，。；《“”、]{0,14}(?:报告|纪要)(?:[\d一二三四五六七八九十]{1,4}[余多]?[篇份件个]|$)"
    r"|(?:编发了?)?(?:调研视察|视察调研|调研|视察|考察|调查|监督|协商|评议|专题)报告[\d一二三四五六七八九十]{1,4}[余多]?[篇份件个]"
    r"|(?:协商|调研|视察|监督|评议|考察|议政)(?:成果|报告|意见)(?:以《[^《》]{2,20}》(?:形式|名义))?(?:报送|上报|呈报|送|提交|报(?=[省市县区州旗]))"
)


#: 市政协文史委全体成员会议召开: what a committee of the committee is for is not what was held.
_UNITS: Final = re.compile(
    "(?:文史|学习|提案|联络|联谊|法制|[和与、]){1,5}(?:资料)?委(?:员会)?(?!员)"
)
#: 就老照片征集等提出了许多意见建议: whatever deeds the matters name.
_ADVISED_ON: Final = re.compile(
    "(?:等|问题|方面|工作|事项)(?:分别|积极|踊跃|共)?提出了?[^，。；《\\d]{0,14}(?:意见|建议)(?:\\d{1,4}[余多]?条)?$"
)
#: What is done by talking it over: 协商遴选出重点提案8件.
CHOSEN: Final = ("遴选", "选定", "筛选", "确定", "商定", "推选")

_PROPOSALS: Final = re.compile("提案(?:[0-9一二三四五六七八九十]{1,4}[余多]?件)?$")


def activity_type(piece: str, verb: str, context: str, clause: str = "") -> str:
    """Return the type of the activity that a piece of a clause tells of, ``other`` if no word does.

    ``verb`` is the verb that the piece belongs to, in front of it or in it. ``context`` is what the
    piece stands in: some words, such as 回头看, are about proposals only where proposals are told of.
    ``clause`` is the whole clause, which may begin with the meeting that does what is told.
    """
    if "次" in clause and "会" in clause:
        clause, piece = _plain(clause), _plain(piece)
    if ("报" in piece or "送" in piece or "纪要" in piece or "提交" in piece) and _WRITTEN.match(
        piece
    ):
        return "issuing"  # 审议通过建议案3件、调研报告8篇; 形成考察报告6份
    if piece[:1] in _FOUNDING and (_FOUNDED.match(piece) or _HOUSES.match(piece)):
        return (
            OTHER  # 成立海外联谊会 is no meeting, and in 协商议事厅31个 nothing was talked over yet
        )
    next_house = verb[:1] in _FOUNDING and not piece.startswith(verb)
    if (next_house and _HOUSES.match(verb + piece)) or ("协商" in piece and _ROOMS.match(piece)):
        return OTHER  # 新建工作室9个、|协商议事室12个
    if piece.startswith(("议事", "开展议事")) and _TALKS.match(piece):
        return "consultation"  # 议事39场
    if verb in _OPENS and "政" in clause and _SESSION_OPENS.search(clause):
        return _at_home("plenary-session", piece, context)
    at = _MET.search(clause) if "会" in clause else None
    if at and not _CONVENED.search(clause):
        return _at_home(_MEETINGS[at["what"]], piece, context)
    if clause[:1] in "会大" and _IN_SESSION.match(clause) and _SESSION.fullmatch(_section(context)):
        return _at_home("plenary-session", piece, context)
    if piece[:1] == "就" and _ADVISED_ON.search(piece):
        return "consultation"
    if piece.startswith("协商") and piece.startswith(CHOSEN, 2):
        piece = piece[2:]
        if _PROPOSALS.search(piece):
            return "proposal-handling"
    bare = _ASIDE.sub("", piece) if "《" in piece or "（" in piece else piece
    said = _QUOTED.sub("“”", bare) if "“" in bare else bare
    said = _MANNER.sub("", said) if "式" in said else said
    said = _ON_BASIS.sub("", said) if "基础上" in said else said
    said = UPON.sub("", said) if "根据" in said or "结合" in said else said
    if "听取" in said and _HEARD_OF.search(said):
        return OTHER  # 听取关于协商会筹备情况的汇报
    if ("汇报" in said or "汇编" in said) and _PASSED_ON.search(said):
        return OTHER  # 向县委汇报调研报告, 汇编问题清单
    if said.startswith("拟定于"):
        said = said[1:]  # 拟|定于明年召开
    if "新闻出版" in said or "图书馆" in said:
        said = said.replace("新闻出版", "新闻").replace("图书馆", "馆")
    if "治协商会议" in said:
        said = said.replace("政治协商会议", "政协")  # whose name is no consultation
    if "接待" in said:
        said = _HELPS_HOST.sub("接待", said)
    if "党史" in said:
        for office in _ARCHIVISTS:
            said = said.replace(office, "")
    if "以上" in said:
        said = said.replace("以上", "以内")  # 以上报刊 does not 上报
    if "次会议" in said or "非法集资" in said or "全会精神" in said:
        said = _NAMED_ONLY.sub("", said)
    if "生活" in said:
        said = _LIVES.sub("生活", said)  # 了解委员的学习、工作和生活情况
    if "全体" in said and _UNIT_MET.search(clause):
        return OTHER  # 经济委员会召开全体会议
    if "治协商会议" in clause:
        clause = clause.replace("政治协商会议", "政协")
    if "常委会" in said or "主席会" in said:
        said = _SHORT_MEETING.sub(r"\g<of>会议", said)
    found = "study" if "考察" in said and _ABROAD.search(said) else _decided(said)
    if not found and said != bare and not _BUILDS.search(said):
        # “讲学习、献良策、交朋友”活动: of a row of slogans none tells it.
        named = [words_of for words_of in _QUOTED.findall(bare) if words_of.count("、") < _SLOGANS]
        found = _last("".join(named))
    if not found and verb in HELD and bare.endswith(verb):
        # 【九届六次会议】 2月23日在县城召开; else the meeting is the subject.
        found = _last(_section(context) if bare.startswith("在") else _UNITS.sub("委", clause))
    if not found and verb in HELD and "次" in clause and _STANDING.search(clause):
        found = "standing-committee-meeting"
    if not found and verb in HELD and "次会议" in piece:
        met = _last(_section(context))
        found = met if met in _IN_CONGRESS else ""
    if (
        found in ("investigation", OTHER, "")
        and _STEP.match(said)
        and _OVERSEES.search(_before(context, piece))
    ):
        found = "supervision"
    if found == "standing-committee-meeting" and _PARTY_MET.search(clause):
        found = OTHER
    if (found in _IN_CONGRESS or found in _GOING) and _ORDERS.match(piece):
        found = OTHER  # 建立主席会议成员联系常委制度
    return _at_home(found or _table()["default"].get(verb, ""), piece, context) or OTHER


#: What is done by going somewhere, which rules for it do not do: 建立走访委员制度.
_GOING: Final = frozenset({"visit", "inspection", "investigation"})

#: A report that is told of by its makers was drawn up before, and what is put into a list is no book.
_PASSED_ON: Final = re.compile(
    "向[^，；]{2,16}汇报了?[^，；]{0,12}报告|^(?:专题|当面|书面)?汇报了?[^，；]{0,12}报告"
    "|汇编(?:成|形成|为)?[^，；《]{0,8}(?:清单|台账|问题|意见|建议|线索|目录)(?!集|[^，；]{0,4}(?:成册|出版|印发))"
)

#: What is heard of a meeting is not the meeting.
_HEARD_OF: Final = re.compile(
    "听取了?(?:关于)?[^，；]{2,40}?(?:会|会议)(?:的|筹备|召开|精神){0,3}情况的?(?:汇报|通报|介绍|说明)"
    "|听取了?[^，；]{2,60}?(?:方案|安排|计划|草案|议程|日程|建议名单)(?:[（(][^，；（）]{1,8}[）)])?(?:的|情况|起草|制定|编制){0,3}(?:汇报|通报|介绍|说明)"
)
#: 常委会第九次会议, 第六届委员会第十次会议: whichever it is, it is one of the kind.
_NUMBERED: Final = re.compile(
    r"(?P<of>(?:常务委员会|常委会|常委|主席|委员会)(?<!门委员会)(?<!小委员会))第[一二三四五六七八九十\d]{1,3}次(?P<met>(?:全体)?会议)"
)
_PLAIN: Final = {"主席": "主席会议", "委员会": "委员会第一次会议"}


def _plain(said: str) -> str:
    """Return words with the numbers of meetings left out or made the first."""
    return _NUMBERED.sub(lambda met: _PLAIN.get(met["of"], "常委会会议"), said)


def _section(context: str) -> str:
    return context.rsplit("\n", 2)[1] if context.count("\n") > 1 else ""


def _before(context: str, piece: str) -> str:
    """Return what a context tells in its sentence before a piece of it."""
    sentence = context.rsplit("\n", 1)[-1]
    return sentence[: sentence.find(piece)]


#: 六届二次会议提案, 六届三次会议的筹备方案, 非法集资: named, and not what was done.
_NAMED_ONLY: Final = re.compile(
    r"[一二三四五六七八九十]次会议(?=以来|提案|的?筹备|(?:的?(?:有关|相关|各项))?(?:事[项宜]|议程|日程|文件|材料)|期间|精神|的?(?:特邀|列席|与会|出席|代表|委员))|非法集资|全会(?=精神)"
)
#: 召开常委会4次、主席会11次.
_SHORT_MEETING: Final = re.compile(r"(?P<of>常委会|主席(?=会))会?(?=[\d一二三四五六七八九十×X])")
#: A committee of the party met: 县委召开常委会议.
_PARTY_MET: Final = re.compile(
    "[省市县区州旗盟]委(?:书记[^，]{0,8})?(?:专门|专题|及时|先后|多次|定期|每年)?(?:主持)?召开[^，]{0,6}常委会|(?:参加|列席|出席)了?[^，]{0,6}[^常]委常委会"
)
#: 县政协六届常委会召开第十八次会议.
_STANDING: Final = re.compile(
    "(?:政协|届)常(?:委会|务委员会)(?:召开|举行)了?第?[一二三四五六七八九十\\d]{1,3}次(?:会议|全会)"
    "|(?:^|政协|届)常(?:委会|务委员会)(?:共|先后|全年)?(?:召开|举行)了?会议[一二三四五六七八九十\\d]{1,3}次"
)
#: 参与接待视察组 is what 接待视察组 is.
_HELPS_HOST: Final = re.compile(
    "^(?:参与|协助|配合|做好|完成|负责|热情|精心|认真|圆满|先后){1,3}接待"
)
_ON_BASIS: Final = re.compile("^在[^，。；]{2,24}(?:的)?基础上")
_LIVES: Final = re.compile("(?:学习|工作|思想)(?:[、和与](?:学习|工作)){0,2}[、和与]?生活(?!会)")
#: A committee of the committee met as a whole.
_UNIT_MET: Final = re.compile(
    "(?:提案|经济|科技|农业|农村|文化|文史|学习|教科|卫体|社会|法制|民族|宗教|港澳|台侨|外事|资源|环境|委员工作|联络|城建|人口|专门|专)[\u4e00-\u9fff]{0,10}委(?:员会|会)?(?:召开|举行)了?[^，。；]{0,10}全体(?:委员|成员)?会议"
)
_SLOGANS: Final = 2
_OPENS: Final = frozenset({"开幕", "闭幕"})
#: What is said of a meeting.
HELD: Final = frozenset({"召开", "举行", "举办", "开幕", "闭幕"})


#: A meeting as what acts: 主席会议听取…通报. That of a party's committee is none of these.
_MET: Final = re.compile(
    r"(?P<what>[常主全](?<![委县市省区][常主全])(?:(?<=常)(?:委会会议|委会议|务委员会会议)|(?<=主)席会议|(?<=全)体会议))"
    r"(?=(?:先后|分别|专题|对口)?(?:听取(?!.{0,4}党组)|审[议定]|协商|讨论)|(?:围绕|就)[^，]{2,40}(?:协商|建言))"
)
_MEETINGS: Final = {
    "常委会会议": "standing-committee-meeting",
    "常委会议": "standing-committee-meeting",
    "常务委员会会议": "standing-committee-meeting",
    "主席会议": "chairpersons-meeting",
    "全体会议": "plenary-session",
}
#: What a session did, in a yearbook's entry on it: 会议听取…, 大会选举….
_IN_SESSION: Final = re.compile(r"[会大][议会](?:听取|审议|选举|协商|讨论|通过)")
_SESSION: Final = re.compile(
    r"(?:第?[一二三四五六七八九十]{1,3}届[^，。]{0,10})?第?[一二三四五六七八九十]{1,3}次(?:全体)?会议|全体会议"
)
#: 政协…第四次会议开幕.
_SESSION_OPENS: Final = re.compile(
    r"届(?=[^，。；常主专]{1,22}次)[^，。；常主专]{0,20}?第?[一二三四五六七八九十]次(?:全体)?会议[^，。；]{0,20}[开闭]幕$"
)
_CONVENED: Final = re.compile("召开(?!的)|举行|举办|邀请|组织")
#: Going to see how others do it is to learn from them; looking round at home is a visit.
_ABROAD: Final = re.compile(
    r"(?:赴|到|前往)(?![^，]{0,16}(?:[县区乡镇村旗厂矿]|街道|公社|大队|企业|园|我[省市州]))[^，]{2,30}考察(?!团|组)(?<!招商考察)(?<!国情考察)(?<!省情考察)(?<!视察考察)"
)
#: Steps that belong to what they are taken for.
_STEP: Final = re.compile(r"梳理|查摆|[发收回][放收回][^，]{0,6}(?:问卷|测评表|评议表)")
_OVERSEES: Final = re.compile("监督|评议")


#: 情况通报会, 经验交流会: the verb is a part of what a meeting is called.
_NAMES_MEETING: Final = re.compile("(?:通报|交流|推进|表彰|审议|征集|听取)会(?![商同见诊])")


def _decided(said: str) -> str:
    """Return the type that verb and object tell, "" if they tell none."""
    if said.startswith("对"):
        return _last(said)
    topic = _TOPIC_FIRST.search(said, 0, _TOPIC_WITHIN + 2)
    if topic and said.find("，", 0, topic.start()) < 0:
        return _last(said)
    start = _starts().search(said)
    while start and (
        said[start.end() : start.end() + 1] in _OFFICES
        or said.startswith("考察团", start.start())
        or _NAMES_MEETING.match(said, start.end() - 2)
        or (start[0] == "到" and said[start.start() - 1] in _NO_MOVES)
    ):
        start = _starts().search(said, start.end())
    if not start:
        return _last(said)
    table = _table()
    begun = start[0]
    if begun == "领办" and (taken := _TAKEN_ON.match(said, start.end())):
        return "volunteering" if taken["help"] else OTHER
    if begun.endswith("督办") and _PRESSED.match(said, start.end()):
        return "supervision"
    if begun == "通报" and said.endswith(_BRIEFS):
        return ""  # 通报协商计划、调研工作等内容
    if begun in table["acts"]:
        return table["acts"][begun]
    rest = said[start.end() :]
    if begun in word_set("activities", "moves"):
        done = _does().search(rest)
        if done or _TOPIC_INSIDE.search(rest):
            told = _last(rest[done.start() :] if done else rest)
            if not told and done:
                # 组织调研|形成建议: else what the verb tells without its object.
                told = _first(rest[: done.start()]) or table["default"].get(done[0], "")
            return told or table["default"].get(begun, "")
        return _first(rest) or table["default"].get(begun, "")
    if begun in word_set("activities", "convenes"):
        said = rest or said[: start.start()]
        telling = [*_telling(said, _found(said))]
        meeting = next((word for word in telling if word.endswith(_MEETS)), None)
        return _type_of(meeting or telling[-1]) if telling else ""
    return _last(rest) or table["default"].get(begun, "")


#: What members run or see through themselves is no proposal: 领办合作社6家, 领办民生实事5件.
_TAKEN_ON: Final = re.compile(
    r"(?!.{0,20}(?:提案|建议))[^，。；]{0,14}?(?:(?P<help>扶贫|帮扶|实事|心愿|公益)|合作社|企业|公司|基地|车间|农场|实体|项目|产业|园区?|工程|店|厂)"
)


#: What is pressed on that is no proposal: 督办信访积案3件, 督办河长制落实情况.
_PRESSED: Final = re.compile(
    r"(?!.{0,20}(?:提案|建议|办理|第.{1,6}号))[^，。；]{0,12}?(?:信访|积案|案件|河长|环保督察|安全生产|工程|项目|整改|落实情况|问题)"
)


#: What a briefing is about, whatever events stand in it.
_BRIEFS: Final = ("情况", "安排", "内容", "计划", "进展")


def _found(said: str) -> list[tuple[str, int]]:
    return _words().each(said, 0, len(said))


def _telling(said: str, found: Sequence[tuple[str, int]]) -> Iterator[str]:
    """Yield, in their order, the words that tell a type: not those that only qualify a noun."""
    nouns, none = by_sign("qualified"), True
    for word, at in found:
        end = at + len(word)
        sign = said[end : end + 1]
        if sign not in nouns or not said.startswith(nouns[sign], end):
            none = False
            yield word
    if none:
        yield from (word for word, at in found if said.startswith("的", at + len(word)))


def _type_of(word: str) -> str:
    table = _table()
    return table["heads"].get(word) or table["acts"][word]


def _last(said: str) -> str:
    """Return the type of the last word that tells one, of the first where several are joined: 视察、调研."""
    telling = _telling(said, _found(said)[::-1])
    last = next(telling, "")
    if last and _JOINT.search(said):
        for word in telling:
            if not any(f"{word}{joint}{last}" in said for joint in "、和与及"):
                break
            last = word
    return _type_of(last) if last else ""


_JOINT: Final = re.compile("[、和与及]")


def _first(said: str) -> str:
    word = next(_telling(said, _found(said)), "")
    return _type_of(word) if word else ""


#: 收到委员大会发言材料: nobody went anywhere.
_NO_MOVES: Final = frozenset("收得受达感做看听提遇")
#: 督查室, 调研组: a verb in the name of those who act begins no predicate.
_OFFICES: Final = frozenset("室组员函局")
_MEETS: Final = ("会", "会议", "论坛", "班", "沙龙")


#: What is done about proposals where proposals are told of, and something else elsewhere.
_NEAR: Final = re.compile(
    r"回头看|回访|跟踪|约谈(?!.{0,6}委员|活动)|面商|沟通|会商|当面|面对面|进度|会诊|踏勘|办理|逐件|退回|汇报|测评|现场办公|通报|提案人|提案者"
)
#: 向委员通报经济社会发展情况: who is told of other things than proposals.
_BRIEFED: Final = re.compile(
    "向[^，。；]{0,10}(?:委员|常委|政协|各界)[^，。；]{0,8}通报|到会(?:通报|介绍|说明)|通报了?(?![^，。；]{0,16}(?:办理|提案|督办|答复|进度|落实))[^，。；]{2,30}情况"
)
#: The offices take on proposals: 承办县政协六届二次会议提案91件.
_TAKES_ON: Final = re.compile(
    "(?:承办|整理|登记|分办)[^，。；]{0,16}提案|审[查核定][^，。；]{0,16}提案|提案[^，。；]{0,6}(?:进行|逐件|予以|作|认真|逐一|集中|初步|了|、){0,4}(?:审[查核定]|分类|甄别)"
)
_BUILT: Final = re.compile(
    r"常务会议|请示|建成|完成|升级|开发|平台|(?:名|的)委员(?:进行|开展)?了?(?:提醒)?约谈"
)
_SWAYED: Final = {
    "": _NEAR,
    OTHER: _NEAR,
    "supervision": re.compile("回头看|进行了?[检抽]查|测评|双向评议|督查(?!室)|跟踪|通报"),
    "inspection": re.compile("督办组"),
    "investigation": re.compile("踏勘"),
    "visit": re.compile("现场办公|面商|沟通|回访(?=[^，。]{0,10}提案)"),
    "consultation": re.compile("面商|沟通|提案人|提案者"),
    "seminar": re.compile("面商|沟通|现场办公"),
}
_CONGRESS: Final = re.compile(r"人大常委会|人民代表大会常务委员会|人大(?:工作|常委)")
_IN_CONGRESS: Final = {
    "standing-committee-meeting": OTHER,
    "chairpersons-meeting": OTHER,
    "plenary-session": OTHER,
}


def _at_home(found: str, said: str, context: str) -> str:
    """Return a type as the report that is told from has it."""
    head = context.find("\n")
    if context.find("人", 0, head) >= 0 and _CONGRESS.search(context, 0, head):
        if found == "proposal-handling":
            return "supervision" if "牵头督办" in said else OTHER
        return _IN_CONGRESS.get(found, found)
    if "听取" in said and said.count("《") > 1:
        said = _ASIDE.sub("", said)  # of several reports that were heard none tells it
    sways = _SWAYED.get(found)
    if (
        sways
        and "提案" in context
        and sways.search(said)
        and not _BUILT.search(said)
        and not ("提案" not in said and _BRIEFED.search(said))
    ):
        return "proposal-handling"
    if found in ("", OTHER) and "提案" in said and _TAKES_ON.search(said):
        return "proposal-handling"
    return found
