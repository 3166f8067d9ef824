"""Papers that come out in issues, titles in rows of several kinds, and whose proposal a title is."""

import pytest

from cppcc_graph.text.extract import extract


def _told(text: str, kind: str, *names: str) -> list[tuple[str, ...]]:
    return [
        tuple(str(each.args[name]) for name in names)
        for each in extract(text, place="示例县", year=2021).candidates
        if each.kind == kind
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("编发《社情民意》20期，建立信息员制度，新增信息员30名。", []),
        ("用好《建言专报》，健全直通车机制，完善反馈制度。", []),
        ("编印《样例信息》16期，改造机关食堂1处。", []),
        ("办好《委员来信摘报》，建成信息平台1个，修订管理办法。", []),
        # Where somebody acted on it, it is an outcome.
        ("编印《样例信息》，推动解决停车难，改造小区5个。", ["推动解决停车难", "改造小区5个"]),
        ("报送《建言专报》9期，县水利局治理河道3公里。", ["县水利局治理河道3公里"]),
        ("报送的《关于治理样例河的信息》得到县长批示，治理河道3公里。", ["得到县长批示", "治理河道3公里"]),
        ("编印《提案摘报》12期，获县领导批示20件次。", ["获县领导批示20件次"]),
    ],
)  # fmt: skip
def test_behind_a_paper_only_what_others_did_is_an_outcome(text: str, told: list[str]) -> None:
    found = [
        each.quote
        for each in extract(text, place="示例县", year=2021).candidates
        if each.kind == "outcome"
    ]

    assert found == told


@pytest.mark.parametrize(
    "text",
    [
        "提案越来越受到政协委员和各参加单位的重视。",
        "提案工作引起了广大委员的高度关注。",
        "提案审查委员会对部分提案作了修改，把案由统一改为标题式。",
        "“鼓励茶企技改”“大力发展民宿”等提案紧扣经济建设。",
        "“鼓励茶企技改”“大力发展民宿”等一批提案，聚焦产业升级。",
        "提案承办单位把提案办理工作列入重要议事日程。",
        "《关于治理样例河的提案》等一批提案的办理落实。",
        "《关于治理样例河的提案》引起反响，委员提供各类信息50多条。",
        "提案提出后，推动解决实际问题。",
        "县文旅局接办的提案共有43件，其中主办29件，协办14件。",
        "县文旅局办理的提案，列入计划的B类件有12件。",
    ],
)
def test_what_the_committee_thinks_and_does_of_proposals_is_no_outcome(text: str) -> None:
    assert _told(text, "outcome", "of", "type") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("李小明委员的《改革林业管护机制，抓好护林防火》提案，引起县林业局的重视。", ["改革林业管护机制，抓好护林防火"]),
        ("《提升样例湖水质》《关于改造样例桥的建议》等一批提案得到落实。", ["提升样例湖水质", "关于改造样例桥的建议"]),
        ("《提升样例湖水质》《样例湖管理办法》等文件下发。", []),
        ("县林业局办理的《古树名木保护》提案，已经落实。", ["古树名木保护"]),
        ("县政协出台《样例县政协提案办法》，提案质量提升。", []),
        ("“鼓励茶企技改”、“挖掘海堤旅游功能”、“做强会展业”等提案选题准。", ["鼓励茶企技改", "挖掘海堤旅游功能", "做强会展业"]),
        ("“一湾清水”“两岸灯火”等提案工作品牌叫响。", []),
    ],
)  # fmt: skip
def test_which_titles_are_proposals(text: str, told: list[str]) -> None:
    assert [title for (title,) in _told(text, "proposal", "title")] == told


@pytest.mark.parametrize(
    "text",
    [
        "县政协主席李小明督办《关于治理样例河的建议》《关于改造样例桥的建议》2件重点提案和《关于修建样例路的提案》。",
        "县政协主席李小明带领委员对《关于治理样例河的建议》、《关于改造样例桥的建议》两件重点督办提案和《关于修建样例路的提案》1件跟踪提案进行现场督办。",
        "《关于治理样例河的建议》《关于改造样例桥的建议》等2件重点提案以及《关于修建样例路的提案》由县政协主席李小明督办。",
        "县政协主席李小明领办了《关于治理样例河的建议》《关于改造样例桥的建议》和《关于修建样例路的提案》三件重点提案。",
    ],
)
def test_who_supervises_a_row_supervises_each_of_it(text: str) -> None:
    found = [
        each
        for each in _told(text, "relation", "predicate", "subject", "object")
        if each[0] == "supervisor"
    ]

    assert sorted(found) == [
        ("supervisor", "关于修建样例路的提案", "李小明"),
        ("supervisor", "关于改造样例桥的建议", "李小明"),
        ("supervisor", "关于治理样例河的建议", "李小明"),
    ]
