"""Who, where and when: names of bodies, persons and places in lists and in short, and ranges of months."""

import pytest

from cppcc_graph.text.extract import extract
from cppcc_graph.text.rulebook import words

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
        each.quote: (str(each.args.get("start", "")), str(each.args["end"]))
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
        (
            "受中国人民政治协商会议第十届全国委员会常务委员会委托。",
            "中国人民政治协商会议第十届全国委员会常务委员会",
            "中国人民政治协商会议全国委员会常务委员会",
        ),
        (
            "政协第十届全国委员会第三次会议开幕。",
            "政协第十届全国委员会",
            "中国人民政治协商会议全国委员会",
        ),
        (
            "聆听政协全国委员会常务委员会工作报告。",
            "政协全国委员会常务委员会",
            "中国人民政治协商会议全国委员会常务委员会",
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
        (
            "赴山西吉县、陕西洛川考察，到福建沧屿市学习。",
            {
                "山西": "山西省",
                "吉县": "吉县",
                "陕西": "陕西省",
                "洛川": "洛川县",
                "沧屿市": "沧屿市",
                "福建": "福建省",
            },
        ),
        (
            "河南暴雨灾害发生后，委员赴延安、红安接受教育。",
            {"河南": "河南省", "延安": "延安市", "红安": "红安县"},
        ),
        ("描绘新时代枫屏画卷，振兴新时代江西。", {"枫屏": "枫屏县"}),
        (
            "向包联的上石坝村派出工作组，委员走访石坝村。",
            {"上石坝村": "上石坝村", "石坝村": "石坝村"},
        ),
        ("视察了县经济开发区。", {"县经济开发区": "枫屏县经济开发区"}),
        ("走进了乌鲁木齐的展厅。", {"乌鲁木齐": "乌鲁木齐市"}),
        (
            "定点帮扶乔尔塔斯乡阔克别克村。",
            {"乔尔塔斯乡": "乔尔塔斯乡", "阔克别克村": "阔克别克村"},
        ),
        (
            "视察青山煤矿、红石沟金矿生态修复情况。",
            {"青山煤矿": "青山煤矿", "红石沟金矿": "红石沟金矿"},
        ),
        ("建成跨境电商产业园2个、防渗渠3.8公里，走访5个牧业乡的27个牧业村。", {}),
        ("紧扣“生态立县、工业强县、林果富县”，打造“澜溪书院”品牌。", {}),
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
        (
            "副主席叶尔肯·胡马尔汗三次督办，别克波拉提·沙依劳、何玉林两位委员联名，加尔恒委员反映情况。",
            {
                "叶尔肯·胡马尔汗": ("副主席", OWN),
                "别克波拉提·沙依劳": ("委员", OWN),
                "何玉林": ("委员", OWN),
                "加尔恒": ("委员", OWN),
            },
        ),
        (
            "赛力克、胡安别克、马生福三位委员捐款。",
            dict.fromkeys(["赛力克", "胡安别克", "马生福"], ("委员", OWN)),
        ),
        (
            "童皓月副主席跟踪督办，上万余条委员建议，各地不断加强委员学习。",
            {"童皓月": ("副主席", OWN)},
        ),
        ("县委书记郤正邦领办。", {"郤正邦": ("县委书记", "中共枫屏县委员会")}),
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


def test_a_date_goes_on_to_another_month_and_months_are_over() -> None:
    assert dates(
        "2020年4月中旬至6月上旬调研，7月至9月初视察，11月20日至12月上旬走访，前10个月完成，提前三个月建成。"
    ) == {
        "2020年4月中旬至6月上旬": ("2020-04-11", "2020-06-10"),
        "7月至9月初": ("2020-07", "2020-09-10"),
        "11月20日至12月上旬": ("2020-11-20", "2020-12-10"),
        "前10个月": ("2020-01", "2020-10"),
    }
    assert dates("今年前三季度增长。") == {"今年前三季度": ("2022-01", "2022-09")}
    assert dates("1996年4月2~5日召开，11月3至5日调查，6年来接待，4年间修路，半年内建成。") == {
        "1996年4月2~5日": ("1996-04-02", "1996-04-05"),
        "11月3至5日": ("1996-11-03", "1996-11-05"),
        "6年来": ("2016", "2021"),
        "4年间": ("2018", "2021"),
    }


def test_what_is_done_by_a_time_has_no_first_day() -> None:
    assert dates(
        "6月底前上线，一季度以前梳理，10月1日前整改，去年底前办复，10月之前编印，10月前后座谈，6月前往石门乡，"
        "2020年前三季度走访，3月至4月底前完成。"
    ) == {
        "6月底前": ("", "2021-06-30"),
        "一季度以前": ("", "2021-03"),
        "10月1日前": ("", "2021-10-01"),
        "去年底前": ("", "2021-12-31"),
        "10月之前": ("", "2021-10"),
        "10月": ("2021-10", "2021-10"),
        "6月": ("2021-06", "2021-06"),
        "2020年前三季度": ("2020-01", "2020-09"),
        "3月至4月底": ("2020-03", "2020-04-30"),
    }


def test_a_day_alone_is_of_the_month_of_the_day_before_it() -> None:
    assert dates("3月5日至8日开会，6日下午座谈。9日，走访。会期4日，3日内办结。2日，视察。") == {
        "3月5日至8日": ("2021-03-05", "2021-03-08"),
        "6日": ("2021-03-06", "2021-03-06"),
        "9日": ("2021-03-09", "2021-03-09"),
    }
    # Nothing tells of which month these are.
    assert dates("7月召开会议。6日，走访企业。") == {"7月": ("2021-07", "2021-07")}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("五年来，我们努力。五年累计捐款。回顾五年历程。", {"五年来", "五年"}),
        ("五年来，这是守正创新的五年。", {"五年来", "五年"}),
        ("五年来，编制五年规划，五年内建成，十五年不变，迈向新的五年。", {"五年来"}),
        ("工程历时多年，五年建成学校。", set()),
    ],
)
def test_the_years_of_a_term_are_dates_where_the_report_looks_back_on_them(
    text: str, found: set[str]
) -> None:
    assert set(dates(text)) == found


def test_a_month_or_year_counted_from_the_date_before_it() -> None:
    assert dates("7月遇洪灾，当月捐款9万元。2019年建成，次年投用。回顾一年工作。") == {
        "7月": ("2021-07", "2021-07"),
        "当月": ("2021-07", "2021-07"),
        "2019年": ("2019", "2019"),
        "次年": ("2020", "2020"),
        "一年": ("2021", "2021"),
    }
    assert dates("元月份慰问群众。") == {"元月份": ("2021-01", "2021-01")}
    assert dates("2019年建成，三次年度评议都满意。") == {"2019年": ("2019", "2019")}
    # Nothing tells from which month or year these count.
    assert dates("当月完成。次年开工。每次年会都参加，三次年度评议。") == {}
    assert dates("2019年建成，当月投用。") == {"2019年": ("2019", "2019")}


def test_the_title_of_a_report_on_a_term_tells_its_years() -> None:
    text = "政协枫屏县第四届委员会五年工作总结\n（2012年—2016年）\n　　2012年2月11日召开全会。五年间，共调研9次，6月视察。"
    found = {
        each.quote: (each.args["start"], each.args["end"])
        for each in extract(text).candidates
        if each.kind == "date"
    }

    assert extract(text).about.year == 2016
    assert found["五年间"] == ("2012", "2016")


def test_a_day_told_in_the_body_is_not_that_of_the_report() -> None:
    text = (
        "枫屏县政协简报\n　　县政协积极履职。2012年2月11日召开全会。2016年调研5次，2016年6月视察。"
        "县政协继续努力，团结各界人士，凝心聚力，为枫屏的发展作出更大贡献，以优异成绩回报全县人民的信任与期待。"
    )

    assert extract(text).about.year == 2016


def test_the_office_of_a_higher_place_is_that_of_the_place_above() -> None:
    assert roles("在云川市政协指导下，副市长常念慈批示，县长霍建勋领办。") == {
        "常念慈": ("副市长", "云川市人民政府"),
        "霍建勋": ("县长", "枫屏县人民政府"),
    }


def test_a_committee_named_once_beside_another_is_not_the_reports_own() -> None:
    assert named("与桐江县政协、石泾县政协协商，引起县政府重视，会同县财政局办理。", "body") == {
        "桐江县政协": "政协桐江县委员会",
        "石泾县政协": "政协石泾县委员会",
        "县政府": "枫屏县人民政府",
        "县财政局": "枫屏县财政局",
    }


def test_the_report_of_a_term_tells_of_the_years_before_it_is_given() -> None:
    assert dates("过去五年，成效明显。2018年，县政协调研。今后五年继续努力。") == {
        "过去五年": ("2017", "2021"),
        "2018年": ("2018", "2018"),
        "今后五年": ("2022", "2026"),
    }


def test_a_name_ends_before_whatever_its_bearer_does() -> None:
    verbs = {
        word
        for key in ("concrete", "weak", "alone", "moves", "does", "convenes", "last", "speak")
        for word in words("activities", key)
        if len(word) == 2 and word.isalpha()
    }
    found = {
        (name, verb)
        for name in ("骆冰", "王志远", "邱思贤")
        for verb in sorted(verbs)
        for each in extract(f"{HEAD}县长{name}{verb}相关工作。").candidates
        if each.kind == "person" and each.args["name"] == name
    }

    assert len(verbs) > 250
    assert found == {(name, verb) for name in ("骆冰", "王志远", "邱思贤") for verb in verbs}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("县长骆冰共同领办两件重点提案。", {"骆冰"}),
        ("副主席王志成立足本职开展调研。", {"王志成"}),
        ("副主席何开展带队视察。", {"何开展"}),
        (
            "骆冰副主席牵头督办，张明县长、李伟常委参加，邀请王志远董事长到会。",
            {"骆冰", "张明", "李伟", "王志远"},
        ),
        ("副主席骆冰重点督办。", {"骆冰"}),
        ("邀请委员裴雪峰、柯敏到现场察看。", {"裴雪峰", "柯敏"}),
        ("成都市长、黄山副市长到会，石门副县长、枫屏县长讲话，商行总经理出席。", set()),
        ("代表向原单位反映。委员陆续召开座谈会，主席时时关注。", set()),
    ],
)
def test_verbs_end_names_and_prepositions_begin_none(text: str, names: set[str]) -> None:
    assert set(named(text, "person").values()) == names


def test_members_who_live_here_are_of_the_committee_above() -> None:
    head = "政协临嵩市第七届委员会常务委员会工作报告\n（2006年2月18日）\n"
    own = "市政协组织部分委员和驻临嵩省政协委员视察2次。"
    told = own + "组织住临嵩的省政协委员座谈。省、市政协采用37条。"

    assert named(told, "body", head) == {
        "市政协": "政协临嵩市委员会",
        "省政协": "省政协",
        "省": "省政协",
    }


def test_a_title_of_courtesy_is_no_role_and_begins_no_activity() -> None:
    text = "香港同胞卢耀宗先生捐资80万元。副主席桂兰英、秘书长张明等同志先后到村调研3次。"
    acts = [c.quote for c in extract(HEAD + text).candidates if c.kind == "activity"]

    assert roles(text) == {
        "卢耀宗": ("", ""),
        "桂兰英": ("副主席", OWN),
        "张明": ("秘书长", OWN),
    }
    assert acts == ["捐资80万元", "先后到村调研3次"]


def test_the_day_of_a_report_is_a_line_of_its_own() -> None:
    text = f"{HEAD.splitlines()[0]}\n（2022年1月18日）\n走访企业6家，召开座谈会2次。\n"
    found = extract(text).candidates

    assert [c.quote for c in found if c.kind == "activity"] == ["走访企业6家", "召开座谈会2次"]


def test_a_name_by_sound_ends_before_a_verb_and_committees_of_provinces_are_many() -> None:
    head = "政协栖霞州第十三届委员会常务委员会工作报告\n（2019年1月12日）\n"
    told = "州长多杰热旦高度重视。接待青海、四川、西藏等省区政协考察团17批。"
    found = extract(head + told).candidates

    assert [c.args["name"] for c in found if c.kind == "person"] == ["多杰热旦"]
    assert named(told, "body", head) == {}


def test_who_moved_others_to_give_gave_nothing() -> None:
    text = "副主席段国栋协调企业为敬老院捐赠价值18万元的物资。副主席宋玉兰捐款2万元。"
    found = extract(HEAD + text).candidates

    assert [(c.quote, c.args.get("participants")) for c in found if c.kind == "activity"] == [
        ("协调企业为敬老院捐赠价值18万元的物资", None),
        ("捐款2万元", "宋玉兰"),
    ]


def test_whom_an_office_invites_is_not_of_it() -> None:
    text = "县交通运输局邀请提案人裴雪峰、柯敏到施工现场察看。"

    assert roles(text) == {"裴雪峰": ("提案人", ""), "柯敏": ("提案人", "")}


def test_words_before_a_body_that_gives_or_is_told_to_act_are_none_of_it() -> None:
    text = "县长作出批示，要求县民政局牵头落实。其中茂源集团捐款30万元，以及东方集团捐款10万元。"

    assert named(text, "body") == {
        "县民政局": "枫屏县民政局",
        "茂源集团": "茂源集团",
        "东方集团": "东方集团",
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("俞子衿反映的《关于防范脱落风险的建议》获批示。", {"俞子衿"}),
        ("聂文洲个人提出的“规范预付”建议，由市监局承办。", {"聂文洲"}),
        ("林知夏、段鹤鸣联名提出的《关于增设站点的提案》办结。", {"林知夏", "段鹤鸣"}),
        ("傅云起《关于改造老旧管网的提案》已办结。", {"傅云起"}),
        ("应修远、尤若兰等7名委员联名提出建议。", {"应修远", "尤若兰"}),
        ("阿苏拉且、纳学诚、王丽娟3位委员提出建议。", {"阿苏拉且", "纳学诚", "王丽娟"}),
        ("吉木惹哈主席和马学忠、杨秀莲副主席分别挂联。", {"吉木惹哈", "马学忠", "杨秀莲"}),
        ("段玉珂、纪伯言委员分别提出的建议被采纳。", {"段玉珂", "纪伯言"}),
        ("获副县长蓝季同批示，副主席屈同牵头。", {"蓝季同", "屈同"}),
    ],
)
def test_names_stand_without_a_role_of_their_own(text: str, names: set[str]) -> None:
    assert set(named(text, "person")) == names


@pytest.mark.parametrize(
    "text",
    [
        "文史办撰写的《枫屏往事》出版，公安部《关于进一步检查的通知》下发。",
        "张师傅反映的“停车难”解决了，调研组提出的“一村一策”被采纳。",
        "向县里提交的《关于延长补贴的报告》获批示，于当年提出的“三个一”实现。",
        "动员130家以上委员企业捐款。",
        "居民楼反映漏水，委员纳入管理。",
    ],
)
def test_words_before_what_was_written_are_no_names(text: str) -> None:
    assert not named(text, "person")


def test_a_list_of_members_has_no_groups_among_its_names() -> None:
    text = "新阶层、王丽娟等5名委员和企业家、祁小玉等3名委员提出建议。"

    assert set(named(text, "person")) == {"王丽娟", "祁小玉"}


def members(text: str) -> set[tuple[str, str]]:
    """Return who is of which body, behind the head of a report."""
    return {
        (str(each.args["subject"]), str(each.args["object"]))
        for each in extract(HEAD + text).candidates
        if each.args.get("predicate") == "member-of" and each.start >= len(HEAD)
    }


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("沧浪重工董事长齐思远委员捐资300万元。", {"沧浪重工", OWN}),
        ("县政协委员、远航物流集团董事长齐思远捐资。", {"远航物流集团", OWN}),
        ("远航物流集团董事长、县政协委员齐思远捐资。", {"远航物流集团", OWN}),
        ("医卫界委员、县中医院院长齐思远义诊。", {"枫屏县中医院", OWN}),
        (
            "全国政协委员、县工商联副主席、远航集团董事长齐思远捐资。",
            {"中国人民政治协商会议全国委员会", "枫屏县工商业联合会", "远航集团"},
        ),
        ("县委常委、常务副县长齐思远督办。", {"中共枫屏县委员会", "枫屏县人民政府"}),
        ("邀请部分县政协委员、县教育局局长齐思远座谈。", {"枫屏县教育局"}),
        ("县教育局采纳委员齐思远的建议。", {OWN}),
        ("县教育局会办，督办领导：齐思远。", set()),
    ],
)
def test_a_person_is_of_each_body_that_is_told(text: str, bodies: set[str]) -> None:
    assert members(text) == {("齐思远", body) for body in bodies}


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "在云南民族大学、红杉岭干部学院办班，赴中国浦东干部学院学习。",
            {
                "云南民族大学": "云南民族大学",
                "红杉岭干部学院": "红杉岭干部学院",
                "中国浦东干部学院": "中国浦东干部学院",
            },
        ),
        ("江苏大学生返乡，老年大学开班，本地大学共建，赴湖北大学习。", {}),
        ("由星河药业董事长齐思远牵头。", {"星河药业": "星河药业"}),
        ("龙头企业总裁、知名食品企业董事长座谈，部分农业企业总经理出席。", {}),
        ("到青坪镇视察，青坪镇委员活动组提出建议。", {"青坪镇委员活动组": "青坪镇委员活动组"}),
        ("听取县卫计委公立医院改革通报。", {"县卫计委": "枫屏县卫生和计划生育委员会"}),
        (
            "民主党派县委会和各专委会提案，县民族宗教委办理。",
            {"各专委会": f"{OWN}各专门委员会", "县民族宗教委": "枫屏县民族宗教事务委员会"},
        ),
        ("政协各参加单位和各专门委员会紧扣大局，接待兄弟县政协来访。", {}),
        (
            "县政协与友好县区政协开展交流，五县政协举办联谊会，全市县区政协参加。",
            {"县政协": OWN, "友好县区政协": "友好县区政协", "县区政协": "县区政协"},
        ),
    ],
)
def test_bodies_of_kinds_and_of_others_are_told_apart(text: str, bodies: dict[str, str]) -> None:
    assert named(text, "body") == bodies


def test_the_league_of_a_district_is_called_by_its_city_too() -> None:
    head = "政协沧澜市柳浦区第十六届委员会常务委员会工作报告\n"

    assert named("团区委、民建柳浦区委座谈。", "body", head) == {
        "团区委": "共青团沧澜市柳浦区委员会",
        "民建柳浦区委": "民建柳浦区委员会",
    }


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "马学忠、杨秀莲副主席分别联系茨坪、瓦洛、阿惹三个乡镇。到瓦洛镇、茨坪苗族乡视察。",
            {
                "茨坪": "茨坪苗族乡",
                "瓦洛": "瓦洛镇",
                "阿惹": "阿惹",
                "瓦洛镇": "瓦洛镇",
                "茨坪苗族乡": "茨坪苗族乡",
            },
        ),
        ("深入汐溪县、屿前区的渔港。", {"汐溪县": "汐溪县", "屿前区": "屿前区"}),
        ("汐溪县、城区和各个区参加。", {"汐溪县": "汐溪县"}),
        ("赴广东湛江对标学习。", {"广东": "广东省", "湛江": "湛江市"}),
        ("“5·12”汶川特大地震发生后捐款。", {"汶川": "汶川县"}),
        ("向四川江油运送板房。", {"四川": "四川省", "江油": "江油市"}),
        ("隆重庆祝人民政协成立75周年，修复灌区渠首，人均公园绿地增加。", {}),
        ("“火塘夜话”5场，花山节走访，联合调查古书院，视察县博物馆。", {}),
        ("到县产业集聚区视察，全县产业集聚区建设。", {"县产业集聚区": "枫屏县产业集聚区"}),
        ("在县行政中心召开座谈会。", {"县行政中心": "枫屏县行政中心"}),
        ("到锦绣新城安置区蹲点，在安置区走访。", {"锦绣新城安置区": "锦绣新城安置区"}),
        (
            "到红井沟开展活动，到云台寺、观音阁等场所调研。",
            {"红井沟": "红井沟", "云台寺": "云台寺", "观音阁": "观音阁"},
        ),
        ("深入侗寨走访，在三号楼召开会议，到石拱桥察看，深入防空洞检查。", {}),
    ],
)
def test_places_are_told_by_what_stands_around_them(text: str, places: dict[str, str]) -> None:
    assert named(text, "place") == places


def test_where_somebody_went_is_the_place_of_what_was_done() -> None:
    found = [
        each.args["object"]
        for each in extract(HEAD + "副主席到凤栖寨、老鹰坪看望群众。").candidates
        if each.args.get("predicate") == "location"
    ]

    assert found == ["凤栖寨、老鹰坪"]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("认真办理县政协提案，受理县政协来信，反映信息县委采用。", {"县政协": OWN, "县委": "中共枫屏县委员会"}),
        ("接待凤县政协、甘肃环县政协来访。", {"凤县政协": "政协凤县委员会", "环县政协": "政协环县委员会"}),
        ("县委办、政府办派员参加。", {"县委办": "中共枫屏县委员会办公室", "政府办": "枫屏县人民政府办公室"}),
        ("本届政协经济委员会编印文集。", {"本届政协经济委员会": f"{OWN}经济委员会"}),
        ("县政协工商组组织委员视察。", {"县政协工商组": f"{OWN}工商组"}),
        ("文史委员会筹办省政协会议。", {"文史委员会": f"{OWN}文史委员会", "省政协": "省政协"}),
        ("在枫屏宾馆三楼宴会厅举行，沿江市、区政协协作会召开。", {}),
    ],
)  # fmt: skip
def test_bodies_begin_where_their_place_does(text: str, bodies: dict[str, str]) -> None:
    assert named(text, "body") == bodies


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("市政协委员陆春生义诊。", {"陆春生": ("市政协委员", "市政协")}),
        ("二十大代表、县政协委员陆秋菊发言。", {"陆秋菊": ("二十大代表、县政协委员", OWN)}),
        (
            "县交通局局长陆大川，副局长何晓云到场。",
            {"陆大川": ("县交通局局长", "枫屏县交通局"), "何晓云": ("副局长", "枫屏县交通局")},
        ),
        ("代理县长何青禾讲话。", {"何青禾": ("县长", "枫屏县人民政府")}),
        (
            "副主席陆建国、何许可、叶茂林出席。",
            {"陆建国": ("副主席", OWN), "何许可": ("副主席", OWN), "叶茂林": ("副主席", OWN)},
        ),
        (
            "副主席占文斌、叶茂林，秘书长何云做了发言。",
            {"占文斌": ("副主席", OWN), "叶茂林": ("副主席", OWN), "何云": ("秘书长", OWN)},
        ),
        ("在何青副主席陪同下，县委书记陆远新第一时间赶到。", {"何青": ("副主席", OWN), "陆远新": ("县委书记", "中共枫屏县委员会")}),
        ("在常务副主席会议上，主任会议、秘书长会议、主席办公会议召开。", {}),
    ],
)  # fmt: skip
def test_persons_have_the_office_that_stands_nearest(
    text: str, persons: dict[str, tuple[str, str]]
) -> None:
    assert roles(text) == persons


def test_words_for_kinds_of_places_are_none() -> None:
    text = "围绕书香之县、城区社区，对东溪、西溪两乡缺水区考察，察看造船湾社区，治理县城污水。"

    assert named(text, "place") == {"东溪": "东溪乡", "西溪": "西溪乡", "造船湾社区": "造船湾社区"}


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "国网枫屏供电公司、中国农业银行枫屏支行答复。",
            {"国网枫屏供电公司": "国网枫屏供电公司", "中国农业银行枫屏支行": "中国农业银行枫屏支行"},
        ),
        ("枫屏县绿源农业开发有限公司总经理齐思远捐款。", {"枫屏县绿源农业开发有限公司": "枫屏县绿源农业开发有限公司"}),
        ("湖北宏远建筑有限公司捐赠设备。", {"湖北宏远建筑有限公司": "湖北宏远建筑有限公司"}),
        ("各支行参加，某有限公司捐款，在枫屏支行设立窗口。", {}),
        # Whose firm it is, or of which kind, is no part of its name.
        ("委员企业恒达公司捐款20万元。", {"委员企业恒达公司": "恒达公司"}),
        (
            "龙头企业恒达集团、会员企业云山茶业向灾区捐款。",
            {"龙头企业恒达集团": "恒达集团", "会员企业云山茶业": "云山茶业"},
        ),
        ("云山企业管理集团捐款20万元。", {"云山企业管理集团": "云山企业管理集团"}),
        ("企业管理咨询公司捐款20万元。", {"企业管理咨询公司": "企业管理咨询公司"}),
    ],
)  # fmt: skip
def test_firms_are_whole(text: str, bodies: dict[str, str]) -> None:
    assert named(text, "body") == bodies


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("整治三岔河、五龙山，治理三大河，登座山。", {"三岔河": "三岔河", "五龙山": "五龙山"}),
        (
            "联系黑石乡白杨坪、红花岭、石板沟三个村。",
            {
                "黑石乡": "黑石乡",
                "白杨坪": "白杨坪村",
                "红花岭": "红花岭村",
                "石板沟": "石板沟村",
            },
        ),
        ("到龙潭大峡谷视察，副主席来自民盟。", {"龙潭大峡谷": "龙潭大峡谷"}),
    ],
)
def test_names_of_places_keep_their_numbers_and_lose_their_town(
    text: str, places: dict[str, str]
) -> None:
    assert named(text, "place") == places


def test_who_comes_to_the_county_has_no_such_name() -> None:
    assert not named("全国政协副主席来县视察，省政协副主席来枫屏督导。", "person")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("丁若谷、凌一霜、郝大勇分别作了大会发言。", {"丁若谷", "凌一霜", "郝大勇"}),
        ("免去郝大勇同志县政协副秘书长职务，接受贺知远辞去委员的请求。", {"郝大勇", "贺知远"}),
        ("教科卫体委、民建分别作了发言，工作作风、发言质量提高。", set()),
    ],
)
def test_who_spoke_or_was_relieved_is_named(text: str, names: set[str]) -> None:
    assert set(named(text, "person")) == names


def test_honours_and_a_second_office_leave_the_first_one_its_body() -> None:
    text = "县政协委员、致富带头人齐思远捐款，副县长、公安局局长凌霜到场。"

    assert members(text) == {("齐思远", OWN), ("凌霜", "枫屏县人民政府")}


def people(text: str) -> set[str]:
    """Return the names of the persons that a text of a county's committee names."""
    found = extract(text, place="云岭县", year=2021).candidates
    return {str(each.args["name"]) for each in found if each.kind == "person"}


@pytest.mark.parametrize(
    "text",
    [
        "{}如张红霞委员提出的提案被采纳。",
        "{}例如张红霞委员提出的提案被采纳。",
        "县政协张红霞委员提出提案。",
        "民革张红霞委员反映情况。",
        "医卫界张红霞委员义诊。",
        "根据张红霞委员的建议修建水渠。",
        "围绕张红霞委员提出的问题调研。",
        "将张红霞委员的提案列为重点。",
        "会后张红霞委员走访农户。",
        "5月张红霞委员捐款。",
        "在王书记支持下，据张红霞副主席介绍，新建水渠。",
    ],
)
def test_a_name_amid_speech_stands_behind_a_word_that_leads_to_it(text: str) -> None:
    assert people(text.format("又")) == {"张红霞"}


@pytest.mark.parametrize(
    "text",
    [
        "如何当好委员是一门学问。",
        "推荐高素质委员。",
        "让更多年轻委员参与。",
        "组织金融界委员视察。",
        "走访慰问老同志。",
        "县政协历任主席到会。",
        "支持万企兴万村委员企业。",
        "同困难委员结对，将全体委员分组。",
        "通过牵手困难学生委员受到表扬。",
        "政协方面委员参加，向广大委员致谢。",
    ],
)
def test_words_before_members_that_are_like_names_are_none(text: str) -> None:
    assert people(text) == set()


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("请专家何楠作辅导报告。", {"何楠"}),
        ("邀请教授何楠作专题辅导。", {"何楠"}),
        ("副县长何楠作情况通报。", {"何楠"}),
        ("副主席何楠代主席主持会议。", {"何楠"}),
        ("县长周立代表县政府作报告。", {"周立"}),
        ("何楠作委员发言。", set()),
        # Names that hold the sign.
        ("委员李作栋发言。", {"李作栋"}),
        ("委员王有作率队调研。", {"王有作"}),
        ("副主席张大作、李小明带队。", {"张大作", "李小明"}),
        # Givers without a role, and those who are honoured.
        ("委员李小明捐20万元、王大伟捐口罩5000只。", {"李小明", "王大伟"}),
        ("全县委员捐款50万元，其中李小明10万元、王大伟8万元。", {"李小明", "王大伟"}),
        ("李小明、王大伟等3人被评为先进个人。", {"李小明", "王大伟"}),
        ("各界捐款50万元，其中企业界10万元。", set()),
        ("社会各界、张家口捐款20万元。", set()),
    ],
)
def test_what_is_done_ends_a_name(sentence: str, names: set[str]) -> None:
    found = extract(sentence, place="示例县", year=2021).candidates

    assert {str(each.args["name"]) for each in found if each.kind == "person"} == names


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("走访县教育局。委员李小明提出建议。", "委员李小明"),
        ("走访县教育局，委员李小明提出建议。", "委员李小明"),
        ("听取县水利局汇报；副主席李小明讲话。", "副主席李小明"),
        ("视察县医院。县教育局局长李小明介绍情况。", "县教育局局长李小明"),
    ],
)
def test_who_is_of_a_body_is_told_within_a_sentence(text: str, quote: str) -> None:
    told = [
        each.quote
        for each in extract(text, place="示例县", year=2021).candidates
        if each.args.get("predicate") == "member-of"
    ]

    assert told == [quote]


def test_a_town_has_no_committee_of_its_own() -> None:
    for text in ("柳溪镇政协联络组调解纠纷26起。", "柳溪乡政协工委开展协商。"):
        found = extract(text, place="示例县", year=2021).candidates
        assert not [each for each in found if each.kind == "body"]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("县政协副主席何楠及时调解纠纷36起。", {"何楠"}),
        ("县政协党组及时推荐委员担任监督员。", set()),
        ("县医院院长周海共编印资料3册。", {"周海"}),
        ("县政协副主席何楠克服困难走访企业。", {"何楠"}),
        ("县政协副主席何楠协调解决用地20亩。", {"何楠"}),
        ("县政协副主席何楠选派驻村干部3名。", {"何楠"}),
    ],
)
def test_adverbs_and_verbs_begin_behind_a_name(sentence: str, names: set[str]) -> None:
    found = extract(sentence, place="示例县", year=2021).candidates

    assert {str(each.args["name"]) for each in found if each.kind == "person"} == names


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "沙溪镇党委书记齐思远参加活动。",
            {"齐思远": ("沙溪镇党委书记", "中共沙溪镇委员会")},
        ),
        (
            "沙溪镇镇长齐思远、石桥乡党委副书记苏明澈到会听取意见。",
            {
                "齐思远": ("沙溪镇镇长", "沙溪镇人民政府"),
                "苏明澈": ("石桥乡党委副书记", "中共石桥乡委员会"),
            },
        ),
        (
            "会议听取石桥乡党委书记齐思远、乡长苏明澈汇报。",
            {
                "齐思远": ("石桥乡党委书记", "中共石桥乡委员会"),
                "苏明澈": ("乡长", "石桥乡人民政府"),
            },
        ),
        (
            "城关街道党工委书记齐思远座谈。",
            {"齐思远": ("城关街道党工委书记", "中共城关街道工作委员会")},
        ),
        (
            "龙泉镇人大主席齐思远发言。",
            {"齐思远": ("龙泉镇人大主席", "龙泉镇人民代表大会")},
        ),
        (
            "石桥乡党委委员、组织委员齐思远参加。",
            {"齐思远": ("石桥乡党委委员、组织委员", "中共石桥乡委员会")},
        ),
        ("青山村党支部书记齐思远介绍经验。", {"齐思远": ("青山村党支部书记", "")}),
        (
            "县政协委员、青山村村委会主任齐思远介绍经验。",
            {"齐思远": ("县政协委员、青山村村委会主任", "青山村村民委员会")},
        ),
        # Whose town's they are nothing tells, and members who live there have no office in it.
        ("邀请镇党委书记齐思远授课。", {"齐思远": ("镇党委书记", "")}),
        ("联系村党支部书记齐思远参加。", {"齐思远": ("村党支部书记", "")}),
        ("石桥镇委员齐思远提出建议。", {"齐思远": ("委员", OWN)}),
    ],
)
def test_an_office_in_a_town_is_told_with_the_town(
    text: str, told: dict[str, tuple[str, str]]
) -> None:
    assert roles(text) == told


def test_who_leads_party_and_government_of_a_town_is_of_both() -> None:
    assert members("沙溪镇党委书记、镇长齐思远陪同调研。") == {
        ("齐思远", "中共沙溪镇委员会"),
        ("齐思远", "沙溪镇人民政府"),
    }


def test_whom_a_meeting_hears_is_not_what_it_is_about() -> None:
    found = extract(f"{HEAD}会议听取沙溪镇副镇长齐思远汇报。").candidates

    assert [each.args.get("topic", "") for each in found if each.kind == "activity"] == [""]


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        ("委员企业恒达公司董事长齐思远捐款。", "恒达公司董事长", "恒达公司"),
        ("委员所在企业天成药业总经理齐思远捐款。", "天成药业总经理", "天成药业"),
        ("会员企业恒达公司董事长齐思远捐款。", "恒达公司董事长", "恒达公司"),
        ("县内龙头企业恒达集团总经理齐思远参加。", "恒达集团总经理", "恒达集团"),
        ("爱心企业恒达公司总经理齐思远捐款。", "恒达公司总经理", "恒达公司"),
        ("恒达企业管理公司董事长齐思远捐款。", "恒达企业管理公司董事长", "恒达企业管理公司"),
        ("县教育局局长齐思远参加。", "县教育局局长", "枫屏县教育局"),
    ],
)
def test_what_kind_of_firm_it_is_is_no_part_of_an_office(text: str, role: str, body: str) -> None:
    assert roles(text) == {"齐思远": (role, body)}


def test_to_whom_somebody_is_recommended_is_not_whose_they_are() -> None:
    assert roles("向县委推荐委员齐思远为县政协常委人选。") == {"齐思远": ("委员", OWN)}


def test_a_name_that_ends_with_a_word_for_with_is_whole_at_the_end_of_a_line() -> None:
    found = named("县政协主席　闵清和\n各位委员：\n闵清和主席带队视察。", "person")

    assert found == {"闵清和": "闵清和"}


def test_what_is_put_forward_before_a_day_is_due_by_it() -> None:
    assert dates("3月底前提出计划，6月底前提交报告。") == {
        "3月底前": ("", "2021-03-31"),
        "6月底前": ("", "2021-06-30"),
    }


def test_advice_is_adopted_on_the_spot() -> None:
    found = extract(f"{HEAD}会上提出的17条建议有11条当场被采纳。").candidates

    assert [(c.quote, c.args["metric"], c.args["value"]) for c in found if c.kind == "metric"] == [
        ("11条当场被采纳", "adopted", "11")
    ]


def test_what_was_so_up_to_a_day_has_no_beginning() -> None:
    assert dates("截至2021年12月31日收到提案90件，截止11月底全部办复，10月底通报。") == {
        "2021年12月31日": ("", "2021-12-31"),
        "11月底": ("", "2021-11-30"),
        "10月底": ("2021-10-21", "2021-10-31"),
    }
