"""What a draft must not claim: parts told as wholes, speeches as meetings, manuscripts as books."""

import re

import pytest

from cppcc_graph.text.draft import draft
from cppcc_graph.text.extract import extract


def drafted(sentence: str) -> str:
    """Return the draft of a report that has a sentence besides its title."""
    text = f"政协示例县委员会2021年工作报告\n{sentence}\n"
    return draft(extract(text), text)


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        ("县政协围绕老旧小区改造开展协商，提出建议18条，其中7条写入《示例县更新规划》。", 0),
        ("县政协就养老服务开展调研，提出对策20条，有5条被写入《示例县养老规划》。", 0),
        ("县政协就茶产业开展视察，9条意见被吸收进《示例县茶产业规划》。", 0),
        ("县政协就茶产业开展视察，提出建议9条，全部写入《示例县茶产业规划》。", 1),
        ("《关于改造样例桥的提案》被写入《示例县交通规划》。", 1),
    ],
)
def test_a_document_takes_in_no_more_than_is_told(sentence: str, times: int) -> None:
    assert drafted(sentence).count("incorporates: ") == times


@pytest.mark.parametrize(
    ("sentence", "of"),
    [
        ("县政协就养老开展调研，提出建议9条，其中5条被县民政局采纳。", "outcome"),
        ("提出意见建议23条，其中9条被采纳。", "committee"),
    ],
)
def test_advice_on_one_matter_is_no_number_of_the_year(sentence: str, of: str) -> None:
    figure = re.search(
        r"id: e:d\w{8}-(\w+)\S*\n +hasFigure:\n(?: +.*\n){3} +indicator: adopted", drafted(sentence)
    )

    assert figure is not None
    assert figure[1] == of


@pytest.mark.parametrize(
    ("sentence", "kind", "code"),
    [
        ("12名委员作大会发言。", "Activity", "advising"),
        ("6名委员在全会上作大会发言。", "Activity", "advising"),
        ("组织委员在协商座谈会上发言。", "Activity", "advising"),
        ("召开专题协商会，6名委员发言。", "Consultation", "specialConsultation"),
        ("《示例文史》第九辑完成初稿。", "Activity", "historicalMaterials"),
        ("征集史料86篇。", "Activity", "historicalMaterials"),
        ("编辑出版《示例文史》第八辑。", "Activity", "publication"),
        ("刊发稿件36篇。", "Activity", "publication"),
        ("结对帮扶困难户52户。", "Activity", "pairedAssistance"),
        ("开展义诊6次。", "ActivitySeries", "volunteering"),
        ("接待来访群众230人次。", "Activity", "hearing"),
        ("接待外地政协考察团12批。", "Activity", "visit"),
        ("形成调研报告18篇。", "Activity", "topicStudy"),
        ("向县委报送调研报告9篇。", "Activity", "advising"),
        ("印发《示例县协商规则》。", "Activity", "issuing"),
    ],
)
def test_the_code_of_an_activity_claims_no_more_than_its_words(
    sentence: str, kind: str, code: str
) -> None:
    told = re.findall(r"type: (\w+)\n +label: .*\n +activityType: (\w+)", drafted(sentence))

    assert (kind, code) in told


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        ("会同市政协开展水源地保护联合调研3次。", 1),
        ("与市政协联合召开饮用水安全协商座谈会。", 1),
        ("今年，与县委统战部联合举办读书班2期。", 1),
        ("围绕河道治理，联合市政协、县水利局开展专项监督。", 1),
        ("县政协会同市政协开展水源地保护联合调研3次。", 1),
        ("县水利局会同县财政局开展调研。", 0),
        ("县水利局积极办理，会同县财政局开展检查。", 0),
        ("委员企业家与县工商联联合开展招商活动。", 0),
        ("县委办公室、县政府办公室联合召开交办会。", 0),
        ("配合市政协开展调研9次。", 0),
    ],
)
def test_the_committee_acts_with_whom_it_is_told_to(sentence: str, times: int) -> None:
    committee = r"organizer: (?:\[[^\]]*)?e:d\w{8}-committee"

    assert len(re.findall(committee, drafted(sentence))) == times
