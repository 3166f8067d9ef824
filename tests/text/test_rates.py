"""Rates and counts of proposals that are told in turn, by year or of an earlier year."""

from cppcc_graph.text.extract import extract
from cppcc_graph.text.rates import in_turn

HEAD = "政协柳河县第九届委员会常务委员会工作报告\n（2023年1月8日在政协柳河县第九届委员会第三次会议上）\n一、2022年工作回顾\n"


def metrics(text: str) -> list[tuple[str, str]]:
    """Return the metrics in the order of the text with their values."""
    return [
        (str(each.args["metric"]), str(each.args["value"]))
        for each in extract(HEAD + text).candidates
        if each.kind == "metric"
    ]


def test_rates_have_their_figures_in_turn() -> None:
    assert metrics("提案办复率和委员满意率分别为100%和97.8%。") == [
        ("reply-rate", "100"),
        ("satisfaction-rate", "97.8"),
    ]
    assert metrics("委员对办理态度和结果的满意率分别达99.4%和96.1%。") == [
        ("satisfaction-rate", "99.4"),
        ("satisfaction-rate", "96.1"),
    ]


def test_rates_of_other_things_have_no_turn() -> None:
    assert in_turn("小区的入住率和委员满意率分别为") is None
    assert in_turn("群众满意率和安全感分别为") is None
    assert in_turn("提案办复率为") is None


def test_who_used_information_is_told_in_turn() -> None:
    text = "编报社情民意信息146篇，被全国政协、省政协分别采用3篇和58篇，走访企业20家。"

    assert metrics(text) == [("adopted", "3"), ("adopted", "58")]


def test_the_years_of_a_term_part_what_was_filed() -> None:
    text = "五年来，共收到提案862件，经审查立案675件，其中2007年318件、2008年357件。"

    assert metrics(text) == [
        ("received", "862"),
        ("filed", "675"),
        ("filed", "318"),
        ("filed", "357"),
    ]


def test_proposals_of_an_earlier_year_are_of_no_class_of_this_one() -> None:
    assert metrics("对2021年52件B类提案开展“回头看”，公开提案及答复312件。") == []


def test_proposals_on_a_field_are_a_part_of_those_received() -> None:
    text = (
        "全年围绕发展大局提出提案175件，经审查立案160件。围绕茶产业方面提出提案87件，占54.4%。"
        "聚焦古镇保护、渡口修缮等乡亲们盼着办的问题提出提案21件，占13.1%。"
    )

    found = [
        (str(each.args["metric"]), str(each.args["value"]), str(each.args["base"]))
        for each in extract(HEAD + text).candidates
        if each.kind == "metric"
    ]
    assert found == [
        ("received", "175", "提案"),
        ("filed", "160", "提案"),
        ("received", "87", "茶产业提案"),
    ]


def test_how_many_more_than_in_another_year_is_no_count() -> None:
    assert metrics("收到提案203件，立案178件，较上年多立案15件，同比多收到8件。") == [
        ("received", "203"),
        ("filed", "178"),
    ]
    assert metrics("提案较往年更加集中，立案178件。") == [("filed", "178")]
    assert metrics("收到提案203件，比去年增加到立案178件。") == [
        ("received", "203"),
        ("filed", "178"),
    ]


def test_a_paragraph_that_looks_at_the_proposals_from_a_side_divides_those_told_before() -> None:
    text = (
        "政协云岭市第三届委员会提案工作情况报告\n"
        "会议以来，共收到提案190件，立案160件。\n"
        "从提案主体看，委员联名提案120件，党派提案40件。从内容来看，经济建设类提案70件，文化类26件。\n"
        "提案交由41个单位办理，其中党群部门承办22件、政府部门承办138件。抽查提案12件，优秀提案选收录提案30件。\n"
    )

    told = [each.args for each in extract(text).candidates if each.kind == "metric"]

    assert [(each["metric"], each["value"], each["base"]) for each in told] == [
        ("received", "190", "提案"),
        ("filed", "160", "提案"),
        ("filed", "120", "委员联名提案"),
        ("filed", "40", "党派提案"),
        ("filed", "70", "经济建设类提案"),
        ("filed", "26", "文化类"),
        ("handling-units", "41", "承办单位"),
    ]
