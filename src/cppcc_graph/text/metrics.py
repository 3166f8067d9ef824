"""Statistics of the work on proposals and of the members: a figure and the words that say what it is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.rulebook import book
from cppcc_graph.text.structure import Structure, hoped


@dataclass(frozen=True, slots=True)
class Rule:
    """How one metric is told: what stands right before or right after the figure, and its units."""

    id: str
    metric: str
    units: re.Pattern[str]
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    needs: re.Pattern[str] | None
    forbids: re.Pattern[str] | None
    base: str


# What a noun phrase before a figure may begin with and does not belong to it.
_VERBS = re.compile(
    r"^.*(?:召开|举办|举行|组织|开展|评选|评选表彰|聘请|委派|注册|其中|继续办好|选派|全年|共|了|●|培训)(?=[\u4e00-\u9fff]{2})"
)


@cache
def rules() -> tuple[Rule, ...]:
    """Return the rules of the pack in the order they are tried."""
    return tuple(
        Rule(
            id=f"metrics/{number}@{book('metrics')['version']}",
            metric=rule["metric"],
            units=re.compile(rule["units"]),
            before=re.compile(f"(?:{rule['before']})$") if "before" in rule else None,
            after=re.compile(rule["after"]) if "after" in rule else None,
            needs=re.compile(rule["needs"]) if "needs" in rule else None,
            forbids=re.compile(rule["forbids"]) if "forbids" in rule else None,
            base=rule.get("base", "提案"),
        )
        for number, rule in enumerate(book("metrics")["rule"], 1)
    )


def metrics(text: str, figures: Sequence[Mention], shape: Structure) -> Iterator[Mention]:
    """Yield the metrics of a normalised text: each figure that a rule knows, with its words."""
    previous: Mention | None = None
    for figure in figures:
        if shape.at(figure.start).planned or hoped(text, *shape.clause(figure.start)):
            continue  # a target is no statistic
        found = _metric(text, figure, shape)
        if found is None and previous is not None:
            found = _share(text, figure, previous)
        if found is not None:
            yield found
        previous = found


def _metric(text: str, figure: Mention, shape: Structure) -> Mention | None:
    sentence = shape.at(figure.start)
    start = max(sentence.start, figure.start - 28)
    before = re.split(r"[，。；：\n]", text[start : figure.start])[-1]
    after = re.split(r"[，。；：\n]", text[figure.end : min(sentence.end, figure.end + 22)])[0]
    short = before.split("、")[-1]
    unit = str(figure.args["unit"])
    line = text[text.rfind("\n", 0, figure.start) + 1 : sentence.end]
    for rule in rules():
        if not rule.units.fullmatch(unit) or (
            rule.needs and not rule.needs.search(line + sentence.section)
        ):
            continue
        left = (rule.before.search(before) or rule.before.search(short)) if rule.before else None
        left_at = len(short) if left and left.string is short else len(before)
        right = rule.after.match(after) if rule.after else None
        if not left and not right:
            continue
        if rule.forbids and rule.forbids.search(left[0] if left else before[-6:]):
            continue
        at = left.start("q") if left and "q" in left.groupdict() else left.start() if left else 0
        begin = figure.start - left_at + at if left else figure.start
        end = figure.end if left else figure.end + (right.end() if right else 0)
        if begin < 0 or end <= begin:
            continue
        base = rule.base
        if base == "@":
            hit = left or right
            said = (hit.groupdict().get("base") or "") if hit else ""
            base = _VERBS.sub("", said)
            if left and "q" in left.groupdict():
                begin += len(said) - len(base)
        args = {"metric": rule.metric, "value": figure.args["value"], "unit": unit, "base": base}
        return Mention("metric", begin, end, args, rule.id, 0.9)
    return None


def _share(text: str, figure: Mention, previous: Mention) -> Mention | None:
    """Return the share that follows a count: A类326件，占57.4%."""
    between = text[previous.end : figure.start]
    if not re.fullmatch(r"，占(?:比|总数的|提案总数的|立案总数的|立案提案的)?(?:为|达)?", between):
        return None
    metric = str(previous.args["metric"])
    if figure.args["unit"] != "%" or not metric.startswith("class"):
        return None
    args = {
        "metric": metric,
        "value": figure.args["value"],
        "unit": "%",
        "base": previous.args["base"],
    }
    return Mention("metric", previous.start, figure.end, args, "metrics/share@1", 0.8)
