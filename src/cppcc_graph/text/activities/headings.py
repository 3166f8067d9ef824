"""The heading that a paragraph begins with: it says what the paragraph is about, and tells of nothing done."""

import re
from typing import Final

from cppcc_graph.text.persons.names import is_name
from cppcc_graph.text.structure import Sentence

_MARK: Final = re.compile(
    r"(?<!\s)\s{0,40}(?:（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、|[●•◆■▲★○◎]|[一二三四五六七八九十]是)"
)
#: A paragraph's first sentence that only says what it is about: 积极推进文史资料工作。
_THEME: Final = re.compile(
    r"(?:积极|切实|大力|不断|持续|着力|努力|认真|扎实)(?:推进|推动|加强|做好|深化|改进)[^，]{2,16}工作。"
)
#: 双月协商一题一策。真情驻村。: a few signs that a paragraph begins with.
_BRIEF: Final = 15
#: 召开主席会议。 tells of one.
_CONVENES: Final = ("召开", "举行", "举办")
#: 二是搞好视察监督。11月，…: an item within a paragraph that the next sentence is about.
_ITEM: Final = re.compile(r"[一二三四五六七八九十]是[^，。；：]{4,20}。")
_NEXT_ITEM: Final = re.compile("[一二三四五六七八九十]是")
#: An entry of a list that only names what stands below it: 2.专题协商会。
_NUMBERED: Final = re.compile(
    r"\s{0,40}\d{1,2} ?[.．、]\s?(?:委员|专题|专项|民主|重点|界别|对口|提案|集体|联合|跟踪|常委会|主席|全体|双月|双周|月度|大会|发言|调研|视察|协商|监督"
    r"|评议|议政|考察|走访|座谈|培训|学习|联谊|文史|资料|社情民意|信息|工作|活动|会议?|督办|办理|[和与及、]){2,5}[。：]?"
)
#: What an entry of a report begins with that names it: ——专题议政性常委会会议“议大事”。
_ENTRY: Final = re.compile(r"——[^，。；：《\d]{4,20}。")
_HEADING: Final = 28
#: A line of several clauses that is no more than a heading: 三、深入基层调研，研读政策，力求实效。
_ALONE: Final = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)[^，。；：《“\d]{2,16}，(?:[^，。；：《“\d]{2,16}，){0,2}[^，。；：《“\d]{2,20}。"
)
#: Behind it stands a paragraph, and no further entry of a list.
_PARAGRAPH: Final = re.compile(
    r"\n\s{0,40}+(?![一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\s)[^\n]{20}"
)
#: What no heading has.
_TELLS: Final = re.compile(r"\d|“|《")


#: What a leader is called.
_ROLE: Final = "(?:副?主席|副?秘书长|副?主任|副?书记|副?部长|副?[市县区州旗盟]长|常委|委员)"
#: A committee and what it does: 县政协召开协商会。 Of what headings name, 政协协商进乡村, 县政协机关建设, none
#: begins with such a verb behind it.
_COMMITTEE_DOES: Final = re.compile(
    r"(?:[^，。；]{0,6}政协(?:党组|机关|常委会)?|[\u4e00-\u9fff]{2,10}(?:委员会|委(?!员)|联络组|工商联))"
    r"(?:召开(?!的)|举行(?!的)|举办(?!的)|组织|开展(?!的)|承办|邀请|赴|前往|走进|走访|看望|慰问|视察(?!工作)|调研(?!工作)|参观|考察|听取|审议)"
)
#: A leader by name and what they do: 陆远帆副主席率队视察学校。
_LEADER_DOES: Final = re.compile(
    rf"(?<![\u4e00-\u9fff])(?:(?P<before>[\u4e00-\u9fff]{{2,3}}){_ROLE}|[\u4e00-\u9fff]{{0,6}}{_ROLE}(?P<after>[\u4e00-\u9fff]{{2,3}}))(?:一行)?"
    r"(?:率|带队|带领|主持|赴|到|前往|走进|深入|走访|看望|慰问|视察|调研|督办|领办|领衔|会见|出席|参加|参观|考察|听取|接待)"
)


#: What headings name, and what no single event is held on: 围绕中心开展协商, 聚焦热点难点协商议政.
_AT_LARGE: Final = "(?!(?:党政|全局|[省市县区州旗]委|社会|群众|工作|服务|履职|经济)?(?:中心|大局|重点|热点|难点|焦点|堵点|民生|发展|改革|主业|主责|职能|关键|大事|要事|委员|提案|政协))"
_EVENT: Final = "(?:专题|专项|对口|界别|民主|集体|深入|联合|实地|双月|视察|重点){0,3}(?:协商|调研|视察|监督|评议|座谈|考察|议政|恳谈|问询|督办)"
#: 就古树保护开展协商, 对消防安全进行视察: no heading says so what it is about.
_ON_MATTER: Final = re.compile(
    rf"(?:\s{{0,4}})(?:组织委员|我们)?(?:就(?!业)|对(?!口|接|外)){_AT_LARGE}[^，。；：]{{3,10}}(?:开展|进行|组织|举行|召开){_EVENT}(?:会|活动)?。"
)
#: 围绕农村养老开展调研, 视察饮水安全工程: a heading may, but for what the next sentence says of it.
_MAY_BE_EVENT: Final = re.compile(
    rf"(?:组织委员|我们)?(?:(?:围绕|聚焦|针对){_AT_LARGE}[^，。；：]{{3,10}}(?:开展|进行|组织|举行|召开){_EVENT}(?:会|活动)?|(?:专题|集体|实地|联合)?(?:协商|视察|调研|考察|评议){_AT_LARGE}(?!工作|活动|协商|视察|监督|建言|议政)[^，。；：]{{4,10}}(?<!工作)(?<!活动))。"
)
_OF_IT: Final = re.compile(
    r"(?:会[后上前]|会议(?!期间)|与会|其间|(?:调研|视察|评议|监督|考察|座谈会?|协商会?|活动)(?:组|中|后|上|结束后)|委员们|\d{1,3}[余多]?[名位]委员)"
)


#: 围绕优化营商环境开展专项民主监督。6月，县政协对涉企检查开展民主监督: one event, told behind what leads up to it.
_LEADS_UP: Final = re.compile(
    r"(?:围绕|聚焦|针对)[^，。；：\d《]{2,30}?(?:深入|扎实|认真|积极|深度|广泛)?(?:开展|进行|组织|(?<=深入)|(?<=扎实)|(?<=认真)|(?<=积极)|(?<=深度)|(?<=广泛))(?:专题|专项|对口|界别|民主|深入|重点){0,3}(?P<work>协商|监督|调研|视察|议政|评议)。"
)
_THEN: Final = re.compile(
    r"(?:20\d\d年)?[1-9]\d?月(?:份|至[1-9]\d?月|[上中下]旬|底|初|\d{1,2}日)?(?=[，,])[^。\n]{4,}"
)
_UP_TO: Final = 40


def _leads_up(text: str, heading: str, end: int) -> bool:
    """Tell whether the dated sentence behind one tells of the very work that it names: by kind, or a study for it."""
    if len(heading) > _UP_TO or not heading.startswith(("围绕", "聚焦", "针对")):
        return False
    told = _LEADS_UP.fullmatch(heading)
    then = _THEN.match(text, end) if told else None
    if told is None or then is None:
        return False
    return told["work"] in then[0] or (told["work"] in ("协商", "议政") and "调研" in then[0])


def _is_event(text: str, heading: str, end: int) -> bool:
    """Tell whether a few words tell of one event: by their own form, or as the next sentence goes on with it."""
    if _ON_MATTER.fullmatch(heading):
        return True
    return _OF_IT.match(text, end) is not None and _MAY_BE_EVENT.fullmatch(heading) is not None


def is_lead(text: str, sentence: Sentence) -> bool:
    """Tell whether a sentence is the heading that its paragraph begins with, as （三）推进民主监督."""
    if sentence.start and text[sentence.start - 1] != "\n":
        return _is_item(text, sentence)
    words_of = text[sentence.start : sentence.end]
    if not sentence.planned and _NUMBERED.fullmatch(words_of):
        return True
    heading = words_of.strip()
    if _ALONE.fullmatch(heading) and _PARAGRAPH.match(text, sentence.end):
        return True
    if not sentence.planned and _leads_up(text, heading, sentence.end):
        return True
    entry = not sentence.planned and _ENTRY.fullmatch(heading)
    return bool(entry and text[sentence.end : sentence.end + 1].strip()) or bool(
        len(heading) <= _HEADING
        and heading.endswith("。")
        and (_is_brief(heading) or _MARK.match(words_of) or _THEME.fullmatch(heading))
        and text[sentence.end : sentence.end + 8].split("\n")[0].strip()
        and not _TELLS.search(heading)
        and not _is_event(text, heading, sentence.end)
    )


def _is_brief(heading: str) -> bool:
    return len(heading) <= _BRIEF and not (
        heading.startswith(_CONVENES) or _COMMITTEE_DOES.match(heading) or _by_leader(heading)
    )


def _by_leader(heading: str) -> bool:
    """Tell whether a few words say what one who is named did."""
    led = _LEADER_DOES.match(heading)
    return led is not None and is_name(led["after"] or led["before"])


def _is_item(text: str, sentence: Sentence) -> bool:
    """Tell whether a sentence within a paragraph is the heading of an item that the next one is about."""
    start, end = sentence.start, sentence.end
    return (
        end - start <= _HEADING
        and text.startswith("是", start + 1)
        and _ITEM.fullmatch(text, start, end) is not None
        and not _TELLS.search(text, start, end)
        and not _NEXT_ITEM.match(text, end)
        and bool(text[end : end + 1].strip())
    )
