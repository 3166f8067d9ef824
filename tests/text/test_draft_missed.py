"""What a draft did not tell: advice without a title, members who came and went, honours, volumes, leaders, parts, sites."""

from typing import Any

import pytest
import yaml

from cppcc_graph.text.draft import draft
from cppcc_graph.text.extract import extract

from .nodes_of import nodes_of

HEAD = "政协示例县委员会2021年工作报告\n"


class Told:
    """What the draft of a report of one sentence says, with labels for ids."""

    def __init__(self, sentence: str) -> None:
        text = f"{HEAD}{sentence}\n"
        nodes = list(nodes_of(yaml.safe_load(draft(extract(text), text))))
        self._labels = {each["id"]: str(each["label"]) for each in nodes if "label" in each}
        self._nodes = nodes

    def _name(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._name(each) for each in value]
        if isinstance(value, dict):
            return self._name(value["id"])
        return self._labels.get(value, value) if isinstance(value, str) else value

    def of_type(self, kind: str, *keys: str) -> list[tuple[Any, ...]]:
        """Return the values of some keys of all things of a class, in order."""
        return [
            tuple(self._name(each.get(key)) for key in keys)
            for each in self._nodes
            if each.get("type") == kind
        ]

    def said(self, key: str) -> list[tuple[str, Any]]:
        """Return of which things a key is said, and what."""
        return [
            (self._name(each["id"]), self._name(each[key])) for each in self._nodes if key in each
        ]


@pytest.mark.parametrize(
    ("clause", "advice", "kind"),
    [
        ("委员们提出的“建平台”等11条建议被写入《示例县数字规划》", "委员们提出的“建平台”等11条建议", "OutputGroup"),
        ("委员提出的建议被写入《示例县数字规划》", "委员提出的建议", "AdvisoryOutput"),
        ("所提9条建议全部写入《示例县数字规划》", "所提9条建议", "OutputGroup"),
        ("提出的6条意见均被吸收进《示例县数字规划》", "提出的6条意见", "OutputGroup"),
        ("委员所提意见被写入《示例县数字规划》", "委员所提意见", "AdvisoryOutput"),
        ("委员们提出的“延长时间”“增设车次”等建议被写入《示例县数字规划》", "委员们提出的“延长时间”“增设车次”等建议", "OutputGroup"),
    ],
)  # fmt: skip
def test_advice_without_a_title_is_what_was_written_into_a_document(
    clause: str, advice: str, kind: str
) -> None:
    told = Told(f"召开“数字经济发展”专题协商会，{clause}。")

    assert told.of_type(kind, "label", "kind") == [(advice, "suggestion")]
    assert told.said("incorporates") == [("示例县数字规划", advice)]
    assert [of for _, of in told.said("outcomeOf")] == [advice]
    assert told.said("generated") == [("召开“数字经济发展”专题协商会", advice)]


@pytest.mark.parametrize(
    ("clause", "advice"),
    [
        ("提出的7条意见有5条被采纳", "提出的7条意见"),
        ("提出的12条建议中5条被采纳", "提出的12条建议"),
        ("提出18条建议，5条被采纳", "18条建议"),
        ("所提9条建议有5条被采纳", "所提9条建议"),
        ("委员提出的8条对策建议有5条被采纳", "委员提出的8条对策建议"),
        ("形成的6条意见建议中，5条被采纳", "形成的6条意见建议"),
    ],
)
def test_a_part_of_such_advice_is_told_with_its_number(clause: str, advice: str) -> None:
    told = Told(f"围绕老旧小区改造开展对口协商，{clause}。")

    adopted = [
        (self, value)
        for self, indicator, value in told.of_type("Figure", "label", "indicator", "value")
        if indicator == "adopted"
    ]
    outcome = told.of_type("Outcome", "label")
    assert [value for _, value in adopted] == [5]
    assert [of for _, of in told.said("outcomeOf")] in ([advice], ["围绕老旧小区改造开展对口协商"])
    assert len(outcome) == 1
    assert told.said("incorporates") == []


def test_a_document_takes_in_no_advice_of_which_only_some_was_written_in() -> None:
    told = Told("委员提出的建议部分写入《示例县数字规划》。")

    assert told.said("incorporates") == []


def test_a_report_that_was_noted_is_advice_itself_where_no_work_is_told() -> None:
    told = Told("走访学校27所，召开座谈会5场，形成的调研报告得到县委书记周明肯定性批示。")

    assert told.of_type("AdvisoryOutput", "label", "kind") == [
        ("形成的调研报告", "investigationReport")
    ]
    assert told.said("outcomeOf") == [
        ("形成的调研报告得到县委书记周明肯定性批示", "形成的调研报告")
    ]


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        ("县委书记周明先后4次对政协工作作出批示。", 4),
        ("县委、县政府主要领导先后6次就政协工作作出批示。", 6),
        ("县委主要领导对政协工作批示12次。", 12),
        ("县领导对提案工作批示5次。", 5),
        ("县委书记周明3次对政协履职作出批示。", 3),
        ("县长江平先后2次对人民政协工作作出批示。", 2),
    ],
)
def test_how_often_leaders_noted_the_committees_work_is_its_number(
    sentence: str, times: int
) -> None:
    figures = Told(sentence).of_type("Figure", "indicator", "value")

    assert figures == [("instructionsReceived", times)]


def test_how_often_leaders_noted_something_else_is_none() -> None:
    assert Told("省领导对粮食工作批示3次。").of_type("Figure", "label") == []


@pytest.mark.parametrize(
    ("sentence", "labels"),
    [
        ("增补委员7名，撤销委员资格1名。", ["增补委员7名", "撤销委员资格1名"]),
        ("2名委员因工作变动辞去委员职务。", ["2名委员因工作变动辞去委员职务"]),
        ("增补委员6名，免去委员9名，其中撤销委员资格2名。", ["增补委员6名", "免去委员9名", "其中撤销委员资格2名"]),
        ("补选常务委员3名，免去常委2名。", ["补选常务委员3名", "免去常委2名"]),
        ("增补周文等11人为县政协委员。", ["增补周文等11人为县政协委员"]),
        ("免去3名委员职务，5名委员因履职不力被约谈。", ["免去3名委员职务", "5名委员因履职不力被约谈"]),
        ("同意3名委员辞去职务，劝辞履职不力委员2人。", ["3名委员辞去职务", "劝辞履职不力委员2人"]),
    ],
)  # fmt: skip
def test_how_many_members_came_and_went_is_a_number_of_the_committee(
    sentence: str, labels: list[str]
) -> None:
    figures = Told(sentence).of_type("Figure", "label", "counts")

    assert figures == [(label, "member") for label in labels]


@pytest.mark.parametrize(
    "sentence", ["10名委员参加培训。", "拟增补委员7名。", "新增委员工作室3个。"]
)
def test_other_numbers_of_members_are_none_of_these(sentence: str) -> None:
    assert [
        label for label, of in Told(sentence).of_type("Figure", "label", "counts") if of == "member"
    ] == []


@pytest.mark.parametrize(
    ("sentence", "name", "role", "change"),
    [
        ("增补周文为县政协委员。", "周文", "member", "coOpted"),
        ("增补周文等11人为县政协委员。", "周文", "member", "coOpted"),
        ("县政协召开常委会会议，选举周文为县政协主席。", "周文", "chair", "elected"),
        ("补选周文为县政协副主席。", "周文", "viceChair", "elected"),
        ("增选周文为县政协常委。", "周文", "standingMember", "elected"),
        ("接受周文辞去县政协委员职务。", "周文", "member", "resigned"),
    ],
)
def test_how_somebody_came_to_a_seat_or_left_it_is_told(
    sentence: str, name: str, role: str, change: str
) -> None:
    told = Told(sentence)

    changed = [
        each
        for each in told.of_type("Membership", "organization", "role", "membershipChange")
        if each[2]
    ]
    assert changed == [("政协示例县委员会", role, change)]
    assert name in [label for (label,) in told.of_type("Person", "label")]


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("首次开展委员述职评议。", "开展委员述职评议"),
        ("12月，首次开展委员述职评议。", "开展委员述职评议"),
        ("首次组织委员视察法院工作。", "组织委员视察法院工作"),
        ("首次召开专题议政会。", "召开专题议政会"),
        ("举办首届委员读书节活动。", "举办首届委员读书节活动"),
        ("县政协首次就水利建设开展民主监督。", "就水利建设开展民主监督"),
    ],
)
def test_what_was_done_for_the_first_time_is_told_so(sentence: str, what: str) -> None:
    assert Told(sentence).said("firstTime") == [(what, True)]


@pytest.mark.parametrize(
    ("sentence", "books"),
    [
        ("编辑出版《青禾文史》第十六辑。", ["青禾文史第十六辑"]),
        ("《青禾文史》第16辑正式出版。", ["青禾文史第16辑"]),
        ("出版《青禾文史》（第三卷）。", ["青禾文史第三卷"]),
        ("出版《青禾文史》第十六辑、《青禾古桥》和《青禾茶事》。", ["青禾文史第十六辑", "青禾古桥", "青禾茶事"]),
        ("《青禾非遗》一书已公开出版发行。", ["青禾非遗"]),
        ("出版文史资料第十二辑《青禾红色记忆》。", ["青禾红色记忆"]),
        ("编印《政协专刊》第3期。", []),
        ("出版《政协专刊》第3期。", []),
    ],
)  # fmt: skip
def test_a_volume_of_a_series_is_a_book(sentence: str, books: list[str]) -> None:
    told = Told(sentence).of_type("Document", "title", "kind")

    assert [title for title, kind in told if kind == "book"] == books


@pytest.mark.parametrize(
    ("sentence", "honour", "receiver"),
    [
        ("提案委员会被评为全市政协系统先进专委会。", "全市政协系统先进专委会", "政协示例县委员会提案委员会"),
        ("1人获评全省政协系统“读书达人”。", "全省政协系统读书达人", "1人"),
        ("3名委员被评为全省优秀政协委员。", "全省优秀政协委员", "3名委员"),
        ("2名机关干部荣获“政协好人”称号。", "政协好人称号", "2名机关干部"),
        ("县政协被授予“书香政协”称号。", "书香政协称号", "政协示例县委员会"),
        ("2个界别被评为先进界别。", "先进界别", "2个界别"),
        ("社法委获评全市政协优秀专委会。", "全市政协优秀专委会", "政协示例县委员会社会法制委员会"),
    ],
)  # fmt: skip
def test_honours_of_committees_and_of_those_who_are_only_counted(
    sentence: str, honour: str, receiver: str
) -> None:
    assert Told(sentence).of_type("Recognition", "label", "recognizes") == [(honour, receiver)]


@pytest.mark.parametrize(
    "sentence",
    ["5名委员被评为不称职等次。", "3名委员获“金秋助学”活动支持。", "力争3名委员被评为优秀委员。"],
)
def test_what_is_no_honour_is_none(sentence: str) -> None:
    assert Told(sentence).of_type("Recognition", "label") == []


@pytest.mark.parametrize(
    ("sentence", "leader", "others"),
    [
        ("由县政协副主席欧阳兰牵头，组织部分委员赴白石镇调研茶产业发展情况。", "欧阳兰", "部分委员"),
        ("县政协副主席欧阳兰带队，组织委员视察青溪河治理情况。", "欧阳兰", "委员"),
        ("由副主席欧阳兰任组长，组织委员开展茶产业调研。", "欧阳兰", "委员"),
        ("县政协主席周文率队，赴白石镇调研茶产业发展情况。", "周文", None),
        ("县政协主席周文督办的《关于保护水源的提案》由县水利局办理。", "周文", None),
        ("《关于保护水源的提案》由县长江平领办。", "江平", None),
    ],
)  # fmt: skip
def test_who_led_and_who_supervised_is_the_leader(
    sentence: str, leader: str, others: str | None
) -> None:
    told = Told(sentence)

    assert [who for _, who in told.said("leader")] == [leader]
    assert [who for _, who in told.said("participant")] == ([others] if others else [])


@pytest.mark.parametrize(
    ("sentence", "participants"),
    [
        ("部分住青山市政协委员和县政协委员视察农村环境整治工作。", ["部分住青山市政协委员", "县政协委员"]),
        ("住青山市政协委员、县政协委员视察农村环境整治工作。", ["住青山市政协委员", "县政协委员"]),
        ("县政协委员和企业界人士视察农村环境整治工作。", ["县政协委员", "企业界人士"]),
        ("126名委员参加志愿服务。", "126名委员"),
        ("78名委员捐资41万元。", "78名委员"),
        ("组织29名委员赴江苏考察学习。", "29名委员"),
    ],
)  # fmt: skip
def test_groups_that_are_counted_or_several_take_part(sentence: str, participants: Any) -> None:
    assert [who for _, who in Told(sentence).said("participant")] == [participants]


def test_members_of_another_committee_are_no_part_of_the_own() -> None:
    told = Told("住青山市政协委员、县政协委员视察农村环境整治工作。")

    assert told.said("partOf") == [("县政协委员", "政协示例县委员会")]


@pytest.mark.parametrize(
    ("sentence", "origins"),
    [
        ("周文等4名委员提出的《关于保护水源的提案》被采纳。", ["joint"]),
        ("《关于保护水源的提案》由致公党界别周文等4名委员提出。", ["joint"]),
        ("周文等3名政协委员联合提交的《关于保护水源的提案》被采纳。", ["joint"]),
        ("周文等六位委员提交的《关于保护水源的提案》被采纳。", ["joint"]),
        ("《关于保护水源的提案》（由周文等5名委员提交）被采纳。", ["joint"]),
        ("周文等6人联名提出的《关于保护水源的提案》被采纳。", ["joint"]),
        ("周文等4名委员提出的《关于保护水源的提案》《关于修桥的提案》被采纳。", []),
        ("周文等4名委员提出的《关于保护水源的提案》等提案被采纳。", []),
        ("周文委员提出的《关于保护水源的提案》被采纳。", []),
    ],
)
def test_so_many_members_put_one_proposal_forward_together(
    sentence: str, origins: list[str]
) -> None:
    assert [origin for _, origin in Told(sentence).said("originKind")] == origins


@pytest.mark.parametrize(
    ("clause", "helpers"),
    [
        ("县教育局主办，团县委、县妇联协办", ["共青团示例县委员会", "示例县妇女联合会"]),
        ("县教育局主办，县财政局和县妇联会办", ["示例县财政局", "示例县妇女联合会"]),
        ("县教育局主办、县财政局、县妇联协办", ["示例县财政局", "示例县妇女联合会"]),
        ("县教育局牵头办理，县财政局、县妇联、县民政局会办", ["示例县财政局", "示例县妇女联合会", "示例县民政局"]),
        ("县教育局主办，县财政局、县妇联配合协办", ["示例县财政局", "示例县妇女联合会"]),
        ("县教育局主办，县妇联协办", ["示例县妇女联合会"]),
    ],
)  # fmt: skip
def test_all_who_help_to_handle_a_proposal_are_told(clause: str, helpers: list[str]) -> None:
    told = Told(f"《关于保护水源的提案》由{clause}。")

    assert [who for _, who in told.said("coHandler")] == helpers
    assert [who for _, who in told.said("leadHandler")] == ["示例县教育局"]


@pytest.mark.parametrize(
    ("sentence", "labels"),
    [
        ("立案提案按内容分，经济建设类62件，占33%；", ["经济建设类62件", "经济建设类占33%"]),
        ("提案中，城乡建设类49件、教科文卫体类44件。", ["城乡建设类49件", "教科文卫体类44件"]),
        ("其中，经济类提案62件、文教类提案31件。", ["经济类提案62件", "文教类提案31件"]),
        ("委员对提案办理反馈满意187件、基本满意3件。", ["满意的提案187件", "基本满意的提案3件"]),
        ("提案者表示不满意的2件。", ["不满意的提案2件"]),
        ("提案交由51个单位办理，其中县教育局26件、县交通局21件。", ["县教育局承办提案26件", "县交通局承办提案21件"]),
        ("提案承办较多的单位：县教育局26件，县卫健局15件。", ["县教育局承办提案26件", "县卫健局承办提案15件"]),
    ],
)  # fmt: skip
def test_parts_of_the_proposals_have_their_numbers(sentence: str, labels: list[str]) -> None:
    told = Told(sentence).of_type("Figure", "label", "indicator")

    assert [label for label, code in told if code == "otherNumber"] == labels


@pytest.mark.parametrize(
    "sentence",
    ["全年办结民商事类案件62件。", "社情民意信息中，经济类62件。", "县教育局捐赠图书26件。"],
)
def test_other_classes_are_no_parts_of_the_proposals(sentence: str) -> None:
    told = Told(sentence).of_type("Figure", "label", "counts")

    assert [label for label, counts in told if counts == "proposal"] == []


@pytest.mark.parametrize(
    ("line", "day", "by"),
    [
        ("发布时间：2022-01-20 09:10　来源：示例县融媒体中心　浏览次数：12", "2022-01-20", "示例县融媒体中心"),
        ("发布日期：2022年1月20日　信息来源：示例县人民政府网", "2022-01-20", "示例县人民政府网"),
        ("2022-01-20 09:10　来源：示例日报", "2022-01-20", "示例日报"),
        ("来源：示例日报　时间：2022/1/20", "2022-01-20", "示例日报"),
        ("日期：2022-01-20　来源：本站", "2022-01-20", None),
        ("更新时间：2022-02-01 发布时间：2022-01-20", "2022-01-20", None),
        ("稿件来源：县政协办公室　作者：周文", None, "政协示例县委员会办公室"),
    ],
)  # fmt: skip
def test_a_line_of_the_site_says_when_and_by_whom_a_report_was_published(
    line: str, day: str | None, by: str | None
) -> None:
    told = Told(f"{line}\n2021年，县政协召开主席会议3次，常委会会议5次，开展调研视察活动12次。")

    report = next(each[0] for each in told.of_type("SourceReport", "label"))
    when = [value for name, value in told.said("during") if name == report]
    assert when == ([day] if day else [])
    assert told.said("publisher") == ([(report, by)] if by else [])


def test_what_a_table_calls_those_who_stand_in_it_is_no_office() -> None:
    told = Told(
        "序号\t提案名称\t提案人\t承办单位\t督办领导\n1\t关于加强水源保护的提案\t周文\t县水利局\t江平"
    )

    assert told.of_type("Post", "label") == []


def test_who_published_a_volume_is_told_of_it() -> None:
    told = Told("文史委员会编辑出版《青禾文史》第十六辑。")

    assert told.said("publisher") == [("青禾文史第十六辑", "政协示例县委员会文史委员会")]


def test_the_words_of_a_number_end_with_their_clause() -> None:
    told = Told("4名长期不履职的委员被依章撤销资格,另有8名委员参加培训。")

    assert [label for label, of in told.of_type("Figure", "label", "counts") if of == "member"] == [
        "4名长期不履职的委员被依章撤销资格"
    ]


def test_a_share_that_says_so_itself_says_it_once() -> None:
    told = Told("提案中，经济建设方面62件，社会民生方面约占三成。")

    assert [label for label, of in told.of_type("Figure", "label", "counts") if of == "share"] == [
        "社会民生方面约占三成"
    ]
