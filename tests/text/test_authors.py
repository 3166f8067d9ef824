"""Who wrote a paper, told right before its title."""

import pytest

from cppcc_graph.text.extract import extract

HEAD = "示例县政协2021年工作报告\n一、2021年主要工作\n"


def made(text: str) -> list[tuple[str, str]]:
    found = extract(HEAD + text, place="示例县", year=2021).candidates
    return [
        (str(each.args["subject"]), str(each.args["object"]))
        for each in found
        if each.kind == "relation" and each.args["predicate"] == "issuer"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "报送社情民意信息9篇。孙立行委员撰写的《关于保护古树的建议》得到副县长批示。",
            [("关于保护古树的建议", "孙立行")],
        ),
        (
            "赵一鸣、钱小明两位委员合写的《关于加强电梯维保的建议》获副县长批示。",
            [("关于加强电梯维保的建议", "赵一鸣"), ("关于加强电梯维保的建议", "钱小明")],
        ),
        (
            "侨界委员孙立行《关于保护古树的建议》被省政协采用。",
            [("关于保护古树的建议", "孙立行")],
        ),
        (
            "农工党县总支在大会上所作的发言《补齐基层短板》受到重视。",
            [("补齐基层短板", "农工党示例县总支")],
        ),
        ("3条建议写进县卫健局《应急预案》。", [("应急预案", "示例县卫生健康局")]),
        (
            "民建县总支、孙立行委员联合提交的发言《补齐基层短板》受到重视。",
            [("补齐基层短板", "民建示例县总支"), ("补齐基层短板", "孙立行")],
        ),
        # To whom a paper goes, and where it stands, is not who wrote it.
        ("向县委《参阅件》投稿。", []),
        ("文章登在省政协《政协通讯》上。", []),
        ("把《关于保护古树的建议》报县委《参阅件》。", []),
    ],
)
def test_who_stands_right_before_a_title_wrote_it(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert made(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "县政协与柳溪区政协签订《对口帮扶合作协议》。",
            [
                ("对口帮扶合作协议", "政协示例县委员会"),
                ("对口帮扶合作协议", "政协柳溪区委员会"),
            ],
        ),
        (
            "县人民政府还与上游的柳溪市人民政府签订《流域补偿协议》。",
            [("流域补偿协议", "示例县人民政府"), ("流域补偿协议", "柳溪市人民政府")],
        ),
        (
            "委员们赴柳溪区考察，与柳溪区政协签订《友好协作备忘录》。",
            [("友好协作备忘录", "政协柳溪区委员会")],
        ),
        (
            "县政协主席会议成员赴柳溪区考察。县政协走访企业6家，与柳溪区政协签订《友好协作备忘录》。",
            [
                ("友好协作备忘录", "政协示例县委员会"),
                ("友好协作备忘录", "政协柳溪区委员会"),
            ],
        ),
        (
            "县住建局联合县财政局印发《电梯管理办法》。",
            [("电梯管理办法", "示例县住房和城乡建设局"), ("电梯管理办法", "示例县财政局")],
        ),
    ],
)
def test_both_sides_sign_and_both_offices_issue(text: str, expected: list[tuple[str, str]]) -> None:
    assert made(text) == expected
