"""Which line breaks are part of the text, and which a line width made."""

import pytest

from cppcc_graph.text.normal import normal


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
    ],
)
def test_titles_stand_alone_and_broken_lines_are_joined(raw: str, text: str) -> None:
    assert normal(raw).text == text
