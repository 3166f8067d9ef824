"""Named questions asked of drafts: what a draft states in its own shapes is found, and told as it is."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, Store

from cppcc_graph.network.project import project
from cppcc_graph.pipeline import build, with_facts
from cppcc_graph.rdf.answers import answer
from cppcc_graph.rdf.identifiers import ENTITIES
from cppcc_graph.rdf.prefixes import PREFIXES
from cppcc_graph.rdf.questions import Words, question
from cppcc_graph.rdf.series import bodies
from cppcc_graph.resources import folder
from cppcc_graph.text.draft import draft
from cppcc_graph.text.extract import extract

HEAD = "政协柳塘县第九届委员会常务委员会2022年工作报告\n"


@cache
def drafted(text: str) -> Store:
    """Return the dataset of the draft of a report, with the registers."""
    with TemporaryDirectory() as place:
        facts = Path(place) / "facts.yaml"
        facts.write_text(draft(extract(text), text), "utf-8")
        quads = build(with_facts([facts]))
    store = Store()
    store.bulk_load(quads, RdfFormat.N_QUADS)
    return store


def asked(name: str, *sentences: str, language: str = "zh") -> list[tuple[str, ...]]:
    """Return the rows of a question without their passage, which is told last if at all."""
    store = drafted(HEAD + "".join(f"{sentence}\n" for sentence in sentences))
    found = answer(store, question(folder("queries"), name), language=language, bindings={})
    told = [column for column, _ in found.question.columns][-2:] == ["source", "start"]
    return [row[:-2] if told else row for row in found.table.texts()]


def test_key_proposals_need_no_rank_and_no_outcome_and_those_with_a_rank_come_first() -> None:
    told = asked(
        "key-proposals",
        "《关于规范电动车停放的提案》被列为重点提案，由县公安局承办，新增停车泊位860个。",
        "《关于建设口袋公园的提案》被列为重点提案，由县住建局承办。",
        "《关于办好农村养老服务的提案》被列为一号重点提案，由县民政局承办，建成互助养老点21个。",
    )

    assert [row[:4] for row in told] == [
        ("关于办好农村养老服务的提案", "1", "建成互助养老点21个", "落实"),
        ("关于规范电动车停放的提案", "", "新增停车泊位860个", "落实"),
        ("关于建设口袋公园的提案", "", "", ""),
    ]


def test_posts_without_an_english_label_are_told_in_english_too() -> None:
    told = asked(
        "people-and-posts",
        "县政协主席李长青带队视察青河治理。会议选举王小丽为县政协副主席。",
        language="en",
    )

    assert [row[:2] for row in told] == [
        ("李长青", "县政协主席"),
        ("王小丽", "vice-chair"),
        ("王小丽", "县政协副主席"),
    ]


PROPOSED = (
    "民盟柳塘县支部提出的《关于办好学校食堂的提案》，由县教育局办理。",
    "委员夏知秋提出的《关于增设候车亭的提案》，县交通运输局增设候车亭6座。",
    "高望舒等5名委员联名提出的《关于修缮风雨桥的提案》，由县文旅局办理。",
    "《关于整治夜间噪声的提案》由县公安局办理。",
)


def test_who_put_a_proposal_forward_is_told_with_what_kind_of_proposer_that_is() -> None:
    assert asked("proposers", *PROPOSED) == [
        ("关于修缮风雨桥的提案", "高望舒", "", "委员联名", "明示"),
        ("关于办好学校食堂的提案", "民盟柳塘县支部", "民主党派", "", "明示"),
        ("关于增设候车亭的提案", "夏知秋", "", "", "明示"),
    ]


@pytest.mark.parametrize("name", ["提案者", "提案人", "谁提出"])
def test_proposers_are_asked_for_in_chinese_and_of_one_proposal(name: str) -> None:
    found = answer(
        drafted(HEAD + "".join(f"{sentence}\n" for sentence in PROPOSED)),
        question(folder("queries"), name),
        language="en",
        bindings={"proposal": "风雨桥"},
    )

    assert [row[1:4] for row in found.table.texts()] == [("高望舒", "", "several members")]


def test_a_director_of_a_special_committee_is_told_by_a_post() -> None:
    told = asked(
        "special-committees", "县政协提案委员会主任沈若兰、县政协经济委员会副主任陶亦舟参加培训。"
    )

    assert told == [
        ("政协柳塘县委员会提案委员会", "沈若兰"),
        ("政协柳塘县委员会经济委员会", ""),
    ]


def test_seminars_tell_what_is_counted_of_single_ones_and_of_series() -> None:
    told = asked(
        "seminars",
        "全年召开座谈会9次，其中召开界别座谈会2次。",
        "5月12日，县政协召开纪念政协成立座谈会。",
        "县政协在柳溪镇召开乡村振兴座谈会6次。",
        "县政协围绕“托育服务”召开双周协商座谈会3次。",
        "县政协召开“粮食安全”专题协商座谈会。",
    )

    assert [(row[0], row[1], *row[3:]) for row in told] == [
        ("召开座谈会9次", "同类活动集合", "9", "会议", "确数"),
        ("召开界别座谈会2次", "同类活动集合", "2", "会议", "确数"),
        ("召开纪念政协成立座谈会", "履职活动", "1", "", ""),
        ("在柳溪镇召开乡村振兴座谈会6次", "同类活动集合", "6", "会议", "确数"),
        ("围绕“托育服务”召开双周协商座谈会3次", "同类活动集合", "3", "会议", "确数"),
        ("召开“粮食安全”专题协商座谈会", "履职活动", "1", "", ""),
    ]


def test_a_seminar_of_others_counts_by_its_own_figure() -> None:
    told = asked("seminars", "县工商联召开民营企业家座谈会3场。")

    assert [(row[0], *row[3:]) for row in told] == [
        ("召开民营企业家座谈会3场", "3", "活动", "确数")
    ]


def test_platforms_are_found_where_they_are_an_activity() -> None:
    told = asked(
        "new-bodies-and-platforms",
        "县政协建成委员工作室12个、协商议事室45个，打造“塘边议事”协商平台。",
        "县政协与高校共建“柳塘协商民主研究基地”。",
        "全县有协商议事室45个。",
        "县政协在协商议事室召开协商会议3次。",
    )

    assert [row[:4] for row in told] == [
        ("与高校共建“柳塘协商民主研究基地”", "", "", "政协柳塘县委员会"),
        ("协商议事室45个", "45", "确数", "政协柳塘县委员会"),
        ("建成委员工作室12个", "12", "确数", "政协柳塘县委员会"),
        ("打造“塘边议事”协商平台", "", "", "政协柳塘县委员会"),
    ]


def test_how_many_platforms_there_are_is_no_more_exact_than_the_words() -> None:
    told = asked("new-bodies-and-platforms", "县政协建成委员工作室30余个。")

    assert [row[:3] for row in told] == [("建成委员工作室30余个", "30", "多于")]


def test_a_consultation_is_one_by_its_class_or_by_its_type() -> None:
    told = asked(
        "consultations-with-topics",
        "县政协召开“农村供水保障”专题协商会。",
        "县政协召开“医养结合”专家协商会2场。",
        "县政协常委会会议就“文旅融合”专题协商议政。",
        "县政协召开“文化建设”工作会议。",
    )

    assert told == [
        ("召开“农村供水保障”专题协商会", "专题协商", "农村供水保障"),
        ("召开“医养结合”专家协商会2场", "协商会", "医养结合"),
        ("就“文旅融合”专题协商议政", "议政性常务委员会会议", "文旅融合"),
    ]


WORKS = (
    "制定《柳塘县政协委员履职管理办法》《柳塘县政协专门委员会工作手册》，修订《柳塘县政协提案办理办法》。",
    "县政府出台《柳塘县犬只管理办法》。",
    "县政府采纳《关于发展夜经济的提案》，出台《柳塘县夜市管理办法》。",
)


def test_documents_need_no_kind_and_tell_who_made_them_by_which_act() -> None:
    own = "政协柳塘县委员会"

    assert asked("documents", *WORKS) == [
        ("柳塘县夜市管理办法", "办法", "柳塘县人民政府", ""),
        ("柳塘县政协委员履职管理办法", "办法", own, "印发出台"),
        ("柳塘县政协提案办理办法", "办法", own, "修订"),
        ("柳塘县犬只管理办法", "办法", "柳塘县人民政府", "印发出台"),
        ("关于发展夜经济的提案", "提案", "", ""),
        ("柳塘县政协专门委员会工作手册", "", own, "印发出台"),
    ]


def test_a_kind_of_document_that_is_asked_for_is_that_of_each() -> None:
    found = answer(
        drafted(HEAD + "".join(WORKS)),
        question(folder("queries"), "documents"),
        language="zh",
        bindings={"type": "提案"},
    )

    assert [row[0] for row in found.table.texts()] == ["关于发展夜经济的提案"]


def test_measures_are_issued_by_an_act_by_an_outcome_or_by_who_is_said_to_have() -> None:
    told = asked("measures-issued-or-revised", *WORKS, "2023年，制定《柳塘县政协信息报送办法》。")

    assert sorted(told) == [
        ("柳塘县夜市管理办法", "印发出台", "柳塘县人民政府"),
        ("柳塘县政协委员履职管理办法", "印发出台", "政协柳塘县委员会"),
        ("柳塘县政协提案办理办法", "修订", "政协柳塘县委员会"),
        ("柳塘县犬只管理办法", "印发出台", "柳塘县人民政府"),
    ]


def test_measures_are_revised_where_that_is_told_and_the_act_is_blank_where_none_is() -> None:
    told = asked(
        "measures-issued-or-revised",
        "县政府采纳《关于整治市容的提案》，修订《柳塘县摊点管理办法》。",
        "县民政局采纳《关于发展养老的提案》，制定印发《柳塘县养老管理办法》。",
        "《柳塘县水库管理办法》由县水利局修订。",
    )

    assert sorted(told) == [
        ("柳塘县养老管理办法", "印发出台", "柳塘县民政局"),
        ("柳塘县摊点管理办法", "修订", "柳塘县人民政府"),
        ("柳塘县水库管理办法", "", "柳塘县水利局"),
    ]


POSTS = (
    "县政协副主席罗静宜率队视察。",
    "县政协常委、县第一中学校长江一帆被评为全省优秀政协委员。",
    "县政协副主席、县工商联主席田守信出席会议。副主席罗静宜作讲话。县长周若渊到会。",
)


def test_a_seat_stands_beside_a_post_and_an_office_stands_once() -> None:
    assert asked("people-and-posts", *POSTS) == [
        ("周若渊", "县长", "柳塘县人民政府", ""),
        ("江一帆", "县第一中学校长", "柳塘县第一中学", ""),
        ("江一帆", "常务委员", "政协柳塘县委员会", ""),
        ("田守信", "主席", "柳塘县工商业联合会", ""),
        ("田守信", "县政协副主席", "政协柳塘县委员会", ""),
        ("罗静宜", "县政协副主席", "政协柳塘县委员会", ""),
    ]


def test_a_post_is_an_edge_between_its_holder_and_its_body() -> None:
    network = project(drafted(HEAD + "".join(f"{sentence}\n" for sentence in POSTS)))
    named = {node: data["label"]["zh"] for node, data in network.nodes(data=True)}

    found = {
        (named[start], data["label"]["zh"], named[end]): (data["thing"]["zh"], data["evidence"])
        for start, end, data in network.edges(data=True)
        if data["predicate"].endswith("#Post")
    }

    assert {key: thing for key, (thing, _) in found.items()} == {
        ("罗静宜", "副主席", "政协柳塘县委员会"): "县政协副主席",
        ("田守信", "副主席", "政协柳塘县委员会"): "县政协副主席",
        ("江一帆", "县第一中学校长", "柳塘县第一中学"): "县第一中学校长",
        ("周若渊", "县长", "柳塘县人民政府"): "县长",
    }
    # One post, told of each holder where that is said.
    places = [evidence["start"] for key, (_, evidence) in found.items() if key[1] == "副主席"]
    assert len(set(places)) == 2


@pytest.mark.parametrize(
    ("language", "relation"), [("zh", "内设于"), ("en", "unit of")], ids=["zh", "en"]
)
def test_relations_are_those_that_the_data_tell_of(language: str, relation: str) -> None:
    told = asked("relations-between-bodies", "县政协提案委员会召开会议。", language=language)

    assert [row[:3] for row in told] == [
        ("政协柳塘县委员会常务委员会", relation, "政协柳塘县委员会"),
        ("政协柳塘县委员会提案委员会", relation, "政协柳塘县委员会"),
    ]


def test_a_body_above_that_a_report_names_brings_none_of_those_below_it() -> None:
    told = asked("relations-between-bodies", "全国政协委员来柳塘县调研。", "全国政协召开会议。")

    assert [row[:3] for row in told] == [
        ("政协柳塘县委员会常务委员会", "内设于", "政协柳塘县委员会")
    ]


def test_who_led_knows_the_leaders_of_what_is_counted() -> None:
    told = asked(
        "who-led",
        "县政协主席江平带队调研5次。",
        "开展督办12次，其中3次督办由主席会议成员带队。",
        "组织委员视察4次。",
    )

    assert [row[:3] for row in told] == [
        ("江平", "带队调研5次", "调研"),
        ("主席会议成员", "督办由主席会议成员带队", "提案督办"),
    ]


def test_a_document_that_is_only_planned_says_so() -> None:
    told = asked(
        "documents",
        "县政协印发《柳塘县政协提案审查细则》。",
        "县政协拟出台《柳塘县政协委员履职办法》。",
        "与东桥县政协签订《协商合作协议》。",
        "县政府印发《柳塘县养老服务行动计划（2022—2025年）》。",
        "县政府计划修订《柳塘县城市规划》。",
    )

    assert told == [
        ("柳塘县政协委员履职办法", "办法", "", "计划"),
        ("协商合作协议", "协议", "政协东桥县委员会", ""),
        ("柳塘县养老服务行动计划（2022—2025年）", "实施方案", "柳塘县人民政府", "印发出台"),
        ("柳塘县城市规划", "规划", "", ""),
        ("柳塘县政协提案审查细则", "规则、细则", "政协柳塘县委员会", "印发出台"),
    ]


def names(*quads: Quad) -> set[str]:
    store = Store()
    store.extend(quads)
    return {body.name for body in bodies(store, "zh")}


def test_a_register_is_drawn_where_a_report_names_one_of_its_bodies() -> None:
    quads = list(drafted(HEAD + "县政协召开会议。\n"))
    told = next(q for q in quads if q.predicate.value.endswith("#organizer"))
    jingzhou = NamedNode(f"{ENTITIES}cppcc-jingzhou")
    naming = Quad(told.subject, told.predicate, jingzhou, told.graph_name)
    unreported = [q for q in quads if not q.predicate.value.endswith("#hasFactGraph")]
    own = {"政协柳塘县委员会", "政协柳塘县委员会常务委员会"}
    above = {"政协荆州市委员会", "政协湖北省委员会", "中国人民政治协商会议全国委员会"}

    assert names(*quads) == own
    assert names(*quads, naming) == own | above
    assert names(*unreported) > own | above


def test_bodies_without_an_english_name_are_drawn_by_the_name_they_have() -> None:
    store = drafted(HEAD + "县政协召开会议。\n")

    assert {body.name for body in bodies(store, "en")} == {
        "政协柳塘县委员会",
        "政协柳塘县委员会常务委员会",
    }


def test_a_share_is_no_count_of_what_it_is_a_share_of() -> None:
    told = asked("figures-by-indicator", "A类件213件，占57.4%；C类（23件）占11.6%。")

    assert [(row[0], *row[2:6]) for row in told] == [
        ("A类件数", "A类件213件", "213", "个数", "答复"),
        ("其他数据", "C类占11.6%", "11.6", "百分比", "占比"),
        ("其他数据", "A类件占57.4%", "57.4", "百分比", "占比"),
    ]


def test_topics_keep_their_marks() -> None:
    told = asked(
        "consultations-with-topics",
        "围绕打造“一江两岸”召开专题协商会。",
        "围绕“乡村振兴”和“文旅融合”召开专题协商会。",
    )

    assert sorted(row[2] for row in told) == ["乡村振兴", "打造“一江两岸”", "文旅融合"]


def test_where_advice_was_taken_up_stands_beside_how_far() -> None:
    told = asked(
        "outcomes-by-uptake",
        "编报社情民意信息85条，省政协采用9条。",
        "《关于治理柳河的提案》被采纳。",
    )

    assert sorted((row[2], row[5]) for row in told) == [
        ("省政协采用9条", "省级"),
        ("被采纳", ""),
    ]


OVERSIGHT = (
    "围绕城区停车难开展民主监督，推动新建公共停车场3处。",
    "《关于治理柳河的提案》被采纳。",
)


def test_outcomes_are_told_with_what_they_are_of() -> None:
    assert sorted((row[2], row[6]) for row in asked("outcomes-by-uptake", *OVERSIGHT)) == [
        ("推动新建公共停车场3处", "围绕城区停车难开展民主监督"),
        ("被采纳", "关于治理柳河的提案"),
    ]


def test_outcomes_of_activities_have_figures_too() -> None:
    assert [row[:5] for row in asked("outcomes-with-figures", *OVERSIGHT)] == [
        ("围绕城区停车难开展民主监督", "推动新建公共停车场3处", "3", "个数", "其他事物")
    ]


def test_of_a_proposal_without_outcomes_it_is_said_where_refusals_are_told() -> None:
    of = question(folder("queries"), "outcomes-of-proposal")

    assert (of.see, of.none) == (
        ("handling-results",),
        Words(
            "没有记下成效；是否未被采纳，见handling-results。",
            "No outcome is recorded; whether it was not adopted, handling-results tells.",
        ),
    )


ACTIVITIES = (
    "8月，副主席罗静宜率队视察柳溪镇污水处理。",
    "县政协主席江一帆主持召开专题协商会。",
    "县政协提案委员会召开提案办理推进会。",
)


def test_who_held_an_activity_and_who_led_it_is_told_beside_it() -> None:
    assert asked("activities", *ACTIVITIES) == [
        ("率队视察柳溪镇污水处理", "履职活动", "视察", "已开展", "2022-08-01至2022-08-31", "", "罗静宜"),
        ("主持召开专题协商会", "履职活动", "专题协商", "已开展", "2022年", "", "江一帆"),
        (
            "召开提案办理推进会",
            "履职活动",
            "推进会",
            "已开展",
            "2022年",
            "政协柳塘县委员会提案委员会",
            "",
        ),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("by", "name", "activity"),
    [
        ("leader", "江一帆", "主持召开专题协商会"),
        ("organizer", "提案委员会", "召开提案办理推进会"),
        ("organizer", "柳塘县政协提案委", "召开提案办理推进会"),
    ],
)
def test_activities_are_asked_for_by_who_led_or_held_them(
    by: str, name: str, activity: str
) -> None:
    found = answer(
        drafted(HEAD + "".join(f"{sentence}\n" for sentence in ACTIVITIES)),
        question(folder("queries"), "activities"),
        language="zh",
        bindings={by: name},
    )

    assert [row[0] for row in found.table.texts()] == [activity]


def test_a_place_is_within_the_wider_one_that_it_is_written_behind() -> None:
    told = asked(
        "places-named",
        "8月，副主席罗静宜率队赴武陵县柳溪镇柳树村视察污水处理。",
        "县政协赴东陵县城关镇、西陵县城关镇调研。",
        "县政协赴浙江省绍兴市、沅江县学习考察。",
    )

    assert told == [
        ("城关镇", "乡镇街道级", ""),
        ("柳溪镇", "乡镇街道级", "武陵县"),
        ("东陵县", "县级", ""),
        ("柳塘县", "县级", ""),
        ("武陵县", "县级", ""),
        ("沅江县", "县级", ""),
        ("西陵县", "县级", ""),
    ]


def test_what_was_done_in_a_village_was_done_in_its_county() -> None:
    found = answer(
        drafted(HEAD + "8月，副主席罗静宜率队赴武陵县柳溪镇柳树村视察污水处理。\n"),
        question(folder("queries"), "activities-at-place"),
        language="zh",
        bindings={"location": "武陵县"},
    )

    assert {row[:2] for row in found.table.texts()} == {
        ("武陵县", "率队赴武陵县柳溪镇柳树村视察污水处理")
    }


MERGED = (
    "《关于建设口袋公园的提案》《关于增设健身步道的提案》并案办理，由县住建局主办，建成口袋公园6个。",
    "《关于整治夜间噪声的提案》由县公安局办理。",
)


def test_what_became_of_merged_proposals_became_of_each() -> None:
    assert asked("outcomes-of-proposal", *MERGED) == [
        ("关于增设健身步道的提案", "建成口袋公园6个", "落实", "", "建成"),
        ("关于建设口袋公园的提案", "建成口袋公园6个", "落实", "", "建成"),
    ]
    assert asked("matters-without-outcome", *MERGED) == [("关于整治夜间噪声的提案", "提案", "")]


def related(store: Store, ways: str) -> Store:
    """Return a copy with the one proposal tied to the other: by merging, or by a group of both."""
    copy = Store()
    named = {
        str(quad.object.value): quad.subject
        for quad in store
        if quad.predicate.value.endswith("#label") and "-proposal-" in str(quad.subject)
    }
    park, track = named["关于建设口袋公园的提案"], named["关于增设健身步道的提案"]
    has = term("hasOutcome")
    group = NamedNode(f"{ENTITIES}group")
    if ways == "a group":
        # What became of the group is told of the group alone.
        for quad in store:
            if quad.predicate == has:
                quad = Quad(group, has, quad.object, quad.graph_name)
            if quad.predicate != term("outcomeOf"):
                copy.add(quad)
        for each in (park, track):
            copy.add(Quad(group, NamedNode("http://www.w3.org/ns/prov#hadMember"), each))
        return copy
    copy.extend(store)
    ends = (track, park) if ways == "into it" else (park, track)
    copy.add(Quad(ends[0], term("mergedInto"), ends[1]))
    return copy


def term(name: str) -> NamedNode:
    return NamedNode(f"{PREFIXES['cppcc']}{name}")


@pytest.mark.parametrize("ways", ["into it", "it into the other", "a group"])
def test_what_a_reader_merges_or_groups_has_the_outcome_of_the_whole(ways: str) -> None:
    store = related(
        drafted(
            HEAD + "《关于建设口袋公园的提案》由县住建局主办，建成口袋公园6个。\n"
            "《关于增设健身步道的提案》由县住建局主办。\n"
        ),
        ways,
    )

    def rows(name: str) -> list[str]:
        asked_of = question(folder("queries"), name)
        found = answer(store, asked_of, language="zh", bindings={})
        return [row[0] for row in found.table.texts()]

    assert rows("matters-without-outcome") == []
    assert rows("outcomes-of-proposal") == ["关于增设健身步道的提案", "关于建设口袋公园的提案"]


def test_opinion_reports_are_told_with_who_reported_and_what_became_of_them() -> None:
    told = asked(
        "opinion-reports",
        "民盟柳塘县支部提交的《关于规范共享单车停放的建议》社情民意信息被省政协采用，获县长批示。",
        "《关于解决晚高峰乘车难问题的信息》被全国政协采用。",
        "社情民意信息《关于整治飞线充电的建议》获市委书记批示。",
        "县政协修订《柳塘县政协社情民意信息工作办法》。",
        "《关于发展夜经济的建议》写入《县政府工作报告》。",
        "县政协编印《社情民意信息》12期。",
        "《关于老年食堂难以为继的社情民意信息》被省政协采用。",
    )

    assert told == [
        ("关于整治飞线充电的建议", "", "", "获市委书记批示", "参考"),
        ("关于老年食堂难以为继的社情民意信息", "", "", "被省政协采用", "吸收采用"),
        ("关于规范共享单车停放的建议", "民盟柳塘县支部", "", "获县长批示", "参考"),
        ("关于规范共享单车停放的建议", "民盟柳塘县支部", "", "被省政协采用", "吸收采用"),
        ("关于解决晚高峰乘车难问题的信息", "", "", "被全国政协采用", "吸收采用"),
    ]


def test_single_reports_that_are_told_of_those_counted_are_opinion_reports() -> None:
    told = asked(
        "opinion-reports",
        "全年编报社情民意信息86期，被市政协采用9期。其中，《关于防范蓝莓滞销的建议》得到县长陆明远批示；"
        "委员夏知秋反映的《农村快递收费乱象亟待整治》被全国政协采用。《我县山塘管护缺位问题》虽未获批示，但已转县水利局研究。",
    )

    assert told == [
        ("关于防范蓝莓滞销的建议", "", "", "得到县长陆明远批示", "参考"),
        ("农村快递收费乱象亟待整治", "夏知秋", "", "被全国政协采用", "吸收采用"),
        ("我县山塘管护缺位问题", "", "", "已转县水利局研究", "参考"),
    ]


@pytest.mark.parametrize(
    "heading", ["（四）社情民意渠道畅通", "（四）民意表达更加顺畅，信息工作更加活跃"]
)
def test_what_is_reported_below_a_heading_of_opinion_reports_is_one(heading: str) -> None:
    told = asked(
        "opinion-reports",
        heading,
        "委员夏知秋、高望舒撰写的《规范校外托管机构管理的建议》被省政协采用，省教育厅据此印发《校外托管服务规范》。"
        "民建会员陶亦舟《建议优化茶企出口流程》由市政协转报省税务局。",
    )

    assert {row[:2] for row in told} == {
        ("规范校外托管机构管理的建议", "夏知秋"),
        ("规范校外托管机构管理的建议", "高望舒"),
        ("建议优化茶企出口流程", "陶亦舟"),
    }


def test_what_is_called_an_opinion_report_has_who_wrote_it() -> None:
    told = asked(
        "opinion-reports",
        "委员夏知秋撰写的社情民意信息《规范校外托管机构管理的建议》被省政协采用。",
        "县工商联反映的社情民意信息《小微企业融资渠道不畅》获县长批示。",
    )

    assert [row[:2] for row in told] == [
        ("小微企业融资渠道不畅", "柳塘县工商业联合会"),
        ("规范校外托管机构管理的建议", "夏知秋"),
    ]


def test_what_else_is_told_beside_the_number_of_opinion_reports_is_none() -> None:
    told = asked(
        "opinion-reports",
        "全年编报社情民意信息86期，制定了《社情民意信息工作办法》，报送调研报告12篇，形成的《林下经济发展情况》获县委书记批示。",
        "委员夏知秋反映的《山塘管护缺位》被县政府采纳。",
    )

    assert told == []


def test_an_opinion_report_is_asked_for_by_its_title() -> None:
    found = answer(
        drafted(HEAD + "《关于解决晚高峰乘车难问题的信息》被全国政协采用。\n"),
        question(folder("queries"), "社情民意"),
        language="en",
        bindings={"report": "乘车难"},
    )

    assert [row[:5] for row in found.table.texts()] == [
        ("关于解决晚高峰乘车难问题的信息", "", "", "被全国政协采用", "absorbed")
    ]


SECTORS = ("医卫界委员开展义诊。", "县政协提案委员会召开会议。")


@pytest.mark.parametrize("name", ["internal-bodies", "relations-between-bodies"])
def test_sectors_are_seated_in_a_committee_and_no_bodies_within_it(name: str) -> None:
    assert [row[0] for row in asked(name, *SECTORS)] == [
        "政协柳塘县委员会常务委员会",
        "政协柳塘县委员会提案委员会",
    ]
    assert "医卫界" in {row[0] for row in asked("sectors-named", *SECTORS)}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("委员就渠道渗漏提出整改意见6条。", "建言"),
        ("专项监督小组向县教育局提出监督建议4条。", "建言"),
        ("县政协开展食品安全民主监督并提出整改意见6条。", "民主监督活动"),
    ],
)
def test_what_is_put_forward_is_advice_and_no_oversight(sentence: str, kind: str) -> None:
    assert {row[2] for row in asked("activities", sentence)} == {kind}


def test_from_which_level_on_advice_was_noted_tells_no_level() -> None:
    told = asked(
        "outcomes-by-uptake",
        "报送社情民意信息73篇，获县级以上领导批示22篇次。",
        "《关于办好幼儿园的建议》获县委书记批示。",
    )

    assert {row[2]: row[5] for row in told} == {
        "获县级以上领导批示22篇次": "",
        "获县委书记批示": "县级",
    }


@pytest.mark.parametrize(
    ("sentences", "whose"),
    [
        (["召开协商会，会议提出的21条建议中有8条转化为县住建局的具体措施。"], "outcome"),
        (["召开“城市更新”协商会，23名委员参加。会上提出的9条建议中，8条被采纳。"], "outcome"),
        (["全年召开协商会4次，会议提出的21条建议中有8条被县政府采纳。"], "committee"),
        (["县政协召开协商会。", "全年提出意见建议150条，8条被县政府采纳。"], "committee"),
    ],
)
def test_how_much_of_what_a_meeting_advised_was_adopted_is_no_number_of_the_year(
    sentences: list[str], whose: str
) -> None:
    store = drafted(HEAD + "".join(f"{sentence}\n" for sentence in sentences))
    has_figure = NamedNode(f"{PREFIXES['cppcc']}hasFigure")
    adopted = NamedNode(f"{PREFIXES['code']}indicator-adopted")
    told = {
        str(of.subject).strip("<>")
        for quad in store.quads_for_pattern(None, None, adopted)
        if str(quad.subject).startswith(f"<{ENTITIES}d")  # and not of a register
        for of in store.quads_for_pattern(None, has_figure, quad.subject)
    }

    assert [name.split("-")[-1 if whose == "committee" else -2] for name in told] == [whose]


def test_who_led_and_who_held_are_asked_of_activities_that_somebody_led_or_held() -> None:
    assert [row[:2] for row in asked("谁带队", *ACTIVITIES)] == [
        ("罗静宜", "率队视察柳溪镇污水处理"),
        ("江一帆", "主持召开专题协商会"),
    ]
    assert [row[:2] for row in asked("who-held", *ACTIVITIES)] == [
        ("政协柳塘县委员会提案委员会", "召开提案办理推进会"),
    ]


@pytest.mark.parametrize("name", ["柳塘县政协", "政协柳塘县委员会"])
def test_a_committee_is_found_by_its_usual_name_too(name: str) -> None:
    found = answer(
        drafted(f"{HEAD}县政协召开协商会。\n县政协机关开展培训。\n"),
        question(folder("queries"), "activities"),
        language="zh",
        bindings={"organizer": name},
    )

    assert [row[0] for row in found.table.texts()] == ["召开协商会"]


def test_whose_report_it_is_is_a_place_that_occurs_and_once() -> None:
    told = asked("places-named", "县政协委员捐款12万元。", "副主席罗静宜赴柳塘县柳溪镇视察。")

    assert told == [("柳溪镇", "乡镇街道级", "柳塘县"), ("柳塘县", "县级", "")]


def test_a_committee_that_a_register_knows_occurs_where_a_report_only_names_it() -> None:
    told = asked("levels-of-cppcc-bodies", "社情民意信息被全国政协采用12篇，被省政协采用30篇。")

    assert told == [
        ("县级", "政协柳塘县委员会"),
        ("全国", "中国人民政治协商会议全国委员会"),
        ("省级", "省政协"),
    ]


def test_a_joint_conference_and_a_promotion_meeting_are_no_seminars() -> None:
    said = (
        "召开三县区政协联席会议。",
        "召开项目推进会3次。",
        "召开党外人士茶话会。",
        "召开企业家座谈会2次。",
    )

    assert [row[0] for row in asked("seminars", *said)] == [
        "召开党外人士茶话会",
        "召开企业家座谈会2次",
    ]
    assert [row[0] for row in asked("promotion-meetings", *said)] == ["召开项目推进会3次"]


def test_how_many_gave_is_no_gift() -> None:
    told = asked("donations", "两位委员捐款5万元。", "27名委员捐赠图书300册。")

    assert [(row[1], row[3]) for row in told] == [("捐赠图书300册", "300"), ("捐款5万元", "50000")]


def test_what_a_sentence_plans_is_a_task_without_a_plan() -> None:
    told = asked("tasks-planned", "县政协拟召开养老服务专题协商会。")

    assert told == [("召开养老服务专题协商会", "")]
    assert asked("plans-without-execution", "县政协拟召开养老服务专题协商会。") == told


def test_advice_that_was_not_taken_up_is_among_the_results_of_handling() -> None:
    told = asked(
        "handling-results",
        "《关于取消停车收费的提案》未被采纳。",
        "会上12名委员发言。关于引入资本改造旧区的建议，因条件不成熟，暂未采纳。关于修建渡口的建议因资金不足未能落实。",
    )

    assert told == [
        ("关于修建渡口的建议", "暂不能解决", "明示"),
        ("关于取消停车收费的提案", "未采纳", "明示"),
        ("关于引入资本改造旧区的建议", "未采纳", "明示"),
    ]


def test_who_presided_over_a_meeting_is_among_those_who_led() -> None:
    told = asked("who-led", "县政协召开专题协商会，县长孙卫东到会讲话，副主席李小明主持会议。")

    assert [row[:2] for row in told] == [("李小明", "召开专题协商会")]


def test_a_lead_sentence_is_no_second_inspection_of_the_year() -> None:
    told = asked(
        "oversight-inspections",
        "围绕优化营商环境开展专项民主监督。6月，县政协对涉企检查开展民主监督。",
    )

    assert [row[0] for row in told] == ["涉企检查"]


def test_the_plan_of_an_office_is_no_task_of_the_committee() -> None:
    assert (
        asked(
            "tasks-planned",
            "《关于建公园的提案》已落实，县住建局建成公园3个，计划2023年再建5个。",
        )
        == []
    )
