"""Things are found by IRI, id, label or part of one; never the wrong one of several."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Store

from cppcc_graph.errors import QuestionError
from cppcc_graph.rdf.find import Found, begun, codes, find, find_code, find_namesakes
from cppcc_graph.rdf.identifiers import ENTITIES, SCHEMES
from cppcc_graph.rdf.prefixes import PREFIXES

BODY, TALK, PAPER = (NamedNode(ENTITIES + name) for name in ("body", "talk", "paper"))
LABEL = NamedNode(PREFIXES["rdfs"] + "label")


def labelled(labels: list[tuple[str, str]]) -> Store:
    store = Store()
    for name, label in labels:
        store.add(Quad(NamedNode(ENTITIES + name), LABEL, Literal(label, language="zh")))
    return store


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("e:talk", Found(TALK, "e:talk")),
        (TALK.value, Found(TALK, TALK.value)),
        ("样例座谈会", Found(TALK, "样例座谈会")),
        ("sample talk", Found(TALK, "sample talk")),
        (" SAMPLE Talk\n", Found(TALK, "sample talk")),
        ("例座谈", Found(TALK, "样例座谈会")),
        # An alternative label counts as much, and a title.
        ("市政协", Found(BODY, "市政协")),
        ("cppcc", Found(BODY, "Sample CPPCC")),
        ("关于样例河", Found(PAPER, "关于样例河的提案")),
        # A label of a concept.
        ("协商座谈", Found(NamedNode(PREFIXES["code"] + "act-seminar"), "协商座谈")),
    ],
)
def test_a_thing_is_found_by_its_names(name: str, found: Found, small: Store) -> None:
    assert find(small, name, kind=None) == found


def test_only_things_of_the_kind_are_looked_at(small: Store) -> None:
    found = find(small, "样例", kind="org:Organization")

    assert found == Found(BODY, "样例市政协")


def test_several_things_are_listed_with_their_ids(small: Store) -> None:
    with pytest.raises(QuestionError) as caught:
        find(small, "样例", kind="cppcc:Activity")

    assert caught.value.nearest == ("样例座谈会", "样例走访")
    assert str(caught.value) == (
        "“样例” names several things; use one of these ids:\n"
        "  e:talk  样例座谈会\n"
        "  e:visit  样例走访"
    )


def test_what_a_topic_is_of_counts_before_the_topic() -> None:
    store = labelled([("paper", "关于样例河的提案"), ("river", "样例河"), ("visit", "样例湖走访")])
    kind = NamedNode(PREFIXES["cppcc"] + "Topic")
    store.add(Quad(NamedNode(ENTITIES + "river"), NamedNode(PREFIXES["rdf"] + "type"), kind))

    assert find(store, "于样例河") == Found(PAPER, "关于样例河的提案")
    assert find(store, "例河") == Found(PAPER, "关于样例河的提案")
    assert find(store, "样例河") == Found(NamedNode(ENTITIES + "river"), "样例河")
    with pytest.raises(QuestionError, match="names several things"):
        find(store, "样例")


def test_of_many_things_twelve_are_listed() -> None:
    store = labelled([(f"g{n:02}", "小组") for n in range(15)])

    with pytest.raises(QuestionError) as caught:
        find(store, "小组")

    lines = str(caught.value).split("\n")
    assert lines[1:] == [*(f"  e:g{n:02}  小组" for n in range(12)), "  … and 3 more"]
    assert caught.value.nearest == ("小组",)


def test_what_is_called_so_but_is_of_another_class_is_listed() -> None:
    store = labelled([("visit", "停车场走访"), ("lot", "公共停车泊位"), ("park", "口袋公园")])

    with pytest.raises(QuestionError) as caught:
        find(
            store, "停车", kind="cppcc:Matter", kinds=["cppcc:Matter", "cppcc:PublicOpinionReport"]
        )

    assert str(caught.value) == (
        "“停车”: no matter or public opinion report is called so; other things are:\n"
        "  e:visit  停车场走访\n  e:lot  公共停车泊位"
    )


def test_an_exact_label_counts_before_longer_ones() -> None:
    store = labelled([(name, name) for name in ("民进", "民进市委", "民进区委")])

    assert find(store, "民进") == Found(NamedNode(ENTITIES + "民进"), "民进")


def test_a_thing_without_iri_is_not_found() -> None:
    store = labelled([("a", "民进")])
    store.add(Quad(BlankNode(), LABEL, Literal("民进", language="zh")))

    assert find(store, "民进") == Found(NamedNode(ENTITIES + "a"), "民进")


@pytest.mark.parametrize(
    ("name", "message", "nearest"),
    [
        ("样例恳谈会", "“样例恳谈会”: nothing is called so; did you mean 样例座谈会 / 样例走访 / 样例报告?",
         ("样例座谈会", "样例走访", "样例报告")),
        ("xyz", "“xyz”: nothing is called so; try part of its label", ()),
        ("", "“”: nothing is called so; try part of its label", ()),
        ("e:nobody", "“e:nobody”: the dataset says nothing about it; check the spelling", ()),
        ("urn:x", "“urn:x”: the dataset says nothing about it; check the spelling", ()),
    ],
)  # fmt: skip
def test_what_is_not_there_is_refused_with_what_is_like_it(
    name: str, message: str, nearest: tuple[str, ...], small: Store
) -> None:
    with pytest.raises(QuestionError) as caught:
        find(small, name)

    assert (str(caught.value), caught.value.nearest) == (message, nearest)


@pytest.mark.parametrize("name", ["http://exa mple", "e:a b", "e:a> . ?s ?p ?o", "e:\udce6"])
def test_what_is_no_iri_is_refused(name: str, small: Store) -> None:
    with pytest.raises(QuestionError) as caught:
        find(small, name)

    assert str(caught.value).startswith(f"“{name}” is no IRI (")


SIGNS = ["e:", "://", '"', "}", "<", ">", " ", "\\", "\n", "样例", "sample", "\udce6", "?s"]


@given(name=st.text() | st.lists(st.sampled_from(SIGNS)).map("".join))
def test_any_name_is_found_or_refused(name: str, small: Store) -> None:
    found = outcome(small, name)

    if isinstance(found, Found):
        assert any(small.quads_for_pattern(found.node, None, None, None))
    else:
        assert f"“{name}”" in found


def outcome(store: Store, name: str) -> Found | str:
    """Return what is found, or else the refusal."""
    try:
        return find(store, name)
    except QuestionError as error:
        return str(error)


def test_a_label_of_several_codes_is_answered_with_them() -> None:
    store = Store()
    labels = [(f"act-{number:02}", "走访" if number < 2 else "座谈") for number in range(13)]
    store.bulk_extend(
        Quad(
            NamedNode(SCHEMES + code),
            NamedNode(PREFIXES["skos"] + "prefLabel"),
            Literal(label, language="zh"),
        )
        for code, label in labels
    )

    with pytest.raises(QuestionError) as several:
        find_code(store, "走访", scheme="act")
    with pytest.raises(QuestionError) as none:
        find_code(store, "x", scheme="act")

    assert str(several.value) == (
        "“走访” is the label of several codes of the scheme act; use one of these:\n"
        "  00  走访\n  01  走访"
    )
    assert several.value.nearest == ("00", "01")
    assert str(none.value).split("\n")[10:] == ["  09  座谈", "  others: 10 座谈, 11 座谈, 12 座谈"]


def test_half_a_sign_is_like_nothing(small: Store) -> None:
    assert outcome(small, "\udce6a") == "“\udce6a”: nothing is called so; try part of its label"


def test_where_reading_stopped_there_may_be_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cppcc_graph.rdf.find._READ", 14)
    store = labelled([(f"g{n:02}", f"小组{n:02}") for n in range(20)])

    with pytest.raises(QuestionError, match="… and at least 2 more"):
        find(store, "小组")


@pytest.mark.parametrize(
    ("start", "names"),
    [
        ("e:ta", [("e:talk", "sample talk")]),
        ("code:act-", [("code:act-seminar", "seminar"), ("code:act-visit", "visit")]),
        ("e:nothing", []),
        ("nothing:", []),
    ],
)
def test_ids_that_are_begun_are_told_with_a_label(
    start: str, names: list[tuple[str, str]], small: Store
) -> None:
    assert begun(small, start) == names


def test_codes_come_with_their_labels(small: Store) -> None:
    assert [(code, names) for _, code, names in codes(small, scheme="act")] == [
        ("seminar", ["协商座谈", "seminar"]),
        ("visit", ["走访", "visit"]),
    ]


def reported(*things: tuple[str, str, str]) -> Store:
    """Return a store of things by id and label, each introduced by a report, or by a register."""
    store = labelled([(name, label) for name, label, _ in things])
    for name, _, report in things:
        graph = NamedNode(f"{ENTITIES}graph-{name}")
        town = NamedNode(PREFIXES["dcterms"] + "Location")
        kind = NamedNode(PREFIXES["rdf"] + "type")
        store.add(Quad(NamedNode(ENTITIES + name), kind, town, graph))
        store.add(Quad(NamedNode(ENTITIES + name), kind, town))
        if report:
            passage = NamedNode(f"{ENTITIES}passage-{name}")
            told = {"cppcc": "hasFactGraph", "oa": "hasSource"}
            ends = (graph, NamedNode(ENTITIES + report))
            for (prefix, term), end in zip(told.items(), ends, strict=True):
                store.add(Quad(passage, NamedNode(PREFIXES[prefix] + term), end))
            store.add(Quad(ends[1], LABEL, Literal(report)))
    return store


def namesakes(store: Store, name: str) -> list[str]:
    found = find_namesakes(store, name, kind="dcterms:Location")
    return [thing.value.removeprefix(ENTITIES) for thing in found]


def test_a_place_of_several_reports_and_of_a_register_is_one_name() -> None:
    store = reported(("a", "白鹭镇", "r1"), ("b", "白鹭镇", "r2"), ("c", "白鹭镇", ""))

    assert namesakes(store, "白鹭镇") == ["a", "b", "c"]
    assert namesakes(store, "白鹭") == ["a", "b", "c"]
    assert namesakes(store, "e:b") == ["b"]


@pytest.mark.parametrize(
    "things",
    [
        [("a", "白鹭镇", "r1"), ("b", "白鹭镇", "r1")],
        [("a", "白鹭镇", ""), ("b", "白鹭镇", "")],
        [("a", "白鹭镇", "r1"), ("b", "白鹭湖", "r2")],
    ],
    ids=["one report has two", "a register has two", "two names"],
)
def test_what_is_two_by_its_report_or_by_its_name_is_two(
    things: list[tuple[str, str, str]],
) -> None:
    with pytest.raises(QuestionError, match="names several things"):
        namesakes(reported(*things), "白鹭")
