"""The stages together: what is built, what is refused and where, what is quoted and drawn."""

import hashlib
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, NamedNode, RdfFormat, Store, parse

from cppcc_graph.errors import DataInvalidError, FactsError, InputError
from cppcc_graph.facts.coverage import Coverage
from cppcc_graph.pipeline import (
    Sources,
    build,
    coverages,
    quotations_of,
    shipped_sources,
    with_facts,
)
from cppcc_graph.rdf.evidence import Statement
from cppcc_graph.rdf.find import Found
from cppcc_graph.rdf.identifiers import DERIVED_GRAPH, ENTITIES, ONTOLOGY, REPORTS, SCHEMES
from cppcc_graph.rdf.why import evidence_of
from cppcc_graph.resources import folder

TEXT = "示例报告\n市政协召开座谈会。"
FACTS = """"@context": context.jsonld
id: meta
contents:
  - id: report:NAME
    type: SourceReport
    label: {zh: 示例报告, en: sample report}
    title: 示例报告
    kind: workReport
    textDigest: DIGEST
    textLength: 14
  - id: p-1-1
    type: Passage
    source: report:NAME
    locator: 标题
    selector: {id: s-1-1, type: TextPositionSelector, start: 0, end: 4}
    readingState: rhetoric
    rhetoricReason: heading
  - id: p-2-1
    type: Passage
    source: report:NAME
    locator: 第2行
    selector: {id: s-2-1, type: TextPositionSelector, start: 5, end: 14}
    readingState: modelled
    hasFactGraph:
      - id: g-2-1
        assertionMode: stated
        facts:
          - id: e:body
            type: CPPCCCommittee
            label: {zh: 示例市政协, en: Sample CPPCC}
            administrativeLevel: prefecture
          - id: e:talk
            type: Activity
            label: {zh: 示例座谈会, en: sample talk}
            activityType: seminar
            eventStatus: held
            organizer: e:body
          - id: e:year
            type: PeriodOfTime
            label: {zh: 2021年, en: "2021"}
            startDate: 2021-01-01
            endDate: 2021-12-31
"""
P1, P2 = REPORTS + "shili/p-1-1", REPORTS + "shili/p-2-1"


def facts(text: str = TEXT, name: str = "shili") -> str:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return FACTS.replace("NAME", name).replace("DIGEST", digest)


def written(folder: Path, *texts: str) -> Sources:
    paths = [folder / f"facts-{number}.yaml" for number, _ in enumerate(texts, 1)]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return Sources(tuple(paths))


def saved(folder: Path, text: str) -> Path:
    path = folder / "text.txt"
    path.write_bytes(text.encode())
    return path


@pytest.fixture
def sources(tmp_path: Path) -> Sources:
    return written(tmp_path, facts())


def test_a_dataset_holds_what_was_read_what_follows_and_all_of_it_merged(sources: Sources) -> None:
    quads = list(parse(build(sources), RdfFormat.N_QUADS))

    graphs = {quad.graph_name for quad in quads}
    merged = {quad.triple for quad in quads if quad.graph_name == DefaultGraph()}
    own = {REPORTS + "shili/meta", REPORTS + "shili/g-2-1", DERIVED_GRAPH, ONTOLOGY}
    schemes = {SCHEMES + path.stem for path in (folder("ontology") / "schemes").glob("*.ttl")}
    assert graphs == {DefaultGraph(), *map(NamedNode, own | schemes)}
    assert merged == {quad.triple for quad in quads if quad.graph_name != DefaultGraph()}


def test_the_wording_is_in_the_dataset_only_where_a_text_was_given(
    sources: Sources, tmp_path: Path
) -> None:
    quotations = quotations_of(sources, [saved(tmp_path, TEXT)])
    plain = build(sources)

    quoted = build(sources, quotations)

    added = set(quoted.decode().split("\n")) - set(plain.decode().split("\n"))
    assert quotations == {P1: "示例报告", P2: "市政协召开座谈会。"}
    assert "示例报告\n" not in plain.decode()
    assert {line.split('"')[1] for line in added} == set(quotations.values())
    # Each in the graph of its description and in the merged graph.
    assert len(added) == 4


def test_shipped_registers_stand_beside_the_given_facts() -> None:
    shipped, mine = shipped_sources(), with_facts([Path("mine.yaml")])

    registers = folder("data") / "registers"
    assert mine == Sources((Path("mine.yaml"),), shipped.registers)
    assert shipped.registers == tuple(sorted(registers.glob("*.yaml")))
    assert folder("data") / "reports" / "jingzhou-2020" / "facts.yaml" in shipped.facts


def test_a_file_that_cannot_be_read_is_refused_with_the_mend(tmp_path: Path) -> None:
    (tmp_path / "latin.yaml").write_bytes("é".encode("latin-1"))
    (tmp_path / "folder.yaml").mkdir()
    messages = {}

    for name in ("none.yaml", "folder.yaml", "latin.yaml", "latin.yaml/facts.yaml"):
        with pytest.raises(InputError) as caught:
            build(Sources((tmp_path / name,)))
        messages[name] = str(caught.value).removeprefix(f"{tmp_path}/")

    assert messages == {
        "none.yaml": "none.yaml: there is no such file; check the name",
        "folder.yaml": "folder.yaml: is a folder; name the facts.yaml in it",
        "latin.yaml": "latin.yaml: is not UTF-8 (unexpected end of data); save it as UTF-8",
        "latin.yaml/facts.yaml": "latin.yaml/facts.yaml: Not a directory; make it readable",
    }


def test_what_is_no_facts_file_is_told_by_its_ending(tmp_path: Path) -> None:
    path = tmp_path / "office.ttl"
    path.write_text("@prefix e: <http://example.org/> .\n", "utf-8")
    (tmp_path / "pipe").write_text(facts(), "utf-8")

    with pytest.raises(InputError) as caught:
        build(Sources((path,)))

    assert str(caught.value) == (
        f"{path}: is no facts file; facts files end in .yaml (docs/facts.md)"
    )
    assert build(Sources((tmp_path / "pipe",)))


def test_a_file_is_given_once(sources: Sources, tmp_path: Path) -> None:
    path = sources.facts[0]
    again = tmp_path / "." / ".." / tmp_path.name / path.name

    with pytest.raises(InputError) as caught:
        with_facts([path, again])

    assert str(caught.value) == f"{again}: is given twice; name it once"


def test_a_shipped_register_may_be_given_by_name() -> None:
    shipped = shipped_sources().registers

    assert with_facts(shipped[:1]) == Sources(shipped[:1], shipped[1:])


def test_mistakes_of_all_files_are_listed_together(tmp_path: Path) -> None:
    other = facts(name="yangli").replace(" e:", " e:other-")
    sources = written(
        tmp_path, facts().replace("kind:", "kinds:"), other.replace("held", "holding")
    )

    with pytest.raises(FactsError) as caught:
        build(sources)

    places = [(Path(p.path).name, p.line, p.column) for p in caught.value.problems]
    assert places == [("facts-1.yaml", 8, 5), ("facts-2.yaml", 36, 26)]


def test_a_broken_shape_is_told_at_its_line(tmp_path: Path) -> None:
    sources = written(tmp_path, facts().replace("endDate: 2021", "endDate: 2020"))

    with pytest.raises(DataInvalidError) as caught:
        build(sources)

    assert caught.value.violations == (
        f'{sources.facts[0]}:38: e:year “startDate” is "2021-01-01"^^xsd:date, after its end; check both dates',
    )


def test_a_breach_outside_the_facts_is_told_of_the_dataset(tmp_path: Path) -> None:
    ontology = tmp_path / "ontology"
    shutil.copytree(folder("ontology"), ontology)
    with (ontology / "shapes.ttl").open("a", encoding="utf-8") as shapes:
        shapes.write(
            "\nshape:Strict a sh:NodeShape ; sh:targetNode scheme:act ;"
            " sh:property [ sh:path rdfs:seeAlso ; sh:minCount 1 ] .\n"
        )
    sources = Sources(written(tmp_path, facts()).facts, ontology=ontology)

    with pytest.raises(DataInvalidError) as caught:
        build(sources)

    assert caught.value.violations == (
        "dataset: code:act lacks “seeAlso”; add it, or record a Gap if the source does not say",
    )


def test_coverage_is_told_of_reports_and_not_of_registers(sources: Sources) -> None:
    register = folder("data") / "registers" / "periods.yaml"

    found = coverages(Sources(sources.facts, (register,)))

    states = {SCHEMES + "reading-modelled": 1, SCHEMES + "reading-rhetoric": 1}
    reasons = {SCHEMES + "reason-heading": 1}
    assert found == [(sources.facts[0], Coverage(REPORTS + "shili", 14, 13, states, reasons))]


def test_a_text_is_that_of_one_of_several_reports(tmp_path: Path) -> None:
    other = TEXT.replace("座谈会", "专题会")
    second = facts(other, "yangli").replace(" e:", " e:other-")
    sources = written(tmp_path, facts(), second)

    found = quotations_of(sources, [saved(tmp_path, other)])

    assert found == {
        REPORTS + "yangli/p-1-1": "示例报告",
        REPORTS + "yangli/p-2-1": "市政协召开专题会。",
    }


def test_each_text_is_matched_to_its_report(tmp_path: Path) -> None:
    other = TEXT.replace("座谈会", "专题会")
    sources = written(tmp_path, facts(), facts(other, "yangli").replace(" e:", " e:other-"))
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_bytes(TEXT.encode())
    two.write_bytes(other.encode())

    found = quotations_of(sources, [two, one])

    assert (found[P2], found[REPORTS + "yangli/p-2-1"]) == (
        "市政协召开座谈会。",
        "市政协召开专题会。",
    )
    assert quotations_of(sources, []) == {}


def test_another_text_is_refused_with_both_digests(sources: Sources, tmp_path: Path) -> None:
    text = saved(tmp_path, TEXT + "\n")

    with pytest.raises(InputError) as caught:
        quotations_of(sources, [text])

    digests = [hashlib.sha256(t.encode()).hexdigest()[:8] for t in (TEXT + "\n", TEXT)]
    assert str(caught.value) == (
        f"{text}: sha256 is {digests[0]}, the facts say {digests[1]} ({sources.facts[0]}:9); "
        "use the text that was read, or read this one"
    )


def test_the_text_of_no_report_is_refused(tmp_path: Path) -> None:
    several = written(tmp_path, facts(), facts(name="yangli").replace(" e:", " e:other-"))
    none = Sources((), (folder("data") / "registers" / "periods.yaml",))
    text = saved(tmp_path, "x")
    messages = set()

    for sources in (several, none):
        with pytest.raises(InputError) as caught:
            quotations_of(sources, [text])
        messages.add(str(caught.value))

    assert messages == {
        f"{text}: sha256 is 2d711642, and no facts file given is of that text; give the one "
        "that is (textDigest), or leave the text out"
    }


def test_a_text_with_words_outside_the_passages_is_refused(tmp_path: Path) -> None:
    sources = written(tmp_path, facts().replace("start: 5", "start: 8"))

    with pytest.raises(FactsError) as caught:
        quotations_of(sources, [saved(tmp_path, TEXT)])

    assert [(Path(p.path).name, p.line) for p in caught.value.problems] == [("facts-1.yaml", 22)]


def test_a_missing_text_is_refused(sources: Sources, tmp_path: Path) -> None:
    text = tmp_path / "none.txt"

    with pytest.raises(InputError) as caught:
        quotations_of(sources, [text])

    assert str(caught.value) == f"{text}: No such file or directory; check the name of the text"


@pytest.mark.parametrize(
    ("language", "predicate", "subject", "kind"),
    [
        ("zh", "组织者", "示例座谈会", "示例市政协"),
        ("en", "organizer", "sample talk", "Sample CPPCC"),
    ],
)
def test_evidence_is_in_the_words_of_the_language(
    language: str, predicate: str, subject: str, kind: str, sources: Sources, tmp_path: Path
) -> None:
    store = Store()
    store.bulk_load(input=build(sources), format=RdfFormat.N_QUADS)

    plain = evidence_of(store, subject, language=language, texts=())
    quoted = evidence_of(store, "e:talk", language=language, texts=[saved(tmp_path, TEXT)])

    mode = {"zh": "明示", "en": "stated"}[language]
    said = Statement(
        f"{subject} (e:talk)", predicate, f"{kind} (e:body)", mode, "第2行", 5, 14, None
    )
    talk = NamedNode(ENTITIES + "talk")
    assert (plain[0], quoted[0]) == (Found(talk, subject), Found(talk, subject))
    assert said in plain[1]
    assert replace(said, quotation="市政协召开座谈会。") in quoted[1]
    # What follows from the ontology has no passage and comes last.
    assert plain[1][-1].locator is None


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "zh",
            {("类型", "履职活动"), ("类型", "活动（PROV）")},
        ),
        (
            "en",
            {
                ("type", "activity"),
                ("type", "activity (PROV)"),
                ("activity type", "seminar"),
            },
        ),
    ],
)
def test_terms_of_other_vocabularies_have_names_too(
    language: str, said: set[tuple[str, str]], sources: Sources
) -> None:
    store = Store()
    store.bulk_load(input=build(sources), format=RdfFormat.N_QUADS)

    _, statements = evidence_of(store, "e:talk", language=language, texts=())

    assert said <= {(s.predicate, s.object) for s in statements}
    assert not [s for s in statements if ":" in s.predicate]


def test_evidence_with_the_text_of_no_report_is_refused(sources: Sources, tmp_path: Path) -> None:
    store = Store()
    store.bulk_load(input=build(sources), format=RdfFormat.N_QUADS)
    text = saved(tmp_path, "x")

    with pytest.raises(InputError) as caught:
        evidence_of(store, "e:talk", language="zh", texts=[text])

    assert str(caught.value) == (
        f"{text}: sha256 is 2d711642, that of no report in the dataset; use the text that was read"
    )
