"""Persons whose names end with a word, bodies that share a place, and places behind a word of going."""

import pytest

from cppcc_graph.text.extract import extract

from .names_told import HEAD, OWN, named, roles

PARTY = "中共枫屏县委员会"


def bodies(text: str) -> set[str]:
    """Return the words for bodies."""
    return set(named(text, "body"))


def places(text: str) -> set[str]:
    """Return the words for places."""
    return set(named(text, "place"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("副主席周立本带队视察。", {"周立本"}),
        ("副主席周立本、陆能分别督办。", {"周立本", "陆能"}),
        ("周立本委员提交了提案，陆能委员反映的问题得到解决。", {"周立本", "陆能"}),
        ("县政协委员陆能发动商户认购滞销果品。", {"陆能"}),
        ("选举周立本为主席，陆能、何许可为副主席。", {"周立本", "陆能", "何许可"}),
        ("副主席林子和参加调研。", {"林子和"}),
        (
            "副主席盖万全在村里，李明全程参加，委员李本固带头，游客体验马鞍桥村民宿集群。",
            {"盖万全", "李本固"},
        ),
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
        ("在广东省云岭商会支持下召开三县区政协联席会议。", {"广东省云岭商会"}),
        ("江西、四川等省政协来访，邀请河西五市政协到会，三省毗邻地区政协联谊会召开。", set()),
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
        ("赴腊子口、青坪等地，深入田间、地头等地，赴天水等地区。", {"腊子口", "青坪", "天水"}),
        (
            "赴天津市河西区，到长兴县水口乡、青石县长岭镇。",
            {"天津市", "河西区", "长兴县", "水口乡", "青石县", "长岭镇"},
        ),
        (
            "到康乐、和政、广河三县，视察了柳溪、石桥等乡。",
            {"康乐", "和政", "广河", "柳溪", "石桥"},
        ),
        (
            "到洋河滩国有林场、首阳工业园区，实施峡口水库工程。",
            {"洋河滩国有林场", "首阳工业园区", "峡口水库"},
        ),
    ],
)
def test_places_are_whole_behind_a_word_of_going(text: str, found: set[str]) -> None:
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("青石县县长王建国到会。", {"王建国": ("青石县县长", "青石县人民政府")}),
        ("引起云湖区区长李志远重视。", {"李志远": ("云湖区区长", "云湖区人民政府")}),
        ("枫屏县县长王建国到会。", {"王建国": ("枫屏县县长", "枫屏县人民政府")}),
        ("常务副县长王建国3次主持会议。", {"王建国": ("常务副县长", "枫屏县人民政府")}),
        ("县政协文史委在副主席李志远的带领下征集史料。", {"李志远": ("副主席", OWN)}),
        ("由副主席令狐敏任组长的调研组走访企业。", {"令狐敏": ("副主席", OWN)}),
        ("县政协秘书长闻人达透露，今年聚焦文旅协商。", {"闻人达": ("县政协秘书长", OWN)}),
        ("会议接受额尔敦辞去副主席职务的请求。", {"额尔敦": ("副主席", OWN)}),
        ("县政协委员颜素萍如数家珍。", {"颜素萍": ("县政协委员", OWN)}),
        ("县长江路、县长安街道、市长春路改造完成，县人民医院呼吸科主任到会。", {}),
    ],
)
def test_heads_of_places_and_those_who_speak(
    text: str, persons: dict[str, tuple[str, str]]
) -> None:
    """A county that is named is not the report's own, and neither a road nor a ward is a person."""
    assert roles(text) == persons


def test_leagues_banners_and_regions_have_governments_of_their_own() -> None:
    """The chair of a region heads its government, that of its committee is called so."""
    head = "政协苏尔盟第二届委员会常务委员会工作报告\n内蒙古自治区苏尔盟政协认真履职。\n"
    told = {
        each.quote: str(each.args["body"])
        for each in extract(
            f"{head}提案由盟长图门巴雅尔领办。自治区副主席包玉成批示。达来旗旗长宝力德作汇报。\n"
        ).candidates
        if each.kind == "person"
    }
    assert told == {
        "图门巴雅尔": "苏尔盟行政公署",
        "包玉成": "内蒙古自治区人民政府",
        "宝力德": "达来旗人民政府",
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "县建筑设计院、县柳腔剧团与县档案史志馆参加。",
            {"县建筑设计院", "县柳腔剧团", "县档案史志馆"},
        ),
        ("经县委办、县府办交办，县政协书画会办展。", {"县委办", "县府办", "县政协书画会"}),
        ("建成社区政协委员工作室、园区政协联络站，承办沿江片区政协交流会。", set()),
        ("港澳委员、香港远帆集团主席李志远捐款。", {"香港远帆集团"}),
        ("。经济委创办读书会。", {"经济委"}),
    ],
)
def test_houses_companies_and_clubs_are_bodies(text: str, found: set[str]) -> None:
    """What acts is a body; the committee of a quarter is none."""
    assert bodies(text) == found


def test_a_district_has_branches_of_the_citys_offices() -> None:
    """公安分局 without a place is the branch of the city's office in the district."""
    head = "政协沧屿市云湖区第五届委员会常务委员会工作报告\n"
    names = {
        each.quote: each.args["name"]
        for each in extract(f"{head}会同区发改局、国土分局、公安分局调研。\n").candidates
        if each.kind == "body" and each.start >= len(head)
    }
    assert names["国土分局"] == "沧屿市国土资源局云湖分局"
    assert names["公安分局"] == "沧屿市公安局云湖分局"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("建成口袋公园31个，抢修破损路段二十余处，平台覆盖所有村。", set()),
        ("采取“县招乡用”办法，走访民族村寨21个，旧址改造成文创园区，赴创新型省份学习。", set()),
        ("委员登上黄沙屿、大渔岛调研。", {"黄沙屿", "大渔岛"}),
        ("委员到巴音浩来旗、乌兰木图市视察。", {"巴音浩来旗", "乌兰木图市"}),
        ("群众少跑路、数据多跑路，驻点村修建通村公路，整治背街小巷，走街串巷访民情。", set()),
        ("改造石榴巷等易涝点，走访柳荫巷。", {"石榴巷", "柳荫巷"}),
    ],
)
def test_kinds_of_places_are_none_and_names_by_sound_are_whole(text: str, found: set[str]) -> None:
    """What says of what kind a place is names none."""
    assert places(text) == found


@pytest.mark.parametrize(
    ("sentence", "hosts"),
    [
        ("县水利局牵头，县财政局配合，开展河道整治6次。", "示例县水利局"),
        ("县水利局开展河道整治6次，县财政局积极支持。", "示例县水利局"),
    ],
)
def test_who_helps_holds_nothing(sentence: str, hosts: str) -> None:
    found = extract(sentence, place="示例县", year=2021).candidates

    assert [each.args["organiser"] for each in found if each.kind == "activity"] == [hosts]


def test_the_work_of_several_bodies_is_heard_without_their_names() -> None:
    for text in ("听取县水利局、县教育局工作汇报6次。", "听取县水利局、县教育局汇报6次。"):
        found = extract(text, place="示例县", year=2021).candidates
        assert [each.args.get("topic", "") for each in found if each.kind == "activity"] == [""]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("组织驻县省政协委员视察。", {"省政协"}),
        ("组织住枫省政协委员视察。", {"省政协"}),
        ("有3份报告得到省委领导批示。", {"省委"}),
        ("召开远程协商会1次。", set()),
        ("承办全省提案座谈会和八市州政协联系会议。", set()),
        ("组织委员赴浦川市委党校培训。", {"浦川市委党校"}),
        ("县政协组织委员到县委党校培训。", {"县政协", "县委党校"}),
        ("组团赴香港参加同乡会成立庆典。", set()),
        ("拜访香港云桥同乡会。", {"香港云桥同乡会"}),
    ],
)
def test_whose_body_is_meant_where_others_are_told_of(text: str, names: set[str]) -> None:
    assert bodies(text) == names


def test_guest_houses_and_provinces_that_are_counted_have_no_names() -> None:
    assert not named("形成《我县民宿发展的瓶颈》《制约全县民宿产业的因素》专报。", "person")
    assert places("组织委员赴甘肃、广西等10多个省区考察。") == {"甘肃", "广西"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("惠及3000多名山区学生、86余名海南籍委员。", set()),
        ("枫屏整县脱贫，推进整村退出。", {"枫屏"}),
        ("建设诗意江城、品质湖城，打造活力海城。", set()),
        ("视察漓江城区段，到柳江城关走访。", {"漓江", "柳江"}),
        ("在香港举办云港经贸合作洽谈会。", {"香港"}),
        ("开展商号旧址普查，取缔非法码头，新增社区助餐点10个，新办强村公司30家。", set()),
        ("围绕都柳河流域治理开展视察。", {"都柳河"}),
        ("到弄染村、岩脚寨等26个村寨宣讲，岩脚寨列入名录。", {"弄染村", "岩脚寨"}),
        ("走访大树坳等6个村寨，大树坳乡新建礼堂。", {"大树坳", "大树坳乡"}),
        ("支援四川省什邡灾后重建。", {"四川省", "什邡"}),
        ("湖北省优秀委员来访。", {"湖北省"}),
        ("在新桥安置区设立服务中心，到集中安置点走访。", {"新桥安置区"}),
        ("针对城东化工园区异味开展夜访，针对部分化工园区开展检查。", {"城东化工园区"}),
        ("取缔石门水库网箱养鱼，在凉风垭布展陈列馆。", {"石门水库", "凉风垭"}),
        ("接待外地政协来枫考察30批。", set()),
        ("在深圳南山设立离岸创新中心1个。", {"深圳"}),
    ],
)
def test_places_told_by_what_is_done_there_and_what_only_ends_so(
    text: str, names: set[str]
) -> None:
    assert places(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("钟大有、于有为、向明灯等7名委员联名提案。", {"钟大有", "于有为", "向明灯"}),
        ("县住建局副局长钱有为和居民代表围坐一堂。", {"钱有为"}),
        ("县委书记陈大有主持会议，副主席李有为带队调研。", {"陈大有", "李有为"}),
        ("县长王有效推动工作，委员大有可为，守土有责。", {"王有效"}),
    ],
)
def test_given_names_that_are_words(text: str, names: set[str]) -> None:
    assert set(roles(text)) == names


def test_counted_kinds_and_what_is_done_are_no_bodies() -> None:
    assert not bodies("新办强村公司30家，在杭州设立离岸创新中心1个，安置区设立便民服务中心。")
    assert bodies("款项全部赠予县特殊教育学校。") == {"县特殊教育学校"}
    assert bodies("受常委会委托，我作报告。") == {"常委会"}
    assert named("县人民政府、人民银行枫屏县支行协调贷款。", "body")["人民银行枫屏县支行"] == (
        "中国人民银行枫屏县支行"
    )
    assert roles("议事室由泽言律师事务所主任濮青云委员主持。")["濮青云"] == (
        "泽言律师事务所主任",
        "泽言律师事务所",
    )


def test_a_prefecture_of_peoples_is_above_its_counties() -> None:
    text = "在舞岭苗族侗族自治州政协指导下开展工作。州政协采用信息30条。"
    assert named(text, "body")["州政协"] == "政协舞岭苗族侗族自治州委员会"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("计划到2025年建成茶园5万亩。7月，召开专题协商会。", ["2025", "2021-07"]),
        ("力争2023年建成茶园。8月，视察茶园。", ["2023", "2021-08"]),
        ("印发《茶产业规划（2024—2028年）》。8月15日，视察茶园。", ["2021-08-15"]),
        ("出台《更新规划》（2024—2028年），9月2日开工。", ["2024", "2021-09-02"]),
        ("该路列入2023年项目计划，5月6日开工。", ["2023", "2021-05-06"]),
        ("2019年5月6日视察校舍，县教育局当年加固6栋。", ["2019-05-06", "2019"]),
        ("2018年至2020年调研3次，当年完成。", ["2018", "2021"]),
        ("　　3．9月20日召开座谈会。", ["2021-09-20"]),
        ("2020年9月2日调研，11月3日报送。", ["2020-09-02", "2020-11-03"]),
    ],
)
def test_the_year_of_a_day_is_not_that_of_a_title_or_a_plan(text: str, days: list[str]) -> None:
    head = f"{HEAD}各位委员：\n{'　　我们围绕中心，服务大局，团结带领全体委员认真履职。' * 5}\n"
    found = extract(head + text).candidates
    assert [
        each.args["start"] for each in found if each.kind == "date" and each.start >= len(head)
    ] == days


@pytest.mark.parametrize(
    ("text", "who", "named"),
    [
        ("推荐张文华为市政协委员人选。", "张文华", {"张文华"}),
        ("推荐张文华同志为省政协委员人选。", "张文华", {"张文华"}),
        ("向市政协推荐陶望舒、祁明澈为优秀委员人选。", "陶望舒、祁明澈", {"陶望舒", "祁明澈"}),
        ("县政协党组推荐陈志远为县人大代表人选。", "陈志远", {"陈志远"}),
        ("推荐周晓东为全国劳动模范候选人。", "周晓东", {"周晓东"}),
        ("推荐5名委员为市政协委员人选。", "5名委员", set()),
        ("推荐32名委员担任法院特约监督员。", "32名委员", set()),
        ("推荐优秀提案12件参评。", "", set()),
        ("推荐《云岭县志》为优秀图书。", "", set()),
        ("推荐云岭茶业公司为先进单位。", "", set()),
    ],
)
def test_who_is_recommended_takes_part_in_that_and_has_no_office_yet(
    text: str, who: str, named: set[str]
) -> None:
    found = extract(f"政协云岭县委员会2021年工作报告\n{text}").candidates

    assert [each.args.get("participants", "") for each in found if each.kind == "activity"] == [who]
    assert {each.quote for each in found if each.kind == "person"} == named
    assert not any(each.args.get("role") for each in found if each.kind == "person")
