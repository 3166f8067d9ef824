"""What a sweep of pages found of activities that never were, and of those that were missed."""

import pytest

from cppcc_graph.text.extract import extract

HEAD = "示例县政协2021年工作报告\n一、2021年主要工作\n"


def told(words: str, *args: str) -> list[tuple[str, ...]]:
    """Return wording and arguments of the activities of a report of such lines."""
    found = extract(f"{HEAD}{words}\n", place="示例县", year=2021).candidates
    return [
        (each.quote, *(str(each.args.get(arg, "")) for arg in args))
        for each in found
        if each.kind == "activity" and each.start >= len(HEAD)
    ]


@pytest.mark.parametrize(
    "words",
    [
        "引导侨界委员做宣传和贯彻政策的表率。",
        "教育引导广大委员争做调查研究的模范。",
        "激励机关干部甘当服务委员视察的贴心人。",
        "勉励联络员当好走访群众的宣传员。",
        "创造必要的物质条件支持联络组开展活动、支持委员参政议政。",
        "为委员视察调研提供便利条件。",
        "努力营造委员协商议政的良好氛围。",
        "始终给联络组开展活动以大力的支持。",
        "本届委员会成立初共有29位委员。",
        "联络组成立之初只有4个活动小组。",
        "认真学习总书记来黔考察重要讲话精神。",
        "深入领会省委书记视察期间系列重要讲话。",
        "工作思路是抓好产业园、示范园建设三件实事，组织群众就业。",
        "工作目标是开展好走访活动，打造协商平台。",
        "办理法规和文件征求意见90余件。",
        "参加单位40家，参加人员300人。",
        "深入调查研究，踊跃提出提案。",
        "组织开展调查研究，不断提高水平。",
        "2 、全会召开之前，委员们做了准备。",
        "勉励各联络组广泛听取社情民意。",
        "内设办公室、提案审查组、文史资料征集组。",
        "走访督办工作于8月底结束。",
        "经过承办部门与委员充分沟通交流，已全部答复。",
        "这一年，我们国家战胜了洪水，成功举办世博会，顺利完成航天任务。",
        "学员们一致认为此次培训很及时。",
        "为建设“两美”示例、法治示例，贡献力量。",
        "3 、改进提案审查工作流程。在往年的基础上，打印一览表，让审查更直观。",
    ],
)
def test_what_is_wished_made_possible_or_meant_is_no_deed(words: str) -> None:
    assert told(words) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "会上通报了年度工作要点、主要活动安排，以及协商课题的调研方案。",
            ["通报了年度工作要点、主要活动安排"],
        ),
        ("开展专题协商5次，以及对口协商3次。", ["开展专题协商5次", "对口协商3次"]),
        ("为乡村医生培训提供教材200册。", ["为乡村医生培训提供教材200册"]),
        ("引导委员开展助学活动3次。", ["引导委员开展助学活动3次"]),
        (
            "2021年，我国举办了进口博览会，县政协组织委员收看开幕式。",
            ["组织委员收看开幕式"],
        ),
        (
            "围绕规划纲要和其他大事，以及生活中的难点有序地开展协商。",
            ["以及生活中的难点有序地开展协商"],
        ),
        (
            "召开情况通报会4次，参加单位40家。",
            ["召开情况通报会4次"],
        ),
        (
            "4 、召开交办会2次，印发《提案汇编》。",
            ["召开交办会2次", "印发《提案汇编》"],
        ),
    ],
)
def test_what_was_done_beside_it_is_told(words: str, found: list[str]) -> None:
    assert [quote for (quote,) in told(words)] == found


PARAGRAPH = "县政协围绕养老服务开展界别协商4次，走访养老机构12家，意见由县民政局吸收，年底前又到各乡镇看了落实的情况。"
OF_PARAGRAPH = ["围绕养老服务开展界别协商4次", "走访养老机构12家"]


@pytest.mark.parametrize(
    "heading",
    [
        "搭建协商平台，开展界别协商",
        "找准前行坐标，打造有活力、有担当的专委会",
        "深入视察调研，组织民主评议，推动民生改善",
    ],
)
def test_a_line_without_stop_above_a_paragraph_is_its_heading(heading: str) -> None:
    told_of = told(f"{heading}\n{PARAGRAPH}")

    assert [quote for (quote,) in told_of] == OF_PARAGRAPH


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        # A day or a number is told of no heading.
        ("5月，组织委员视察绿化工程", ["组织委员视察绿化工程"]),
        # The line before goes on in it.
        ("县政协举办读书班，邀请专家\n讲授提案知识，组织委员座谈", ["举办读书班", "组织委员座谈"]),
        # It goes on in the next.
        ("县政协视察绿化工程，当场提出", ["视察绿化工程"]),
    ],
)
def test_a_line_that_tells_something_is_no_heading(lines: str, found: list[str]) -> None:
    told_of = [quote for (quote,) in told(f"{lines}\n{PARAGRAPH}")]

    assert told_of[: len(found)] == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "4月2日组织委员学习政协章程和全会文件精神。",
            [("组织委员学习政协章程和全会文件精神", "study", "委员")],
        ),
        (
            "一是2月组织机关干部认真学习党章；二是召开座谈会。",
            [("组织机关干部认真学习党章", "study", "机关干部"), ("召开座谈会", "seminar", "")],
        ),
        # A committee is no part of the verb 协调.
        (
            "县委书记石大山两次到县政协调研。",
            [("到县政协调研", "investigation", "石大山")],
        ),
        (
            "组织委员深入青河镇等地调查研究。",
            [("组织委员深入青河镇等地调查研究", "investigation", "委员")],
        ),
        (
            "对化肥供应问题进行了调查研究。",
            [("对化肥供应问题进行了调查研究", "investigation", "")],
        ),
    ],
)
def test_what_was_missed(words: str, found: list[tuple[str, ...]]) -> None:
    assert told(words, "type", "participants") == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("协商遴选出事关大局的提案8件。", ["proposal-handling"]),
        ("承办对口协商会5场、热点问题情况通报会4场。", ["consultation", "seminar"]),
        ("召开经验交流会2次。", ["seminar"]),
        ("县长石大山到县政协检查指导工作。", ["visit"]),
        ("会议听取了《常委会工作报告》、《提案办理情况报告》和委员经验介绍。", ["other"]),
        ("县政协文史委全体成员会议在云湖宾馆召开。", ["other"]),
        ("就开展申遗、出版《古镇丛书》等提出了许多意见建议。", ["consultation"]),
    ],
)
def test_of_what_kind_it_was(words: str, found: list[str]) -> None:
    assert [kind for _, kind in told(words, "type")] == found


def test_a_note_on_a_matter_is_of_that_matter() -> None:
    text = f"{HEAD}县委书记石大山到县政协调研，就委员履职作出批示2次。\n"

    found = extract(text, place="示例县", year=2021).candidates

    assert [(each.quote, each.args["of"]) for each in found if each.kind == "outcome"] == [
        ("就委员履职作出批示2次", "委员履职")
    ]


@pytest.mark.parametrize(
    ("words", "who", "topic"),
    [
        # How and how often they took part, and what was done, are no part of those who did.
        ("组织部分委员主要对古树保护进行视察调研。", "部分委员", "古树保护"),
        ("组织全体委员认真到联系点走访群众。", "全体委员", ""),
        ("组织本委委员完成古树名木的调研。", "本委委员", ""),
        ("组织开展发挥侨界委员双重作用跟踪调研。", "", ""),
        ("邀请“青岛民意代表交流参访团”来访。", "“青岛民意代表交流参访团”", ""),
        ("牵头组织了台江区“五台”、“五侨”第一次联席会。", "", ""),
        ("组织各类活动90余次，参加活动委员达到800余人次。", "委员达到800余人次", ""),
        # Nor is what only sounds like a matter one.
        ("有针对性地开展民主评议2次。", "", ""),
        ("全年开展视察督政活动近50次。", "", ""),
        ("组织委员视察评议重点项目建设。", "委员", "重点项目建设"),
        ("对8件重点提案逐一进行了督查。", "", ""),
        ("搭建学习交流平台。", "", ""),
    ],
)
def test_who_took_part_and_in_what(words: str, who: str, topic: str) -> None:
    assert [found[1:] for found in told(words, "participants", "topic")] == [(who, topic)]


@pytest.mark.parametrize(
    "text",
    [
        "（二）深度协商，架起沟通“连心桥”。",
        "开门办案，打造阳光“公开栏”。",
        "民主监督贵在真、重在实、难在常。",
        "既敢于点问题，又善于出主意、想办法、搭台子。",
        "会场搬到“云端”，协商不打折扣。",
        "打造“学习型、服务型、创新型”政协机关。",
        "委员们说，政协的调研接地气。",
        "三是督办手段偏软，部分提案答复后成了“半拉子工程”。",
        "部分协商驿站重建设轻运行。",
        "委员反馈意见中，满意的121件，占88.3%。",
        "夜间出行难等“小事”，也在一次次现场办公中得到化解。",
    ],
)
def test_what_work_is_worth_or_likened_to_is_no_deed(text: str) -> None:
    found = extract("示例县政协2021年工作报告\n" + text, place="示例县", year=2021).candidates

    assert [each.quote for each in found if each.kind == "activity"] == []


def test_what_people_are_to_become_is_no_deed() -> None:
    text = "示例县政协2021年工作报告\n教育引导委员当好视察监督的模范。"
    found = extract(text, place="示例县", year=2021).candidates

    assert [each.quote for each in found if each.kind == "activity"] == []
