"""Whoever is the subject of a clause takes part in what it tells, by all the words for them."""

import pytest

from cppcc_graph.text.extract import extract

HEAD = "政协示例县委员会常务委员会工作报告\n（2022年1月）\n"


def _told(sentence: str) -> list[tuple[str, str]]:
    found = extract(HEAD + sentence).candidates
    return [
        (each.quote, str(each.args.get("participants", "")))
        for each in found
        if each.kind == "activity"
    ]


@pytest.mark.parametrize(
    "who",
    [
        "经济界委员",
        "港澳委员",
        "驻县省政协委员",
        "部分省、市政协委员",
        "委员、专家和群众代表",
        "全体常委",
        "女委员",
        "界别召集人",
        "民主监督员",
        "无党派人士",
        "县政协领导班子成员",
        "22名通晓苗语的委员",
    ],
)
@pytest.mark.parametrize(
    "did",
    ["视察重点项目建设", "围绕乡村振兴开展调研", "赴浙江考察学习", "捐款20万元", "参加义诊活动"],
)
def test_a_group_that_is_the_subject_takes_part(who: str, did: str) -> None:
    assert _told(f"5月，{who}{did}。") == [(did, who)]


def test_words_before_the_group_are_none_of_it() -> None:
    assert _told("抽调32名委员组成4个评议组。")[0][1] == "32名委员"
    assert _told("2020年委员及所在企业捐款捐物1863万元。")[0][1] == "委员及所在企业"
    assert _told("各级组织踊跃捐款，其中港澳委员捐款1280万港元。")[-1][1] == "港澳委员"


def test_who_took_part_in_what_is_told_before_is_told_with_it() -> None:
    assert _told("举办读书会3期，46名委员参加学习。") == [("举办读书会3期", "46名委员")]


@pytest.mark.parametrize("whom", ["武汉", "福利院", "希望小学", "受援地区", "家乡"])
def test_to_whom_something_is_given_is_nobody_by_that_name(whom: str) -> None:
    found = extract(f"{HEAD}全县政协委员向{whom}捐款46.8万元，副主席向东升带队慰问。").candidates
    assert [each.args["name"] for each in found if each.kind == "person"] == ["向东升"]


def test_who_came_so_often_is_counted_and_not_what_they_came_to() -> None:
    found = extract(f"{HEAD}组织政协委员230人次参加听证会、评议会等活动58场次。").candidates
    assert [each.args["of"] for each in found if each.kind == "figure"] == ["政协委员", "活动"]


@pytest.mark.parametrize(
    ("sentence", "did"),
    [
        ("副主席韩玉带队深入青石镇，就水利建设开展调研。", "就水利建设开展调研"),
        ("主席韩玉率调研组深入青石镇，走访茶企14家。", "走访茶企14家"),
        ("副主席韩玉带队，对10件提案逐一督查。", "对10件提案逐一督查"),
    ],
)
def test_who_led_others_there_takes_part_in_what_they_did(sentence: str, did: str) -> None:
    assert _told(sentence) == [(did, "韩玉")]


def test_whom_somebody_led_takes_part_without_what_else_was_done() -> None:
    text = "县委十分关注，作出批示并带领县委全体常委现场办公。"

    assert _told(text) == [("现场办公", "全体常委")]


def test_names_of_a_list_end_before_what_those_named_do() -> None:
    found = extract(f"{HEAD}副主席张红、李明举办培训班2期。").candidates
    assert [each.args["name"] for each in found if each.kind == "person"] == ["张红", "李明"]


def test_a_head_of_government_speaks_for_it() -> None:
    found = extract(f"{HEAD}县委副书记、县长孟庆华出席。").candidates
    assert [each.args["body"] for each in found if each.kind == "person"] == ["示例县人民政府"]


def test_two_that_inspect_are_hosts_and_two_that_consult_are_not() -> None:
    found = extract(
        f"{HEAD}县政协与县委统战部视察重点项目。县政协与县水利局协商撂荒地整治。"
    ).candidates
    assert [each.args.get("organiser") for each in found if each.kind == "activity"] == [
        "政协示例县委员会、中共示例县委员会统一战线工作部",
        "政协示例县委员会",
    ]


def test_the_meetings_of_a_standing_committee_are_its_meetings() -> None:
    found = extract(f"{HEAD}常委会召开会议6次。").candidates
    assert [each.args["type"] for each in found if each.kind == "activity"] == [
        "standing-committee-meeting"
    ]
