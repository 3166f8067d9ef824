"""``cppcc-graph link`` as an office uses it: its table in, proposals out, nothing merged."""

import csv
import io
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from cppcc_graph.errors import InputError
from cppcc_graph.reuse.link import Known, Limits, Linker, Proposal, Way
from cppcc_graph.reuse.sssom import COLUMNS, reviewed
from cppcc_graph.reuse.table import Column, column

from .conftest import Done, run_command

SKOS = "http://www.w3.org/2004/02/skos/core#"


def link(*arguments: str | Path, stdin: bytes = b"") -> Done:
    return run_command("link", *arguments, stdin=stdin)


def table(tmp_path: Path, *names: str, encoding: str = "utf-8", name: str = "t.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(
        "\r\n".join(["案号,单位", *(f"{n},{x}" for n, x in enumerate(names))]).encode(encoding)
    )
    return path


def rows(sssom: str) -> list[dict[str, str]]:
    lines = [line for line in sssom.split("\n") if not line.startswith("#")]
    return list(csv.DictReader(io.StringIO("\n".join(lines)), delimiter="\t"))


def brief(done: Done) -> list[tuple[str, ...]]:
    assert done.returncode == 0, done.stderr
    wanted = ("subject_label", "predicate_id", "object_id", "confidence")
    return [tuple(row[key] for key in wanted) for row in rows(done.stdout)]


def test_each_way_of_matching_has_its_score_and_relation(tmp_path: Path, two_cities: Path) -> None:
    path = table(
        tmp_path, "示例市教育局", "示例市政协", "示例市卫健委", "示例市教育居", "样板市教育局", "无名处"
    )  # fmt: skip

    assert brief(link(path, "--column", "单位", "--data", two_cities)) == [
        ("示例市教育局", "skos:exactMatch", "https://example.org/mine/edu", "1"),
        ("示例市政协", "skos:exactMatch", "https://example.org/mine/a", "0.9"),
        ("示例市卫健委", "skos:exactMatch", "https://example.org/mine/health", "0.9"),
        ("示例市教育居", "skos:closeMatch", "https://example.org/mine/edu", "0.567"),
        ("样板市教育局", "skos:exactMatch", "sssom:NoTermFound", ""),
        ("无名处", "skos:exactMatch", "sssom:NoTermFound", ""),
    ]


def test_a_name_of_two_things_is_never_decided(tmp_path: Path, two_cities: Path) -> None:
    done = link(table(tmp_path, "市政协"), "--column", "单位", "--data", two_cities)

    assert brief(done) == [
        ("市政协", "skos:closeMatch", "https://example.org/mine/a", "0.375"),
        ("市政协", "skos:closeMatch", "https://example.org/mine/b", "0.375"),
    ]
    assert [row["comment"] for row in rows(done.stdout)] == [
        "ambiguous, 2 things are called so; 1 row"
    ] * 2
    assert "1 ambiguous" in done.stderr


def test_the_place_of_the_table_completes_names(tmp_path: Path, two_cities: Path) -> None:
    path = table(tmp_path, "教育局", "市财政局")
    done = link(path, "--column", "单位", "--place", "示例市", "--data", two_cities)

    assert brief(done) == [
        ("教育局", "skos:exactMatch", "https://example.org/mine/edu", "0.9"),
        ("市财政局", "skos:exactMatch", "https://example.org/mine/fin", "0.9"),
    ]


def test_another_name_without_a_place_is_no_match_for_another_city() -> None:
    gov = Known("市政府", "https://example.org/gov", "示例市人民政府", main=False)

    def proposed(place: str) -> list[tuple[str, Way, float]]:
        linker = Linker([gov], Limits(place=place))
        return [(p.iri, p.way, p.score) for p in linker.proposals([("市政府", 1)])]

    assert proposed("") == [(gov.iri, Way.RELATIVE, 0.75)]
    assert proposed("样板市") == [("", Way.NONE, 0.0)]


def test_a_name_without_place_that_fits_one_thing_is_a_weak_proposal(
    tmp_path: Path, two_cities: Path
) -> None:
    done = link(table(tmp_path, "市财政局"), "--column", "单位", "--data", two_cities)

    assert brief(done) == [("市财政局", "skos:closeMatch", "https://example.org/mine/fin", "0.75")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030"])
def test_tables_come_in_the_encodings_offices_use(
    encoding: str, tmp_path: Path, two_cities: Path
) -> None:
    path = table(tmp_path, "示例市教育局", encoding=encoding)

    found = brief(link(path, "--column", "单位", "--data", two_cities))

    assert [row[:3] for row in found] == [
        ("示例市教育局", "skos:exactMatch", "https://example.org/mine/edu")
    ]


def test_standard_input_is_a_table(two_cities: Path) -> None:
    done = link("-", "--column", "单位", "--data", two_cities, stdin="单位\n示甲\n".encode())

    assert brief(done) == [("示甲", "skos:exactMatch", "https://example.org/mine/jia", "1")]


def test_cells_with_several_names_empty_and_repeated_ones_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "t.tsv"
    path.write_text(
        "单位\t备注\n示例市教育局、示例市财政局\ta\n\tb\n示例市教育局\tc\n  \t\n短行\n", "utf-8"
    )

    assert column(path, "单位") == Column(
        str(path), (("示例市教育局", 2), ("示例市财政局", 1), ("短行", 1)), 4, 1
    )


@pytest.mark.parametrize(
    ("content", "wanted", "message"),
    [
        ("单位,甲\n", "单倍", "has no column “单倍”; did you mean “单位”? It has: 单位, 甲"),
        ("单位,单位\n", "单位", "has more than one column “单位”; rename one"),
        ("", "单位", "is empty; its first row should name the columns"),
        ('单位\n"开着\n', "单位", "mend the quotation marks there"),
    ],
)
def test_a_table_that_cannot_be_used_is_refused_by_name(
    content: str, wanted: str, message: str, tmp_path: Path
) -> None:
    path = tmp_path / "t.csv"
    path.write_text(content, "utf-8")

    with pytest.raises(InputError) as caught:
        column(path, wanted)

    assert str(caught.value).startswith(str(path))
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("missing.csv", "--column", "单位"), "missing.csv: there is no such file"),
        (("book.xlsx", "--column", "单位"), "book.xlsx: is a workbook; save the sheet as CSV"),
        (("missing.csv",), "missing.csv: give the column with the names, as in --column 单位"),
        (("t.csv", "--column", "单位", "--base", "here"), "--base here: is no namespace"),
        (("missing.sssom.tsv",), "missing.sssom.tsv: there is no such file"),
    ],
)
def test_mistakes_are_told_in_one_line(arguments: tuple[str, ...], message: str) -> None:
    done = link(*arguments)

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"cppcc-graph: {message}")


def test_the_same_table_gives_the_same_bytes(tmp_path: Path, two_cities: Path) -> None:
    path = table(tmp_path, "示例市教育居", "市政协", "示甲")
    arguments = (path, "--column", "单位", "--data", two_cities)

    for form in ("sssom", "skos", "csv", "json", "table"):
        assert (
            link(*arguments, "--format", form).stdout == link(*arguments, "--format", form).stdout
        )


def test_sssom_is_reviewed_and_becomes_skos(tmp_path: Path, two_cities: Path) -> None:
    path, out = table(tmp_path, "示例市教育局", "市政协", "无名处"), tmp_path / "u.sssom.tsv"
    base = "https://office.example/unit/"
    link(path, "--column", "单位", "--base", base, "--data", two_cities, "--out", out)
    text = out.read_text("utf-8")
    # The reviewer strikes out the other city's committee.
    out.write_text("\n".join(line for line in text.split("\n") if "mine/b" not in line), "utf-8")

    done = link(out, "--format", "skos")

    triples = {
        (q.subject.value, q.predicate.value.removeprefix(SKOS), q.object.value)
        for q in parse(done.stdout, RdfFormat.TURTLE)
        if q.predicate.value.startswith(SKOS)
    }
    assert triples == {
        (f"{base}示例市教育局", "exactMatch", "https://example.org/mine/edu"),
        (f"{base}市政协", "closeMatch", "https://example.org/mine/a"),
    }


def test_the_file_is_sssom(tmp_path: Path, two_cities: Path) -> None:
    done = link(table(tmp_path, "示甲"), "--column", "单位", "--data", two_cities)
    head = [line for line in done.stdout.split("\n") if line.startswith("#")]
    keys = {line[1:].split(":")[0] for line in head if not line.startswith("#  ")}

    assert {"curie_map", "license", "mapping_set_id"} <= keys
    assert list(rows(done.stdout)[0]) == list(COLUMNS)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("subject_id\tobject_id\na\tb\n", "has no column 'subject_label'"),
        ("subject_id\tsubject_label\tpredicate_id\tobject_id\nx:a\ta\tskos:exactMatch\te:b\n", "the prefix of x:a is not in curie_map"),
    ],
)  # fmt: skip
def test_what_is_no_sssom_is_refused(text: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        reviewed(text, "t.sssom.tsv")

    assert message in str(caught.value)


def test_likeness_does_not_confuse_places_numbers_or_bodies() -> None:
    known = [
        Known(n, f"urn:{n}", n, main=True)
        for n in ("荆州市政府", "示例市第一中学", "荆州市财政局", "监利市")
    ]
    linker = Linker(known, Limits())

    found = list(
        linker.proposals(
            [("荆门市政府", 1), ("示例市第二中学", 1), ("荆州市教育局", 1), ("监利县", 1)]
        )
    )

    assert [(p.name, p.iri, p.way) for p in found] == [
        ("荆门市政府", "", Way.NONE),
        ("示例市第二中学", "", Way.NONE),
        ("荆州市教育局", "", Way.NONE),
        ("监利县", "urn:监利市", Way.LIKE),
    ]


def test_a_body_of_another_level_is_not_alike() -> None:
    known = [
        Known("政协荆州市委员会", "urn:a", "政协荆州市委员会", main=True),
        Known("市政协", "urn:a", "政协荆州市委员会", main=False),
    ]

    found = list(Linker(known, Limits()).proposals([("省政协", 1)]))

    assert [(p.name, p.iri, p.way) for p in found] == [("省政协", "", Way.NONE)]


def test_more_names_than_a_batch_come_in_order_with_progress() -> None:
    linker = Linker([Known("甲", "urn:a", "甲", main=True)], Limits())
    told: list[int] = []
    names = [(f"{n}号", 1) for n in range(2_500)]

    found = list(linker.proposals(names, done=told.append))

    assert [p.name for p in found] == [name for name, _ in names]
    assert told == [1_000, 1_000, 500]


def test_without_anything_known_nothing_is_found() -> None:
    found = list(Linker([], Limits()).proposals([("甲", 2)]))

    assert found == [Proposal("甲", 2, "", "", 0.0, Way.NONE, "nothing found", 0)]
