"""Clauses on what is made possible, on what people are to become, and those that go on with a noun told before.

None of them tells of a deed: 创造条件支持委员视察, 引导委员争做学习的表率, 通报了工作要点，以及课题的调研方案, 成立之初有委员40名.
"""

import re
from typing import Final

from cppcc_graph.text.scan import of_clause

#: 引导委员争做学习的表率: what people are to become.
_TO_BECOME: Final = of_clause(
    r"(?:积极|着力|充分|切实|努力|教育|引导|激励|动员|鼓励|要求|促使|推动|带动|勉励|号召|和|、){1,4}[^，。；“《\d]{2,24}?(?:争做|争当|勇当|甘当|当好|做好|成为|做|当)[^，。；\d]{2,40}?"
    "(?:表率|模范|先锋|榜样|标兵|排头兵|践行者|推动者|参与者|宣传[员者]|组织者|引领者|实干家|明白人|贴心人|代言人|桥梁|纽带|主人翁|“[^”]{2,8}[员人者家手匠兵]”)$"
)
_TO_BECOME_ENDS: Final = frozenset("率范锋样标兵者员家人梁带翁”")
#: 创造必要的条件支持委员视察, 为开展调研提供便利: what is made possible. 为调研提供车辆5台 is counted.
_PROVIDED: Final = of_clause(
    r"(?:还|并|也|积极|努力|尽力|主动|充分|切实|全力|为[^，。；\d“《]{2,40}?){0,3}(?:创造|提供|营造|给予|落实)了?[^，。；\d“《]{0,24}?(?:条件|便利|方便|保障|环境|氛围|支持|机会|空间|舞台)(?![的员])[^，。；\d“]{0,60}(?:（[^）]*）)?$"
    r"|(?:始终|积极|大力|一贯|都|均|也|还){0,2}给(?!予)[^，。；\d“《]{2,24}以[^，。；\d]{0,10}(?:支持|帮助|关心|指导|保障|重视)$"
)
_PROVIDED_SIGNS: Final = frozenset("还并也积努尽主充切全为创提营给落始大一都均")
#: 以及课题的调研方案: a noun that goes on with what the clause before tells.
_GOES_ON: Final = re.compile(
    "以及(?!到|赴|就|对)(?![^，。；]*(?:开展|召开|举[办行]|组织|进行|邀请|参[加与]|围绕))[^，。；\\d]{2,60}$"
)
#: 委员会成立初共有委员31名, 成立之初只有5个界别: how many there were.
_AT_FIRST: Final = re.compile(
    r"[^，。；《“]{0,20}?(?:成立|组建|设立|建立|换届)(?:之初|初期?|时|伊始|以来)(?:只|仅|共|总共|就|原)?[有设]"
)

#: 均表示此次培训收获满满: what people thought. What they promise is told before: 表示将….
_THOUGHT: Final = re.compile(
    "(?:大家|委员们|学员们|与会[^，。；]{0,6}|参训[^，。；]{0,6})?(?:均|都|一致|纷纷|普遍)(?:表示|认为|感到|觉得|反映)(?!将|要|今后)[^，。；\\d]{2,40}$"
)

#: 勉励联络组广泛听取民意; 下设提案审查组; 走访工作于8月底结束: what others shall do, what there is, when it was over.
_BESIDES: Final = of_clause(
    r"(?:并|还)?(?:勉励|叮嘱|嘱咐|寄语)[^，。；\d]{4,60}$"
    r"|(?:现|共|内)?[内下]设(?=[^，。；]*(?:办公室|委员会|[处科]室?(?:[、和]|$)))[^，。；\d“《]{3,120}$"
    r"|[^，。；\d“《]{2,20}(?:工作|活动|调研|视察|走访|督办)(?:已|现已)?(?:于|至|到|截止到?|在)[^，。；]{2,12}(?:全部|基本|圆满|顺利)?(?:结束|告一段落)$"
)
_BESIDES_SIGNS: Final = frozenset("并还勉叮嘱寄现共内下")


def is_provided(text: str, begin: int, end: int) -> bool:
    """Tell whether a clause, from behind its subject, tells what was made possible, wished of people or meant before."""
    first, last = text[begin], text[end - 1]
    if last in _TO_BECOME_ENDS and _TO_BECOME.match(text, begin, end):
        return True
    if first in _PROVIDED_SIGNS and _PROVIDED.match(text, begin, end):
        return True
    if first in "大委学与参均都一纷普" and _THOUGHT.match(text, begin, end):
        return True
    if (first in _BESIDES_SIGNS or last in "束落") and _BESIDES.match(text, begin, end):
        return True
    if first == "以" and _GOES_ON.match(text, begin, end):
        return True
    return text.find("立", begin, end) >= 0 and _AT_FIRST.match(text, begin, end) is not None
