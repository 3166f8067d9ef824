"""The words and signs that tell where a noun begins and ends; most are of ``rules/counted.toml``."""

import re
from typing import Final

from cppcc_graph.text.rulebook import word_set
from cppcc_graph.text.scan import any_of, endings

VERBS: Final = word_set("counted", "verbs")
EITHER: Final = word_set("counted", "either")
KEEP: Final = word_set("counted", "keep")
CHANGE: Final = word_set("counted", "change")
LEADS: Final = word_set("counted", "leads")
EVENTS: Final = word_set("counted", "events")
SPELLS: Final = word_set("counted", "spells")
MADE: Final = word_set("counted", "products")
PEOPLE: Final = endings(word_set("counted", "persons"))
_HEADS: Final = endings(word_set("counted", "heads"))
#: 及时雨, 和谐小区, 被褥: a noun begins with the sign.
OWN: Final = any_of(
    word
    for word in KEEP
    if (word[0] in LEADS and len(word) > 1) or (word[:2] in LEADS and len(word) > 2)
)
MADES: Final = re.compile(any_of(MADE))
PERSONS: Final = frozenset(["人", "名", "位", "人次"])
TIMES: Final = frozenset(
    ["次", "场", "场次", "轮", "批", "批次", "回", "趟", "遍", "期", "人次", "件次", "篇次", "度"]
)
#: Units of what is said and done as well as of things: 大会发言16篇, 专题调研14项.
NOMINAL: Final = TIMES | frozenset("项篇条")
MONEY: Final = frozenset(["元", "美元", "港元"])
SPANS: Final = frozenset(["年", "天", "个月", "小时", "周", "分钟", "个工作日", "工作日"])
CLOSES: Final = frozenset("，。；、：（）！？\n")
#: A verb before one of these names a rate, a sum or a person: 提交率, 投放量, 管护员.
SUMS: Final = frozenset("率量额数面值费权")
MAKERS: Final = frozenset("员者厂站性化式型")
ATTEND: Final = frozenset(["参加", "参与", "列席", "出席", "旁听"])
REACH: Final = 40
LONGEST: Final = 22
CLASS: Final = re.compile(r"[ABC]类(?=件?$)")
LED: Final = re.compile(r"(?:主要)?(?:负责人|负责同志|领导|同志)$|(?<=委员)资格$|(?<![高初])中$")
BUILDS: Final = re.compile(
    "建设(?!用地|者|资金|项目|工程|单位|规划|标准|局|委|银行|内容|任务|进度|成果|方案|领域|情况|成效|意见|建议|提案|类|方面|年|期|面积|目标|规模|投资|经费|成本|水平|质量|指标).{3,}"
)


def headed(noun: str) -> bool:
    """Tell whether a noun ends with one of those that figures count most."""
    return bool(_HEADS.at(noun, len(noun)))
