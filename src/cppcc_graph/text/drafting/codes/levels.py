"""At which level of the state something was done, by the words for who did it."""

import re
from typing import Final

_CITY: Final = "city"
_DISTRICT: Final = "district"
_OFFICES: Final = r"(?:[委政直人领长]|[\u4e00-\u9fff]{1,9}?[局厅])"
#: The level of who or what is named; 市 and 区 are of several levels.
_LEVELS: Final = (
    ("national", re.compile(r"全国|国家级|国务院|中央|国家主席|中办|国办")),
    ("provincial", re.compile(rf"全省|省级|全区政协系统|自治区|省{_OFFICES}")),
    (_CITY, re.compile(rf"全市|市级|市{_OFFICES}")),
    ("prefecture", re.compile(rf"全州|(?<!加)州{_OFFICES}|州级|行署|盟{_OFFICES}|全盟")),
    ("county", re.compile(rf"全县|县级|县{_OFFICES}|全旗|旗{_OFFICES}")),
    (_DISTRICT, re.compile(rf"(?<![治社园景校厂片老新特山牧矿])区{_OFFICES}")),
)
#: Of two levels together nothing tells which: 省市领导, 州、县领导, 市县两级.
_TOGETHER: Final = re.compile(r"[省市州盟县][、和]?[市州盟县区旗](?=领导|两级|级|委|主要)")
#: 县级以上领导批示, 市级及以上媒体: from where on, which tells no one level.
_FROM_ON: Final = re.compile("(?:国家|[省市州盟县区旗])级?(?:及其?|或|和)?以上(?:级别)?")


def level_told(words: str, *, city: str, district: str) -> str:
    """Return the code of the one level that words tell, "" if they tell none or several.

    ``city`` and ``district`` are the codes of what the report calls 市 and 区, "" where that is open.

    >>> level_told("得到省委领导批示", city="prefecture", district="county")
    'provincial'
    >>> level_told("被市政府采纳", city="", district="county")
    ''
    >>> level_told("获市级以上领导批示", city="prefecture", district="county")
    ''
    """
    words = _FROM_ON.sub("", words) if "以上" in words else words
    called = {_CITY: city, _DISTRICT: district}
    if _TOGETHER.search(words):
        return ""
    told = {called.get(code, code) for code, sign in _LEVELS if sign.search(words)}
    return told.pop() if len(told) == 1 else ""
