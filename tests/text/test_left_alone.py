"""Who leaves an office alone; names of four signs among others; units, sites and posts by their whole names."""

import pytest

from cppcc_graph.text.extract import extract

HEAD = "示例县政协2021年工作报告\n一、2021年主要工作\n"


def named(text: str, kind: str, *keys: str) -> list[tuple[str, ...]]:
    found = extract(HEAD + text, place="示例县", year=2021).candidates
    return [
        tuple(str(each.args.get(key, "")) for key in keys)
        for each in found
        if each.kind == kind and each.start >= len(HEAD)
    ]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "根据换届安排，邢伯川不再担任县政协副主席职务。",
            [("邢伯川", "县政协副主席", "ended")],
        ),
        ("因工作调动，何平同志辞去县政协常委职务。", [("何平", "县政协常委", "ended")]),
        ("会议同意邢伯川请求辞去县政协秘书长职务。", [("邢伯川", "县政协秘书长", "ended")]),
        ("他不再担任主席职务。", []),
        ("县政协副主席李大强因病逝世，享年70岁。", [("李大强", "县政协副主席", "ended")]),
        ("因年龄，成员不再担任委员。", []),
        ("因工作变动，于是辞去委员职务。", []),
        ("委员们不再担任评委。", []),
    ],
)
def test_one_person_leaves_an_office(text: str, people: list[tuple[str, ...]]) -> None:
    assert named(text, "person", "name", "role", "tenure") == people


def test_a_name_of_four_signs_stands_among_others() -> None:
    people = named("李松涛、阿约子且等12名委员联名提交提案。", "person", "name", "role")

    assert people == [("李松涛", "委员"), ("阿约子且", "委员")]


def test_a_committee_of_population_environment_and_building_is_one_unit() -> None:
    bodies = named("县政协人口资源环境建设委视察排污口。", "body", "name")

    assert bodies == [("政协示例县委员会人口资源环境建设委员会",)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("委员们先后到澄湖科创园开展体验。", [("澄湖科创园",)]),
        ("机关干部驻守荻港圩险段。", [("荻港",)]),
    ],
)
def test_sites_and_posts(text: str, places: list[tuple[str, ...]]) -> None:
    assert named(text, "place", "name") == places


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("有关县政府联合出台公约。", []),
        ("沿线县政府签订协议。", []),
        ("县政府有关部门参加。", [("示例县人民政府",)]),
    ],
)
def test_governments_of_others_are_not_the_own_one(
    text: str, bodies: list[tuple[str, ...]]
) -> None:
    assert named(text, "body", "name") == bodies


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("古树名木保护座谈会顺利召开。", [("古树名木保护",)]),
        ("编发《简报》后古树名木保护座谈会召开。", [("",)]),
        (
            "围绕农业产业化龙头企业培育和县委确定的重点任务，开展协商3次。",
            [("农业产业化龙头企业培育和县委确定的重点任务",)],
        ),
        # What the party means to do is no matter of theirs.
        ("围绕县委确定的重点任务，开展协商3次。", [("",)]),
    ],
)
def test_matters_of_events_and_of_the_party(text: str, topics: list[tuple[str, ...]]) -> None:
    assert named(text, "activity", "topic") == topics


def test_a_rate_told_in_turn_names_what_it_is_of() -> None:
    assert named("办复率分别为98%和97%。", "metric", "metric", "value") == []
