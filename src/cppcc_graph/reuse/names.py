"""Names of bodies, people and places in the one form in which they are compared.

荆州市政协, 政协荆州市委员会 and 政協荊州市委員會 name one committee. Every rule here keeps a name
apart from those of other bodies: what only resembles it is for the edit distance to propose.
"""

import re
import tomllib
import unicodedata
from functools import cache
from importlib.resources import files
from typing import Final

from cppcc_graph.text.normal import traditional

_DROPPED: Final = re.compile(r"[\s·•．.,，、。:：;；\"'“”‘’《》〈〉「」『』()（）〔〕\[\]【】_—–-]")
_LEVEL: Final = "省市县区州盟旗"
#: The order of the words of a name, made one: body after place, and the short word for it.
_ORDERS: Final = (
    (re.compile(r"^(?:中国人民政治协商会议|人民政协|政协)(.+?)(?:委员会|委)?$"), r"\1政协"),
    (re.compile(r"^(.+?)政协委员会$"), r"\1政协"),
    (re.compile(r"^(?:中国共产党|中共)(.+?)(?:委员会|委)$"), r"\1委"),
    (re.compile(rf"^(.+[{_LEVEL}])委员会$"), r"\1委"),
    (re.compile(r"^(?:中国共产党|中共)(.+)$"), r"\1"),
)
#: A place at the beginning of a name: 湖北省荆州市, 沙市区, 市.
PLACE: Final = re.compile(rf"^(?:[^{_LEVEL}]{{1,8}}[{_LEVEL}]{{1,2}})+|^[{_LEVEL}](?![{_LEVEL}])")
_BODY: Final = re.compile(r"[局委办会院部厅署站所校联协]$|政府$|人大$|政协$|政府办$")
_PROVINCE: Final = re.compile(rf"^[^{_LEVEL}]{{2,8}}省(?=[^{_LEVEL}]{{1,8}}[{_LEVEL}])")


def folded(name: str) -> str:
    """Return a name without differences of width, case, traditional characters and punctuation.

    >>> folded("政協 荊州市委員會（本級）")
    '政协荆州市委员会本级'
    """
    simple = traditional()
    wide = unicodedata.normalize("NFKC", name)
    kept = _DROPPED.sub("", "".join(simple.get(sign, sign) for sign in wide)).casefold()
    # Signs that were apart may combine now, and new blanks may have come.
    return _DROPPED.sub("", unicodedata.normalize("NFKC", kept))


def compared(name: str) -> str:
    """Return the form of a name in which two names of one body are equal.

    >>> compared("政协荆州市委员会"), compared("湖北省荆州市政协")
    ('荆州市政协', '荆州市政协')
    >>> compared("荆州市卫生健康委员会"), compared("荆州市纪律检查委员会监察委员会")
    ('荆州市卫健委', '荆州市纪委监委')
    """
    text = folded(name)
    for forms in _abbreviations():
        for form in forms[:-1]:
            if form in text:
                text = text.replace(form, forms[-1])
                break
    for pattern, order in _ORDERS:
        changed = pattern.sub(order, text)
        if changed != text:
            text = changed
            break
    return _PROVINCE.sub("", text)


def place_of(form: str) -> str:
    """Return the place a compared form begins with, or nothing.

    >>> place_of("荆州市财政局"), place_of("市财政局"), place_of("财政局")
    ('荆州市', '市', '')
    """
    found = PLACE.match(form)
    return found[0] if found else ""


def is_relative(form: str) -> bool:
    """Say whether a compared form leaves its place to the reader, as 市政协 does.

    >>> is_relative("市政协"), is_relative("荆州市政协")
    (True, False)
    """
    return len(place_of(form)) == 1 and len(form) > 1


def at_place(form: str, place: str) -> str:
    """Return a relative form, or one without any place, as the name of the body at ``place``.

    >>> at_place("市政协", "荆州市"), at_place("财政局", "荆州市"), at_place("沙市区政府", "荆州市")
    ('荆州市政协', '荆州市财政局', '沙市区政府')
    """
    own = place_of(form)
    if not own:
        return place + form if _BODY.search(form) else form
    return place + form[1:] if is_relative(form) and place.endswith(own) else form


@cache
def _abbreviations() -> tuple[tuple[str, ...], ...]:
    text = files("cppcc_graph.reuse").joinpath("abbreviations.toml").read_text("utf-8")
    return tuple(tuple(forms) for forms in tomllib.loads(text)["forms"])
