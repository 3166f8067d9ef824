"""Questions: the header of each file fits its query, and no parameter can change a query."""

from pathlib import Path

import pytest
from pyoxigraph import Store

from cppcc_graph.errors import QuestionError, ResourceError
from cppcc_graph.rdf.answers import Answer, Silence, answer, query_of
from cppcc_graph.rdf.identifiers import ENTITIES
from cppcc_graph.rdf.labels import LANGUAGES
from cppcc_graph.rdf.questions import (
    Missing,
    Parameter,
    Question,
    Words,
    question,
    questions,
    read_question,
)
from cppcc_graph.rdf.store import open_dataset
from cppcc_graph.rdf.tables import Table
from cppcc_graph.resources import folder

NAMES = sorted(path.stem for path in folder("queries").glob("*.rq"))

TALKS = """# title-zh: 有哪些活动？
# title-en: Which activities?
# group: activities
# number: 7
# column: name | 名称 | name
# column: kind | 类型 | type
# param: type | 类型 | type | code:act
# param: body | 组织者 | organizer | label:org:Organization
# param: any | 事物 | thing | label
# param: wanted | 名称 | name | text
# param: number | 次别 | number | integer
# gap: property dcterms:temporal
# gap: indicator donatedCash about e:talk
# gap: property organizer
SELECT ?name ?kind {
  VALUES ?lang { "zh" }
  #params
  ?a cppcc:activityType ?type ; rdfs:label ?name . FILTER(LANG(?name) = ?lang)
  ?type skos:prefLabel ?kind . FILTER(LANG(?kind) = ?lang)
  OPTIONAL { ?a cppcc:organizer ?body } FILTER(!BOUND(?wanted) || STR(?name) = ?wanted)
} ORDER BY ?name
"""


def written(folder: Path, text: str, name: str = "talks") -> Path:
    path = folder / f"{name}.rq"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def talks(tmp_path: Path) -> Question:
    return read_question(written(tmp_path, TALKS))


@pytest.fixture(scope="module")
def shipped() -> Store:
    return open_dataset(folder("data") / "dataset.nq")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_the_columns_of_a_shipped_question_are_what_its_query_gives(
    name: str, language: str, shipped: Store
) -> None:
    asked = question(folder("queries"), name)

    given_answer = answer(shipped, asked, language=language, bindings={})

    assert given_answer.table.columns == tuple(column for column, _ in asked.columns)


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_question_has_places_for_language_and_parameters(name: str) -> None:
    asked = question(folder("queries"), name)

    assert asked.sparql.count('VALUES ?lang { "zh" }') == asked.sparql.count("VALUES ?lang")
    assert asked.sparql.count("#params") == (1 if asked.parameters else 0)
    assert {p.name for p in asked.parameters if f"?{p.name} " not in asked.sparql} == set()


def test_the_questions_of_a_folder_come_by_group_and_name(tmp_path: Path) -> None:
    written(tmp_path, TALKS, "zeal")
    written(tmp_path, TALKS, "art")
    written(tmp_path, TALKS.replace("group: activities", "group: zone"), "able")
    written(tmp_path, TALKS, "able-too").rename(tmp_path / "able-too.txt")

    assert [asked.name for asked in questions(tmp_path)] == ["art", "zeal", "able"]


def test_a_header_is_read_whole(talks: Question) -> None:
    assert talks == Question(
        name="talks",
        title=Words("有哪些活动？", "Which activities?"),
        group="activities",
        number=7,
        columns=(("name", Words("名称", "name")), ("kind", Words("类型", "type"))),
        parameters=(
            Parameter("type", Words("类型", "type"), "code:act"),
            Parameter("body", Words("组织者", "organizer"), "label:org:Organization"),
            Parameter("any", Words("事物", "thing"), "label"),
            Parameter("wanted", Words("名称", "name"), "text"),
            Parameter("number", Words("次别", "number"), "integer"),
        ),
        missing=(
            Missing("dcterms:temporal", None),
            Missing("code:indicator-donatedCash", ENTITIES + "talk"),
            Missing("cppcc:organizer", None),
        ),
        header=TALKS.split("SELECT", 1)[0],
        sparql="SELECT" + TALKS.split("\nSELECT", 1)[1],
    )
    assert [talks.title.of(language) for language in LANGUAGES] == [
        "有哪些活动？",
        "Which activities?",
    ]


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("# title-en: Which activities?\n", "", "'title-en'"),
        ("# group: activities\n", "", "'group'"),
        ("# number: 7", "# number: seven", "invalid literal for int() with base 10: 'seven'"),
        ("# number: 7", "# colour: red", "unknown line colour"),
        (
            "# column: name | 名称 | name",
            "# column: name",
            "not enough values to unpack (expected 3, got 1)",
        ),
        ("| code:act", "| date", "a parameter is no date"),
        ("property organizer", "organizer", "not enough values to unpack (expected 2, got 1)"),
        ("property organizer", "thing organizer", "a gap is a property or an indicator, not thing"),
        ("about e:talk", "about", "list index out of range"),
    ],
)
def test_a_faulty_header_is_an_error_that_says_where(
    old: str, new: str, why: str, tmp_path: Path
) -> None:
    assert TALKS.count(old) == 1
    path = written(tmp_path, TALKS.replace(old, new))

    with pytest.raises(ResourceError) as caught:
        read_question(path)

    assert str(caught.value) == f"{path}: faulty header ({why}); see docs/questions.md"


@pytest.mark.parametrize(
    ("name", "message", "nearest"),
    [
        ("tolks", "tolks: there is no such question; did you mean talks?", ("talks",)),
        ("x", "x: there is no such question; see “cppcc-graph ask --list”", ()),
        ("a/talks", "a/talks: there is no such question; did you mean talks?", ("talks",)),
        ("", ": there is no such question; see “cppcc-graph ask --list”", ()),
        (" ?？", " ?？: there is no such question; see “cppcc-graph ask --list”", ()),
    ],
)
def test_an_unknown_question_is_refused_with_similar_names(
    name: str, message: str, nearest: tuple[str, ...], tmp_path: Path
) -> None:
    written(tmp_path, TALKS)

    with pytest.raises(QuestionError) as caught:
        question(tmp_path, name)

    assert (str(caught.value), caught.value.nearest) == (message, nearest)


@pytest.mark.parametrize(
    "words", ["talks", "talk", "哪些活动", "有哪些活动?", "WHICH activities", "activities which"]
)
def test_a_question_is_found_by_words_of_its_name_or_title(words: str, tmp_path: Path) -> None:
    written(tmp_path, TALKS)
    written(tmp_path, TALKS.replace("活动", "文件").replace("activities?", "papers?"), "papers")

    assert question(tmp_path, words).name == "talks"


def test_words_that_fit_several_questions_are_answered_with_their_names(tmp_path: Path) -> None:
    for number in range(13):
        written(tmp_path, TALKS, f"talks-{number:02}")

    with pytest.raises(QuestionError) as caught:
        question(tmp_path, "活动")

    lines = [f"  talks-{number:02}  有哪些活动？ / Which activities?" for number in range(12)]
    first = "活动: fits several questions; ask one of these by name:"
    assert str(caught.value).split("\n") == [
        first,
        *lines,
        "  … and 1 more; see “cppcc-graph ask --list”",
    ]
    assert caught.value.nearest == ("talks-00", "talks-01", "talks-02")


@pytest.mark.parametrize(
    ("language", "bindings", "rows"),
    [
        ("zh", {}, (("样例座谈会", "协商座谈"), ("样例走访", "走访"))),
        ("en", {}, (("sample talk", "seminar"), ("sample visit", "visit"))),
        ("zh", {"type": "visit"}, (("样例走访", "走访"),)),
        ("zh", {"type": "seminar", "body": "市政协"}, (("样例座谈会", "协商座谈"),)),
        ("en", {"body": "e:body", "type": "seminar"}, (("sample talk", "seminar"),)),
        ("zh", {"type": "协商座谈"}, (("样例座谈会", "协商座谈"),)),
        ("zh", {"type": " Visit "}, (("样例走访", "走访"),)),
        ("en", {"type": "code:act-visit"}, (("sample visit", "visit"),)),
    ],
)
def test_an_answer_is_in_the_language_and_within_the_parameters(
    language: str,
    bindings: dict[str, str],
    rows: tuple[tuple[str, str]],
    talks: Question,
    small: Store,
) -> None:
    found = answer(small, talks, language=language, bindings=bindings)

    assert (found.question, found.table.texts()) == (talks, rows)


@pytest.mark.parametrize(
    ("language", "silence"),
    [
        ("zh", Silence("座谈会日期", "来源未写", "第二段", 20, 30, "样例报告")),
        (
            "en",
            Silence(
                "date of the talk", "the source does not say", "第二段", 20, 30, "sample report"
            ),
        ),
    ],
)
def test_no_rows_are_explained_by_gaps_each_once(
    language: str, silence: Silence, talks: Question, small: Store
) -> None:
    found = answer(small, talks, language=language, bindings={"wanted": "恳谈会"})

    assert found == Answer(talks, Table(("name", "kind"), ()), (silence,))


def test_rows_stand_beside_the_gaps(talks: Question, small: Store) -> None:
    found = answer(small, talks, language="zh", bindings={})

    assert len(found.table.rows) == 2
    assert found.silences == (Silence("座谈会日期", "来源未写", "第二段", 20, 30, "样例报告"),)


def test_a_query_that_gives_other_columns_is_an_error(tmp_path: Path, small: Store) -> None:
    path = written(tmp_path, TALKS.replace("SELECT ?name ?kind", "SELECT ?kind ?name"))

    with pytest.raises(ResourceError) as caught:
        answer(small, read_question(path), language="zh", bindings={})

    assert str(caught.value) == (
        "talks: the query gives ('kind', 'name'), its header ('name', 'kind'); make them equal"
    )


@pytest.mark.parametrize(
    ("bindings", "message"),
    [
        (
            {"place": "x"},
            "talks: has no parameter “place”; it takes type, body, any, wanted, number",
        ),
        (
            {"type": "stroll"},
            "“stroll” is no code of the scheme act, nor the label of one; use one of these:\n"
            "  seminar  协商座谈 / seminar\n  visit  走访 / visit",
        ),
        (
            {"type": "走"},
            "“走” is no code of the scheme act, nor the label of one; use one of these:\n"
            "  visit  走访 / visit\n  seminar  协商座谈 / seminar",
        ),
        ({"number": "五"}, "number is a whole number, not “五”"),
        ({"number": "٣"}, "number is a whole number, not “٣”"),
        ({"number": "1.5"}, "number is a whole number, not “1.5”"),
        ({"number": "1" * 19}, f"number is a whole number, not “{'1' * 19}”"),
        ({"wanted": "\udce6"}, "wanted is not UTF-8; type it as UTF-8"),
        (
            {"body": "样例走访"},
            "“样例走访”: nothing is called so; did you mean 样例市政协? of another class there are "
            "e:visit 样例走访",
        ),
    ],
)
def test_a_parameter_that_does_not_fit_is_refused(
    bindings: dict[str, str], message: str, talks: Question, small: Store
) -> None:
    with pytest.raises(QuestionError) as caught:
        query_of(small, talks, language="zh", bindings=bindings)

    assert str(caught.value) == message


def test_a_question_without_parameters_says_so(tmp_path: Path, small: Store) -> None:
    lines = [line for line in TALKS.split("\n") if not line.startswith("# param")]
    asked = read_question(written(tmp_path, "\n".join(lines)))

    with pytest.raises(QuestionError, match="has no parameter “x”; it takes no parameter"):
        query_of(small, asked, language="zh", bindings={"x": "y"})
