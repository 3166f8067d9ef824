"""Who came, who led and what was found is said of an event, and is none of its own; what was put off is none."""

import pytest

from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.coverage import State, coverage
from cppcc_graph.text.draft import draft
from cppcc_graph.text.extract import extract

HEAD = "政协云岭县委员会2021年工作报告\n"


def acts(text: str) -> list[Candidate]:
    """Return the activities of a sentence in their order."""
    return [each for each in extract(f"{HEAD}{text}\n").candidates if each.kind == "activity"]


def told(text: str) -> list[tuple[str, str]]:
    return [(each.quote, str(each.args.get("participants", ""))) for each in acts(text)]


def drafted(text: str) -> list[str]:
    whole = f"{HEAD}{text}\n"
    return [line.strip() for line in draft(extract(whole), whole).splitlines()]


@pytest.mark.parametrize(
    ("text", "what", "who"),
    [
        ("县政协开展视察4次，参加视察的委员45人次。", "开展视察4次", "委员45人次"),
        ("举办委员培训班2期，参训委员达130人次。", "举办委员培训班2期", "委员达130人次"),
        ("召开民生协商会，县长陆大川到会听取意见。", "召开民生协商会", "陆大川"),
        ("召开常委会会议，县委书记何青禾出席会议并讲话。", "召开常委会会议", "何青禾"),
        ("召开座谈会，县长陆大川到会，听取意见。", "召开座谈会", "陆大川"),
        (
            "召开协商会，县住建局等七个部门到会听取意见、现场回应。",
            "召开协商会",
            "县住建局等七个部门",
        ),
        ("召开议政会，邀请县政府分管领导到会通报情况、听取意见。", "召开议政会", "县政府分管领导"),
        ("举办委员培训班，邀请专家授课。", "举办委员培训班", "专家"),
        ("举办读书班，邀请省委党校教授陆望舒作专题辅导。", "举办读书班", "陆望舒"),
        ("举办读书班，县政协主席陆大川作动员讲话，全体委员参加学习。", "举办读书班", "全体委员"),
        ("召开交办会，印发《办理办法》，副县长何青禾到会讲话。", "召开交办会", "何青禾"),
    ],
)
def test_who_came_is_said_of_the_event_before(text: str, what: str, who: str) -> None:
    found = told(text)

    assert found[0] == (what, who)
    assert all("到会" not in quote and "参" not in quote for quote, _ in found[1:])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # Of no event that is told: left.
        ("县委书记何青禾出席会议并讲话。", []),
        ("县长陆大川到会听取意见。", []),
        # These are deeds.
        ("县长陆大川到会通报情况。", ["到会通报情况"]),
        ("邀请省委党校教授授课2次。", ["邀请省委党校教授授课2次"]),
        ("县政协派员列席县政府常务会议3次。", ["派员列席县政府常务会议3次"]),
        (
            "召开座谈会2次，选派委员参加对供电行业的评议。",
            ["召开座谈会2次", "选派委员参加对供电行业的评议"],
        ),
        ("与会同志学习了《政协章程》。", ["学习了《政协章程》"]),
    ],
)
def test_an_event_is_one_and_coming_to_it_is_none(text: str, found: list[str]) -> None:
    assert [each.quote for each in acts(text)] == found


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("由3名副主席率领各界委员，对山区公路进行视察。", "3名副主席、各界委员"),
        (
            "县政协主席陆大川、副主席何书海带领部分委员，对敬老院进行视察。",
            "陆大川、何书海、部分委员",
        ),
        ("45名委员参加，对县城供水工程进行视察。", "45名委员"),
        ("县政协主席陆大川率队，赴泉溪市考察学习。", "陆大川"),
        ("县政协组织医卫界委员20名，赴柳溪乡开展义诊。", "医卫界委员20名"),
        ("分管副主席带队，走访企业20家。", "分管副主席"),
        ("活动期间，共有320名委员深入联系点，走访群众1800户。", "320名委员"),
        # In the clause itself: a count of more than two figures, and what follows those who take part.
        ("县政协组织320名委员赴井冈山开展红色教育。", "320名委员"),
        ("组织机关干部职工为灾区捐款2.3万元。", "机关干部职工"),
        ("县政协选派3名干部任驻村第一书记。", "3名干部"),
        ("县政协组织委员与职能部门面对面协商。", "委员与职能部门"),
        ("在“七一”前夕，县政协党组成员看望了老党员6名。", "县政协党组成员"),
        # Of all of them nothing is told that they did together.
        ("县政协团结带领全体委员，全年召开全体会议1次。", ""),
    ],
)
def test_who_is_told_a_clause_before_takes_part(text: str, who: str) -> None:
    assert [told for _, told in told(text)] == [who]


def test_what_was_found_is_no_deed() -> None:
    assert [each.quote for each in acts("县政协开展民主监督，发现问题14个，查出隐患5处。")] == [
        "开展民主监督"
    ]


def test_who_came_and_what_was_found_are_numbers_of_the_event_before() -> None:
    lines = drafted("县政协开展视察4次，参加视察的委员45人次，发现问题14个，130名群众参加。")

    assert [line for line in lines if line.startswith(("label:", "indicator:"))][-8:] == [
        'label: "开展视察4次"',
        "indicator: studiesMade",
        'label: "委员45人次"',
        "indicator: participations",
        'label: "问题14个"',
        "indicator: otherNumber",
        'label: "群众130名"',
        "indicator: otherNumber",
    ]


def test_who_led_is_the_leader_of_a_draft() -> None:
    lines = drafted("县政协副主席何书海带队，实地察看水库除险加固工程。")

    assert any(line.startswith("leader:") for line in lines)


def test_filling_a_seat_is_no_session() -> None:
    assert [
        (each.quote, each.args["type"])
        for each in acts("县政协召开六届二次会议，补选陆望舒为副主席。")
    ] == [("召开六届二次会议", "plenary-session"), ("补选陆望舒为副主席", "other")]


@pytest.mark.parametrize(
    ("text", "meetings"), [("县政协开展协商活动11次。", 0), ("县政协召开协商会11次。", 1)]
)
def test_what_is_done_by_call_or_letter_is_no_meeting(text: str, meetings: int) -> None:
    assert drafted(text).count("indicator: meetingsHeld") == meetings


@pytest.mark.parametrize(
    "text",
    [
        "县政协六届三次会议因疫情推迟召开。",
        "因疫情影响，委员培训班延期举办。",
        "赴外地考察活动未能如期举行。",
        "原计划9月举办的书画展，受疫情影响延期。",
        "县政协将原定的现场视察改为线上视察。",
        "委员培训班改为线上举办。",
        "迎春书画展改在网上举行。",
        "3项协商议题未能按计划开展。",
        "县政协将专题协商会由每年2次改为4次。",
    ],
)
def test_what_was_put_off_or_changed_is_not_done(text: str) -> None:
    assert acts(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("6月，县政协召开因疫情推迟的六届三次会议。", ["召开因疫情推迟的六届三次会议"]),
        ("县政协采取线上方式召开协商会2次。", ["采取线上方式召开协商会2次"]),
    ],
)
def test_what_was_held_later_or_online_is_done(text: str, found: list[str]) -> None:
    assert [each.quote for each in acts(text)] == found


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("由于多方面原因，年度考察活动未能成行，是工作中的不足。", State.NOT_UNDERSTOOD),
        ("民主监督的渠道不够宽，视察成果转化不足。", State.RHETORIC),
    ],
)
def test_that_something_was_not_done_is_no_rhetoric(text: str, state: State) -> None:
    assert coverage(extract(text)).sentences[0].state is state


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("县政协主席陆大川领学了党章。", [("领学了党章", "study")]),
        ("县政协副主席何青禾督导了柳溪镇的防汛工作。", [("督导了柳溪镇的防汛工作", "supervision")]),
        ("在县委督导下，县政协召开座谈会2次。", [("召开座谈会2次", "seminar")]),
        ("在委员中发挥示范引领学习作用。", []),
        ("县政协加强对承办单位的督导。", []),
    ],
)
def test_leading_a_reading_and_looking_after_work(text: str, found: list[tuple[str, str]]) -> None:
    assert [(each.quote, each.args["type"]) for each in acts(text)] == found


def test_committees_of_several_places_are_a_group() -> None:
    text = "县政协与友好县区政协联合开展视察。"

    assert acts(text)[0].args["organiser"] == "政协云岭县委员会、友好县区政协"
    assert "type: AgentGroup" in drafted(text)
    assert told("县政协邀请市县政协开展联动视察。")[0][1] == "市县政协"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("县政协于3月10日召开常委会会议2次。", [("召开常委会会议2次", "done", "3月10日")]),
        ("县政协将于10月召开常委会会议。", [("召开常委会会议", "planned", "10月")]),
        ("县政协关于供水的报告于3月报送县委。", [("关于供水的报告于3月报送县委", "done", "3月")]),
        ("县政协定于12月上旬举办书画展。", [("定于12月上旬举办书画展", "planned", "12月上旬")]),
        (
            "县政协拟定于明年3月召开常委会会议。",
            [("拟定于明年3月召开常委会会议", "planned", "明年3月")],
        ),
        (
            "会议听取了关于上半年经济运行情况的通报。",
            [("会议听取了关于上半年经济运行情况的通报", "done", "")],
        ),
        ("县政协审定于都县来访方案，召开座谈会。", [("召开座谈会", "done", "")]),
    ],
)
def test_a_time_may_stand_behind_the_subject(text: str, found: list[tuple[str, str, str]]) -> None:
    assert [
        (each.quote, each.args["status"], each.args.get("time", "")) for each in acts(text)
    ] == found


def test_where_others_went_ends_before_what_they_went_for() -> None:
    assert acts("县政协赴泉溪市考察数字经济产业园。")[0].args["place"] == "泉溪市"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "县政协提案委会同县委督查室、县政府督查室对18件重点提案进行联合督办。",
            "对18件重点提案进行联合督办",
        ),
        ("县委、县政府领导领办重点提案8件。", "县委、县政府领导领办重点提案8件"),
    ],
)
def test_offices_that_act_together_stand_before_what_they_did(text: str, quote: str) -> None:
    assert [each.quote for each in acts(text)] == [quote]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("县政协召开界别协商座谈会。", ["consultation"]),
        ("县政协召开民主评议动员会。", ["supervision"]),
        ("6日，六届县政协常委会第九次会议在县城闭幕。", ["standing-committee-meeting"]),
        ("政协云岭县第七届委员会第十次会议在县城举行。", ["plenary-session"]),
        ("县政协六届常委会召开第十八次会议。", ["standing-committee-meeting"]),
        ("县政协领导应邀参加县委常委会会议24次。", ["other"]),
        ("考察团向县第一中学捐赠图书5000册。", ["donation"]),
        ("县政协明察暗访单位41个。", ["supervision"]),
        # What a government handled is no number of all that was handed over.
        ("县政府承办县政协六届二次会议提案91件。", ["proposal-handling"]),
        # None of these tells of a deed.
        ("为推动《关于完善停车设施的建议》落地。", []),
        ("视察结束后，各民主党派负责人参加了座谈。", []),
        ("建议推动公园布局优化。", []),
        ("重点考核委员在任期内视察、发言等情况。", []),
        ("疫情期间暂停了委员接待日活动。", []),
        ("县政协六届十五次主席会议延至7月2日举行。", []),
        ("原计划开展的4次界别活动仅完成2次。", []),
        ("县政协副主席何书海陪同调研。", []),
    ],
)
def test_kinds_of_events_and_what_is_none(text: str, kinds: list[str]) -> None:
    assert [each.args["type"] for each in acts(text)] == kinds


def test_a_plan_that_is_passed_makes_no_plan_of_the_text() -> None:
    found = extract("县政协召开主席会议，审议通过《2021年度协商计划》。", place="云岭县", year=2021)

    assert {each.args["status"] for each in found.candidates if each.kind == "activity"} == {"done"}


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("委员就招商引资与县政府领导座谈。", "招商引资"),
        ("县政协书面征求了县委对协商议题的意见。", ""),
        ("县政协跟踪督查上年度未办结的12件提案。", ""),
        ("委员们听取了项目负责人的介绍。", ""),
    ],
)
def test_with_whom_and_what_is_looked_at_is_no_matter(text: str, topic: str) -> None:
    assert [each.args.get("topic", "") for each in acts(text)] == [topic]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("组织委员培训2期。", "委员"),
        ("组织委员大会发言15人次。", "委员"),
        ("组织委员集中培训120人次。", "委员"),
        ("动员委员企业新结对帮扶贫困村30个。", "委员企业"),
        ("组织委员听取县法院工作报告。", "委员"),
    ],
)
def test_what_they_took_part_in_is_none_of_them(sentence: str, who: str) -> None:
    found = extract(sentence, place="示例县", year=2021).candidates

    assert [each.args["participants"] for each in found if each.kind == "activity"] == [who]


@pytest.mark.parametrize(
    ("clause", "who"),
    [
        ("15家商户代表与6个部门面对面交流", "15家商户代表与6个部门"),
        ("12名委员同县民政局负责人现场对话", "12名委员同县民政局负责人"),
    ],
)
def test_who_talked_with_whom_at_a_meeting_is_no_meeting_of_its_own(clause: str, who: str) -> None:
    (meeting,) = told(f"县政协召开“激发消费活力”专题协商会，{clause}。")

    assert meeting == ("召开“激发消费活力”专题协商会", who)


@pytest.mark.parametrize(
    "text",
    [
        "全年召开专题协商会6次，委员与部门负责人面对面协商。",
        "开展“局长走流程”活动，16名委员与局长面对面交流。",
        "县政协召开主席会议，县政协与8个部门面对面协商。",
    ],
)
def test_who_talked_with_whom_elsewhere_is_told_of_its_own(text: str) -> None:
    assert len(acts(text)) == 2


@pytest.mark.parametrize(
    "text", ["组织委员旁听庭审7次。", "全年组织25名委员旁听县法院庭审6次。", "委员旁听庭审3次。"]
)
def test_to_listen_at_a_trial_is_no_inspection_and_no_field_study(text: str) -> None:
    assert [each.args["type"] for each in acts(text)] == ["other"]
    assert "activityType: inspectionTour" not in drafted(text)
    assert "indicator: studiesMade" not in drafted(text)
