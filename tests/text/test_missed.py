"""Facts that a reader missed: matters named by what is wanting, meetings told first, reports without a title, tables of pages."""

import pytest

from cppcc_graph.text.extract import extract
from cppcc_graph.text.normal import normal
from cppcc_graph.text.tables import rows

HEAD = "政协示例县委员会常务委员会工作报告\n（2022年1月）\n"


def _activities(sentence: str) -> list[tuple[str, str]]:
    found = extract(HEAD + sentence).candidates
    return [
        (each.quote, str(each.args.get("topic", ""))) for each in found if each.kind == "activity"
    ]


def _outcomes(sentence: str) -> list[tuple[str, str]]:
    found = extract(HEAD + sentence).candidates
    return [(each.quote, str(each.args["of"])) for each in found if each.kind == "outcome"]


@pytest.mark.parametrize(
    ("verb", "topic", "event"),
    [
        ("开展", "义务教育薄弱学校改造", "专题调研"),
        ("联合开展", "薄弱村集体经济发展", "界别协商"),
        ("召开", "养老服务设施不足", "专题协商会"),
        ("开展", "停车位不足", "专项监督"),
        ("组织开展", "基层医疗短板", "专题视察"),
        ("开展", "农村电网滞后", "专题调研"),
        ("召开", "薄弱高中质量提升", "对口协商会"),
        ("开展", "矛盾纠纷化解", "专题调研"),
        ("开展", "茶叶品牌培育与推广", "专题视察"),
        ("组织委员开展", "高标准农田建设管护", "专题视察"),
    ],
)
def test_an_event_may_be_named_after_what_is_wanting(verb: str, topic: str, event: str) -> None:
    told = f"{verb}{topic}{event}"

    assert _activities(f"8月，提案委员会{told}。") == [(told, topic)]


@pytest.mark.parametrize(
    "said",
    [
        "开展工作薄弱，调研视察不够",
        "组织协商不足、专题视察偏少",
        "开展专题视察薄弱，对口协商有待加强",
        "协商薄弱、监督不足，专题调研偏少",
        "民主监督力量薄弱",
        "提案办理协商存在薄弱环节",
    ],
)
def test_what_is_wanting_in_the_work_itself_stays_none(said: str) -> None:
    assert _activities(f"同时，{said}。") == []


@pytest.mark.parametrize(
    ("meeting", "topic"),
    [
        ("“一老一小”服务保障专题协商会召开", "“一老一小”服务保障"),
        ("“菜篮子”稳产保供对口协商会召开", "“菜篮子”稳产保供"),
        ("“厕所革命”推进情况专题协商会举行", "“厕所革命”推进情况"),
        ("“数字乡村”建设协商座谈会举行", "“数字乡村”建设"),
        ("“数字乡村”专题协商会召开", "数字乡村"),
        ("城乡公交一体化发展界别协商会顺利召开", "城乡公交一体化发展"),
    ],
)
def test_a_meeting_told_before_its_verb_is_about_all_that_it_is_named_after(
    meeting: str, topic: str
) -> None:
    text = f"9月7日，{meeting}。会后，县政府安排专项资金800万元，建成服务中心6所。"

    assert _activities(text) == [(meeting, topic)]
    assert _outcomes(text) == [("县政府安排专项资金800万元", meeting), ("建成服务中心6所", meeting)]


@pytest.mark.parametrize("name", ["“智慧政协”远程协商会", "第三次专题协商会", "县政协专题协商会"])
def test_a_meeting_told_before_its_verb_may_be_about_nothing(name: str) -> None:
    assert [topic for _, topic in _activities(f"9月7日，{name}召开。")] in ([], [""])


@pytest.mark.parametrize(
    ("before", "kind", "of"),
    [
        ("走访学校27所，召开座谈会5场", "调研报告", "调研报告"),
        ("召开座谈会3场，发放问卷300份", "监督报告", "监督报告"),
        ("赴白石镇召开座谈会3场", "考察报告", "考察报告"),
        ("开展薄弱学校改造专题调研，走访学校27所", "调研报告", "开展薄弱学校改造专题调研"),
        ("开展薄弱学校改造专题调研。召开座谈会5场", "调研报告", "开展薄弱学校改造专题调研"),
        ("开展窗口服务民主监督，召开座谈会5场", "监督报告", "开展窗口服务民主监督"),
    ],
)
def test_a_report_that_was_noted_came_of_its_own_work_or_is_told_itself(
    before: str, kind: str, of: str
) -> None:
    said = f"形成的{kind}得到县委书记周明肯定性批示"

    assert _outcomes(f"5月，{before}，{said}。") == [(said, of)]


@pytest.mark.parametrize(
    "when",
    [
        "3月疫情防控期间",
        "7月防汛关键时期",
        "3月春耕时期",
        "8月高考录取期间",
        "1月春节前后",
        "6月主汛期",
    ],
)
def test_what_went_on_then_leaves_the_month(when: str) -> None:
    found = extract(f"{HEAD}{when}，委员捐款8万元。").candidates

    assert [each.args["time"] for each in found if each.kind == "activity"] == [when[:2]]


@pytest.mark.parametrize(
    "who",
    [
        ("全县政协委员", "闻“汛”而动"),
        ("广大委员", "以“疫”为令"),
        ("政协委员", "闻“灾”而动"),
        ("县政协委员", "闻“令”而行"),
        ("全体委员", "向“险”而行"),
        ("工商联界委员", "闻“汛”而动"),
    ],
)
def test_members_who_set_out_in_words_of_their_own_gave(who: tuple[str, str]) -> None:
    found = extract(f"{HEAD}7月，{who[0]}{who[1]}，累计捐款12万元。").candidates

    assert [
        (each.quote, each.args["participants"]) for each in found if each.kind == "activity"
    ] == [("捐款12万元", who[0])]


def _cells(table: str) -> list[dict[str, str]]:
    text = normal(table).text
    return [{name: text[slice(*cell)] for name, cell in row.cells.items()} for row in rows(text)]


NAMES = "序号 提案名称 提案人 承办单位 督办领导"
WHOLE = {
    "title": "关于加强水源保护的提案",
    "proposer": "周文",
    "handler": "县水利局",
    "supervisor": "江平",
}


@pytest.mark.parametrize(
    "row",
    [
        "1\t关于加强水源保护的提案\t周文\t县水利局\t江平",
        "1\t关于加强水源保护的提案\t周文\t县水利局 江平",
        "1\t关于加强水源保护的提案\t周文\t县水利局江平",
        "1\t关于加强水源保护的提案\t周文县水利局\t江平",
        "1\t关于加强水源保护的提案周文\t县水利局\t江平",
        "1\t关于加强水源保护的提案 周文\t县水利局\t江平",
    ],
)
def test_cells_that_stand_close_on_a_page_are_parted(row: str) -> None:
    assert _cells(f"{NAMES}\n{row}\n") == [WHOLE]


@pytest.mark.parametrize(
    "names",
    [
        "序号 案由 提案人 承办单位 督办领导",
        "序号\t提案题目\t提案者\t主办单位\t领办领导",
        "序号 提案标题 提案单位 办理单位 督办人",
        "类别 提案名称 第一提案人 责任单位 包案领导",
        "序号提案名称提案人承办单位督办领导",
        "备注 标题 提出者 承办单位 领衔督办领导",
    ],
)
def test_columns_may_be_named_without_a_gap_between_them(names: str) -> None:
    assert _cells(f"{names}\n1\t关于加强水源保护的提案\t周文\t县水利局江平\n") == [WHOLE]


def test_a_row_that_parts_in_no_one_way_is_none() -> None:
    assert _cells(f"{NAMES}\n1\t关于加强水源保护的提案\t周文\t水利\n") == []


def test_the_place_in_a_list_is_no_number_of_a_proposal() -> None:
    table = "序号\t提案名称\t提案人\t承办单位\n7\t关于加强水源保护的提案\t周文\t县水利局\n"

    found = extract(HEAD + table).candidates

    assert [each.args for each in found if each.kind == "proposal"] == [
        {"title": "关于加强水源保护的提案", "key": False}
    ]
