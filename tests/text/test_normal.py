"""Which line breaks are part of the text, and which a line width made."""

import pytest

from cppcc_graph.text.normal import normal, traditional


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        # The title of a report is a line of its own, however short the text below it.
        (
            "示例市政协2021年工作报告\n全年召开协商座谈会3次。\n",
            "示例市政协2021年工作报告\n全年召开协商座谈会3次。\n",
        ),
        (
            "\n示例市政协2022年工作要点\n召开协商座谈会。",
            "\n示例市政协2022年工作要点\n召开协商座谈会。",
        ),
        # Below it, what was broken by a width is joined, whatever words the line ends in.
        ("标题\n\n示例市政协全年听取工作报告\n三份。", "标题\n\n示例市政协全年听取工作报告三份。"),
        ("示例市政协全年召开协商座谈会\n3次。", "示例市政协全年召开协商座谈会3次。"),
        # A number broken at its point is no mark of a list.
        ("示例市政协提案的满意率今年达到9\n7.2%。", "示例市政协提案的满意率今年达到97.2%。"),
        (
            "示例市政协收到提案的目录如下所列\n7. 桥梁。",
            "示例市政协收到提案的目录如下所列\n7. 桥梁。",
        ),
        # Below lines of one width no words before a colon are a label; below one line they are.
        (
            "示例市政协全年收到的提案当中委\n员提出的二百件，集体提出的一百余\n件分为三类：第一类已经解决。",
            "示例市政协全年收到的提案当中委员提出的二百件，集体提出的一百余件分为三类：第一类已经解决。",
        ),
        (
            "政协示例县第十届委员会常务委员会工作报告\n——2025年2月18日在政协示例县第十届委员会第四次会议上\n县政协主席 吉木惹哈\n各位委员、同志们：\n受常务委员会委托，我报告工作，请予审议。\n",
            "政协示例县第十届委员会常务委员会工作报告\n——2025年2月18日在政协示例县第十届委员会第四次会议上\n县政协主席吉木惹哈\n各位委员、同志们：\n受常务委员会委托，我报告工作，请予审议。\n",
        ),
        (
            "提案者：示例市委员会甲等十二名\n成效：第一类已经解决。",
            "提案者：示例市委员会甲等十二名\n成效：第一类已经解决。",
        ),
    ],
)
def test_titles_stand_alone_and_broken_lines_are_joined(raw: str, text: str) -> None:
    assert normal(raw).text == text


def common_characters() -> list[str]:
    """Return the 5,401 characters of Big5's first level: those that are written every day in Taiwan."""
    found = []
    for code in range(0xA440, 0xC67F):
        try:
            found.append(code.to_bytes(2, "big").decode("big5"))
        except UnicodeDecodeError:
            continue
    return found


def is_simplified(sign: str) -> bool:
    """Tell whether a character is one of mainland China's standard set."""
    try:
        return bool(sign.encode("gb2312"))
    except UnicodeEncodeError:
        return False


#: Those that have no simplified form, or stand in simplified names as they are.
AS_THEY_ARE = frozenset(
    "脩伋吋汍呎抆杗沍沘釆阬佺劻姅昇枓沬泜玥甽芣姪帟昤洸炤疢祇耑郃堉屘崁晅栘浬涊浥玆珪砠祐訏訑軏迺陞偺"
    "偯偭啗屝惇敔晞梱梡梂琍脰脤釭愒揹棻湣湲湩焜琯甦鈇塭暍楛煆痳睪硿覜詻詨跦鄗雊僎僩嘐塽榣箄裯誧遝鄘"
    "儅墦奭潠潟瞋褕踡頫鴃暸澴燐璘璟穋篛豭擭橾歜毚濩瞭繈縿縯褽燸韹鯈儳譆巉騵鶸觼欐籣籥"
)


def test_every_common_traditional_character_is_read_as_a_simplified_one() -> None:
    common = [sign for sign in common_characters() if not is_simplified(sign)]
    table = traditional()

    assert len(common) == 2073
    assert {sign for sign in common if sign not in table} == AS_THEY_ARE
    assert len(common) - len(AS_THEY_ARE) > 1_900
    # What was read is not read again, and is written every day; a few rare forms are younger.
    assert set(table.values()) & set(table) == {"苧"}  # 薴 is 苧, and that 苎
    assert sum(is_simplified(table.get(sign, "")) for sign in common) >= 1_880


def test_no_character_of_a_simplified_name_is_changed() -> None:
    assert {sign for sign in traditional() if is_simplified(sign)} == set("後摺於菸夥徵")
    names = "乾县、乾安县、甯昇、卓著、著作、瞭望、狼藉、覆盖、水彩画、神祇"

    assert normal(names).text == names


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("召開會議，開展調研", "召开会议，开展调研"),
        ("全部答覆，批覆率、覆蓋率", "全部答复，批复率、覆盖率"),
        ("圍繞著五年計畫，沿著規畫，名著", "围绕着五年计划，沿着规划，名著"),
        ("瞭解乾旱，餅乾，乾隆年間", "了解干旱，饼干，乾隆年间"),
        ("藉助平臺，慰藉，憑藉優勢", "借助平台，慰藉，凭借优势"),
        ("徵集線索，購買服務，戰略，意願，其餘", "征集线索，购买服务，战略，意愿，其余"),
        ("瀋陽市政協主席鍾啓明", "沈阳市政协主席钟启明"),
    ],
)
def test_what_a_traditional_character_means_may_depend_on_its_word(old: str, new: str) -> None:
    assert normal(old).text == new
    assert normal(new).text == new


def test_the_edges_of_pages_are_left_out_and_what_they_cut_is_one() -> None:
    raw = (
        "市委办公室印发《\n－ 1 －\n政协示例市六届三次会议文件（二）\n关于支持政协的若干规定》，明确程序并写明要求。\n"
        "　　（二）服务大局，经济科技委员会编辑出版文史资料第十一辑，举\n－ 2 －\n政协示例市六届三次会议文件（二）\n"
        "办书画摄影展。\n"
    )

    read = normal(raw)

    assert read.text == (
        "市委办公室印发《\n关于支持政协的若干规定》，明确程序并写明要求。\n"
        "  （二）服务大局，经济科技委员会编辑出版文史资料第十一辑，举办书画摄影展。\n"
    )
    at = read.text.index("举办")
    assert read.quote(at, at + 2) == "举\n－ 2 －\n政协示例市六届三次会议文件（二）\n办"


def test_one_number_between_dashes_is_no_page() -> None:
    assert normal("目标\n- 5 -\n结束。").text == "目标\n- 5 -\n结束。"


def test_what_a_site_puts_below_a_report_is_left_out() -> None:
    report = "让我们不懈奋斗！\n"
    foot = "责任编辑：网站管理员\n上一篇：没有了　　下一篇：市政协召开会议\n\n主办：政协示例市委员会办公室　技术支持：云图公司\n"

    assert normal(report + foot).text == report
    lists = "1.关于办好学校的提案\n承办单位：市教育局\n"
    assert normal(lists).text == lists
    assert normal("主办：市政协\n" + report).text == "主办：市政协\n" + report
