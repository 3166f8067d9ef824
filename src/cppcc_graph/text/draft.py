"""Candidates as a draft facts file (docs/facts.md): a beginning for the reader, not an end.

Sentences that no rule understood are left out with a comment, so that ``check --text`` names them
until a person has read them.
"""

import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.coverage import Coverage, Read, State, coverage
from cppcc_graph.text.earlier import EXECUTED_BY, Earlier
from cppcc_graph.text.extract import Extraction

_ACTIVITIES: Final = {
    "plenary-session": "plenarySession",
    "standing-committee-meeting": "standingCommitteeMeeting",
    "chairpersons-meeting": "chairpersonsMeeting",
    "consultation": "consultationMeeting",
    "inspection": "inspectionTour",
    "investigation": "investigation",
    "supervision": "supervision",
    "seminar": "seminar",
    "training": "training",
    "study": "study",
    "visit": "visit",
    "donation": "donation",
    "publication": "publication",
    "volunteering": "volunteering",
    "proposal-handling": "proposalHandling",
    "issuing": "issuing",
}
_OUTCOMES: Final = {
    "plan-adoption": "planAdoption",
    "policy-issued": "policyIssued",
    "institution": "institution",
    "measure": "programme",
    "effect": "objectiveMet",
    "reference": "reference",
}
# Metric: indicator and what is counted.
_METRICS: Final = {
    "received": ("proposalsReceived", "proposal"),
    "filed": ("proposalsFiled", "proposal"),
    "merged": ("proposalsMerged", "proposal"),
    "returned": ("proposalsReturned", "proposal"),
    "transferred": ("proposalsTransferred", "proposal"),
    "replied": ("proposalsReplied", "proposal"),
    "handling-units": ("handlingUnits", "unit"),
    "filing-rate": ("filingRate", "share"),
    "reply-rate": ("replyRate", "share"),
    "satisfaction-rate": ("satisfactionRate", "share"),
    "adopted": ("adopted", "suggestion"),
    "class-a": ("classA", "reply"),
    "class-b": ("classB", "reply"),
    "class-c": ("classC", "reply"),
    "members": ("memberCount", "member"),
    "meetings": ("meetingsHeld", "meeting"),
    "opinions": ("suggestionsCollected", "suggestion"),
}
#: How often a kind of activity took place: indicator, unit, what is counted.
_COUNTED: Final = {
    "plenary-session": ("meetingsHeld", "count", "meeting"),
    "standing-committee-meeting": ("meetingsHeld", "count", "meeting"),
    "chairpersons-meeting": ("meetingsHeld", "count", "meeting"),
    "consultation": ("meetingsHeld", "count", "meeting"),
    "seminar": ("meetingsHeld", "count", "meeting"),
    "inspection": ("studiesMade", "count", "fieldStudy"),
    "investigation": ("studiesMade", "count", "fieldStudy"),
}
_TIMES: Final = frozenset(["次", "场", "场次", "届"])
_NEEDED: Final = {
    "figure": frozenset({"value", "unit", "bound"}),
    "metric": frozenset({"metric", "value", "unit"}),
    "activity": frozenset({"type", "status"}),
    "proposal": frozenset({"title"}),
    "document": frozenset({"title"}),
    "outcome": frozenset({"of", "type", "uptake"}),
}
_BOUNDS: Final = {
    "approx": "approx",
    "more-than": "moreThan",
    "at-least": "atLeast",
    "at-most": "atMost",
    "nearly": "nearly",
    "range": "range",
}
#: What relations say of a proposal in a facts file, and what stands at their other end.
TIES: Final = {
    "proposer": "proposer",
    "handler": "handler",
    "supervisor": "handlingSupervisor",
}
_AGENTS: Final = {"person": "Person", "body": "Organization"}
_LEVELS: Final = {"省": "provincial", "市": "prefecture", "州": "prefecture"}
_LABEL: Final = 24
_UNPRINTABLE: Final = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff\s]+"
)


def draft(found: Extraction, raw: str, *, earlier: Earlier | None = None) -> str:
    """Return a facts file in English keys: what ``build`` takes, once a person has reviewed it.

    What ``earlier`` reports introduced, such as the committee, is named by its id and not again.
    """
    return "\n".join([*_Draft(found, raw, earlier or Earlier()).lines(), ""])


class _Draft:
    def __init__(self, found: Extraction, raw: str, earlier: Earlier) -> None:
        self.found = found
        self.earlier = earlier
        self.raw = raw
        self.coverage: Coverage = coverage(found)
        self.key = found.digest[:8]
        self.year = found.about.year
        self.period = f"e:period-{self.year}" if self.year else f"e:d{self.key}-period"
        self.ids: dict[str, str] = {}
        self.introduced: set[str] = set()
        self.tied: set[str] = set()
        self.numbered: set[str] = set()
        self.keyed = {
            str(each.args.get("title", ""))
            for each in found.candidates
            if each.kind == "proposal" and each.args.get("key")
        }
        self.agents: dict[str, str] = {}
        self.starts: dict[str, int] = {}
        for each in found.candidates:
            if each.kind in _AGENTS and each.args.get("name"):
                name = str(each.args["name"])
                self.agents.setdefault(name, _AGENTS[each.kind])
                self.starts.setdefault(name, each.start)

    def lines(self) -> Iterator[str]:
        about = self.found.about
        lines = (_printable(line).strip(" #*") for line in self.raw.split("\n"))
        title = next((line for line in lines if line), "")
        yield "# A draft by “cppcc-graph extract”. Read it against the text before you build."
        yield '"@context": context.jsonld'
        yield "id: meta"
        yield "contents:"
        yield f"  - id: report:d{self.key}"
        yield "    type: SourceReport"
        yield f"    label: {_text(f'{about.place}{self.year or str()} {self.key}'.strip())}"
        yield f"    title: {_text(title[:40] or self.key)}"
        yield f"    textDigest: {self.found.digest}"
        yield f"    textLength: {len(self.raw)}"
        first = True
        number = 0
        for read in self.coverage.sentences:
            number += 1
            yield ""
            start, end = _trimmed(self.raw, read)
            if read.state is State.NOT_UNDERSTOOD or end <= start:
                yield f"  # Not understood: [{start}, {end}). Add a passage for it."
                continue
            facts = list(self._facts(start, end, first)) if read.state is State.MODELLED else []
            if read.state is State.MODELLED and not facts:
                yield f"  # No draft for what stands at [{start}, {end}). Add a passage for it."
                continue
            yield f"  - id: p-{number}"
            yield "    type: Passage"
            yield f"    source: report:d{self.key}"
            yield f"    locator: 句{number}"
            place = f"id: s-{number}, type: TextPositionSelector, start: {start}, end: {end}"
            yield f"    selector: {{{place}}}"
            if read.state is State.RHETORIC:
                yield "    readingState: rhetoric"
                yield f"    rhetoricReason: {'heading' if read.reason == 'heading' else 'slogan'}"
                continue
            yield "    readingState: modelled"
            yield "    hasFactGraph:"
            yield f"      - id: g-{number}"
            yield "        assertionMode: stated"
            yield "        facts:"
            yield from facts
            yield from self._inferred(number, start, end)
            first = False

    def _facts(self, start: int, end: int, first: bool) -> Iterator[str]:  # noqa: FBT001
        inside = [each for each in self.found.candidates if start <= each.start and each.end <= end]
        # A relation belongs to the sentence that its other end stands in.
        told = [
            each
            for each in self.found.candidates
            if each.kind == "relation" and start < each.end <= end
        ]
        blocks = [*(self._frame() if first else ()), *self._things(inside), *self._ties(told)]
        yield from blocks

    def _frame(self) -> Iterator[str]:
        """Yield the committee and the period, which the other facts refer to."""
        place = self.found.about.place
        if place and self._committee() not in self.earlier.ids:
            yield from self._thing(
                self._committee(),
                "CPPCCCommittee",
                {
                    "label": f"政协{place}委员会",
                    "administrativeLevel": _LEVELS.get(place[-1], "county"),
                },
            )
        registered = self.year is not None and 2019 <= self.year <= 2021
        if not registered and self.period not in self.earlier.ids:
            words = f"{self.year}年" if self.year else "报告期"
            dates = (
                {"startDate": f"{self.year}-01-01", "endDate": f"{self.year}-12-31"}
                if self.year
                else {}
            )
            yield from self._thing(self.period, "PeriodOfTime", {"label": words, **dates})

    def _things(self, inside: list[Candidate]) -> Iterator[str]:
        for each in inside:
            # A reader or a model may leave out what a rule always gives.
            if not _NEEDED.get(each.kind, frozenset()) <= each.args.keys():
                continue
            if each.args.get("status") == "planned" and each.kind == "metric":
                continue  # a target is no count of the year told of
            if each.kind == "metric" and self.found.about.place and each.args["metric"] in _METRICS:
                yield from self._figure(each)
            elif each.kind == "activity" and each.args["type"] in _ACTIVITIES:
                yield from self._activity(each)
            elif each.kind == "proposal":
                yield from self._proposal(each)
            elif each.kind == "document":
                yield from self._once(
                    each,
                    "Document",
                    {"label": str(each.args["title"])[:_LABEL], "title": str(each.args["title"])},
                )
            elif each.kind == "outcome":
                yield from self._outcome(each)

    def _ties(self, told: list[Candidate]) -> Iterator[str]:
        """Yield who put a proposal forward, handled it or supervised its handling."""
        for each in told:
            key = TIES.get(str(each.args.get("predicate", "")))
            of = self.ids.get(f"proposal:{each.args.get('subject', '')}")
            name = str(each.args.get("object", ""))
            kind = self.agents.get(name)
            if key is None or of not in self.introduced or kind is None:
                continue
            agent = self._agent(name)
            if agent not in self.introduced:
                yield from self._thing(agent, kind, {"label": name})
            line = f"          - {{id: {of}, {key}: {agent}}}"
            if line not in self.tied:
                self.tied.add(line)
                yield line

    def _agent(self, name: str) -> str:
        """Return the id of a person or body: the committee's own, one known before, or a new one."""
        if name == f"政协{self.found.about.place}委员会":
            return self._committee()
        known = self.earlier.named.get(name)
        if known:
            self.introduced.add(known)
            return known
        return self.ids.setdefault(f"agent:{name}", f"e:d{self.key}-agent-{self.starts[name]}")

    def _committee(self) -> str:
        known = self.earlier.named.get(f"政协{self.found.about.place}委员会")
        return known or f"e:d{self.key}-committee"

    def _id(self, each: Candidate, words: str) -> str:
        return self.ids.setdefault(
            f"{each.kind}:{words}", f"e:d{self.key}-{each.kind}-{each.start}"
        )

    def _once(self, each: Candidate, kind: str, keys: Mapping[str, str]) -> Iterator[str]:
        identity = self._id(each, str(each.args.get("title", each.start)))
        if identity not in self.introduced:
            yield from self._thing(identity, kind, keys)

    def _proposal(self, each: Candidate) -> Iterator[str]:
        title = str(each.args["title"])
        keys = {"label": title[:_LABEL], "title": title, "kind": "proposal"}
        number = json.dumps(str(each.args.get("number", "")))
        identity = self._id(each, title)
        if each.args.get("number") and identity not in self.numbered:
            self.numbered.add(identity)
            if identity in self.introduced:
                # A list at the end says what the first mention did not.
                yield f"          - {{id: {identity}, proposalNumber: {number}}}"
            else:
                keys["proposalNumber"] = number
        key = title in self.keyed
        yield from self._once(each, "KeyProposal" if key else "Proposal", keys)

    def _activity(self, each: Candidate) -> Iterator[str]:
        keys = {"label": _short(each.quote)}
        planned = each.args["status"] != "done"
        if not planned:
            keys["activityType"] = _ACTIVITIES[str(each.args["type"])]
        keys["eventStatus"] = "planned" if planned else "held"
        own = f"政协{self.found.about.place}委员会"
        if self.found.about.place and each.args.get("organiser") == own:
            keys["organizer"] = self._committee()
        kind = "PlannedTask" if planned else "Activity"
        yield from self._thing(self._id(each, str(each.start)), kind, keys)
        if not planned:
            yield from self._counted(each)

    def _inferred(self, number: int, start: int, end: int) -> Iterator[str]:
        """Yield the plans of earlier reports that the activities of a passage carried out."""
        met = [
            (each.args["subject_id"], self.ids.get(f"activity:{each.start}"))
            for each in self.found.candidates
            if start <= each.start and each.end <= end and each.args.get("predicate") == EXECUTED_BY
        ]
        lines = [
            f"          - {{id: {p}, executedBy: {a}}}" for p, a in met if a in self.introduced
        ]
        if lines:
            yield f"      - id: g-{number}-inferred"
            yield "        assertionMode: inferred"
            yield "        facts:"
            yield from lines

    def _figure(self, each: Candidate) -> Iterator[str]:
        indicator, counts = _METRICS[str(each.args["metric"])]
        figure = next(
            (
                other
                for other in self.found.candidates
                if other.kind == "figure" and each.start <= other.start and other.end <= each.end
                and other.args["value"] == each.args["value"]
            ),
            None,
        )  # fmt: skip
        if figure is None:
            return
        unit = "percent" if each.args["unit"] == "%" else "count"
        codes = (indicator, unit, counts)
        yield from self._stated(each, figure, about=self._committee(), codes=codes)

    def _counted(self, each: Candidate) -> Iterator[str]:
        """Yield how often an activity took place, or how much was given, if it says one number."""
        inside = [c for c in self.found.candidates if each.start <= c.start and c.end <= each.end]
        figures = [c for c in inside if c.kind == "figure"]
        if len(figures) != 1 or any(c.kind == "metric" for c in inside):
            return
        (figure,) = figures
        kind, unit = str(each.args["type"]), str(figure.args.get("unit", ""))
        if kind == "donation" and unit == "元":
            about = self._id(each, str(each.start))
            codes = ("donatedCash", "yuan", "money")
        elif kind in _COUNTED and unit in _TIMES and self._ours(each):
            about, codes = self._committee(), _COUNTED[kind]
        else:
            return
        yield from self._stated(each, figure, about=about, codes=codes)

    def _ours(self, each: Candidate) -> bool:
        """Tell whether the committee acts: it is named, or no one is, as the genre has it."""
        place = self.found.about.place
        return bool(place) and each.args.get("organiser", "") in ("", f"政协{place}委员会")

    def _stated(
        self, each: Candidate, figure: Candidate, *, about: str, codes: tuple[str, str, str]
    ) -> Iterator[str]:
        """Yield a figure about a thing; ``codes`` are indicator, unit and what is counted."""
        indicator, unit, counts = codes
        yield f"          - id: {about}"
        yield "            hasFigure:"
        yield f"              id: e:d{self.key}-figure-{each.start}-{each.end}"
        yield "              type: Figure"
        yield f"              label: {_text(_short(each.quote))}"
        yield f"              indicator: {indicator}"
        yield f"              value: {Decimal(str(figure.args['value']))}"
        yield f"              unit: {unit}"
        yield f"              counts: {counts}"
        yield f"              precision: {_BOUNDS.get(str(figure.args['bound']), 'exact')}"
        yield f"              period: {self.period}"
        yield f"              verbatim: {_text(figure.quote.strip())}"

    def _outcome(self, each: Candidate) -> Iterator[str]:
        of = self.ids.get(f"proposal:{each.args['of']}")
        if of is None or each.args["type"] not in _OUTCOMES or not each.args.get("verb"):
            return
        keys = {
            "label": _short(each.quote),
            "outcomeOf": of,
            "outcomeType": _OUTCOMES[str(each.args["type"])],
            "uptakeDegree": str(each.args["uptake"]),
            "uptakeVerb": str(each.args["verb"]),
        }
        yield from self._thing(self._id(each, str(each.start)), "Outcome", keys)

    def _thing(self, identity: str, kind: str, keys: Mapping[str, str]) -> Iterator[str]:
        self.introduced.add(identity)
        yield f"          - id: {identity}"
        yield f"            type: {kind}"
        for key, value in keys.items():
            plain = key in ("organizer", "outcomeOf", "proposalNumber") or value.isascii()
            yield f"            {key}: {value if plain and value[:1] not in '[{*&!|>%@`' else _text(value)}"


def _text(words: str) -> str:
    """Return text as a quoted YAML scalar: JSON strings are YAML."""
    return json.dumps(_printable(words), ensure_ascii=False)


def _printable(words: str) -> str:
    """Return words without the signs that a file may hold and YAML may not."""
    return _UNPRINTABLE.sub(" ", words).strip()


def _short(words: str) -> str:
    words = re.sub(r"\s+", "", words)
    return words if len(words) <= _LABEL else words[: _LABEL - 1] + "…"


def _trimmed(raw: str, read: Read) -> tuple[int, int]:
    words = raw[read.start : read.end]
    start = read.start + len(words) - len(words.lstrip())
    return start, read.start + len(words.rstrip())
