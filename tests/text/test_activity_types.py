"""What kind of activity a clause tells of: its verb and the head of its object decide."""

import pytest

from cppcc_graph.text.activity_types import activity_type
from cppcc_graph.text.extract import extract


@pytest.mark.parametrize(
    ("piece", "kind"),
    [
        ("修订《常委会议事规则》等制度9项", "issuing"),
        ("印发《关于加强社会主义协商民主建设的实施办法》", "issuing"),
        ("形成有情况、有分析的调研报告2至3篇", "issuing"),
        ("主席会议成员领衔督办重点提案9件", "proposal-handling"),
        ("召开“推进新型城镇化”专题常委会议", "standing-committee-meeting"),
        ("召开常委会会议专题学习中央精神", "standing-committee-meeting"),
        ("邀请代表列席常委会会议", "other"),
        ("与融媒体中心合办《有事好商量》电视专栏", "publication"),
        ("发放问卷2000份以上", "investigation"),
        ("开展“点穴式”监督", "supervision"),
        ("启动“委员服务月”活动", "volunteering"),
        ("建成协商平台12个", "other"),
        ("在柳溪村召开协商议事现场会", "consultation"),
        ("开展议事39场", "consultation"),
        ("召开“有事好商量”议事现场会3次", "consultation"),
        ("召开项目推进现场会", "seminar"),
        ("举行庆祝中国人民政治协商会议成立60周年大会", "other"),
        ("听取了关于全国政协座谈会的情况汇报", "other"),
        ("听取三级协商座谈会筹备情况的汇报", "other"),
        ("组织召开征求意见座谈会", "seminar"),
        ("组织召开征求意见会3次", "seminar"),
        ("组织召开调研座谈会", "seminar"),
        ("组织委员视察提案办理现场3次", "inspection"),
        ("开展提案办理民主评议", "supervision"),
        ("通过上门走访、座谈会等形式与委员沟通", "other"),
        ("召开政协示例市第五届委员会第二次会议", "plenary-session"),
        ("在《示例日报》等省级以上报刊刊发稿件60篇", "publication"),
        # The first of what is joined; to see how others do it is to learn from them.
        ("组织专题调研和视察16次", "investigation"),
        ("开展协商、视察、监督活动58次", "consultation"),
        ("赴浙江安吉、江苏高邮考察", "study"),
        ("赴3个乡镇考察道路建设", "visit"),
        ("赴苏州开展招商考察", "visit"),
        ("开展监督视察8次", "supervision"),
        ("联系帮扶6个村", "volunteering"),
        ("组织委员赴青石县开展对口帮扶", "volunteering"),
        ("会同市政府督查室对9家单位开展提案办理民主评议", "supervision"),
        ("建成“有事好商量”协商议事室20个", "other"),
        ("组成4个评议组", "supervision"),
        ("征集意见建议80条", "consultation"),
    ],
)
def test_verb_and_head_of_the_object_decide(piece: str, kind: str) -> None:
    assert activity_type(piece, "", "") == kind


@pytest.mark.parametrize(
    ("piece", "context", "kind"),
    [
        ("开展“回头看”", "对B类提案开展“回头看”", "proposal-handling"),
        ("开展“回头看”", "对供水工程开展“回头看”", "supervision"),
        ("发放测评表300份", "对供水公司开展民主评议，发放测评表300份", "supervision"),
        ("查摆问题20个", "对供水公司开展民主评议，查摆问题20个", "supervision"),
        ("查摆问题20个", "召开民主生活会，查摆问题20个", "other"),
        ("对3名履职不力的委员进行约谈", "提案质量提升，对3名履职不力的委员进行约谈", "other"),
        ("召开常委会会议8次", "示例市人大常委会工作报告\n", "other"),
    ],
)
def test_some_words_are_of_what_the_report_tells_of(piece: str, context: str, kind: str) -> None:
    assert activity_type(piece, "", context) == kind


def found(text: str, kind: str, *keys: str) -> list[tuple[str, ...]]:
    read = extract(text, place="示例市", year=2021).candidates
    return [
        (each.quote, *(str(each.args.get(key, "")) for key in keys))
        for each in read
        if each.kind == kind
    ]


def test_each_counted_item_of_a_list_is_an_activity_and_blanks_count_too() -> None:
    text = "召开全体会议XX次、常委会会议××次。力争发放问卷2000份以上、走访企业300家以上。"

    assert found(text, "activity", "type") == [
        ("召开全体会议XX次", "plenary-session"),
        ("常委会会议××次", "standing-committee-meeting"),
        ("发放问卷2000份以上", "investigation"),
        ("走访企业300家以上", "visit"),
    ]


def test_who_acts_and_when_stand_before_the_span() -> None:
    text = "医卫界委员到石门乡等地义诊9场。常委会领导班子成员分片联系11个贫困乡镇。于三季度召开座谈会2次。"

    assert [quote for (quote,) in found(text, "activity")] == [
        "到石门乡等地义诊9场",
        "分片联系11个贫困乡镇",
        "召开座谈会2次",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # A meeting that acts, and what was sent on after it.
        (
            "经县政协主席会议审议后报送县政府。",
            [("经县政协主席会议审议", "chairpersons-meeting"), ("报送县政府", "issuing")],
        ),
        ("市政协第八次常委会议专题协商湿地保护。", [("专题协商湿地保护", "standing-committee-meeting")]),
        ("市委常委会会议听取政协工作汇报。", [("听取政协工作汇报", "other")]),
        (
            "政协示例市第五届委员会第二次会议于1月6日召开。",
            [("第二次会议于1月6日召开", "plenary-session")],
        ),
        # An entry of a yearbook: its heading is none.
        ("【五届二次会议】　1月6日在县城召开，历时3天。", [("在县城召开", "plenary-session")]),
        (
            "【民主监督】　6月，市政协对窗口单位开展民主评议，梳理问题21条。",
            [("对窗口单位开展民主评议", "supervision"), ("梳理问题21条", "supervision")],
        ),
        (
            "选择8件重点提案由县委、县政府领导领办。",
            [("选择8件重点提案", "proposal-handling"), ("由县委、县政府领导领办", "proposal-handling")],
        ),
        ("副主席林远山督办的《关于修桥的提案》已办结。", [("副主席林远山督办", "proposal-handling")]),
        ("委员捐赠面粉30吨。", [("捐赠面粉30吨", "donation")]),
        ("对2名长期不参加活动的委员取消资格。", [("对2名长期不参加活动的委员取消资格", "other")]),
    ],
)  # fmt: skip
def test_meetings_act_and_what_was_done_before_is_told_apart(
    text: str, told: list[tuple[str, str]]
) -> None:
    assert found(text, "activity", "type") == told


@pytest.mark.parametrize(
    ("text", "participants", "time"),
    [
        ("市政协主席沈文带队，对10件提案逐一督查。", "沈文", ""),
        ("5月，市政协开展集中视察，副主席陈静、秘书长吴刚参加。", "陈静、吴刚", "5月"),
        ("5月，市政协举办培训班2期，52名委员参加。", "52名委员", "5月"),
        ("四月，市政协对去年的10件提案开展“回头看”。", "", "四月"),
        ("医卫界委员到石门乡等地义诊9场。", "医卫界委员", ""),
        ("邀请省委党校教授授课2次。", "省委党校教授", ""),
        ("组织协商议事80场。", "", ""),
        ("组织委员集中学习6次。", "委员", ""),
        ("组织委员明察暗访6批次。", "委员", ""),
    ],
)
def test_neighbouring_clauses_tell_who_took_part_and_when(
    text: str, participants: str, time: str
) -> None:
    assert [each[1:] for each in found(text, "activity", "participants", "time")] == [
        (participants, time)
    ]


def test_a_title_that_speaks_of_going_further_is_no_plan() -> None:
    text = "会后形成《关于进一步加强古树保护的建议案》。"

    assert found(text, "activity", "status") == [("形成《关于进一步加强古树保护的建议案》", "done")]


@pytest.mark.parametrize(
    "text",
    [
        "严格执行重大事项请示报告制度。",
        "市政协带领由委员、专家组成的调研组。",
        "动员全体政协委员和广大政协工作者。",
        "以上报告，请审议。",
        "2022年是党的二十大召开之年。",
        "市政协举办培训班，46名委员参加学习。",
        "三是拧紧督办链。",
        "二要在协商上下功夫。",
        "民主监督有力有效。",
        "约三成提案缺少深入调研。",
        "当年未发生一起草山纠纷。",
        "参与提案的委员396名。",
    ],
)
def test_rhetoric_procedure_and_who_took_part_are_no_activities(text: str) -> None:
    assert [each for each in found(text, "activity") if "培训班" not in each[0]] == []


PLAN = """示例市政协2021年度协商工作计划

一、重点协商议题
（一）双月协商座谈会（2次）
1. “破解用工难”（2月）。由市政协经济委员会承办。
2. “规范停车秩序”（4月）。由市政协提案委员会承办。
二、重点调研课题
（1）数字经济赋能产业升级（经济委员会）；
"""


def test_a_plan_announces_with_headings_and_topics() -> None:
    assert found(PLAN, "activity", "type", "status", "time") == [
        ("双月协商座谈会（2次）", "consultation", "planned", ""),
        ("“破解用工难”", "consultation", "planned", "2月"),
        ("“规范停车秩序”", "consultation", "planned", "4月"),
        ("数字经济赋能产业升级", "investigation", "planned", ""),
    ]


def test_what_follows_a_consultation_is_its_outcome() -> None:
    text = (
        "市政协就“老旧小区改造”开展专题协商，会后市住建局制定整改措施22条，"
        "惠及居民1860户，水质由Ⅴ类提升至Ⅲ类。"
    )

    assert found(text, "outcome", "type", "uptake") == [
        ("市住建局制定整改措施22条", "measure", "implemented"),
        ("惠及居民1860户", "effect", "effect"),
        ("水质由Ⅴ类提升至Ⅲ类", "effect", "effect"),
    ]


def test_what_the_committee_does_next_is_no_outcome() -> None:
    text = "市政协就老旧小区改造开展专题协商，走访委员30名，建成委员工作室12个。"

    assert found(text, "outcome") == []


def test_uses_by_several_committees_are_several_outcomes() -> None:
    text = "编报社情民意信息120条，被全国政协采用2条、省政协采用17条。"

    assert found(text, "outcome", "of") == [
        ("被全国政协采用2条", "社情民意信息"),
        ("省政协采用17条", "社情民意信息"),
    ]


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        ("对120名委员的履职情况进行量化考核，组织网络培训3期。", ["对120名委员的履职情况进行量化考核", "组织网络培训3期"]),
        ("赴青石县考察学习，《示例文史》第三辑完成组稿。", ["赴青石县考察学习", "《示例文史》第三辑完成组稿"]),
        ("提出“统一品牌、统一销售”等建议6条，达成共识12条。", ["提出“统一品牌、统一销售”等建议6条", "达成共识12条"]),
        ("就校园食品安全开展民主监督，回收企业问卷500份，发现问题36个。", ["就校园食品安全开展民主监督", "回收企业问卷500份"]),
        ("《关于改造管网的提案》由县长林远领办、县政协主席周平督办。", ["由县长林远领办", "县政协主席周平督办"]),
        ("市政协机关向柳沟村派出驻村工作组，兴办实事12件。", ["向柳沟村派出驻村工作组", "兴办实事12件"]),
        ("6月底前上线“智慧履职”系统，年底前打造议事室30个。", ["上线“智慧履职”系统", "打造议事室30个"]),
        ("到10家企业调研，深入甲镇、乙乡的8个村走访。", ["到10家企业调研", "深入甲镇、乙乡的8个村走访"]),
        ("在自身建设上，举办培训班2期。", ["举办培训班2期"]),
        ("——民主评议动真格。组织委员评议单位9家。", ["组织委员评议单位9家"]),
        ("——双周协商座谈会“商要事”。全年召开双周协商座谈会18次。", ["召开双周协商座谈会18次"]),
        # None of these tells of a deed.
        ("二是建好协商平台。在民主监督方面，重点做好五个方面的工作。", []),
        ("收回欠款300万元，促成12个县开展试点。", []),
    ],
)  # fmt: skip
def test_deeds_are_found_with_their_steps_and_without_what_leads_to_them(
    text: str, deeds: list[str]
) -> None:
    assert [quote for (quote,) in found(text, "activity")] == deeds


def test_what_each_does_is_no_count_of_the_whole() -> None:
    told = "共收到提案320件，人均提交提案1.2件。由46家单位承办，平均每家承办5件，承办10件以上的有9家，最多的单位承办31件。每件提案都有回音，办复率100%。"

    assert found(told, "metric", "metric", "value") == [
        ("收到提案320件", "received", "320"),
        ("由46家单位承办", "handling-units", "46"),
        ("办复率100%", "reply-rate", "100"),
    ]


def test_each_item_of_a_list_is_told_by_its_own_verb() -> None:
    found = extract(
        "沙川县政协2023年工作报告\n组织开展专题协商4次、民主监督2项、专题视察5次、提案办理协商9次。"
    ).candidates

    assert [(c.quote, c.args["trigger"]) for c in found if c.kind == "activity"] == [
        ("组织开展专题协商4次", "专题协商"),
        ("民主监督2项", "民主监督"),
        ("专题视察5次", "视察"),
        ("提案办理协商9次", "协商"),
    ]


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("领办合作社6家", "other"),
        ("委员领办创办特色产业基地12个", "other"),
        ("领办民生实事5件", "volunteering"),
        ("领办重点项目提案3件", "proposal-handling"),
        ("县长领办", "proposal-handling"),
        ("召开现场办公会2次", "seminar"),
        ("完成《示例县志》征编工作", "publication"),
    ],
)
def test_what_members_run_is_no_proposal(clause: str, kind: str) -> None:
    assert activity_type(clause, "领办", clause) == kind


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("督办信访积案3件", "supervision"),
        ("督办河长制落实情况", "supervision"),
        ("督办农村饮水问题提案", "proposal-handling"),
        ("督办重点提案9件", "proposal-handling"),
        ("主席会议成员督办9件", "proposal-handling"),
    ],
)
def test_what_is_pressed_on_tells_whether_it_is_a_proposal(clause: str, kind: str) -> None:
    assert activity_type(clause, "督办", clause) == kind


def test_who_is_honoured_does_nothing() -> None:
    for text in ("委员们获得省级表彰。", "县政协机关荣获市委表彰。"):
        found = extract(text, place="示例县", year=2021).candidates
        assert not [each for each in found if each.kind == "activity"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # A verb that 的 stands before is a noun, and how deep something is done is no work.
        ("为重要政策的制定提供了参考。", []),
        ("拓展协商深度，实现提案提交、信息报送全流程网上办理。", []),
        ("为村里硬化入户路4公里，水厂完成投资1.3亿元。", []),
        ("把专题协商向基层延伸。", []),
        ("成立政协海外联谊会。", [("成立政协海外联谊会", "other")]),
        ("配合县委党史办整理老兵资料31份。", [("配合县委党史办整理老兵资料31份", "other")]),
        ("建成界别协商驿站6个。", [("建成界别协商驿站6个", "other")]),
        ("拟定编纂大纲。", [("拟定编纂大纲", "issuing")]),
        ("与三县政协建立联席会议制度。", [("与三县政协建立联席会议制度", "other")]),
        ("制定《调研办法》。", [("制定《调研办法》", "issuing")]),
    ],
)
def test_what_is_no_work_and_of_no_type(text: str, told: list[tuple[str, str]]) -> None:
    assert found(text, "activity", "type") == told


@pytest.mark.parametrize(
    ("text", "key", "told"),
    [
        ("围绕社区托育、水质改善等议题共举办恳谈活动7次。", "topic", "社区托育、水质改善"),
        ("与东湖商会就建立交流机制、推动合作等达成共识。", "topic", "建立交流机制、推动合作"),
        ("调研发展情况、送上慰问品。", "topic", "发展情况"),
        ("发动委员捐赠图书。", "participants", "委员"),
        ("对7个街道的人民调解工作开展调研。", "topic", "人民调解工作"),
        ("就同一课题在9个县调研。", "topic", ""),
        ("就滩区迁建工作赴东洲、西湾开展集中视察。", "topic", "滩区迁建工作"),
        ("开展“十五五”规划前期调研。", "topic", ""),
        ("引导委员筹措帮扶资金20万元。", "participants", "委员"),
        ("邀请海外侨商组团参加茶博会。", "participants", "海外侨商"),
        ("邀请9位委员与记者互动交流。", "participants", "9位委员"),
    ],
)
def test_topics_and_participants_end_before_what_was_done(text: str, key: str, told: str) -> None:
    assert [value for _, value in found(text, "activity", key)] == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # The words of a note ask for something; nothing is done yet.
        ("《关于城市更新的调研报告》，县委书记作出“请县建设局研究吸纳”的批示。", ["reference"]),
        ("《关于饮水安全的提案》由县水利局、县卫健局等5个单位共同办理。", []),
        ("委员捐赠图书200册，压缩办公经费20万元投向联系村。", []),
    ],
)
def test_what_a_note_asks_for_and_own_money_are_no_outcomes(text: str, told: list[str]) -> None:
    assert [kind for _, kind in found(text, "outcome", "type")] == told


def test_papers_in_a_row_are_issued_and_plans_of_books_are_drafts() -> None:
    assert found("审议通过建议案3件、调研报告8篇。", "activity", "type") == [
        ("审议通过建议案3件", "issuing"),
        ("调研报告8篇", "issuing"),
    ]
    assert found("明年计划视察6次，编辑《示例人物》一部。", "document", "act") == [
        ("《示例人物》", "drafted")
    ]
    assert found("编辑《示例人物》一部，计划生育工作受到视察。", "document", "act") == [
        ("《示例人物》", "published")
    ]
