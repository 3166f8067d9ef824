"""What is said of work that is looked back on: how it fared, in what steps it went, how long it took.

None of this tells of a deed: 在走访等方面取得了成绩, 评议工作分四个阶段, 历时半年的走访调研, 为家乡建设做了大量工作.
"""

import re
from typing import Final

_WORK: Final = (
    "协商|监督|视察|调研|考察|评议|督办|议政|走访|座谈|培训|学习|宣讲|调查|督查|检查|征集|征编"
)
#: 虽然在信息报送、委员培训等方面取得了一定成绩, 监督在选题上也有新突破: where it fared well.
_FARED: Final = re.compile(
    r"[^，。；\d]{0,24}?在[^，。；]{2,60}?(?:方面|[之其工活过][间作动程]?中|上|里)(?:也|都|均|还|又|已经?|共同|同样){0,2}"
    r"(?:取得|做出|作出|有|形成|创造|积累|收获|获得|实现|进行)了?(?:一定|一些|较[大好多为]|很[大好多]|明显|显著|可喜|积极|长足|新|许多|不少|良好|丰硕|优异|突出|有益|宝贵|大胆|初步|实质性|的){0,4}"
    r"(?:成绩|成效|成果|效果|实效|突破|进展|进步|经验|贡献|探索|尝试|起色|提升|提高|变化)$"
)
_FARED_ENDS: Final = frozenset("绩效果破展步验献索试色升高化")
#: 评议工作分为动员、走访、反馈三个步骤进行: in what steps it went; 分三个阶段开展民主评议 tells of it.
_IN_STEPS: Final = re.compile(
    r"(?!就|围绕|聚焦|对|组织|开展|召开|举)[^，。；\d《]{2,24}?(?:主要|大体|具体|总共|共){0,2}(?:划分|分)[为成]?[^，。；]{0,60}?"
    r"[一二三四五六七八九两\d]个?(?:大|小)?(?:阶段|步骤|环节|层次|步)(?:依次|有序|逐步|陆续|稳步|扎实)?(?:进行|实施|推进|开展|展开|走|组织)?$"
)
#: 为繁荣山城、建设家乡做了大量工作: that much was done, in no number.
_MUCH: Final = re.compile(
    r"(?![^，。；]*(?:开展|组织|召开|举[办行]|走访|视察|调研))[^，。；\d《“]{2,60}?[做作]了(?:大量|许多|很多|不少|一些|一定|有益|积极|扎实|富有成效|卓有成效|细致|艰苦|具体|的){1,4}[^，。；\d]{0,8}?(?:工作|努力|探索|尝试|好事|事情|贡献)$"
)
_MUCH_ENDS: Final = frozenset("作力索试事情献")
#: “山水夜话”协商会、委员讲堂等品牌影响力持续扩大: how known they are.
_KNOWN: Final = re.compile(
    r"(?!打造|推动|推进|擦亮|叫响|做[大强优]|开展|组织|促进)[^，。；]{4,110}?(?:品牌|名片|亮点|影响力?|知名度|美誉度|覆盖面)[^，。；\d]{0,8}?"
    r"(?:越来越|日益|日趋|更加|更为|愈发|不断|持续|逐步|进一步|显著|明显)[^，。；\d]{2,6}$"
)
_KNOWN_WORDS: Final = re.compile("品牌|名片|亮点|影响|知名度|美誉度|覆盖面")
#: 历时半年的入户走访调研: which the next clauses tell of.
_LASTED: Final = re.compile(
    rf"(?:历时|为期|长达|前后)[^，。；]{{1,8}}的[^，。；\d“《]{{0,16}}(?:{_WORK})(?:工作|活动)?(?:中|后|里)?$"
    # 前期的走访调查已基本结束: what was told before.
    rf"|(?:前期|此前|上述|前一阶段)的?[^，。；\d“《]{{0,16}}(?:{_WORK})(?:工作|活动)?(?:已|已经|都|均|现已|基本|全部|全面|圆满|顺利){{0,3}}(?:结束|完成)$"
)
_LASTED_SIGNS: Final = frozenset("历为长前此上")
#: 参加的7次督办调研也有力促进了办理: what it brought.
_FURTHERED: Final = re.compile(
    r"[^，。；]{4,50}?[也均都还](?:有力|有效|极大|大大|切实){1,2}地?(?:促进|推动|提升|增强|带动|提高|激发|调动)了[^，。；\d]{2,30}$"
)
#: No such clause is longer.
_WIDTH: Final = 150


def is_judged(text: str, begin: int, end: int) -> bool:
    """Tell whether a clause, from behind its subject, only says how work fared, went on or is known."""
    if end - begin > _WIDTH:
        return False
    first, last = text[begin], text[end - 1]
    if (
        last in _FARED_ENDS
        and text.find("在", begin, end) >= 0
        and _FARED.match(text, begin, end) is not None
    ):
        return True
    if text.find("分", begin, end) > 0 and _IN_STEPS.match(text, begin, end):
        return True
    if last in _MUCH_ENDS and text.find("了", begin, end) > 0 and _MUCH.match(text, begin, end):
        return True
    if first in _LASTED_SIGNS and _LASTED.match(text, begin, end):
        return True
    if text.find("力", begin, end) > 0 and _FURTHERED.match(text, begin, end):
        return True
    return _KNOWN_WORDS.search(text, begin, end) is not None and (
        _KNOWN.match(text, begin, end) is not None
    )
