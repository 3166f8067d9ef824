"""Counts that divide what was counted before, wherever and in whatever words the report divides it."""

import pytest

from cppcc_graph.text.extract import extract

_COUNTED = "全年共收到提案150件，经审查立案125件。"


def _parts(text: str) -> list[tuple[str, str, str]]:
    told = [
        (str(each.args["metric"]), str(each.args["value"]), str(each.args["base"]))
        for each in extract(text, place="示例县", year=2021).candidates
        if each.kind == "metric"
    ]
    return [each for each in told if each[2] != "提案"]


@pytest.mark.parametrize(
    ("divided", "told"),
    [
        # By the share: 40 of 125 are 32%, of 150 they would be 26.7%.
        ("\n今年的提案质量高。涉及产业兴旺方面的40件，占32%。", [("filed", "40", "产业兴旺方面")]),
        ("\n今年的提案质量高。有关产业兴旺方面的提案40件，占26.7%。", [("received", "40", "产业兴旺方面")]),
        ("\n内容反映水利交通的有30件，占立案总数的24%。", [("filed", "30", "水利交通")]),
        ("\n提案内容涉及水利、交通方面的30件，占24.0%。", [("filed", "30", "水利、交通方面")]),
        ("\n关于5G应用和AI产业的提案25件，占20%。", [("filed", "25", "5G应用和AI产业的提案")]),
        ("\n委员们聚焦高铁枢纽建设的提案30件，占24%。", [("filed", "30", "高铁枢纽建设的提案")]),
        # By the sum.
        ("\n结构上，工业类50件，农业类40件，民生类35件。", [("filed", "50", "工业类"), ("filed", "40", "农业类"), ("filed", "35", "民生类")]),
        ("\n题材广泛：工业50件，约四成；农业40件；其他方面35件。", [("filed", "50", "工业"), ("filed", "40", "农业"), ("filed", "35", "其他")]),
        ("\n全会期间提交的110件，闭会后提交的40件。", [("received", "110", "全会期间提交的提案"), ("received", "40", "闭会后提交的提案")]),
        ("委员个人提出的100件、各党派和团体提出的25件。", [("filed", "100", "委员个人提出的提案"), ("filed", "25", "各党派和团体提出的提案")]),
        ("\n其中，有关工业农业的提案88件；有关城市更新的提案62件。", [("received", "88", "工业农业的提案"), ("received", "62", "城市更新的提案")]),
    ],
)  # fmt: skip
def test_counts_that_divide_what_was_counted_are_parts_of_it(
    divided: str, told: list[tuple[str, str, str]]
) -> None:
    assert _parts(_COUNTED + divided) == told


@pytest.mark.parametrize(
    "beside",
    [
        "\n委员表示满意的100件，基本满意的25件。",
        "\n县直单位主办的90件，乡镇会办的35件。",
        "\n协调项目50件，占33.3%。",
        "\n重点提案15件，占12%。",
        "\n工业类51件，农业类40件，民生类35件。",
        "\n化解纠纷40件，占61.5%。",
        "\n通过网络提交的120件，占80%。",
    ],
)
def test_other_counts_are_no_parts_of_the_proposals(beside: str) -> None:
    assert _parts(_COUNTED + beside) == []


def _metrics(text: str) -> list[tuple[str, str, str, str]]:
    return [
        (str(each.args["metric"]), str(each.args["value"]), str(each.args["base"]), each.quote)
        for each in extract(text, place="示例县", year=2021).candidates
        if each.kind == "metric"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "对前一年B类提案46件回头看。",
        "开展提案“回头看”，对上一年度46件B类提案跟踪问效。",
        "对2019年度的C类提案8件重新办理。",
        "选取往年答复为B类的提案46件开展二次督办。",
        "梳理本届以来B类提案46件，开展“回头看”。",
        "对近三年A类提案40件抽样回访。",
        "去年结转的提案12件全部办结。",
        "上年未办结的提案7件已答复完毕。",
    ],
)
def test_what_work_is_done_on_again_is_no_number_of_the_year(text: str) -> None:
    assert _metrics(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "立案的125件提案已全部办理完毕。",
            [("replied", "125", "提案", "125件提案已全部办理完毕")],
        ),
        ("立案的125件提案按时办复。", [("replied", "125", "提案", "125件提案按时办复")]),
        ("在立案的125件提案中，委员提案100件。", [("filed", "100", "委员提案", "委员提案100件")]),
        ("对收到的150件提案分类登记。", []),
    ],
)
def test_a_count_named_again_tells_only_what_became_of_it(
    text: str, told: list[tuple[str, str, str, str]]
) -> None:
    first = [("received", "150", "提案", "收到提案150件"), ("filed", "125", "提案", "立案125件")]

    assert _metrics(_COUNTED + text) == first + told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("提案办理中，已基本解决或正在着手解决的有53件。", [("class-a", "53", "提案", "已基本解决或正在着手解决的有53件")]),
        ("提案办理中，基本落实或计划落实的有24件。", [("class-b", "24", "提案", "基本落实或计划落实的有24件")]),
        ("提案审查中，归并了17件提案。", [("merged", "17", "提案", "归并了17件")]),
        ("立案提案中，委员联名或归并提案29件。", [("filed", "29", "委员联名或归并提案", "委员联名或归并提案29件")]),
        ("提案委对征集到的254件提案逐件审查。", [("received", "254", "提案", "征集到的254件")]),
        ("各界人士通过提案的方式反映意见196件。", [("received", "196", "提案", "通过提案的方式反映意见196件")]),
        ("对立案的提案，已确定43个主办单位，其中党群部门9个，有关企业2个。",
         [("handling-units", "43", "承办单位", "43个主办单位"), ("handling-units", "9", "党群部门", "党群部门9个"), ("handling-units", "2", "有关企业", "有关企业2个")]),
        ("县政协提出建议38条，县民政局将其中的26条写进《样例县养老规划》。", [("adopted", "26", "建议", "县民政局将其中的26条写进《样例县养老规划》")]),
        ("县政协提出建议38条，县民政局将其中的26条建议写进《样例县养老规划》。", [("adopted", "26", "建议", "26条建议写进《样例县养老规划》")]),
        ("形成意见建议22条，其中15条被写进县委文件。", [("adopted", "15", "意见建议", "15条被写进县委文件")]),
        ("提出提案60件，占立案总数的16.3%。", []),
        ("工业经济方面，围绕茶企技改、园区配套等，提出提案52件；城市管理方面，聚焦停车，提出提案20件。",
         [("received", "52", "工业经济方面", "提出提案52件"), ("received", "20", "城市管理方面", "提出提案20件")]),
        ("大会收到提案材料78件，立为提案的有71件。", [("received", "78", "提案", "收到提案材料78件"), ("filed", "71", "提案", "立为提案的有71件")]),
        ("收到以提案形式的意见建议93件。", [("received", "93", "提案", "以提案形式的意见建议93件")]),
        ("会议期间的提案和会后补交的1件提案均已办理完毕。", []),
        ("县政协确定的10件重点提案，落实率100%。", []),
        ("县政协委员所提问题已经解决或基本解决的38件。", [("class-a", "38", "提案", "所提问题已经解决或基本解决的38件")]),
        ("由县直部门承办的提案有57件，A类件有45件，占79%；B类件有12件，占21%。", []),
        ("县政协向县政府交办委员提案105件。", [("transferred", "105", "提案", "交办委员提案105件")]),
    ],
)  # fmt: skip
def test_wordings_of_numbers_of_proposals(text: str, told: list[tuple[str, str, str, str]]) -> None:
    assert _metrics(text) == told
