"""Plans of one year and activities of the next: proposed, decided on, inferred."""

from pathlib import Path

import pytest

from cppcc_graph.errors import FactsError, InputError
from cppcc_graph.text.draft import draft
from cppcc_graph.text.earlier import Earlier, executions, read_earlier
from cppcc_graph.text.extract import extract

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
