"""Names by sound with the role beside them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.context import Context
from cppcc_graph.text.persons.ends import verb_pairs
from cppcc_graph.text.persons.names import ACTS, begins_with_word
from cppcc_graph.text.persons.roles import of_members, role_of
from cppcc_graph.text.persons.sounds import (
    MORE_SOUNDS,
    NAME_OF_SOUNDS,
    NO_SOUNDS,
    SOUNDS,
    WITHIN_SOUNDS,
    given_names,
)
from cppcc_graph.text.rulebook import word_set, words
from cppcc_graph.text.scan import any_of, matches_at

#: So many signs may stand before the dot of a name.
_DOT: Final = re.compile("·")
_BEFORE_DOT: Final = 5
_SOUND: Final = re.compile(
    f"[{SOUNDS}](?=[{SOUNDS}][{SOUNDS}{MORE_SOUNDS}]|[{WITHIN_SOUNDS}][{SOUNDS}])"
)


def named_by_sound(
    text: str, about: Context, ends: Mapping[int, Mention], heads: Sequence[int]
) -> Iterator[Mention]:
    """Yield names that are written by sound, with the role beside them."""
    before, behind = _sounds()
    for match in matches_at(text, heads, before):
        role, body = role_of(text, match, ends, about)
        for group in ("name", "next"):
            name = match[group]
            # 委员会客厅 is a body, and no member.
            if name and name[0] != "会" and not begins_with_word(name):
                start, end = match.span(group)
                while end - start > 2 and text[end - 1 : end + 1] in verb_pairs():
                    end -= 1  # 多杰热旦|高度重视
                if text[end - 1 : end + 1] in word_set("persons", "given"):
                    end += 1  # 洛桑丹|增: the sound that a listed name ends with
                args: dict[str, str | bool] = {"name": text[start:end], "role": role, "body": body}
                yield Mention("person", start, end, args, "persons/by-sound@2", 0.97)
    # Names with a dot may begin with any character.
    spots = {found.start() for found in _SOUND.finditer(text)}
    if "·" in text:
        spots.update(found.start() for found in given_names().finditer(text))
        for dot in _DOT.finditer(text):
            spots.update(range(max(0, dot.start() - _BEFORE_DOT), dot.start()))
    for match in matches_at(text, sorted(spots), behind):
        role = "委员" if "委员" in match["role"] else match["role"]
        if begins_with_word(match["name"]):
            continue
        args = {"name": match["name"], "role": role, "body": of_members(role, about)}
        yield Mention("person", *match.span("name"), args, "persons/by-sound@2", 0.95)


_HAN: Final = "\u4e00-\u9fff"


@cache
def _sounds() -> tuple[re.Pattern[str], re.Pattern[str]]:
    roles = any_of(words("persons", "roles"))
    before = re.compile(
        rf"(?<!各位)(?P<role>{roles}(?:(?:、|兼)[{_HAN}]{{0,6}}?{roles}){{0,6}})[：:]?\s?(?P<name>{NAME_OF_SOUNDS}|{any_of(words('persons', 'given'))}[{_HAN}]{{0,2}}?(?=[、，。；）（等《]|(?:{ACTS})|$)|[{SOUNDS}][{SOUNDS}和赫](?=[、，]))(?:、(?P<next>[{SOUNDS}][{SOUNDS}和赫]|{NAME_OF_SOUNDS})(?=[、，两三等]))?"
    )
    behind = re.compile(
        rf"(?:(?<![{_HAN}])|(?<=[和与及由以请对向被经]))(?P<name>{NAME_OF_SOUNDS}|(?:{NO_SOUNDS}[{SOUNDS}]){{2,5}}[{MORE_SOUNDS}][{SOUNDS}]{{0,2}}|{any_of(words('persons', 'given'))})(?P<role>(?:政协)?委员(?!会)|(?:副)?主席|(?:副)?书记|(?:副)?秘书长|(?:副)?[盟旗州县市]长|处长|(?:副)?局长|等\d+[名位]委员)"
    )
    return before, behind
