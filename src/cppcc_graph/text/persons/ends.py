"""Where a name ends: what follows it says of how many signs it is."""

import re
from functools import cache
from typing import Final

from cppcc_graph.text.divisions import short_names
from cppcc_graph.text.persons.names import ENDS_TOO, GIVEN_WORDS, NOT_GIVEN, WITHIN
from cppcc_graph.text.rulebook import word_set, words

_MEMBER: Final = re.compile("委员(?!会)")
#: 副主席温履和牵头, 获副市长廖季同批示: no other name follows, so that 和 or 同 is part of this one.
_LEADING: Final = re.compile(
    "牵头|领衔|督办|领办|带队|率队|率团|率领|带领|出席|主持|批示|签批|表示|指出|强调|到会|到场|亲自|分别|先后|任组长|[，。、；\n]"
    "|(?:参加|陪同|通报|介绍|汇报|听取|宣读|作)(?![^，。；]{0,14}的[^，。；]{0,6}[员人志])"
)
#: 副县长李有为民办事: for whom something is done.
_FOR_WHOM: Final = ("为民", "为群", "为人", "为全", "为企")
#: They join somebody to a name, and are part of it where nobody is named behind them.
_WITH: Final = frozenset("和同")
#: Signs of speech end a name where nothing follows that they would lead to: 何许可、叶茂林, 周立本带队.
_GIVEN_TOO: Final = re.compile(
    rf"[再为](?=[、，。；])|[{ENDS_TOO}](?=委员(?!会)|同志|说|{_LEADING.pattern})"
)
#: 王有作: as a second sign 有 more often has a third one behind it.
_SECOND_TOO: Final = frozenset(ENDS_TOO) - {"有"}
#: As third signs 全 and 本 are words only before what they are said of: 盖万全在村里, 李明全程参加.
_THIRD: Final = re.compile(
    "全(?![程体部面力县市区省年国家员心新额票过套日天权盘然])|本(?![人着身地届次来职月年县市区省州会级土科部系校院村乡镇单])"
)
#: 由副主席令狐敏任组长: the sign before such a post is no part of the name.
_SERVES: Final = re.compile(
    "任(?=(?:双|副|第一|常务副|总)?(?:组长|团长|队长|主任|指挥长|召集人|主编|顾问|会长|班长))"
)
#: 请何楠作辅导报告, 由周立代县长汇报: what is done begins with the sign.
_DOES: Final = re.compile(
    "作(?=[\u4e00-\u9fff“《])(?![和与及等带率领督主出参陪同任先副]|委员|同志)|克(?=服|难|勤)|共(?=[\u4e00-\u9fff])(?![和与及等同计商])|所(?=在[\u4e00-\u9fff])|选(?=派[驻出干委]|送|聘|树)|代(?=[表县市区州省为]|主席|秘书长|会长)"
)
_OPENLY: Final = frozenset(["主持", "出席", "致辞", "讲话", "陪同", "带队", "率队"])
#: Surnames that lead to such a sign: 方能履职, 应可带队.
_ADVERBS: Final = frozenset("方应时常终须易任乐尚均皆连全都双步向")
#: Surnames that more often lead to something: 代表向原单位反映.
_PREPOSITIONS: Final = frozenset("向于从和同")


def trimmed(text: str, start: int, end: int) -> str:
    """Return the name that begins there, with the number of characters that what follows allows.

    None is there where a word of two signs tells what somebody does: 委员|修订了办法.
    """
    name = _fitting(text, start, end)
    return "" if is_word(name) else name


def is_word(name: str) -> bool:
    """Tell whether signs are a word that is nobody's name, such as one of two signs for what is done."""
    return name in word_set("persons", "no_given") or (
        len(name) == 2 and (name in verb_pairs() or name in word_set("places", "before"))
    )


def _fitting(text: str, start: int, end: int) -> str:
    """Return what may be the name that begins there, "" for nothing."""
    name = text[start:end]
    if name[:2] in word_set("persons", "not_names") or text.startswith("及时", start - 1):
        return ""
    if name[0] == "向" and text[start + 1 : start + 3] in _toward():
        return ""
    longer = name[:2] in word_set("persons", "compound") or name[0] in _rare()
    least = 3 if longer else 2
    if name[least - 1 :] in GIVEN_WORDS and not text.startswith(_FOR_WHOM, end - 1):
        return name
    if len(name) > least and name[-1] in _WITH and _LEADING.match(text, end):
        return name
    if len(name) > least and (_GIVEN_TOO.match(text, end - 1) or _THIRD.match(text, end - 1)):
        return name
    if len(name) > least and (_SERVES.match(text, end - 1) or _DOES.match(text, end - 1)):
        return name[:-1]
    after, verbs = word_set("persons", "after"), verb_pairs()
    if least == 2 and name[0] not in _ADVERBS and text[start + 1] in _SECOND_TOO:
        # 副主席陆能主持, 委员陆能资助: a surname alone is no name.
        acts = text[start + 1] == "能" and text[start + 2 : start + 4] in verbs
        if acts or _GIVEN_TOO.match(text, start + 1):
            return name[:2]
    if longer and name[0] in _rare() and text[start + 2 : start + 4] in _OPENLY:
        return name[:2]  # 部长才让主持: two signs are enough before what only people do
    third = start + least
    pair, next_pair = text[third : third + 2], text[third + 1 : third + 3]
    # 王志强调研农村道路, and 王志强调研究部署.
    across = next_pair in verbs and text[third + 2 : third + 4] not in verbs
    if len(name) > least and (
        (pair in word_set("persons", "after_pairs") and not across)
        or (pair in verbs and not across)
    ):
        name = name[:least]  # 石鉴亲自, 骆冰视察: the third sign begins the next word
    while len(name) >= least:
        stop = start + len(name)
        follows, two = text[stop : stop + 1], text[stop : stop + 2]
        given = name[least - 1 :]
        if len(given) == 2 and given[0] in WITHIN:
            given = given[1]  # 滕向东, 闵从周: within a name such words are names
        if not set(given) & NOT_GIVEN and (
            not follows.strip()
            or follows in after
            or (name[0] not in _PREPOSITIONS and two in verbs)
            or _MEMBER.match(text, start + len(name))
            or not "\u4e00" <= follows <= "\u9fff"
            or (len(name) > 2 and two in word_set("persons", "after_words"))
        ):
            shorter = text[start + len(name) - 1]
            # 张明在…: the shorter name wins only where its next character cannot be a given one.
            if (
                len(name) > least
                and shorter in "说称讲等和及与的在同率带督领为做"
                and len(name) == end - start
            ):
                name = name[:-1]
                continue
            return name
        name = name[:-1]
    return ""


_SURE_AFTER: Final = re.compile(r"[，。；：、）（《》“”\s等和及的与同在]|$")


def may_end_in_list(text: str, at: int) -> bool:
    """Tell whether a name of a list may end at a place."""
    return (
        _SURE_AFTER.match(text, at) is not None
        or text[at : at + 1] in word_set("persons", "after")
        or text[at : at + 2] in verb_pairs()
    )


@cache
def verb_pairs() -> frozenset[str]:
    """Return the words of two signs that tell what somebody does; after a name they are none of it."""
    verbs = [*words("counted", "verbs"), *words("circumstances", "objects")]
    for key in ("concrete", "weak", "alone", "moves", "does", "convenes", "last", "speak"):
        verbs += words("activities", key)
    pairs = (word for word in verbs if len(word) == 2)
    return word_set("persons", "after_pairs") | word_set("persons", "after_words") | {*pairs}


@cache
def _toward() -> frozenset[str]:
    """Return the words of two signs that 向 more often leads to than it is a surname before them."""
    return word_set("persons", "toward") | {*short_names()}


@cache
def _rare() -> frozenset[str]:
    return frozenset("".join(words("persons", "rare")))
