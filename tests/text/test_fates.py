"""What became of proposals and of problems that were told: who, by whom, and how it is counted."""

import pytest

from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.extract import extract

HEAD = "政协示例市委员会2021年工作报告\n一、2021年主要工作\n"


def of_kind(text: str, kind: str) -> list[Candidate]:
    """Return the candidates of a kind in the order of the text."""
    return [each for each in extract(HEAD + text).candidates if each.kind == kind]


def linked(text: str, predicate: str) -> set[tuple[str, str]]:
    """Return subject and object of the relations of a predicate."""
    return {
        (str(each.args["subject"]), str(each.args["object"]))
        for each in of_kind(text, "relation")
        if each.args["predicate"] == predicate
    }


def came(text: str) -> list[tuple[str, str]]:
    """Return the outcomes with what they came of."""
    return [(each.quote, str(each.args["of"])) for each in of_kind(text, "outcome")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "《关于清理河道的建议》、《关于增设路灯的建议》、《关于修缮祠堂的提案》等3件提案被列为重点提案。",
            [
                ("proposal", "关于清理河道的建议", True),
                ("proposal", "关于增设路灯的建议", True),
                ("proposal", "关于修缮祠堂的提案", True),
            ],
        ),
        (
            "制定《走访联系办法》《委员学习制度》《考勤制度》等制度。",
            [
                ("document", "走访联系办法", "issued"),
                ("document", "委员学习制度", "issued"),
                ("document", "考勤制度", "issued"),
            ],
        ),
        ("会议通过了《本年度重点提案》。", [("document", "本年度重点提案", "issued")]),
        (
            "会议审议了《2022年度区政协重点提案》。",
            [("document", "2022年度区政协重点提案", None)],
        ),
        (
            "会议审议了《2022年主席会议成员领办提案》。",
            [("document", "2022年主席会议成员领办提案", None)],
        ),
        (
            "副主席督办《关于完善年度考核的重点提案》。",
            [("proposal", "关于完善年度考核的重点提案", False)],
        ),
        ("升级“白溪政协云”提案管理系统。", []),
        ("开发“云上白溪”提案线上征集模块。", []),
        ("督办“校园午餐”提案。", [("proposal", "校园午餐", False)]),
        ("提出了《关于开通山区校车》的提案。", [("proposal", "关于开通山区校车", False)]),
        ("围绕《关于开通山区校车》重点提案督办。", [("proposal", "关于开通山区校车", True)]),
        ("印发《关于做好》提案办理工作的通知。", [("document", "关于做好", "issued")]),
    ],
)
def test_what_stands_around_a_row_of_titles_is_told_of_each(
    text: str, told: list[tuple[str, str, str | bool | None]]
) -> None:
    found = [
        (each.kind, each.args["title"], each.args.get("key", each.args.get("act")))
        for each in extract(text, place="云岭县", year=2021).candidates
        if each.kind in ("proposal", "document")
    ]

    assert found == told


def test_titles_side_by_side_share_who_put_them_forward_or_take_turns() -> None:
    both = "叶青委员提出的《关于增设床位的提案》和《关于规范陪护的提案》由市卫健委办理。"
    turns = "叶青委员、王建国委员分别提出的《关于增加学位的提案》《关于延时服务的提案》并案办理。"

    assert linked(both, "proposer") == {
        ("关于增设床位的提案", "叶青"),
        ("关于规范陪护的提案", "叶青"),
    }
    assert linked(turns, "proposer") == {
        ("关于增加学位的提案", "叶青"),
        ("关于延时服务的提案", "王建国"),
    }


def test_who_minds_a_matter_for_years_put_the_proposal_forward() -> None:
    text = "叶青、王建国等委员连续多年关注养老，所提《关于社区食堂的提案》被列为一号提案，市民政局采纳建议，建成食堂14个。"

    assert linked(text, "proposer") == {
        ("关于社区食堂的提案", "叶青"),
        ("关于社区食堂的提案", "王建国"),
    }
    assert linked(text, "handler") == {("关于社区食堂的提案", "示例市民政局")}


def test_bureaus_right_behind_the_word_for_them_handle_it() -> None:
    text = "关于扶持茶产业的提案（第63号）。提案人王建国，督办人市政协副主席陈国栋，承办单位市农委、市扶贫办。\n"

    assert linked(text, "handler") == {
        ("关于扶持茶产业的提案", "示例市农业委员会"),
        ("关于扶持茶产业的提案", "示例市扶贫开发办公室"),
    }
    assert linked(text, "supervisor") == {("关于扶持茶产业的提案", "陈国栋")}


@pytest.mark.parametrize(
    "text",
    [
        "大会表彰《关于治理柳河的提案》等12件优秀提案、市水利局等5个先进承办单位。",
        "围绕《关于治理柳河的提案》，市政协组织提案者、承办单位现场视察3次。",
    ],
)
def test_who_is_praised_or_calls_the_bureaus_in_handles_nothing(text: str) -> None:
    assert linked(text, "handler") == set()


def test_a_proposal_is_named_by_its_number_alone_and_a_supervised_one_is_key() -> None:
    text = "第86号提案由市民政局承办，建成食堂45家。《关于治理柳河的提案》由市长周文斌领办，市水利局主办。"

    proposals = {str(each.args["title"]): each.args for each in of_kind(text, "proposal")}

    assert proposals["第86号提案"]["number"] == "86"
    assert proposals["关于治理柳河的提案"]["key"] is True
    assert linked(text, "handler") >= {("第86号提案", "示例市民政局")}
    assert came(text)[0] == ("建成食堂45家", "第86号提案")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "王建国委员先后反映柳河街积水问题，市住建局投入230万元改造管网，柳河街当年未再积水。",
            [
                ("市住建局投入230万元改造管网", "柳河街积水问题"),
                ("柳河街当年未再积水", "柳河街积水问题"),
            ],
        ),
        (
            "学校周边食品隐患的信息反映后，市市场监管局组织专项检查，取缔摊点87个。",
            [
                ("市市场监管局组织专项检查", "学校周边食品隐患"),
                ("取缔摊点87个", "学校周边食品隐患"),
            ],
        ),
        ("针对停车难问题，市政协走访小区12个，提出建议9条。", []),
    ],
)
def test_what_others_did_about_a_problem_came_of_its_being_told(
    text: str, told: list[tuple[str, str]]
) -> None:
    assert came(text) == told


@pytest.mark.parametrize(
    ("clause", "type_"),
    [
        ("市林业局答复列入下轮规划", "reference"),
        ("市发改委作了解释说明", "reference"),
        ("总投资2600万元的水闸已于11月动工", "measure"),
        ("市财政局会同市水利局落实资金178万元", "measure"),
        ("更新老果园1.8万亩", "measure"),
        ("上下学时段实行护学岗制度", "institution"),
        ("大班额全面消除", "effect"),
    ],
)
def test_answers_deeds_and_effects_are_told_as_outcomes(clause: str, type_: str) -> None:
    found = of_kind(f"叶青委员的《关于治理柳河的提案》，{clause}。", "outcome")

    assert [(each.quote, each.args["type"]) for each in found] == [(clause, type_)]


def test_a_part_of_the_notes_is_no_outcome_of_its_own() -> None:
    text = "编发《示例政协信息》46期，省、市领导在政协信息上批示31次，其中省领导批示6次。"

    assert came(text) == [("省、市领导在政协信息上批示31次", "政协信息")]


@pytest.mark.parametrize(
    ("text", "metric", "value", "base"),
    [
        ("提案办理中，委员满意率98%。", "satisfaction-rate", "98", "委员"),
        (
            "提案办复率、满意和基本满意率均为98%。",
            "satisfied-or-basically-satisfied-rate",
            "98",
            "提案",
        ),
        ("提案办理中，满意率91%，基本满意率8%。", "satisfaction-rate", "91", "提案"),
        ("编发《社情民意》6期；《示例简报》20余篇，3篇被省政协采用。", "adopted", "3", "示例简报"),
        ("提案办复后，问题解决或采纳率由60%提升到81%。", "class-a", "81", "提案"),
        ("收到提案90件，立案80件，其中经济类71件，其他9件。", "filed", "9", "其他"),
        ("提案中不予立案转有关部门参阅17件。", "transferred", "17", "提案"),
        ("提出建议140条，被市委、市政府及有关部门采纳的有86条。", "adopted", "86", "建议"),
    ],
)
def test_statistics_tell_whose_and_the_new_value(
    text: str, metric: str, value: str, base: str
) -> None:
    last = of_kind(text, "metric")[-1].args

    assert (last["metric"], last["value"], last["base"]) == (metric, value, base)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("市政府据此制发了《示例市茶产业规划》。", "issued"),
        ("《示例市河道管理办法》由市水利局、市财政局联合印发。", "issued"),
        ("文史委员会编印《示例老街》两辑。", "published"),
        ("会议审议通过《关于治理柳河的建议案》。", "submitted"),
        ("认真贯彻市委印发的《关于加强政协工作的意见》。", "cited"),
    ],
)
def test_what_was_done_with_a_document(text: str, act: str) -> None:
    assert [each.args["act"] for each in of_kind(text, "document")] == [act]


def test_documents_are_of_all_named_behind_them_or_of_the_sentence_before() -> None:
    behind = "《示例市河道管理办法》由市水利局、市财政局联合印发。"
    before = "7月，市政协召开专题协商会，12名委员发言。会后形成《关于治理柳河的建议案》。"

    assert linked(behind, "issuer") == {
        ("示例市河道管理办法", "示例市水利局"),
        ("示例市河道管理办法", "示例市财政局"),
    }
    assert linked(before, "issuer") == {("关于治理柳河的建议案", "政协示例市委员会")}


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("编发《社情民意》6期；《示例简报》20余篇，3篇被省政协采用。", "示例简报"),
        ("报送信息31篇；刊发稿件36篇，被省政协采用3篇。", "稿件"),
        ("有9条建议被市直部门采纳，3条转化为市级文件。", "建议"),
        ("印制社情民意工作手册300本，报送信息31篇，被省政协采用9篇。", "信息"),
        ("编报社情民意信息120条；省政协采用8条。", "社情民意信息"),
    ],
)
def test_what_was_used_is_what_its_part_of_the_sentence_counts(text: str, of: str) -> None:
    assert [each.args["of"] for each in of_kind(text, "outcome")][-1:] == [of]


@pytest.mark.parametrize("text", ["全部提案已办复。", "提案全部办结，件件有答复。"])
def test_that_all_were_replied_to_is_no_rate(text: str) -> None:
    assert of_kind(text, "metric") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "收到委员提案163件、集体提案21件，立案171件。",
            [
                ("received", "163", "委员提案"),
                ("received", "21", "集体提案"),
                ("filed", "171", "提案"),
            ],
        ),
        (
            "提案满意率达100%（满意136件，基本满意4件）。",
            [("satisfied-or-basically-satisfied-rate", "100", "提案")],
        ),
        (
            "提案办理满意率97.1%（满意136件，基本满意4件）。",
            [("satisfaction-rate", "97.1", "提案")],
        ),
        (
            "提案立案率由上年的86%提高到91.4%，办复率始终保持100%。",
            [
                ("filing-rate", "86", "提案"),
                ("filing-rate", "91.4", "提案"),
                ("reply-rate", "100", "提案"),
            ],
        ),
        (
            "重点提案办结率、满意率均为100%。",
            [("reply-rate", "100", "重点提案"), ("satisfaction-rate", "100", "重点提案")],
        ),
        ("往年B类提案转为A类的22件。", []),
        ("该提案涉及12个部门，由市发改委牵头。", []),
        ("行风评议中，对11个单位进行测评，平均满意率为93.7%。", []),
        ("提案之外，协商议事室解决民生实事312件，办结率97.4%。", []),
        ("236件提案已答复229件，尚有7件未答复。", [("replied", "229", "提案")]),
        ("重点提案落实率85%以上。", []),
    ],
)
def test_a_metric_counts_no_more_than_is_told(text: str, told: list[tuple[str, str, str]]) -> None:
    args = [each.args for each in of_kind(text, "metric")]

    assert [(each["metric"], each["value"], each["base"]) for each in args] == told


def test_rates_behind_one_that_is_aimed_at_are_aimed_at_too() -> None:
    text = "力争提案办复率100%，委员满意率不低于98%。今年提案办复率100%，委员满意率98%。"

    assert [each.args.get("status", "") for each in of_kind(text, "metric")] == [
        "planned",
        "planned",
        "",
        "",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("由于用地紧张，所提新建殡仪馆的建议暂未落实。", []),
        ("民主评议中，群众满意率较上年提高。", []),
        ("提案质量提高，附有调研材料的达到31件。", []),
        ("县政府系统承办提案149件，占交办总数的89.2%。", []),
        ("督办会上，县交通局局长承诺两个月内增设公交站台12个。", ["planned"]),
    ],
)
def test_what_is_asked_for_promised_or_counted_was_not_done(text: str, told: list[str]) -> None:
    assert [each.args["status"] for each in of_kind(text, "activity")] == told


def test_what_became_of_the_advice_in_a_document_begins_behind_it() -> None:
    text = "《关于推进殡葬改革的建议案》中的9条建议全部写入县委一号文件。"

    assert [each.quote for each in of_kind(text, "outcome")] == ["9条建议全部写入县委一号文件"]


def test_what_is_left_to_do_is_no_outcome() -> None:
    text = "督促整改问题47个，完成整改43个，其余4个限期完成。"

    assert [each.quote for each in of_kind(text, "outcome")] == ["完成整改43个"]


def test_statistics_of_all_proposals_are_no_results() -> None:
    text = "提案办理中，部分采纳或列入计划的（B类）146件，留作参考的（C类）33件，满意率为98.9%。"

    assert of_kind(text, "outcome") == []


def test_what_a_title_calls_for_has_not_come() -> None:
    text = (
        "民进示例市委会提出《关于规范校外托管的提案》、"
        "团市委和市妇联《关于推进托育服务普惠发展的提案》，由市教育局主办。"
    )

    assert of_kind(text, "outcome") == []


def test_the_proposal_spoken_of_is_the_one_told_last() -> None:
    text = (
        "市工商联提交了《关于老旧小区加装电梯的提案》，由市住建局主办。\n"
        "“提案里的5条建议，我们采纳了4条。”市住建局局长何立说。"
    )

    assert [each.args["of"] for each in of_kind(text, "outcome")] == ["关于老旧小区加装电梯的提案"]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("组织委员视察柳河堤防。收集社情民意信息90条，其中4条得到市领导批示。", "社情民意信息"),
        ("组织委员视察柳河堤防，收集社情民意90条，4条得到市领导批示。", "社情民意"),
        ("委员走访企业20家，收集意见建议36条，其中8条被市政府采纳。", "意见建议"),
    ],
)
def test_what_was_gathered_is_taken_up_and_not_the_work_before_it(text: str, of: str) -> None:
    assert [each.args["of"] for each in of_kind(text, "outcome")] == [of]


def test_what_a_committee_answers_after_a_full_stop_is_no_result() -> None:
    text = "《关于乡村教师住房的建议》得到副市长秦朗批示。办理网民留言40条，化解矛盾12起。编印简报20期。"

    assert came(text) == [("得到副市长秦朗批示", "关于乡村教师住房的建议")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("其中4条已落实，1条正在研究", ["其中4条已落实"]),
        ("市水利局拆除违建12处，3处正在拆除", ["市水利局拆除违建12处"]),
        ("已加装电梯40部、在建12部", ["已加装电梯40部"]),
        ("新建泵站2座、正在改造3座", ["新建泵站2座"]),
        ("市住建局打通断头路4条，其余2条因征地未动工", ["市住建局打通断头路4条"]),
        ("正在建设的柳河大桥获市长批示", ["正在建设的柳河大桥获市长批示"]),
    ],
)
def test_what_is_under_way_is_no_outcome(text: str, told: list[str]) -> None:
    assert [each.quote for each in of_kind(f"《关于治理柳河的提案》，{text}。", "outcome")] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("市行政审批局精简申报材料56项", [("市行政审批局精简申报材料56项", "measure")]),
        ("市医保局将报销时限压减至5天", [("市医保局将报销时限压减至5天", "measure")]),
        (
            "四家企业回填采坑9个、补种草场300亩",
            [("四家企业回填采坑9个", "measure"), ("补种草场300亩", "measure")],
        ),
        ("市政府全部采纳", [("市政府全部采纳", "plan-adoption")]),
        (
            "五年新建养老院7所、新增床位640张",
            [("五年新建养老院7所", "measure"), ("新增床位640张", "effect")],
        ),
        ("回收企业问卷530份", []),
        ("市住房和城乡建设局等部门负责人与15名委员面对面交流", []),
        ("比上届增长38%", []),
    ],
)
def test_what_others_did_after_supervision_is_their_deed(
    text: str, told: list[tuple[str, str]]
) -> None:
    said = f"市政协就营商环境开展民主监督，提出建议12条，{text}。"

    assert [(each.quote, each.args["type"]) for each in of_kind(said, "outcome")] == told


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        (
            "市城管局采纳后整改隐患300处",
            [("市城管局采纳", "plan-adoption"), ("整改隐患300处", "measure")],
        ),
        ("市公安局新增道闸120处", [("市公安局新增道闸120处", "measure")]),
        ("新增学位1200个", [("新增学位1200个", "effect")]),
        ("市人社局培训技工260人", [("市人社局培训技工260人", "measure")]),
    ],
)
def test_deeds_of_bureaus_are_measures(clause: str, told: list[tuple[str, str]]) -> None:
    said = f"叶青委员提出的“关于治理飞线充电”的提案，{clause}。"

    assert [(each.quote, each.args["type"]) for each in of_kind(said, "outcome")] == told


def test_what_was_brought_to_a_village_came_of_the_help_for_it() -> None:
    told = "市政协机关向柳树村派出驻村工作组，争取项目资金80万元，打机井3眼，硬化街巷2公里。"

    assert came(told) == [("打机井3眼", "派出驻村工作组"), ("硬化街巷2公里", "派出驻村工作组")]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("提案交由76家单位承办。", "交由76家单位承办"),
        ("收到提案82件，经审查立案61件。", "立案61件"),
        ("提案中，已经解决或采纳（A类）的28件，占46%。", "已经解决或采纳（A类）的28件"),
        (
            "提案中，因条件限制暂时不能解决、留作参考的9件。",
            "因条件限制暂时不能解决、留作参考的9件",
        ),
        ("提出意见13条，市农业局采纳了其中的7条建议。", "市农业局采纳了其中的7条建议"),
    ],
)
def test_a_metric_takes_in_the_words_that_belong_to_it(text: str, quote: str) -> None:
    assert quote in {each.quote for each in of_kind(text, "metric")}


@pytest.mark.parametrize(
    ("text", "outcomes", "activities"),
    [
        (
            "《关于改造管网的提案》提交后，县住建局制定方案，2024年底前全部改造完成。",
            {"县住建局制定方案"},
            set(),
        ),
        ("县政府承诺2025年底前建成小学3所。", set(), {("承诺2025年底前建成小学3所", "planned")}),
        ("2024年3月前组织委员视察2次。", set(), {("组织委员视察2次", "planned")}),
        ("2023年10月底前，组织委员视察2次。", set(), {("组织委员视察2次", "done")}),
    ],
)
def test_what_is_due_in_a_year_to_come_is_not_done(
    text: str, outcomes: set[str], activities: set[tuple[str, str]]
) -> None:
    found = extract(f"沙川县政协2023年工作报告\n{text}").candidates

    assert {c.quote for c in found if c.kind == "outcome"} == outcomes
    assert {(c.quote, str(c.args["status"])) for c in found if c.kind == "activity"} == activities


def test_what_a_committee_did_by_itself_is_no_outcome() -> None:
    text = "《关于民营经济的调查报告》被县委转发。经济科技委员会组织科技界委员下乡36人次。"
    found = extract(f"政协沙川县第十届委员会常务委员会2023年工作报告\n{text}").candidates

    assert [c.quote for c in found if c.kind == "activity"] == ["组织科技界委员下乡36人次"]
    assert [c.quote for c in found if c.kind == "outcome" and "下乡" in c.quote] == []


def test_a_report_came_of_the_work_that_it_is_named_after() -> None:
    text = "接待外地政协考察团17批，组织委员赴江苏考察学习旅游经验，走访企业6家，形成的考察报告得到县委领导的肯定。"
    found = extract(f"政协沙川县第十届委员会常务委员会2023年工作报告\n{text}").candidates

    assert [(c.quote, c.args["of"]) for c in found if c.kind == "outcome"] == [
        ("形成的考察报告得到县委领导的肯定", "组织委员赴江苏考察学习旅游经验")
    ]


def test_what_the_next_step_will_bring_about_is_no_outcome() -> None:
    text = "《关于治水的提案》已办结。下一步，县政协将开展“回头看”，推动32件提案于年底前办结。"
    found = extract(f"沙川县政协2023年工作报告\n{text}").candidates

    assert [c.quote for c in found if c.kind == "outcome" and c.start > 30] == []
    assert {c.args["status"] for c in found if c.kind == "activity" and c.start > 30} == {"planned"}


@pytest.mark.parametrize(
    "text",
    [
        "受疫情影响，取消了赴省外考察活动。",
        "原定的赴浙江考察改为线上交流。",
        "《关于饮水的提案》由县水利局承办，有望解决3000人饮水问题。",
        "《关于公厕的提案》由县城管局承办，如能实施可新增公厕20座。",
        "提案建议县教育局增设公交站点。",
        "《关于图书馆的提案》由县文旅局承办，预计明年建成图书馆1座。",
    ],
)
def test_what_is_called_off_hoped_for_or_advised_is_not_done(text: str) -> None:
    found = extract(f"沙川县政协2021年工作报告\n{text}").candidates

    assert [c.quote for c in found if c.kind == "outcome"] == []
    assert [c.quote for c in found if c.args.get("status") == "done"] == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("县政府拟出台《沙川县养犬管理办法》。", None),
        ("县住建局正在制定《沙川县物业管理办法》。", None),
        ("县水利局据此拟定了《沙川县水源管理办法》。", "drafted"),
        ("县住建局出台《沙川县物业管理办法》。", "issued"),
    ],
)
def test_what_is_still_to_be_issued_has_no_issuer(text: str, act: str | None) -> None:
    found = extract(f"沙川县政协2021年工作报告\n{text}").candidates

    assert [c.args.get("act") for c in found if c.kind == "document"] == [act]
    issuers = [c for c in found if c.args.get("predicate") == "issuer"]
    assert bool(issuers) == (act == "issued")


def by_title(text: str) -> set[tuple[str, str, str]]:
    """Return quotation, what it came of and uptake of the outcomes, without their order."""
    return {
        (each.quote, str(each.args["of"]), str(each.args["uptake"]))
        for each in of_kind(text, "outcome")
    }


ADVICE = "关于加强河湖管护的提案", "关于推进殡葬改革的提案"


@pytest.mark.parametrize(
    "together", ["《{}》《{}》", "《{}》、《{}》", "《{}》和《{}》", "《{}》以及《{}》"]
)
@pytest.mark.parametrize("said", ["", "均", "等7件提案", "等2件重点提案分别", "等两件提案先后"])
def test_an_outcome_of_titles_told_together_is_told_of_each(together: str, said: str) -> None:
    text = together.format(*ADVICE) + said + "被市政府采纳。"
    assert by_title(text) == {("被市政府采纳", title, "absorbed") for title in ADVICE}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "《{}》和《{}》分别被市政府采纳、得到市长批示。",
            {("被市政府采纳", ADVICE[0], "absorbed"), ("得到市长批示", ADVICE[1], "considered")},
        ),
        (
            "《{}》和《{}》分别得到市委书记、市长批示。",
            {("得到市委书记、市长批示", title, "considered") for title in ADVICE},
        ),
        ("《{}》《{}》，后者被市政府采纳。", {("被市政府采纳", ADVICE[1], "absorbed")}),
        ("《{}》办结，《{}》被市政府采纳。", {("被市政府采纳", ADVICE[1], "absorbed")}),
    ],
)
def test_titles_in_turn_or_apart_have_their_own_outcome(
    text: str, told: set[tuple[str, str, str]]
) -> None:
    assert by_title(text.format(*ADVICE)) == told


@pytest.mark.parametrize(
    ("advice", "of"),
    [
        ("委员们提出的建议", "建议"),
        ("调研成果", "调研成果"),
        ("许多意见建议", "意见建议"),
        ("其中有8条建议", "建议"),
        ("我们的视察报告", "视察报告"),
        ("基层群众反响强烈的农村饮水安全管理体制改革建议", "建议"),
    ],
)
@pytest.mark.parametrize(
    ("moved", "uptake"),
    [
        ("促成市政府出台《住房管理办法》", "issued"),
        ("推动解决了管网老化问题", "effect"),
        ("为市委、市政府科学决策提供了重要参考", "considered"),
        ("直接推动了《停车管理条例》出台", "issued"),
    ],
)
def test_advice_that_moved_others_has_an_outcome(
    advice: str, of: str, moved: str, uptake: str
) -> None:
    assert by_title(f"{advice}{moved}。") == {(advice + moved, of, uptake)}


@pytest.mark.parametrize(
    "text",
    [
        "以高质量成果推动高质量发展。",
        "围绕协商成果推动落实，出台措施。",
        "委员们以建议助力乡村振兴。",
        "建立提案推进机制。",
        "在提案推动下，问题得到解决。",
        "通过提案推进民生改善。",
    ],
)
def test_advice_that_is_a_means_has_none(text: str) -> None:
    assert by_title(text) == set()


@pytest.mark.parametrize(
    ("text", "told", "office"),
    [
        ("《关于增设驿站的提案》未予立案，但已转市民政局研究。", "已转市民政局研究", "民政局"),
        ("《关于增设驿站的提案》不予立案，已转市公安局参考。", "已转市公安局参考", "公安局"),
        (
            "《关于增设驿站的提案》未立案，先转市人社局参阅。",
            "先转市人社局参阅",
            "人力资源和社会保障局",
        ),
        ("《关于增设驿站的提案》未被采纳，但已转市林业局研究。", "已转市林业局研究", "林业局"),
        (
            "《关于增设驿站的提案》未予立案，作为意见转送市教育局研究参考。",
            "作为意见转送市教育局研究参考",
            "教育局",
        ),
        ("《关于增设驿站的提案》未予立案，已转请有关部门研究。", "已转请有关部门研究", ""),
    ],
)
def test_a_proposal_that_was_refused_may_be_passed_on_to_be_considered(
    text: str, told: str, office: str
) -> None:
    outcomes = [
        (each.quote, each.args["of"], each.args["uptake"]) for each in of_kind(text, "outcome")
    ]

    assert outcomes == [(told, "关于增设驿站的提案", "considered")]
    assert linked(text, "handler") == (
        {("关于增设驿站的提案", f"示例市{office}")} if office else set()
    )


@pytest.mark.parametrize(
    "text",
    [
        "《关于增设驿站的提案》立案后转市民政局研究办理。",
        "《关于增设驿站的提案》立案后，市民政局转变作风，加强研究。",
        "《关于增设驿站的提案》将转市民政局研究。",
    ],
)
def test_what_is_given_to_an_office_to_be_handled_is_not_thereby_considered(text: str) -> None:
    assert came(text) == []


def test_titles_that_are_passed_on_in_turn_go_to_one_office_each() -> None:
    text = "《关于增设驿站的提案》《关于补栽槐树的提案》未立案，已分别转市民政局、市林业局研究。"

    assert linked(text, "handler") == {
        ("关于增设驿站的提案", "示例市民政局"),
        ("关于补栽槐树的提案", "示例市林业局"),
    }


@pytest.mark.parametrize(
    ("deed", "uptake"),
    [
        ("新增警务室5个", "implemented"),
        ("新增公厕12座", "implemented"),
        ("新增候车亭6座", "implemented"),
        ("新增养老服务中心3处", "implemented"),
        ("新增停车泊位860个", "implemented"),
        ("整治提升村庄41个", "implemented"),
        ("新增幼儿园学位300个", "effect"),
        ("新增就业300人", "effect"),
        ("新增产值6亿元", "effect"),
        ("服务质量提升12个百分点", "effect"),
    ],
)
def test_what_was_set_up_is_carried_out_and_what_that_brought_is_its_effect(
    deed: str, uptake: str
) -> None:
    found = of_kind(f"《关于治理柳河的提案》提交后，{deed}。", "outcome")

    assert [(each.quote, each.args["uptake"]) for each in found] == [(deed, uptake)]
