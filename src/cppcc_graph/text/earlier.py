"""What earlier reports of a committee left behind: things to name again, and plans to meet.

A plan of one year and an activity of the next that speak of the same are proposed as a relation
``executed-by``; that the one carried out the other no report says, so a person decides, and the
statement goes into a graph of mode ``inferred``.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from cppcc_graph.errors import InputError
from cppcc_graph.facts.document import read_document
from cppcc_graph.text.candidate import Candidate, Mention, candidate
from cppcc_graph.text.extract import Extraction

EXECUTED_BY: Final = "executed-by"
RULE: Final = "earlier/plan-met@1"
_PLANS: Final = frozenset({"PlannedTask", "计划任务"})
# What every plan has in common tells no two of them apart.
_COMMON: Final = re.compile(
    r"[\d\W_a-zA-Z]+|[一二三四五六七八九十百]{1,9}[次场期个项件份]|召开|举办|组织|开展|继续|进一步|加强|推进|推动|做好|全年|围绕|委员|政协|不少于|左右|以上"
)
_LEAST: Final = 0.5
_SUREST: Final = 0.9
_OFFERED: Final = 2


@dataclass(frozen=True, slots=True)
class Earlier:
    """Things that earlier facts files introduce: ids, ids by Chinese label, and plans by id."""

    ids: frozenset[str] = frozenset()
    named: Mapping[str, str] = field(default_factory=dict)
    plans: Mapping[str, str] = field(default_factory=dict)


def read_earlier(paths: Sequence[Path]) -> Earlier:
    """Return what facts files introduce; without files, nothing.

    Raises:
        InputError: a file cannot be read or is no facts file.

    """
    named: dict[str, str] = {}
    plans: dict[str, str] = {}
    ids: set[str] = set()
    for path in paths:
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError as error:
            raise InputError(f"{path}: is not UTF-8; name a facts file") from error
        except OSError as error:
            raise InputError(f"{path}: {error.strerror}; check the name") from error
        for thing in _things(read_document(text, str(path)).data):
            identity = str(thing.get("id", thing.get("编号")))
            kinds = thing.get("type", thing.get("类型"))
            if kinds is None:
                continue
            ids.add(identity)
            label = thing.get("label", thing.get("名称"))
            word = str(label.get("zh", "") if isinstance(label, dict) else label or "")
            named.setdefault(word, identity)
            if _PLANS & set(kinds if isinstance(kinds, list) else [kinds]):
                plans[identity] = word
    return Earlier(frozenset(ids), named, plans)


def _things(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if "id" in value or "编号" in value:
            yield value
        for each in value.values():
            yield from _things(each)
    elif isinstance(value, list):
        for each in value:
            yield from _things(each)


def executions(earlier: Earlier, found: Extraction) -> list[Candidate]:
    """Return relations ``executed-by`` from earlier plans to activities of this report.

    For each plan the one or two activities that share most of its words; how many of them they share
    is the confidence, at most 0.9.
    """
    done = [c for c in found.candidates if c.kind == "activity" and c.args.get("status") == "done"]
    said = [(each, _pairs(f"{each.quote}{each.args.get('topic', '')}")) for each in done]
    proposed = []
    for identity, label in sorted(earlier.plans.items()):
        wanted = _pairs(label)
        if not wanted:
            continue
        scored = [(len(wanted & words) / len(wanted), each) for each, words in said]
        fits = sorted(
            ((score, each) for score, each in scored if score >= _LEAST),
            key=lambda pair: (-pair[0], pair[1].start, pair[1].id),
        )
        for score, each in fits[:_OFFERED]:
            args = {
                "subject": label,
                "subject_id": identity,
                "predicate": EXECUTED_BY,
                "object": each.quote,
            }
            sure = round(min(score, 1) * _SUREST, 2)
            mention = Mention("relation", each.start, each.end, args, RULE, sure)
            raw, place = found.normal.raw, (each.start, each.end)
            proposed.append(candidate(mention, raw=raw, digest=found.digest, span=place))
    return proposed


def _pairs(words: str) -> frozenset[str]:
    """Return the pairs of neighbouring characters that tell what is spoken of."""
    return frozenset(
        part[at : at + 2] for part in _COMMON.split(words) for at in range(len(part) - 1)
    )
