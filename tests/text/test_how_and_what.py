"""Clauses that say how the work is done, and what is around an activity on pages of committees and papers."""

import pytest

from cppcc_graph.text.extract import extract

HEAD = "示例县政协2021年工作报告\n一、2021年主要工作\n"
OWN = "政协示例县委员会"


def told(text: str, *names: str) -> list[tuple[str, ...]]:
    """Return the activities of a text with some of their arguments."""
    return [
        (each.quote, *(str(each.args.get(name, "")) for name in names))
        for each in extract(HEAD + text + "\n", place="示例县", year=2021).candidates
        if each.kind == "activity" and each.start >= len(HEAD)
    ]


@pytest.mark.parametrize(
    "text",
    [
        # How the work looks.
        "专题协商突出实效性。",
        "对口协商注重上下联动。",
        "界别协商体现专业特色。",
        "视察活动讲求深度。",
        "提案督办强化全程跟踪。",
        "提案办理加强沟通、讲求实效。",
        "民主评议做到有的放矢。",
        "凸显协商优势。",
        "注重协商实效。",
        "注重委员培训工作。",
        "专题视察成效明显。",
        "委员视察活动频繁。",
        "民主协商工作有亮点，调研选题准。",
        "有效打通民主监督通向村居的“最后一公里”。",
        "推动协商向村组延伸。",
        "142个行政村协商议事厅、协商驿站全覆盖。",
        "使界别协商有平台、有载体。",
        # How it shall be done.
        "改进专题视察工作，创新调研活动组织方式。",
        "探索线上调研与实地调研相互补充的办法。",
        "探索提案人与承办单位面对面沟通的路子。",
        "精心部署全年监督视察工作。",
        "具体负责委员联络和走访工作。",
        # What it is, what it became, what was put first.
        "委员之家成为委员联系群众、反映民意的桥梁。",
        "也是以视察促整改、以协商促共识的探索。",
        "提案办理协商品牌越来越响亮。",
        "调研、视察、监督相互衔接。",
        "协商选题如何确定都是必须回答的问题。",
        "把协商议政放在重要位置。",
        "将学习贯彻会议精神始终摆在首位。",
        "委员们边视察边讨论。",
        "形成了委员参与协商的良好氛围。",
        # What is only named, meant or said of the way.
        "此次视察活动，深受基层欢迎。",
        "确保大会顺利召开。",
        "高质量推进各项工作。",
        "利用主席会议、委员小组会议和座谈会，增进了解。",
        "镇政协联络组利用走访、座谈、组织学习等形式，加强联系。",
        "通过技能培训、政策宣讲、产业帮扶等方面，助力乡村振兴。",
        "给山区群众送去了健康。",
        "通过实地察看和座谈交流，掌握第一手资料。",
        # Those who come to what others hold.
        "县长周启明多次参加县政协协商活动。",
        "县委书记、县长多次出席县政协会议并讲话。",
        "县委副书记何立新不仅到会听取意见，还多次参加县政协专题调研。",
        "县委、县政府的其他领导也多次参加政协有关活动。",
        "各乡镇委员活动组组长列席会议。",
        "全年有7人获得县级以上表彰奖励。",
    ],
)  # fmt: skip
def test_how_the_work_is_done_is_no_deed(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("专题协商加强城乡垃圾治理。", [("专题协商加强城乡垃圾治理", "consultation", "加强城乡垃圾治理")]),
        ("专题视察突出环境问题整改情况。", [("专题视察突出环境问题整改情况", "inspection", "突出环境问题整改情况")]),
        ("推动“院落夜话”向社区延伸。", [("推动“院落夜话”向社区延伸", "consultation", "")]),
        ("创新开展“午间茶叙”协商活动8次。", [("创新开展“午间茶叙”协商活动8次", "consultation", "午间茶叙")]),
        ("利用空闲厂房组织招商活动3次。", [("利用空闲厂房组织招商活动3次", "other", "")]),
        ("发挥专委会作用，组织调研6次。", [("组织调研6次", "investigation", "")]),
        ("使用无人机巡查河道12次。", [("使用无人机巡查河道12次", "supervision", "")]),
        ("委员多次参加植树活动。", [("多次参加植树活动", "volunteering", "")]),
        ("县政协领导多次参加防汛调研。", [("多次参加防汛调研", "investigation", "")]),
        ("调研扎实，提出建议12条。", [("提出建议12条", "consultation", "")]),
        ("此次调研活动，委员们走访了8家企业。", [("走访了8家企业", "visit", "")]),
    ],
)  # fmt: skip
def test_what_sounds_like_it_and_was_done_is_one(text: str, found: list[tuple[str, ...]]) -> None:
    assert told(text, "type", "topic") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # Several matters, of which one holds a verb that also leads to what was done.
        ("围绕推动试点县开展承包地改革、提升物业服务水平、水源保护等6个方面议题进行协商议政。",
         [("围绕推动试点县开展承包地改革、提升物业服务水平、水源保护等6个方面议题进行协商议政", "consultation",
           "推动试点县开展承包地改革、提升物业服务水平、水源保护", "")]),
        ("围绕支持乡镇开展环境整治、加快道路建设等议题召开协商会3次。",
         [("围绕支持乡镇开展环境整治、加快道路建设等议题召开协商会3次", "consultation", "支持乡镇开展环境整治、加快道路建设", "")]),
        ("围绕城市停车有序地开展协商。", [("围绕城市停车有序地开展协商", "consultation", "城市停车", "")]),
        ("围绕旱改水积极开展协商讨论。", [("围绕旱改水积极开展协商讨论", "consultation", "旱改水", "")]),
        ("紧扣园区建设协商议政、履职尽责，组织活动40次。", [("紧扣园区建设协商议政、履职尽责", "consultation", "园区建设", ""),
                                           ("组织活动40次", "other", "", "")]),
        ("“古村落保护”专题调研在白石、双溪等地考察民居、祠堂。",
         [("“古村落保护”专题调研在白石、双溪等地考察民居、祠堂", "investigation", "民居、祠堂", "")]),
        ("到我县考察交流乡村旅游发展情况。", [("到我县考察交流乡村旅游发展情况", "visit", "乡村旅游发展情况", "")]),
        ("专题调研民宿经营、收集经营者诉求。", [("专题调研民宿经营、收集经营者诉求", "investigation", "民宿经营", "")]),
        # Who does it.
        ("以县政协主席高远志为团长的考察团赴云岭市考察了茶产业。", [("赴云岭市考察了茶产业", "study", "茶产业", "高远志")]),
        ("以副主席林树青、何敏为第一视察小组组长的视察组实地察看了青河水厂。",
         [("实地察看了青河水厂", "inspection", "青河水厂", "林树青、何敏")]),
        ("由副主席陈国栋任组长的评议组对三个单位开展民主评议。", [("对三个单位开展民主评议", "supervision", "", "陈国栋")]),
        ("组织委员扎实开展走访调研、学习交流等活动。", [("组织委员扎实开展走访调研、学习交流等活动", "investigation", "", "委员")]),
        ("邀请外地政协委员交流履职经验。", [("邀请外地政协委员交流履职经验", "other", "履职经验", "外地政协委员")]),
        ("引导和鼓励委员投身乡村振兴。", [("引导和鼓励委员投身乡村振兴", "volunteering", "", "委员")]),
        ("组织了多项联系界别活动。", [("组织了多项联系界别活动", "other", "", "")]),
        # Of what kind it is.
        ("审议县政协七届四次会议有关事项。", [("审议县政协七届四次会议有关事项", "other", "", "")]),
        ("村级议事室开展议事活动120场。", [("开展议事活动120场", "consultation", "", "")]),
        ("对县志征编工作进行深入了解。", [("对县志征编工作进行深入了解", "investigation", "", "")]),
        ("健全县级领导视察重点项目制度。", [("健全县级领导视察重点项目制度", "other", "", "")]),
        ("副县长唐文通报重点协商计划、监督工作等情况。", [("通报重点协商计划、监督工作等情况", "other", "", "唐文")]),
    ],
)  # fmt: skip
def test_what_it_is_about_and_who_does_it(text: str, found: list[tuple[str, ...]]) -> None:
    assert told(text, "type", "topic", "participants") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("县委专门召开常委会议听取政协工作汇报。", [("专门召开常委会议听取政协工作汇报", "other", "中共示例县委员会")]),
        # The committee of the party is told in the clause before.
        ("县委加强对政协工作的领导，定期召开常委会会议研究政协工作。",
         [("定期召开常委会会议研究政协工作", "other", "中共示例县委员会")]),
        ("县政协专门召开常委会议听取提案办理情况通报。",
         [("专门召开常委会议听取提案办理情况通报", "standing-committee-meeting", OWN)]),
    ],
)  # fmt: skip
def test_a_meeting_of_the_party_is_none_of_the_committee(
    text: str, found: list[tuple[str, ...]]
) -> None:
    assert told(text, "type", "organiser") == found


def test_a_time_within_what_was_told_is_not_when_it_was_told() -> None:
    assert told("主席王立国通报了2021年上半年县政协工作情况。", "time") == [
        ("通报了2021年上半年县政协工作情况", "")
    ]
    assert told("7月，视察今年民生实事进展。", "time") == [("视察今年民生实事进展", "7月")]


def test_what_is_necessary_is_no_plan_and_a_plan_that_was_followed_makes_none() -> None:
    assert told("县政协按必要程序组织委员开展活动。", "status") == [
        ("按必要程序组织委员开展活动", "done")
    ]
    news = (
        "示例县政协召开活动组会议\n根据县政协年度工作计划安排，7月上旬，县政协召开活动组交流会。\n"
    )
    found = extract(news, place="示例县", year=2021).candidates
    assert [(each.quote, each.args["status"]) for each in found if each.kind == "activity"] == [
        ("召开活动组交流会", "done")
    ]
