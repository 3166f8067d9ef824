"""What earlier reports of a committee left behind: things to name again, and plans to meet.

A plan of one year and an activity of the next that speak of the same are proposed as a relation
``executed-by``; that the one carried out the other no report says, so a person decides, and the
statement goes into a graph of mode ``inferred``. So do two proposals whose titles are the same or
alike: they are proposed as ``possibly-same-as``, and never become one thing.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from cppcc_graph.errors import InputError
from cppcc_graph.facts.document import maps, read_document
from cppcc_graph.text.candidate import Candidate, Mention, candidate
from cppcc_graph.text.context import Context
from cppcc_graph.text.extract import Extraction
from cppcc_graph.text.whose import Owner, chinese, id_of, kinds_of, label_of, owners

EXECUTED_BY: Final = "executed-by"
POSSIBLY_SAME: Final = "possibly-same-as"
RULE: Final = "earlier/plan-met@1"
SAME_RULE: Final = "earlier/same-proposal@1"
_PLANS: Final = frozenset({"PlannedTask", "计划任务"})
_DOCUMENTS: Final = frozenset({"Document", "文件"})
_DIVISIONS: Final = frozenset({"AdministrativeDivision", "行政区划"})
_PROPOSALS: Final = frozenset({"Proposal", "KeyProposal", "提案", "重点提案"})
# What every plan has in common tells no two of them apart.
_COMMON: Final = re.compile(
    r"[\d\W_a-zA-Z]+|[一二三四五六七八九十百]{1,9}[次场期个项件份]|召开|举办|组织|开展|继续|进一步|加强|推进|推动|做好|全年|围绕|委员|政协|不少于|左右|以上|重点提案|提案"
)
#: What others sent in is nothing that was done as planned.
_CAME_IN: Final = re.compile("(?:收到|接到|接收|受理)")
_YEAR: Final = re.compile(r"e:period-(\d{4})")
#: A course, what it is for in general, and who is taught: 举办委员履职能力提升培训班 is met by 举办委员培训班.
_COURSE: Final = re.compile("培训|轮训|研修|学习班|提升班")
_PURPOSE: Final = re.compile(
    "(?:履职|综合|政治|专业)?(?:能力|素质|素养|本领|水平){1,2}(?:提升|建设|提高)?|履职(?:尽责)?|业务(?:知识|工作)?|专题|集中|线上|全员"
)
_TAUGHT: Final = re.compile(
    "委员(?!会)|常委(?!会)|干部|职工|机关|信息员|联络员|召集人|监督员|工作者|党员|青年|企业家|农民|教师|医生|村"
)
#: Where it is held: 赴浙江大学举办委员培训班.
_WHERE: Final = re.compile("[赴在到][^，。；赴在到]{2,14}?(?=举办|开办|开展|组织|进行|培训|研修)")
_LEAST: Final = 0.5
_SUREST: Final = 0.9
_OFFERED: Final = 2
#: What titles begin and end with, and the verbs of any title; these tell no two of them apart.
_FRAME: Final = re.compile(
    r"^关于|的?(?:提案|建议案|建议|意见)$|加快|推进|加强|推动|促进|进一步|持续|深入|全面|积极|着力|切实|大力|[\W_]+"
)
_ALIKE: Final = 0.6
_ALIKE_AT_MOST: Final = 0.9
#: Of titles with the same number: numbers begin anew with every session and alone say nothing,
_ALIKE_NUMBERED: Final = 0.35
#: but for those that hold their year, such as 2022023.
_WITH_YEAR: Final = 6
_LEAST_PAIRS: Final = 3


@dataclass(frozen=True, slots=True)
class Titled:
    """A proposal as an earlier report tells of it; ``number`` is "" where it gives none."""

    title: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class Earlier:
    """Things that earlier facts files introduce: ids, and ids by Chinese label.

    ``plans`` and ``proposals`` go by id; ``owners`` says whose report each file is of, by the
    file's name, ``files`` which file a plan or proposal is from, and ``years`` for which years the
    plans of a file are, where it says so.
    """

    ids: frozenset[str] = frozenset()
    named: Mapping[str, str] = field(default_factory=dict)
    plans: Mapping[str, str] = field(default_factory=dict)
    proposals: Mapping[str, Titled] = field(default_factory=dict)
    owners: Mapping[str, Owner] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    years: Mapping[str, frozenset[int]] = field(default_factory=dict)
    #: Divisions by label, documents by title.
    divisions: Mapping[str, str] = field(default_factory=dict)
    documents: Mapping[str, str] = field(default_factory=dict)

    def for_other_years(self, year: int | None) -> frozenset[str]:
        """Return the files whose plans are for other years than this."""
        return frozenset(path for path, years in self.years.items() if year and year not in years)

    def of_others(self, about: Context) -> frozenset[str]:
        """Return the files of committees, none of which is that of this report.

        Their plans are not this committee's to meet, nor are their proposals its own.
        """
        if not about.place:
            return frozenset()
        names = "|".join(map(re.escape, sorted({about.place, about.own, about.bare} - {""})))
        ours = re.compile(
            rf"(?:{names})[省市县区州盟旗]?(?:第.{{1,3}}届)?(?:政协|(?:工作)?委员会|$)"
        )
        return frozenset(
            path
            for path, owner in self.owners.items()
            if owner.labels
            and not owner.unknown
            and not any(ours.search(label) for label in owner.labels)
        )


def read_earlier(paths: Sequence[Path]) -> Earlier:
    """Return what facts files introduce; without files, nothing.

    Raises:
        InputError: a file cannot be read or is no facts file.

    """
    named: dict[str, str] = {}
    plans: dict[str, str] = {}
    proposals: dict[str, Titled] = {}
    divisions: dict[str, str] = {}
    documents: dict[str, str] = {}
    things: dict[str, list[dict[str, Any]]] = {}
    files: dict[str, str] = {}
    ids: set[str] = set()
    for path in paths:
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError as error:
            raise InputError(f"{path}: is not UTF-8; name a facts file") from error
        except OSError as error:
            raise InputError(f"{path}: {error.strerror}; check the name") from error
        things[str(path)] = list(maps(read_document(text, str(path)).data))
        for thing in things[str(path)]:
            identity, kinds, word = id_of(thing), kinds_of(thing), label_of(thing)
            if not kinds:
                continue
            ids.add(identity)
            named.setdefault(word, identity)
            if _PLANS & kinds:
                plans[identity] = word
                files[identity] = str(path)
            if _DIVISIONS & kinds:
                divisions.setdefault(word, identity)
            if _DOCUMENTS & kinds:
                title = chinese(thing.get("title", thing.get("标题"))) or word
                documents.setdefault(title, identity)
            if _PROPOSALS & kinds:
                title = chinese(thing.get("title", thing.get("标题"))) or word
                number = str(thing.get("proposalNumber", thing.get("案号")) or "")
                proposals[identity] = Titled(title, number)
                files[identity] = str(path)
    years = {path: year for path, told in things.items() if (year := _years(plans, told))}
    return Earlier(
        ids=frozenset(ids),
        named=named,
        plans=plans,
        proposals=proposals,
        owners=owners(things),
        files=files,
        years=years,
        divisions=divisions,
        documents=documents,
    )


def _years(plans: Mapping[str, str], things: Iterable[Mapping[str, Any]]) -> frozenset[int]:
    """Return the years that the plans among things are for, as far as periods of one year say so."""
    when = (
        _YEAR.fullmatch(str(thing.get("during", thing.get("时间", ""))))
        for thing in things
        if id_of(thing) in plans
    )
    return frozenset(int(year[1]) for year in when if year)


def executions(earlier: Earlier, found: Extraction) -> list[Candidate]:
    """Return relations ``executed-by`` from earlier plans to activities of this report.

    For each plan the one or two activities that share most of its words, that which it ends with
    among them; how many they share is the confidence, at most 0.9. Plans for other years than this
    report's meet nothing.
    """
    done = [
        c
        for c in found.candidates
        if c.kind == "activity" and c.args.get("status") == "done" and not _CAME_IN.match(c.quote)
    ]
    told = [f"{each.quote}{each.args.get('topic', '')}" for each in done]
    said = [(each, _pairs(words), _course(words)) for each, words in zip(done, told, strict=True)]
    proposed = []
    others = earlier.of_others(found.about) | earlier.for_other_years(found.about.year)
    for identity, label in sorted(earlier.plans.items()):
        if earlier.files.get(identity) in others:
            continue
        wanted = _pairs(label)
        if not wanted:
            continue
        last, taught = _last_pair(label), _course(label)
        scored = [
            (_met(wanted, words, taught, course), each)
            for each, words, course in said
            if last in words or (taught and course)
        ]
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
            proposed.append(_relation(found, each, args, rule=RULE, score=score))
    return proposed


class _Course(NamedTuple):
    """A course by what it is on, apart from what all are for, and by who is taught there."""

    on: frozenset[str]
    whom: frozenset[str]


def _course(words: str) -> _Course | None:
    """Return the course that words tell of, None for none."""
    if not _COURSE.search(words):
        return None
    words = _WHERE.sub(" ", words)
    return _Course(_pairs(_PURPOSE.sub(" ", words)), frozenset(_TAUGHT.findall(words)))


def _met(
    wanted: frozenset[str], words: frozenset[str], plan: _Course | None, done: _Course | None
) -> float:
    """Return how much of what was planned an activity shares, of two courses apart from what all are for.

    Courses that are for others, or mostly on another matter, are not the same.
    """
    share = len(wanted & words) / len(wanted)
    if share >= _LEAST or not (plan and done and plan.on and done.on) or plan.whom != done.whom:
        return share
    both = len(plan.on & done.on)
    return (share + both / len(plan.on)) / 2 if both / len(done.on) >= _LEAST else share


def same_proposals(earlier: Earlier, found: Extraction) -> list[Candidate]:
    """Return relations ``possibly-same-as`` from proposals of this report to those of earlier ones.

    Titles are the same or alike; two that have each a number of their own are two proposals. How
    much of their words the titles share is the confidence, at most 0.9.
    """
    first: dict[str, Candidate] = {}
    for each in found.candidates:
        if each.kind == "proposal":
            known = first.setdefault(str(each.args["title"]), each)
            if each.args.get("number") and not known.args.get("number"):
                first[str(each.args["title"])] = each
    others = earlier.of_others(found.about)
    before = [
        (identity, other)
        for identity, other in sorted(earlier.proposals.items())
        if earlier.files.get(identity) not in others
    ]
    proposed = []
    for title, each in first.items():
        told = Titled(title, str(each.args.get("number", "")))
        scored = [(_likeness(told, other), identity, other) for identity, other in before]
        fits = sorted((s for s in scored if s[0]), key=lambda fit: (-fit[0], fit[1]))
        for score, identity, other in fits[:_OFFERED]:
            args = {
                "subject": title,
                "predicate": POSSIBLY_SAME,
                "object": other.title,
                "object_id": identity,
            }
            proposed.append(_relation(found, each, args, rule=SAME_RULE, score=score))
    return proposed


def proposed_after(earlier: Earlier, found: Extraction) -> list[Candidate]:
    """Return all relations from what earlier reports tell of to what this one does."""
    return [*executions(earlier, found), *same_proposals(earlier, found)]


def _relation(
    found: Extraction, each: Candidate, args: Mapping[str, str], *, rule: str, score: float
) -> Candidate:
    sure = round(min(score, 1) * _SUREST, 2)
    mention = Mention("relation", each.start, each.end, args, rule, sure)
    place = (each.start, each.end)
    return candidate(mention, raw=found.normal.raw, digest=found.digest, span=place)


def _likeness(one: Titled, other: Titled) -> float:
    """Return how alike two proposals are by title and number; 0 if they are told as two."""
    numbered = bool(one.number and other.number)
    if numbered and one.number != other.number:
        return 0
    if numbered and sum(sign.isdigit() for sign in one.number) >= _WITH_YEAR:
        return 1
    mine, its = _told_apart_by(one.title), _told_apart_by(other.title)
    if min(len(mine), len(its)) < _LEAST_PAIRS:
        return float(one.title == other.title)
    share = 2 * len(mine & its) / (len(mine) + len(its))
    if one.title != other.title:
        share = min(share, _ALIKE_AT_MOST)
    if numbered:
        return (1 + share) / 2 if share >= _ALIKE_NUMBERED else 0
    return share if share >= _ALIKE else 0


@lru_cache(maxsize=4096)  # each title of this report meets each of the earlier ones
def _told_apart_by(title: str) -> frozenset[str]:
    """Return the pairs of neighbouring characters of a title without its frame."""
    words = _FRAME.sub("", title)
    return frozenset(words[at : at + 2] for at in range(len(words) - 1))


def _pairs(words: str) -> frozenset[str]:
    """Return the pairs of neighbouring characters that tell what is spoken of."""
    return frozenset(
        part[at : at + 2] for part in _COMMON.split(words) for at in range(len(part) - 1)
    )


def _last_pair(words: str) -> str:
    """Return the last pair of characters that tells what is spoken of: of 新建委员工作室10个 it is 作室."""
    part = next(part for part in reversed(_COMMON.split(words)) if len(part) > 1)
    return part[-2:]
