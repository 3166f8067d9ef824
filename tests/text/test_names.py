"""Who, where and when: names of bodies, persons and places in lists and in short, and ranges of months."""

import pytest

from cppcc_graph.text.extract import extract

HEAD = "政协枫屏县第九届委员会常务委员会工作报告\n（2022年1月8日在政协枫屏县第九届委员会第二次会议上）\n"
OWN = "政协枫屏县委员会"


def named(text: str, kind: str, head: str = HEAD) -> dict[str, str]:
    """Return the names of a kind behind the head of a report, by the words that they stand for."""
    return {
        each.quote: str(each.args["name"])
        for each in extract(head + text).candidates
        if each.kind == kind and each.start >= len(head)
    }


def roles(text: str) -> dict[str, tuple[str, str]]:
    """Return role and body of the persons behind the head of a report."""
    return {
        each.quote: (str(each.args.get("role", "")), str(each.args.get("body", "")))
        for each in extract(HEAD + text).candidates
        if each.kind == "person" and each.start >= len(HEAD)
    }


def dates(text: str) -> dict[str, tuple[str, str]]:
    """Return first and last day, month or year of the dates behind the head of a report."""
    return {
        each.quote: (str(each.args["start"]), str(each.args["end"]))
        for each in extract(HEAD + text).candidates
        if each.kind == "date" and each.start >= len(HEAD)
    }


def test_a_prefecture_has_its_full_name_where_the_report_names_it_in_short() -> None:
    head = "政协青岭彝族苗族自治州第八届委员会常务委员会工作报告\n"

    bodies = named("州委、州政府重视，中共青岭州委批转，州政协调研。", "body", head)

    assert bodies == {
        "州委": "中共青岭彝族苗族自治州委员会",
        "州政府": "青岭彝族苗族自治州人民政府",
        "中共青岭州委": "中共青岭彝族苗族自治州委员会",
        "州政协": "政协青岭彝族苗族自治州委员会",
    }


@pytest.mark.parametrize(
    ("text", "quote", "name"),
    [
        ("县政协教卫文史委编辑文史资料。", "县政协教卫文史委", f"{OWN}教卫文史委员会"),
        ("城建农经委会同县发改局调研。", "城建农经委", f"{OWN}城建农经委员会"),
        ("县政协农业委历时两个月。", "县政协农业委", f"{OWN}农业委员会"),
        ("人资环委组织座谈。", "人资环委", f"{OWN}人口资源环境委员会"),
        ("社法委联合县司法局视察。", "社法委", f"{OWN}社会法制委员会"),
        ("县政协民宗委走访。", "县政协民宗委", f"{OWN}民族宗教委员会"),
        ("经提案法制委员会审查立案。", "提案法制委员会", f"{OWN}提案法制委员会"),
        (
            "全国政协提案委员会来县调研。",
            "全国政协提案委员会",
            "中国人民政治协商会议全国委员会提案委员会",
        ),
        ("九月经省水利厅验收。", "省水利厅", "省水利厅"),
        ("县卫健委会同县教育局检查。", "县卫健委", "枫屏县卫生健康委员会"),
        ("九三学社枫屏支社提出建议。", "九三学社枫屏支社", "九三学社枫屏支社"),
        ("机关设办公室和提案委员会。", "办公室", f"{OWN}办公室"),
        ("到青山水库、城北小学、丰禾粮油公司视察。", "城北小学", "城北小学"),
    ],
)
def test_bodies_are_found_whole_with_their_full_name(text: str, quote: str, name: str) -> None:
    assert named(text, "body")[quote] == name


def test_words_before_a_body_and_members_are_no_body() -> None:
    assert named(
        "经济委托第三方评估，民建委员、科技委员发言，部分省、市政协委员视察。", "body"
    ) == {"市政协": "市政协"}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "到茅屿、黄沙岭、枫树坳等9个产茶乡镇。",
            {"茅屿": "茅屿", "黄沙岭": "黄沙岭", "枫树坳": "枫树坳"},
        ),
        ("解决上洋、溪口两个乡的饮水困难。", {"上洋": "上洋乡", "溪口": "溪口乡"}),
        ("走访双塘、竹下、白沙三村。", {"双塘": "双塘村", "竹下": "竹下村", "白沙": "白沙村"}),
        (
            "硬化高坎村公路，在青竹镇、岭下乡试点。",
            {"高坎村": "高坎村", "青竹镇": "青竹镇", "岭下乡": "岭下乡"},
        ),
        (
            "赴福建安溪、浙江新昌考察。",
            {"福建": "福建省", "安溪": "安溪县", "浙江": "浙江省", "新昌": "新昌县"},
        ),
        ("赴甘肃平凉学习。", {"甘肃": "甘肃省", "平凉": "平凉市"}),
        ("枫屏是革命老区。", {"枫屏": "枫屏县"}),
        (
            "到青山水库、向阳农贸市场视察。",
            {"青山水库": "青山水库", "向阳农贸市场": "向阳农贸市场"},
        ),
        ("整治小型水库和干渠，老茶区、自贸片区、病险水库、山塘，修通环村公路。", {}),
        ("讨论县域规划，实现县级达标，文旅兴市，调查古书院，办好建县活动。", {}),
        ("教育、卫生等5个县直部门，文明、和谐等20个示范村。", {}),
    ],
)
def test_places_are_found_in_lists_and_kinds_of_places_are_none(
    text: str, places: dict[str, str]
) -> None:
    assert named(text, "place") == places


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        (
            "邝思源、印长川等12名委员联名。",
            {"邝思源": ("委员", OWN), "印长川": ("委员", OWN)},
        ),
        (
            "选举顾长青为主席，殷正梁（女）、冷月明为副主席。",
            {"顾长青": ("主席", OWN), "殷正梁": ("副主席", OWN), "冷月明": ("副主席", OWN)},
        ),
        ("殷正梁、苗小竹陪同。", {"殷正梁": ("", ""), "苗小竹": ("", "")}),
        ("参加视察的有：顾长青、闻一鹤。", {"顾长青": ("", ""), "闻一鹤": ("", "")}),
        ("政协常委何春山领办。", {"何春山": ("政协常委", OWN)}),
        ("无党派人士刘仲秋提出建议。", {"刘仲秋": ("无党派人士", "")}),
        ("副主席龙在田牵头督办。", {"龙在田": ("副主席", OWN)}),
        ("副主席桑若水挂帅。", {"桑若水": ("副主席", OWN)}),
        ("委员田茂盛个人出资。", {"田茂盛": ("委员", OWN)}),
        ("由办公室主任吕正江驻村。", {"吕正江": ("办公室主任", OWN)}),
        (
            "完德才让、诺尔金、古丽娜尔·艾合买提等5位委员。",
            {
                "完德才让": ("委员", OWN),
                "诺尔金": ("委员", OWN),
                "古丽娜尔·艾合买提": ("委员", OWN),
            },
        ),
        ("副主席桑杰、巴图孟克分别带队。", {"桑杰": ("副主席", OWN), "巴图孟克": ("副主席", OWN)}),
        (
            "领导名录\n副　主　席　殷正梁　苗小竹　冷月明（10月任职）\n",
            {"殷正梁": ("副主席", OWN), "苗小竹": ("副主席", OWN), "冷月明": ("副主席", OWN)},
        ),
        ("（责任编辑：何玉秀）", {"何玉秀": ("责任编辑", "")}),
        ("副主席带队上门督办，委员闻令而动，苗族委员发言，卫生界12名委员参加。", {}),
        ("工会、妇联等5位委员，企业家、党员等12名代表，干部、群众参加。", {}),
    ],
)
def test_persons_are_found_in_lists_whose_role_comes_last(
    text: str, persons: dict[str, tuple[str, str]]
) -> None:
    assert roles(text) == persons


def test_ranges_of_months_the_year_told_of_and_days_in_figures() -> None:
    assert dates("5—6月调研，2020年7至8月视察，2019年初启动，是年召开全会，2021-03-05发布。") == {
        "5—6月": ("2021-05", "2021-06"),
        "2020年7至8月": ("2020-07", "2020-08"),
        "2019年初": ("2019-01", "2019-01"),
        "是年": ("2019", "2019"),
        "2021-03-05": ("2021-03-05", "2021-03-05"),
    }
    assert dates("这是年度重点，两年内完成，连续三年投入，3-4个月建成，比例为2020.5。") == {}


def test_the_report_of_a_term_tells_of_the_years_before_it_is_given() -> None:
    assert dates("过去五年，成效明显。2018年，县政协调研。今后五年继续努力。") == {
        "过去五年": ("2017", "2021"),
        "2018年": ("2018", "2018"),
        "今后五年": ("2022", "2026"),
    }
