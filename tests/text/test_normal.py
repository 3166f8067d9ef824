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
            "提案者：示例市委员会甲等十二名\n成效：第一类已经解决。",
            "提案者：示例市委员会甲等十二名\n成效：第一类已经解决。",
        ),
    ],
)
def test_titles_stand_alone_and_broken_lines_are_joined(raw: str, text: str) -> None:
    assert normal(raw).text == text
