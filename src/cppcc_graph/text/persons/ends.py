"""Where a name ends: what follows it says of how many signs it is."""

import re
from functools import cache
from typing import Final

from cppcc_graph.text.persons.names import NOT_GIVEN, WITHIN
from cppcc_graph.text.rulebook import word_set, words

_MEMBER: Final = re.compile("委员(?!会)")
#: 副主席温履和牵头, 获副市长廖季同批示: no other name follows, so that 和 or 同 is part of this one.
_LEADING: Final = re.compile(
    "牵头|领衔|督办|领办|带队|率队|率团|率领|带领|出席|主持|批示|签批|表示|指出|[，。、；]"
)
#: They join somebody to a name, and are part of it where nobody is named behind them.
_WITH: Final = frozenset("和同")
#: Signs of speech that end a name where nothing follows that they would lead to: 何许可、叶茂林.
_GIVEN_TOO: Final = frozenset("可能再为全本")
_PARTS: Final = frozenset("、，。；")
#: Surnames that more often lead to something: 代表向原单位反映.
_PREPOSITIONS: Final = frozenset("向于从和同")


def trimmed(text: str, start: int, end: int) -> str:
    """Return the name that begins there, with the number of characters that what follows allows."""
    name = text[start:end]
    if name[:2] in word_set("persons", "not_names"):
        return ""
    longer = name[:2] in word_set("persons", "compound") or name[0] in _rare()
    least = 3 if longer else 2
    if len(name) > least and name[-1] in _WITH and _LEADING.match(text, end):
        return name
    if len(name) > least and name[-1] in _GIVEN_TOO and text[end : end + 1] in _PARTS:
        return name
    after, verbs = word_set("persons", "after"), verb_pairs()
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
        if len(given) == 2 and given[0] in WITHIN:
            given = given[1]  # 滕向东, 闵从周: within a name such words are names
        if not set(given) & NOT_GIVEN and (
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
    return bool(_SURE_AFTER.match(text, at)) or text[at : at + 1] in word_set("persons", "after")


@cache
def verb_pairs() -> frozenset[str]:
    """Return the words of two signs that tell what somebody does; after a name they are none of it."""
    verbs = [*words("counted", "verbs"), *words("circumstances", "objects")]
    for key in ("concrete", "weak", "alone", "moves", "does", "convenes", "last", "speak"):
        verbs += words("activities", key)
    pairs = (word for word in verbs if len(word) == 2)
    return word_set("persons", "after_pairs") | word_set("persons", "after_words") | {*pairs}


@cache
def _rare() -> frozenset[str]:
    return frozenset("".join(words("persons", "rare")))
