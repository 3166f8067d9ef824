"""What clauses say: who acted together and when, which parts a count has, and what only looks like a fact."""

from typing import Any

import pytest

from cppcc_graph.text.extract import extract

HEAD = "示例市政协2018年工作报告\n"


def found(text: str, kind: str, **wanted: str) -> list[dict[str, Any]]:
    """Return quotation and arguments of the candidates of a kind that have the wanted arguments."""
    return [
        {"quote": each.quote, **each.args}
        for each in extract(HEAD + text).candidates
        if each.kind == kind and all(each.args.get(key) == said for key, said in wanted.items())
    ]


def test_those_who_act_together_are_all_named_and_the_date_before_them_too() -> None:
    text = "2018年3月12日，市委办公室、市政府办公室、市政协办公室联合召开提案交办会。"

    (meeting,) = found(text, "activity")
    hosts = [each["object"] for each in found(text, "relation", predicate="host")]

    offices = ["中共示例市委员会办公室", "示例市人民政府办公室", "政协示例市委员会办公室"]
    assert meeting["quote"] == "联合召开提案交办会"
    assert meeting["organiser"] == "、".join(offices)
    assert meeting["time"] == "2018年3月12日"
    assert hosts == offices


@pytest.mark.parametrize("between", ["", "\n　　"])
def test_fields_divide_the_proposals_filed_and_are_no_activities(between: str) -> None:
    text = (
        f"共提交提案213件，立案187件。{between}按内容分，经济建设方面62件，生态文明建设方面29件。"
    )

    parts = [(each["base"], each["value"]) for each in found(text, "metric", metric="filed")]

    assert parts == [("提案", "187"), ("经济建设方面", "62"), ("生态文明建设方面", "29")]
    assert found(text, "activity") == []


def test_a_paragraph_that_divides_nothing_tells_no_parts() -> None:
    text = "共提交提案213件，立案187件。\n　　提案办复率100%，经济建设方面62件。"

    assert [each["value"] for each in found(text, "metric", metric="filed")] == ["187"]


def test_what_is_turned_into_another_class_or_into_none_is_no_class_of_the_year() -> None:
    text = "提案办理中，A类203件，B类95件，对95件B类提案“回头看”，61件转为A类。95件B类提案全部纳入台账。未采纳、留作参考的（D类）10件。"

    told = [(each["metric"], each["value"]) for each in found(text, "metric")]

    assert told == [("class-a", "203"), ("class-b", "95")]


def test_the_rates_of_two_years_are_both_told() -> None:
    text = "提案办理中，委员满意率由2012年的92.6%上升到2016年的98.9%。"

    told = [(each["metric"], each["value"], each["base"]) for each in found(text, "metric")]

    assert told == [("satisfaction-rate", "92.6", "委员"), ("satisfaction-rate", "98.9", "委员")]


def test_an_object_before_its_verb_is_no_plan() -> None:
    text = "会议将187件提案分别交由市发改局、市教育局等43个承办单位办理。"

    (units,) = found(text, "metric", metric="handling-units")

    assert (units["quote"], units["value"]) == ("43个承办单位办理", "43")


def test_who_put_a_proposal_forward_does_not_handle_it() -> None:
    text = "第17号  关于优化营商环境的提案  提案者：市工商联  主办单位：市发改局\n"

    relations = {(each["predicate"], each["object"]) for each in found(text, "relation")}

    assert relations == {
        ("about", "优化营商环境"),
        ("proposer", "示例市工商业联合会"),
        ("handler", "示例市发展和改革局"),
    }


def test_the_next_sentence_speaks_of_its_own_proposal() -> None:
    text = (
        "《关于完善养老服务的提案》，市民政局建成幸福院37所。"
        "市卫健局认真办理《关于加强卫生室建设的提案》，卫生室实现全覆盖。"
    )

    handlers = [
        (each["subject"], each["object"]) for each in found(text, "relation", predicate="handler")
    ]

    assert ("关于加强卫生室建设的提案", "示例市卫生健康局") in handlers
    assert ("关于完善养老服务的提案", "示例市卫生健康局") not in handlers


def test_a_member_is_quoted_with_the_role_and_nothing_else() -> None:
    text = "全年新增3260户。陈国梁委员提出的《关于发展茶业的建议》得到采纳。"

    (member,) = found(text, "relation", predicate="member-of")

    assert member["quote"] == "陈国梁委员"


def test_several_places_with_one_level_are_none() -> None:
    assert found("赴云州、平阳、南浦三市考察。", "place", name="南浦三市") == []


@pytest.mark.parametrize(
    ("title", "about"),
    [
        ("《关于治理样例河的提案》", ["治理样例河"]),
        ("《关于进一步优化营商环境的意见》", ["优化营商环境"]),
        ("《关于做强茶产业的调研报告》", ["做强茶产业"]),
        ("《示例市湿地保护条例》", []),
        ("《关于办好关于河流的会议》", []),
    ],
)
def test_a_title_says_what_it_is_about_after_the_word_for_it(title: str, about: list[str]) -> None:
    text = f"市政协提出的{title}受到重视。市水利局办理了{title}。"

    assert [each["object"] for each in found(text, "relation", predicate="about")] == about


def test_members_who_act_are_not_their_committee() -> None:
    text = "市政协委员捐款12万元。市政协委员会召开座谈会。"

    hosts = [(each["quote"], each["object"]) for each in found(text, "relation", predicate="host")]

    assert hosts == [("市政协委员会召开座谈会", "政协示例市委员会")]


def test_what_stands_below_a_heading_of_intentions_is_planned() -> None:
    text = "三、2018年的做法\n召开协商会3次。\n四、2019年提案工作的打算\n（一）提高质量。召开协商会5次。\n五、结语\n召开协商会7次。"

    said = [(each["quote"], each["status"]) for each in found(text, "activity")]

    assert said == [
        ("召开协商会3次", "done"),
        ("召开协商会5次", "planned"),
        ("召开协商会7次", "done"),
    ]
