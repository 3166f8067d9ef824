"""Own work as reports tell of it: what is no deed, whose a deed is, and what came of none of it; sentences are invented."""

import pytest

from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.extract import extract

HEAD = "示例县政协2021年工作报告\n一、2021年主要工作\n"


def told(text: str, kind: str) -> list[Candidate]:
    """Return the candidates of a kind in a sentence of a report, in order."""
    found = extract(f"{HEAD}{text}\n", place="示例县", year=2021).candidates
    return [each for each in found if each.kind == kind and each.start >= len(HEAD)]


def acts(text: str, *keys: str) -> list[tuple[str, ...]]:
    """Return the words of each activity with some of its arguments."""
    return [
        (each.quote, *(str(each.args.get(key, "")) for key in keys))
        for each in told(text, "activity")
    ]


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        ("以主席会议集体学习为示范、界别学习座谈为基础，举办读书班2期。", ["举办读书班2期"]),
        ("资助大学新生86名，比上年多资助12名。", ["资助大学新生86名"]),
        ("印发文件比上年减少27%，召开全县性会议减少4个。", []),
        ("会议费、接待费分别下降11%和9%。", []),
        ("两个专委会没有完成年初确定的调研任务。", []),
        ("应闽台交流协会邀请，率团出访2次。", ["率团出访2次"]),
        ("经县委推荐、常委会会议协商，增补委员7名。", ["增补委员7名"]),
        ("8个帮扶村中，6个已经退出。", []),
        ("累计服务时长达3900小时。", []),
        ("帮扶村民30名。", ["帮扶村民30名"]),
        ("委员教育助学会成立八年来，募集善款610万元。", ["募集善款610万元"]),
        ("召开的9次协商会中有2次未邀请群众代表参加。", []),
        ("原计划建设的12个委员工作室只建成7个。", []),
        ("商定每年轮流召开一次联席会议。", []),
        ("9个委员小组成立临时党小组4个。", []),
        ("成立委员应急服务队。", ["成立委员应急服务队"]),
        ("医卫界委员组成医疗队。", []),
    ],
)
def test_manner_comparison_occasion_and_what_was_left_undone_are_no_deeds(
    text: str, deeds: list[str]
) -> None:
    assert acts(text) == [(each,) for each in deeds]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("对4名无故缺席全会的委员进行了约谈。", ["other"]),
        ("提案委对3名未提提案的委员进行了约谈。", ["other"]),
        ("“书香·委员读书会”在县图书馆举行。", ["study"]),
        ("新建委员工作室8个、协商议事室21个。", ["other", "other"]),
        ("新闻出版等界别的30名委员围绕《柳河文存》交流读书体会。", ["study"]),
    ],
)
def test_words_within_a_name_or_said_of_somebody_tell_no_type(text: str, types: list[str]) -> None:
    assert [each.args["type"] for each in told(text, "activity")] == types


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        (
            "县政协党组发出《同心倡议书》，一周内收到委员捐款82万元。",
            [
                ("发出《同心倡议书》", "政协示例县委员会党组", ""),
                ("捐款82万元", "", "委员"),
            ],
        ),
        (
            "共有64名企业界委员投入帮扶资金7200万元。",
            [("投入帮扶资金7200万元", "", "64名企业界委员")],
        ),
        ("组织召开老委员座谈会。", [("组织召开老委员座谈会", "", "")]),
        ("组织了一台由委员自编自演的文艺晚会。", [("组织了一台由委员自编自演的文艺晚会", "", "")]),
        (
            "选派21名委员、6名机关干部分别赴省社会主义学院参加培训。",
            [
                (
                    "选派21名委员、6名机关干部分别赴省社会主义学院参加培训",
                    "",
                    "21名委员、6名机关干部",
                )
            ],
        ),
        (
            "市政协九届二次会议期间，驻县的18名委员提交大会发言材料4篇。",
            [("提交大会发言材料4篇", "", "驻县的18名委员")],
        ),
        (
            "委员柳芳所在的县第三人民医院派出12名医护人员驰援邻市。",
            [("所在的县第三人民医院派出12名医护人员驰援邻市", "", "")],
        ),
    ],
)
def test_who_gave_or_took_part_is_told_without_words_around(
    text: str, whose: list[tuple[str, str, str]]
) -> None:
    assert acts(text, "organiser", "participants") == whose


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("开展“湿地生态保护”“小微企业融资”等专题调研5次。", "“湿地生态保护”“小微企业融资”"),
        ("听取了县水利局局长马立山的汇报。", ""),
        ("主席会议每季度听取1次专委会工作汇报。", "专委会工作"),
        (
            "把学习《中国共产党章程》《政协全国委员会提案工作条例》列为必修课。",
            "《中国共产党章程》《政协全国委员会提案工作条例》",
        ),
    ],
)
def test_a_topic_is_whole_and_nobody_who_reported(text: str, about: str) -> None:
    assert [each.args.get("topic", "") for each in told(text, "activity")] == [about]


@pytest.mark.parametrize(
    "text",
    [
        "编发《政协信息》36期，较上年增长12.5%。",
        "报送社情民意信息210篇，采用量居全市第二，比上年上升1位。",
        "编发《建言专报》18期，批示率比上届同期提高6个百分点。",
        "募集善款980万元，未发生一笔善款违规使用情况。",
        "增设了信息中心，新增事业编制5名，办公用房面积扩大近一倍。",
    ],
)
def test_how_much_own_work_grew_is_no_outcome(text: str) -> None:
    assert told(text, "outcome") == []


def test_households_lifted_out_of_poverty_are_no_verb() -> None:
    found = told("53名委员与120户监测户结对，带动脱贫户人均增收900元。", "outcome")

    assert [(each.quote, each.args["verb"]) for each in found] == [
        ("带动脱贫户人均增收900元", "增收")
    ]


@pytest.mark.parametrize(
    "text",
    ["受理诉求310件，办结306件，办结率达98.7%。", "征集史料稿件80篇，审定采用46篇。"],
)
def test_what_was_asked_at_a_desk_or_sent_in_for_a_book_is_no_number_of_proposals(
    text: str,
) -> None:
    assert told(text, "metric") == []


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "明年是换届之年，要配合做好提名工作，6月底前完成整理，10月召开座谈会1次。",
            [("2022", "2022"), ("", "2022-06-30"), ("2022-10", "2022-10")],
        ),
        (
            "原定明年召开的座谈会已在10月召开。",
            [("2022", "2022"), ("2021-10", "2021-10")],
        ),
    ],
)
def test_months_behind_the_next_year_are_of_it(text: str, dates: list[tuple[str, str]]) -> None:
    found = told(text, "date")

    assert [(each.args.get("start", ""), each.args.get("end", "")) for each in found] == dates
