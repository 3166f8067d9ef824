"""Merged proposals, who moves and supervises them, what others did upon advice, and when deeds were done."""

import pytest

from cppcc_graph.text.draft import draft
from cppcc_graph.text.extract import extract

from .names_told import HEAD, relations

FIRST, SECOND = "关于扶持茶叶加工的建议", "关于修缮古桥的提案"
MERGED = f"县政协委员、青溪茶业公司董事长梁耕野提出的《{FIRST}》和温秀莲、向远帆两位委员提出的《{SECOND}》并案后，"


def acts(text: str) -> dict[str, tuple[str, str]]:
    """Return type and status of the activities by their words."""
    return {
        each.quote: (str(each.args["type"]), str(each.args["status"]))
        for each in extract(HEAD + text).candidates
        if each.kind == "activity" and each.start >= len(HEAD)
    }


def outcomes(text: str) -> dict[str, tuple[str, str]]:
    """Return of what and of which type the outcomes are, by their words."""
    return {
        each.quote: (str(each.args["of"]), str(each.args["type"]))
        for each in extract(HEAD + text).candidates
        if each.kind == "outcome"
    }


def test_merged_proposals_of_several_are_handled_as_the_first() -> None:
    text = f"{MERGED}由县长敖显宗领办，县农业局会同县财政局专题研究，兑现贷款贴息620万元。"
    assert relations(text, "proposer") == {
        (FIRST, "梁耕野"),
        (SECOND, "温秀莲"),
        (SECOND, "向远帆"),
    }
    assert relations(text, "topic") == {("由县长敖显宗领办", FIRST)}
    assert {of for of, _ in outcomes(text).values()} == {FIRST}


@pytest.mark.parametrize(
    ("text", "movers"),
    [
        ("民盟枫屏县支部以“加强敬老院管理”为题的提案交办后，", {"民盟枫屏县支部"}),
        (
            "民进枫屏县支部和施念慈委员不约而同提出“关于增加学位的提案”，",
            {"民进枫屏县支部", "施念慈"},
        ),
        ("枫屏县妇联以“书香家庭”为主题开展活动，", set()),
    ],
)
def test_who_moved_it(text: str, movers: set[str]) -> None:
    told = relations(f"{text}县民政局筹资780万元改造房屋11所。", "proposer")
    assert {who for _, who in told} == movers


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        (f"温秀莲的《{SECOND}》，经解望舒副主席3次登岛督办，修缮古桥3座。", {SECOND}),
        (f"温秀莲的《{SECOND}》，县政协主席闵国华先后3次带队督办，修缮古桥3座。", {SECOND}),
        ("遴选重点提案12件，由县委、县政府领导领衔督办。", set()),
    ],
)
def test_what_is_supervised(text: str, topic: set[str]) -> None:
    assert {of for _, of in relations(text, "topic")} == topic


def test_the_number_of_a_proposal_and_the_name_of_an_office_tell_no_outcome() -> None:
    text = f"温秀莲委员的“{SECOND}”（第19号）得到县文化局高度重视，县建设交通委与铁路部门反复磋商，修缮古桥3座。"
    assert outcomes(text) == {
        "得到县文化局高度重视": (SECOND, "reference"),
        "修缮古桥3座": (SECOND, "measure"),
    }


def test_what_an_office_did_goes_on() -> None:
    text = f"温秀莲委员的《{SECOND}》，县农牧局购置诊疗车3辆，全年巡回诊疗牲畜1.9万头次。"
    assert outcomes(text) == {
        "县农牧局购置诊疗车3辆": (SECOND, "measure"),
        "全年巡回诊疗牲畜1.9万头次": (SECOND, "effect"),
    }
    own = f"温秀莲委员的《{SECOND}》由县发改局办理，县发改局建成充电桩300个，县政协委员视察充电站3次。"
    assert list(outcomes(own)) == ["县发改局建成充电桩300个"]


def test_what_others_did_at_once_upon_an_opinion() -> None:
    text = "县政协教科委围绕乘船上学开展对口协商，与会人员认为，应当尽快更新渡船，县交通运输局{}增开渡轮6班次。"
    of = "围绕乘船上学开展对口协商"
    assert outcomes(text.format("随即")) == {"县交通运输局随即增开渡轮6班次": (of, "measure")}
    assert not outcomes(text.format("要"))


def test_the_words_of_a_note_and_titles_tell_nothing_of_their_own() -> None:
    noted = f"温秀莲委员的《{SECOND}》，县委书记邵廷锋批示“问题找得准，请尽快转化”。"
    assert [kind for _, kind in outcomes(noted).values()] == ["reference"]
    titled = (
        f"温秀莲委员的《{SECOND}》由县教育局主办，关停机构46家，出台《枫屏县校外培训监管办法》。"
    )
    assert outcomes(titled)["出台《枫屏县校外培训监管办法》"] == (SECOND, "policy-issued")
    assert not acts(titled)


def test_an_activity_that_a_sentence_opens_with_leaves_the_advice_before() -> None:
    text = f"温秀莲委员的《{SECOND}》得到县长批示。在“百名委员帮百户”活动中，委员们捐款93.5万元，107户贫困户脱贫。"
    assert all(of != SECOND for of, kind in outcomes(text).values() if kind == "effect")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("建成乡镇（街道）议事厅15个。", "other"),
        ("建成“流动议事厅”5座。", "other"),
        ("议事39场。", "consultation"),
        ("形成协商报告4篇。", "issuing"),
        ("组织20名委员回访。", "visit"),
        ("县政协前往甘肃考察。", "study"),
        ("三万多人次前往参观。", None),
        ("12家企业前往注册。", None),
        ("前往柳溪的游客达120万人次。", None),
        ("唯有心中有人民，协商才有温度。", None),
    ],
)
def test_the_type_of_an_activity(text: str, told: str | None) -> None:
    assert [kind for kind, _ in acts(text).values()] == ([told] if told else [])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("举办培训班15期，2021年组织读书活动38场。", ["举办培训班15期", "组织读书活动38场"]),
        ("县政府在11月召开常务会议专题研究。", ["召开常务会议专题研究"]),
        ("副主席丘岚两次率企业家委员赴若岭县对接。", ["率企业家委员赴若岭县对接"]),
        (
            "副主席宝音贺、秘书长马伏林率监督组赴青石村、塔林村等11个村，对禁牧政策落实情况开展监督性视察。",
            ["对禁牧政策落实情况开展监督性视察"],
        ),
    ],
)
def test_time_and_leaders_stand_outside(text: str, words: list[str]) -> None:
    assert list(acts(text)) == words


def test_where_those_went_who_were_led_there() -> None:
    text = "副主席宝音贺、秘书长马伏林率监督组赴青石村、塔林村等11个村，对禁牧政策落实情况开展监督性视察。"
    assert relations(text, "location") == {("对禁牧政策落实情况开展监督性视察", "青石村、塔林村")}
    assert relations("县政协机关驻青石村蹲点调研45天。", "location") == {
        ("驻青石村蹲点调研45天", "青石村")
    }


def test_steps_of_what_was_held_together_are_of_all() -> None:
    text = "县侨联会同云峤县政协在青石乡开展义诊4场，免费实施白内障手术136例。"
    hosts = {who for what, who in relations(text, "host") if what.startswith("免费")}
    assert hosts == {"枫屏县归国华侨联合会", "政协云峤县委员会"}


def test_the_theme_of_a_year_is_none_of_its_meetings() -> None:
    text = "紧扣“强工兴旅”主题，全年召开常委会会议5次、主席会议14次。"
    assert not relations(text, "topic")
    one = "围绕“强工兴旅”，全年召开常委会会议1次。"
    assert relations(one, "topic") == {("召开常委会会议1次", "强工兴旅")}


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("开展协商议事412场，“河畔议事厅”做法被市政协推广。", "“河畔议事厅”做法"),
        (
            "接待外地政协来访34批，青溪街道联络组的做法在全省会议上得到推介。",
            "青溪街道联络组的做法",
        ),
        ("县政协开展协商议事412场，其做法被市政协推广。", "做法"),
    ],
)
def test_an_example_that_is_named_is_what_was_taken_up(text: str, of: str) -> None:
    assert [each for each, _ in outcomes(text).values()] == [of]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("省政协来我县调研提案工作时给予充分肯定。", "来我县调研提案工作"),
        ("省政协副主席徐伟明在我县视察时对社区工作给予高度评价。", "在我县视察"),
        ("县政协组织委员视察城管工作，及时给予反馈。", "组织委员视察城管工作"),
    ],
)
def test_what_was_said_on_the_way_is_no_part_of_a_visit(text: str, told: str) -> None:
    assert list(acts(text)) == [told]


THIRD = "关于抢修渡口的提案"
BY_TITLES = {
    "县长敖显宗、副县长贺兰舟分别领办《{0}》《{1}》。": 2,
    "县政协主席会议成员分别督办《{0}》《{1}》《{2}》。": 3,
    "县委、县政府领导分别领办《{0}》、《{1}》和《{2}》。": 3,
    "县政协主席贺兰舟督办《{0}》和温秀莲委员提出的《{1}》。": 2,
    "《{0}》《{1}》由县长敖显宗、县政协主席贺兰舟分别领办。": 2,
    "县政协主席贺兰舟督办《{0}》。": 1,
}


@pytest.mark.parametrize(("words", "many"), BY_TITLES.items())
def test_supervision_of_a_row_of_titles_is_about_each_of_them(words: str, many: int) -> None:
    told = relations(words.format(FIRST, SECOND, THIRD), "topic")

    assert {title for _, title in told} == {FIRST, SECOND, THIRD} - {*(FIRST, SECOND, THIRD)[many:]}
    assert len({act for act, _ in told}) == 1


def test_each_of_two_who_supervise_one_title_each_is_told_of_that_alone() -> None:
    text = f"县长敖显宗领办《{FIRST}》，县政协主席贺兰舟领办《{SECOND}》。"
    behind = f"《{FIRST}》《{SECOND}》由县长敖显宗、县政协主席贺兰舟分别领办。"

    assert {title for act, title in relations(text, "topic") if "敖显宗" in act} == {FIRST}
    assert relations(behind, "supervisor") == {(FIRST, "敖显宗"), (SECOND, "贺兰舟")}


def test_a_draft_says_of_all_titles_of_a_row_that_their_supervision_acts_on_them() -> None:
    text = f"{HEAD}县政协主席会议成员分别督办《{FIRST}》《{SECOND}》《{THIRD}》。\n"
    found = extract(text)

    lines = [line.strip() for line in draft(found, text).splitlines()]

    ids = [f"e:d{found.digest[:8]}-proposal-{text.index(f'《{t}')}" for t in (FIRST, SECOND, THIRD)]
    assert f"actsOn: [{', '.join(ids)}]" in lines
