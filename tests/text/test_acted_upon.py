"""What offices do upon advice that has no title, what was handed in and printed, and the numbers of only some."""

import pytest

from cppcc_graph.text.extract import Extraction, extract

HEAD = "政协示例县第十届委员会常务委员会工作报告\n（2022年1月12日在政协示例县第十届委员会第四次会议上）\n\n一、2021年工作回顾\n"


def _of(sentence: str) -> Extraction:
    return extract(HEAD + sentence)


def _outcomes(sentence: str) -> list[tuple[str, str, str]]:
    return [
        (each.quote, str(each.args["of"]), str(each.args["type"]))
        for each in _of(sentence).candidates
        if each.kind == "outcome"
    ]


def _metrics(sentence: str) -> list[tuple[str, str]]:
    return [
        (str(each.args["metric"]), str(each.args["value"]))
        for each in _of(sentence).candidates
        if each.kind == "metric"
    ]


def _types(sentence: str) -> list[tuple[str, str]]:
    return [
        (each.quote, str(each.args["type"]))
        for each in _of(sentence).candidates
        if each.kind == "activity"
    ]


def _related(sentence: str, predicate: str) -> list[str]:
    return [
        str(each.args["object"])
        for each in _of(sentence).candidates
        if each.kind == "relation" and each.args["predicate"] == predicate
    ]


def _counted(sentence: str) -> list[str]:
    return [
        str(each.args.get("of", "")) for each in _of(sentence).candidates if each.kind == "figure"
    ]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "县政府根据调研报告出台《稻渔综合种养扶持办法》。",
            [("县政府根据调研报告出台《稻渔综合种养扶持办法》", "调研报告", "policy-issued")],
        ),
        (
            "县教育局结合视察意见修订校车管理办法。",
            [("县教育局结合视察意见修订校车管理办法", "视察意见", "measure")],
        ),
        (
            "县委根据政协建议，将旧厂房改造列入年度工作要点。",
            [("将旧厂房改造列入年度工作要点", "政协建议", "plan-adoption")],
        ),
        (
            "县文旅局采纳委员提出的夜航游线建议3条。",
            [("县文旅局采纳委员提出的夜航游线建议3条", "夜航游线建议", "plan-adoption")],
        ),
        (
            "针对协商会上提出的冷库不足问题，县供销社建成冷库4座。",
            [("县供销社建成冷库4座", "冷库不足问题", "measure")],
        ),
        (
            "委员反映的“渡口夜间无灯”信息，促成县交通局安装路灯26盏。",
            [("促成县交通局安装路灯26盏", "渡口夜间无灯", "measure")],
        ),
        (
            "市委书记康闻道在《关于保护古渡口的建议案》上批示。",
            [
                (
                    "市委书记康闻道在《关于保护古渡口的建议案》上批示",
                    "关于保护古渡口的建议案",
                    "reference",
                )
            ],
        ),
        (
            "副县长在3份视察报告上批示。",
            [("副县长在3份视察报告上批示", "视察报告", "reference")],
        ),
        (
            "《渡船班次过少》等3篇信息获市领导批示。",
            [("获市领导批示", "渡船班次过少", "reference")],
        ),
        (
            "《关于改造渡口的提案》（第9号）列入县政府十件实事。",
            [("列入县政府十件实事", "关于改造渡口的提案", "plan-adoption")],
        ),
        (
            "关于发展渔家乐的调研报告被县政府办公室批转各乡镇。",
            [
                (
                    "关于发展渔家乐的调研报告被县政府办公室批转各乡镇",
                    "发展渔家乐的调研报告",
                    "reference",
                )
            ],
        ),
    ],
)
def test_offices_act_upon_advice(sentence: str, told: list[tuple[str, str, str]]) -> None:
    assert _outcomes(sentence) == told


@pytest.mark.parametrize(
    "sentence",
    [
        "县政协根据委员建议，组织视察3次。",
        "提案委根据委员意见，修订《提案工作条例》。",
        "县委根据中央意见制定实施方案。",
        "6次协商中有1次的建议尚未得到书面反馈，部分活动人气不旺。",
        "对我县协商议事平台建设给予充分肯定。",
    ],
)
def test_own_work_and_praise_are_no_outcome(sentence: str) -> None:
    assert _outcomes(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("社情民意信息被市委办公室采用33篇。", "reference"),
        ("全年报送社情民意信息98条，被市委办录用23条。", "reference"),
        ("所提建议被县水利局采用。", "plan-adoption"),
    ],
)
def test_information_is_passed_on_and_in_no_plan(sentence: str, kind: str) -> None:
    assert [each[2] for each in _outcomes(sentence)] == [kind]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("全年提案318件，经审查立案291件。", [("received", "318"), ("filed", "291")]),
        ("本届以来共有提案905件，立案812件。", [("received", "905"), ("filed", "812")]),
        ("报送信息48条、提案12件，立案10件。", [("filed", "10")]),
        ("合并立案后提案总数为256件。", [("filed", "256")]),
        ("内容相近的提案合并为9件。", []),
        ("民建示例县委会提交提案26件，立案24件。", []),
        ("住县市政协委员向市政协五届四次会议提交提案18件，立案15件。", []),
        ("县总工会提交提案2件。全县立案提案97件。", [("filed", "97")]),
        ("62家提案承办单位中，满意率100%的有48家。", []),
        ("提案办理中，办复率达100%的承办单位有51家。", []),
        ("对市场监管、交通运输等6个部门的提案办理工作进行评议。", []),
        ("将提案交由交通、水利等9个部门办理。", [("handling-units", "9")]),
        ("上年结转的B类提案41件，跟踪督办。", []),
        ("县住建局对承办的17件提案逐件登门答复。", []),
        ("协商26次，现场办结提案14件。", []),
        (
            "提案中，A类、B类、C类分别为198件、104件、29件。",
            [("class-a", "198"), ("class-b", "104"), ("class-c", "29")],
        ),
        ("集体提案63件，占立案总数的21.1%。", [("filed", "63")]),
        ("11条意见写入县委全会决定。", [("adopted", "11")]),
        ("9条建议列入县政府工作报告。", [("adopted", "9")]),
        ("5件提案列入重点督办清单。", []),
        ("提出的14条建议中，9条被纳入《示例县绿道行动方案》。", [("adopted", "9")]),
        ("对去年办结的31件提案进行“回头看”，督促落实承诺事项12项。", []),
        ("县教育局、县住建局分别承办提案28件、26件。", []),
    ],
)
def test_numbers_of_all_and_of_some(sentence: str, told: list[tuple[str, str]]) -> None:
    assert sorted(_metrics(sentence)) == sorted(told)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("形成考察报告6份。", [("形成考察报告6份", "issuing")]),
        ("形成协商纪要11份。", [("形成协商纪要11份", "issuing")]),
        ("协商成果报送县委后，县委书记作出批示。", [("协商成果报送县委", "issuing")]),
        ("打造协商议事厅31个。", [("打造协商议事厅31个", "other")]),
        ("委派民主监督小组8个。", [("委派民主监督小组8个", "supervision")]),
        (
            "参加听证、庭审观摩、行风评议等活动78次。",
            [("参加听证、庭审观摩、行风评议等活动78次", "supervision")],
        ),
        ("就养老设施布局开展专题协商。", [("就养老设施布局开展专题协商", "consultation")]),
        ("提案审查坚持质量为先。", []),
        ("对我县协商议事平台建设给予充分肯定。", []),
        ("针对视察发现的渗漏问题，县水利局限期整改。", []),
        ("针对调研中发现的超载问题，县公安局查处违规车辆21台。", []),
    ],
)
def test_the_type_of_what_is_written_set_up_and_found(
    sentence: str, told: list[tuple[str, str]]
) -> None:
    assert _types(sentence) == told


@pytest.mark.parametrize(
    ("sentence", "predicate", "told"),
    [
        (
            "对重点提案《关于修建码头的提案》，县政协经济委先后3次到县商务局督办。",
            "supervisor",
            ["政协示例县委员会经济委员会"],
        ),
        (
            "市政协委员、示例县工商联主席贺文渊提交的《关于降低运费的提案》被采纳。",
            "proposer",
            ["贺文渊"],
        ),
        ("市委书记康闻道在《关于保护古渡口的提案》上批示。", "proposer", []),
        (
            "吴妹银花委员、韦金花委员提交的《关于传承侗歌的提案》被评为优秀提案。",
            "proposer",
            ["吴妹银花", "韦金花"],
        ),
        ("委员石老幺妹提出的《关于修缮鼓楼的提案》被采纳。", "proposer", ["石老幺妹"]),
        ("县长罗怀远领办的第15号、第27号提案，均已办结。", "supervisor", ["罗怀远", "罗怀远"]),
    ],
)
def test_who_put_forward_and_who_supervised(sentence: str, predicate: str, told: list[str]) -> None:
    assert sorted(_related(sentence, predicate)) == sorted(told)


def test_no_house_is_called_after_signs_of_names() -> None:
    found = _of("黄金花园社区委员工作室、石榴花香委员驿站先后建成。").candidates
    assert [each.quote for each in found if each.kind == "person"] == []


@pytest.mark.parametrize(
    ("sentence", "of"),
    [
        ("对去年提出的19条意见逐条对账。", ["意见"]),
        ("委员们与家长、教师座谈210人次。", ["家长、教师"]),
        ("提交集体提案58件，较上届增长20.8%。", ["集体提案", "集体提案"]),
        ("上年度提案满意率为96.4%。", ["提案满意率"]),
        ("提案者评价中，满意的301件，基本满意的47件。", ["满意的提案", "基本满意的提案"]),
        ("将养护经费由每公里6000元提高到8000元。", ["养护经费", "养护经费"]),
        ("对不满意的4件提案进行二次办理。", ["提案"]),
        ("对126个村级卫生室运行情况开展暗访。", ["村级卫生室"]),
        ("县城管局取缔占道摊点47处。", ["占道摊点"]),
        ("县政协干部与24户脱贫户结对。", ["脱贫户"]),
        ("开展明察暗访9次。", ["明察暗访"]),
    ],
)
def test_what_is_counted(sentence: str, of: list[str]) -> None:
    assert _counted(sentence) == of


def test_what_a_plan_took_up_is_no_place() -> None:
    found = _of("有2篇信息被吸纳进省“十四五”综合交通规划。").candidates
    assert [each.quote for each in found if each.kind == "place"] == []
