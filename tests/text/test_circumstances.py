"""What stands around activities, documents and outcomes: who, about what, where, of what it came."""

import pytest

from cppcc_graph.text.extract import extract

OWN = "政协示例市委员会"


def said(text: str, *predicates: str) -> set[tuple[str, str, str]]:
    """Return subject, predicate and object of the relations of these predicates."""
    return {
        (str(each.args["subject"]), str(each.args["predicate"]), str(each.args["object"]))
        for each in extract(text, place="示例市", year=2020).candidates
        if each.kind == "relation" and each.args["predicate"] in predicates
    }


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        (
            "市政协经济委员会会同市工商联就民营企业融资召开座谈会2次。",
            {("就民营企业融资召开座谈会2次", f"{OWN}经济委员会"), ("就民营企业融资召开座谈会2次", "示例市工商业联合会")},
        ),
        (
            "3月，市政协经济委员会联合市农业局，围绕茶产业发展开展专题调研，走访企业20家。",
            {
                ("围绕茶产业发展开展专题调研", f"{OWN}经济委员会"),
                ("围绕茶产业发展开展专题调研", "示例市农业局"),
                ("走访企业20家", f"{OWN}经济委员会"),
                ("走访企业20家", "示例市农业局"),
            },
        ),
        # Those whom a person leads, or who are named in a clause of their own, act in all steps too.
        (
            "副主席高志远率市政协经济委员会、市商务局，走访企业20家，赴浙江考察。",
            {
                (deed, host)
                for deed in ("走访企业20家", "赴浙江考察")
                for host in (f"{OWN}经济委员会", "示例市商务局")
            },
        ),
        (
            "副主席高志远带领市政协经济委员会和部分委员，会同市商务局，就物流业开展调研，召开座谈会3场，赴浙江考察，形成调研报告1篇。",
            {
                (deed, host)
                for deed in ("就物流业开展调研", "召开座谈会3场", "赴浙江考察", "形成调研报告1篇")
                for host in (f"{OWN}经济委员会", "示例市商务局")
            },
        ),
        ("副主席高志远带领市商务局、市教育局负责人现场办公2次。", set()),
        ("3件反馈不满意的提案由市政府督查室跟踪办理。", {("3件反馈不满意的提案由市政府督查室跟踪办理", "示例市人民政府督查室")}),
        (
            "市政协邀约东山县政协在东山县就共建旅游圈开展跨区域协商，签署协作备忘录1份。",
            {
                (deed, host)
                for deed in ("邀约东山县政协在东山县就共建旅游圈开展跨区域协商", "签署协作备忘录1份")
                for host in (OWN, "政协东山县委员会")
            },
        ),
        # Only what 甲 and 乙 did together is told of both.
        (
            "市政协与市工商联联合召开座谈会2次，走访企业20家。",
            {
                ("联合召开座谈会2次", OWN),
                ("联合召开座谈会2次", "示例市工商业联合会"),
                ("走访企业20家", OWN),
            },
        ),
        # Steps of a work that was begun together, past a clause that tells who led it.
        (
            "4月，市政协经济委员会会同市商务局，由副主席林远山任组长，到三个镇走访企业20家，梳理问题9个，形成调研报告1篇。",
            {
                (deed, host)
                for deed in ("到三个镇走访企业20家", "梳理问题9个", "形成调研报告1篇")
                for host in (f"{OWN}经济委员会", "示例市商务局")
            },
        ),
        # The tasks behind a colon have subjects of their own; what a meeting did with a report neither.
        ("市政协要抓好以下工作：一要围绕物流业开展调研，二要会同市商务局开展民主评议。", {("会同市商务局开展民主评议", "示例市商务局")}),
        (
            "市政协经济委员会对市场监管开展调研，经主席会议审议后报送市委。",
            {("对市场监管开展调研", f"{OWN}经济委员会")},
        ),
        ("1. “破解用工难”协商座谈会。由市政协经济委员会承办，市人社局参加。", {("“破解用工难”协商座谈会", f"{OWN}经济委员会")}),
        # People of a body are not the body, and what follows is not done by it.
        ("市政协副主席张明远带队视察城区内涝治理工程，走访企业12家。", set()),
        ("市政协召开常委会会议，52位委员作大会发言，形成建议12条。", {("召开常委会会议", OWN)}),
        ("市委、市政府领导领办重点提案8件。", set()),
        # 经 of 经济 leads to no subject.
        ("经济委员会连续三年开展营商环境评估，发放问卷400份。", {("发放问卷400份", f"{OWN}经济委员会")}),
        # The next item of a list has its own subject.
        ("市政协召开协商会2次；\n（2）走访企业20家。", {("召开协商会2次", OWN)}),
        ("李文海委员提出的《关于增设公交站点的提案》，市交通局建立联席会议制度，召开协调会3次。", set()),
    ],
)  # fmt: skip
def test_the_subject_of_a_clause_held_what_it_tells_until_another_comes(
    text: str, hosts: set[tuple[str, str]]
) -> None:
    found = {(activity, host) for activity, _, host in said(text, "host")}

    assert hosts <= found
    assert {host for _, host in found} == {host for _, host in hosts}


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("市政协对食品药品监管工作开展民主评议。", "食品药品监管工作"),
        ("市政协对市城管局等6个部门停车管理工作开展民主评议。", "停车管理工作"),
        ("市政协围绕茶产业发展开展专题调研。", "茶产业发展"),
        ("围绕湿地保护，市政协持续开展民主监督。", "湿地保护"),
        ("市政协召开民族团结进步座谈会2次。", "民族团结进步"),
        ("市政协听取市教育局关于校园安全情况的汇报。", "校园安全情况"),
        ("组织委员视察城区内涝治理工程。", "城区内涝治理工程"),
        ("针对停车难问题，市政协召开“有事好商量”协商会。", "停车难问题"),
        ("就低保政策落实情况对城东镇、石桥乡等4个乡镇进行专项视察。", "低保政策落实情况"),
        ("就医保支付改革开展专题协商。", "医保支付改革"),
        ("围绕“托育服务”“农村供水”2个议题开展协商。", "“托育服务”“农村供水”"),
        ("围绕5个重点议题开展协商。", ""),
        ("对白石河治理跟踪视察。", "白石河治理"),
        ("副主席林远山督办的《关于扩建示范小学的提案》已经办结。", "关于扩建示范小学的提案"),
        (
            "由市委书记周启明领办、民建示例市委会提出的《关于修建滨江步道的提案》已经办结。",
            "关于修建滨江步道的提案",
        ),
        ("市政协举办“同心筑梦”书画展。", "同心筑梦"),
        ("市政协以“优化营商环境”为题召开专题议政会。", "优化营商环境"),
        ("遴选重点提案12件，由市领导领衔督办。", ""),
        ("《关于增设公交站点的提案》由副主席张明远督办。", "关于增设公交站点的提案"),
        # No preposition inside a word, no brand, no organisation, no praise.
        ("帮助解决就业、就学等方面的困难12个。", ""),
        ("走访企业300家以上。", ""),
        ("市政协打造“板凳议事”协商平台。", ""),
        ("市政协就重大事项向市委请示报告12次。", ""),
        ("市政协对履职优秀的30名委员给予表彰。", ""),
        ("市政协共建立法研究中心。", ""),
    ],
)
def test_an_activity_is_about_what_its_clause_or_the_one_before_names(
    text: str, topic: str
) -> None:
    found = {matter for _, _, matter in said(text, "topic")}

    assert found == ({topic} if topic else set())


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("组织委员赴青山县、白水镇调研古村落保护。", "青山县、白水镇"),
        ("组织委员深入青山县、白水镇等9个乡镇，就古村落保护开展调研。", "青山县、白水镇"),
        ("组织委员视察青山县道路建设。", "青山县"),
        ("7月，视察道路建设，地点为青山县。", "青山县"),
        # Lists of names that say by what they are counted as that they are places.
        ("先后到石坪、大岭、青沟等5个乡镇实地察看。", "石坪、大岭、青沟"),
        ("逐一察看了龙门水库、青石水库等6座小型水库。", "龙门水库、青石水库"),
        ("赴外省的先进企业考察。", ""),
        ("赴亳州、樟树考察中药材产业。", "亳州、樟树"),
        ("市政协机关党员赴白水镇烈士陵园祭扫。", "白水镇烈士陵园"),
        ("市政协机关包抓白水镇。", "白水镇"),
        ("邀请市政府负责同志到会听取意见2次。", ""),
        ("市政协深入开展调研12次。", ""),
    ],
)
def test_an_activity_took_place_where_a_place_is_named(text: str, place: str) -> None:
    told = f"{text}\n示例市下辖青山县，青山县白水镇经济较好。"

    assert {where for _, _, where in said(told, "location")} == ({place} if place else set())


def test_who_made_a_document_is_the_subject_or_stands_at_the_verb() -> None:
    assert said(
        "市政协文史委员会征集史料40万字，编辑出版《示例风物》和《示例老街》。", "issuer"
    ) == {
        ("示例风物", "issuer", f"{OWN}文史委员会"),
        ("示例老街", "issuer", f"{OWN}文史委员会"),
    }
    assert said("市委召开政协工作会议，出台《关于加强政协工作的意见》。", "issuer") == {
        ("关于加强政协工作的意见", "issuer", "中共示例市委员会")
    }
    assert said("市政协建言，为市政府制定《示例市停车规定》提供参考。", "issuer") == set()
    text = "市政协经济委会同市工商联，走访企业43家，经主席会议协商形成的《关于链主企业的建议案》报市委。"
    assert said(text, "issuer") == {("关于链主企业的建议案", "issuer", f"{OWN}经济委员会")}
    text = "市政协文史委员会编辑出版《示例风物》第七辑和《示例老街》。"
    assert len(said(text, "issuer")) == 2
    text = "经科农业委会同市工商联三次下乡调研，撰写的《关于茶业的调研报告》得到批示。"
    assert len(said(text, "issuer")) == 2
    assert said("经市委同意召开政协工作会议，听取意见。", "host") == set()
    text = "市政协党组抓好学习，举办讲座10次，培训委员80名，走访委员12名，制定了《示例履职规则》。"
    assert said(text, "issuer") == set()


def test_who_welcomes_or_puts_forward_a_proposal_neither_handles_nor_supervises_it() -> None:
    text = (
        "李文海委员提出的《关于增设公交站点的提案》由副主席张明远督办，得到市财政局大力支持，"
        "新增站点20个。"
    )

    title = "关于增设公交站点的提案"
    assert said(text, "proposer", "handler", "supervisor") == {
        (title, "proposer", "李文海"),
        (title, "supervisor", "张明远"),
    }


def test_proposals_put_together_come_from_all_who_put_them_forward() -> None:
    text = (
        "民盟示例市委、李文海等委员从不同角度提出了提案9件，市政协将其合并为“截污与景观提升”重点提案，"
        "由市政协主席张明远督办。"
    )

    assert said(text, "proposer") == {
        ("截污与景观提升", "proposer", "民盟示例市委员会"),
        ("截污与景观提升", "proposer", "李文海"),
    }


def test_an_outcome_without_a_title_hangs_on_the_activity_or_the_opinions_before_it() -> None:
    assert said(
        "市政协对黑臭水体整治开展专项监督，发现问题20个，推动市住建局整改问题18个。", "outcome"
    ) == {("对黑臭水体整治开展专项监督", "outcome", "推动市住建局整改问题18个")}
    assert said(
        "聘请信息员54名，收集社情民意信息312条，编发《示例社情》40期，被省政协采用5条。", "outcome"
    ) == {("社情民意信息", "outcome", "被省政协采用5条")}


def test_one_who_heads_party_and_government_belongs_to_both() -> None:
    assert said("市委副书记、市长李思齐到会讲话。", "member-of") == {
        ("李思齐", "member-of", "中共示例市委员会"),
        ("李思齐", "member-of", "示例市人民政府"),
    }


def test_a_blank_in_a_title_that_stands_for_a_comma_stays() -> None:
    text = "李文海委员的《关于挖掘古道资源 发展研学旅行的提案》由市文旅局办理。"

    titles = {title for title, _, _ in said(text, "proposer")}

    assert titles == {"关于挖掘古道资源 发展研学旅行的提案"}


@pytest.mark.parametrize(
    "matter",
    [
        "县委、县政府中心工作",
        "示例县委中心工作",
        "县委决策部署",
        "全县工作大局",
        "全县经济社会发展大局",
        "党委政府重点工作",
        "县委关心、群众关注的问题",
        "人民群众关心的热点难点问题",
        "群众反映强烈的问题",
    ],
)
def test_whose_concern_it_is_tells_no_topic(matter: str) -> None:
    assert not said(f"围绕{matter}，开展专题协商6次。", "topic")
    assert not said(f"围绕{matter}开展专题协商6次。", "topic")


@pytest.mark.parametrize(
    "matter",
    [
        "县委关于乡村振兴的决策部署",
        "政务服务中心建设",
        "中心城区改造",
        "教育热点难点问题",
        "市域社会治理重点工作",
        "民生问题",
        "重点项目建设",
    ],
)
def test_a_concern_that_is_named_is_a_topic(matter: str) -> None:
    assert {topic for _, _, topic in said(f"围绕{matter}开展协商6次。", "topic")} == {matter}


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        ("参加市政协“数字云溪”远程协商会。", ""),
        ("召开“智慧政协”远程协商会2次。", ""),
        ("举办“委员在线”网络议政会。", ""),
        ("召开“数字经济”远程协商会。", "数字经济"),
        ("召开“智慧养老”专题协商会。", "智慧养老"),
        ("召开“优化营商环境”协商座谈会。", "优化营商环境"),
    ],
)
def test_the_name_of_a_platform_is_no_matter(sentence: str, topic: str) -> None:
    (act,) = [
        each
        for each in extract(sentence, place="云溪县", year=2021).candidates
        if each.kind == "activity"
    ]

    assert act.args.get("topic", "") == topic
