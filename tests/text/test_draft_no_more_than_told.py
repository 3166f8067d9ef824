"""What a draft must not say beyond the report, and whom and what it has to tie together."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from cppcc_graph.text.draft import draft
from cppcc_graph.text.earlier import read_earlier
from cppcc_graph.text.extract import Extraction, extract

from .nodes_of import nodes_of

TITLE = "政协清禾县委员会2025年工作报告"


def extracted(*lines: str, title: str = TITLE) -> tuple[Extraction, str]:
    text = "".join(f"{line}\n" for line in (title, *lines))
    return extract(text, place="清禾县", year=2025), text


class Told:
    """What the draft of a report says besides its title, with labels for ids."""

    def __init__(self, *lines: str, title: str = TITLE) -> None:
        found, text = extracted(*lines, title=title)
        self.yaml = draft(found, text)
        self._nodes = list(nodes_of(yaml.safe_load(self.yaml)))
        self._labels = {each["id"]: str(each["label"]) for each in self._nodes if "label" in each}

    def _name(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._name(each) for each in value]
        return self._labels.get(value, value) if isinstance(value, str) else value

    def said(self, key: str) -> list[tuple[str, Any]]:
        """Return of which things a key is said, and what."""
        return [
            (self._name(each["id"]), self._name(each[key])) for each in self._nodes if key in each
        ]

    def of_type(self, kind: str) -> list[str]:
        return [str(each["label"]) for each in self._nodes if each.get("type") == kind]

    def figures(self) -> list[tuple[str, str, str, str]]:
        """Return of which thing each number is, its name, its indicator and what is counted."""
        return [
            (self._name(each["id"]), f["label"], f["indicator"], f["counts"])
            for each in self._nodes
            if isinstance(f := each.get("hasFigure"), dict)
        ]


def above(sentence: str) -> list[str]:
    """Return what the bare committees of a sentence are of."""
    found, _ = extracted(sentence)
    return [
        str(each.args["name"])
        for each in found.candidates
        if each.kind == "body" and each.quote in ("省政协", "市政协")
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("课题组赴12个乡镇和浙江省安吉县调研。信息被省政协采用4条。", ["省政协"]),
        ("赴江苏省苏州市、浙江省湖州市考察。信息被省政协采用4条。", ["省政协"]),
        (
            "与江西省上饶市政协联合开展调研。信息被省政协采用4条、市政协采用9条。",
            ["省政协", "市政协"],
        ),
        (
            "会同安徽省黄山市屯溪区政协视察。信息被省政协采用4条、市政协采用9条。",
            ["省政协", "市政协"],
        ),
        ("浙江省湖州市清禾县位于山区。信息被省政协采用4条。", ["政协浙江省委员会"]),
        ("浙江省委召开会议。信息被省政协采用4条。", ["政协浙江省委员会"]),
    ],
)
def test_a_province_that_others_are_of_stands_over_nobody_here(
    sentence: str, expected: list[str]
) -> None:
    assert above(sentence) == expected


@pytest.mark.parametrize(
    ("clause", "publishers"),
    [
        ("两县签订《柳河联防协议》", []),
        ("双方签署《柳河联防协议》", []),
        ("三部门联合印发《柳河联防办法》", []),
        ("推动两地签订《柳河联防协议》", []),
        ("制定《柳河联防办法》", ["政协清禾县委员会"]),
    ],
)
def test_what_others_signed_is_not_published_by_who_is_named(
    clause: str, publishers: list[str]
) -> None:
    told = Told(f"县政协围绕柳河治理开展协商，{clause}。")

    assert [who for _, who in told.said("publisher")] == publishers


@pytest.mark.parametrize(
    ("sentence", "indicator"),
    [
        ("副主席李小明率调研组深入32家企业走访，召开座谈会7次。", "otherNumber"),
        ("率队赴12个乡镇调研，召开座谈会7次。", "otherNumber"),
        ("副主席李小明带领委员走访企业20家，召开座谈会7次。", "otherNumber"),
        ("主席会议成员带队深入联系点调研，召开座谈会7次。", "meetingsHeld"),
        ("多次赴企业走访，召开座谈会7次。", "meetingsHeld"),
        ("组织委员深入基层走访，召开座谈会7次。", "meetingsHeld"),
    ],
)
def test_meetings_of_one_study_are_none_of_the_year(sentence: str, indicator: str) -> None:
    figures = {name: said for _, name, said, _ in Told(sentence).figures()}

    assert figures["召开座谈会7次"] == indicator


@pytest.mark.parametrize(
    ("sentence", "of"),
    [
        ("提出意见建议48条，其中21条被《清禾县规划》采纳。", "其中21条被《清禾县规划》采纳"),
        ("全年提出建议60条，4条建议写入县政府工作报告。", "4条建议写入县政府工作报告"),
        ("副主席李小明带领委员视察学校，提出建议5条，被县教育局采纳3条。", "被县教育局采纳3条"),
        ("提出意见建议48条，21条被采纳。", "政协清禾县委员会"),
    ],
)
def test_what_one_plan_took_up_or_one_visit_brought_is_no_number_of_the_year(
    sentence: str, of: str
) -> None:
    assert [who for who, _, said, _ in Told(sentence).figures() if said == "adopted"] == [of]


def test_advice_that_names_its_matter_is_no_meeting_and_came_of_the_one_before() -> None:
    told = Told(
        "9月，召开“改造旧城”专题协商会，12名委员发言。会议提出的加装电梯、增设车位等9条建议，有7条被县住建局采纳。"
    )

    assert told.of_type("Consultation") == ["召开“改造旧城”专题协商会"]
    assert told.said("generated") == [
        ("召开“改造旧城”专题协商会", "会议提出的加装电梯、增设车位等9条建议")
    ]
    assert told.said("outcomeOf") == [
        ("有7条被县住建局采纳", "会议提出的加装电梯、增设车位等9条建议")
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            "围绕优化营商环境开展专项民主监督。6月，对涉企检查开展民主监督。",
            ["对涉企检查开展民主监督"],
        ),
        (
            "围绕编制“长远”规划深入协商。4月至8月，赴12个乡镇开展调研。",
            ["赴12个乡镇开展调研"],
        ),
        (
            "聚焦乡村人才振兴事业扎实开展专项视察。5月，组织委员视察人才驿站。",
            ["组织委员视察人才驿站"],
        ),
        (
            "围绕基层医疗服务能力提升开展专题调研。5月，召开全体会议。",
            ["围绕基层医疗服务能力提升开展专题调研", "召开全体会议"],
        ),
        (
            "围绕基层医疗服务能力提升开展专题调研。开展调研9次。",
            ["围绕基层医疗服务能力提升开展专题调研", "开展调研9次"],
        ),
    ],
)
def test_what_leads_up_to_a_dated_event_is_no_second_one(lines: str, expected: list[str]) -> None:
    found, _ = extracted(lines)

    assert [c.quote for c in found.candidates if c.kind == "activity"] == expected


def test_how_much_something_fell_or_grew_is_no_share() -> None:
    told = Told("围绕营商环境开展视察，推动涉企检查频次下降31%，检查成本降低了12%。")

    assert [(name, counts) for _, name, _, counts in told.figures()] == [
        ("频次下降31%", "otherThing"),
        ("成本降低了12%", "otherThing"),
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("县委书记、县长各领办重点提案1件。", []),
        ("主席会议成员每人督办2件。", []),
        ("12个界别各提交提案1件以上。", []),
        ("每季度召开主席会议1次。", []),
        ("各专委会开展调研9次。", ["开展调研9次"]),
    ],
)
def test_how_many_each_of_several_is_no_number_of_all(sentence: str, expected: list[str]) -> None:
    assert [name for _, name, _, _ in Told(sentence).figures()] == expected


@pytest.mark.parametrize(
    ("sentence", "tasks"),
    [
        ("《关于建公园的提案》已落实，县住建局建成公园3个，计划2026年再建5个。", []),
        ("重点提案12件，拟由县委、县政府领导督办。", []),
        (
            "《关于建公园的提案》已落实，建成公园3个，县政协计划2026年再开展视察2次。",
            ["2026年再开展视察2次"],
        ),
        ("计划2026年开展视察5次。", ["开展视察5次"]),
    ],
)
def test_what_an_office_plans_is_no_task_of_the_committee(sentence: str, tasks: list[str]) -> None:
    assert Told(sentence).of_type("PlannedTask") == tasks


def test_parts_of_the_members_proposals_and_how_one_was_met_are_called_what_they_are() -> None:
    told = Told(
        "收到提案203件，其中委员提案142件。委员联名提案37件，委员个人提案105件，对办理态度满意率99%，对办理工作满意率98%。"
    )

    assert [(name, said) for _, name, said, _ in told.figures()] == [
        ("收到提案203件", "proposalsReceived"),
        ("委员提案142件", "individualProposals"),
        ("委员联名提案37件", "otherNumber"),
        ("委员个人提案105件", "otherNumber"),
        ("对办理态度满意率99%", "otherNumber"),
        ("对办理工作满意率98%", "satisfactionWithWorkRate"),
    ]
    assert ("委员个人提案105件", "individualProposals") in [
        (name, said)
        for _, name, said, _ in Told(
            "收到提案203件，其中委员个人提案105件、集体提案98件。"
        ).figures()
    ]


@pytest.mark.parametrize(
    ("sentence", "results"),
    [
        ("关于修建渡口的建议因资金不足未能落实。", [("关于修建渡口的建议", "cannotNow")]),
        (
            "关于引入资本改造旧区的建议，因条件不成熟，暂未采纳。",
            [("关于引入资本改造旧区的建议", "notAdopted")],
        ),
        ("关于加装电梯的意见，涉及产权，未获采纳。", [("关于加装电梯的意见", "notAdopted")]),
        ("关于加装电梯的建议已被采纳。", []),
        ("关于加装电梯的意见有3条未采纳。", []),
    ],
)
def test_advice_within_a_paragraph_that_was_not_taken_up_is_told(
    sentence: str, results: list[tuple[str, str]]
) -> None:
    told = Told(f"会上12名委员发言。{sentence}")

    assert told.said("handlingResult") == results
    assert told.of_type("Location") == []


@pytest.mark.parametrize(
    ("sentence", "outcomes"),
    [
        ("建成议事室114个。云峰镇议事室推动的管网改造项目，投入资金420万元。", []),
        ("开展议事312次。石坪村议事会促成的饮水项目，新建水池3座。", []),
        ("《关于修河堤的提案》推动的河堤项目，投入资金80万元。", ["投入资金80万元"]),
    ],
)
def test_what_a_project_cost_is_no_outcome_of_all_that_was_set_up(
    sentence: str, outcomes: list[str]
) -> None:
    told = [name for name, _ in Told(sentence).said("outcomeOf")]

    assert [name for name in told if "项目" not in name] == outcomes


@pytest.mark.parametrize(
    ("sentence", "led", "came"),
    [
        (
            "县政协召开专题协商会，县长孙卫东到会讲话，副主席李小明主持会议。",
            [("召开专题协商会", "李小明")],
            [("召开专题协商会", "孙卫东")],
        ),
        (
            "副主席李小明带领委员视察柳河治理，县水利局局长王大强汇报工作。",
            [("带领委员视察柳河治理", "李小明")],
            [("带领委员视察柳河治理", "王大强")],
        ),
        (
            "县政协组织委员视察学校，县教育局局长赵大明汇报有关情况。",
            [],
            [("组织委员视察学校", ["委员", "赵大明"])],
        ),
        (
            "县政协召开专题协商会。此外，副主席李小明主持会议。",
            [],
            [],
        ),
    ],
)
def test_who_presides_or_reports_is_told_behind_what_was_held(
    sentence: str, led: list[tuple[str, str]], came: list[tuple[str, str]]
) -> None:
    told = Told(sentence)

    assert (told.said("leader"), told.said("participant")) == (led, came)


@pytest.mark.parametrize(
    ("sentence", "generated", "parts"),
    [
        (
            "副主席李小明率组走访企业，召开座谈会7次，形成《关于发展茶业的建议案》。",
            [("率组走访企业", "关于发展茶业的建议案")],
            [],
        ),
        (
            "副主席李小明带领委员视察学校，提出建议5条。",
            [],
            [("提出建议5条", "带领委员视察学校")],
        ),
        ("全年开展视察9次，提出建议60条。", [], []),
        ("副主席李小明带领委员视察学校，全年提出建议60条。", [], []),
    ],
)
def test_a_paper_and_advice_are_of_the_one_work_before_them(
    sentence: str, generated: list[tuple[str, str]], parts: list[tuple[str, str]]
) -> None:
    told = Told(sentence)

    assert told.said("generated") == generated
    assert told.said("partOf") == parts


@pytest.mark.parametrize(
    ("sentence", "where"),
    [
        ("课题组赴12个乡镇和浙江省安吉县开展调研。", ["浙江省", "安吉县"]),
        ("组织委员深入8个村和柳溪镇走访。", "柳溪镇"),
        ("组织委员赴白水乡石坪村走访。", ["白水乡", "石坪村"]),
        ("组织委员到清水乡走访。", "清水乡"),
    ],
)
def test_where_somebody_went_is_told_behind_what_is_counted_too(
    sentence: str, where: str | list[str]
) -> None:
    assert [at for _, at in Told(sentence).said("at")] == [where]


@pytest.mark.parametrize("words", ["", "相邻的", "邻近的", "毗邻的", "对口帮扶的"])
def test_a_neighbour_that_acts_together_with_one_organises_it_too(words: str) -> None:
    told = Told(f"县政协与{words}石桥县政协联合开展柳河保护协商。")

    assert [who for _, who in told.said("organizer")] == [["政协清禾县委员会", "政协石桥县委员会"]]


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("（2026年1月12日）", ["2026-01-12"]),
        ("2026年1月12日", ["2026-01-12"]),
        ("（2026年1月）", []),
    ],
)
def test_a_day_alone_below_the_title_is_that_of_the_report(line: str, days: list[str]) -> None:
    told = Told(line, "2025年，收到提案203件。", title="政协清禾县委员会提案工作情况报告")

    assert [day for what, day in told.said("during") if "报告" in what] == days
    assert "    kind: proposalWorkReport\n" in told.yaml


def test_the_place_and_a_plan_of_an_earlier_report_are_known_again(tmp_path: Path) -> None:
    sentence = "县政协赴清禾县城调研，4条建议写入《清禾县竹业三年行动方案》和《工作简报》。"
    found, text = extracted(sentence)
    before = tmp_path / "before.yaml"
    before.write_text(draft(found, text), "utf-8")
    after, words = extracted(
        f"{sentence}县政协组织委员在清禾县开展调研。", title="政协清禾县委员会2026年工作报告"
    )

    facts = draft(after, words, earlier=read_earlier([before]))

    old, new = f"e:d{found.digest[:8]}", f"e:d{after.digest[:8]}"
    at = words.index("《清禾县竹业")
    told = yaml.safe_load(facts)
    places = [each for each in nodes_of(told) if each.get("type") == "AdministrativeDivision"]
    assert places == []
    assert [each["at"] for each in nodes_of(told) if "at" in each][-1:] == [f"{old}-place-own"]
    assert [
        (each["id"], each["possiblySameAs"]) for each in nodes_of(told) if "possiblySameAs" in each
    ] == [(f"{new}-document-{at}", f"{old}-document-{text.index('《清禾县竹业')}")]


@pytest.mark.parametrize("behind", ["报送县政府，发现问题23个", "，130余人参加"])
def test_what_is_counted_behind_a_paper_is_not_of_the_paper(behind: str) -> None:
    found, text = extracted(f"会后形成的《关于破解融资难的建议案》{behind}。")

    told = draft(found, text)

    assert "hasFigure" not in told
    assert "关于破解融资难的建议案" in told


@pytest.mark.parametrize("gave", ["投入资金420万元", "捐资80万元"])
def test_what_a_project_cost_is_no_gift_of_whoever_moved_it(gave: str) -> None:
    found, text = extracted(f"云峰镇议事室推动的集镇排水管网改造项目，{gave}。")

    told = draft(found, text)

    assert not any(word in told for word in ("assistance", "donat", "hasFigure"))


def test_of_two_works_of_a_sentence_neither_is_said_to_have_given_the_advice() -> None:
    one, one_text = extracted("委员赴柳溪镇视察教育工作，提出建议5条。")
    two, two_text = extracted("委员赴柳溪镇视察教育工作，就医保开展调研，提出建议5条。")

    parts = [draft(one, one_text).count("partOf: "), draft(two, two_text).count("partOf: ")]

    assert parts[0] == parts[1] + 1
