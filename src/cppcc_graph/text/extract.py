"""From the text of a report to candidates: every layer once, nothing resolved by rewriting."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from operator import itemgetter
from typing import Final

from cppcc_graph.text.activities import activities
from cppcc_graph.text.bodies import bodies
from cppcc_graph.text.candidate import Candidate, InOrder, Mention, candidate, in_order
from cppcc_graph.text.circumstances import told as circumstances
from cppcc_graph.text.context import Context, context
from cppcc_graph.text.counted import with_counted
from cppcc_graph.text.dates import dates
from cppcc_graph.text.effects import OWN_BODY, SET_RIGHT, effects
from cppcc_graph.text.figures import figures
from cppcc_graph.text.issuers import issuers
from cppcc_graph.text.metrics import metrics
from cppcc_graph.text.normal import Normal, normal
from cppcc_graph.text.origins import with_origins
from cppcc_graph.text.outcomes import outcomes
from cppcc_graph.text.persons import persons
from cppcc_graph.text.places import places
from cppcc_graph.text.places.gazetteer import gazetteer
from cppcc_graph.text.relations import relations, with_issuers, with_key
from cppcc_graph.text.resolution import RESOLVED, resolver
from cppcc_graph.text.rulebook import word_set
from cppcc_graph.text.scan import covered
from cppcc_graph.text.structure import Structure, structure
from cppcc_graph.text.titles import titles


@dataclass(frozen=True, slots=True)
class Extraction:
    """What the rules find in a report.

    ``candidates`` are sorted by start, end, kind and id; their offsets count code points of the raw
    text. ``about`` is whose report it is and of which year.
    """

    digest: str
    about: Context
    candidates: tuple[Candidate, ...]
    normal: Normal
    shape: Structure


def extract(raw: str, *, place: str = "", year: int | None = None) -> Extraction:
    """Return the candidates of a report's text; the same text gives the same candidates.

    ``place`` (such as 示例市) and ``year`` say what the text does not: bare words like 市政协 and 今年
    depend on them.
    """
    text = normal(raw)
    about = context(text.text, place=place, year=year)
    shape = structure(text.text)
    why = resolver(text.text, about, place=place, year=year)
    digest = hashlib.sha256(raw.encode("utf-8", "surrogatepass")).hexdigest()
    found = {}
    mentions = _mentions(text.text, about, shape)
    written = {
        str(m.args["title"]): _title(text, m)
        for m in mentions
        if m.kind in ("document", "proposal")
    }
    written = {title: words for title, words in written.items() if title != words}
    if written:
        mentions = [_as_written(mention, written) for mention in mentions]
    if "「" in raw:
        mentions = [_with_corners(mention, text) for mention in mentions]
    for mention in mentions:
        span = text.span(mention.start, mention.end)
        resolution = why.of(mention) if mention.kind in RESOLVED else None
        if resolution is None:
            each = candidate(mention, raw=raw, digest=digest, span=span)
        else:
            each = candidate(
                mention,
                raw=raw,
                digest=digest,
                span=span,
                resolved_by=resolution.by,
                evidence=text.span(*resolution.evidence) if resolution.evidence else None,
            )
        found[each.id] = each
    ordered = sorted(found.values(), key=_ORDER)
    return Extraction(digest, about, tuple(ordered), text, shape)


_ORDER: Final = itemgetter(
    *(Candidate._fields.index(name) for name in ("start", "end", "kind", "id"))
)


def _title(text: Normal, mention: Mention) -> str:
    """Return a title as the raw text has it: its punctuation, and a blank that stands for a comma.

    More than two blanks are the noise of a reader.
    """
    title = str(mention.args["title"])
    words = _unmarked(text.words(mention.start, mention.end), title)
    start, end = text.span(mention.start, mention.end)
    at = text.text.find(title, mention.start, mention.end)
    if end - start == mention.end - mention.start or at < 0 or len(words) != len(title):
        return words
    blanks = [
        place
        for place in range(1, len(title))
        if _BLANKS.fullmatch(text.raw, text.places[at + place - 1] + 1, text.places[at + place])
    ]
    for place in reversed(blanks if len(blanks) < 3 else ()):
        words = f"{words[:place]} {words[place:]}"
    return words


_BLANKS: Final = re.compile(r"[ \u3000]{1,4}")


def _with_corners(mention: Mention, text: Normal) -> Mention:
    """Return a relation or activity whose wordings have 「」 where the raw text has them."""
    if mention.kind not in ("relation", "activity"):
        return mention
    changed = {}
    for key in ("subject", "object", "topic"):
        value = str(mention.args.get(key, ""))
        at = text.text.find(value, mention.start, mention.end) if "“" in value else -1
        if at >= 0:
            written = text.words(at, at + len(value))
            changed[key] = "".join(
                corner if corner in "「」『』" else sign
                for sign, corner in zip(value, written, strict=True)
            )
    return mention.having({**mention.args, **changed}) if changed else mention


def _unmarked(words: str, title: str) -> str:
    """Return the words of a title without as many marks around it as its normalised form has lost."""
    lead = next((at for at, sign in enumerate(words) if sign not in '《〈“「『"* \u3000'), 0)
    if title[:1] in "“《":
        lead = max(0, lead - 1)
    return words[lead : lead + len(title)]


def _as_written(mention: Mention, written: Mapping[str, str]) -> Mention:
    """Return a mention whose titles have the punctuation of the raw text."""
    changed = {
        key: written[str(value)]
        for key, value in mention.args.items()
        if key in ("title", "of", "subject", "object") and str(value) in written
    }
    return mention.having({**mention.args, **changed}) if changed else mention


_STATISTICS: Final = frozenset(
    [
        "received",
        "filed",
        "merged",
        "returned",
        "transferred",
        "replied",
        "filing-rate",
        "reply-rate",
        "satisfaction-rate",
        "class-a",
        "class-b",
        "class-c",
    ]
)
_OF_ALL: Final = frozenset(
    ["filing-rate", "reply-rate", "satisfaction-rate", "class-a", "class-b", "class-c"]
)
_PUT_FORWARD: Final = re.compile(r"(?:提出|提交|递交|撰写|建议)(?:了|的)?(?:重点提案|提案)?[《“]?$")


def _put_forward(text: str, proposal: Mention) -> bool:
    """Tell whether the words before a proposal only say whose it is."""
    return bool(_PUT_FORWARD.search(text[max(0, proposal.start - 10) : proposal.start + 1]))


#: What only the committee does.
_OWN_KINDS: Final = frozenset(
    ["consultation", "supervision", "inspection", "investigation", "volunteering", "study"]
)

#: Titles that are a line or a cell of their own.
_ENTRIES: Final = ("titles/entry", "titles/row", "titles/table", "titles/label")
_LONG_CLAUSE: Final = 200
_CLAUSE: Final = 40
#: What is told so clearly as a result is one.
_CLEAR: Final = 0.7


def _of_others(act: Mention) -> bool:
    """Tell whether a bureau is said to have done what is no work of the committee."""
    host = str(act.args.get("organiser", ""))
    return bool(host) and not OWN_BODY.search(host)


#: What is told by its number only.
_COUNTED: Final = ("outcomes/counted", "effects/counted")
#: What the committee brought about was done by others: 促成12个县开展试点.
_BROUGHT_ABOUT: Final = frozenset(["促成", "促使"])


#: 经县市场监管局办理，检查商户410家: those who handled a proposal did what the next clause tells.
_HANDLED: Final = re.compile("[由经][^，。；]{2,30}(?:办理|承办|主办|落实|牵头)，$")


def _own_work(text: str, result: Mention, done: InOrder) -> bool:
    """Tell whether what looks like a result is what the committee did itself."""
    if result.args["verb"] in _BROUGHT_ABOUT:
        return False
    before = text[max(0, result.start - _CLAUSE) : result.start]
    if before.endswith(("办，", "理，", "实，", "头，")) and _HANDLED.search(before):
        return False
    sure = result.rule.startswith(_COUNTED)
    if not sure and result.confidence >= _CLEAR:
        return False
    return any(
        result.start < each.end
        and not _of_others(each)
        and (
            sure
            or (
                each.args["trigger"] not in SET_RIGHT
                and (
                    each.args["trigger"] in word_set("activities", "own")
                    or each.args["type"] in _OWN_KINDS
                )
            )
        )
        for each in done.within(result.start - _LONG_CLAUSE, result.end)
    )


def _by_itself(result: Mention, bodies: InOrder) -> bool:
    """Tell whether the committee or a part of it is said to have done what looks like a result."""
    counted = result.rule.startswith(_COUNTED)
    if result.args["type"] not in ("measure", "institution") and not counted:
        return False  # 省政协采用12条
    doers = bodies.within(result.start, result.start + 1)
    return any(OWN_BODY.search(str(body.args["name"])) for body in doers)


#: How far before an activity its time may be told.
_BEFORE_ACT: Final = 16
_BY_YEAR: Final = re.compile(r"(20\d\d)年(?:\d{1,2}月)?[底末]?之?前")


def _due(text: str, start: int, end: int, year: int | None) -> bool:
    """Tell whether words speak of what is to come: 2024年底前全部完成 in a report of 2023."""
    if year is None:
        return False
    return any(int(told) > year for told in _BY_YEAR.findall(text, start, end))


def _timed(text: str, act: Mention, year: int | None) -> Mention:
    """Return an activity as planned where it is due in a year to come."""
    low = max(0, act.start - _BEFORE_ACT)
    begun = max(low, *(text.rfind(mark, low, act.start) for mark in "，。；\n"))
    due = act.args["status"] == "done" and _due(text, begun, act.end, year)
    return act.having({**act.args, "status": "planned"}) if due else act


def _mentions(text: str, about: Context, shape: Structure) -> list[Mention]:
    if not shape.sentences:
        return []
    known = gazetteer(text, about)
    named = list(bodies(text, about, known))
    people = list(persons(text, about, named))
    numbers = list(figures(text))
    # An anniversary is no count of anything that was done.
    counts = [number for number in numbers if number.args["unit"] != "周年"]
    works = list(titles(text, shape, about.house))
    offices, persons_named = in_order(named), in_order(people)
    made = issuers(text, shape, works, bodies=offices, persons=persons_named)
    works = with_issuers(works, made)
    taken = [(m.start, m.end) for m in (*named, *works, *people)] + [
        m.span() for m in re.finditer(r"《[^《》\n]{1,80}》", text)
    ]
    where = list(places(text, known, about, taken))
    acting = activities(text, shape, named, people, counts)
    to_come = _due(text, 0, len(text), about.year)
    around = circumstances(
        text,
        shape,
        [_timed(text, act, about.year) for act in acting] if to_come else list(acting),
        bodies=offices,
        persons=persons_named,
        places=where,
        titles=works,
    )
    done = [each.activity for each in around]
    # What deputies move and suggest is answered as proposals are.
    advice = [w.of_kind("proposal") if w.rule == "titles/moved@1" else w for w in works]
    results = list(outcomes(text, shape, advice, counts))
    results += effects(text, shape, done, named, counts, results)
    # The statistics are those of proposals, which a People's Congress has none of.
    told = list(metrics(text, numbers, shape)) if about.house == "政协" else []
    # What is told as the result of advice is no activity of the committee besides.
    # Nor is a statistic of the proposals, or the clause that says who put a proposal forward.
    acts = in_order(done)
    # And what a statistic of all proposals says is no result of one: 部分采纳或列入计划的（B类）146件.
    # 回头看 that turns 64件 into class A is one.
    stated = covered(
        text,
        (
            (each.start, each.end)
            for each in told
            if each.args["metric"] in _OF_ALL and text.find("转为", each.start, each.end) < 0
        ),
    )
    results = [
        r
        for r in results
        if stated.find(1, r.start, r.end) < 0
        and not _own_work(text, r, acts)
        and not _by_itself(r, offices)
        and not (to_come and _due(text, r.start, r.end, about.year))
    ]
    other = [
        *results,
        *(m for m in told if m.args["metric"] in _STATISTICS and "status" not in m.args),
    ]
    other += [
        w
        for w in works
        if w.kind == "proposal" and (w.rule.startswith(_ENTRIES) or _put_forward(text, w))
    ]
    hidden = covered(text, ((each.start, each.end) for each in other))
    around = [each for each in around if hidden.find(1, each.activity.start, each.activity.end) < 0]
    done = [each.activity for each in around]
    results = with_origins(text, shape, results, activities=done, titles=works)
    related = list(
        relations(
            text,
            shape,
            bodies=named,
            persons=people,
            titles=works,
            activities=around,
            outcomes=results,
            made=made,
        )
    )
    return [
        *with_counted(text, numbers, told=told, named=(*named, *people), places=where),
        *dates(text, about, shape),
        *named,
        *people,
        *where,
        *with_key(works, related),
        *told,
        *done,
        *results,
        *related,
    ]
