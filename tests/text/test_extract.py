"""Whole invented reports against reference readings, and what must hold for any text.

The floors are what the rules reached on these reports; they may only rise. The reports are made up,
and so are the people and places in them.
"""

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cppcc_graph.resources import folder
from cppcc_graph.text.extract import Extraction, extract
from cppcc_graph.text.normal import normal, traditional
from cppcc_graph.text.score import read_lines, scores

REPORTS = Path(__file__).with_name("reports")
NAMES = sorted(path.stem for path in REPORTS.glob("*.txt"))
FLOORS: dict[str, dict[str, float]] = json.loads((REPORTS / "floors.json").read_text("utf-8"))


@cache
def raw(name: str) -> str:
    return (REPORTS / f"{name}.txt").read_text("utf-8")


@cache
def extracted(name: str) -> Extraction:
    return extract(raw(name))


def lines(found: Extraction) -> list[dict[str, Any]]:
    return [json.loads(each.line()) for each in found.candidates]


def measured(name: str) -> dict[str, float]:
    """Return F by kind and measure, as the floors are written."""
    gold = read_lines((REPORTS / f"{name}.gold.jsonl").read_text("utf-8"), name)
    return {
        f"{score.kind} {score.measure}": round(score.f, 3)
        for score in scores(gold, lines(extracted(name)))
    }


@pytest.mark.parametrize("name", NAMES)
def test_a_report_is_read_no_worse_than_before(name: str) -> None:
    found = measured(name)

    assert {key: value for key, value in FLOORS[name].items() if found[key] < value} == {}


JINGZHOU = Path(__file__).resolve().parents[3] / "shared" / "reports" / "jingzhou-2020.txt"


@pytest.mark.skipif(not JINGZHOU.exists(), reason="the report's text is no part of the repository")
def test_the_jingzhou_report_is_read_no_worse_than_before() -> None:
    reference = folder("data") / "reports" / "jingzhou-2020" / "reference.jsonl"
    gold = read_lines(reference.read_text("utf-8"), "reference.jsonl")
    found = {
        f"{score.kind} {score.measure}": round(score.f, 3)
        for score in scores(gold, lines(extract(JINGZHOU.read_text("utf-8"))))
    }

    floor = FLOORS["jingzhou-2020"]
    assert {key: value for key, value in floor.items() if found[key] < value} == {}


@pytest.mark.parametrize("name", NAMES)
def test_every_quotation_is_the_text_at_its_place(name: str) -> None:
    text = raw(name)

    wrong = [c for c in extracted(name).candidates if text[c.start : c.end] != c.quote]

    assert wrong == []


@pytest.mark.parametrize("name", NAMES)
def test_the_order_is_by_place_and_ids_are_used_once(name: str) -> None:
    found = extracted(name).candidates

    keys = [(c.start, c.end, c.kind, c.id) for c in found]
    assert keys == sorted(keys)
    assert len({c.id for c in found}) == len(found)


def facts(found: Extraction, kind: str, *keys: str) -> list[tuple[Any, ...]]:
    return [tuple(c.args.get(k, "") for k in keys) for c in found.candidates if c.kind == kind]


def to_traditional(text: str) -> str:
    back = {simple: old for old, simple in sorted(traditional().items(), reverse=True)}
    return "".join(back.get(sign, sign) for sign in text)


def to_full_width(text: str) -> str:
    return "".join(
        chr(ord(sign) + 0xFEE0) if sign.isascii() and sign.isdigit() else sign for sign in text
    )


def with_pinyin(text: str) -> str:
    return text.replace("协商", "协商(xié shāng)").replace("提案", "提案（tí àn）")


def with_doubled_commas(text: str) -> str:
    return text.replace("，", "，，").replace("、", "、、")


def with_breaks(text: str) -> str:
    """Break lines as a width of 34 characters does."""
    return "\n".join(
        "\n".join(line[at : at + 34] for at in range(0, len(line), 34)) if len(line) > 60 else line
        for line in text.split("\n")
    )


def plain(words: object) -> str:
    """Return words as they are read, whatever their script, width and noise."""
    return "".join(normal(str(words)).text.split())


def told(found: Extraction) -> Counter[tuple[str, tuple[tuple[str, str], ...], str]]:
    """Return what is said, argument by argument, and on which words it stands."""
    return Counter(
        (c.kind, tuple(sorted((k, plain(v)) for k, v in c.args.items())), plain(c.quote))
        for c in found.candidates
    )


CHANGES = [to_traditional, to_full_width, with_pinyin, with_doubled_commas]


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("name", NAMES)
def test_damage_changes_no_fact(name: str, change: Any) -> None:
    if (name, change) == ("pinyin-1", with_pinyin):
        pytest.skip("has pinyin of its own: a second one in brackets is none")

    assert told(extract(change(raw(name)))) == told(extracted(name))


#: What breaks lose: cells of tables, and words far from their title by a line that ends a sentence.
LOST = {
    "autonomous-1": 6,
    "autonomous-6": 13,  # a paragraph that ends with a colon is not joined
    "autonomous-7": 12,
    "blanked-1": 48,
    "blanked-2": 6,
    "city-6": 3,
    "city-7": 8,
    "congress-2": 6,
    "county-3": 11,
    "county-6": 14,
    "district-1": 12,
    "district-6": 1,
    "handling-1": 96,
    "keylist-2": 5,
    "newspaper-1": 3,
    "office-1": 42,
    "office-3": 7,
    "pinyin-1": 7,
    "proposals-7": 6,
    "proposals-8": 2,
    "pinyin-2": 8,
    "plan-2": 20,
    "proposals-14": 4,
    "proposals-15": 6,
    "proposals-16": 3,
    "city-17": 5,
    "proposals-3": 6,
    "province-3": 6,
    "yearbook-1": 8,
    "county-10": 1,
    "yearbook-2": 4,
}


@pytest.mark.parametrize("name", NAMES)
def test_lines_broken_at_a_width_are_read_as_one(name: str) -> None:
    lost = told(extracted(name)) - told(extract(with_breaks(raw(name))))

    assert lost.total() <= LOST.get(name, 0)


@pytest.mark.parametrize("name", NAMES)
def test_blanked_numbers_give_no_figures(name: str) -> None:
    blanked = re.sub(r"\d+(?:[.,]\d+)?", "***", raw(name))
    found = extract(blanked)

    assert [c.quote for c in found.candidates if c.kind == "figure" and "*" in c.quote] == []


def test_what_is_blanked_in_a_report_is_no_metric() -> None:
    assert [c.quote for c in extracted("blanked-1").candidates if c.kind == "metric"] == []


def test_a_report_of_a_congress_names_no_committee_as_its_own() -> None:
    text = "示例市人大常委会工作报告\n2021年，市人大常委会召开常委会会议6次，听取专项工作报告15项。"

    found = extract(text)

    assert facts(found, "body", "name") == [
        ("示例市人民代表大会常务委员会",),
        ("示例市人民代表大会常务委员会",),
    ]


def test_the_whole_report_of_a_congress_names_no_committee() -> None:
    names = facts(extracted("congress-1"), "body", "name")

    assert len(names) > 8
    assert [name for (name,) in names if "政协" in name] == []


def test_a_text_of_plans_has_nothing_done() -> None:
    found = extracted("plan-1")

    assert {status for (status,) in facts(found, "activity", "status")} == {"planned"}
    assert {status for (status,) in facts(found, "metric", "status")} == {"planned"}
    assert {start[:4] for (start,) in facts(found, "date", "start")} == {"2023"}


@pytest.mark.parametrize(
    ("text", "months"),
    [
        # A plan is of the year in its title, not of the one before its day, nor of 以来.
        (
            "政协示例市委员会2022年度协商工作计划\n（2022年2月18日市政协主席会议审议）\n"
            "一、协商\n4月召开协商会。对2020年以来的提案开展“回头看”。",
            {"2022-04"},
        ),
        ("市政协年度工作要点\n2022年是关键之年。\n一、协商\n4月召开协商会。", {"2022-04"}),
        # A report is of the year before.
        (
            "政协示例市委员会常务委员会工作报告\n（2022年2月18日）\n\n各位委员：\n4月召开协商会。",
            {"2021-04"},
        ),
    ],
)
def test_bare_months_are_of_the_year_told_of(text: str, months: set[str]) -> None:
    found = {start for (start,) in facts(extract(text), "date", "start") if len(start) == 7}

    assert found == months


def named(text: str, kind: str) -> list[str]:
    return [str(c.args["name"]) for c in extract(text).candidates if c.kind == kind]


HEAD = "政协示例市委员会常务委员会工作报告\n各位委员：\n"


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("五届市政协召开全体会议。", ["政协示例市委员会"]),
        ("新一届市政协常委会履职。", ["政协示例市委员会常务委员会"]),
        ("会议组织市人大法制委员会座谈。", ["示例市人民代表大会法制委员会"]),
        ("我受市政协第五届常务委员会委托。", ["政协示例市委员会常务委员会"]),
        ("圆满完成了市六届人大常委会的任务。", ["示例市人民代表大会常务委员会"]),
        ("各民主党派市委会提交提案。", ["各民主党派示例市委员会"]),
        ("邀请各民主党派、工商联参加。", ["各民主党派"]),
        ("市长批示市科技局研究。", ["示例市科学技术局"]),
        ("服务经济区建设大局。", []),
        ("鼎澜物流集团总经理发言。", ["鼎澜物流集团"]),
        ("接待外地政协来访。", ["外地政协"]),
    ],
)
def test_bodies_have_their_full_names(sentence: str, bodies: list[str]) -> None:
    own = "政协示例市委员会常务委员会"

    assert named(HEAD + sentence, "body") == [own, *bodies]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("形成的《关于推进工业上楼的建议》报送区委。", "document"),
        ("《关于创新机制的建议》被市委统战部评为优秀成果。", "document"),
        ("市委书记对《关于做好用工保障的建议》作出批示。", "document"),
        ("委员提交的《关于办好学校的建议》由市教育局承办。", "proposal"),
        ("对《关于办好学校的提案》作出批示。", "proposal"),
    ],
)
def test_a_suggestion_that_is_sent_up_is_a_document(sentence: str, kind: str) -> None:
    kinds = [c.kind for c in extract(HEAD + sentence).candidates if "title" in c.args]

    assert kinds == [kind]


def test_what_deputies_suggest_is_a_document_and_no_statistic_of_proposals() -> None:
    found = extract(
        "示例市人民代表大会常务委员会工作报告\n各位代表：\n"
        "市人大代表提出的《关于增设公厕的建议》，由市住建局办理。代表建议按期答复率为100%。"
    )

    assert facts(found, "document", "title") == [("关于增设公厕的建议",)]
    assert facts(found, "proposal", "title") == facts(found, "metric", "metric") == []


@pytest.mark.parametrize(
    ("sentence", "persons"),
    [
        ("顾远亭、祁曼青、易廷方等副主席任副组长。", ["顾远亭", "祁曼青", "易廷方"]),
        ("县人民医院莫仕安等医卫界委员义诊。", ["莫仕安"]),
        ("委员施国栋独资兴建小学，香港委员邱嘉澍捐资。", ["施国栋", "邱嘉澍"]),
        ("其中连启舟委员反映的信息被采用。", ["连启舟"]),
        ("尉迟鸿宇市长批示。", ["尉迟鸿宇"]),
        ("由副主席温履和牵头，主席任组长。", ["温履和"]),
        ("副主席张明和李华带队。", ["张明", "李华"]),
        ("马占元、包金山同志撰写史料。", ["马占元", "包金山"]),
        ("委员会客厅·营商早茶会开讲，群众普遍关心。", []),
        ("冉启光代表提出建议。", []),
        ("汤伯和、霍启明两位副主席到会。", ["汤伯和", "霍启明"]),
    ],
)
def test_persons_have_a_role_beside_them(sentence: str, persons: list[str]) -> None:
    assert named(HEAD + sentence, "person") == persons


def test_a_league_has_offices_of_its_own() -> None:
    text = (
        "政协凉城盟工作委员会2017年工作总结\n"
        "盟长斯琴高娃多次听取汇报，与盟农牧业局座谈。各旗县市政协报送信息，被自治区政协采用。"
        "提案交由盟行署办公厅办理。凉城盟政协工委履职。"
    )

    assert named(text, "person") == ["斯琴高娃"]
    assert named(text, "body")[1:] == [
        "凉城盟农牧业局",
        "旗县市政协",
        "政协内蒙古自治区委员会",
        "凉城盟行政公署办公厅",
        "政协凉城盟工作委员会",
    ]
    assert "自治区政协" in [each.quote for each in extract(text).candidates if each.kind == "body"]


def test_a_congress_has_bodies_of_its_own() -> None:
    found = named(
        "示例市人民代表大会常务委员会工作报告\n"
        "——2019年1月22日在示例市第六届人民代表大会第四次会议上\n各位代表：\n"
        "常委会依法履职，法制委员会组织调研，市人大机关作风好转，市人大代表参与。",
        "body",
    )

    assert found == [
        "示例市人民代表大会常务委员会",
        "示例市人民代表大会",
        "示例市人民代表大会常务委员会",
        "示例市人民代表大会法制委员会",
        "示例市人民代表大会机关",
        "示例市人民代表大会",
    ]


def test_a_province_named_once_is_the_one_of_the_bare_word() -> None:
    found = named(HEAD + "在福建省政协的指导下，省政协采用信息17条。", "body")

    assert found[1:] == ["政协福建省委员会", "政协福建省委员会"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "关于市政协三届三次会议提案办理情况的报告\n——10月28日在市政协常委会上\n江陵市政协：",
            "江陵市",
        ),
        ("关于县政协工作情况的汇报\n县政协认真履职。", ""),
        ("2023年度示例市政协提案工作情况报告", "示例市"),
        ("数说示例市政协2020", "示例市"),
        ("贯彻落实省委全会精神\n市政协在行动", ""),
        (
            "政协云渡苗族侗族自治县第九届委员会\n自治县政协认真履职，自治县政府支持。",
            "云渡苗族侗族自治县",
        ),
    ],
)
def test_a_report_is_of_the_place_it_names(text: str, place: str) -> None:
    assert extract(text).about.place == place


def test_a_province_that_somebody_goes_to_is_not_the_own_one() -> None:
    found = named(HEAD + "在省政协指导下，赴贵州省考察。省政协采用信息9篇。", "body")

    assert found[1:] == ["省政协", "省政协"]


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("连续六年保持省级文明单位。", []),
        ("生态立县、旅游兴县，文化强区。", []),
        ("百企帮百村，中国传统村落，贫困乡镇，高举主义旗帜。", []),
        ("移交省有关部门。", []),
        ("委员赴青石县、沙渚镇视察。", ["青石县", "沙渚镇"]),
        ("赴雁州市、青屏自治州视察。", ["雁州市", "青屏自治州"]),
        ("赴江苏苏州、安徽芜湖等地学习。", ["江苏省", "苏州市", "安徽省", "芜湖市"]),
        ("赴麻村镇、到槐村调研。", ["麻村镇", "槐村"]),
        ("接待辽宁、河南等地政协来访。", ["辽宁省", "河南省"]),
        ("到村镇银行、邻村走访。", []),
    ],
)
def test_words_that_end_like_a_place_are_none(sentence: str, places: list[str]) -> None:
    assert named(HEAD + sentence, "place") == places


def test_a_target_is_told_apart_from_what_was_reached() -> None:
    found = extract(
        "市政协工作报告\n各位委员：\n一、2023年工作回顾\n一年来，市政协共收到提案216件，交由有关部门办理，办复率100%。\n二、2024年工作打算\n力争提案办复率达到99%，人均提交提案1件以上。"
    )

    assert facts(found, "metric", "metric", "value", "status") == [
        ("received", "216", ""),
        ("reply-rate", "100", ""),
        ("reply-rate", "99", "planned"),
    ]


@pytest.mark.parametrize(
    "text", ["争取提案立案率达到85%。", "力求提案立案率达到85%。", "确保提案立案率达到85%。"]
)
def test_a_rate_that_is_striven_for_is_planned_and_no_activity(text: str) -> None:
    found = extract(HEAD + text)

    assert facts(found, "metric", "metric", "status") == [("filing-rate", "planned")]
    assert facts(found, "activity", "type") == []


def test_the_same_text_gives_the_same_lines() -> None:
    assert [c.line() for c in extract(raw("county-1")).candidates] == [
        c.line() for c in extracted("county-1").candidates
    ]


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_no_text_makes_it_raise(text: str) -> None:
    for found in extract(text).candidates:
        assert text[found.start : found.end] == found.quote != ""


PIECES = st.sampled_from(
    [
        "会后形成的《关于解难的建议案》",
        "发现问题23个",
        "参加",
        "市政协",
        "召开",
        "协商会",
        "3次",
        "，",
        "。",
        "、",
        "《",
        "》",
        "“",
        "”",
        "关于",
        "提案",
        "的",
        "建议",
        "第12号",
        "约",
        "近三千件",
        "百分之九十五",
        "主席",
        "张明远",
        "\n",
        "\t",
        "●",
        "一、",
        "（一）",
        "2021年",
        "5月",
        "县委",
        "被",
        "采纳",
        "督办",
        "承办单位：",
        "案由",
        "1,280件",
        "***",
        "十几",
        "（xié）",
        "\u3000",
        "𠮷",
        "委员",
        "组织",
        "视察",
        "柳河",
        "示例市",
        "收到",
        "立案",
        "A类",
        "占",
        "%",
        "办复率",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=60).map("".join))
def test_no_words_of_the_genre_make_it_raise(text: str) -> None:
    for found in extract(text).candidates:
        assert text[found.start : found.end] == found.quote != ""


def test_training_for_duties_tells_of_no_function() -> None:
    # 履职能力 holds 职能, which marks a clause that says what a body is for.
    found = extract("示例市政协2022年工作报告\n\n全年举办委员履职能力培训班。")

    assert [(c.quote, c.args["type"]) for c in found.candidates if c.kind == "activity"] == [
        ("举办委员履职能力培训班", "training")
    ]


def test_a_name_that_ends_the_text_with_a_word_for_a_body_does_no_harm() -> None:
    assert [c.quote for c in extract("协商会市政协协商会").candidates if c.kind == "body"]


@pytest.mark.parametrize(
    "text",
    [
        "副主席高调研，县长时考察，副市长牛视察，",
        "一二三四五" * 1000 + "件",
        "三分之" + "九" * 6000,
        "政协委员提出《关于\ud800柳河的提案》，市水利局新建水闸3座。",
    ],
    ids=["a name where the verb stands", "digits", "a part", "half a pair"],
)
def test_texts_that_once_stopped_it_are_read(text: str) -> None:
    assert [c for c in extract(text).candidates if text[c.start : c.end] != c.quote] == []


def test_words_before_a_figure_are_no_names() -> None:
    text = "政协示例市委员会2023年工作报告\n委员到群众家中考察3次，整理史料50篇，本会期收到大会发言38篇。"

    found = extract(text).candidates

    assert [c.quote for c in found if c.kind == "person"] == []
    assert [c.quote for c in found if c.kind == "body"] == ["政协示例市委员会"]
