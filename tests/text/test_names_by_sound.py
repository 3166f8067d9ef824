"""Names by sound as a whole, sites behind their city, what lies at a river, and dates of two years."""

import pytest

from cppcc_graph.text.extract import extract

from .names_told import HEAD

BANNER = "政协赛音塔拉旗第九届委员会常务委员会工作报告\n（2019年1月16日在政协赛音塔拉旗第九届委员会第三次会议上）\n"
TERM = "政协枫屏县第九届委员会常务委员会工作报告\n（2021年11月23日在政协枫屏县第十届委员会第一次会议上）\n　　现在报告工作，请予审议。\n一、五年来的工作回顾\n　　2018年至2020年，县政协持续开展监督。"


def named(text: str, kind: str, head: str = HEAD) -> dict[str, str]:
    """Return the names of a kind behind the head of a report, by the words that they stand for."""
    return {
        each.quote: str(each.args["name"])
        for each in extract(head + text).candidates
        if each.kind == kind and each.start >= len(head)
    }


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "深入哈林图苏木、巴润乌拉苏木、都荣呼都格镇视察。",
            {"哈林图苏木", "巴润乌拉苏木", "都荣呼都格镇"},
        ),
        (
            "赴伊和布拉格嘎查、塔林花嘎查等11个嘎查走访。",
            {"伊和布拉格嘎查", "塔林花嘎查"},
        ),
        ("在都兰苏木和巴彦苏木开展义诊。", {"都兰苏木", "巴彦苏木"}),
        ("委员为阿木日嘎查捐赠羊只。", {"阿木日嘎查"}),
        ("在13个苏木镇设立联络组，对苏木镇垃圾处理开展监督。", set()),
        ("委员们都认为苏木建设重要，全县苏木嘎查干部参加。", set()),
        ("组织委员赴嘉兴南湖开展现场教学，赴绍兴鉴湖考察。", {"嘉兴", "南湖", "绍兴", "鉴湖"}),
        ("在外涂岛、灯盏岛设立急救站。", {"外涂岛", "灯盏岛"}),
        ("委员到外涂岛视察。", {"外涂岛"}),
        ("在古海塘遗址公园布展。", {"古海塘遗址公园"}),
        ("推动解决堤塘破损问题，建设一流滨水城区。", set()),
        ("视察芦咀河湿地保护，服务云门山片区发展。", {"芦咀河", "云门山"}),
        ("县环保局开展“清溪河”专项行动。", set()),
    ],
)
def test_places_have_their_whole_names(text: str, places: set[str]) -> None:
    assert set(named(text, "place")) == places


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("副主席敖登其木格带领委员开展调研。", {"敖登其木格"}),
        ("副主席宝音贺喜格、秘书长马伏林率监督组视察。", {"宝音贺喜格", "马伏林"}),
        ("副主席莫日根登门走访，副主席格日勒图登记报名。", {"莫日根", "格日勒图"}),
        ("驻村队员李广义荣获先进个人，他与干部连开7次会。", {"李广义"}),
    ],
)
def test_persons_have_their_whole_names(text: str, people: set[str]) -> None:
    assert set(named(text, "person")) == people


def test_a_banner_lies_in_one_region_and_its_city_has_a_long_name() -> None:
    text = "旗政协在旗委领导和苏吉尔图市政协指导下工作。信息被自治区政协采用6条、苏吉尔图市政协采用25条，离不开旗委的领导，离不开旗人大的支持。"
    bodies = named(text, "body", BANNER)
    assert bodies["自治区政协"] == "政协内蒙古自治区委员会"
    assert bodies["苏吉尔图市政协"] == "政协苏吉尔图市委员会"
    assert {"旗委", "旗人大"} <= set(bodies)


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("县十届政协于2016年12月组成。", {"县十届政协": "政协枫屏县委员会"}),
        ("县九届政协常委会开会5次。", {"县九届政协常委会": "政协枫屏县委员会常务委员会"}),
        ("县十届政协一次会议选举产生领导班子。", {}),
        (
            "接待青石市政协来访，青石海关开通绿色通道。",
            {"青石市政协": "政协青石市委员会", "青石海关": "青石海关"},
        ),
    ],
)
def test_bodies_with_a_term_between_and_customs(text: str, bodies: dict[str, str]) -> None:
    assert named(text, "body") == bodies


def test_thanks_name_no_city() -> None:
    assert "益于市委" not in named("这得益于市委、市政府的支持，归功于市委的关心。", "body")


def dates(text: str, head: str = HEAD) -> list[tuple[str, str]]:
    """Return first and last day, month or year of the dates behind the head of a report."""
    return [
        (str(each.args.get("start", "")), str(each.args["end"]))
        for each in extract(head + text).candidates
        if each.kind == "date" and each.start >= len(head)
    ]


def test_a_date_goes_on_into_another_year() -> None:
    assert dates("2018年11月至2019年2月走访企业。") == [("2018-11", "2019-02")]
    assert dates("2018年11月5日至2019年1月3日巡察。") == [("2018-11-05", "2019-01-03")]
    assert dates("2021年11月至2021年2月。") == [("2021-11", "2021-11"), ("2021-02", "2021-02")]
    assert dates("从2018年11月的3个增加到2019年2月的5个。") == [
        ("2018-11", "2018-11"),
        ("2019-02", "2019-02"),
    ]


def test_two_years_are_counted_back() -> None:
    assert dates("自贸片区挂牌两年来，两年后回访。") == [("2020", "2021")]
    assert dates("前两年来访群众多，每两年间隔一次。") == []


def test_a_term_reported_on_in_autumn_ends_with_that_year() -> None:
    assert dates("五年来，县政协开会5次。今后五年，任务更重。", TERM) == [
        ("2017", "2021"),
        ("2022", "2026"),
    ]
