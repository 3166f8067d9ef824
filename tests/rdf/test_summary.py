"""What is counted: things of each kind once, and statements once however often they are made."""

from pathlib import Path

from pyoxigraph import Store

from cppcc_graph.rdf.store import open_dataset
from cppcc_graph.rdf.summary import COUNTED, REGISTERED, summary

NS = "https://w3id.org/cppcc-graph/ns#"


def test_things_and_statements_are_counted(small: Store) -> None:
    found = summary(small)

    assert [(zh, en) for zh, en, _ in found[:-2]] == [(zh, en) for zh, en, _ in COUNTED]
    assert {en: number for _, en, number in found if number} == {
        "bodies": 1,
        "activities": 2,
        "gaps": 1,
        "statements": 22,
    }


def test_what_two_passages_say_is_one_statement(tmp_path: Path) -> None:
    path = tmp_path / "twice.trig"
    path.write_text(
        f"@prefix : <{NS}> . @prefix e: <http://example.org/> .\n"
        "e:p1 :hasFactGraph e:g1 . e:p2 :hasFactGraph e:g2 . e:p3 :hasFactGraph e:g2 .\n"
        "e:g1 { e:a a :Gap . } e:g2 { e:a a :Gap ; :gapAbout e:b . } e:g3 { e:a :gapAbout e:c . }\n",
        encoding="utf-8",
    )

    found = summary(open_dataset(path))

    assert found[-1] == ("陈述", "statements", 2)


def test_what_only_a_register_has_is_counted_apart(tmp_path: Path) -> None:
    path = tmp_path / "register.trig"
    path.write_text(
        f"@prefix : <{NS}> . @prefix e: <http://example.org/> .\n"
        "@prefix org: <http://www.w3.org/ns/org#> .\n"
        "e:here a org:Organization . e:named a org:Organization . e:other a org:Organization .\n"
        "e:p1 :hasFactGraph e:g1 .\n"
        "e:register { e:named a org:Organization . e:other a org:Organization . }\n"
        "e:g1 { e:here a org:Organization ; org:linkedTo e:named . }\n",
        encoding="utf-8",
    )

    found = {en: number for _, en, number in summary(open_dataset(path)) if number}

    assert found == {"bodies": 2, "in registers only": 1, "statements": 2}


def test_an_empty_dataset_has_none_of_anything() -> None:
    kinds = [(zh, en) for zh, en, _ in COUNTED]

    assert summary(Store()) == [(*kind, 0) for kind in (*kinds, REGISTERED, ("陈述", "statements"))]
