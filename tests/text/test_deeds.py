"""Who did what came of work, who held what was done, and headings and orders that tell of nothing done."""

import pytest

from cppcc_graph.text.extract import extract

from .told_of_a_year import found


def related(text: str, predicate: str) -> set[tuple[str, str]]:
    """Return the ends of the relations of a kind."""
    told = found(text, "relation", "subject", "predicate", "object")
    return {(subject, thing) for _, subject, each, thing in told if each == predicate}


def test_a_committee_that_acts_alone_goes_on_with_one_deed_after_another() -> None:
    text = "市政协常委会全年组织协商活动38场，开展调研24次，报送协商成果41件，组织培训3期。"

    assert [who for _, who in found(text, "activity", "organiser")] == [
        "政协示例市委员会常务委员会"
    ] * 4


def test_a_unit_that_several_lead_is_host_with_those_it_works_with() -> None:
    text = "3月，副主席郝春生、尚玉兰带领经济科技委部分委员，会同市发改委，先后到18家企业进行调研。"

    assert {who for _, who in related(text, "host")} == {
        "政协示例市委员会经济科技委员会",
        "示例市发展和改革委员会",
    }


def test_members_whom_somebody_leads_are_no_host() -> None:
    assert related("副主席李明带领部分委员视察柳河。", "host") == set()


def test_a_committee_behind_the_name_of_its_province_is_host_too() -> None:
    text = "10月，市政协与湖南柳川县政协围绕流域治理开展联合视察。"

    assert {who for _, who in related(text, "host")} == {"政协示例市委员会", "政协柳川县委员会"}


def test_who_holds_an_event_together_holds_what_was_done_at_it_but_not_the_next_matter() -> None:
    text = "2月，市政协会同市卫健委到柳河乡开展“健康下乡”活动，义诊群众八百人次；报送信息60条。"

    hosts = related(text, "host")

    assert ("义诊群众八百人次", "示例市卫生健康委员会") in hosts
    assert ("报送信息60条", "示例市卫生健康委员会") not in hosts


def test_what_a_meeting_did_is_not_done_by_who_was_named_before() -> None:
    text = "市法院通报了审判情况，会议审议并通过《委员学习制度》。"

    assert all("审议" not in what for what, _ in related(text, "host"))


@pytest.mark.parametrize(
    ("clause", "type_"),
    [
        ("市民政局招募护理员120名", "measure"),
        ("柳河街道办事处出资60万元", "measure"),
        ("市科技局新设概念验证平台2个", "measure"),
        ("市交通运输局将“共享停车”列入重点工作", "plan-adoption"),
        ("市行政审批局逐条整改", "measure"),
        ("取消收费项目12项", "measure"),
        ("17名学生全部返校", "effect"),
    ],
)
def test_what_offices_did_after_a_consultation_came_of_it(clause: str, type_: str) -> None:
    text = f"9月，市政协围绕养老服务召开协商会，{clause}。"

    assert found(text, "outcome", "type") == [(clause, type_)]


@pytest.mark.parametrize(
    "clause",
    [
        "市教育局局长到会听取意见",
        "市公安局派员列席会议3次",
        "商量解决停车问题的办法",
        "促进提案办理落实",
        "要求各单位尽快解决存在的问题",
    ],
)
def test_attending_meaning_and_ordering_is_no_outcome(clause: str) -> None:
    assert found(f"9月，市政协围绕养老服务召开协商会，{clause}。", "outcome") == []


@pytest.mark.parametrize(
    "clause",
    [
        "市交通局答复待上级批准后实施",
        "市住建局逐条答复并改造管网27公里",
        "市交通局会同柳河县政府当面解释政策",
        "市交通委会同市城管局划设车位96处",
        "县长李明批示“这篇调研写得实，请水利局研究”",
        "县长李明批示：“这篇调研写得实，请水利局研究”",
    ],
)
def test_answers_notes_and_joint_deeds_of_offices_came_of_a_proposal(clause: str) -> None:
    text = f"周明委员《关于改造柳河大桥的提案》，{clause}。"

    assert found(text, "outcome", "of") == [(clause, "关于改造柳河大桥的提案")]


def test_own_work_on_a_proposal_did_not_come_of_it() -> None:
    text = "周明委员《关于改造柳河大桥的提案》，市政协提案委会同市政府督查室开展督查3次。"

    assert found(text, "outcome") == []


def test_one_and_the_other_of_two_titles() -> None:
    text = "周明、李秀英委员分别提出的《关于育种的提案》《关于直播的提案》，前者被市农业局采纳，后者促使市商务局出台标准2项。"

    assert found(text, "outcome", "of") == [
        ("被市农业局采纳", "关于育种的提案"),
        ("促使市商务局出台标准2项", "关于直播的提案"),
    ]


def test_thereupon_means_what_was_told_last() -> None:
    text = "委员捐款20万元；文史委编辑出版《柳河口述史》，市文旅局据此设立展示点11处。"

    assert found(text, "outcome", "of") == [
        ("市文旅局据此设立展示点11处", "编辑出版《柳河口述史》")
    ]


def test_what_is_called_a_speech_is_advice() -> None:
    text = "民建市委会所作的发言《让车间亮起来》，受到市长王强重视。"

    assert found(text, "outcome", "of") == [("受到市长王强重视", "让车间亮起来")]


def test_a_report_on_the_own_work_is_no_advice() -> None:
    text = "会议听取了《政协示例市委员会常务委员会工作报告》。大会收到委员提案95件。"

    assert found(text, "outcome") == []


def test_meetings_are_a_part_of_what_looks_into_a_matter() -> None:
    text = "对3家单位进行民主评议，召开座谈会九场，市供电公司退还多收电费11万元。"

    assert found(text, "outcome", "of") == [
        ("市供电公司退还多收电费11万元", "对3家单位进行民主评议")
    ]


@pytest.mark.parametrize(
    "heading", ["双月协商一题一策。", "真情驻村。", "民主监督一线有声。", "搞好视察监督。"]
)
def test_a_few_words_that_a_paragraph_begins_with_are_its_heading(heading: str) -> None:
    assert [quote for (quote,) in found(f"{heading}4月，市政协召开协商会2次。", "activity")] == [
        "召开协商会2次"
    ]


@pytest.mark.parametrize(
    ("short", "told"),
    [
        ("陆远帆副主席率队视察农贸市场。", "率队视察农贸市场"),
        ("副主席方知远督办提案。", "副主席方知远督办提案"),
        ("县政协召开恳谈会。", "召开恳谈会"),
        ("区政协经济委走访民营企业。", "走访民营企业"),
    ],
)
def test_a_few_words_on_what_one_who_is_named_did_are_no_heading(short: str, told: str) -> None:
    assert (told,) in found(f"{short}12名委员参加。", "activity")


@pytest.mark.parametrize("short", ["主席领衔督办。", "政协协商进乡村。", "委员视察监督。"])
def test_a_few_words_that_name_nobody_by_name_are_a_heading(short: str) -> None:
    assert found(f"{short}全年走访农户9户。", "activity") == [("走访农户9户",)]


def test_an_item_that_the_next_sentence_is_about_is_a_heading() -> None:
    text = "一是开展评议3次。二是搞好视察监督。11月，市政协视察柳河。三是举办培训班2期。"

    assert [quote for (quote,) in found(text, "activity")] == [
        "开展评议3次",
        "视察柳河",
        "举办培训班2期",
    ]


def test_a_meeting_that_was_held_is_no_heading() -> None:
    assert [quote for (quote,) in found("召开主席会议。会上听取通报2次。", "activity")] == [
        "召开主席会议",
        "听取通报2次",
    ]


@pytest.mark.parametrize(
    "clause",
    [
        "378名委员人均参加履职活动9.4次",
        "提案跟踪落实的任务还很重",
        "市政协机关被省委命名为文明单位",
        "大会应出席委员55人",
        "按内容分，经济建设30件",
        "和往年协商会议相比",
        "李明在通报中指出",
        "市水利局5个工作日内联合办复",
    ],
)
def test_averages_burdens_honours_and_classes_are_no_activities(clause: str) -> None:
    assert found(f"{clause}。", "activity") == []


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("市政协对农村集体“三资”管理开展民主监督。", "农村集体“三资”管理"),
        ("社法委对窗口服务开展暗访9次。", "窗口服务"),
        ("市政协围绕规划编制开展“委员献策”活动。", "规划编制"),
        ("市政协听取了《市政协常务委员会工作报告》。", ""),
        ("市政协分东西两线进行视察。", ""),
        ("市政协召开了首届三县文史工作座谈会。", "三县文史工作"),
        ("委员与部门负责人“零距离”协商议政。", ""),
        ("委员围绕校舍改善情况和持续培养教师进行了交流。", "校舍改善情况和持续培养教师"),
    ],
)
def test_topics_are_whole_and_none_but_topics(text: str, topic: str) -> None:
    assert [told for _, told in found(text, "activity", "topic")] == [topic]


def test_who_is_called_the_handling_unit_handles() -> None:
    text = "周明委员《关于医共体的提案》，由副市长李明督办。承办单位市卫健委会同市医保局到柳河县调研，联合制定《医共体若干措施》。"

    assert {who for _, who in related(text, "handler")} == {
        "示例市卫生健康委员会",
        "示例市医疗保障局",
    }
    assert {who for what, who in related(text, "issuer") if what == "医共体若干措施"} == {
        "示例市卫生健康委员会",
        "示例市医疗保障局",
    }


def test_what_is_said_of_several_proposals_is_no_handling_of_the_one_named() -> None:
    text = "确定《关于保护古桥的提案》等5件重点提案。市住建局组织了全市市容检查。"

    assert related(text, "handler") == set()


@pytest.mark.parametrize("who", ["周明、李秀英委员提出平时提案", "医卫界集体提出的"])
def test_kinds_of_proposals_and_ways_to_put_one_forward(who: str) -> None:
    told = related(f"{who}《关于抢修水渠的提案》，市水利局办复。", "proposer")

    assert {name for _, name in told} in ({"周明", "李秀英"}, {"医卫界"})


def test_those_who_receive_a_report_have_not_made_it() -> None:
    assert related("向市委以及省政协报送了《古渡口保护调研报告》。", "issuer") == set()


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("“推广夜间门诊”“完善助餐服务”等6件提案被评为优秀。", ["推广夜间门诊", "完善助餐服务"]),
        ("“让老街活起来”等提案，促成《示例老街管理办法》出台。", ["让老街活起来"]),
        ("“加强古桥保护”提案被采纳。", ["加强古桥保护"]),
        # A field, a slogan and a brand are no titles.
        ("围绕“一老一小”等提案开展督办。", []),
        ("“书香政协”提案专栏开通，“为民办实事”提案征集启动。", []),
        ("“提案回头看”提案5件。", []),
        ("“加强古桥保护”等专题协商后，提出提案3件。", []),
    ],
)
def test_titles_in_quotation_marks_before_the_word_for_proposals(
    text: str, titles: list[str]
) -> None:
    assert [title for _, title in found(text, "proposal", "title")] == titles


def test_the_session_is_named_and_the_proposals_are_what_was_done() -> None:
    text = "副市长李明通报了市政协六届二次会议以来提案的办理进度。"

    assert [kind for _, kind in found(text, "activity", "type")] == ["proposal-handling"]


def test_a_partys_committee_holds_no_meeting_of_ours() -> None:
    assert [
        kind for _, kind in found("市委召开常委会议研究政协换届工作。", "activity", "type")
    ] == ["other"]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (
            "全年共召开常委会四次、主席会十一次。",
            ["standing-committee-meeting", "chairpersons-meeting"],
        ),
        ("宣讲党的二十届三中全会精神56场。", ["study"]),
    ],
)
def test_meetings_by_their_short_names_and_what_a_meeting_said(text: str, types: list[str]) -> None:
    assert [kind for _, kind in found(text, "activity", "type")] == types


def test_an_entry_of_plans_is_planned_and_the_one_before_it_is_not() -> None:
    text = "【协商议政】召开协商会2次。\n【2022年工作建议】围绕旅游召开协商会3次。"

    assert found(text, "activity", "status") == [
        ("召开协商会2次", "done"),
        ("围绕旅游召开协商会3次", "planned"),
    ]


def test_a_way_of_doing_that_was_spread_is_no_plan() -> None:
    text = "柳河社区就停车收费议出“三步走”，21个单元加装道闸，市城管局将这一做法向全市推广。"

    assert [quote for (quote,) in found(text, "outcome")] == [
        "21个单元加装道闸",
        "市城管局将这一做法向全市推广",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "市公安局正在研究制定管理办法。",
        "市教育局正在抓紧组织实施校园改造。",
        "市文旅局正研究出台办法。",
    ],
)
def test_what_is_under_way_is_not_done(text: str) -> None:
    assert found(text, "activity") == found(text, "outcome") == []


def test_what_was_set_right_is_not_under_way() -> None:
    assert [each[0] for each in found("市政协公正组织评议5次。", "activity")] == ["公正组织评议5次"]


@pytest.mark.parametrize(
    "told", ["《关于设立云岭夜市的提案》已办结。", "到云岭夜市视察，对云岭夜市提出建议。"]
)
def test_a_night_market_is_no_city_above(told: str) -> None:
    text = f"云岭县政协工作报告\n在市政协指导下，{told}"
    bodies = {str(c.args["name"]) for c in extract(text).candidates if c.kind == "body"}

    assert bodies == {"政协云岭县委员会", "市政协"}


def test_old_people_whose_canteen_it_is_are_no_person() -> None:
    assert found("青石乡长者食堂建成。", "person") == []


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        ("今年以来共撰写调研报告15篇。", [("撰写调研报告15篇", "issuing", "")]),
        ("截至目前共开展小微协商160余场。", [("开展小微协商160余场", "consultation", "")]),
        ("换届以来共召开主席会议15次。", [("召开主席会议15次", "chairpersons-meeting", "")]),
        (
            "通过组织收看、专题辅导、座谈交流等方式，举办读书班3期。",
            [("举办读书班3期", "study", "")],
        ),
        (
            "采取视察、听取汇报等形式，对河湖管护开展监督。",
            [("对河湖管护开展监督", "supervision", "")],
        ),
        ("组织3次委员视察。", [("组织3次委员视察", "inspection", "委员")]),
        ("收到大会发言材料28篇。", [("收到大会发言材料28篇", "consultation", "")]),
        ("围绕营商环境开展专项监督。", [("围绕营商环境开展专项监督", "supervision", "")]),
        ("围绕河长制落实开展网络议政。", [("围绕河长制落实开展网络议政", "consultation", "")]),
        ("围绕河长制落实开展集中学习。", [("围绕河长制落实开展集中学习", "study", "")]),
    ],
)
def test_how_and_since_when_are_no_part_of_a_deed(
    text: str, deeds: list[tuple[str, str, str]]
) -> None:
    assert found(text, "activity", "type", "participants") == deeds


def test_a_report_that_a_unit_handed_in_is_told_by_its_title_and_a_proposal_is_not() -> None:
    text = (
        "市政协农业委提交的《关于发展山地蜂业的调研报告》得到市长批示。"
        "会后形成的《关于建设冷链物流园的建议案》报送市政府，3条写入规划。"
        "民建示例市支部提交的《关于增设公交站台的提案》由市交通局办理。"
    )

    assert found(text, "activity", "type", "organiser") == [
        (
            "提交的《关于发展山地蜂业的调研报告》",
            "issuing",
            "政协示例市委员会农业委员会",
        ),
        ("形成的《关于建设冷链物流园的建议案》报送市政府", "issuing", ""),
    ]


@pytest.mark.parametrize(
    ("text", "quote", "kind"),
    [
        (
            "深入石塘镇、沙洲乡的21家茶企摸实情。",
            "深入石塘镇、沙洲乡的21家茶企摸实情",
            "investigation",
        ),
        ("深入竹溪乡等5个乡镇走村串寨。", "深入竹溪乡等5个乡镇走村串寨", "investigation"),
        ("并远赴浙江安吉取经。", "远赴浙江安吉取经", "study"),
        (
            "组织部分委员到江苏南通对标学习。",
            "组织部分委员到江苏南通对标学习",
            "study",
        ),
        ("副主席李建平会见台湾客商代表团一行。", "会见台湾客商代表团一行", "visit"),
        (
            "组织210名委员与430户困难户结成对子。",
            "组织210名委员与430户困难户结成对子",
            "volunteering",
        ),
        ("第九次主席会议审定重点提案6件。", "审定重点提案6件", "chairpersons-meeting"),
        ("在11个乡镇设立政协联络工委。", "在11个乡镇设立政协联络工委", "other"),
        ("年底评出优秀提案15件。", "评出优秀提案15件", "proposal-handling"),
        ("编辑文史，收录文章38篇、26万字。", "收录文章38篇、26万字", "publication"),
    ],
)
def test_further_words_for_what_committees_do(text: str, quote: str, kind: str) -> None:
    assert (quote, kind) in found(text, "activity", "type")


@pytest.mark.parametrize(
    "text",
    [
        "从反馈意见看，委员比较满意。",
        "9月，党中央召开了中央政协工作会议。",
        "经市委编办与市卫健局会商办理，市财政局答复列入2023年立法调研项目。",
        "促使两局建立健全制度12项。",
        "商出的意见尚未得到反馈。",
    ],
)
def test_what_others_did_and_how_something_looks_are_no_activity(text: str) -> None:
    assert found(text, "activity") == []


def test_whose_leader_is_told_first_goes_on_with_those_it_works_with() -> None:
    text = (
        "市政协科教委在副主席葛明远的带领下，会同市体育局，就全民健身开展专题调研，走访社区40个。"
    )

    assert [who for _, who in found(text, "activity", "organiser")] == [
        "政协示例市委员会科教委员会、示例市体育局"
    ] * 2


def test_a_plan_goes_on_with_its_subject_behind_a_semicolon() -> None:
    text = (
        "2022年，市政协将召开专题协商会2次；拟遴选重点提案15件；市工商联走访企业30家；举办论坛2场。"
    )

    assert [who for _, who in found(text, "activity", "organiser")] == [
        "政协示例市委员会",
        "政协示例市委员会",
        "示例市工商业联合会",
        "",
    ]


def test_what_was_only_looked_at_or_whom_it_was_done_with_is_no_topic() -> None:
    text = "沿江检查采砂点32个。就垃圾分类与市城管局开展对口协商。围绕中心、服务大局，召开全体会议1次。围绕竹木加工选择2个课题深入调研。"

    assert [topic for _, topic in found(text, "activity", "topic")] == [
        "",
        "垃圾分类",
        "",
        "竹木加工",
    ]
    assert ("就垃圾分类与市城管局开展对口协商", "示例市城市管理局") in related(text, "host")


def test_each_outcome_is_of_the_title_whose_matter_it_names() -> None:
    text = (
        "民进示例市支部《关于兴建街角花园的提案》（第8号）、宋一鸣委员《关于优化夜班公交的提案》（第9号），"
        "分别由市城管局、市交通局办理，建成街角花园17个，新开夜班公交6条，惠及居民5万人。"
    )

    assert [of for _, of in found(text, "outcome", "of")] == [
        "关于兴建街角花园的提案",
        "关于优化夜班公交的提案",
        "关于优化夜班公交的提案",
    ]


def test_what_is_merged_is_handled_as_one() -> None:
    text = "《关于兴建街角花园的提案》《关于增加绿地的提案》并案办理，建成街角花园17个。"

    assert found(text, "outcome", "of") == [("建成街角花园17个", "关于兴建街角花园的提案")]


def test_what_came_of_merged_proposals_is_told_of_the_first_unless_it_names_the_matter_of_another() -> (
    None
):
    text = (
        "民建示例市委会《关于发展夜间经济的提案》与市妇联《关于增设托育点的提案》并案办理，"
        "市商务局、市卫健委分办，打造特色街区6处，新增托育点21个。"
    )

    assert found(text, "outcome", "of") == [
        ("打造特色街区6处", "关于发展夜间经济的提案"),
        ("新增托育点21个", "关于增设托育点的提案"),
    ]


def test_unnamed_advice_is_that_of_the_work_it_was_given_in() -> None:
    text = "围绕老旧小区改造开展视察，提出意见11条，市住建局采纳了其中的8条。\n一年来，提出意见236条，其中被市委采纳181条。"

    assert [of for _, of in found(text, "outcome", "of")] == [
        "围绕老旧小区改造开展视察",
        "意见",
    ]


def test_what_an_office_did_with_a_number_is_its_deed() -> None:
    text = "《关于缓解停车难问题的提案》提出后，市住建局腾出闲置场地19块，市医院药占比为28%。"

    assert [kind for _, kind in found(text, "outcome", "type")] == ["measure", "effect"]


@pytest.mark.parametrize(
    "text",
    [
        "《关于修复矿山的提案》，由于底子薄、投入多，暂缓。",
        "召开专题民主生活会，检视问题28个，已整改25个。",
        "召开“乡村振兴”远程协商会，设分会场9个。",
    ],
)
def test_reasons_and_what_was_found_at_oneself_are_no_outcome(text: str) -> None:
    assert found(text, "outcome") == []


@pytest.mark.parametrize(
    ("text", "quote", "kind"),
    [
        ("市卫健局购置流动卫生服务车7辆。", "市卫健局购置流动卫生服务车7辆", "measure"),
        ("增建社区卫生服务站9个。", "增建社区卫生服务站9个", "measure"),
        ("新打供水井20眼。", "新打供水井20眼", "measure"),
        ("增加事业编制103名。", "增加事业编制103名", "measure"),
        ("编制治理规划3个。", "编制治理规划3个", "policy-issued"),
        ("“云顶红茶”获国家农产品地理标志认定。", "“云顶红茶”获国家农产品地理标志认定", "effect"),
        ("产业园于5月投产。", "产业园于5月投产", "effect"),
        ("柳河水质保持Ⅱ类。", "柳河水质保持Ⅱ类", "effect"),
        ("9处老宅列入省级保护名录。", "9处老宅列入省级保护名录", "effect"),
        ("问题整改45个。", "问题整改45个", "measure"),
        ("问题全部整改到位。", "问题全部整改到位", "effect"),
        ("市科技局举办技术集市6场。", "市科技局举办技术集市6场", "measure"),
    ],
)
def test_deeds_of_offices_and_what_came_of_them(text: str, quote: str, kind: str) -> None:
    whole = f"《关于治理柳河的提案》提交后，{text}"

    assert (quote, kind) in found(whole, "outcome", "type")


def test_who_supervised_and_what_was_noted_are_told_apart() -> None:
    text = "《关于水土保持的提案》，市委书记何青禾领衔督办并两次作出批示，市水利局主办。"

    assert found(text, "activity", "topic") == [("市委书记何青禾领衔督办", "关于水土保持的提案")]
    assert found(text, "outcome", "of") == [("两次作出批示", "关于水土保持的提案")]


def test_who_supervises_a_proposal_without_marks_is_told_before_it() -> None:
    text = "副主席罗春生督办的关于解决路灯不亮问题的提案，市供电公司新增路灯260盏。"

    assert found(text, "activity", "topic") == [("副主席罗春生督办", "关于解决路灯不亮问题的提案")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("韩一舟委员提出的关于打造“云顶红茶”品牌的提案，由市农业局办理。", []),
        (
            "召开关于推进茶产业发展的提案督办会。",
            ["召开关于推进茶产业发展的提案督办会"],
        ),
        (
            "对2019年列入规划解决的27件提案开展“回头看”。",
            ["对2019年列入规划解决的27件提案开展“回头看”"],
        ),
    ],
)
def test_a_verb_within_a_proposal_s_title_is_no_deed(text: str, told: list[str]) -> None:
    assert [quote for (quote,) in found(text, "activity")] == told


def test_a_yearbook_s_paragraph_begins_with_its_heading() -> None:
    text = (
        "　　常务委员会会议　3月20日，召开二届九次会议，传达学习上级精神。\n"
        "　　专题视察　6月9日至10日，组织委员视察水库。\n"
        "　　市政协常委会会议5月3日在市区召开。\n"
    )

    assert found(text, "activity", "type")[:3] == [
        ("召开二届九次会议", "standing-committee-meeting"),
        ("传达学习上级精神", "study"),
        ("组织委员视察水库", "inspection"),
    ]


def test_what_is_celebrated_is_an_occasion_and_no_matter() -> None:
    text = "举办庆祝人民政协成立70周年书画展，召开纪念改革开放座谈会，举办庆祝中国人民政治协商会议成立70周年歌会。"

    assert [topic for _, topic in found(text, "activity", "topic")] == ["", "纪念改革开放", ""]


def test_courses_for_members_are_not_held_by_the_party_group() -> None:
    text = "市政协党组召开会议12次，开展学习8次，举办委员培训班2期。"

    assert [who for _, who in found(text, "activity", "organiser")] == [
        "政协示例市委员会党组",
        "政协示例市委员会党组",
        "",
    ]


def test_what_came_of_a_book_is_of_the_book_and_not_of_what_it_holds() -> None:
    text = "文史委编辑出版《古渡》，收录文章52篇，市文旅局据此修复码头3处。"

    assert [of for _, of in found(text, "outcome", "of")] == ["编辑出版《古渡》"]


@pytest.mark.parametrize(
    "text",
    [
        "双周协商是市政协的履职品牌，民主监督是一项重要职能。",
        "把协商搬到村口，把监督挺在前面。",
        "我们体会到，做好政协工作，必须坚持党的领导。",
        "市政协要突出抓好四件事。",
        "该提案被市政协列为重点督办提案，办前联系、办中走访的面商率达95%，整改落实率92%。",
        "2.专题协商会。\n3.委员视察。",
    ],
)
def test_nouns_rates_and_headings_are_no_deeds(text: str) -> None:
    assert not found(text, "activity")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("对河道治理每年组织视察2次。", ("inspection", "河道治理", "")),
        ("就养老、托育各开展1次协商。", ("consultation", "养老、托育", "")),
        ("围绕“百亿茶乡”目标，组织协商活动12次。", ("consultation", "", "")),
        ("针对村集体收入偏低的实际，组织专题调研。", ("investigation", "", "")),
        ("针对农村饮水安全问题，组织专题调研。", ("investigation", "农村饮水安全问题", "")),
        ("对农贸市场改造实施“点穴式”监督。", ("supervision", "农贸市场改造", "")),
        ("扎实开展学习实践科学发展观活动。", ("study", "", "")),
        ("由文化文史和学习委编纂《柳河古渡》。", ("publication", "", "")),
        ("召开专题议政性常委会会议3次。", ("standing-committee-meeting", "", "")),
        ("拿出调研报告3篇。", ("issuing", "", "")),
        ("委员拿出30万元助学。", ("donation", "", "")),
        ("农业农村界委员把协商会开到村头。", ("consultation", "", "")),
        ("委员为枫林村、桃源村捐建礼堂2座。", ("donation", "", "枫林村、桃源村")),
        ("委员为四川地震灾区捐款30万元。", ("donation", "", "")),
        ("25名委员受聘担任市法院特约监督员。", ("supervision", "", "")),
        (
            "市委书记秦向阳领办的民建示例市支部《关于发展夜市的提案》成效明显。",
            ("proposal-handling", "关于发展夜市的提案", ""),
        ),
    ],
)
def test_kind_matter_and_place_of_what_was_done(text: str, told: tuple[str, str, str]) -> None:
    assert [each[1:] for each in found(text, "activity", "type", "topic", "place")] == [told]
