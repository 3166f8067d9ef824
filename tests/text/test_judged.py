"""What is said of work that is looked back on: how it fared, what it lacks, in what steps it went; and its types."""

import pytest

from cppcc_graph.text.extract import extract

HEAD = "政协示例县委员会2021年工作报告\n一、2021年主要工作\n"


def told(text: str) -> list[tuple[str, str, str]]:
    """Return the activities of a text with their types and who took part."""
    return [
        (each.quote, str(each.args["type"]), str(each.args.get("participants", "")))
        for each in extract(HEAD + text).candidates
        if each.kind == "activity"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "我们在信息报送、委员培训、界别活动等方面取得了一定进展。",
        "县政协虽然在专题视察、社情民意反映等方面做出了成绩，但还有不少差距。",
        "今年的民主监督在选题和组织方面都有了新突破。",
        "界别小组在走访企业中的作用没有得到体现。",
        "与兄弟县政协的文史协作征集尚未开展。",
        "听证会的跟踪督办尚未全面展开。",
        "参与培训班总人数315人次。",
        "监督活动分为学习动员、走访查看、评议反馈三个步骤进行。",
        "督查工作共分四个阶段。",
        "通过召开恳谈会、实地走访、发放问卷等方式进行。",
        "市委决定在全市开展营商环境整治工作。",
        "县政府决定召开现场办公会。",
        "为繁荣山城、建设家乡做了大量工作。",
        "“山水夜话”协商会、委员讲堂等特色品牌影响力持续扩大。",
        "及时提交主席会议或常委会审议。有关调研报告提交党组会审议通过。",
        "评议客观公正。委员座谈讨论热烈。",
        "历时三个月的入户走访调查，摸清了底数。",
        "前期的走访座谈已基本结束。",
        "承办的4次督办视察也有力推动了整改落实。",
        "督办不是找茬挑刺。视察既是体检也是会诊。",
        "而是双向奔赴、共同破题的“立交桥”。",
        "包联村贫困发生率由2017年的14.8%降至0.3%。",
        "高原山货走进了千家万户。",
        "在加强提办双方沟通上下实功。",
        "教育引导委员懂政协、会协商、善议政。",
        "努力推动提案办理由“数量型”向“质量型”转变。",
        "4家被评议单位制定整改举措163项。",
        "联络组坚持以科学发展观为统领。",
        "紧紧围绕“三市并举”战略，建设“平安云溪”和推动转型的工作中心。",
        "打造文化交流新名片。",
        "县政协通过开展多种形式活动，发挥了界别作用。",
        "企业防护物资紧缺，无处采购或者采购不到手套。",
        "赠送的物资用于支持学校复课和社区值守。",
        "将几类公文整合为批示、专报、信息三类。",
        "缩减社情民意信息报送范围，力求精准。",
        "找准协商建言的方向重点。",
        "协商会设置通报、提问、回应3个环节。",
        "对视察活动按河段进行了分组。",
        "民主监督活动以问题为导向。",
        "学习县委书记考察青石镇时的重要讲话精神。",
        "副县长关于救助体系建设情况的通报。",
        "这次课题调研确实起到了摸清底数、反映民意的作用。",
        "为全县旅游发展出谋划策。",
        "一天的集中视察行程中，大家边走边看。",
        "本次交叉检查活动内容丰富。此次委员培训班课程安排紧凑。",
    ],
)
def test_how_work_fared_went_or_is_known_is_no_activity(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "activities"),
    [
        (
            "全年组织民主监督4次，取得明显成效。",
            [("组织民主监督4次", "supervision", "")],
        ),
        (
            "视察活动分三个小组开展，重点察看了青石镇的灌渠。",
            [
                ("视察活动分三个小组开展", "inspection", ""),
                ("察看了青石镇的灌渠", "inspection", ""),
            ],
        ),
        (
            "按照主席会成员500元、委员300元的标准共捐款6.8万元。",
            [("共捐款6.8万元", "donation", "")],
        ),
        (
            "按照每人200元的标准，组织机关干部捐款9600元。",
            [("组织机关干部捐款9600元", "donation", "机关干部")],
        ),
        ("共计为贫困户捐款1.2万元。", [("为贫困户捐款1.2万元", "donation", "")]),
        (
            "给环卫工人配送了口罩300个。",
            [("给环卫工人配送了口罩300个", "donation", "")],
        ),
        (
            "县政协副主席带领第二评议组，对供水站进行了民主评议。",
            [("对供水站进行了民主评议", "supervision", "副主席、第二评议组")],
        ),
        (
            "为落实县政协“清水行动”委员监督性视察工作安排，经济委召开座谈会。",
            [("召开座谈会", "seminar", "")],
        ),
        (
            "组织由多个党派界别委员参加的联合视察。",
            [("组织由多个党派界别委员参加的联合视察", "inspection", "多个党派界别委员")],
        ),
        (
            "听取了副县长韩春生关于救助体系建设情况的通报。",
            [("听取了副县长韩春生关于救助体系建设情况的通报", "other", "")],
        ),
        (
            "扩大委员走访范围，走访农户310户。",
            [("走访农户310户", "visit", "")],
        ),
        ("打造“同心茶座”新名片。", [("打造“同心茶座”新名片", "other", "")]),
        ("这次活动共走访农户120户。", [("这次活动共走访农户120户", "visit", "")]),
        ("为敬老院购送了20床棉被。", [("为敬老院购送了20床棉被", "donation", "")]),
        (
            "由县政协学习和联络委员会与县民政局协商。",
            [("由县政协学习和联络委员会与县民政局协商", "consultation", "")],
        ),
        ("将视察情况写成报告报送县委。", [("将视察情况写成报告报送县委", "issuing", "")]),
        ("参与接待省政协视察组6个。", [("参与接待省政协视察组6个", "visit", "")]),
        (
            "组织常委察看了县城供水管网。",
            [("组织常委察看了县城供水管网", "inspection", "常委")],
        ),
        (
            "到青石公社参观考察水稻制种。",
            [("到青石公社参观考察水稻制种", "visit", "")],
        ),
        (
            "目前各工作小组在领队的带领下已完成走访。",
            [("在领队的带领下已完成走访", "visit", "各工作小组")],
        ),
        (
            "提案委还和有关承办单位的代表为一件集体提案上门座谈。",
            [("为一件集体提案上门座谈", "seminar", "有关承办单位的代表")],
        ),
    ],
)
def test_what_was_done_is_told_with_its_type(
    text: str, activities: list[tuple[str, str, str]]
) -> None:
    assert told(text) == activities


@pytest.mark.parametrize(
    "text",
    [
        "将视察情况写成报告报送县委。",
        "从3月份就开始着手准备，用两个月时间进行深入调研。",
        "制定协商工作程序。",
    ],
)
def test_what_becomes_of_a_visit_or_when_it_began_is_no_matter(text: str) -> None:
    related = [each for each in extract(HEAD + text).candidates if each.kind == "relation"]

    assert [each.args for each in related if each.args["predicate"] == "topic"] == []


def test_whence_people_come_is_no_place_and_whose_call_they_follow_no_host() -> None:
    text = (
        "向云溪籍海外侨胞、留学生赠送“健康包”。"
        "县政协农业界委员积极响应县委、县政府及县政协的号召，有的捐款捐物，有的义诊。"
    )

    related = [each for each in extract(HEAD + text).candidates if each.kind == "relation"]

    assert [each.args["predicate"] for each in related] == []


def test_a_quotation_that_closes_behind_a_stop_ends_its_sentence() -> None:
    text = "坚持“不走过场。”组织全体常委察看了县城供水管网。筑牢“一岗双责”意识。"

    assert told(text) == [("组织全体常委察看了县城供水管网", "inspection", "全体常委")]


def test_what_somebody_says_should_be_is_no_outcome() -> None:
    text = (
        "《关于加快老旧小区改造的提案》由县住建局办理。提案人表示：“改造不能只刷墙，管子更要紧。”"
        "县住建局新铺管网12公里。当年“一户一表”全部完成。"
    )

    outcomes = [each.quote for each in extract(HEAD + text).candidates if each.kind == "outcome"]

    assert "“改造不能只刷墙，管子更要紧。”" not in outcomes
    assert outcomes[0] == "县住建局新铺管网12公里"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("五年路——十二届省政协社会和法制委员会工作综述\n省政协社法委召开座谈会3次。", ""),
        ("新一届县政协全年召开座谈会3次。", ""),
        ("政协第九届云溪县委员会工作报告\n县政协召开座谈会3次。", "云溪县"),
        ("认真响应县委政府的号召，全年召开座谈会3次。", ""),
    ],
)
def test_a_term_before_a_level_is_no_name(text: str, place: str) -> None:
    assert extract(text).about.place == place


@pytest.mark.parametrize(
    ("text", "activities"),
    [
        (
            "3月，县政协与云河县政协签订《协作框架协议》。",
            [("签订《协作框架协议》", "other", "")],
        ),
        (
            "主席甲赴云河县考察，与云河县政协签订《友好合作协议》。",
            [("主席甲赴云河县考察", "visit", ""), ("签订《友好合作协议》", "other", "")],
        ),
        (
            "党组召开会议9次，跟进学习中共二十届三中全会精神6次。",
            [
                ("召开会议9次", "other", ""),
                ("跟进学习中共二十届三中全会精神6次", "study", ""),
            ],
        ),
        ("约谈积分偏低委员12名。", [("约谈积分偏低委员12名", "other", "")]),
        ("走访民主党派、宗教团体22次。", [("走访民主党派、宗教团体22次", "visit", "")]),
        (
            "举办读书班4期，组织委员到星火纪念馆开展现场教学。",
            [
                ("举办读书班4期", "study", ""),
                ("组织委员到星火纪念馆开展现场教学", "study", "委员"),
            ],
        ),
        (
            "县政协组织委员开展民主评议，提出改进意见33条。",
            [
                ("组织委员开展民主评议", "supervision", "委员"),
                ("提出改进意见33条", "supervision", ""),
            ],
        ),
    ],
)
def test_agreements_and_what_hides_behind_other_words_are_told(
    text: str, activities: list[tuple[str, str, str]]
) -> None:
    assert told(text) == activities
