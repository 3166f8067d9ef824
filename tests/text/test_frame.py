"""What a site puts around a report is left out; what the report says of itself stays."""

import re
from itertools import pairwise

import pytest

from cppcc_graph.text.coverage import coverage
from cppcc_graph.text.draft import draft
from cppcc_graph.text.extract import extract
from cppcc_graph.text.normal import normal

REPORT = (
    "政协云屏县第九届委员会常务委员会工作报告\n——2022年1月8日在政协云屏县第十届委员会第一次会议上\n"
    "一年来，收到提案112件，立案86件。\n让我们不懈奋斗！\n"
)

HEADS = (
    "当前位置：首页 > 政务公开 > 两会专题 > 政协报告\n",
    "网站首页 | 政务公开 | 办事服务 | 今天是2022年3月4日 星期五\n县情概况\n新闻中心\n您所在的位置： 首页 >> 政协 >> 正文\n",
    "浏览次数：1284次　【字体：大 中 小】 打印本页\n",
    "字號：大 中 小　列印\n瀏覽次數：95\n",
    "当前页面：政务公开 > 重要报告\n",
    "云屏县门户网\n\n当前页面: 首页  > 政务公开  > 重要报告\n",
)
FEET = (
    "上一篇：政协云屏县委员会2021年部门预算公开\n下一篇：县政协召开第56次主席会议\n",
    "相关阅读\n县政协开展“三个一”活动 2022-02-11\n县政协视察重点项目 2022-02-09\n分享到：微信 微博\n",
    "扫一扫在手机打开当前页\n主办：云屏县人民政府\n黔ICP备05001234号-1 贵公网安备 52262402000123号\n网站标识码：5226240001\n",
)


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("foot", FEET)
def test_what_a_site_puts_around_a_report_is_left_out(head: str, foot: str) -> None:
    assert normal(head + REPORT + foot).text.strip() == normal(REPORT).text.strip()


def test_what_is_told_of_the_publication_may_follow_the_title() -> None:
    title, rest = REPORT.split("\n", 1)
    line = f"发布时间：2022-01-20 10:22:15　来源：县政协办公室　{HEADS[2]}"
    raw = f"{title}\n{line}{rest}{FEET[1]}"

    found = extract(raw)

    told = [(each.kind, each.quote) for each in found.candidates if each.kind in ("figure", "date")]
    assert told == [
        ("date", "2022-01-20"),
        ("date", "2022年1月8日"),
        ("date", "一年来"),
        ("figure", "112件"),
        ("figure", "86件"),
    ]
    assert all(raw[each.start : each.end] == each.quote for each in found.candidates)


@pytest.mark.parametrize(
    "raw",
    [
        # A newspaper's own head, which names who wrote and where it stood.
        "来源：云屏日报2022年1月9日\n作者：李小明\n" + REPORT,
        # Lines of a report that only look so.
        "县政协关注停车位置：视察停车场3处。\n" + REPORT,
        REPORT + "县政协走访企业，解决首页改版问题2个。\n",
        "1.关于办好学校的提案\n承办单位：市教育局\n2.关于修桥的提案\n承办单位：市交通局\n",
        "《关于治理柳河的提案》提交后，无障碍设施建成20处。\n",
        "委员们分享到基层履职的体会，今天是他们的节日。\n",
        "关于无障碍设施建设的提案\n承办单位：市住建局\n",
        # Sentences and entries of a list at the end, with words that sites have too.
        REPORT + "开通“扫一扫”平台，把经验分享到全省，打击侵犯版权所有者的行为。\n",
        REPORT + "3.让平台浏览次数突破10万次\n",
        "1.关于把经验分享到乡镇的提案\n2.关于规范扫一扫付款的提案\n3.关于服务大厅关闭窗口的提案\n承办单位：县审批局\n",
    ],
)
def test_what_is_of_the_report_stays(raw: str) -> None:
    assert normal(raw).text == raw


def test_a_list_below_the_head_of_a_page_is_no_foot() -> None:
    rows = "1.关于办好学校的提案\n承办单位：市教育局\n2.关于修桥的提案\n承办单位：市交通局\n"

    assert normal("浏览次数：128　打印本页\n" + rows).text == rows
    titled = normal("政协云屏县委员会提案名录\n浏览次数：128　打印本页\n" + rows).text
    assert titled == "政协云屏县委员会提案名录\n" + rows


def test_where_a_report_was_published_stays_below_the_way() -> None:
    raw = "当前位置：首页 > 政协报告\n来源：县政协办公室　【字体：大 中 小】\n\n" + REPORT

    assert normal(raw).text.split() == ["来源：县政协办公室", *REPORT.split()]


def test_numbers_of_a_site_are_counted_as_its_own() -> None:
    counted = coverage(extract(HEADS[2] + REPORT + FEET[2])).numbers

    assert counted == coverage(extract(REPORT)).numbers | {"layout": 5}


MENU = "首页 > 政务公开 > 政协报告\n机构职能\n政策文件\n"


def test_a_menu_below_the_way_is_left_out_and_the_report_keeps_its_title() -> None:
    raw = MENU + HEADS[2] + REPORT + FEET[0]

    assert normal(raw).text.strip() == normal(REPORT).text.strip()
    assert "title: 政协云屏县第九届委员会常务委员会工作报告\n" in draft(extract(raw), raw).replace(
        '"', ""
    )


def test_what_is_left_out_is_in_passages_of_a_draft() -> None:
    raw = MENU + HEADS[2] + REPORT + "－ 3 －\n" + FEET[0]

    drafted = draft(extract(raw), raw)

    told = re.findall(r"start: (\d+), end: (\d+)", drafted)
    places = [(int(start), int(end)) for start, end in told]
    assert places == sorted(places)
    assert not "".join(
        raw[end:start] for (_, end), (start, _) in pairwise([(0, 0), *places, (len(raw), len(raw))])
    ).strip()
    assert drafted.count("rhetoricReason: layout") == 3  # the number of the page too


def test_a_line_of_the_publication_tells_no_deed() -> None:
    raw = "发布日期：2022-01-20 10:22　来源：县政协办公室\n" + REPORT

    found = extract(raw)

    assert not [each for each in found.candidates if each.kind == "activity" and each.start < 30]
    assert coverage(found).sentences[0].reason == "publication"


@pytest.mark.parametrize("line", ["浏览量：128", "訪問量：128", "设为首页", "关闭窗口", "掃一掃"])
def test_each_sign_of_a_site_is_one_by_itself(line: str) -> None:
    report = "政协柳溪县委员会工作报告\n县政协召开会议。\n"

    assert normal(f"{line}\n{report}").text == report
