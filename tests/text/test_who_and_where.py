"""Persons whose names end with a word, bodies that share a place, and places behind a word of going."""

import pytest

from cppcc_graph.text.extract import extract

HEAD = "政协枫屏县第九届委员会常务委员会工作报告\n（2022年1月8日在政协枫屏县第九届委员会第二次会议上）\n"
OWN = "政协枫屏县委员会"
PARTY = "中共枫屏县委员会"


def named(text: str, kind: str) -> dict[str, str]:
    """Return the names of a kind behind the head of a report, by the words that they stand for."""
    return {
        each.quote: str(each.args["name"])
        for each in extract(HEAD + text).candidates
        if each.kind == kind and each.start >= len(HEAD)
    }


def bodies(text: str) -> set[str]:
    """Return the words for bodies."""
    return set(named(text, "body"))


def places(text: str) -> set[str]:
    """Return the words for places."""
    return set(named(text, "place"))


def roles(text: str) -> dict[str, tuple[str, str]]:
    """Return role and body of the persons."""
    return {
        each.quote: (str(each.args.get("role", "")), str(each.args.get("body", "")))
        for each in extract(HEAD + text).candidates
        if each.kind == "person" and each.start >= len(HEAD)
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("副主席周立本带队视察。", {"周立本"}),
        ("副主席周立本、陆能分别督办。", {"周立本", "陆能"}),
        ("周立本委员提交了提案，陆能委员反映的问题得到解决。", {"周立本", "陆能"}),
        ("县政协委员陆能发动商户认购滞销果品。", {"陆能"}),
        ("选举周立本为主席，陆能、何许可为副主席。", {"周立本", "陆能", "何许可"}),
        ("副主席林子和参加调研。", {"林子和"}),
        ("副主席林子和参加会议的同志座谈。", {"林子"}),
        ("委员才能履职，委员方能尽责，主席本人带队，主席方可带队。", set()),
        ("副主席本着务实精神带队，委员全程参加，委员应能说会写。", set()),
        ("县政协委员枫屏一中活动小组组织义教。", set()),
        ("宗教界委员释延通捐款，县佛教协会会长马忠孝阿訇发言。", {"释延通", "马忠孝"}),
        ("全国政协委员、藏族歌手泽仁卓玛来我县采风。", {"泽仁卓玛"}),
        ("副县长具体负责，副主席直接联系企业，民警向群众宣讲，委员释疑解惑。", set()),
    ],
)
def test_a_word_ends_a_name_where_nothing_follows_that_it_leads_to(
    text: str, names: set[str]
) -> None:
    assert set(roles(text)) == names


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("王建国、李秀英委员视察了水厂。", dict.fromkeys(["王建国", "李秀英"], "委员")),
        ("采纳了王建国、李秀英委员建议。", dict.fromkeys(["王建国", "李秀英"], "委员")),
        ("王建国、李秀英等十六名委员资助学生。", dict.fromkeys(["王建国", "李秀英"], "委员")),
        ("王建国、李秀英同志被评为先进。", dict.fromkeys(["王建国", "李秀英"], "同志")),
        ("民盟枫屏县委、王建国等委员提出提案。", {"王建国": "委员"}),
        ("增选刘秀兰、何天佑等5人为常务委员。", dict.fromkeys(["刘秀兰", "何天佑"], "常务委员")),
        ("补选马志刚等3位同志为副主席。", {"马志刚": "副主席"}),
        ("同意王小川、李润生同志辞去职务。", dict.fromkeys(["王小川", "李润生"], "同志")),
        ("撤销赵四海、钱多多委员资格。", dict.fromkeys(["赵四海", "钱多多"], "委员")),
        ("农民、工人委员参加，妇联、共青团委员座谈，科技、教育等代表发言。", {}),
    ],
)
def test_a_list_of_names_has_the_role_behind_it(text: str, persons: dict[str, str]) -> None:
    assert {name: role for name, (role, _) in roles(text).items()} == persons


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("书记张国庆、县长李立新到会。", {"张国庆": PARTY, "李立新": "枫屏县人民政府"}),
        ("何书海书记、陆远县长参加植树。", {"何书海": PARTY, "陆远": "枫屏县人民政府"}),
        ("县委书记张国庆批示。会后书记张国庆多次过问。", {"张国庆": PARTY}),
        ("柳河村书记张国庆介绍情况。", {"张国庆": ""}),
        ("检察院检察长邹正通报工作。", {"邹正": "枫屏县人民检察院"}),
        ("县政协机关文印中心副主任陆小曼获奖。", {"陆小曼": f"{OWN}机关"}),
        ("县委党校理论教研室主任李海洋授课。", {"李海洋": f"{PARTY}党校"}),
        ("县政协组织第三调研室主任王海参加。", {"王海": ""}),
        ("政协委员、石门中学教师门子光采集标本。", {"门子光": OWN}),
        ("邀请中国农科院研究员乐松年指导。", {"乐松年": "中国农业科学院"}),
    ],
)
def test_an_office_is_held_in_the_body_that_is_told(text: str, persons: dict[str, str]) -> None:
    assert {name: body for name, (_, body) in roles(text).items()} == persons


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("会同县民宗局、财政局、人社局召开协商会。", {"县民宗局", "财政局", "人社局"}),
        ("县委组织部、宣传部、统战部联合举办。", {"县委组织部", "宣传部", "统战部"}),
        ("县民政局、残联慰问，县农业局和扶贫办派员。", {"县民政局", "残联", "县农业局", "扶贫办"}),
        ("县水利局、公路局长期协商，县财政局、扶贫办理情况。", {"县水利局", "县财政局"}),
        ("县征兵办、县农广校、县老科协参加。", {"县征兵办", "县农广校", "县老科协"}),
        ("县能源办法出台，区一小部分群众，市区工会。", set()),
        ("香港八桂同乡总会来访，八桂同乡总会捐款。", {"香港八桂同乡总会", "八桂同乡总会"}),
        ("接待新加坡云岭同乡会、泰国华侨联谊总会。", {"新加坡云岭同乡会", "泰国华侨联谊总会"}),
        ("深圳云岭商会捐款，旅美云岭同乡会来函。", {"深圳云岭商会", "旅美云岭同乡会"}),
        ("与海外同乡会、宗亲会联系，走访异地商会，修缮会馆。", set()),
        ("宏远集团、天佑药业向灾区捐款。", {"宏远集团", "天佑药业"}),
        ("委员企业、爱心集团捐款，物业公司出资。", set()),
        ("民革、民盟、民建三个支部送医下乡。", {"民革", "民盟", "民建"}),
        ("石门镇政协联络组、柳林街道政协工委座谈。", {"石门镇政协联络组", "柳林街道政协工委"}),
        ("县政协医卫体组、工商组、农业一组活动。", {"县政协医卫体组", "工商组", "农业一组"}),
        ("邀请河西五市政协到会，三省毗邻地区政协联谊会召开。", set()),
        ("黄河水利委员会专家指导。", {"黄河水利委员会"}),
        (
            "县人武部、消防大队官兵参与，县政协民宗侨外委座谈。",
            {"县人武部", "消防大队", "县政协民宗侨外委"},
        ),
    ],
)
def test_bodies_of_lists_clubs_and_groups_are_whole(text: str, found: set[str]) -> None:
    assert bodies(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全会在枫屏宾馆召开，活动在国际会展中心举行。", {"枫屏宾馆", "国际会展中心"}),
        ("在柳溪山庄三楼会议室举办，在高校体育馆举行比赛。", {"柳溪山庄"}),
        ("到七里坪镇、二十里铺镇、三里店村调研。", {"七里坪镇", "二十里铺镇", "三里店村"}),
        ("竹山镇、新安江镇开展活动，来到万福山乡。", {"竹山镇", "新安江镇", "万福山乡"}),
        ("到原青石乡走访，深入五里河水库。", {"青石乡", "五里河水库"}),
        ("竹山镇、到柳坪镇、各柳坪村，走访两村三社区。", {"竹山镇", "柳坪镇", "柳坪村"}),
        ("石门镇凤凰山村修路，到青龙山村走访。", {"石门镇", "凤凰山村", "青龙山村"}),
        ("到偏远山村义诊，深入高寒山村，走访雷村。", {"雷村"}),
        ("帮助八道河村，为贫困村青杠坪村修桥。", {"八道河村", "青杠坪村"}),
        ("港商来县投资，专家抵市调研。", set()),
        ("保护黑虎泉水源地，治理罗家沟小流域。", {"黑虎泉", "罗家沟"}),
        ("到石门循环经济产业园、柳溪电商产业园视察。", {"石门循环经济产业园", "柳溪电商产业园"}),
        ("建设现代农业产业园3个，打造特色食品工业园。", set()),
        ("察看三岔口隧道，走进枣花胡同，到平坝苗寨。", {"三岔口隧道", "枣花胡同", "平坝苗寨"}),
        (
            "山东寿光蔬菜、浙江安吉经验，赴浙江桐庐、德清等地。",
            {"山东", "寿光", "浙江", "安吉", "桐庐", "德清"},
        ),
        ("帮助湖北黄冈中学，向四川江油运送。", {"湖北", "四川", "江油"}),
        ("204省道枫屏段改建，比照浙江做法。", {"枫屏"}),
        ("赴安吉、来到万亩茶园，县城东区开发。", {"安吉"}),
    ],
)
def test_places_are_whole_behind_a_word_of_going(text: str, found: set[str]) -> None:
    assert places(text) == found
