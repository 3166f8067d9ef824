"""What is told as having come of advice: of which advice, and what only looks like it."""

import pytest

from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.extract import extract

HEAD = "政协示例市委员会2021年工作报告\n一、2021年主要工作\n"
OF = "《关于扶持家庭农场的提案》"
TITLE = "关于扶持家庭农场的提案"


def of_kind(text: str, kind: str) -> list[Candidate]:
    """Return the candidates of a kind in the order of the text."""
    return [each for each in extract(HEAD + text).candidates if each.kind == kind]


def came(text: str) -> list[tuple[str, str]]:
    """Return the outcomes with what they came of."""
    return [(each.quote, str(each.args["of"])) for each in of_kind(text, "outcome")]


def issuers(text: str) -> set[tuple[str, str]]:
    """Return the documents with those who are said to have issued them."""
    return {
        (str(each.args["subject"]), str(each.args["object"]))
        for each in of_kind(text, "relation")
        if each.args["predicate"] == "issuer"
    }


@pytest.mark.parametrize(
    "clause",
    [
        "提案主要涉及土地流转、品牌建设等方面的问题",
        "内容涉及完善水利设施、融入休闲元素等问题",
        "这些提案已全部办结完成",
        "全部完成提案办理工作",
        "扎实推进事关农户的提案办理",
        "受到市政协提案委的充分肯定",
        "解决了一批群众反映强烈的热点难点问题",
        "推动了一些重要问题的解决",
        "紧扣乡村建设目标",
        "满意的90件",
        "在更大范围推动办理结果公开",
        "保障提案办理工作有序开展",
        "努力把资源优势转化为发展优势",
        "为推动乡村融合，打造田园综合体奠定了坚实基础",
        "把发展产业与改造乡村结合起来",
        "充分发挥了政协提案在助力农业升级中的积极作用",
        "市交通运输局认为不具备建设条件",
        "目前尚不具备建设条件",
        "市财政局表示无法新建冷库",
        "前11个月",
        "在助力农业升级中书写了合格的答卷",
    ],
)
def test_what_proposals_are_about_and_how_they_fared_did_not_come_of_one(clause: str) -> None:
    assert came(f"{OF}由市农业农村局承办，{clause}，新建冷库3座。") == [("新建冷库3座", TITLE)]


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("内容已在市政府出台的扶持政策中得到充分体现", ("plan-adoption", "absorbed", "体现")),
        ("有关建议体现在《示例市农场培育办法》中", ("plan-adoption", "absorbed", "体现")),
        ("为推进乡村经济建设作出了应有贡献", ("reference", "offered", "作出了应有贡献")),
        ("为落实市委部署，推动农业发展发挥了重要作用", ("reference", "offered", "发挥了重要作用")),
        ("市农业农村局推行承诺制改革", ("measure", "implemented", "推行")),
        ("市应急局完善了应急响应流程", ("measure", "implemented", "完善")),
        ("为改造农场提供了有力的智力支持", ("reference", "offered", "提供了有力的智力支持")),
    ],
)
def test_the_verb_is_the_one_that_tells_what_became_of_it(
    clause: str, told: tuple[str, str, str]
) -> None:
    assert [
        (each.quote, each.args["type"], each.args["uptake"], each.args["verb"])
        for each in of_kind(f"{OF}办理后，{clause}。", "outcome")
    ] == [(clause, *told)]


def test_the_place_of_a_committee_among_others_came_of_nothing() -> None:
    text = "报送信息236条，被市委办采用187条，采用量大幅提升，在全市九个区政协中位居第二。"
    assert came(text) == [("被市委办采用187条", "信息")]


def test_verbs_in_a_row_of_advice_tell_nothing_that_was_done() -> None:
    row = "建设冷链中心、重视古树保护、推进夜市发展等提案都得到了很好落实"
    assert [
        (each.quote, each.args["of"], each.args["verb"])
        for each in of_kind(f"全年收到提案120件，{row}。", "outcome")
    ] == [(row, "提案", "落实")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "扩大托育供给、开展上门巡诊等建议，市卫健委认真吸纳，出台了《示例市村医培养办法》。",
            [("市卫健委认真吸纳", "建议"), ("出台了《示例市村医培养办法》", "建议")],
        ),
        (
            "调研报告被市政府采纳。关于扩建城东小学、增开课后班等12条建议，市教育局等部门积极采纳，新增学位600个。",
            [
                ("调研报告被市政府采纳", "调研报告"),
                ("市教育局等部门积极采纳", "建议"),
                ("新增学位600个", "建议"),
            ],
        ),
        (
            "所有建议案和128件提案已办理完毕，提案中的许多建议被市政府采纳。",
            [("提案中的许多建议被市政府采纳", "提案")],
        ),
        (
            "形成调研报告6篇，提案提出的建议纳入全市交通规划。",
            [("提案提出的建议纳入全市交通规划", "提案")],
        ),
        (
            "民建示例市委会从完善激励、引进企业等方面提出提案，有关建议已体现在《示例市招商政策》等文件中。",
            [("有关建议已体现在《示例市招商政策》等文件中", "提案")],
        ),
        (
            "市政协编报了《老旧电梯隐患亟待消除》，获得市长批示。",
            [("获得市长批示", "老旧电梯隐患亟待消除")],
        ),
        (
            "报送《建议专报》14期，市领导在其中6期上作了批示。",
            [("市领导在其中6期上作了批示", "建议专报")],
        ),
    ],
)
def test_it_came_of_the_advice_that_its_own_sentence_names(
    text: str, told: list[tuple[str, str]]
) -> None:
    assert came(text) == told


@pytest.mark.parametrize(
    "text",
    [
        f"{OF}被市政府采纳。在改善民生方面，委员们提出提案40件，促进解决了出行难问题。",
        f"{OF}被市政府采纳。在园区建设方面，界别委员提出提案9件，新建厂房3栋。",
    ],
)
def test_another_field_has_results_of_its_own(text: str) -> None:
    assert came(text) == [("被市政府采纳", TITLE)]


def test_what_is_done_besides_did_not_come_of_supervision() -> None:
    assert came("就校园食堂开展民主监督，更换灶具40台。") == [
        ("更换灶具40台", "就校园食堂开展民主监督")
    ]
    assert (
        came(
            "组织委员对“厨房卫生”等专题开展视察，为治理建言。扎实做好信访工作，引导群众表达诉求，推动有关问题得到妥善解决。"
        )
        == []
    )


def test_who_helps_to_make_a_document_has_not_issued_it() -> None:
    helped = "市政协围绕养老建言，为制定《示例市养老条例》《示例市托育规划》等提供参考。"
    assert issuers(helped) == set()
    assert issuers("市政协制定《示例市政协协商规则》，印发《示例市政协考勤办法》。") == {
        ("示例市政协协商规则", "政协示例市委员会"),
        ("示例市政协考勤办法", "政协示例市委员会"),
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "在经济建设方面，关于实施冷链下乡、推动果品升级的建议，市农业农村局起草《示例市冷链规划》时充分吸纳。",
            [
                (
                    "市农业农村局起草《示例市冷链规划》时充分吸纳",
                    "关于实施冷链下乡、推动果品升级的建议",
                )
            ],
        ),
        (
            "关于打通断头路、加快泵站建设等建议，有力推进交通补短板，一批道路纳入路网规划。",
            [("有力推进交通补短板", "建议"), ("一批道路纳入路网规划", "建议")],
        ),
        (
            "关于推广自行车出行等提案，市城管局踏勘后，青江区已率先建成公共自行车系统。",
            [("青江区已率先建成公共自行车系统", "提案")],
        ),
        ("发展林果产业的提案：市林业局吸纳建议。", [("市林业局吸纳建议", "发展林果产业的提案")]),
        (
            "张宏委员提交了《关于增开医院公交班次的建议》提案。\n这件提案得到市交通局的重视，通过实地勘探，走访群众，终于新开通公交线路2条。",
            [
                ("这件提案得到市交通局的重视", "关于增开医院公交班次的建议"),
                ("终于新开通公交线路2条", "关于增开医院公交班次的建议"),
            ],
        ),
        (
            "关于发展石材产业集群的建议案，市政府认真办理。推动形成市级创新中心体系，创建示范企业12家，推动2个石材产业园加快发展。",
            [
                ("推动形成市级创新中心体系", "关于发展石材产业集群的建议案"),
                ("创建示范企业12家", "关于发展石材产业集群的建议案"),
                ("推动2个石材产业园加快发展", "关于发展石材产业集群的建议案"),
            ],
        ),
        (
            "《关于打通公交断点的建议》，市城管局协调开通公交线路2条，这两条线路的开通，结束了城南无公交的历史。",
            [
                ("市城管局协调开通公交线路2条", "关于打通公交断点的建议"),
                ("结束了城南无公交的历史", "关于打通公交断点的建议"),
            ],
        ),
        (
            "“关注小微企业、优化营商环境的建议”，主席选定为重点督办件，市发改委认真采纳，取消证明12项。",
            [
                ("市发改委认真采纳", "关注小微企业、优化营商环境的建议"),
                ("取消证明12项", "关注小微企业、优化营商环境的建议"),
            ],
        ),
        (
            "如《关于增开夜市的提案》《关于修缮古桥的提案》等，提出的意见、建议在相关规划的制定完善中得到体现。",
            [
                (
                    "提出的意见、建议在相关规划的制定完善中得到体现",
                    "关于增开夜市的提案",
                ),
                (
                    "提出的意见、建议在相关规划的制定完善中得到体现",
                    "关于修缮古桥的提案",
                ),
            ],
        ),
        (
            "关于修缮古桥的提案：市文旅局吸纳建议，修缮古桥3座。\n市领导对委员提案作出重要批示。",
            [
                ("市文旅局吸纳建议", "关于修缮古桥的提案"),
                ("修缮古桥3座", "关于修缮古桥的提案"),
                ("市领导对委员提案作出重要批示", "委员提案"),
            ],
        ),
    ],
)
def test_a_sentence_or_line_begins_with_the_advice_that_it_tells_of(
    text: str, told: list[tuple[str, str]]
) -> None:
    assert came(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "关于考勤制度的意见，经常委会审议通过，印发各单位执行。",
        "关于加强校园安全的建议，主席会议专题研究，明确由副主席领衔督办。",
        "关于加强校园安全等提案，提案委组织委员到学校调研，召开座谈会3次。",
        f"{OF}，从集体经济、精准脱贫等角度出谋划策。",
        f"{OF}由副市长领办。今年市教育局共收到政协提案34件。",
        f"{OF}推动的产业改革势头良好。",
    ],
)
def test_what_is_laid_down_studied_or_worked_at_came_of_no_advice(text: str) -> None:
    assert came(text) == []


@pytest.mark.parametrize(
    ("clause", "type_", "verb"),
    [
        ("促成夜市改扩建立项", "measure", "立项"),
        ("有力助推了巩固脱贫与乡村振兴衔接", "effect", "助推"),
    ],
)
def test_what_was_helped_on_or_approved_has_its_verb(clause: str, type_: str, verb: str) -> None:
    assert [
        (each.quote, each.args["type"], each.args["verb"])
        for each in of_kind(f"{OF}办理后，{clause}。", "outcome")
    ] == [(clause, type_, verb)]


def test_the_end_of_a_purpose_is_no_outcome_by_itself() -> None:
    text = "经审查，立案交办603件。满意率达98%，为落实市委部署，推动经济发展发挥了重要作用。"
    assert came(text) == []


def test_an_item_of_a_list_has_results_of_its_own() -> None:
    text = (
        "收集意见建议，在联组会议上的发言得到市领导采纳；积极参与实施智慧茶园项目，建设样板975亩。"
    )
    assert came(text) == [("在联组会议上的发言得到市领导采纳", "发言")]


def test_what_others_did_after_a_semicolon_came_of_the_advice_all_the_same() -> None:
    text = "协商报告被市政府采纳；市自然资源局清理闲置土地230亩。"
    assert came(text) == [
        ("协商报告被市政府采纳", "协商报告"),
        ("市自然资源局清理闲置土地230亩", "协商报告"),
    ]


def test_how_many_of_how_many_begins_with_those_taken_up() -> None:
    text = f"{OF}办理后，9条建议有7条在文件中得到体现。"
    assert came(text) == [("7条在文件中得到体现", TITLE)]


def test_what_is_aimed_at_by_a_year_has_not_come() -> None:
    text = "就做强茶产业开展民主监督，市农业农村局整改问题12个，力争到2021年底，茶叶种植面积达6.5万亩。"
    assert came(text) == [("市农业农村局整改问题12个", "就做强茶产业开展民主监督")]


def test_a_matter_is_not_cut_within_a_word() -> None:
    text = (
        "委员们就加强科技创新协同、产业配套等提出24件提案，相关建议被纳入《示例市协同方案》等文件。"
    )
    assert came(text) == [
        ("相关建议被纳入《示例市协同方案》等文件", "加强科技创新协同、产业配套等")
    ]


def test_what_is_said_of_the_title_before_is_not_of_the_next() -> None:
    text = "市政协五届二次会议上，《关于治理青溪的建议》被列入重点提案，部分政协委员也提出了关于修建生态堤的提案。"
    assert [(each.args["title"], each.args["key"]) for each in of_kind(text, "proposal")] == [
        ("关于治理青溪的建议", True),
        ("关于修建生态堤的提案", False),
    ]
    assert [
        each.args for each in of_kind(text, "relation") if each.args["predicate"] == "proposer"
    ] == []


def test_dashes_before_a_field_are_no_part_of_it() -> None:
    assert [
        (each.args["value"], each.args["base"])
        for each in of_kind("——在经济建设方面，提出提案258件。", "metric")
    ] == [("258", "经济建设方面")]


def test_what_one_bureau_received_is_no_number_of_all() -> None:
    assert of_kind("今年市教育局共收到政协提案34件。", "metric") == []


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("组织委员调研茶业。共报送信息512件，比上年增加37件，增长7.8%。", []),
        (
            "《关于培育智能产业的提案》。办理结果：设立基金5亿元，前11个月，产值同比增长18.4%。",
            ["设立基金5亿元", "产值同比增长18.4%"],
        ),
        (
            "《关于修建环城轻轨的提案》，市交通运输局表示无法新建线路，但增设公交线路3条。",
            ["但增设公交线路3条"],
        ),
    ],
)
def test_what_could_not_be_and_what_is_told_again_came_of_nothing(
    text: str, outcomes: list[str]
) -> None:
    assert [quote for quote, _ in came(text)] == outcomes
