"""Several who put forward or supervise several proposals: each has his own, with its own number."""

import pytest

from cppcc_graph.text.extract import extract

FIRST, SECOND = "关于引进竹编企业的提案", "关于治理生活污水的提案"


def told(text: str, predicate: str) -> set[tuple[str, str]]:
    """Return subject and object of the relations of a kind."""
    return {
        (str(each.args["subject"]), str(each.args["object"]))
        for each in extract(text, place="枫屏县", year=2021).candidates
        if each.kind == "relation" and each.args["predicate"] == predicate
    }


def numbers(text: str) -> list[tuple[str, str]]:
    """Return the titles of proposals in order, each with its number."""
    return [
        (str(each.args["title"]), str(each.args.get("number", "")))
        for each in extract(text, place="枫屏县", year=2021).candidates
        if each.kind == "proposal"
    ]


@pytest.mark.parametrize("called", ["无党派人士", "无党派代表人士", "党外人士"])
@pytest.mark.parametrize("joined", ["、", "和"])
def test_what_somebody_of_no_party_is_called_is_no_post_of_the_body_beside(
    called: str, joined: str
) -> None:
    text = f"九三学社枫屏县支社{joined}{called}向远帆分别提交的《{FIRST}》《{SECOND}》合并办理。"
    assert told(text, "proposer") == {(FIRST, "九三学社枫屏县支社"), (SECOND, "向远帆")}
    assert told(text, "member-of") == set()


def test_together_they_put_forward_the_same_proposal() -> None:
    text = f"民盟枫屏县支部、无党派人士向远帆联名提交的《{FIRST}》由县商务局办理。"
    assert told(text, "proposer") == {(FIRST, "民盟枫屏县支部"), (FIRST, "向远帆")}


def test_a_member_beside_a_body_holds_no_post_of_it() -> None:
    text = f"县工商联、委员向远帆分别提交的《{FIRST}》《{SECOND}》合并办理。"
    assert told(text, "proposer") == {(FIRST, "枫屏县工商业联合会"), (SECOND, "向远帆")}
    assert told(text, "member-of") == {("向远帆", "政协枫屏县委员会")}


def test_who_is_of_no_party_has_the_posts_that_are_told() -> None:
    text = f"无党派人士、县政协委员向远帆提交的《{FIRST}》由县商务局办理。"
    assert told(text, "member-of") == {("向远帆", "政协枫屏县委员会")}
    assert told("民建县委会副主委向远帆出席会议。", "member-of") == {("向远帆", "民建枫屏县委员会")}


@pytest.mark.parametrize(
    "sentence",
    [
        f"县长敖显宗、副县长温秀莲分别领办第12号《{FIRST}》和第45号《{SECOND}》。",
        f"县长敖显宗、副县长温秀莲分别领办第12号提案《{FIRST}》、第45号提案《{SECOND}》。",
        f"第12号《{FIRST}》和第45号《{SECOND}》分别由县长敖显宗、副县长温秀莲领办。",
        f"《{FIRST}》（第12号）和《{SECOND}》（第45号）分别由县长敖显宗、副县长温秀莲领办。",
        f"县长敖显宗领办第12号《{FIRST}》，副县长温秀莲领办第45号《{SECOND}》。",
    ],
)
def test_a_number_before_a_title_is_its_own_and_breaks_no_turn(sentence: str) -> None:
    assert numbers(sentence) == [(FIRST, "12"), (SECOND, "45")]
    assert told(sentence, "supervisor") == {(FIRST, "敖显宗"), (SECOND, "温秀莲")}


def test_the_number_of_the_title_before_or_behind_is_of_none_other() -> None:
    assert numbers(f"第12号《{FIRST}》由县商务局办理，第45号《{SECOND}》由县水利局办理。") == [
        (FIRST, "12"),
        (SECOND, "45"),
    ]
    assert numbers(f"《{FIRST}》（第12号）和《{SECOND}》已办结。") == [(FIRST, "12"), (SECOND, "")]
    assert numbers(f"《{FIRST}》和第45号《{SECOND}》已办结。") == [(FIRST, ""), (SECOND, "45")]


def test_the_latter_is_handled_by_its_own_office() -> None:
    text = (
        f"县长敖显宗、副县长温秀莲分别领办第12号《{FIRST}》和第45号《{SECOND}》。"
        "前者由县商务局办理；后者由县水利局办理，建成污水处理站5座。"
    )
    assert told(text, "handler") == {(FIRST, "枫屏县商务局"), (SECOND, "枫屏县水利局")}
