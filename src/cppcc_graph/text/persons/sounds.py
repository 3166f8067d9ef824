"""Names of other peoples, written by sound: the signs of them, and what such a name looks like."""

import re
from functools import cache
from typing import Final

from cppcc_graph.text.rulebook import signs, words
from cppcc_graph.text.scan import any_of


@cache
def given_names() -> re.Pattern[str]:
    """Return the pattern of given names by sound that are listed."""
    return re.compile(any_of(words("persons", "given")))


#: Characters that write the names of other peoples, as 孟根其其格 and 阿苏木呷.
SOUNDS: Final = signs("persons", "sounds")
#: Others that do, behind the dot of such a name or its first signs, where fewer words can be meant.
MORE_SOUNDS: Final = signs("persons", "more_sounds")
#: Words of these signs that are no part of a name.
NO_SOUNDS: Final = r"(?!提[交出案供高升]|多次|亲自|多名|多位|特[别色]|满[意足怀]|门[前口]|都[是能有为]|道[路]|宝贵|明[确年]|古[城镇]|不[断少仅畏辞懈足能是顾]|达到|加[强快]|各[族地]|里的)"
#: Signs within longer names that are words elsewhere: 敖登其木格, 宝音贺喜格.
WITHIN_SOUNDS: Final = "登喜顿荣钦珍珠"
_LONGER: Final = (
    rf"(?:[{SOUNDS.replace('的', '')}]{{1,4}}(?!登[门记岛台陆报]|喜[迎获添报讯])[{WITHIN_SOUNDS}]"
    rf"(?:[{SOUNDS.replace('的', '')}]{{2,4}}|(?<=[{SOUNDS.replace('的', '')}]{{2}}.)[格尔勒图德]))"
)
#: A name by sound, with a dot or without.
NAME_OF_SOUNDS: Final = rf"(?:{_LONGER}|[\u4e00-\u9fff]{{1,7}}·(?:(?:{NO_SOUNDS}[{SOUNDS.replace('的', '')}{MORE_SOUNDS}]){{2,7}}|(?:(?!副|主席|委员|书记|常委|代表|同志|等)[\u4e00-\u9fff]){{1,4}})|(?:{NO_SOUNDS}[{SOUNDS.replace('的', '')}]){{3,7}})"
#: What names by sound of three signs are written with.
ALL_SOUNDS: Final = frozenset(SOUNDS) - {"的"} | frozenset("诺完措旦智毛花梅勒旺增华仓毕且")
#: What longer names by sound are written with.
DOTTED: Final = frozenset(SOUNDS) - {"的"} | frozenset(MORE_SOUNDS)
