"""Clauses beside what is told: when, by whose leave, by what means and how well tell of no activity."""

import pytest

from cppcc_graph.text.extract import extract


def told(text: str, *keys: str) -> list[tuple[object, ...]]:
    """Return the activities of a report with some of their arguments."""
    return [
        (each.quote, *(each.args.get(key, "") for key in keys))
        for each in extract(text, place="云溪县", year=2021).candidates
        if each.kind == "activity"
    ]


@pytest.mark.parametrize(
    "text",
    [
        # Before or after what.
        "年会举行之前，大家通读了材料。",
        "县政协全会闭幕以后，各界反响热烈。",
        "收到委员来信后，工作人员逐一登记在册。",
        "将已审查立案的提案进行归类编号后，存入库房。",
        # By whose leave, after what talks.
        "经反复沟通协商，双方终于想到一处。",
        "经征求界别意见，方向大体清楚。",
        "报经县政府主要负责人研究同意，土地有了着落。",
        # How well, in general.
        "全年深入调研，充分协商，提出对策和建议。",
        "认真谋划、精心选题、深入调研、广泛协商。",
        "既细致又快捷地完成提案审查。",
        # That the work goes on, by no name and in no number.
        "扎实推进民主监督、参政议政工作。",
        "改进提案审查流程。",
        "进一步拓宽委员履职渠道。",
        "建立健全了各项学习制度。",
        "健全考核激励机制。",
        "着眼长远选择带有全局性的课题。",
        # What something is, and what is said of it.
        "“界别联系日”是委员协商建言的重要平台。",
        "常委会会议是专题协商的主要形式。",
        "把民主监督寓于视察评议之中。",
        "督办活动也为双方提供了当面交流协商的平台。",
        "座谈会由副主席林远山主持。",
        "关于加强沟通、完善协商机制等建议，句句实在。",
        "调查研究扎实有序。",
        # By what means, amid what.
        "承办人员采取电话沟通、登门走访等方式，一次讲清。",
        "工作人员通过与承办单位沟通协商，弄清了底数。",
        "克服调研点多、路远等困难，大家按时到齐。",
        "在审查立案环节，把关更严。",
        # A verb within a noun.
        "参加活动的委员越来越多。",
        "网上征集来的线索分门别类。",
        "提案提交、审查、交办、答复等各个环节一网通办。",
        "主席在乡镇调研时的讲话精神，人人都能复述。",
        "做好协商与监督的结合文章。",
        "在协商中增进共识。",
        # Of what the next clause tells, and what others are to do or say.
        "针对走访座谈中收集的突出问题，大家反复掂量。",
        "组织委员围绕报告提出的“三步走”目标，畅所欲言。",
        "大力支持委员走访调研。",
        "由办公室副主任负责联系协商工作。",
        "县委书记到会，发表了重要讲话。",
        "民主监督主要是采取视察监督、会议监督等多种形式进行。",
        "学习组的任务是宣讲政策，组织委员走访农户，提出意见建议。",
        "创造性地开展各项工作。",
        "县领导批示视察、调研报告9份。",
    ],
)
def test_what_stands_beside_a_deed_is_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("县政协深入石桥镇调研水利工程。", ["深入石桥镇调研水利工程"]),
        (
            "县政协报送的专报由县委办转交后，再次召开协商会。",
            ["再次召开协商会"],
        ),
        ("经主席会议审议，确定课题5项。", ["确定课题5项"]),
        ("经副主席林远山两次督办，路灯全亮。", ["经副主席林远山两次督办"]),
        ("县政协完善委员述职评议制度。", ["完善委员述职评议制度"]),
        ("针对水源不足、管网老化提出对策。", ["针对水源不足、管网老化提出对策"]),
        ("提出意见建议26条。", ["提出意见建议26条"]),
        (
            "通过走访企业、问卷等方式面商提案人41人次。",
            ["通过走访企业、问卷等方式面商提案人41人次"],
        ),
        ("选择重点提案7件。", ["选择重点提案7件"]),
        ("举行的提案办理协商会上，8个部门作了说明。", ["举行的提案办理协商会上"]),
        ("县政协参加市政协组织的各类学习活动。", ["参加市政协组织的各类学习活动"]),
        ("完成委员首轮培训。", ["完成委员首轮培训"]),
        ("围绕防汛准备情况开展视察。", ["围绕防汛准备情况开展视察"]),
        ("针对河堤失修等提出了意见建议。", ["针对河堤失修等提出了意见建议"]),
        ("针对停车难问题专题协商。", ["针对停车难问题专题协商"]),
        ("县政协主要任务是督办，完成走访56户。", ["完成走访56户"]),
    ],
)
def test_what_is_told_beside_the_like_is_a_deed(text: str, acts: list[str]) -> None:
    assert told(text) == [(act,) for act in acts]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "课题组通过查阅档案，走访茶农，召开座谈会等形式，对茶园管护开展调研。",
            ["对茶园管护开展调研"],
        ),
        ("采取实地察看，听取汇报等方式视察水库3次。", ["视察水库3次"]),
        (
            "县政协除了按照章程举行例会，列席人大会议之外，组织委员考察梯田。",
            ["组织委员考察梯田"],
        ),
        ("在走访企业，问计专家的基础上，形成调研报告2篇。", ["形成调研报告2篇"]),
        # Without its end, each clause tells for itself.
        ("通过全会选举主席，召开座谈会4次。", ["通过全会选举主席", "召开座谈会4次"]),
    ],
)
def test_a_frame_of_several_clauses_tells_of_what_stands_behind_it(
    text: str, acts: list[str]
) -> None:
    assert told(text) == [(act,) for act in acts]


def test_a_line_of_clauses_above_a_paragraph_is_its_heading() -> None:
    text = (
        "三、深入村组调研，研读法规政策，力求答复务实。\n"
        "受理之初，我们召开会议2次，把责任分到各科室，逐件落到人头。"
    )

    assert told(text) == [("召开会议2次",)]


def test_a_line_of_clauses_in_a_list_tells_of_deeds() -> None:
    text = (
        "县政协2021年工作计划\n一、组织委员视察茶园和茶厂。\n"
        "二、召开联络工作交流会，表彰先进小组。\n三、编辑出版《云溪文史》。"
    )

    assert told(text, "status") == [
        ("组织委员视察茶园和茶厂", "planned"),
        ("召开联络工作交流会", "planned"),
        ("表彰先进小组", "planned"),
        ("编辑出版《云溪文史》", "planned"),
    ]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "会议听取了秘书长关于水源保护专题视察方案的汇报。",
            ("会议听取了秘书长关于水源保护专题视察方案的汇报", "other", "done"),
        ),
        (
            "经认真准备于5月9日召开交办会。",
            ("经认真准备于5月9日召开交办会", "proposal-handling", "done"),
        ),
    ],
)
def test_a_plan_that_was_heard_is_no_visit_and_what_was_prepared_was_done(
    text: str, act: tuple[str, str, str]
) -> None:
    assert told(text, "type", "status") == [act]


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("委员们学习了县政协2020年度履职手册。", ["县政协2020年度履职手册"]),
        ("大家集中学习了纪念建县60周年大会上的讲话。", ["纪念建县60周年大会上的讲话"]),
        ("各组围绕不同主题开展视察活动。", [""]),
        ("就我县对外交往情况开展调研。", ["我县对外交往情况"]),
        ("县政协协商遴选出重点提案9件。", [""]),
        ("紧扣县委、县政府提出“三年攻坚”，开展视察活动。", [""]),
        ("紧紧围绕县委“茶业强县、旅游活县”战略，开展视察活动。", [""]),
        ("针对“茶旅融合”这一课题，主席带队与茶企座谈。", ["茶旅融合"]),
        ("县政协开展履职能力学习研讨活动。", [""]),
    ],
)
def test_a_topic_goes_on_behind_a_year_and_is_no_strategy(text: str, topics: list[str]) -> None:
    assert [topic for _, topic in told(text, "topic")] == topics


def test_who_once_held_an_office_of_a_body_acts_for_himself() -> None:
    text = "县工商联原主席走访企业5家。"

    assert [organiser for _, organiser in told(text, "organiser")] == [""]


@pytest.mark.parametrize(
    "text",
    [
        "一年来，紧紧围绕县委、县政府部署开展视察3次。县政协召开座谈会2次。",
        "会议还就市政协的换届作了安排。市政协召开座谈会2次。",
    ],
)
def test_words_before_a_body_are_no_name_of_a_place(text: str) -> None:
    names = {str(each.args["name"]) for each in extract(text).candidates if each.kind == "body"}

    assert not {name for name in names if any(word in name for word in ("围绕", "还就"))}


@pytest.mark.parametrize(
    "text",
    [
        "群众关心什么就协商什么，哪里有需要就到哪里去协商。",
        "各承办单位把办理提案作为接受民主监督、改进工作的重要途径。",
        "突出质量导向，严把提案征集审查关口。",
    ],
)
def test_mottoes_and_what_is_held_dear_are_no_deeds(text: str) -> None:
    found = extract(f"示例县政协2021年工作报告\n一、2021年主要工作\n{text}\n", place="示例县")

    assert [each.quote for each in found.candidates if each.kind == "activity"] == []


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "市政协提案委会同市政府督查室抽查答复件180份，退回重办13件。",
            {"抽查答复件180份": 2, "退回重办13件": 2},
        ),
        (
            "市政协教卫体委与市卫健委走进柳岸社区，就医养结合开展协商。",
            {"走进柳岸社区": 2, "就医养结合开展协商": 2},
        ),
        (
            "市政协社会法制委分别与市人社局、市公安局围绕返乡创业开展对口协商4次。",
            {"分别与市人社局、市公安局围绕返乡创业开展对口协商4次": 3},
        ),
        (
            "市政协提案委会同市委党校举办提案培训班2期，培训委员430人。",
            {"举办提案培训班2期": 2, "培训委员430人": 1},
        ),
        (
            "市政协与市委宣传部联合举办书画展，征编出版《柳河人物录》。",
            {"联合举办书画展": 2, "征编出版《柳河人物录》": 1},
        ),
        (
            "市政协提案委会同市政府督查室抽查答复件180份，退回重办13件，修订《提案工作规则》。",
            {"抽查答复件180份": 2, "退回重办13件": 2, "修订《提案工作规则》": 1},
        ),
    ],
)
def test_who_acted_together_did_the_next_deed_too(text: str, held: dict[str, int]) -> None:
    found = extract("政协柳河市委员会常务委员会工作报告\n（2021年1月8日）\n" + text).candidates

    assert {
        each.quote: len(str(each.args["organiser"]).split("、"))
        for each in found
        if each.kind == "activity"
    } == held
