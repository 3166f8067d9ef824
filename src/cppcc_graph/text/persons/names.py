"""What a name is: a surname and one or two given signs, no word, and no sign that names lack."""

import re
from functools import cache
from typing import Final

from cppcc_graph.text.persons.sounds import ALL_SOUNDS, DOTTED, SOUNDS, given_names
from cppcc_graph.text.rulebook import signs, word_set, words
from cppcc_graph.text.scan import any_of, headed, skippable

_HAN: Final = "\u4e00-\u9fff"


@cache
def surnames() -> str:
    """Return the surnames of one sign, one behind the other."""
    return signs("persons", "surnames")


@cache
def name_pattern() -> str:
    """Return the pattern of a name: a surname and one or two given characters."""
    # A rare surname that is a word as well wants a name of three signs: 买兴国, 海正义.
    rare = signs("persons", "rare")
    return rf"(?:(?:{any_of(words('persons', 'compound'))}|[{surnames()}])[{_HAN}]{{1,2}}|[{rare}][{_HAN}]{{2}})"


@cache
def own_name() -> re.Pattern[str]:
    """Return the pattern of a name, to be matched by itself."""
    return re.compile(name_pattern())


@cache
def first_signs() -> str:
    """Return the signs that a name begins with, also one by sound."""
    listed = (*words("persons", "compound"), *words("persons", "rare"))
    return "".join(sorted({*surnames(), *(name[0] for name in listed), *SOUNDS}))


#: Words that a name may follow directly: 其中某某某委员, 采纳某某某委员的建议.
LEADS: Final = "同胞|侨胞|台商|港商|人士|学习|贯彻|其中|采纳|吸收|根据|办理|教授|经理|院长|主任|校长|邀请|安排|支持|以及|同意|接受|免去|撤销"
#: What the words end with that a name may follow.
AFTER_SIGNS: Final = "在和与及由以请对向被经长师人处任员家院"
#: What the roles begin with that may stand behind a name.
_ROLE_BEGINS: Final = (
    r"总书|同志|政协|委员|常委|董事|总经|先生|女士|等\d|副?(?:主[席委任]|书记|会长|秘书|检察|[省市县区州旗局院校处部厅]长)"
    "|教授|律师|代表"
)


#: The same without 副; all of them are of two signs.
_ROLE_SIGNS: Final = re.compile(skippable(_ROLE_BEGINS.replace("副?", "")))
#: So many signs before them a name may begin, before 副 or within another such word.
_BEFORE_ROLE: Final = (5, 4, 3, 2, 1)


def before_role(text: str) -> list[int]:
    """Return the places, in order, where a name may begin that stands before a role."""
    begins = frozenset(first_signs())
    roles = [role.start() for role in headed(text, _ROLE_SIGNS)]
    places = {at - back for at in roles for back in _BEFORE_ROLE if at >= back}
    return sorted(at for at in places if text[at] in begins)


@cache
def name_begins() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of where a name may begin in a list, and of where one before its role may.

    Of the second ``before_role`` tells all places that it may match at.
    """
    # 130家以上委员: what stands behind a number is counted, and nobody.
    begins = rf"[{first_signs()}](?:(?<![{_HAN}\d].)|(?<=[{AFTER_SIGNS}].)|(?<=(?:{LEADS}).))"
    return re.compile(begins), re.compile(rf"{begins}(?=.{{1,3}}?(?:{_ROLE_BEGINS}))")


#: Signs of what people are called in groups: 回族, 农业界, 党员.
_NO_PEOPLE: Final = frozenset("等位名族界部局员组会协联委院校社们者党派盟厂村镇乡县市区省州")


def is_name(word: str) -> bool:
    """Tell whether words are a name by themselves: by their surname, or by their sounds."""
    if begins_with_word(word) or word in word_set("persons", "no_given"):
        return False
    if "·" in word:
        return 4 <= len(word) <= 16 and not word.startswith("·")
    if set(word) & _NO_PEOPLE:
        return False
    if given_names().match(word) and len(word) < 6:
        return True
    if len(word) > 2 and set(word) <= (ALL_SOUNDS if len(word) < 4 else DOTTED):
        return True
    known = own_name().fullmatch(word)
    return bool(known) and not _odd_in(word)


#: What words for people or offices end with: 居民户, 文史办, 王大妈.
_NO_NAME_ENDS: Final = frozenset("户企团馆办处所站商们长任授妈傅爷姐姨叔哥嫂婆奶总科司队某报厅层")
#: What names end with as well, if their surname is known: 企业家, 高校师生; but 王建军.
_SELDOM_ENDS: Final = frozenset("家师生人章志台军")
#: What somebody is called by, behind a surname.
_TITLES: Final = (
    "医生",
    "老师",
    "同志",
    "先生",
    "女士",
    "学生",
    "作家",
    "画家",
    "专家",
    "农民",
    "市民",
    "居民",
    "网友",
    "职工",
    "放军",
)


def may_be_name(word: str) -> bool:
    """Tell whether words may be a name among others, though their surname is in no list: 应修远, 阿苏拉且."""
    if begins_with_word(word) or word in word_set("persons", "no_given"):
        return False
    if set(word) & _NO_PEOPLE or word[-1:] in _NO_NAME_ENDS | _SELDOM_ENDS:
        return False
    by_sound = 3 < len(word) < 6 and (
        len(set(word) - ALL_SOUNDS) < 2
        or (word[0] in ALL_SOUNDS and len(set(word) - ALL_SOUNDS - DOTTED) < 2)
    )
    return by_sound or (len(word) == 3 and not _odd_in(word) and word[0] not in NOT_GIVEN)


#: What a word that tells whom something is put to begins with: 向省里提交的《…》.
TO_WHOM: Final = frozenset("向于从由应经")


def may_be_author(name: str) -> bool:
    """Tell whether a name may be that of a member though nothing but what it wrote is told of it."""
    titled = name.endswith(_TITLES) or name[-1] in _NO_NAME_ENDS
    return len(name) > 2 and name[0] not in TO_WHOM and not titled


def begins_with_word(name: str) -> bool:
    """Tell whether what looks like a name begins with a word; 别克 of a name with a dot is none."""
    return "·" not in name and name[:2] in word_set("persons", "not_names")


#: What no given name holds.
NOT_GIVEN: Final = frozenset(
    "的了在和与及等为是有对从以将把被让向们到赴受我各全本这那要能可没就都也还又再已更最很，。县市区省局办室第委员席督监提副、"
)
#: Words that are signs of names within them.
WITHIN: Final = frozenset("向从以为有可能全本更再在若和")
#: Words that are signs of names at their ends: 何许可, 周立本, 陆能, 于大有.
ENDS_TOO: Final = "可能全本有"


#: Words that are given names as a whole, though each sign of them leads to something elsewhere: 钱有为.
GIVEN_WORDS: Final = frozenset(["有为", "大为", "敢为", "可为", "再为"])


def is_odd(name: str) -> bool:
    """Tell whether a name holds signs that no name has; 为 within 张为民 is none of them."""
    if len(name) == 3 and name[0] == "向":
        return bool(set(name[1:]) & NOT_GIVEN)  # a surname too
    return name[0] in NOT_GIVEN or _odd_in(name)


def _odd_in(word: str) -> bool:
    """Tell whether a name by itself holds signs that no given name has."""
    given = word[1:]
    if given in GIVEN_WORDS:
        return False
    if len(given) > 1 and given[-2] in WITHIN:
        given = given[:-2] + given[-1]
    return bool(set(given[:-1] if given[-1:] in ENDS_TOO else given) & NOT_GIVEN)


#: What those who are named do next.
ACTS: Final = (
    "分别|带队|率队|率领|带领|督办|领衔|领办|牵头|出席|主持|陪同|参加|到会|提出|反映|建议|联系|任|为"
    "|汇报|介绍|通报|表示|指出|强调|认为|告诉|作[了出为]?|一行|同志|亲自|多次|先后|主动|捐|出资|个人|驻|到|深入"
)
