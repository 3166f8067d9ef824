"""What was only said, and what is to come, is told as neither done nor an outcome."""

import pytest

from cppcc_graph.text.extract import extract


def told(text: str) -> set[tuple[str, str]]:
    """Return the activities with their status and the outcomes with their uptake."""
    found = extract(text, place="云岭县", year=2021).candidates
    return {
        (each.quote, str(each.args["status" if each.kind == "activity" else "uptake"]))
        for each in found
        if each.kind in ("activity", "outcome")
    }


HELD = "开展停车难专题调研"


@pytest.mark.parametrize(
    "advice",
    [
        "委员们建议新建停车场3处、开放机关车位500个",
        "委员们建议，新建停车场3处，成立停车管理中心",
        "建议：新建停车场3处，成立停车管理中心；召开推进会",
        "大家一致认为，全县新增车位300个，新建停车场3处",
        "要求县住建局整改问题32个，新建停车场3处",
        "呼吁成立停车协会，新建停车场3处",
        "希望县住建局召开推进会，新建停车场3处",
    ],
)
def test_what_is_advised_after_an_activity_is_no_deed_and_no_outcome(advice: str) -> None:
    assert told(f"县政协{HELD}，{advice}。") == {(HELD, "done")}


@pytest.mark.parametrize(
    "text",
    [
        "《关于停车难的提案》建议新建停车场3处。",
        "《关于停车难的提案》提出，新建停车场3处，开放车位500个。",
        "张红霞委员提交《关于停车难的提案》，建议新建停车场3处，开放机关车位500个。",
        "报告建议，到2025年建成冷库20座。",
        "原则上每年开展视察6次，召开协商会4次。",
        "每季度至少召开1次主席会议，听取1次汇报。",
        "《关于停车难的提案》将列入2023年民生实事。",
        "《关于停车难的提案》有望年内得到解决。",
        "规定委员每年参加视察2次，提交提案1件。",
    ],
)
def test_advice_and_norms_alone_tell_of_nothing_done(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        ("根据委员建议，县政府召开推进会3次。", {("召开推进会3次", "done")}),
        ("建议被县政府采纳，召开推进会3次。", {("召开推进会3次", "done")}),
        ("委员们建议建立的展览馆已建成，举办展览3次。", {("举办展览3次", "done")}),
        ("县政协建议县政府重视，县政协召开座谈会3次。", {("召开座谈会3次", "done")}),
        ("县政协建议整治河道，县水利局召开座谈会3次。", {("召开座谈会3次", "done")}),
        ("新建希望小学3所，召开座谈会3次。", {("召开座谈会3次", "done")}),
        ("按照上级要求，召开座谈会3次。", {("召开座谈会3次", "done")}),
        ("发出《投身招商热潮》倡议，召开座谈会3次。", {("召开座谈会3次", "done")}),
        ("提交《关于停车难》建议，召开座谈会3次。", {("召开座谈会3次", "done")}),
        ("采纳委员建议，召开座谈会3次。", {("召开座谈会3次", "done")}),
    ],
)
def test_such_words_as_nouns_and_who_acts_next_leave_deeds_done(
    text: str, deeds: set[tuple[str, str]]
) -> None:
    assert deeds <= told(text)


def test_in_a_plan_advice_is_the_plan() -> None:
    text = "政协云岭县委员会工作报告\n二、对今后工作的建议\n建议新一届县政协：召开座谈会3次。\n"

    assert ("召开座谈会3次", "planned") in told(text)


def test_what_is_ordered_or_promised_is_planned() -> None:
    assert told("委员企业承诺，资助贫困学生20名。") == {("资助贫困学生20名", "planned")}
    assert told("王大勇要求，各专委会认真组织调研，按时召开协商会。") == {
        ("组织调研", "planned"),
        ("按时召开协商会", "planned"),
    }
    assert told("委员企业承诺捐资100万元，资助贫困学生20名。") == {
        ("委员企业承诺捐资100万元", "planned"),
        ("资助贫困学生20名", "planned"),
    }


AHEAD = [
    "新的一年，拟重点围绕河湖管护开展",
    "2022年，",
    "今年，将开展",
    "明年，开展",
    "新的一年里，计划开展",
    "今后五年，开展",
    "到2025年，开展",
    "拟于年内开展",
    "力争全年开展",
    "争取年内开展",
    "打算开展",
    "准备开展",
    "确保开展",
]


@pytest.mark.parametrize("ahead", AHEAD)
def test_all_clauses_behind_what_is_to_come_are_planned(ahead: str) -> None:
    found = told(f"{ahead}视察6次，召开座谈会3次，走访委员20人次。")
    assert {status for _, status in found} == {"planned"}
    assert len(found) == 3


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("2022年1月，召开座谈会3次，组织视察6次。", {"召开座谈会3次", "组织视察6次"}),
        ("计划视察6次，已召开座谈会4次，走访委员20人次。", {"召开座谈会4次", "走访委员20人次"}),
        ("2022年，已召开座谈会3次。", {"召开座谈会3次"}),
        ("原定视察6次，实际召开座谈会4次。", {"实际召开座谈会4次"}),
        ("按照计划召开座谈会3次，组织视察6次。", {"按照计划召开座谈会3次", "组织视察6次"}),
        ("为明年工作打好基础，组织视察6次。", {"组织视察6次"}),
        ("将8件提案列为重点，组织视察6次。", {"组织视察6次"}),
        ("2021年，召开座谈会3次，组织视察6次。", {"召开座谈会3次", "组织视察6次"}),
    ],
)
def test_what_was_done_beside_plans_stays_done(text: str, done: set[str]) -> None:
    assert {quote for quote, status in told(text) if status == "done"} == done


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("希望各委员提交提案2件以上。", {}),
        ("委员建议，立案率不低于90%。", {}),
        ("要求办复率达到100%。", {"100": "planned"}),
        ("县政府要求各单位办复率达到100%。", {"100": "planned"}),
        ("明确提出办复率达到100%的目标。", {"100": "planned"}),
        ("规定办复率不低于95%。", {"95": "planned"}),
        ("年度目标：办复率100%。", {"100": "planned"}),
        ("会议强调，办复率要达到100%。", {"100": "planned"}),
        # What was asked for and reached is a result.
        ("按要求办结，办复率100%。", {"100": ""}),
        ("按照县委要求，办复率达到100%。", {"100": ""}),
        ("实现办复率100%的目标。", {"100": ""}),
    ],
)
def test_a_rate_that_is_set_is_not_reached(sentence: str, told: dict[str, str]) -> None:
    found = extract(sentence, place="示例县", year=2021).candidates
    metrics = [each for each in found if each.kind == "metric"]

    assert {each.args["value"]: each.args.get("status", "") for each in metrics} == told


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("县政协准备在三季度开展民主监督。", "planned"),
        ("待资金到位后，新建公厕12座。", "planned"),
        ("条件成熟后，组织委员视察6次。", "planned"),
        ("会前精心准备，召开协商会4次。", "done"),
        ("接待来宾后，召开座谈会2次。", "done"),
    ],
)
def test_what_waits_for_something_is_not_done(sentence: str, status: str) -> None:
    found = extract(sentence, place="示例县", year=2021).candidates

    assert {each.args["status"] for each in found if each.kind == "activity"} == {status}


def test_what_an_earlier_term_did_is_no_number_of_this_one() -> None:
    for text in ("上届政协共提交提案560件。", "历届政协委员提交提案9600件。"):
        found = extract(text, place="示例县", year=2021).candidates
        assert not [each for each in found if each.kind == "metric"]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("将协商会开到田间地头5次。", "done"),
        ("将社情民意信息78条报送省政协。", "done"),
        ("将捐款20万元送到灾区。", "done"),
        ("将民主监督融入调研视察3次。", "done"),
        ("将视察情况通报县政府。", "done"),
        ("将召开专题协商会3次。", "planned"),
        ("将向县委报送建议案2件。", "planned"),
        ("将编印文史资料1辑报送省政协。", "planned"),
        ("将走访委员企业50家。", "planned"),
    ],
)
def test_what_is_done_with_something_is_not_to_come(sentence: str, status: str) -> None:
    found = extract(f"政协示例县委员会常务委员会工作报告\n（2022年1月）\n{sentence}").candidates

    assert [each.args["status"] for each in found if each.kind == "activity"] == [status]
