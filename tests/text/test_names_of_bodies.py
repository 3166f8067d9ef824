"""Who: names of bodies in lists and in short, where they begin and end."""

import pytest

from cppcc_graph.text.extract import extract

from .names_told import HEAD, OWN, named


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


def test_a_committee_named_once_beside_another_is_not_the_reports_own() -> None:
    assert named("与桐江县政协、石泾县政协协商，引起县政府重视，会同县财政局办理。", "body") == {
        "桐江县政协": "政协桐江县委员会",
        "石泾县政协": "政协石泾县委员会",
        "县政府": "枫屏县人民政府",
        "县财政局": "枫屏县财政局",
    }


def test_members_who_live_here_are_of_the_committee_above() -> None:
    head = "政协临嵩市第七届委员会常务委员会工作报告\n（2006年2月18日）\n"
    own = "市政协组织部分委员和驻临嵩省政协委员视察2次。"
    told = own + "组织住临嵩的省政协委员座谈。省、市政协采用37条。"

    assert named(told, "body", head) == {
        "市政协": "政协临嵩市委员会",
        "省政协": "省政协",
        "省": "省政协",
    }


def test_words_before_a_body_that_gives_or_is_told_to_act_are_none_of_it() -> None:
    text = "县长作出批示，要求县民政局牵头落实。其中茂源集团捐款30万元，以及东方集团捐款10万元。"

    assert named(text, "body") == {
        "县民政局": "枫屏县民政局",
        "茂源集团": "茂源集团",
        "东方集团": "东方集团",
    }


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


def test_a_town_has_no_committee_of_its_own() -> None:
    for text in ("柳溪镇政协联络组调解纠纷26起。", "柳溪乡政协工委开展协商。"):
        found = extract(text, place="示例县", year=2021).candidates
        assert not [each for each in found if each.kind == "body"]


def test_advice_is_adopted_on_the_spot() -> None:
    found = extract(f"{HEAD}会上提出的17条建议有11条当场被采纳。").candidates

    assert [(c.quote, c.args["metric"], c.args["value"]) for c in found if c.kind == "metric"] == [
        ("11条当场被采纳", "adopted", "11")
    ]
