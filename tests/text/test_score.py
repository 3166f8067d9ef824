"""Which predictions a reference reading says something about."""

from cppcc_graph.text.score import Fact, comparable, scores


def relation(
    predicate: str, subject: str = "关于增设公交站点的提案", object_: str = "甲局"
) -> Fact:
    args = {"predicate": predicate, "subject": subject, "object": object_}
    return {"start": 0, "end": 4, "kind": "relation", "args": args}


def test_a_reading_of_proposals_only_says_nothing_of_who_held_what() -> None:
    reading = [relation("handler"), relation("proposer")]
    predicted = [relation("handler"), relation("host", "召开座谈会2次"), relation("about")]

    assert comparable(reading, predicted) == [relation("handler")]
    assert [(each.hits, each.predicted) for each in scores(reading, predicted)] == [(1, 1)]


def test_a_reading_with_other_relations_says_something_of_all_but_the_later_ones() -> None:
    reading = [relation("handler"), relation("topic", "召开座谈会2次")]
    predicted = [relation("host", "召开座谈会2次"), relation("about")]

    assert comparable(reading, predicted) == [relation("host", "召开座谈会2次")]


def test_other_kinds_are_always_compared() -> None:
    figure = {"start": 0, "end": 2, "kind": "figure", "args": {"value": "2", "unit": "次"}}

    assert comparable([relation("handler")], [figure]) == [figure]
