"""Names amid speech, right before what somebody is: 如张红霞委员提出的, 民革张红霞委员.

Elsewhere a name before a role begins where nothing else can go on (``name_first``). Here only a name
of three signs with one of the common surnames is taken, behind a word that may lead to it.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.context import Context
from cppcc_graph.text.divisions import codes
from cppcc_graph.text.persons.names import is_name
from cppcc_graph.text.persons.roles import of_members
from cppcc_graph.text.rulebook import signs, word_set, words
from cppcc_graph.text.scan import Endings, endings, headed

_SIGNS: Final = 3
#: Each branch begins with a sign, so that a search is fast.
_ROLE: Final = re.compile(
    r"省长|市长|县长|区长|州长|旗长|盟长|委员(?![会员])|常委(?![会员])|政协委员(?!会)|政协常委(?!会)|主席(?!会|团)|副主席|主委|副主委|同志|女士|先生"
    r"|等(?=(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[余多]?[名位][^，。；]{0,8}?委员)"
)
_HONORIFICS: Final = frozenset(["同志", "女士", "先生"])


def amid_speech(text: str, about: Context, taken: bytearray) -> Iterator[Mention]:
    """Yield the names of three signs that stand before a role and behind a word of speech or a body."""
    surnames = _surnames()
    for role in headed(text, _ROLE):
        end = role.start()
        start = end - _SIGNS
        if start <= 0 or text[start] not in surnames or taken.find(1, start, end) >= 0:
            continue
        if text[start - 1 : start + 1] in word_set("persons", "across"):
            continue
        name = text[start:end]
        if role[0][-1] == "长" and name + role[0][0] in codes():
            continue  # 在石家庄市长安路
        if name[1:] in word_set("persons", "called") or not is_name(name):
            continue
        if not (taken[start - 1] or _leads().at(text, start)):
            continue
        what = "委员" if role[0] == "等" else role[0].removeprefix("政协")
        what = "" if role[0] in _HONORIFICS else what
        args: dict[str, str | bool] = {"name": name, "role": what, "body": of_members(what, about)}
        yield Mention("person", start, end, args, "persons/amid@1", 0.65)


@cache
def _surnames() -> frozenset[str]:
    return frozenset(signs("persons", "common"))


@cache
def _leads() -> Endings:
    return endings(words("persons", "amid"))
