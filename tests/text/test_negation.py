"""What a report says was not done is never told as done; what only looks like it stays."""

import pytest

from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.extract import extract
from cppcc_graph.text.negation import called_off, negated

HEAD = "政协示例县委员会2023年工作报告\n"
CARRIED_OUT = {"implemented", "absorbed", "considered", "effect", "issued", "contributed"}


def of_kind(text: str, kind: str) -> list[Candidate]:
    """Return the candidates of a kind in the order of the text."""
    return [each for each in extract(f"{HEAD}{text}\n").candidates if each.kind == kind]


@pytest.mark.parametrize(
    "text",
    [
        "《关于扩建青石停车场的提案》因选址问题暂未落实。",
        "“青石饮水”提案未被列入年度计划。",
        "《关于治理柳河的提案》未被采纳。",
        "《关于治理柳河的提案》暂未被县政府采纳。",
        "《关于治理柳河的提案》暂时未被采纳。",
        "《关于治理柳河的提案》没有被采纳。",
        "《关于治理柳河的提案》所提建议均未被采纳。",
        "《关于治理柳河的提案》的建议未获批示。",
        "《关于治理柳河的提案》没有引起有关部门的重视。",
        "《关于治理柳河的提案》不予采纳。",
        "《关于治理柳河的提案》提交后，县水利局拒绝采纳。",
        "《关于治理柳河的提案》未列入规划。",
        "《关于治理柳河的提案》暂未列入规划。",
        "《关于治理柳河的提案》不再列入年度计划。",
        "《关于治理柳河的提案》尚未落实。",
        "《关于治理柳河的提案》未能落实。",
        "《关于治理柳河的提案》没有得到落实。",
        "《关于治理柳河的提案》暂缓实施。",
        "《关于治理柳河的提案》未予实施。",
        "《关于老旧小区的提案》提交后，因故未完成加装电梯。",
        "《关于老旧小区的提案》提交后，县住建局迟迟没有建成停车场。",
        "《关于老旧小区的提案》提交后，停车场至今没有开工。",
        "《关于老旧小区的提案》提交后，总投资2600万元的水闸暂未开工。",
        "《关于老旧小区的提案》提交后，县交通局暂未建成停车场2处。",
        "《关于老旧小区的提案》提交后，县交通局尚未安设护栏20处。",
        "《关于老旧小区的提案》提交后，尚待实施的项目3个。",
        "《关于老旧小区的提案》提交后，县财政局难以落实资金2000万元。",
        "《关于老旧小区的提案》提交后，县住建局尚未完成改造。",
        "《关于老旧小区的提案》提交后，县住建局未能如期开工建设停车场。",
        "《关于老旧小区的提案》提交后，县住建局没有按期完成停车场3处的改造。",
        "《关于老旧小区的提案》提交后，停车场建设停滞。",
        "《关于老旧小区的提案》提交后，县住建局未将建议纳入年度计划。",
        "县政协开展视察后，县水利局没有新建水闸3座。",
    ],
)
def test_what_did_not_come_is_no_outcome(text: str) -> None:
    assert [
        each.quote for each in of_kind(text, "outcome") if each.args["uptake"] in CARRIED_OUT
    ] == []


@pytest.mark.parametrize("sign", ["，", "、"])
def test_of_two_counts_the_one_that_was_not_taken_up_is_left_out(sign: str) -> None:
    text = f"《关于治理柳河的提案》提交后，县卫健局采纳建议6条{sign}未采纳2条。"

    assert [each.quote for each in of_kind(text, "outcome")] == ["县卫健局采纳建议6条"]


@pytest.mark.parametrize(
    ("clause", "verb"),
    [
        ("不仅被县政府采纳", "采纳"),
        ("不少建议被县政府采纳", "采纳"),
        ("所提建议无不被采纳", "采纳"),
        ("没有一条建议未被采纳", "采纳"),
        ("解决了长期未解决的问题", "解决"),
        ("解决停车场迟迟没有建成问题", "解决"),
        ("县水利局推动解决多年未落实的3个项目", "解决"),
        ("多年未通车的断头路建成2公里", "建成"),
        ("未纳入低保的12户全部纳入保障", "纳入"),
        ("关停未达标企业12家", "关停"),
        ("因未达标关停企业12家", "关停"),
        ("无障碍设施建成20处", "建成"),
        ("当年未再发生污染事件", "未再发生"),
        ("未被采纳的2条作了解释说明", "作了解释"),
        ("县水利局新建泵站2座但尚未通水", "新建"),
        ("县公安局没收渔具30件", "没收"),
    ],
)
def test_a_negation_of_something_else_denies_no_outcome(clause: str, verb: str) -> None:
    (told,) = of_kind(f"《关于治理柳河的提案》提交后，{clause}。", "outcome")

    assert (told.quote, told.args.get("verb", "")) == (clause, verb)
    assert told.args["uptake"] in CARRIED_OUT


@pytest.mark.parametrize(
    "text",
    [
        "因故未开展营商环境评议。",
        "委员未到基层开展走访活动。",
        "没有召开主席会议。",
        "未召开主席会议。",
        "全年没有组织委员开展视察。",
        "县政协常委会未就农村养老开展专题协商。",
        "走访活动尚未开展。",
        "专题协商会未能如期召开。",
        "原定6月召开的专题协商会因疫情取消。",
        "原定6月召开的专题协商会，因疫情取消。",
        "原定6月召开的专题协商会推迟至明年。",
        "原定6月召开的专题协商会未能如期举行。",
        "原定9月举办的委员培训班活动延期。",
        "因疫情取消专题协商会1次。",
        "取消委员视察活动2次。",
        "因故推迟举办委员培训班。",
        "年度调研任务没有完成。",
        "县政协没有专题听取县法院通报。",
    ],
)
def test_what_did_not_take_place_is_no_activity(text: str) -> None:
    assert of_kind(text, "activity") == []


@pytest.mark.parametrize(
    "text",
    [
        "围绕未成年人保护开展专题调研。",
        "就群众不能就近就医问题开展专题调研。",
        "就未来五年发展召开专题协商会。",
        "围绕城区没有停车场问题开展视察。",
        "对长期未落实的5件提案开展跟踪督办。",
        "对3名长期不参加活动的委员取消资格。",
        "对未按期答复的3家单位开展约谈。",
        "以前所未有的力度开展民主监督。",
        "走访没有就业人员120户。",
        "未央区政协召开座谈会。",
        "召开取消收费听证会议1次。",
        "克服疫情影响，召开专题协商会2次。",
        "调研取消收费后的养护机制。",
        "召开推迟退休政策座谈会。",
        "就停止供水问题开展视察。",
    ],
)
def test_a_negation_of_something_else_denies_no_activity(text: str) -> None:
    assert [each.args["status"] for each in of_kind(text, "activity")] == ["done"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("县政府尚未出台《示例县停车办法》。", None),
        ("县政府没有印发《示例县夜市方案》。", None),
        ("《示例县停车办法》尚未出台。", None),
        ("《示例县停车调研报告》尚未报送县委。", None),
        ("县政府印发《示例县未成年人保护办法》。", "issued"),
        ("《示例县停车办法》由县政府印发。", "issued"),
        ("没有落实《示例县停车办法》。", "cited"),
    ],
)
def test_a_document_that_was_not_issued_has_no_act(text: str, act: str | None) -> None:
    (document,) = of_kind(text, "document")

    assert document.args.get("act") == act
    if act is None:
        assert not [
            each for each in of_kind(text, "relation") if each.args["predicate"] == "issuer"
        ]


def test_a_verb_is_denied_only_within_reach() -> None:
    assert negated("未能如期建成", 0, 4)
    assert not negated("建成", 0, 0)
    assert not negated("未雨绸缪落实", 0, 4)
    assert not negated("未达标后落实", 0, 4)
    assert called_off("座谈会因故延期", 0, 7)
    assert not called_off("取消资格", 0, 4)
