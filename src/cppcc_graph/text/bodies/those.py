"""Bodies that are called by their class after they were named: 县教育局…。该局开展检查12次."""

import re
from collections.abc import Callable
from typing import Final

from cppcc_graph.text.candidate import InOrder, Mention
from cppcc_graph.text.scan import line_begin

#: How a body is called again; 该项, 该提案 and 该县 are none.
THAT: Final = re.compile(
    "该(?<![应活本]该)(?P<of>局|委(?![员托派])|办(?![理法事公结])|厅(?!级)|院(?![士线落])|校(?![车园])|公司|企业(?!家)|集团|合作社|小组|中心|协会|商会|学会|支部|总支"
    "|站|所(?![有在需提述])|大队|支队|中队|医院|学校|银行|工作室|单位|部门|镇|乡|街道|社区|村(?!民))"
)
#: How the names end of what is called so.
_ENDS: Final = {
    "局": ("局",),
    "委": ("委员会", "委"),
    "办": ("办公室", "办"),
    "厅": ("厅",),
    "院": ("院",),
    "校": ("学校", "大学", "学院", "中学", "小学", "校"),
    "学校": ("学校", "大学", "学院", "中学", "小学", "校"),
    "公司": ("公司", "集团"),
    "企业": ("公司", "集团", "合作社", "厂", "药业", "酒业", "茶业", "米业", "重工"),
    "小组": ("小组", "组"),
    "站": ("站",),
    "所": ("所",),
    "镇": ("镇人民政府", "镇委员会"),
    "乡": ("乡人民政府", "乡委员会"),
    "街道": ("街道办事处", "街道工作委员会"),
    "社区": ("社区居民委员会", "社区居委会"),
    "村": ("村民委员会", "村委会"),
}
#: The committee itself and the party's are called otherwise.
_WHOLE: Final = re.compile("(?:政协|中共|中国人民政治协商会议)[^，。；]{0,20}(?:委员会|政协)")
_OFFICE: Final = re.compile("(?:局|厅|委员会|办公室|中心|公司|集团|院|学校|大队|支队|银行|所|站)$")
#: Whoever was named longer ago is not meant.
_REACH: Final = 200


def those(text: str, bodies: InOrder) -> list[Mention]:
    """Return the places where the last body of a class is called by that class, with its name."""
    found: list[Mention] = []
    for that in THAT.finditer(text):
        low = max(line_begin(text, that.start()), that.start() - _REACH)
        is_one = _of_class(that["of"])
        before = reversed(bodies.within(low, that.start()))
        meant = next((each for each in before if is_one(str(each.args["name"]))), None)
        if meant is not None:
            args: dict[str, str | bool] = {"name": meant.args["name"]}
            found.append(Mention("body", *that.span(), args, "bodies/those@1", 0.7))
    return found


def _of_class(word: str) -> Callable[[str], bool]:
    """Return what tells whether a name is one of a class."""
    if word in ("单位", "部门"):
        return lambda name: not _WHOLE.fullmatch(name) and _OFFICE.search(name) is not None
    ends = _ENDS.get(word, (word,))
    return lambda name: name.endswith(ends) and not _is_whole(name, word)


def _is_whole(name: str, word: str) -> bool:
    """Tell whether 该委 would mean the whole committee, or that of the party."""
    return word == "委" and (
        name.startswith("中共") or (name.startswith("政协") and name.count("委员会") < 2)
    )
