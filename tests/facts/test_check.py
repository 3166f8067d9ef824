"""Good files pass whole, and no file makes the check stumble."""

from collections.abc import Callable, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cppcc_graph.errors import FactsError, Problem
from cppcc_graph.facts.check import Checked, base_of, check
from cppcc_graph.facts.document import read_document
from cppcc_graph.facts.profile import Profile
from cppcc_graph.facts.values import meaning
from cppcc_graph.facts.walk import read_things
from cppcc_graph.facts.words import words_of

Check = Callable[[Mapping[str, str]], Checked]

ID = "https://w3id.org/cppcc-graph/id/"
SHILI = "https://w3id.org/cppcc-graph/report/shili-2020/"
YANGLI = "https://w3id.org/cppcc-graph/report/yangli-2020/"
BODIES = "https://w3id.org/cppcc-graph/register/bodies/"
SCHEME = "https://w3id.org/cppcc-graph/scheme/"


def test_good_files_pass_and_every_thing_has_a_place(checked: Check) -> None:
    result = checked({})

    assert [document.path for document in result.documents] == [
        "bodies.yaml",
        "facts.yaml",
        "chinese.yaml",
    ]
    assert result.places == {
        BODIES + "g-bodies": ("bodies.yaml", 4),
        ID + "cppcc-shili": ("bodies.yaml", 7),
        ID + "members-shili": ("bodies.yaml", 8),
        ID + "place-shili": ("bodies.yaml", 9),
        ID + "period-2020": ("bodies.yaml", 10),
        SHILI.removesuffix("/"): ("facts.yaml", 4),
        SHILI + "p-1-1": ("facts.yaml", 9),
        SHILI + "s-1-1": ("facts.yaml", 12),
        SHILI + "p-2-1": ("facts.yaml", 15),
        SHILI + "s-2-1": ("facts.yaml", 18),
        SHILI + "g-2-1": ("facts.yaml", 21),
        ID + "act-donation": ("facts.yaml", 24),
        ID + "fig-donation": ("facts.yaml", 33),
        SHILI + "g-2-1-inherited": ("facts.yaml", 37),
        SHILI + "p-2-2": ("facts.yaml", 41),
        SHILI + "s-2-2": ("facts.yaml", 44),
        SHILI + "g-2-2": ("facts.yaml", 47),
        ID + "meeting-shili": ("facts.yaml", 50),
        SHILI + "p-4-1": ("facts.yaml", 58),
        SHILI + "s-4-1": ("facts.yaml", 61),
        SHILI + "p-4-2": ("facts.yaml", 64),
        SHILI + "s-4-2": ("facts.yaml", 67),
        SHILI + "g-4-2": ("facts.yaml", 70),
        ID + "gap-date": ("facts.yaml", 73),
        YANGLI.removesuffix("/"): ("chinese.yaml", 4),
        YANGLI + "p-2-1": ("chinese.yaml", 9),
        YANGLI + "s-2-1": ("chinese.yaml", 12),
        YANGLI + "g-2-1": ("chinese.yaml", 15),
        ID + "proposal-yangli": ("chinese.yaml", 18),
        ID + "fig-yangli": ("chinese.yaml", 22),
    }


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("label: 协商座谈会", "label: [协商座谈会, 座谈会]"),
        ("label: 协商座谈会", "label: {zh: [协商座谈会, 座谈会], en: seminar}"),
        ("label: 协商座谈会", "label: 'true'"),
        ("label: 协商座谈会", 'label: "协商 #1：座谈会"'),
        ("label: 协商座谈会", "# a comment of its own line\n          label: 协商座谈会"),
        ("label: 协商座谈会", "label: >\n            协商座谈会"),
        ("type: Meeting", "type: [Meeting, Gap]"),
        ("value: 3430000", "value: '3430000.50'"),
        ("value: 3430000", "value: 3430000.50"),
        ("value: 3430000", "value: -3430000"),
        ("at: e:place-shili", "at: {id: e:new, type: AdministrativeDivision, label: 新, "
                              "administrativeLevel: county}"),
        ("at: e:place-shili", "at: {id: e:place-shili, partOf: e:cppcc-shili}"),
        ("missingProperty: during", "missingProperty: [during, proposalNumber]"),
        ("gapAbout: [e:meeting-shili,", "gapAbout: [report:yangli-2020, p-2-1, g-2-1, s-2-1,"),
        ("hasFigure:\n              id: e:fig-donation", "hasFigure:\n              figureOf: "
                              "e:act-donation\n              id: e:fig-donation"),
        ("    hasFactGraph:\n      id: g-2-2\n      assertionMode: stated\n",
         "    hasFactGraph:\n      assertionMode: stated\n      id: g-2-2\n"),
        ("start: 50, end: 58", "start: 50, end: 59"),
        ("type: SourceReport", "type: [SourceReport]"),
    ],
)  # fmt: skip
def test_other_ways_to_write_pass(
    checked: Check, good: Mapping[str, str], old: str, new: str
) -> None:
    assert old in good["facts.yaml"]

    result = checked({"facts.yaml": good["facts.yaml"].replace(old, new, 1)})

    assert len(result.documents) == 3


@pytest.mark.parametrize(
    "label", ["2020年", "{zh: 2020年, en: '2020'}", "{en: '2020'}"], ids=["same", "more", "other"]
)
def test_a_period_may_be_introduced_in_every_file_alike(
    checked: Check, good: Mapping[str, str], label: str
) -> None:
    old = "          - 编号: e:proposal-yangli"
    period = f"          - {{编号: e:period-2020, 类型: 时期, 名称: {label}, 起始日: 2020-01-01}}"

    result = checked({"chinese.yaml": good["chinese.yaml"].replace(old, f"{period}\n{old}", 1)})

    assert result.places[ID + "period-2020"] == ("bodies.yaml", 10)


def test_a_register_is_checked_alone(good: Mapping[str, str], profile: Profile) -> None:
    document = read_document(good["bodies.yaml"], "registers/bodies.yaml")

    assert check([document], profile).documents == (document,)


def test_statements_have_the_meaning_of_both_key_languages(
    good: Mapping[str, str], profile: Profile
) -> None:
    document = read_document(good["chinese.yaml"], "chinese.yaml")

    things, problems = read_things([document], profile)

    said = {
        (s.subject.removeprefix(ID), s.field.name.en, s.value)
        for s in things.statements
        if s.subject.startswith(ID)
    }
    assert (said, problems) == (
        {
            ("proposal-yangli", "title", "关于样例河的提案@zh"),
            ("proposal-yangli", "title", "样例河提案@zh"),
            ("proposal-yangli", "proposalNumber", "17"),
            ("proposal-yangli", "hasFigure", ID + "fig-yangli"),
            ("fig-yangli", "indicator", SCHEME + "indicator-meetingsHeld"),
            ("fig-yangli", "value", "0.5"),
        },
        [],
    )


def test_a_term_means_the_property(good: Mapping[str, str], profile: Profile) -> None:
    document = read_document(good["facts.yaml"], "facts.yaml")
    contents = list(document.top.entries()["contents"].items())
    graph = next(contents[-1].entries()["hasFactGraph"].items())
    gap = next(graph.entries()["facts"].items())
    words = words_of(profile, document.language)

    term = meaning(gap.entries()["missingProperty"], words.fields["missingProperty"], words)

    assert term == "http://example.org/during"


@pytest.mark.parametrize(
    ("contents", "base"),
    [
        ("[{id: report:a-1, type: SourceReport}]", "report/a-1/"),
        ("[x, {id: p-1}, {id: report:a-1, type: [SourceReport, Document]}]", "report/a-1/"),
        ("[{id: report:a/1, type: SourceReport}]", "register/some/"),
        ("[{id: e:a-1, type: SourceReport}]", "register/some/"),
        ("[{id: 5, type: SourceReport}]", "register/some/"),
        ("[{type: SourceReport}]", "register/some/"),
        ("[{id: report:a-1}]", "register/some/"),
        ("none", "register/some/"),
    ],
)
def test_local_ids_belong_to_the_report_or_to_the_register(
    contents: str, base: str, profile: Profile
) -> None:
    text = f'"@context": context.jsonld\ncontents: {contents}\n'

    document = read_document(text, "data/some.yaml")

    assert base_of(document, profile) == "https://w3id.org/cppcc-graph/" + base


@st.composite
def damages(draw: st.DrawFn) -> Callable[[str], str]:
    """Draw a change of some lines of a file."""
    hows = ["drop", "copy", "value", "cut"]
    steps = draw(
        st.lists(
            st.tuples(
                st.integers(0, 200),
                st.integers(0, 200),
                st.sampled_from(hows),
                st.sampled_from(["1", "x", "[x]", "{x: y}", "[{id: e:x}]", "true", "[[p-1-1]]"]),
            ),
            min_size=1,
            max_size=3,
        )
    )

    def damage(text: str) -> str:
        lines = text.split("\n")
        for first, second, how, value in steps:
            number, other = first % len(lines), second % len(lines)
            key = lines[number].split(": ")[0]
            changed = {
                "drop": "",
                "copy": lines[other],
                "value": f"{key}: {value}",
                "cut": lines[number][:other],
            }
            lines[number] = changed[how]
        return "\n".join(lines)

    return damage


@settings(deadline=None)
@given(name=st.sampled_from(["bodies.yaml", "facts.yaml", "chinese.yaml"]), damage=damages())
def test_a_damaged_file_passes_or_is_refused_with_problems(
    name: str, damage: Callable[[str], str], checked: Check, good: Mapping[str, str]
) -> None:
    problems = problems_of(checked, {name: damage(good[name])})

    assert problems == sorted(set(problems))


def problems_of(checked: Check, files: Mapping[str, str]) -> list[Problem]:
    """Return the problems of the files, none if they pass."""
    try:
        checked(files)
    except FactsError as error:
        return list(error.problems)
    return []
