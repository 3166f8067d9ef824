"""Every statement about a thing comes with its passage, in the order of the text."""

import hashlib

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, parse

from cppcc_graph.errors import InputError, QuestionError
from cppcc_graph.rdf.assemble import merged
from cppcc_graph.rdf.evidence import Statement, evidence, label_of, wordings
from cppcc_graph.rdf.find import find
from cppcc_graph.rdf.identifiers import ENTITIES, REPORTS, TERMS
from cppcc_graph.rdf.prefixes import PROLOGUE

TALK, BODY = NamedNode(ENTITIES + "talk"), NamedNode(ENTITIES + "body")
NAMES = {TERMS + "organizer": "组织者", TERMS + "activityType": "活动类型"}


def told(found: list[Statement]) -> list[tuple[str, str, str]]:
    return [(s.subject, s.predicate, s.object) for s in found]


def test_statements_are_in_the_words_of_the_language(small: Store) -> None:
    found = evidence(small, TALK, language="zh", names=NAMES, quotations={})

    quotation = "市政协召开座谈会。"
    assert found == [
        Statement(subject, predicate, value, "承前", "第二段", 20, 30, quotation)
        for subject, predicate, value in [
            ("座谈会日期 (e:gap)", "cppcc:gapAbout", "样例座谈会 (e:talk)"),
            ("样例座谈会 (e:talk)", "rdf:type", "cppcc:Activity"),
            ("样例座谈会 (e:talk)", "rdfs:label", "sample talk (en)"),
            ("样例座谈会 (e:talk)", "rdfs:label", "样例座谈会"),
            ("样例座谈会 (e:talk)", "活动类型", "协商座谈"),
            ("样例座谈会 (e:talk)", "组织者", "样例市政协 (e:body)"),
        ]
    ]


def test_a_predicate_without_a_name_is_called_by_its_label(small: Store) -> None:
    found = evidence(small, BODY, language="en", names={}, quotations={})

    assert told(found) == [
        ("Sample CPPCC (e:body)", "rdf:type", "org:Organization"),
        ("Sample CPPCC (e:body)", "rdfs:label", "Sample CPPCC (en)"),
        ("Sample CPPCC (e:body)", "rdfs:label", "样例市政协"),
        ("Sample CPPCC (e:body)", "skos:altLabel", "市政协"),
        ("sample talk (e:talk)", "organizer", "Sample CPPCC (e:body)"),
    ]
    assert [(s.mode, s.locator, s.start) for s in found] == [
        *[("stated", "第一段", 0)] * 4,
        ("inherited", "第二段", 20),
    ]


def test_what_has_no_label_in_the_language_is_called_as_in_another() -> None:
    given = [
        "e:talk a cppcc:Activity ; cppcc:leader e:body .",
        'e:talk rdfs:label "青河座谈会"@zh, "Gespräch"@de .',
        'cppcc:Activity rdfs:label "活动"@zh . cppcc:leader rdfs:label "领衔者"@zh .',
    ]
    quads = list(parse(f"{PROLOGUE} GRAPH e:g {{ {' '.join(given)} }}", RdfFormat.TRIG))
    store = Store()
    store.bulk_extend([*quads, *merged(quads)])

    found = evidence(
        store, TALK, language="en", names={TERMS + "Activity": "activity"}, quotations={}
    )

    assert told(found) == [
        ("青河座谈会 (e:talk)", "rdf:type", "activity"),
        ("青河座谈会 (e:talk)", "rdfs:label", "Gespräch"),
        ("青河座谈会 (e:talk)", "rdfs:label", "青河座谈会"),
        ("青河座谈会 (e:talk)", "领衔者", "e:body"),
    ]


def test_the_wording_given_is_quoted_before_that_of_the_dataset(small: Store) -> None:
    wording = {REPORTS + "p-1": "第一句。", REPORTS + "p-2": "第二句。"}

    given = evidence(small, BODY, language="zh", names={}, quotations=wording)
    own = evidence(small, BODY, language="zh", names={}, quotations={})

    assert [s.quotation for s in given] == ["第一句。"] * 4 + ["第二句。"]
    assert [s.quotation for s in own] == [None] * 4 + ["市政协召开座谈会。"]


def test_statements_of_no_passage_come_last() -> None:
    store, graph = Store(), NamedNode(REPORTS + "register")
    store.add(Quad(TALK, NamedNode(TERMS + "a"), Literal(1), graph))
    store.add(Quad(TALK, NamedNode(TERMS + "b"), TALK, graph))

    found = evidence(store, TALK, language="zh", names={}, quotations={})

    assert found == [
        Statement("e:talk", "cppcc:a", "1", "", None, None, None, None),
        Statement("e:talk", "cppcc:b", "e:talk", "", None, None, None, None),
    ]


YEARS = """
GRAPH <https://w3id.org/cppcc-graph/report/meta> {
  <urn:y1> rdfs:label "样例2022"@zh . <urn:y2> rdfs:label "样例2023"@zh .
  <urn:y1/p> oa:hasSource <urn:y1> ; cppcc:locator "句1" ; cppcc:hasFactGraph <urn:y1/g> ;
    oa:hasSelector <urn:y1/s> . <urn:y1/s> oa:start 50 ; oa:end 60 .
  <urn:y2/p> oa:hasSource <urn:y2> ; cppcc:locator "句9" ; cppcc:hasFactGraph <urn:y2/g> ;
    oa:hasSelector <urn:y2/s> . <urn:y2/s> oa:start 5 ; oa:end 9 .
}
GRAPH <urn:y1/g> { e:one a cppcc:Proposal ; rdfs:label "关于样例河的提案"@zh . }
GRAPH <urn:y2/g> { e:two a cppcc:Proposal ; rdfs:label "关于样例河的提案"@zh ; cppcc:possiblySameAs e:one . }
"""


def two_years() -> Store:
    quads = list(parse(PROLOGUE.replace("PREFIX", "\nPREFIX") + YEARS, RdfFormat.TRIG))
    store = Store()
    store.bulk_extend([*quads, *merged(quads)])
    return store


def test_of_several_reports_each_passage_says_which_and_they_come_one_by_one() -> None:
    found = evidence(
        two_years(), NamedNode(ENTITIES + "one"), language="zh", names={}, quotations={}
    )

    assert [(s.predicate, s.locator, s.start) for s in found] == [
        ("rdf:type", "样例2022 · 句1", 50),
        ("rdfs:label", "样例2022 · 句1", 50),
        ("cppcc:possiblySameAs", "样例2023 · 句9", 5),
    ]


def test_things_of_one_name_are_told_apart_by_report() -> None:
    with pytest.raises(QuestionError) as caught:
        find(two_years(), "样例河")

    assert str(caught.value).splitlines()[1:] == [
        "  e:one  关于样例河的提案 (样例2022)",
        "  e:two  关于样例河的提案 (样例2023)",
        "Some of them may be one (ask possibly-the-same); each has only what its report says.",
    ]


def test_of_a_thing_nobody_speaks_of_nothing_is_said(small: Store) -> None:
    assert evidence(small, NamedNode(ENTITIES + "x"), language="zh", names={}, quotations={}) == []


def test_a_class_has_the_name_that_is_given(small: Store) -> None:
    names = {"http://www.w3.org/ns/org#Organization": "组织"}

    found = evidence(small, BODY, language="zh", names=names, quotations={})

    assert ("样例市政协 (e:body)", "rdf:type", "组织") in told(found)


def test_a_thing_has_a_label_or_a_title_or_none(small: Store) -> None:
    things = [NamedNode(ENTITIES + name) for name in ("talk", "paper", "nothing")]

    labels = [[label_of(small, thing, language) for thing in things] for language in ("zh", "en")]

    assert labels == [["样例座谈会", "关于样例河的提案", ""], ["sample talk", "", ""]]


SEAT = """
e:lin a foaf:Person ; rdfs:label "林样"@zh ; org:hasMembership e:seat .
e:seat a org:Membership ; org:organization e:body ; org:role code:role-member .
e:body rdfs:label "样例市政协"@zh . code:role-member skos:prefLabel "委员"@zh, "member"@en .
"""


def test_a_seat_without_a_name_is_called_by_body_and_role() -> None:
    store, prologue = Store(), PROLOGUE.replace("PREFIX", "\nPREFIX")
    quads = list(parse(f"{prologue}GRAPH report:g {{{SEAT}}}", RdfFormat.TRIG))
    store.bulk_extend([*quads, *merged(quads)])

    lin = evidence(store, NamedNode(ENTITIES + "lin"), language="zh", names={}, quotations={})

    assert ("林样 (e:lin)", "org:hasMembership", "样例市政协 · 委员 (e:seat)") in told(lin)


def with_digest(small: Store, text: bytes) -> Store:
    store = Store()
    store.bulk_extend(small)
    report = NamedNode(REPORTS + "other")
    store.add(
        Quad(report, NamedNode(TERMS + "textDigest"), Literal(hashlib.sha256(text).hexdigest()))
    )
    for name, start, end in (("p-8", 0, 3), ("p-9", 3, 6)):
        passage, place = NamedNode(REPORTS + name), NamedNode(REPORTS + name + "s")
        for subject, predicate, value in (
            (passage, "hasSource", report),
            (passage, "hasSelector", place),
            (place, "start", Literal(start)),
            (place, "end", Literal(end)),
        ):
            store.add(Quad(subject, NamedNode("http://www.w3.org/ns/oa#" + predicate), value))
    return store


def test_a_text_with_the_digest_of_a_report_gives_its_wordings(small: Store) -> None:
    text = "第一句𠀀二句".encode()

    found = wordings(with_digest(small, text), text, name="text.txt")

    assert found == {REPORTS + "p-8": "第一句", REPORTS + "p-9": "𠀀二句"}


def test_another_text_is_refused(small: Store) -> None:
    store = with_digest(small, b"one")

    with pytest.raises(InputError) as caught:
        wordings(store, b"another", name="text.txt")

    assert str(caught.value) == (
        "text.txt: sha256 is ae448ac8, that of no report in the dataset; use the text that was read"
    )
