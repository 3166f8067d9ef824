"""Families of words of the genre: what committees do, what became of advice, and what is neither."""

import pytest

from cppcc_graph.text.extract import extract

from .told_of_a_year import found


@pytest.mark.parametrize(
    ("text", "quote", "kind"),
    [
        ("夜查工地扬尘9次。", "夜查工地扬尘9次", "supervision"),
        ("现场交办问题清单16项。", "现场交办问题清单16项", "supervision"),
        ("随机入户519户。", "随机入户519户", "visit"),
        ("跑遍全县26个茶村。", "跑遍全县26个茶村", "investigation"),
        ("回收有效问卷2140份。", "回收有效问卷2140份", "investigation"),
        ("搜集口述史料48篇。", "搜集口述史料48篇", "publication"),
        ("启动《示例口述史》征编。", "启动《示例口述史》征编", "publication"),
        ("筛选编成《社情民意》28期。", "筛选编成《社情民意》28期", "issuing"),
        ("巡诊21天。", "巡诊21天", "volunteering"),
        ("出资30万元添置课桌椅。", "出资30万元添置课桌椅", "donation"),
        ("给敬老院送去米面油3000公斤。", "给敬老院送去米面油3000公斤", "donation"),
        ("召开圆桌协商会4次。", "召开圆桌协商会4次", "consultation"),
        ("对4名委员诫勉谈话。", "对4名委员诫勉谈话", "other"),
    ],
)
def test_verbs_and_nouns_tell_the_type(text: str, quote: str, kind: str) -> None:
    assert found(text, "activity", "type") == [(quote, kind)]


def test_a_topic_alone_is_no_activity_and_participants_are_none() -> None:
    text = "围绕“链长制”落实情况，走访企业58家。开展“委员活动日”28场，参与委员1600余人次。"

    assert [quote for (quote,) in found(text, "activity")] == [
        "走访企业58家",
        "开展“委员活动日”28场",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # 将 that stands for 把, and a plan that is only told of.
        ("县政协将机关干部筹集的8000元书款捐赠给村小。", [("donation", "done")]),
        ("县政协将12篇调研报告汇编成册。", [("investigation", "done")]),
        ("会议研究了县政协全年工作计划。县政协召开座谈会2次。", [("seminar", "done")]),
        ("县政协开展“着力建设书香山城”专题视察。", [("inspection", "done")]),
        # Promised, announced, demanded.
        ("县政协委员、云岭茶厂厂长陆望舒承诺将捐资30万元。", [("donation", "planned")]),
        ("来自各界的190名委员将出席此次会议。", []),
        ("会议提出要转变作风，做好走访联系工作。", [("visit", "planned")]),
        ("会议号召全体委员踊跃捐款，开展义诊。", []),
        ("县政协号召全体委员捐款，募集善款30万元。", [("donation", "done")]),
        (
            "会议提出，将开展专题协商6次，组织视察4次。",
            [("consultation", "planned"), ("inspection", "planned")],
        ),
        ("会议希望各位委员深入调研，多提提案。", []),
        ("援建希望小学2所。", [("donation", "done")]),
        ("建议县政府加大投入，新建养老院2所，培训护理员200名。", []),
        ("建议有关部门加强监管，县市场监管局检查商户200家。", [("supervision", "done")]),
        ("县政府承诺，明年新建学校2所。", [("other", "planned")]),
        ("委员建议将旧校舍改作展馆，县文旅局建成展馆2处。", [("other", "done")]),
        ("主席强调，各专委会要经常开展专题调研。", [("investigation", "planned")]),
        ("县政协将向村小捐赠书籍300册。", [("donation", "planned")]),
    ],
)
def test_what_was_done_and_what_is_only_promised_or_demanded_are_told_apart(
    text: str, told: list[tuple[str, str]]
) -> None:
    found = [
        (each.args["type"], each.args["status"])
        for each in extract(text, place="云岭县", year=2021).candidates
        if each.kind == "activity"
    ]

    assert found == told


@pytest.mark.parametrize(
    ("text", "words", "time"),
    [
        ("6月2日下午，县政协召开座谈会。", "召开座谈会", "6月2日"),
        ("8月20日晚上，县政协召开座谈会。", "召开座谈会", "8月20日"),
        ("9月15日上午县政协召开座谈会。", "召开座谈会", "9月15日"),
        ("2021年4月2~5日，县政协召开座谈会。", "召开座谈会", "2021年4月2~5日"),
        ("委员捐资助学，于9月12日举行座谈会。", "举行座谈会", "9月12日"),
        ("于是召开座谈会。", "于是召开座谈会", ""),
        ("4年间召开座谈会19次。", "召开座谈会19次", "4年间"),
        ("上任半年内召开座谈会。", "上任半年内召开座谈会", ""),
    ],
)
def test_the_time_of_an_activity_stands_before_it(text: str, words: str, time: str) -> None:
    found = [
        (each.quote, each.args.get("time", ""))
        for each in extract(text, place="云岭县", year=2021).candidates
        if each.kind == "activity" and "座谈" in each.quote
    ]

    assert found == [(words, time)]


def test_a_sentence_goes_on_with_plans_after_its_will_but_not_after_an_object() -> None:
    text = "下一步，市政协将推行双向评价制度，遴选10件重点提案跟踪问效。将14件提案退回重办，走访企业58家。"

    told = {each[0]: each[1] for each in found(text, "activity", "status")}

    assert told["遴选10件重点提案跟踪问效"] == "planned"
    assert told["走访企业58家"] == "done"


@pytest.mark.parametrize(
    ("clause", "type_", "uptake"),
    [
        ("2万名居民用上了优质水", "effect", "effect"),
        ("九成以上的意见整改到位", "effect", "effect"),
        ("水质由劣Ⅴ类升至Ⅳ类", "effect", "effect"),
        ("配垃圾清运车15辆", "measure", "implemented"),
        ("设立康复定点机构3家", "measure", "implemented"),
        ("设立规模3亿元的产业基金", "institution", "implemented"),
        ("将亩均补助提高到2400元", "measure", "implemented"),
        ("推出“惠企十二条”", "policy-issued", "issued"),
        ("得到市水利局响应", "reference", "considered"),
        ("获省政协推介", "reference", "absorbed"),
        ("被列为市政府年度民生实事", "plan-adoption", "absorbed"),
    ],
)
def test_words_tell_what_became_of_advice(clause: str, type_: str, uptake: str) -> None:
    told = found(f"《关于治理柳河的提案》提交后，{clause}。", "outcome", "type", "uptake")

    assert told == [(clause, type_, uptake)]


@pytest.mark.parametrize(
    "clause",
    [
        "所提问题已经解决的A类件173件",
        "列入计划逐步解决的71件",
        "委员满意和基本满意率96.7%",
        "被列为重点提案",
    ],
)
def test_statistics_of_handling_are_no_outcomes(clause: str) -> None:
    assert found(f"《关于治理柳河的提案》提交后，{clause}。", "outcome") == []


def test_deeds_of_others_follow_an_activity_and_each_is_its_own() -> None:
    text = "市政协就河道采砂开展民主监督，推动取缔采砂场23家，硬化道路12公里、新建暖棚64座。"

    assert found(text, "outcome", "type") == [
        ("推动取缔采砂场23家", "measure"),
        ("硬化道路12公里", "measure"),
        ("新建暖棚64座", "measure"),
    ]


def test_leaders_whose_name_begins_with_main_took_note() -> None:
    text = "报送建议案和视察报告34份，市委、市政府主要领导批示29件次。"

    assert found(text, "outcome", "type", "uptake") == [
        ("市委、市政府主要领导批示29件次", "reference", "considered")
    ]


def test_what_only_follows_an_activity_has_a_rule_of_its_own() -> None:
    text = (
        "政协示例市委员会2021年工作报告\n市政协视察样例河，市水利局整治排口12个。"
        "《关于老旧小区改造的提案》办理后，改造小区5个。\n"
    )

    told = {c.quote: c.rule.split("/")[0] for c in extract(text).candidates if c.kind == "outcome"}

    assert told == {"市水利局整治排口12个": "effects", "改造小区5个": "outcomes"}
