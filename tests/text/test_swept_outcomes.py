"""What became of proposals that a report tells of one by one: what was done, what is only under way, waits or is a picture."""

import pytest

from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.extract import extract

HEAD = "政协枫屏县第九届委员会常务委员会工作报告\n（2022年1月8日在政协枫屏县第九届委员会第二次会议上）\n"
FERRY = "《关于修建青石渡口的提案》"


def of_kind(text: str, kind: str) -> list[Candidate]:
    """Return the candidates of a kind in the order of the text."""
    return [each for each in extract(HEAD + text + "\n").candidates if each.kind == kind]


def outcomes(text: str) -> list[tuple[str, str, str, str, str]]:
    """Return words, advice or work, type, uptake and verb of the outcomes, in order."""
    return [
        (
            each.quote,
            str(each.args["of"]),
            str(each.args["type"]),
            str(each.args["uptake"]),
            str(each.args["verb"]),
        )
        for each in of_kind(text, "outcome")
    ]


@pytest.mark.parametrize(
    "clause",
    [
        "待上级补助到位即可开工建设",
        "待征地手续办结后便可铺设引道",
        "待汛期过后，方可加固护岸",
        "届时新建泊位6个",
        "为渡口早日动工创造了条件",
        "为拓宽引道、改造码头赢得了空间",
        "其余3处泊位正在做前期工作",
        "剩余12公里引道正在勘察设计",
        "架起了两岸群众的“连心桥”",
        "为干群往来搭建了桥梁",
        "打通了便民服务“最后一公里”",
        "提案中设立渡工补贴的建议暂未实施",
        "延长引道的建议受资金制约难以落实",
        "已将上游码头作为新增项目申报",
        "为两岸发展提供了坚实保障",
        "社情民意信息对于改进交通、回应关切作用明显",
    ],
)
def test_what_waits_is_under_way_or_a_picture_did_not_come_of_a_proposal(clause: str) -> None:
    assert outcomes(f"{FERRY}由县交通局承办，已硬化引道4公里，{clause}。") == [
        ("已硬化引道4公里", "关于修建青石渡口的提案", "measure", "implemented", "硬化")
    ]


@pytest.mark.parametrize(
    ("clause", "kind", "uptake", "verb"),
    [
        ("现已动工", "measure", "implemented", "动工"),
        ("已竣工通车", "measure", "implemented", "竣工"),
        ("项目正式开工", "measure", "implemented", "开工"),
        ("主体工程已全部完工", "measure", "implemented", "完工"),
        ("目前已投用", "measure", "implemented", "投用"),
        ("已付诸实施", "measure", "implemented", "付诸实施"),
        ("先后实施了引道、护岸等项目", "measure", "implemented", "实施"),
        ("覆盖了柳岗、白坪等村", "effect", "effect", "覆盖"),
        ("为两岸群众提供了便利", "effect", "effect", "提供"),
        ("进一步改善了两岸的交通", "effect", "effect", "改善"),
    ],
)
def test_what_is_told_in_few_words_came_of_a_proposal(
    clause: str, kind: str, uptake: str, verb: str
) -> None:
    found = outcomes(f"{FERRY}由县交通局承办，{clause}。")

    assert [each[2:] for each in found] == [(kind, uptake, verb)]
    assert found[0][0] in clause


def test_what_is_wished_for_the_more_is_no_outcome() -> None:
    assert outcomes(f"{FERRY}由县交通局承办，进一步改善两岸的交通，进一步了解需求。") == []


def test_a_sentence_that_begins_with_advice_in_a_row_tells_of_it_and_not_of_the_title_before() -> (
    None
):
    assert outcomes(
        "关于推广机收、降低损耗的建议，为编制农机计划提供了依据。"
        "关于做强茶产业、打响品牌等建议，有力推动了茶园提质。"
    ) == [
        (
            "为编制农机计划提供了依据",
            "关于推广机收、降低损耗的建议",
            "reference",
            "considered",
            "提供了依据",
        ),
        ("有力推动了茶园提质", "建议", "effect", "effect", "推动"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "县民政局采纳了提案中的3条建议，并写入“十四五”养老规划。",
            [
                (
                    "县民政局采纳了提案中的3条建议",
                    "提案",
                    "plan-adoption",
                    "absorbed",
                    "采纳",
                ),
                ("并写入“十四五”养老规划", "提案", "plan-adoption", "absorbed", "写入"),
            ],
        ),
        (
            "县供电公司根据委员建议，更换变压器30台。",
            [("更换变压器30台", "委员建议", "measure", "implemented", "更换")],
        ),
        (
            "县残联根据提案建议，新建康复站12个。",
            [("新建康复站12个", "提案建议", "measure", "implemented", "新建")],
        ),
        (
            "委员们提出的改造户厕等建议已付诸实施。",
            [
                (
                    "委员们提出的改造户厕等建议已付诸实施",
                    "建议",
                    "measure",
                    "implemented",
                    "付诸实施",
                )
            ],
        ),
    ],
)
def test_offices_act_upon_advice_without_a_title(
    text: str, expected: list[tuple[str, str, str, str, str]]
) -> None:
    assert sorted(outcomes(text)) == sorted(expected)


def test_what_was_solved_is_told_with_verbs_that_did_nothing() -> None:
    assert outcomes(
        "县政协赴石坪村开展督促视察，会后县农业农村局协调解决建立联结机制、适龄儿童就学、改造危旧房屋、疏浚沟渠等难题。"
    ) == [
        (
            "县农业农村局协调解决建立联结机制、适龄儿童就学、改造危旧房屋、疏浚沟渠等难题",
            "赴石坪村开展督促视察",
            "effect",
            "effect",
            "解决",
        )
    ]


@pytest.mark.parametrize(
    "clause",
    [
        "将完成8处码头的改造",
        "明年将新建驿站2处并改造岸线",
        "争取于2023年6月完工",
        "年度计划投资900万元",
        "为了彻底解决两岸出行的问题",
        "为更好方便两岸群众出行，县交通局负责人到场",
        "委员们肯定县政府重视民生",
        "与会委员高度赞赏渡口改造",
        "各项任务落实到人",
        "“改造上游码头”是2020年的重点提案",
    ],
)
def test_what_is_planned_meant_or_praised_did_not_come_of_a_proposal(clause: str) -> None:
    assert outcomes(f"{FERRY}由县交通局承办，已硬化引道4公里，{clause}。") == [
        ("已硬化引道4公里", "关于修建青石渡口的提案", "measure", "implemented", "硬化")
    ]


def proposals(text: str) -> list[tuple[str, bool]]:
    """Return titles of proposals, and whether they are called key ones, in order."""
    return [
        (str(each.args["title"]), each.args["key"] is True) for each in of_kind(text, "proposal")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "委员陈国华提出了关于申报云溪镇为“茶艺之乡”的提案。",
            [("关于申报云溪镇为“茶艺之乡”的提案", False)],
        ),
        (
            "关于“扎实做好老城管网改造的建议”的提案，由县住建局办理。",
            [("扎实做好老城管网改造的建议", False)],
        ),
        (
            "县委书记、县长分别领衔督办“校园安全保障”“河道治理”重点提案。",
            [("校园安全保障", True), ("河道治理", True)],
        ),
        (
            "主席会议集体督办“老旧小区改造”和“托育服务”两件重点提案。",
            [("老旧小区改造", True), ("托育服务", True)],
        ),
        ("县政协开设“书香政协”重点提案专栏。", []),
    ],
)
def test_titles_with_marks_in_them_and_in_rows(text: str, expected: list[tuple[str, bool]]) -> None:
    assert proposals(text) == expected


def test_an_office_that_minds_a_proposal_handles_it() -> None:
    found = of_kind(f"县交通局对{FERRY}高度重视，新建渡口2处。", "relation")

    assert [
        (each.args["predicate"], each.args["object"])
        for each in found
        if each.args["predicate"] == "handler"
    ] == [("handler", "枫屏县交通局")]


@pytest.mark.parametrize(
    "clause",
    [
        "因受编制总量限制",
        "因受用地指标制约",
        "增设渡工一事暂无法解决，县委编办已作解释",
        "增设渡工一事一时难以落实，县交通局向提案人作了书面解释",
    ],
)
def test_why_something_was_not_done_is_no_outcome(clause: str) -> None:
    assert outcomes(f"{FERRY}由县交通局承办，已硬化引道4公里，{clause}。") == [
        ("已硬化引道4公里", "关于修建青石渡口的提案", "measure", "implemented", "硬化")
    ]


@pytest.mark.parametrize(("clause", "verb"), [("水质明显好转", "好转"), ("拥堵有效缓解", "缓解")])
def test_what_became_better_is_told_in_few_words(clause: str, verb: str) -> None:
    told = of_kind(f"{FERRY}办理后，{clause}。", "outcome")

    assert [(each.quote, each.args["verb"]) for each in told] == [(clause, verb)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "委员提出的邻里惠民的提案，直接促成“百家宴”文化节的举办。",
            [("直接促成“百家宴”文化节的举办", "邻里惠民的提案", "measure", "implemented", "促成")],
        ),
        (
            "委员曾提出加强河道巡查的提案，促成县水利局新聘巡河员60名。",
            [
                (
                    "促成县水利局新聘巡河员60名",
                    "加强河道巡查的提案",
                    "measure",
                    "implemented",
                    "聘",
                )
            ],
        ),
        (
            "县政协提出的开发青龙山的意见，县政府安排资金300万元。",
            [("县政府安排资金300万元", "开发青龙山的意见", "measure", "implemented", "安排")],
        ),
        (
            "农工党界别提出“建设口袋公园”的建议后，县城管局当年建成口袋公园8处。",
            [("县城管局当年建成口袋公园8处", "建设口袋公园", "measure", "implemented", "建成")],
        ),
        (
            "通过提案督办，促成县交通局开通微公交3条。",
            [("促成县交通局开通微公交3条", "提案", "measure", "implemented", "促成")],
        ),
        (
            "围绕粮食收购开展民主监督，提出的7条整改建议全部落实。",
            [("提出的7条整改建议全部落实", "建议", "measure", "implemented", "整改")],
        ),
        (
            "针对委员反映的校门口拥堵问题，县公安局增派警力20人，设置了护学隔离栏。",
            [
                ("县公安局增派警力20人", "校门口拥堵问题", "measure", "implemented", "增派"),
                ("设置了护学隔离栏", "校门口拥堵问题", "measure", "implemented", "设置"),
            ],
        ),
        (
            f"将{FERRY}和《关于推动部门联动的建议》列为年度重点提案，得到县领导批示，并在相关部门出台的文件中得到体现。",
            [
                (quote, of, kind, uptake, verb)
                for quote, kind, uptake, verb in (
                    ("得到县领导批示", "reference", "considered", "批示"),
                    ("并在相关部门出台的文件中得到体现", "plan-adoption", "absorbed", "体现"),
                )
                for of in ("关于修建青石渡口的提案", "关于推动部门联动的建议")
            ],
        ),
    ],
)
def test_which_advice_is_meant_is_told_in_other_ways(
    text: str, expected: list[tuple[str, str, str, str, str]]
) -> None:
    assert sorted(outcomes(text)) == sorted(expected)


@pytest.mark.parametrize(
    "clause",
    [
        "正组织安装护栏",
        "正抓紧建设候船室",
        "正有序拆除旧码头3处",
        "负责两岸的摆渡服务",
        "助推中心工作开展",
    ],
)
def test_what_is_only_under_way_or_no_deed_did_not_come_of_a_proposal(clause: str) -> None:
    assert outcomes(f"{FERRY}由县交通局承办，已硬化引道4公里，{clause}。") == [
        ("已硬化引道4公里", "关于修建青石渡口的提案", "measure", "implemented", "硬化")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "农工党支部提出的《切实改善山区医疗条件》《关于培育支柱产业的思考》等集体提案得到重视。",
            [("切实改善山区医疗条件", False), ("关于培育支柱产业的思考", False)],
        ),
        (
            "遴选出《关于扶持小微企业的建议》《关于治理噪声的建议》等5个方面18件提案，经主席会议研究，确定为年度督办的重点提案。",
            [("关于扶持小微企业的建议", True), ("关于治理噪声的建议", True)],
        ),
        (
            "委员提交“拆除危墙拓宽巷道方便出行”、“凝心聚力保护一湖碧水”等提案。",
            [("拆除危墙拓宽巷道方便出行", False), ("凝心聚力保护一湖碧水", False)],
        ),
        ("全年收到“一老一小”、“一村一品”等提案12件。", []),
    ],
)
def test_titles_in_a_row_are_proposals_where_the_words_behind_it_say_so(
    text: str, expected: list[tuple[str, bool]]
) -> None:
    assert proposals(text) == expected


def test_what_was_chosen_as_good_proposals_are_proposals() -> None:
    text = (
        "县政协委员周立群提出的《打造滨水绿道》，孙晓兰提出的《加大村医培养力度》，"
        "被评为县政协九届一次会议优秀提案。"
    )

    assert proposals(text) == [("打造滨水绿道", False), ("加大村医培养力度", False)]
    assert [
        (each.args["subject"], each.args["object"])
        for each in of_kind(text, "relation")
        if each.args["predicate"] == "proposer"
    ] == [("打造滨水绿道", "周立群"), ("加大村医培养力度", "孙晓兰")]


def test_what_a_party_committee_put_forward_is_no_matter_of_the_advice() -> None:
    assert outcomes(
        "委员们紧紧围绕中共枫屏县委提出的“一城两带”思路，提出了许多高质量提案，受到县政府的充分肯定。"
    ) == [("受到县政府的充分肯定", "高质量提案", "reference", "considered", "肯定")]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("由区建委办理，市场于11月重新开业。", "市场于11月重新开业"),
        ("由区住建局办理，全长1.6公里的湖滨路建成通车。", "全长1.6公里的湖滨路建成通车"),
        ("。区住建局与区资规局合力攻克难题，湖滨路建成通车。", "湖滨路建成通车"),
        ("提交后，430名渔民转产上岸。", "430名渔民转产上岸"),
    ],
)
def test_what_opened_again_or_was_won_in_spite_is_of_the_proposal(text: str, outcome: str) -> None:
    found = extract(
        f"示例县政协2021年工作报告\n《关于打通断头路的提案》{text}", place="示例县", year=2021
    ).candidates

    assert [(each.quote, each.args["of"]) for each in found if each.kind == "outcome"] == [
        (outcome, "关于打通断头路的提案")
    ]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        (
            "6月，县政协对食品小作坊开展民主监督，检查小作坊118家，县市场监管局责令整改69家。",
            "食品小作坊",
        ),
        (
            "8月，副主席陆远帆带领委员视察校园安全，察看学校14所，县教育局配备保安210名。",
            "校园安全",
        ),
        (
            "7月，县政协围绕“退税减负”召开专题协商会，8位委员就留抵退税作了发言，县税务局把办理时限压缩到2个工作日。",
            "退税减负",
        ),
    ],
)
def test_what_came_of_work_came_of_no_step_of_it(text: str, of: str) -> None:
    found = extract("示例县政协2021年工作报告\n" + text, place="示例县", year=2021).candidates

    (outcome,) = [each for each in found if each.kind == "outcome"]
    assert of in str(outcome.args["of"])


def test_columns_and_checks_by_offices_are_deeds_of_theirs_and_no_outcomes() -> None:
    text = (
        "示例县政协2021年工作报告\n全年公开提案及答复126件；县融媒体中心开设“提案追踪”专栏，播出报道18期。"
        "县领导领办重点提案8件，县政府督查室把提案办理纳入台账，开展联合督查3次。"
    )
    found = extract(text, place="示例县", year=2021).candidates

    assert [each.quote for each in found if each.kind == "outcome"] == []
    assert {
        each.quote: each.args["organiser"]
        for each in found
        if each.kind == "activity" and each.args.get("organiser")
    } == {
        "开设“提案追踪”专栏": "示例县融媒体中心",
        "播出报道18期": "示例县融媒体中心",
        "开展联合督查3次": "示例县人民政府督查室",
    }
