"""What became of advice: by which verb, of what, and what only looks like it; who handled and put it forward."""

import pytest

from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.extract import extract

HEAD = "政协示例市委员会2021年工作报告\n一、2021年主要工作\n"


def of_kind(text: str, kind: str) -> list[Candidate]:
    """Return the candidates of a kind in the order of the text."""
    return [
        each
        for each in extract(HEAD + text).candidates
        if each.kind == kind and each.start >= len(HEAD)
    ]


@pytest.mark.parametrize(
    ("clause", "verb", "type_"),
    [
        # A verb that is a part of a noun tells nothing.
        ("市人社局放宽灵活就业人员参保限制", "放宽", "measure"),
        ("急性心梗患者救治时间平均缩短38分钟", "缩短", "effect"),
        ("区法院完善了律师会见、诉讼服务等5项制度", "完善", "measure"),
        ("课后服务费由600元下调为450元", "下调", "effect"),
        ("填补了全县52所学校没有心理教师的空白", "填补", "effect"),
        ("市规划局完成编制单元12个", "完成", "measure"),
        ("公安局对419家网约房逐一登记备案", "备案", "measure"),
        ("市财政统筹资金1.6亿元", "统筹", "measure"),
        ("追加防治经费260万元", "追加", "measure"),
    ],
)
def test_what_was_done_is_told_by_its_verb(clause: str, verb: str, type_: str) -> None:
    told = of_kind(f"《关于治理柳河的提案》提交后，{clause}。", "outcome")

    assert [(e.quote, e.args["verb"], e.args["type"]) for e in told] == [(clause, verb, type_)]


@pytest.mark.parametrize(
    "text",
    [
        "《关于建设大桥的提案》因涉及规划调整正在论证。",
        "除《关于建设大桥的提案》正在论证外，其余11件重点提案均已办结。",
        "《关于完善养老的建议》提交后，未解决的435条已列出清单移交民政局。",
        "《关于饮水提质的建议》提交后，分两期实施。",
        "编发《社情民意》96期，比上年前移4位。",
        "编报《政协信息》93期，转办率100%。",
        "出台《市政协协商成果采纳落实和反馈办法》。",
        "《关于治理柳河的建议案》所提的9条建议，“建立共享平台”正在招标。",
        "“背街小巷整治”的提案被要求限期整改。",
        "报送信息630条，连续五年获全省信息工作一等奖。",
        "委员所提建议哪些被采纳、哪些未被采纳，都作出说明。",
        "研究社情民意信息工作，将信息采用情况纳入委员履职考核，权重占15%。",
    ],
)
def test_what_is_left_shared_out_or_only_named_so_is_no_outcome(text: str) -> None:
    assert of_kind(text, "outcome") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "关于促进企业发展的调研报告被市委研究室《决策参考》转发。",
            [("关于促进企业发展的调研报告被市委研究室《决策参考》转发", "调研报告", "reference")],
        ),
        (
            "《关于推进殡葬改革的建议》等7篇社情民意信息被省政协《社情民意》单篇采用。",
            [("被省政协《社情民意》单篇采用", "关于推进殡葬改革的建议", "reference")],
        ),
        (
            "民盟市委会报送的《警惕直播乱象》被中央统战部采用，民进市委会报送的2篇信息获领导批示。",
            [
                ("被中央统战部采用", "警惕直播乱象", "reference"),
                ("民进市委会报送的2篇信息获领导批示", "信息", "reference"),
            ],
        ),
        (
            "形成调研视察报告28篇，报送建议案3件，其中11份报告得到市委领导批示。",
            [("报告得到市委领导批示", "调研视察报告", "reference")],
        ),
        (
            "市政府在政府工作报告中吸收了市政协提出的27条建议，其中“便民圈”等2条建议被列入年度工作。",
            [
                ("市政府在政府工作报告中吸收了市政协提出的27条建议", "建议", "plan-adoption"),
                ("其中“便民圈”等2条建议被列入年度工作", "建议", "plan-adoption"),
            ],
        ),
        (
            "市政府所作的《政府工作报告》采纳了委员讨论时提出的修改意见18条。",
            [
                (
                    "市政府所作的《政府工作报告》采纳了委员讨论时提出的修改意见18条",
                    "修改意见",
                    "plan-adoption",
                )
            ],
        ),
        (
            "市法院采纳了社会和法制委员会提出的“诉前调解”建议，设立服务站14个。",
            [
                ("市法院采纳了社会和法制委员会提出的“诉前调解”建议", "建议", "plan-adoption"),
                ("设立服务站14个", "建议", "measure"),
            ],
        ),
        (
            "大会发言《让柳河更清》引发共鸣，会后被市委办《内参》全文刊发。",
            [("被市委办《内参》全文刊发", "让柳河更清", "reference")],
        ),
        (
            "赴外地考察茶产业，形成的考察报告提出23条建议，市委书记批示“请研究吸纳”。",
            [("市委书记批示“请研究吸纳”", "建议", "reference")],
        ),
        (
            "视察组提出的“补齐管网短板”的建议，市政府常务会议研究并列入民生实事。",
            [("市政府常务会议研究并列入民生实事", "补齐管网短板", "plan-adoption")],
        ),
        (
            "部分委员反映，老城区消防栓缺水等隐患突出，市政府更换消防栓87个。",
            [("市政府更换消防栓87个", "老城区消防栓缺水等隐患", "measure")],
        ),
        (
            "根据市政协建议，全市新建供水点31处，解决了1.8万人饮水问题。",
            [
                ("全市新建供水点31处", "市政协建议", "measure"),
                ("解决了1.8万人饮水问题", "市政协建议", "effect"),
            ],
        ),
    ],
)
def test_what_was_taken_up_is_of_the_advice_that_is_named(
    text: str, told: list[tuple[str, str, str]]
) -> None:
    found = [(e.quote, e.args["of"], e.args["type"]) for e in of_kind(text, "outcome")]

    assert found == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # Advice is counted, and what it was given on is not.
        ("重点提案所提的47条建议中，已落实39条，正在推进6条。", []),
        ("全年提案当面答复率由73%提高到91%。", []),
        ("编报《政协信息》93期，转办率100%，办结率94.4%。", []),
        ("开展提案“回头看”，对2018年以来承诺解决的B类提案64件进行梳理。", []),
        ("对提案答复件不合格的7家单位进行约谈。", []),
        ("提案办理满意率从91%提升至98%。", [("satisfaction-rate", "98")]),
        (
            "198件提案分别交由县委、县政府系统及有关单位共57家承办。",
            [("transferred", "198"), ("handling-units", "57")],
        ),
        ("对5件不符合立案条件的提案作退回处理。", [("returned", "5")]),
        ("平台收到诉求1374件，已办结1309件，办结率95.3%。", []),
        ("收到对提案细则的修改建议47条，采纳31条。", [("adopted", "31")]),
        ("办理提案时，有43个单位的主要负责人亲自面商。", []),
        ("187件立案提案全部按期办复。", [("replied", "187")]),
        ("收到提案9件，退回提案人修改的7件。", [("received", "9"), ("returned", "7")]),
        ("组织群众代表对已办结的45件民生类提案进行回访。", []),
        ("7篇信息被省政协《社情民意》单篇采用。", [("adopted", "7")]),
        ("市政府吸收了市政协提出的27条建议。", [("adopted", "27")]),
    ],
)
def test_statistics_are_those_of_the_proposals_of_the_year(
    text: str, told: list[tuple[str, str]]
) -> None:
    assert [(e.args["metric"], e.args["value"]) for e in of_kind(text, "metric")] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("民建市委会提出的《关于推进中医药的提案》，促成市中医院新院区开工。", set()),
        (
            "市交通运输局主办的67号提案《关于优化公交线网的建议》，优化线路18条。",
            {"示例市交通运输局"},
        ),
    ],
)
def test_what_is_built_handles_nothing(text: str, told: set[str]) -> None:
    found = of_kind(text, "relation")

    assert {e.args["object"] for e in found if e.args["predicate"] == "handler"} == told


def test_a_sector_puts_forward_what_it_is_said_to() -> None:
    found = of_kind("市政协九三学社界别提出的《关于建立托育点的提案》被采纳。", "relation")

    assert [e.args["object"] for e in found if e.args["predicate"] == "proposer"] == [
        "市政协九三学社界别"
    ]


def test_who_acted_on_a_report_did_not_draw_it_up() -> None:
    text = "市政协社会法制委员会形成的《关于保护未成年人的调研报告》，经领导批示后，由市教育局牵头，公安等7个部门出台办法。"

    assert [e.args["organiser"] for e in of_kind(text, "activity")] == [
        "政协示例市委员会社会法制委员会"
    ]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("《关于完善养老的提案》获评市政协优秀提案。", ["政协示例市委员会"]),
        ("第三方机构县社情民意调查中心开展测评。", ["县社情民意调查中心"]),
        ("覆盖5家区属医院。", []),
        ("对高新区政协工作联络处等给予表彰。", []),
    ],
)
def test_what_stands_before_a_level_is_no_place(text: str, bodies: list[str]) -> None:
    assert [e.args["name"] for e in of_kind(text, "body")] == bodies
