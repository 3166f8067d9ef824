"""How much more or less than before is no number of the year."""

import pytest

from cppcc_graph.text.differences import differs
from cppcc_graph.text.draft import draft
from cppcc_graph.text.extract import extract

_TITLE = "政协示例县委员会2021年工作报告\n"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("收到提案112件，较上年多立案15件，增长9.2%。", [("received", "112")]),
        ("提案立案100件，较上年多立案10件。", [("filed", "100")]),
        ("提案立案100件，同比少立案7件。", [("filed", "100")]),
        ("收到提案131件，同比多办复提案9件。", [("received", "131")]),
        ("提案立案98件，比去年多收到提案11件。", [("filed", "98")]),
        ("收到提案130件，比上届同期净增立案提案11件。", [("received", "130")]),
        ("收到提案130件，较上年度少收提案11件，少立案9件。", [("received", "130")]),
        ("收到提案130件，较2020年增立案12件。", [("received", "130")]),
        ("提案并案9件，比前年多并案3件。", [("merged", "9")]),
        ("收到提案130件，与上年相比，多立案6件、多办复5件。", [("received", "130")]),
        # What it grew to is the number itself, and so is what more of them put forward.
        ("提案较上年增加20件达到立案120件。", [("filed", "120")]),
        ("收到提案98件，同比增长9%，立案90件。", [("received", "98"), ("filed", "90")]),
        ("比往年更多委员关注民生，收到提案130件。", [("received", "130")]),
        ("县政协较上年增强实效，审查立案提案98件。", [("filed", "98")]),
    ],
)  # fmt: skip
def test_a_difference_is_no_metric(sentence: str, told: list[tuple[str, str]]) -> None:
    found = [
        (str(each.args["metric"]), str(each.args["value"]))
        for each in extract(f"{_TITLE}{sentence}\n").candidates
        if each.kind == "metric"
    ]

    assert found == told


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("县政协较去年多报送社情民意信息18条。", []),
        ("报送社情民意信息120条，较上年多报送16条。", ["120"]),
        ("报送社情民意信息120条，比上年多采用5条。", ["120"]),
        ("委员捐款80万元，较上年多捐款20万元。", ["800000"]),
        ("召开常委会会议6次，比上年多召开常委会会议1次。", ["6"]),
        ("开展视察8次，同比少开展视察2次。", ["8"]),
    ],
)
def test_a_draft_states_no_difference(sentence: str, values: list[str]) -> None:
    text = f"{_TITLE}{sentence}\n"

    facts = draft(extract(text), text)

    stated = [line.split()[1] for line in facts.split("\n") if line.strip().startswith("value: ")]
    assert stated == values


def test_only_the_words_of_a_difference_tell_one() -> None:
    assert [differs(words) for words in ("比上年增加到", "多办", "为更多委员", "多名委员提交")] == [
        False, False, False, False,
    ]  # fmt: skip
