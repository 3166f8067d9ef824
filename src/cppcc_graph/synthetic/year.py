"""One year of one committee: meetings, consultations, studies, figures, tasks and a gap."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count
from typing import Final

from cppcc_graph.synthetic import names
from cppcc_graph.synthetic.country import FIRST_YEAR, TERM, Committee, Member, day, year
from cppcc_graph.synthetic.dice import Dice
from cppcc_graph.synthetic.names import Name
from cppcc_graph.synthetic.report import Report
from cppcc_graph.synthetic.writing import code, en, thing, typed, zh

_CONSULTATIONS: Final = (
    ("bimonthlyConsultation", Name("双月协商座谈会", "bimonthly consultation")),
    ("specialConsultation", Name("专题协商会", "special consultation")),
    ("pairedConsultation", Name("对口协商会", "paired consultation")),
    ("proposalHandlingConsultation", Name("提案办理协商会", "consultation on handling")),
)


@dataclass(frozen=True, slots=True)
class Setting:
    """What a year is told from: the report, the dice, the members, and last year's tasks."""

    report: Report
    dice: Dice
    committee: Committee
    members: Sequence[Member]
    tasks: Sequence[str]
    _serials: Iterator[int] = field(default_factory=count)

    def serial(self) -> int:
        """Return the next number of this year."""
        return next(self._serials)

    @property
    def term(self) -> int:
        """The number of the term the year belongs to, from 1."""
        return 1 + (self.report.year - FIRST_YEAR) // TERM

    def node(self, name: str) -> str:
        """Return the term of a thing of this committee and year."""
        return thing(f"{self.report.key}-{name}")

    def own(self, name: str) -> str:
        """Return the term of a body of this committee."""
        return thing(f"{self.committee.key}-{name}")

    def moment(self) -> date:
        """Return a day of the year."""
        return date(self.report.year, 1, 1) + timedelta(days=self.dice.below(365))

    def length(self) -> int:
        """Return the length of a sentence."""
        return self.dice.between(24, 90)


def meetings(setting: Setting) -> None:
    """Tell of the plenary session, and of the series of the standing committee and the chairs."""
    report, scribe, dice = setting.report, setting.report.scribe, setting.dice
    body, term = thing(setting.committee.key), setting.own(f"term-{setting.term}")
    report.passage("会议", setting.length())
    node = setting.node("plenary")
    session = names.ordinal((report.year - FIRST_YEAR) % TERM + 1)
    scribe.is_a(node, "cppcc:Meeting")
    scribe.say(
        node,
        "rdfs:label",
        zh(
            f"政协{setting.committee.place.zh}第{names.ordinal(setting.term)}届第{session}次全体会议"
        ),
        en(f"plenary session of {report.year}, {setting.committee.place.en}"),
    )
    _done(setting, node, "plenarySession")
    scribe.say(node, "cppcc:runningNumber", typed((report.year - FIRST_YEAR) % TERM + 1, "integer"))
    scribe.say(node, "cppcc:duringTerm", term)
    scribe.say(node, "dcterms:temporal", day(date(report.year, 1, dice.between(8, 25))))
    for kind, name, low, high in (
        ("standingCommitteeMeeting", Name("常委会会议", "standing committee meetings"), 4, 6),
        ("chairpersonsMeeting", Name("主席会议", "chairpersons' meetings"), 10, 14),
        ("investigation", Name("调研视察", "field studies"), 12, 60),
    ):
        report.passage("会议", setting.length())
        node, held = setting.node(f"series-{kind}"), dice.between(low, high)
        scribe.is_a(node, "cppcc:ActivitySeries")
        scribe.say(
            node, "rdfs:label", zh(f"{report.year}年{name.zh}"), en(f"{name.en} {report.year}")
        )
        scribe.say(node, "cppcc:activityType", code(f"act-{kind}"))
        scribe.say(node, "cppcc:eventStatus", code("status-held"))
        scribe.say(node, "cppcc:organizer", body)
        scribe.say(node, "dcterms:temporal", year(report.year))
        indicator = "studiesMade" if kind == "investigation" else "meetingsHeld"
        unit = "fieldStudy" if kind == "investigation" else "meeting"
        figure(setting, node, indicator=indicator, counts=unit, value=held, wording=f"{held}次")


def activities(setting: Setting) -> None:
    """Tell of consultations and field studies; some carry out what was planned the year before."""
    report, scribe, dice = setting.report, setting.report.scribe, setting.dice
    tasks = list(setting.tasks)
    for number in range(dice.between(4, 9)):
        report.passage("协商", setting.length())
        kind, name = dice.pick(_CONSULTATIONS)
        topic = dice.below(len(names.SUBJECTS))
        subject = names.SUBJECTS[topic]
        node = setting.node(f"consultation-{number}")
        scribe.is_a(node, "cppcc:Consultation")
        scribe.say(
            node, "rdfs:label", zh(f"{subject.zh}{name.zh}"), en(f"{name.en} on {subject.en}")
        )
        _done(setting, node, kind)
        scribe.say(node, "dcterms:subject", thing(f"topic-{topic}"))
        scribe.say(
            node, "cppcc:participant", setting.own(f"bureau-{dice.below(len(names.BUREAUS))}")
        )
        scribe.say(node, "cppcc:leader", dice.pick(setting.members[:4]).node)
        scribe.say(node, "cppcc:performsFunction", code("function-consultation"))
        scribe.say(node, "dcterms:temporal", day(setting.moment()))
        if tasks and dice.happens(0.6):
            report.graph("inferred")
            scribe.say(tasks.pop(), "cppcc:executedBy", node)
    for number in range(dice.between(3, 8)):
        report.passage("监督", setting.length())
        topic = dice.below(len(names.SUBJECTS))
        subject, node = names.SUBJECTS[topic], setting.node(f"study-{number}")
        scribe.is_a(node, "cppcc:FieldStudy")
        scribe.say(
            node, "rdfs:label", zh(f"{subject.zh}专题调研"), en(f"field study on {subject.en}")
        )
        _done(setting, node, "investigation")
        scribe.say(node, "dcterms:subject", thing(f"topic-{topic}"))
        scribe.say(node, "prov:atLocation", thing(f"{setting.committee.key}-place"))
        scribe.say(node, "cppcc:participant", *_some(setting, 3))
        scribe.say(node, "cppcc:performsFunction", code("function-oversight"))
        scribe.say(node, "dcterms:temporal", day(setting.moment()))
        report.rhetoric("监督", setting.length())


def statistics(setting: Setting) -> None:
    """Tell the year's numbers of proposals, which agree with each other, and what is left out."""
    report, dice, body = setting.report, setting.dice, thing(setting.committee.key)
    received = dice.between(80, 900)
    merged, refused = dice.between(0, received // 20), dice.between(1, received // 8)
    filed = received - merged - refused
    report.passage("提案", setting.length())
    total = figure(
        setting, body, indicator="proposalsReceived", counts="proposal", value=received,
        wording=f"{received}件",
    )  # fmt: skip
    report.passage("提案", setting.length())
    figure(
        setting, body, indicator="proposalsFiled", counts="proposal", value=filed,
        wording=f"{filed}件",
    )  # fmt: skip
    rate = round(1000 * filed / received) / 10
    report.passage("提案", setting.length())
    share = figure(
        setting, body, indicator="filingRate", counts="share", value=rate, wording=f"{rate}%",
        unit="percent",
    )  # fmt: skip
    report.scribe.say(share, "cppcc:denominator", total)
    given = dice.between(20, 900)
    report.passage("捐赠", setting.length())
    figure(
        setting, body, indicator="donatedCash", counts="money", value=given * 10_000,
        wording=f"约{given}万元", unit="yuan", precision="approx",
    )  # fmt: skip
    if dice.happens(0.3):
        report.gap("提案", setting.length())
        node = setting.node("gap")
        scribe = report.scribe
        scribe.is_a(node, "cppcc:Gap")
        scribe.say(node, "rdfs:label", zh("未说明满意率"), en("satisfaction rate not stated"))
        scribe.say(node, "cppcc:gapAbout", body)
        scribe.say(node, "cppcc:gapKind", code("gapkind-notStated"))
        scribe.say(node, "cppcc:missingIndicator", code("indicator-satisfactionRate"))


def plans(setting: Setting) -> list[str]:
    """Tell what is planned for the next year; return the terms of the tasks."""
    report, scribe, dice = setting.report, setting.report.scribe, setting.dice
    found = []
    for number in range(dice.between(3, 5)):
        report.passage("明年任务", setting.length())
        subject = dice.pick(names.SUBJECTS)
        node = setting.node(f"task-{number}")
        scribe.is_a(node, "cppcc:PlannedTask")
        scribe.say(
            node, "rdfs:label", zh(f"就{subject.zh}开展协商"), en(f"consult on {subject.en}")
        )
        scribe.say(node, "cppcc:organizer", thing(setting.committee.key))
        scribe.say(node, "cppcc:eventStatus", code("status-planned"))
        scribe.say(node, "dcterms:temporal", year(report.year + 1))
        found.append(node)
    return found


def figure(
    setting: Setting,
    owner: str,
    *,
    indicator: str,
    counts: str,
    value: float,
    wording: str,
    unit: str = "count",
    precision: str = "exact",
) -> str:
    """Say a figure of the year in the graph of the last passage; return its term."""
    scribe = setting.report.scribe
    node = setting.node(f"figure-{indicator}-{setting.serial()}")
    scribe.is_a(node, "cppcc:Figure")
    scribe.say(node, "rdfs:label", zh(f"{indicator} {wording}"))
    scribe.say(node, "cppcc:figureOf", owner)
    scribe.say(node, "cppcc:indicator", code(f"indicator-{indicator}"))
    scribe.say(node, "cppcc:counts", code(f"counts-{counts}"))
    scribe.say(node, "sdmx-measure:obsValue", typed(value, "decimal"))
    scribe.say(node, "sdmx-attribute:unitMeasure", code(f"unit-{unit}"))
    scribe.say(node, "cppcc:precision", code(f"precision-{precision}"))
    scribe.say(node, "cppcc:verbatim", zh(wording))
    scribe.say(node, "sdmx-dimension:refPeriod", year(setting.report.year))
    return node


def _done(setting: Setting, node: str, kind: str) -> None:
    scribe = setting.report.scribe
    scribe.say(node, "cppcc:activityType", code(f"act-{kind}"))
    scribe.say(node, "cppcc:eventStatus", code("status-held"))
    scribe.say(node, "cppcc:organizer", thing(setting.committee.key))


def _some(setting: Setting, number: int) -> list[str]:
    return [setting.dice.pick(setting.members).node for _ in range(number)]
