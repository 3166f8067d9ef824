"""Where the name of a place may end, and what ends so and is none."""

import re
from functools import cache
from typing import Final

from cppcc_graph.text.rulebook import words
from cppcc_graph.text.scan import Endings, any_of, endings


@cache
def place_endings() -> re.Pattern[str]:
    """Return the pattern of what the name of a place ends with: 县, 水库, 书院."""
    ends = [*words("places", "division"), *words("places", "natural"), *words("places", "site")]
    # What a branch begins with is looked at before what stands before it.
    return re.compile(
        rf"{any_of(ends)[:-1]}|沟(?=小?流域))(?!长(?![^进驻下包联到入访带派在][镇乡村])|灯|面|级|域|[镇村贤亲愁土情音友间](?<=乡.)|份(?<=省份)|[落庄镇寨干医务史集](?<=村.)|民(?<=村民)(?!宿)|[帜舰号手](?<=旗.)|[民容](?<=市.)|场(?!镇)|情|际|直|容|值|志|史|林(?!.[镇乡村])|体|海(?<=江海)|水(?<=[河湖江溪泉渠塘库]水)(?!库|质|环|源)|节(?![水能约点])|[首系段化](?<=渠.)|谷(?<=峡谷)|线(?<=口岸线)|岸(?!线)|产|料|货|面|澳|经贸(?<=港经贸)|两地(?<=港两地)|青年(?<=港青年)|各界(?<=港各界)|同胞(?<=港同胞)|联谊(?<=港联谊)|城(?<=[江湖河海山溪泉港]城)(?![区镇乡关郊内外中东西南北投市际])|道(?!办)|[区寨地茶珍歌洪火坡顶脚羊药楂核竹民](?<=山.)|[省市县镇乡村](?<=[河湖江山溪岛湾港渠泉峡岭塘泽洲].)|[回藏苗彝侗瑶壮满土白]族(?<=[河湖江山溪岛湾港渠泉峡岭塘泽洲]..))"
    )


@cache
def no_places() -> Endings:
    """Return the words that end as names of places do, and are none."""
    return endings(words("places", "none"))


#: What a place wants to be is no place: 旅游兴县, 科技强市; nor are kinds of places counted: 百村.
_SLOGAN: Final = re.compile(
    r"(?:[\u4e00-\u9fff][业化态游旅文教农工企质品育技贸通才放新治利牧港商海][立兴强富活稳美]|[进帮联促助兴带万千百][百千万]|如今|以上|兄弟|毗邻|周边|相邻|邻近|沿海)[省市县区州旗乡镇村]$"
)
_HAN: Final = "\u3400-\u9fff"
#: An item of a list that says it in four signs: 林果富县.
_AIM: Final = re.compile(
    rf"(?<![{_HAN}])(?![赴到在往和与及])[{_HAN}]{{2}}[立强富活][省市县区州旗]$"
)
_SLOGAN_ENDS: Final = frozenset("立兴强富活稳美百千万今上弟邻边近海")


def is_slogan(text: str, start: int, stop: int, listed: str) -> bool:
    """Tell whether words say what a place wants to be, or count kinds of places."""
    return text[stop - 2] in _SLOGAN_ENDS and bool(
        _SLOGAN.search(text, max(0, start - 3), stop)
        or (len(listed) < 3 and _AIM.search(text, max(0, start - 3), stop))
    )


#: Where people live: 水源村 is a name, 水源水库 is none.
SETTLED_NAMES: Final = frozenset({"省", "市", "县", "镇", "乡", "街道", "村", "社区", "新村"})
_NUMERALS: Final = frozenset("0123456789两二三四五六七八九十余多")
#: How many there are of a kind, or how long it is, at the end of a clause.
_SO_MANY: Final = re.compile(
    r"[\d两二三四五六七八九十百余多.]{1,8}(?:[个座条家处]|公里|千米|米)(?=[，。；、）\n]|$)"
)


def is_counted_kind(text: str, start: int, stop: int, suffix: str) -> bool:
    """Tell whether a number says that a word is a kind of places: 5个牧业乡, 跨境电商产业园2个."""
    return (text[start - 1] in "个座条处" and text[start - 2] in _NUMERALS) or (
        suffix not in SETTLED_NAMES and bool(_SO_MANY.match(text, stop))
    )


#: The levels of divisions that bodies are named after.
UPPER: Final = frozenset("省市县区州盟旗")
