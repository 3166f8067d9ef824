"""``cppcc-graph check`` over other people's RDF: file, line, thing, what is wrong, what to write."""

from pathlib import Path

import pytest

from cppcc_graph.cli.check import RDF
from cppcc_graph.resources import folder
from cppcc_graph.reuse.check import check
from cppcc_graph.reuse.read import FORMATS, read

from .conftest import PREFIXES, Done, run_command

HEAD = len(PREFIXES.split("\n"))
GOOD = """mine:bureau a org:Organization ; rdfs:label "示例市教育局"@zh .

mine:p1 a cppcc:Proposal ;
  rdfs:label "关于书屋的提案"@zh ;
  dcterms:title "关于书屋的提案"@zh ;
  dcterms:type code:doctype-proposal ;
  cppcc:proposalNumber "17" ;
  cppcc:leadHandler mine:bureau ;
  cppcc:addressedTo e:cppcc-jingzhou ;
  cppcc:handlingResult code:result-solved .
"""


def findings(tmp_path: Path, turtle: str) -> list[str]:
    path = tmp_path / "mine.ttl"
    path.write_text(PREFIXES + turtle, "utf-8")
    verdict = check([read(path)])
    return [str(finding).removeprefix(f"{path}:") for finding in verdict.mistakes + verdict.doubts]


def test_good_data_in_another_namespace_has_no_mistakes(tmp_path: Path) -> None:
    assert findings(tmp_path, GOOD) == []


BROKEN = [
    ("a required property is missing", '  dcterms:title "关于书屋的提案"@zh ;\n', "", 2,
     'mine:p1 (cppcc:Proposal) lacks dcterms:title; add dcterms:title "…"@zh'),
    ("a code is missing", "  dcterms:type code:doctype-proposal ;\n", "", 2,
     "mine:p1 (cppcc:Proposal) lacks dcterms:type; add dcterms:type with a code such as "
     "code:doctype-proposal, code:doctype-agreement or code:doctype-article"),
    ("a property is misspelt", "cppcc:leadHandler", "cppcc:leadHandeler", 7,
     "mine:p1 (cppcc:Proposal) uses cppcc:leadHandeler, which is no term of the ontology; did you mean cppcc:leadHandler?"),
    ("a class is misspelt in case only", "a cppcc:Proposal ;", "a cppcc:proposal ;", None,
     "mine:p1 (cppcc:Proposal) uses cppcc:proposal, which is no term of the ontology; did you mean cppcc:Proposal?"),
    ("a code is misspelt", "code:result-solved", "code:result-solvd", 9,
     "mine:p1 (cppcc:Proposal) cppcc:handlingResult is code:result-solvd, which is no code of the list code:result; did you mean code:result-solved?"),
    ("a code is of another list", "code:result-solved", "code:act-donation", 9,
     "mine:p1 (cppcc:Proposal) cppcc:handlingResult is code:act-donation, which is no code of the list code:result; write code:result-cannotNow, code:result-forReference, code:result-inProgress, code:result-notAdopted, code:result-planned or code:result-solved"),
    ("a thing has no class", "mine:bureau a org:Organization ; rdfs", "mine:bureau rdfs", 7,
     "mine:p1 (cppcc:Proposal) cppcc:leadHandler is mine:bureau, of which nothing says that it is a foaf:Group, foaf:Person or org:Organization; add “mine:bureau a org:Organization”, or load the file that does"),
    ("a thing is of another class", "cppcc:leadHandler mine:bureau", "cppcc:leadHandler mine:p1", 7,
     "mine:p1 (cppcc:Proposal) cppcc:leadHandler is mine:p1, which is cppcc:Proposal; name a foaf:Group, foaf:Person or org:Organization"),
    ("text stands for a thing", "cppcc:leadHandler mine:bureau", 'cppcc:leadHandler "教育局"@zh', 7,
     'mine:p1 (cppcc:Proposal) cppcc:leadHandler is "教育局"@zh, which is text; write the IRI of a foaf:Group, foaf:Person or org:Organization'),
    ("a thing of ours does not exist", "e:cppcc-jingzhou", "e:cppcc-jingzou", 8,
     "mine:p1 (cppcc:Proposal) refers to e:cppcc-jingzou, which neither this data nor the shipped dataset speaks of; did you mean e:cppcc-jingzhou?"),
    ("text has no language", '"关于书屋的提案"@zh ;\n  dcterms', '"关于书屋的提案" ;\n  dcterms', 3,
     'mine:p1 (cppcc:Proposal) rdfs:label is "关于书屋的提案"; write text with a language, as in "…"@zh or "…"@en'),
    ("a number is given a language", 'proposalNumber "17"', 'proposalNumber "17"@zh', 6,
     'mine:p1 (cppcc:Proposal) cppcc:proposalNumber is "17"@zh; write text without a language, as in "…"'),
    ("two lead handlers", "cppcc:leadHandler mine:bureau", "cppcc:leadHandler mine:bureau, e:gov-jingzhou", 7,
     "mine:p1 (cppcc:Proposal) has more than one cppcc:leadHandler; keep one"),
    ("French", '"示例市教育局"@zh', '"bureau"@fr', None,
     'mine:bureau (org:Organization) rdfs:label is "bureau"@fr, which is in another language than zh and en; tag it @zh or @en'),
    ("a standard term is written wrong", "dcterms:title", "dcterms:Title", 2, None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "line", "message"), [pytest.param(*b[1:], id=b[0]) for b in BROKEN]
)
def test_a_mistake_is_told_with_its_place_and_mend(
    old: str, new: str, line: int | None, message: str | None, tmp_path: Path
) -> None:
    assert old in GOOD

    found = findings(tmp_path, GOOD.replace(old, new, 1))

    if message is None:
        assert any("did you mean dcterms:title?" in each for each in found)
        return
    place = f"{HEAD + line}: " if line is not None else ""
    assert any(each.endswith(message) and each.startswith(place) for each in found), found


def test_things_without_a_class_are_told_once(tmp_path: Path) -> None:
    assert findings(tmp_path, GOOD + "\nmine:s cppcc:stage code:stage-filed .\n") == [
        f"{HEAD + 11}: mine:s has cppcc:stage but no class; add “a cppcc:HandlingStep”"
    ]


def test_a_thing_without_a_name_is_told_by_the_way_to_it(tmp_path: Path) -> None:
    turtle = GOOD.replace(
        "result-solved .",
        'result-solved ;\n  cppcc:hasOutcome [ a cppcc:Outcome ; rdfs:label "成效"@zh ;\n'
        "    cppcc:outcomeType code:outcome-advice ; cppcc:uptakeDegree code:uptake-absorbed ] .",
    )
    (found,) = findings(tmp_path, turtle)

    assert "a thing without a name, cppcc:hasOutcome of mine:p1 (cppcc:Outcome)" in found
    assert "write cppcc:uptakeVerb or cppcc:resultVerb" in found


def test_an_iri_written_with_percent_signs_is_another_one(tmp_path: Path) -> None:
    turtle = GOOD.replace("code:result-solved", "<https://example.org/c/%E7%94%B2>") + (
        '<https://example.org/c/甲> a skos:Concept ; skos:prefLabel "甲"@zh, "a"@en ;'
        " skos:inScheme code:result .\n"
    )
    (found,) = findings(tmp_path, turtle)

    assert "described as <https://example.org/c/甲>, another IRI; write both alike" in found


def test_every_example_and_the_shipped_dataset_are_good() -> None:
    examples = sorted((folder("ontology") / "examples").rglob("*.ttl"))
    good = [path for path in examples if "broken" not in path.parts]

    assert good
    for path in (*good, folder("data") / "dataset.nq"):
        assert check([read(path)]).mistakes == (), path.name


def test_every_broken_twin_of_an_example_is_found_out() -> None:
    broken = sorted((folder("ontology") / "examples" / "broken").rglob("*.ttl"))

    assert broken
    assert [path.name for path in broken if not check([read(path)]).mistakes] == []


def run(*arguments: str | Path, stdin: str = "") -> Done:
    return run_command("check", *arguments, stdin=stdin.encode())


def test_the_command_says_what_was_checked(tmp_path: Path) -> None:
    path = tmp_path / "mine.ttl"
    path.write_text(PREFIXES + GOOD, "utf-8")

    done = run(path)

    assert (done.returncode, done.stderr) == (0, "no mistakes found\n")
    assert done.stdout.split("\n")[-2].split("│")[1].strip() == "1"
    assert run("-", stdin=PREFIXES + GOOD).returncode == 0


def test_several_files_are_checked_together(tmp_path: Path) -> None:
    one, two = tmp_path / "a.ttl", tmp_path / "b.ttl"
    units, proposals = GOOD.split("\n\n")
    one.write_text(PREFIXES + units, "utf-8")
    two.write_text(PREFIXES + proposals, "utf-8")

    assert run(one, two).returncode == 0
    assert run(two).returncode == 1


def test_mistakes_end_with_status_1_and_their_number(tmp_path: Path) -> None:
    path = tmp_path / "mine.ttl"
    path.write_text(
        PREFIXES + "".join(f"mine:x{n} a cppcc:Proposl .\n" for n in range(60)), "utf-8"
    )

    done = run(path)
    lines = done.stderr.strip().split("\n")

    assert (done.returncode, done.stdout) == (1, "")
    assert lines[-2:] == ["… and 10 more", "60 mistakes found"]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.ttl", "@prefix : <urn:x> .\n:a :b\n", "a.ttl:"),
        ("a.rdf", '<!DOCTYPE x [<!ENTITY a "b">]><x/>', "has a DOCTYPE, which is not read"),
        ("a.jsonld", '{"@context": "https://example.org/c"}', "is not fetched"),
        ("a.ttl", "<urn:a> <urn:b> <urn:c> .", "nothing in it is of a class of the ontology"),
    ],
)
def test_what_cannot_be_checked_is_refused(
    name: str, content: str, message: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(content, "utf-8")

    done = run(tmp_path / name)

    assert (done.returncode, done.stdout) == (1, "")
    assert message in done.stderr


def test_facts_files_and_texts_do_not_go_with_rdf(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text(PREFIXES + GOOD, "utf-8")

    assert "check one kind at a time" in run(tmp_path / "a.ttl", tmp_path / "facts.yaml").stderr
    assert "--text goes with facts files" in run(tmp_path / "a.ttl", "--text", "t.txt").stderr
    assert "there is no such file" in run(tmp_path / "missing.ttl").stderr


def test_the_command_knows_the_endings_that_can_be_read() -> None:
    assert set(RDF) == set(FORMATS)


def test_the_same_mistakes_are_found_in_every_syntax(tmp_path: Path) -> None:
    jsonld = """{
  "@context": ["https://w3id.org/cppcc-graph/context.jsonld", {"mine": "https://example.org/mine/"}],
  "id": "mine:p1",
  "type": "Proposal",
  "label": {"zh": "甲"},
  "title": {"zh": "甲"},
  "kind": "propsal",
  "leadHandeler": "mine:b"
}
"""
    path = tmp_path / "mine.jsonld"
    path.write_text(jsonld, "utf-8")

    assert [str(m).removeprefix(f"{path}:") for m in check([read(path)]).mistakes] == [
        "7: mine:p1 (cppcc:Proposal) dcterms:type is “propsal”, which is no code of the list code:doctype; did you mean “proposal”?",
        "8: “leadHandeler” is a key that means nothing here and would be lost; did you mean “leadHandler”?",
    ]


def test_a_code_is_not_taken_for_what_a_property_asks_for() -> None:
    broken = Path(__file__).resolve().parents[2] / "ontology/examples/broken/classes/Person.ttl"

    found = check([read(broken)]).mistakes

    assert len(found) == 1
    assert "inSector is code:sector-education, of which nothing says" in found[0].message
