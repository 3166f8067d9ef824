"""What pages of committees, papers and yearbooks say in words that reports seldom have."""

import pytest

from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.extract import extract

HEAD = "政协示例县委员会2021年工作报告\n一、2021年主要工作\n"
OWN = "政协示例县委员会"


def of_kind(text: str, kind: str) -> list[Candidate]:
    """Return the candidates of a kind behind the head of a report."""
    found = extract(HEAD + text + "\n", place="示例县", year=2021).candidates
    return [each for each in found if each.kind == kind and each.start >= len(HEAD)]


def told(text: str, kind: str, *names: str) -> list[tuple[str, ...]]:
    """Return the quotations of a kind with some arguments."""
    return [
        (each.quote, *(str(each.args.get(name, "")) for name in names))
        for each in of_kind(text, kind)
    ]


@pytest.mark.parametrize(
    ("text", "metrics"),
    [
        ("在全部提案中，围绕林业发展方面提出提案17件，占21%。",
         [("提出提案17件", "received", "17", "林业发展提案")]),
        ("在方便出行方面，提案者就校车班次等问题，提出了30余件提案。",
         [("30余件提案", "received", "30", "方便出行方面")]),
        # Several fields are all that there are.
        ("委员围绕改革、发展、稳定等方面提出提案216件。", [("提出提案216件", "received", "216", "提案")]),
        ("委员共提交提案原件73件。", [("提交提案原件73件", "received", "73", "提案")]),
        ("交由县政府办理的提案共58件。", [("交由县政府办理的提案共58件", "transferred", "58", "提案")]),
        ("提案中，部分解决或列入计划逐步解决的有36件；因地形、资金等限制目前尚不能解决的有6件。",
         [("部分解决或列入计划逐步解决的有36件", "class-b", "36", "提案"),
          ("因地形、资金等限制目前尚不能解决的有6件", "class-c", "6", "提案")]),
        ("还有5件提案已被列入办理计划。", [("5件提案已被列入办理计划", "class-b", "5", "提案")]),
        ("对因受地形限制无法办理的7件提案，逐一说明。", [("因受地形限制无法办理的7件", "class-c", "7", "提案")]),
        ("提案中，列入规划计划分步解决的（C类）4件，占承办提案总数的6.5%。",
         [("列入规划计划分步解决的（C类）4件", "class-c", "4", "提案"),
          ("列入规划计划分步解决的（C类）4件，占承办提案总数的6.5%", "class-c", "6.5", "提案")]),
        ("立案提案中，委员提案64件，各民主党派、工商联、总工会、团县委、县妇联、各专委会和界别集体提案27件。",
         [("委员提案64件", "filed", "64", "委员提案"),
          ("各民主党派、工商联、总工会、团县委、县妇联、各专委会和界别集体提案27件", "filed", "27", "各民主党派、工商联、总工会、团县委、县妇联、各专委会和界别集体提案")]),
        # Of another year, looked into again; what a class means stands in brackets, and plans nothing.
        ("组织对2018年19件A类提案落实情况的回访。", []),
        ("提案办理结果为B类（计划解决或准备采纳的）26件。", [("B类（计划解决或准备采纳的）26件", "class-b", "26", "提案")]),
        # The small semicolon of pages in traditional characters parts clauses.
        ("共收到提案60件，按提案內容分，農業發展方面33件，佔55%﹔道路建設方面27件，佔45%。",
         [("收到提案60件", "received", "60", "提案"), ("農業發展方面33件", "received", "33", "农业发展方面"),
          ("道路建設方面27件", "received", "27", "道路建设方面")]),
    ],
)  # fmt: skip
def test_a_part_of_the_proposals_is_not_all_of_them(
    text: str, metrics: list[tuple[str, ...]]
) -> None:
    assert told(text, "metric", "metric", "value", "base") == metrics


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("其中，涉及畜牧、教育、体育方面提案15件；涉及环境治理、造林护林方面提案6件；城建与供水方面9件。",
         [("15件", "畜牧、教育、体育方面提案"), ("6件", "环境治理、造林护林方面提案"), ("9件", "城建与供水方面")]),
        ("已解决45件，占立案总数62.5%。", [("45件", "提案"), ("62.5%", "提案")]),
    ],
)  # fmt: skip
def test_a_row_of_fields_is_counted_whole(text: str, counted: list[tuple[str, ...]]) -> None:
    assert told(f"提案工作。收到提案。{text}", "figure", "of") == counted


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("三年来，县政协提案98%办复。不少关注校车的提案建议被采纳。 三年来，县政协共收到提案87件，其中委员提案52件；界别提案9件，还有4件提案转为来信处理。",
         [("不少关注校车的提案建议被采纳", "县政协提案")]),
        ("40件提案中，已经解决的提案22件，占55%，主要涉及供水、带动农户增收等方面。", []),
        ("“关于建设样例桥的提案”被确定为重点提案，原则上于2021年8月底前完成。", []),
        ("县领导翻阅《提案要报》，并作出批示8件次。", [("并作出批示8件次", "提案要报")]),
    ],
)  # fmt: skip
def test_what_proposals_are_about_and_how_many_they_are_came_of_none(
    text: str, outcomes: list[tuple[str, ...]]
) -> None:
    assert told(text, "outcome", "of") == outcomes


@pytest.mark.parametrize(
    ("text", "activities"),
    [
        ("县政协将养老服务列为年度重点课题，纳入履职积分管理，并选派3名干部驻村帮扶。",
         [("选派3名干部驻村帮扶", "done", OWN)]),
        ("县政协将选派3名干部驻村帮扶。", [("选派3名干部驻村帮扶", "planned", OWN)]),
        ("到会人员就进一步改善供水进行交流讨论。", [("到会人员就进一步改善供水进行交流讨论", "done", "")]),
        ("县政协已经连续三年举办读书会，就是希望各界别小组，组织好本组的读书活动。",
         [("连续三年举办读书会", "done", OWN)]),
        ("5年来示例县政协接待归侨8批次。", [("示例县政协接待归侨8批次", "done", OWN)]),
        ("县书法协会会长周小萍于3月9日上午在会馆内开展捐书活动。", [("在会馆内开展捐书活动", "done", "")]),
        # What a meeting is to do, and its 政治决议, that are no 议政.
        ("会议议程为：听取县政协工作报告；讨论县政府工作报告；审议通过县政协第二次会议政治决议。",
         [("听取县政协工作报告", "planned", ""), ("讨论县政府工作报告", "planned", ""),
          ("审议通过县政协第二次会议政治决议", "planned", "")]),
        ("县政协召开座谈会，与以往座谈不同的是，人人发言。", [("召开座谈会", "done", OWN)]),
        ("县政协共收到提案40件，参与提案的委员达66人。", []),
        ("县政协把上门走访作为联系委员的主要途径。", []),
        # What was spoken of, what something is, and that somebody came.
        ("县政协主席会议成员就加强学习，改进会风作了要求，委员对答复和协商结果都表示满意。", []),
        ("议事亭是聚会的地方，是镇政府听取村民意见的窗口。", []),
        ("县长常远出席表彰大会并作动员讲话。", []),
        ("重温中国人民政治协商会议章程，落实中国人民政治协商会议第八届全国委员会的部署。", []),
        ("县委宣传部、县水利局、县林业局等有关单位负责人及护林员参加会议。", []),
        ("为方便委员，进一步拓宽与部门沟通协商的渠道，县政协召开通气会。", [("召开通气会", "done", OWN)]),
    ],
)  # fmt: skip
def test_what_was_done_and_what_was_only_said(text: str, activities: list[tuple[str, ...]]) -> None:
    assert told(text, "activity", "status", "organiser") == activities


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("林远山对两个镇的民主监督评议结果进行了说明。", [""]),
        ("县政协为村民与护林站搭建了协商办案的平台。", [""]),
        ("审议通过县政协第二次会议政治决议。", [""]),
        ("县政协第三届五次常委会暨“护林有我”民主监督评议会在林场召开。", ["护林有我"]),
    ],
)
def test_what_a_sentence_goes_on_with_is_no_topic(text: str, topics: list[str]) -> None:
    assert [topic for _, topic in told(text, "activity", "topic")] == topics


def test_work_on_handling_that_is_reported_names_no_handler() -> None:
    text = (
        "现场察看《关于疏浚样例渠的提案》等重点提案办理成效。在碰头会上，"
        "听取了县政府、县水利局关于提案办理情况的介绍。"
    )

    assert [
        each.args["object"]
        for each in of_kind(text, "relation")
        if each.args["predicate"] == "handler"
    ] == []


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("今年前4月，委员捐款20万元。", [("今年前4月", "2021-01", "2021-04")]),
        ("委员们走访护林员，送上年货。", []),
        # The entry of a yearbook names the year once for all its months.
        ("2008年2月，视察河道。" + "5月，视察学校，提出加强管理、改善条件的建议。" * 20 + "9月，视察医院。",
         [("2008年2月", "2008-02", "2008-02"), *[("5月", "2008-05", "2008-05")] * 20, ("9月", "2008-09", "2008-09")]),
        # A year without its word, and years taken out of the text.
        ("水厂于2020下半年开工，2021上半年通水。",
             [("2020下半年", "2020-07", "2020-12"), ("2021上半年", "2021-01", "2021-06")]),
        ("20xx年下半年视察，××年3月调研，201×年6月5日座谈。", []),
    ],
)  # fmt: skip
def test_dates_of_a_yearbook(text: str, dates: list[tuple[str, ...]]) -> None:
    assert told(text, "date", "start", "end") == dates


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("县政协副主席林远山、马小山、慈延山、周小萍出席会议。", ["林远山", "马小山", "慈延山", "周小萍"]),
        ("县政协委员、云岭茶业有限公司董事长占小山捐书80册。", ["占小山"]),
        ("县政协主席占总数的一半。", []),
        ("信息经县政协副主席赵和山签批、秘书长何和平批阅，县政协主席刘平和副主席周小萍出席。",
         ["赵和山", "何和平", "刘平", "周小萍"]),
    ],
)  # fmt: skip
def test_rare_surnames(text: str, names: list[str]) -> None:
    assert [each.args["name"] for each in of_kind(text, "person")] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("何晓楠代表政协第三届示例县委员会常务委员会，向大会报告三年的工作。", ["何晓楠"]),
        ("赵小平受政协第四届示例县委员会常务委员会委托，向大会报告文史工作。", ["赵小平"]),
        ("我受县政协常委会委托，向大会报告工作。", []),
        ("委员代表县政协向大会作了说明。", []),
    ],
)  # fmt: skip
def test_who_speaks_for_a_committee(text: str, names: list[str]) -> None:
    assert [each.args["name"] for each in of_kind(text, "person")] == names


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("县政协发动政协委员认捐6万元。", ["政协委员"]),
        ("县政协组织县、乡政协委员累计为护林队捐款3.2万元。", ["县、乡政协委员"]),
    ],
)
def test_givers_without_the_words_around_them(text: str, who: list[str]) -> None:
    assert [given for _, given in told(text, "activity", "participants")] == who
