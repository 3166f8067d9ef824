"""Plans of one year and activities of the next: proposed, decided on, inferred."""

from dataclasses import replace
from pathlib import Path

import pytest

from cppcc_graph.errors import FactsError, InputError
from cppcc_graph.text.draft import draft
from cppcc_graph.text.earlier import (
    Earlier,
    Titled,
    executions,
    proposed_after,
    read_earlier,
    same_proposals,
)
from cppcc_graph.text.extract import extract
from cppcc_graph.text.whose import Owner

FACTS = """\
"@context": context.zh.jsonld
编号: meta
内容:
  - 编号: g-1
    事实:
      - 编号: e:shili
        类型: 政协委员会
        名称: {zh: 政协示例市委员会, en: Shili committee}
      - 编号: e:plan-water
        类型: 计划任务
        名称: 就样例河水质开展民主监督
        活动状态: 计划
      - {编号: e:plan-water, 组织者: e:shili}
      - 编号: e:plan-vague
        类型: [计划任务]
        名称: 继续加强
"""
SECOND = "政协示例市委员会2023年工作报告\n5月，组织委员就样例河水质开展专项民主监督。召开老旧小区改造专题协商会。\n"


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    path = tmp_path / "facts.yaml"
    path.write_text(FACTS, "utf-8")
    return path


def test_what_earlier_facts_introduce_is_known_in_either_language(facts: Path) -> None:
    assert read_earlier([facts]) == Earlier(
        ids=frozenset({"e:shili", "e:plan-water", "e:plan-vague"}),
        named={
            "政协示例市委员会": "e:shili",
            "就样例河水质开展民主监督": "e:plan-water",
            "继续加强": "e:plan-vague",
        },
        plans={"e:plan-water": "就样例河水质开展民主监督", "e:plan-vague": "继续加强"},
        owners={str(facts): Owner(("政协示例市委员会",))},
        files={"e:plan-water": str(facts), "e:plan-vague": str(facts)},
    )
    assert read_earlier([]) == Earlier()


def test_a_plan_meets_the_activity_that_speaks_of_the_same(facts: Path) -> None:
    found = extract(SECOND)

    (met,) = executions(read_earlier([facts]), found)

    assert met.quote == "组织委员就样例河水质开展专项民主监督"
    assert met.quote == SECOND[met.start : met.end]
    assert dict(met.args) == {
        "subject": "就样例河水质开展民主监督",
        "subject_id": "e:plan-water",
        "predicate": "executed-by",
        "object": met.quote,
    }
    assert (met.kind, met.rule, 0.5 < met.confidence <= 0.9) == (
        "relation",
        "earlier/plan-met@1",
        True,
    )


def test_a_plan_of_the_same_report_or_of_other_matters_meets_nothing() -> None:
    earlier = Earlier(plans={"e:p": "举办书画展览活动"})
    plans = Earlier(plans={"e:p": "就样例河水质开展民主监督"})
    planned = "政协示例市委员会2023年工作报告\n二、2024年主要任务\n就样例河水质开展专项民主监督。\n"

    assert executions(earlier, extract(SECOND)) == []
    assert executions(plans, extract(planned)) == []


DONE = """\
政协示例市委员会2023年工作报告
一、2023年工作回顾
完善重点提案督办机制。召开重点提案督办会6次。遴选重点提案12件。
新建界别委员工作站9个。收到社情民意信息354条，编报社情民意信息131期。
"""


@pytest.mark.parametrize(
    ("plan", "met"),
    [
        ("遴选重点提案12件左右", ["遴选重点提案12件"]),
        ("新建委员工作室10个", []),
        ("编发社情民意信息不少于120期", ["编报社情民意信息131期"]),
    ],
)
def test_a_plan_is_met_by_the_same_deed_only(plan: str, met: list[str]) -> None:
    earlier = Earlier(plans={"e:p": plan})

    assert [each.quote for each in executions(earlier, extract(DONE))] == met


@pytest.mark.parametrize(("year", "met"), [(2023, 1), (2022, 0)])
def test_a_plan_for_another_year_is_not_met(tmp_path: Path, year: int, met: int) -> None:
    path = tmp_path / "facts.yaml"
    plan = f"      - {{编号: e:plan-water, 时间: e:period-{year}}}"
    path.write_text(f"{FACTS}{plan}\n", "utf-8")

    assert len(executions(read_earlier([path]), extract(SECOND))) == met


TOLD = """\
政协示例市委员会2023年工作报告
督办《关于加快样例河治理的提案》（第12号），由市水利局承办。
《关于新建社区食堂的提案》由市民政局办理。《关于开设老年课堂的提案》由市教育局办理。
"""


@pytest.mark.parametrize(
    ("title", "number", "sure"),
    [
        ("关于加快样例河治理的提案", "", 0.9),
        ("关于加快样例河治理的提案", "12", 0.9),
        # Signed anew in another session it is another proposal.
        ("关于加快样例河治理的提案", "31", None),
        ("关于推进样例河治理的建议", "", 0.81),
        ("关于加强样例河综合治理的提案", "", 0.54),
        # A number that two share says little, since every session counts anew.
        ("关于加强样例河流域污染防治的提案", "", None),
        ("关于加强样例河流域污染治理的提案", "12", 0.68),
        ("关于修缮老城门的提案", "12", None),
        ("关于新建公园的提案", "", None),
    ],
)
def test_a_proposal_told_again_is_possibly_the_same(
    title: str, number: str, sure: float | None
) -> None:
    earlier = Earlier(proposals={"e:old": Titled(title, number)})

    found = same_proposals(earlier, extract(TOLD))

    assert [each.confidence for each in found] == ([] if sure is None else [sure])
    for each in found:
        assert dict(each.args) == {
            "subject": "关于加快样例河治理的提案",
            "predicate": "possibly-same-as",
            "object": title,
            "object_id": "e:old",
        }


def test_a_number_with_its_year_tells_a_proposal_by_itself() -> None:
    earlier = Earlier(proposals={"e:old": Titled("关于城门的提案", "2022012")})
    found = extract(TOLD.replace("第12号", "第2022012号"))

    assert [each.args["object_id"] for each in same_proposals(earlier, found)] == ["e:old"]


def test_proposals_possibly_the_same_stay_two_things_and_the_tie_is_inferred() -> None:
    earlier = Earlier(proposals={"e:old": Titled("关于新建社区食堂的提案")})
    found = extract(TOLD)
    more = replace(found, candidates=(*found.candidates, *proposed_after(earlier, found)))

    mode = draft(more, TOLD, earlier=earlier).partition("possiblySameAs: e:old}")[0]

    assert mode.rpartition("assertionMode: ")[2].startswith("inferred\n")
    assert "possiblySameAs" not in draft(found, TOLD, earlier=earlier)


def test_of_facts_of_another_committee_nothing_is_proposed(facts: Path) -> None:
    facts.write_text(FACTS.replace("政协示例市委员会", "政协样板县委员会"), "utf-8")
    earlier = read_earlier([facts])
    theirs, ours = extract(SECOND), extract(SECOND.replace("示例市", "样板县"))

    assert earlier.of_others(theirs.about) == {str(facts)}
    assert earlier.of_others(ours.about) == frozenset()
    assert (len(proposed_after(earlier, theirs)), len(proposed_after(earlier, ours))) == (0, 1)


@pytest.mark.parametrize(
    "label", ["示例市政协", "政协示例市第五届委员会", "政协示例市工作委员会", "{en: Shili}"]
)
def test_the_own_committee_is_known_by_its_usual_names(facts: Path, label: str) -> None:
    facts.write_text(FACTS.replace("{zh: 政协示例市委员会, en: Shili committee}", label), "utf-8")

    assert read_earlier([facts]).of_others(extract(SECOND).about) == frozenset()


#: A second year that names its own committee by id, and another committee by name.
MIDDLE = """\
"@context": context.jsonld
id: meta
contents:
  - {id: report:shili-2022, type: SourceReport, label: 示例市2022年工作报告}
  - id: g-1
    facts:
      - id: e:visitors
        type: CPPCCCommittee
        label: 政协双岭县委员会
%s
      - {id: e:plan-canteen, type: PlannedTask, label: 举办社区食堂专题协商会}
"""
NAMED = {
    "author": "      - {id: report:shili-2022, author: e:shili}",
    "author, a unit": "      - {id: report:shili-2022, author: {id: e:standing, type: StandingCommittee, unitOf: e:shili}}",
    "term": "      - {id: e:term, type: CommitteeTerm, label: 五届, termOf: e:shili}",
    "deeds": "      - {id: e:visit, organizer: e:shili}",
    "plans": "      - {id: e:plan-canteen, organizer: [e:shili, e:visitors]}",
}


@pytest.mark.parametrize("said", NAMED.values(), ids=NAMED.keys())
def test_a_file_made_after_another_is_of_the_committee_it_names_by_id(
    facts: Path, tmp_path: Path, said: str
) -> None:
    middle = tmp_path / "middle.yaml"
    middle.write_text(MIDDLE % said, "utf-8")
    found = extract("政协示例市委员会2023年工作报告\n5月，举办社区食堂专题协商会。\n")
    both, alone = read_earlier([middle, facts]), read_earlier([middle])

    labels = ("政协示例市委员会", "政协双岭县委员会")[: 2 if "plan" in said else 1]
    assert both.owners[str(middle)] == Owner(labels)
    assert alone.owners[str(middle)].unknown == ("e:shili",)
    for earlier in (both, alone):
        assert earlier.of_others(found.about) == frozenset()
        assert [each.args["subject_id"] for each in executions(earlier, found)] == [
            "e:plan-canteen"
        ]


def test_a_file_is_of_the_committee_of_the_register_that_it_names() -> None:
    facts = Path(__file__).parents[2] / "data" / "reports" / "jingzhou-2020" / "facts.yaml"

    assert read_earlier([facts]).owners == {str(facts): Owner(("政协荆州市委员会",))}


def test_the_committee_of_the_earlier_report_is_named_and_not_introduced(facts: Path) -> None:
    found = extract(SECOND.replace("5月", "全年收到提案21件。5月"))

    text = draft(found, found.normal.raw, earlier=read_earlier([facts]))

    assert "- id: e:shili\n            hasFigure:" in text
    assert "CPPCCCommittee" not in text


def test_a_file_that_is_none_is_told(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text("- 1", "utf-8")

    with pytest.raises(FactsError):
        read_earlier([wrong])
    with pytest.raises(InputError, match="No such file"):
        read_earlier([tmp_path / "none.yaml"])


COURSE = "举办委员履职能力提升培训班2期"


@pytest.mark.parametrize(
    ("plan", "done", "sure"),
    [
        (COURSE, "举办委员培训班2期。", 0.56),
        (COURSE, "举办政协委员培训班3期。", 0.56),
        (COURSE, "赴浙江大学举办委员培训班。", 0.56),
        (COURSE, "举办委员业务培训班1期。", 0.56),
        ("举办委员培训班2期", "举办委员履职能力提升培训班2期。", 0.9),
        ("开展信息员业务培训2次", "举办信息员培训班1期。", 0.45),
        # Others are taught, or another matter.
        (COURSE, "举办机关干部培训班2期。", None),
        (COURSE, "举办社情民意信息员培训班2期。", None),
        (COURSE, "举办乡村振兴委员专题培训班2期。", None),
        (COURSE, "召开委员座谈会2次。", None),
        ("就老街改造召开委员座谈会", "召开委员座谈会2次。", None),
    ],
)
def test_a_course_is_met_by_one_for_the_same_people_whatever_all_are_for(
    plan: str, done: str, sure: float | None
) -> None:
    found = extract(f"政协示例市委员会2023年工作报告\n{done}\n")

    met = executions(Earlier(plans={"e:p": plan}), found)

    assert [each.confidence for each in met] == ([] if sure is None else [sure])
