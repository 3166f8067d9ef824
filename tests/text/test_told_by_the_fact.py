"""What came of advice and work, told by its fact; titles told in a row; what is no outcome of them."""

import pytest

from cppcc_graph.text.extract import extract

from .names_told import HEAD

TREES, HALLS = "关于保护古树的提案", "关于修缮祠堂的提案"


def outcomes(text: str) -> list[tuple[str, str, str, str]]:
    """Return words, advice or work, type and uptake of the outcomes, in order."""
    return [
        (each.quote, str(each.args["of"]), str(each.args["type"]), str(each.args["uptake"]))
        for each in extract(HEAD + text + "\n").candidates
        if each.kind == "outcome"
    ]


def metrics(text: str) -> list[tuple[str, str, str]]:
    """Return words, metric and value of the metrics, in order."""
    return [
        (each.quote, str(each.args["metric"]), str(each.args["value"]))
        for each in extract(HEAD + text + "\n").candidates
        if each.kind == "metric"
    ]


@pytest.mark.parametrize(
    ("clause", "kind", "uptake"),
    [
        ("枫屏至海城航线首航", "effect", "effect"),
        ("育才小学喜迁新居", "effect", "effect"),
        ("石板老街亮起了路灯", "effect", "effect"),
        ("城南断头路终于打通", "effect", "effect"),
        ("实验中学新校区迎来首批学生", "effect", "effect"),
        ("门前的臭水沟变成了景观河", "effect", "effect"),
        ("老小区换了新颜", "effect", "effect"),
        ("石坪村群众喝上了放心水", "effect", "effect"),
        ("青溪大桥顺利合龙", "measure", "implemented"),
        ("村口的路修好了", "measure", "implemented"),
        ("临水路段装上了护栏", "measure", "implemented"),
        ("沿河排污口全部封堵", "measure", "implemented"),
        ("北街停车场建成使用", "measure", "implemented"),
    ],
)
def test_a_fact_right_behind_advice_or_work_came_of_it(clause: str, kind: str, uptake: str) -> None:
    work = "就民生实事开展民主监督"
    assert outcomes(f"{work}，{clause}。") == [(clause, work, kind, uptake)]
    assert outcomes(f"《{TREES}》提交后，{clause}。") == [(clause, TREES, kind, uptake)]


@pytest.mark.parametrize(
    ("deed", "kind"),
    [
        ("县文旅局扩建雪道", "measure"),
        ("县交通局拓宽进村道路", "measure"),
        ("县住建局在北街加装护栏", "measure"),
        ("县政府出台办法", "policy-issued"),
    ],
)
def test_what_an_office_did_after_a_meeting_needs_no_number(deed: str, kind: str) -> None:
    work = "围绕冰雪运动召开专题协商会"
    uptake = "issued" if kind == "policy-issued" else "implemented"
    assert outcomes(f"履职渠道不断拓宽。{work}。会后，{deed}。") == [(deed, work, kind, uptake)]
    assert outcomes(f"{work}，{deed}。") == [(deed, work, kind, uptake)]


@pytest.mark.parametrize(
    "text",
    [
        "围绕柳河治理开展视察。今年以来，全县发展态势良好，群众住上了新房。",
        "开展“三进”活动，委员住进农家，吃上农家饭。",
        "召开协商会，“码上商量”平台上线运行。",
        "开展视察，随着大桥通车，交通更加便利。",
        "就断头路打通、学校建成等议题开展协商3次。",
        "举办书画展，庆祝柳河大桥通车。",
        "开展监督，委员们看到，昔日臭水沟变成了景观河。",
        "开展走访慰问，困难群众住上了新房。",
        "赴海城市考察学习，当地港口建成投用，值得借鉴。",
        "开展视察，县教育局提供材料，县住建局修订汇报提纲。",
        "委员们建议加密航线，大桥力争于10月底前通车。",
    ],
)
def test_what_others_have_anyway_and_what_members_do_came_of_nothing(text: str) -> None:
    assert outcomes(text) == []


def test_what_came_about_on_a_day_was_not_only_advised() -> None:
    work, came = "视察集装箱码头", "枫屏至海城直航班轮于11月8日首航"
    text = f"副主席唐以宁率委员{work}，建议加密航线，{came}。"
    assert outcomes(text) == [(came, work, "effect", "effect")]


@pytest.mark.parametrize(
    "text",
    [
        f"《{TREES}》《{HALLS}》两件提案，得到县政府采纳。",
        f"《{TREES}》（第3号）、《{HALLS}》（第8号）等5件提案，得到县政府采纳。",
        f"督办《{TREES}》和《{HALLS}》，得到县政府采纳。",
        f"将《{TREES}》《{HALLS}》2件提案列为重点提案，主席会议协商督办，得到县政府采纳。",
    ],
)
def test_what_is_said_of_a_row_of_titles_is_said_of_each(text: str) -> None:
    told = ("得到县政府采纳", "plan-adoption", "absorbed")
    assert sorted(outcomes(text)) == sorted((told[0], of, *told[1:]) for of in (TREES, HALLS))
    assert [each for each in metrics(text) if each[1] == "received"] == []


def test_a_row_that_is_handled_as_one_or_spoken_of_by_its_matter_is_one() -> None:
    taken = ("意见被县政府采纳", TREES, "plan-adoption", "absorbed")
    assert outcomes(f"《{TREES}》《{HALLS}》并案办理，意见被县政府采纳。") == [taken]
    halls = ("县政府采纳祠堂修缮建议5条", HALLS, "plan-adoption", "absorbed")
    assert outcomes(f"《{TREES}》《{HALLS}》，县政府采纳祠堂修缮建议5条。") == [halls]


def test_titles_before_one_that_is_called_information_are_information_too() -> None:
    noted = ("得到县领导批示", "reference", "considered")
    text = "《夜市噪音扰民》《河道垃圾成堆》等12条信息得到县领导批示，26条信息被县直部门采纳。"
    assert sorted(outcomes(text)) == sorted(
        [
            (noted[0], "夜市噪音扰民", *noted[1:]),
            (noted[0], "河道垃圾成堆", *noted[1:]),
            ("26条信息被县直部门采纳", "信息", "plan-adoption", "absorbed"),
        ]
    )
    used = ("被省政协采用", "夜市噪音扰民", "reference", "absorbed")
    assert outcomes("《枫屏河治理办法》《夜市噪音扰民》等信息被省政协采用。") == [used]


def test_that_an_office_pushed_on_is_no_outcome() -> None:
    built = ("在柳河街道建成驿站53个", "关于设立驿站的提案", "measure", "implemented")
    text = "《关于设立驿站的提案》，团县委积极推进，在柳河街道建成驿站53个。"
    assert outcomes(text) == [built]
    assert outcomes("《关于防范山火的建议》直达中央有关部门。") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "会议交办提案105件，其中县政府系统92件、党群系统13件。",
            [
                ("交办提案105件", "transferred", "105"),
                ("县政府系统92件", "transferred", "92"),
                ("党群系统13件", "transferred", "13"),
            ],
        ),
        (
            "全年交办提案105件，其中委员提案90件、集体提案15件。",
            [
                ("交办提案105件", "transferred", "105"),
                ("委员提案90件", "transferred", "90"),
                ("集体提案15件", "transferred", "15"),
            ],
        ),
        (
            "全年交办提案105件，其中重点提案10件。涉及农业类40件、城建类65件。",
            [("交办提案105件", "transferred", "105")],
        ),
        (
            "共收到提案209件，立案180件，合并立案174件。",
            [
                ("收到提案209件", "received", "209"),
                ("立案180件", "filed", "180"),
                ("合并立案174件", "filed", "174"),
            ],
        ),
        (
            "共收到提案209件，立案180件，合并立案9件。",
            [
                ("收到提案209件", "received", "209"),
                ("立案180件", "filed", "180"),
                ("合并立案9件", "merged", "9"),
            ],
        ),
        (
            "五年来收到提案920件（2018年收到提案190件），立案870件。",
            [("收到提案920件", "received", "920"), ("立案870件", "filed", "870")],
        ),
        (
            "收到提案120件（其中截至3月20日收到提案98件），立案105件。",
            [("收到提案120件", "received", "120"), ("立案105件", "filed", "105")],
        ),
    ],
)
def test_parts_of_what_was_handed_over_and_what_it_was_at_an_earlier_time(
    text: str, told: list[tuple[str, str, str]]
) -> None:
    assert metrics(text) == told


def test_advice_in_marks_is_one_and_a_paper_in_issues_has_built_nothing() -> None:
    words = "《调研参考》刊登的“新建泵站2座、疏浚河道6公里”等建议被采纳"
    assert [each[0] for each in outcomes(f"{words}。")] == [words]
    papers = "《社情民意》刊发《关于柳河治理的建议》《夜市扰民》等20期，建设拦水坝3座。"
    assert outcomes(papers) == []
    assert outcomes("向县委报送《建议摘报》15期，改造管网40公里。") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("向县委汇报专题调研报告3篇。", "other"),
        ("县政府向县政协汇报了专题调研报告。", "other"),
        ("深入村组后，汇编民情清单200条。", "other"),
        ("汇编出版文史资料3辑。", "publication"),
        ("深入开展专题调研3次。", "investigation"),
    ],
)
def test_a_report_told_of_is_no_investigation_and_a_list_no_book(text: str, kind: str) -> None:
    acts = [each for each in extract(HEAD + text + "\n").candidates if each.kind == "activity"]
    assert [each.args["type"] for each in acts] == [kind]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("平台由村委会上报镇政协，政协上传市委员会。", "政协上传市委员会"),
        ("大湾区国际科技创新中心建设取得进展。", "大湾区国际科技创新中心"),
    ],
)
def test_what_somebody_does_or_aims_at_is_no_body(text: str, name: str) -> None:
    named = {each.args.get("name") for each in extract(HEAD + text + "\n").candidates}
    assert name not in named


@pytest.mark.parametrize(
    ("title", "matter"),
    [
        ("关于对我县茶业发展的几点建议", "我县茶业发展"),
        ("关于修复石桥的若干建议", "修复石桥"),
        ("关于“十四五”规划编制的意见建议", "“十四五”规划编制"),
        ("关于推行“一码通办”建议", "推行“一码通办”"),
        ("关于加装电梯工作建议的提案", "加装电梯"),
        ("关于请求修建青溪大桥的建议", "修建青溪大桥"),
        ("关于对青溪进行整治的提案", "对青溪进行整治"),
    ],
)
def test_what_a_title_asks_is_what_it_is_about(title: str, matter: str) -> None:
    told = [
        (each.args["subject"], each.args["object"])
        for each in extract(f"{HEAD}收到《{title}》。\n").candidates
        if each.kind == "relation" and each.args["predicate"] == "about"
    ]
    assert told == [(title, matter)]


def test_what_is_taken_into_a_document_of_a_year_is_no_effect_on_people() -> None:
    text = "关于治理青溪的提案提交后，已吸纳进2021年县政府出台的《青溪管理办法》。"
    words = "已吸纳进2021年县政府出台的《青溪管理办法》"
    assert outcomes(text) == [(words, "关于治理青溪的提案", "plan-adoption", "absorbed")]


def test_a_row_of_titles_that_is_the_subject_of_what_follows_helped_it_on_together() -> None:
    text = f"《{TREES}》《{HALLS}》等一批提案的办理落实，促进了文物保护工作。"
    assert sorted(of for _, of, _, _ in outcomes(text)) == sorted([TREES, HALLS])
    led = f"《{TREES}》《{HALLS}》被列为重点，推动建成古树公园1座。"
    assert [of for _, of, _, _ in outcomes(led)] == [TREES]


def test_pushing_on_a_proposal_and_how_long_a_road_is_are_no_outcomes() -> None:
    text = f"《{TREES}》列为重点提案，全力推动提案落实，道路总长8公里多。"
    assert outcomes(text) == []
    noted = ("得到高度重视", "提案", "reference", "considered")
    assert outcomes("掌握情况后，他将其整理成提案，得到高度重视。") == [noted]


def test_what_some_offices_handled_is_no_number_of_the_year() -> None:
    shared = "另外有7家单位承办50件以上提案，分别是县教育厅承办113件次、县住建部承办54件次。"
    told = ("交由91家单位办理", "handling-units", "91")
    assert metrics(f"全年提案交由91家单位办理，{shared}") == [told]
    session = "承办县政协六届一次会议提案147件"
    assert metrics(f"县政府共{session}。") == [(session, "transferred", "147")]


def test_fields_of_proposals_are_those_that_the_words_turn_around() -> None:
    counted = "全年收到提案190件，立案162件。"
    told = [("收到提案190件", "received", "190"), ("立案162件", "filed", "162")]
    part = ("建设生态屏障提案32件", "filed", "32")
    text = f"{counted}推进林草碳汇、光伏治沙等围绕建设生态屏障提案32件，占19.8%。"
    assert metrics(text) == [*told, part]
    again = f"{counted}\n共收到的190件提案中，经济建设方面的提案41件，主要围绕环境。"
    assert metrics(again) == [*told, ("经济建设方面的提案41件", "received", "41")]


def test_what_was_done_by_a_book_came_of_the_book() -> None:
    built = "县文旅局参照书中图样复原古戏台2座"
    text = f"接待各地考察团23个。文史委编纂出版《枫屏古村落》、《枫屏文史》第十二辑，征集史料58篇，{built}。"
    assert outcomes(text) == [(built, "枫屏古村落", "measure", "implemented")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "县政协对政务窗口开展民主评议，查摆问题67个，相关部门减少审批环节58个。",
            ["相关部门减少审批环节58个"],
        ),
        ("县政协就学校食堂开展视察，发现隐患40处，已全部整改到位。", ["已全部整改到位"]),
        (
            "县政协对8个部门开展民主评议，反馈问题清单163条，各部门建章立制48项。",
            ["各部门建章立制48项"],
        ),
        # What was made after a book is not what came of the visit before it.
        (
            "先后接待省政协考察团12批。县政协文史委编纂出版《示例古村落》，征集史料58篇，县文旅局参照图样复原古戏台2座。",
            [],
        ),
        # What a committee finds at itself leads to nothing outside.
        ("县政协召开民主生活会，查摆问题20个，已整改18个。", []),
    ],
)
def test_what_was_found_at_others_is_set_right_by_them(text: str, expected: list[str]) -> None:
    found = extract(f"示例县政协2021年工作报告\n一、2021年主要工作\n{text}\n", place="示例县")

    assert [each.quote for each in found.candidates if each.kind == "outcome"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "《关于规范网课收费的建议》获县长批示。原定3月举行的读书节，因疫情改为线上。",
            ["获县长批示"],
        ),
        (
            "《关于规范网课收费的提案》获县长批示。副主席李明牵头的老旧小区改造课题组，察看小区41个。",
            ["获县长批示"],
        ),
        (
            "《关于规范网课收费的提案》提交后，县政府成立网课整治工作组。",
            ["县政府成立网课整治工作组"],
        ),
    ],
)
def test_what_came_otherwise_and_who_is_told_of_next_is_no_outcome(
    text: str, expected: list[str]
) -> None:
    found = extract(f"示例县政协2021年工作报告\n一、2021年主要工作\n{text}\n", place="示例县")

    assert [each.quote for each in found.candidates if each.kind == "outcome"] == expected
