"""What candidates of each kind say: their arguments, and the codes of those that take no other value.

docs/candidates.md tells what each means; its lists are these.
"""

from collections.abc import Mapping
from typing import Final

#: The arguments of each kind, in the order in which a reader is asked for them.
ARGUMENTS: Final[Mapping[str, tuple[str, ...]]] = {
    "figure": ("value", "unit", "bound", "max", "of"),
    "date": ("start", "end"),
    "body": ("name", "id"),
    "person": ("name", "role", "body", "tenure"),
    "place": ("name", "code"),
    "document": ("title", "issuer", "act"),
    "proposal": ("title", "number", "key"),
    "metric": ("metric", "value", "unit", "base", "status"),
    "activity": (
        "type", "status", "organiser", "participants", "topic", "place", "time", "trigger",
    ),
    "outcome": ("of", "type", "uptake", "verb"),
    "relation": ("subject", "predicate", "object", "subject_id", "object_id"),
}  # fmt: skip

#: The codes of arguments, by kind and argument, each with the words that a reader sees for it.
CODES: Final[Mapping[tuple[str, str], Mapping[str, str]]] = {
    ("figure", "bound"): {
        "exact": "确数", "approx": "约数", "more-than": "多于", "at-least": "不少于",
        "at-most": "不多于", "nearly": "接近", "range": "区间",
    },
    ("person", "tenure"): {"ended": "已离任", "proposed": "拟任"},
    ("document", "act"): {
        "issued": "印发", "revised": "修订", "submitted": "提交", "published": "出版",
        "drafted": "起草", "cited": "引用",
    },
    ("metric", "metric"): {
        "received": "收到", "filed": "立案", "merged": "并案", "returned": "未立案、退回",
        "transferred": "转作其他方式", "handling-units": "承办单位", "replied": "办复",
        "filing-rate": "立案率", "reply-rate": "办复率", "satisfaction-rate": "满意率",
        "satisfied-or-basically-satisfied-rate": "满意和基本满意率", "adopted": "采纳",
        "class-a": "A类", "class-b": "B类", "class-c": "C类",
    },
    ("metric", "status"): {"planned": "目标"},
    ("activity", "type"): {
        "plenary-session": "全体会议", "standing-committee-meeting": "常委会会议",
        "chairpersons-meeting": "主席会议", "consultation": "协商", "supervision": "监督",
        "proposal-handling": "提案办理", "investigation": "调研", "inspection": "视察",
        "visit": "走访、考察", "seminar": "座谈", "study": "学习", "training": "培训",
        "publication": "文史与宣传", "issuing": "制发文件、报送成果", "donation": "捐助",
        "volunteering": "服务、帮扶", "other": "其他",
    },
    ("activity", "status"): {"done": "已开展", "planned": "计划"},
    ("outcome", "type"): {
        "reference": "参考采用", "plan-adoption": "写入规划计划", "policy-issued": "出台政策",
        "institution": "设立机构平台", "measure": "落实举措", "effect": "见效", "other": "其他",
    },
    ("outcome", "uptake"): {
        "offered": "建言", "considered": "参考", "absorbed": "吸收采用", "contributed": "推动助力",
        "issued": "出台", "implemented": "落实", "effect": "见效", "unstated": "未说明",
    },
    ("relation", "predicate"): {
        "proposer": "提出者", "handler": "承办者", "supervisor": "督办者", "outcome": "成效",
        "issuer": "发文者", "host": "主办者", "topic": "主题", "location": "地点",
        "member-of": "所属", "about": "关于", "executed-by": "落实于",
        "possibly-same-as": "可能相同",
    },
}  # fmt: skip


def no_code(kind: str, args: Mapping[str, object]) -> str:
    """Return the name of the first argument whose value is no code of its list, "" if there is none.

    >>> no_code("figure", {"value": "3", "bound": "about"})
    'bound'
    """
    return next((name for name, value in args.items() if not is_code(kind, name, value)), "")


def is_code(kind: str, name: str, value: object) -> bool:
    """Tell whether an argument may have a value: any where it has no list."""
    codes = CODES.get((kind, name))
    return codes is None or value in codes
