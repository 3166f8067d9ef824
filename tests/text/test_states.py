"""Clauses that only say how something is, fared or was shared out, and what shall be done: no deeds."""

import pytest

from cppcc_graph.text.extract import extract

HEAD = "政协示例市委员会2021年工作报告\n一、2021年主要工作\n"


def told(text: str) -> list[tuple[str, str, str]]:
    """Return the activities of a text with their types and whether they are done or planned."""
    return [
        (each.quote, str(each.args["type"]), str(each.args["status"]))
        for each in extract(HEAD + text).candidates
        if each.kind == "activity"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "占协商监督总量的35.5%。",
        "跟踪督办率100%，诉前调解成功率达到61.7%。",
        "县委书记出席3次，县委常委、副县长等领导出席19人次。",
        "被评议单位制定整改措施14条。",
        "改造旧厂房，引入企业68家。",
        "监督小组发现超时培训、违规收费等问题23个。",
        "今年的民主监督与往年不同。",
        "基层协商议事存在“协商多、落实少”的情况。",
        "大会发言《让柳河更清》受到市委书记的高度评价。",
        "较好地发挥了民主监督作用。",
        "把提案办理协商作为提高质量的关键环节，把监督性调研、监督性视察有机结合。",
        "理由是与自治区规划布局不符。",
        "委员可实时查看提案办理进度。",
        "其中党政交办4项、委员提出6项、界别征集3项。",
        "问题203个，已完成整改181个。",
        "收到整改回复18份。",
        "市政协指导下的“板凳会”做法在全市推广。",
        "对于委员在小组讨论时提出的237条意见建议，当日整理。",
        "12项协商议题除1项调整外，全部完成。",
        "转发县政协2021年度协商工作计划。",
        "制定奖补办法、打造公共品牌等9条建议中，有一半被采纳。",
        "评价结果作为评选优秀提案的重要依据。",
        "协商覆盖面达到60%。",
        "为会议协商打下了扎实基础。",
        "市政协将提案督办与专项民主监督结合起来。",
        "原定5月召开的“人才振兴”专题协商会，因疫情防控需要改为书面协商。",
        "市政协未能如期开展的“学生午餐质量”专项监督，因疫情原因推迟至2022年3月进行。",
        "委员们建议，一要完善设计，出台规划；二要设立不少于1亿元的基金；三要建设信息平台。",
    ],
)
def test_how_something_is_or_fared_is_no_activity(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "activities"),
    [
        (
            "支持各民主党派省委会、省工商联和无党派人士在政协平台上发挥作用。",
            [("支持各民主党派省委会、省工商联和无党派人士在政协平台上发挥作用", "other", "done")],
        ),
        ("暗访市场发现问题23个。", [("暗访市场发现问题23个", "supervision", "done")]),
        (
            "将发现的“资金闲置”“分配不公”等31个问题形成监督报告。",
            [
                (
                    "发现的“资金闲置”“分配不公”等31个问题形成监督报告",
                    "supervision",
                    "done",
                )
            ],
        ),
        (
            "协商计划的12项议题全部完成，召开协商会9次。",
            [("召开协商会9次", "consultation", "done")],
        ),
        (
            "2022年工作的任务是：提高质量；组织委员视察8次。",
            [("组织委员视察8次", "inspection", "planned")],
        ),
        (
            "委员们建议，一要完善设计；二要设立基金。市政协召开协商会3次。",
            [("召开协商会3次", "consultation", "done")],
        ),
        (
            "市政协将提案督办与专项监督结合起来，约谈承办单位6家。",
            [("约谈承办单位6家", "proposal-handling", "done")],
        ),
        (
            "下一年度，拟加强协商，并引入第三方评估。",
            [("引入第三方评估", "other", "planned")],
        ),
        (
            "视察团在肯定成绩时指出，城市更新中存在重建设轻管理等问题，并就完善长效管理机制提出6点建议。",
            [("就完善长效管理机制提出6点建议", "other", "done")],
        ),
        ("今后将适当增加督办件数。", [("今后将适当增加督办件数", "proposal-handling", "planned")]),
        ("跟踪报道提案办理故事。", [("跟踪报道提案办理故事", "publication", "done")]),
        (
            "评选出好提案30件、优秀社情民意信息20篇、优秀调研报告10篇。",
            [
                (
                    "评选出好提案30件、优秀社情民意信息20篇、优秀调研报告10篇",
                    "proposal-handling",
                    "done",
                )
            ],
        ),
    ],
)
def test_what_was_done_or_is_to_come_is_still_told(
    text: str, activities: list[tuple[str, str, str]]
) -> None:
    assert told(text) == activities


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("会同有关部门评议出“优秀”等次1个。", ""),
        ("评议确定优秀提案15件。", ""),
        ("市政协提案办理协商做到“四必商”。", ""),
        ("建立委员监督司法工作协作机制。", ""),
        ("就托育服务、校外培训等议题协商建言。", "托育服务、校外培训"),
        ("围绕道路维修、垃圾收费等协商议题开展调研3次。", "道路维修、垃圾收费"),
    ],
)
def test_what_was_chosen_or_set_up_is_not_what_it_is_about(text: str, topic: str) -> None:
    found = [each for each in extract(HEAD + text).candidates if each.kind == "activity"]

    assert [each.args.get("topic", "") for each in found] == [topic]


def test_months_in_a_row_are_the_time_of_what_was_done_in_each() -> None:
    found = [
        (each.quote, each.args["time"])
        for each in extract(HEAD + "市政协于7月、9月两次召开协商会。").candidates
        if each.kind == "activity"
    ]

    assert found == [("两次召开协商会", "7月、9月")]


@pytest.mark.parametrize(
    ("text", "quote", "key", "value"),
    [
        ("邀请群众代表、媒体记者、“两代表一委员”列席。", "", "participants", "群众代表、媒体记者"),
        (
            "就农村养老协商建言，平均每次邀请委员和专家18人参加。",
            "就农村养老协商建言",
            "participants",
            "委员和专家18人",
        ),
        (
            "对民进市委会等12个单位和李海燕等30名委员给予表彰奖励。",
            "对民进市委会等12个单位和李海燕等30名委员给予表彰奖励",
            "participants",
            "",
        ),
        (
            "市委书记孙立民对市政协报送的《关于治理柳河的建议案》作出批示。",
            "报送的《关于治理柳河的建议案》",
            "participants",
            "",
        ),
        (
            "坚持“没有调研就没有提案”，开展提案调研52次。",
            "开展提案调研52次",
            "topic",
            "",
        ),
        ("委员们围绕工作报告分组讨论。", "围绕工作报告分组讨论", "topic", "工作报告"),
        ("市政协拟于明年上半年召开协商会。", "召开协商会", "time", "明年上半年"),
        ("专题听取市政协关于茶产业发展的调研汇报。", "", "topic", "茶产业发展"),
        ("专题听取市政协关于茶产业发展的调研汇报。", "", "type", "other"),
        (
            "规定委员每年至少提交1件提案，对未提交提案的8名委员进行约谈提醒。",
            "对未提交提案的8名委员进行约谈提醒",
            "status",
            "done",
        ),
    ],
)
def test_who_took_part_when_and_in_what(text: str, quote: str, key: str, value: str) -> None:
    found = [
        (each.quote, each.args.get(key, ""))
        for each in extract(HEAD + text).candidates
        if each.kind == "activity"
    ]

    assert found == [(quote or text[:-1], value)]
