"""Who is elected, resigns, stands beside others or is only named by a word that looks like a name."""

import pytest

from cppcc_graph.text.extract import extract

from .names_told import HEAD, OWN


def _told(text: str, kind: str) -> list[tuple[str, dict[str, str]]]:
    return [
        (each.quote, {key: str(value) for key, value in each.args.items()})
        for each in extract(HEAD + text).candidates
        if each.kind == kind and each.start >= len(HEAD)
    ]


def _roles(text: str) -> dict[str, str]:
    return {quote: args.get("role", "") for quote, args in _told(text, "person")}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "增选林永和、白玉芝为副主席，姜汉生当选秘书长。",
            {"林永和": "副主席", "白玉芝": "副主席", "姜汉生": "秘书长"},
        ),
        (
            "接受郝长青、常秀云请辞县政协委员。",
            {"郝长青": "县政协委员", "常秀云": "县政协委员"},
        ),
        (
            "同意姚大生、程远方辞去县政协常务委员职务。",
            {"姚大生": "县政协常务委员", "程远方": "县政协常务委员"},
        ),
        ("聘请马长佑等8位老同志为特邀文史员。", {"马长佑": "特邀文史员"}),
        (
            "聘任胡文昌、汤学明等15名委员为特约监督员。",
            {"胡文昌": "委员", "汤学明": "委员"},
        ),
        ("通过了辞去委员职务的决定，同意提案委的意见。", {}),
        ("由副秘书长周明德主持。", {"周明德": "副秘书长"}),
        (
            "县侨商会副理事长周建昌、副秘书长江大同出席。",
            {"周建昌": "县侨商会副理事长", "江大同": "副秘书长"},
        ),
        ("县政府副县长谭志方到会回应。", {"谭志方": "县政府副县长"}),
        ("县人武部政委邢大刚列席。", {"邢大刚": "县人武部政委"}),
    ],
)
def test_who_holds_which_office(text: str, roles: dict[str, str]) -> None:
    assert _roles(text) == roles


def test_an_office_of_the_party_group_is_of_the_committee() -> None:
    told = _told("党组副书记、副主席林永和带队，党组成员曲大海参加。", "person")
    assert {args.get("body") for _, args in told} == {OWN}


def test_the_offices_of_one_are_not_those_of_the_next() -> None:
    text = "县政协副主席、县工商联主席白玉芝和县工商联党组书记卢大强陪同。"
    found = [
        args["object"]
        for _, args in _told(text, "relation")
        if args["predicate"] == "member-of" and args["subject"] == "卢大强"
    ]
    assert found == ["枫屏县工商业联合会"]


@pytest.mark.parametrize(
    "verb", ["修订", "修好", "归纳", "盘活", "包抓", "查摆", "终止", "商请", "展出", "解聘", "任用"]
)
@pytest.mark.parametrize(
    "frame", ["{}委员履职办法。", "组织委员{}了办法。", "由秘书长{}《委员手册》。"]
)
def test_words_for_what_is_done_are_no_names(verb: str, frame: str) -> None:
    assert _roles(frame.format(verb)) == {}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("副主席白玉芝，秘书长姜汉生分别带队到柳湾乡走访。", "白玉芝、姜汉生"),
        ("医卫界委员唐雪娥，连续三年为群众义诊。", "唐雪娥"),
        ("陪同省政协副主席苗大群，市政协主席柴明方视察了水库。", "柴明方"),
        ("感谢委员张明方，组织了书画展。", ""),
        ("党组成员曲大海带队赴山东考察。", "曲大海"),
        ("民革、致公党、无党派界别委员围绕数字经济讨论。", "民革、致公党、无党派界别委员"),
        ("举办茶文化节，吸引台商86人参会。", "台商86人"),
        ("提案委、社法委负责人参加了接访活动12场次。", "提案委、社法委负责人"),
        ("邀请在外政协委员和企业家返乡考察。", "在外政协委员和企业家"),
        ("组织医卫界委员组建“健康”医疗队。", "医卫界委员"),
        ("县委组织部、县政协机关组成考察组，对拟任委员人选进行了考察。", ""),
        ("举行讲堂6讲，分别由委员中的专家主讲。", "委员中的专家"),
    ],
)
def test_who_takes_part(text: str, who: str) -> None:
    assert _told(text, "activity")[-1][1].get("participants", "") == who


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("接待了市政协主席柴明方。", {"市政协"}),
        ("政协工作离不开县委的领导，离不开县人大的支持。", {"县委", "县人大"}),
        ("县政协办公楼维修竣工。", {"县政协"}),
        ("接受县纪委监委派驻纪检监察组监督。", {"县纪委监委"}),
        ("县政府应在城北新区规划建设一所九年一贯制学校。", {"县政府"}),
        ("曾任红旗镇党委书记。", set()),
        ("县法院、检察院、公安局邀请委员旁听庭审。", {"县法院", "检察院", "公安局"}),
        (
            "县政协与民盟、民建、九三学社县基层组织联合调研。",
            {"县政协", "民盟", "民建", "九三学社县基层组织"},
        ),
        ("民革、民盟联合开展调研。", {"民革", "民盟"}),
        ("邀请致公党中央委员座谈。", {"致公党中央"}),
        ("学习党中央决策部署。", {"党中央"}),
        ("农林水委员会主任裴大强带队。", {"农林水委员会"}),
        ("提案委、社法委、经济委负责人参加活动。", {"提案委", "社法委", "经济委"}),
    ],
)
def test_which_bodies_are_named(text: str, bodies: set[str]) -> None:
    assert {quote for quote, _ in _told(text, "body")} == bodies


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("4条建议写入县“十四五”规划。", set()),
        ("视察了位于县城南郊的高新技术产业园。", set()),
        ("在县城人民广场和县城城关镇义诊。", {"人民广场", "城关镇"}),
        ("九三学社县基层组织开展活动。", set()),
        ("吸引省内外120家旅行社参加。", set()),
    ],
)
def test_where_names_of_places_begin(text: str, places: set[str]) -> None:
    assert {quote for quote, _ in _told(text, "place")} == places


@pytest.mark.parametrize(
    "text",
    [
        "对社情民意信息的跟踪反馈抓得不紧，界别活动开展得不够经常。",
        "开展“四个一”，即提一件提案、参加一次视察、办一件实事。",
        "助学行动中，群众纷纷称赞。",
        "每逢全会召开前，大家都很重视。",
        "全年外出考察减少。",
        "机关支部被县委表彰为先进基层党组织。",
        "加强委员培训。",
        "为两岸青年交流牵线搭桥。",
        "实现了提案网上提交、网上评议。",
    ],
)
def test_what_is_no_activity(text: str) -> None:
    assert [quote for quote, _ in _told(text, "activity") if "四个一" not in quote] == []


def test_what_is_laid_down_goes_on_through_the_sentence() -> None:
    told = _told("我们要进一步加强委员培训，适时组织委员外出考察。", "activity")
    assert [args["status"] for _, args in told] == ["planned"]
    done = _told("要强化担当，组织委员视察，一年来已走访委员32名。", "activity")
    assert [args["status"] for _, args in done] == ["planned", "done"]


def test_whoever_is_to_be_named_is_planned_by_nobody() -> None:
    told = _told("考察组对拟任委员人选进行了考察。", "activity")
    assert [args["status"] for _, args in told] == ["done"]


def test_those_who_are_judged_do_not_judge() -> None:
    told = _told("县水务局、县供电公司接受了委员评议。", "activity")
    assert [args.get("organiser", "") for _, args in told] == [""]


def test_who_orders_is_not_who_does_it() -> None:
    told = _told("县委明确要求，政协要组织委员开展营商环境监督。", "activity")
    assert [args.get("organiser", "") for _, args in told] == [""]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("委员就基层医疗、课后服务作了大会发言。", "基层医疗、课后服务"),
        ("参加了雁湖市政协举办的古驿道文化研讨会。", "古驿道文化"),
        ("印发2021年度协商工作计划。", ""),
        ("设立基层协商示范点。", ""),
        (
            "主席会议听取了县发改局关于项目建设情况、县水利局关于防汛情况的汇报。",
            "项目建设情况、防汛情况",
        ),
    ],
)
def test_what_it_is_about(text: str, topic: str) -> None:
    assert _told(text, "activity")[0][1].get("topic", "") == topic


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("妇联界委员为43名困难女童发放助学金。", ["困难女童"]),
        ("少数民族委员为19名。", ["少数民族委员"]),
        ("邀请专家作专题辅导报告3场。", ["专题辅导报告"]),
        ("赴湘、鄂、赣三省6个县（市）考察油茶产业。", ["县（市）"]),
        ("宣讲党的十九届六中全会精神26场次。", [""]),
        ("编印画册一书，向社会赠阅2000册。", [""]),
        ("12幅书画作品参加了全省联展。", ["书画作品"]),
        ("对3名连续两次无故缺席会议的委员约谈。", ["委员", ""]),
        ("对12名履职不积极的委员约谈。", ["委员"]),
        ("接待湖南、湖北等省政协考察团18批次。", ["考察团"]),
        ("对4个政府组成部门开展评议。", ["政府组成部门"]),
        ("选举产生常务委员7名。", ["常务委员"]),
    ],
)
def test_what_figures_count(text: str, counted: list[str]) -> None:
    assert [args.get("of", "") for _, args in _told(text, "figure")] == counted


def test_old_proposals_looked_at_again_are_no_class_of_the_year() -> None:
    text = "对近三年来的62件B类提案进行“回头看”，落实45件。"
    assert _told(text, "metric") == []
    assert _told("今年的62件B类提案已解决45件。", "metric")


def test_work_on_information_is_no_information_that_was_used() -> None:
    told = _told("在全省政协信息工作考核中位列第一，7条信息被全国政协采用。", "outcome")
    assert [args["of"] for _, args in told] == ["信息"]


def test_what_others_were_told_of_is_named_whole() -> None:
    told = _told("针对委员反映的看病难问题，县政府投资1.2亿元新建了住院大楼。", "outcome")
    assert [args["of"] for _, args in told] == ["看病难问题"]
