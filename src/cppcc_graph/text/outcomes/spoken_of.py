"""Of which of the titles told side by side a clause speaks: 关于兴建冷库的提案、关于保护古井的提案…，修缮古井12口."""

from collections.abc import Sequence
from typing import Final

from cppcc_graph.text.candidate import Mention

#: What titles of any matter hold, which tells none from another.
_ANY: Final = frozenset(
    [
        "关于",
        "提案",
        "建议",
        "加强",
        "加快",
        "推进",
        "推动",
        "促进",
        "建设",
        "发展",
        "管理",
        "服务",
        "工作",
        "改造",
        "提升",
        "完善",
        "优化",
        "问题",
        "进一步",
        "规范",
        "保护",
        "治理",
        "整治",
        "设施",
        "项目",
        "企业",
        "机制",
        "体系",
        "制度",
        "全市",
        "全县",
        "全区",
        "全省",
        "我市",
        "我县",
        "我区",
        "我省",
        "城区",
        "农村",
        "社会",
        "部门",
        "相关",
        "增设",
        "新建",
        "实施",
        "开展",
        "打造",
        "支持",
        "市场",
        "公共",
    ]
)
_LEAST: Final = 2


def spoken_of(words: str, titles: Sequence[Mention]) -> Mention | None:
    """Return the title whose matter words name, None where they name none or several."""
    shared = [_shared(str(title.args["title"]), words) for title in titles]
    most = max(shared)
    if most < _LEAST or shared.count(most) > 1 or 0 < shared[-1] < most:
        return None
    return titles[shared.index(most)]


def _shared(title: str, words: str) -> int:
    """Return the length of the longest words of a title's own that stand in other words, 0 for none."""
    most = 0
    for at in range(len(title) - _LEAST + 1):
        end = at + max(most + 1, _LEAST)
        while end <= len(title) and title[at:end] in words:
            if title[at:end] not in _ANY:
                most = end - at
            end += 1
    return most
