"""The rule packs: their examples are executed, and what is wrong with a pack is named."""

import io
import json
import subprocess
import sys
import tokenize
from importlib.resources import files
from pathlib import Path

import pytest

from cppcc_graph.errors import InputError
from cppcc_graph.text import rulecheck
from cppcc_graph.text.rulebook import PACKS, RULE_PACKS, rules_in, rules_of, words
from cppcc_graph.text.wordlists import WordList, word_list, word_lists

FOLDER = Path(str(files("cppcc_graph.text").joinpath("rules")))


def test_every_pack_is_known() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.toml")) == sorted(PACKS)


def test_every_example_is_found_and_no_counter_example_is() -> None:
    tested = rulecheck.run()

    assert tested.faults == ()
    assert tested.examples >= 60
    assert tested.counters >= 40


def test_the_packs_have_no_faults(monkeypatch: pytest.MonkeyPatch) -> None:
    # The time is measured on a quiet machine by “rules lint”; here only a hang would show.
    monkeypatch.setattr(rulecheck, "LIMIT", 5.0)

    assert rulecheck.lint() == ()


def test_each_rule_has_its_own_name() -> None:
    names = [rule.name for pack in RULE_PACKS for rule in rules_of(pack)]

    assert len(names) == len(set(names))


def test_a_macro_stands_for_its_pattern() -> None:
    pack = {
        "version": 3,
        "macros": {"many": "[0-9]+"},
        "rule": [{"id": "filed", "before": "立案{many}件"}],
    }

    (rule,) = rules_in("metrics", pack)

    assert (rule.name, rule.pattern("before").pattern) == (
        "metrics/filed@3",
        "立案(?:[0-9]+)件$",
    )


@pytest.mark.parametrize(
    ("pack", "message"),
    [
        ({"rule": [{"before": "立案"}]}, "metrics: rule 1 has no id; give it one"),
        (
            {"rule": [{"id": "filed", "before": "立案{some}"}]},
            "metrics/filed: there is no macro {some}; define it under",
        ),
        ({"rule": [{"id": "filed", "before": "立案("}]}, "metrics/filed: “.*” is no pattern"),
    ],
)
def test_a_broken_rule_is_named(pack: dict[str, object], message: str) -> None:
    with pytest.raises(InputError, match=message):
        rules_in("metrics", pack)


BROKEN = """
version = 1
[[rule]]
id = "filed"
metric = "filed"
units = "件"
before = "立案"
examples = [{ text = "提案立案198件。", quote = "立案199件" }]
counter = ["提案立案198件。"]
[[rule]]
id = "filed"
metric = "filed"
units = "件"
before = "(?:提案[^。]*)*立案"
"""


def faults_of(done: subprocess.CompletedProcess[str]) -> list[str]:
    """Return what a lint told, but for slow patterns: these are the machine's matter.

    bench/hostile.py measures how long a pattern takes.
    """
    lines = done.stderr.splitlines()
    return [line for line in lines if not line.endswith("bound its repetitions")]


def rules(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return ran("rules", command, "--rules", folder)


def ran(*arguments: object) -> subprocess.CompletedProcess[str]:
    # A pack of one's own is read before anything else: a process of its own.
    return subprocess.run(
        [sys.executable, "-m", "cppcc_graph", *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_failing_examples_are_named_with_file_and_rule(tmp_path: Path) -> None:
    (tmp_path / "metrics.toml").write_text(BROKEN, encoding="utf-8")

    done = rules("test", tmp_path)

    file = tmp_path / "metrics.toml"
    assert done.returncode == 1
    assert (
        f"{file}:3: metrics/filed@1: does not find “立案199件” in its example; mend one of them"
        in done.stderr
    )
    assert (
        f"{file}:3: metrics/filed@1: finds “立案198件” in its counter-example; mend one of them"
        in done.stderr
    )


def test_what_is_wrong_with_a_pack_is_named(tmp_path: Path) -> None:
    (tmp_path / "metrics.toml").write_text(
        BROKEN.replace("(?:提案[^。]*)*立案", "立案{some}"), encoding="utf-8"
    )

    done = rules("lint", tmp_path)

    assert done.returncode == 1
    assert (
        f"{tmp_path / 'metrics.toml'}:10: metrics/filed: there is no macro {{some}}; define it under "
        "[macros]\n" in done.stderr
    )


def test_ids_given_twice_and_rules_without_examples_are_named(tmp_path: Path) -> None:
    (tmp_path / "metrics.toml").write_text(
        BROKEN.replace("(?:提案[^。]*)*立案", "并立案"), encoding="utf-8"
    )

    done = rules("lint", tmp_path)

    assert done.returncode == 1
    assert "metrics/filed@1: has the id of another rule; give it its own" in done.stderr
    assert "metrics/filed@1: has no example; give it one" in done.stderr


def test_a_slow_pattern_is_named(tmp_path: Path) -> None:
    (tmp_path / "metrics.toml").write_text(
        BROKEN.replace("(?:提案[^。]*)*立案", "提案[^。]*立案"), encoding="utf-8"
    )

    done = rules("lint", tmp_path)

    assert "for 100,000 characters “提案提案…”; bound its repetitions" in done.stderr


def test_a_group_that_gives_nothing_back_is_named(tmp_path: Path) -> None:
    (tmp_path / "metrics.toml").write_text(
        BROKEN.replace("(?:提案[^。]*)*立案", "(?:提案|议案){0,9}+立案"), encoding="utf-8"
    )

    done = rules("lint", tmp_path)

    assert "has “){0,9}+”, which Python before 3.11.5 reads wrongly" in done.stderr


@pytest.mark.parametrize(
    ("pattern", "kept"),
    [
        (r"(?:甲|乙)*+丙", ")*+"),
        (r"(甲乙)?+", ")?+"),
        (r"(?>甲|乙)丙", "(?>"),
        (r"[甲乙]{1,4}+丙", ""),
        (r"（甲\)++", ""),
        (r"(?:甲|乙)+", ""),
    ],
)
def test_a_group_that_gives_nothing_back_is_found(pattern: str, kept: str) -> None:
    assert rulecheck.kept_group(pattern) == kept


def test_no_pattern_of_the_extractor_has_such_a_group() -> None:
    strings = [
        (path.name, token.start[0], rulecheck.kept_group(token.string))
        for path in sorted(FOLDER.parent.rglob("*.py"))
        for token in tokenize.generate_tokens(io.StringIO(path.read_text("utf-8")).readline)
        if token.type == tokenize.STRING and path.name != "rulecheck.py"
    ]

    assert [found for found in strings if found[2]] == []
    assert len(strings) > 2000


def test_a_folder_without_a_pack_is_refused(tmp_path: Path) -> None:
    done = rules("test", tmp_path)

    assert (done.returncode, done.stderr.startswith(f"cppcc-graph: {tmp_path}: holds no pack")) == (
        1,
        True,
    )


def test_the_rules_are_listed() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "cppcc_graph", "rules", "list", "--format", "csv"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )

    assert "metrics/filing-rate@2,filing-rate,0.98,2,1" in done.stdout


def test_every_list_of_words_says_what_it_is_for() -> None:
    lists = word_lists()

    assert [each.name for each in lists if not each.purpose or not each.words] == []
    assert len({each.name for each in lists}) == len(lists) > 50
    assert word_list("units.counting") == WordList(
        "units.counting",
        words("units", "counting"),
        "Those that make even a small number in characters a figure: 走访三次.",
    )


def test_the_words_of_a_list_are_printed_with_ones_own_first(own: Path) -> None:
    done = ran("rules", "words", "units.counting", "--rules", own)
    listed = ran("rules", "words", "--format", "csv")
    wrong = ran("rules", "words", "units.none")

    assert done.stdout.splitlines()[:2] == ["筐", words("units", "counting")[0]]
    assert f"units.counting,{len(words('units', 'counting'))},Those that make" in listed.stdout
    assert (wrong.returncode, wrong.stderr) == (
        1,
        "cppcc-graph: “units.none” is no list of words; there is units.unit, units.counting\n",
    )


def test_a_list_of_no_pack_is_answered_with_all_that_there_are() -> None:
    wrong = ran("rules", "words", "bodies").stderr

    first, *lines = wrong.splitlines()
    assert first == "cppcc-graph: “bodies” is no list of words; these are, as PACK.LIST:"
    assert ", ".join(lines).replace("  ", "").split(", ") == [each.name for each in word_lists()]


OWN = {
    "units": """
version = 1
adds = true
unit = "筐"
counting = "筐"
[[example]]
kind = "figure"
text = "捐赠苹果三筐。"
quote = "三筐"
value = "3"
unit = "筐"
""",
    "activities": """
version = 1
adds = true
concrete = "察井"
lacking = "毫无"
[[type]]
name = "inspection"
acts = "察井"
[[example]]
kind = "activity"
text = "市政协组织委员察井5次。"
quote = "组织委员察井5次"
type = "inspection"
[[counter]]
kind = "activity"
text = "市政协召开会议毫无结果。"
""",
    "persons": """
version = 1
adds = true
roles = "河长"
surnames = "禤"
[[example]]
kind = "person"
text = "河长禤明远带队巡查。"
quote = "禤明远"
role = "河长"
""",
    "bodies": """
version = 1
adds = true
[place]
"河长办" = "N河长制办公室"
[[example]]
kind = "body"
text = "市河长办牵头督办。"
quote = "市河长办"
name = "示例市河长制办公室"
""",
    "metrics": """
version = 7
adds = true
[[rule]]
id = "registered"
metric = "received"
units = "件"
before = "{all}登记提案"
prior = 0.8
examples = [{ text = "全年登记提案198件。", quote = "登记提案198件", value = "198" }]
counter = ["全年登记企业198件。"]
""",
}
REPORT = (
    "示例市政协2021年工作报告\n"
    "全年登记提案198件，立案提案180件。捐赠苹果三筐。市政协组织委员察井5次。河长禤明远带队巡查。\n"
)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "my-rules"
    folder.mkdir()
    for name, pack in OWN.items():
        (folder / f"{name}.toml").write_text(pack, "utf-8")
    return folder


def test_packs_of_ones_own_stand_beside_those_of_the_project(own: Path) -> None:
    tested, linted, listed = (rules(command, own) for command in ("test", "lint", "list"))
    shipped = rulecheck.run()

    assert (tested.returncode, faults_of(linted)) == (0, []), tested.stderr
    assert tested.stdout == (
        f"{shipped.examples + 5} examples and {shipped.counters + 2} counter-examples, 0 failed\n"
    )
    assert "metrics/registered@7" in listed.stdout
    assert "metrics/filing-rate@2" in listed.stdout


def test_a_word_that_stands_twice_in_a_list_is_named(own: Path) -> None:
    pack = own / "units.toml"
    pack.write_text(pack.read_text("utf-8").replace('unit = "筐"', 'unit = "筐 篓 筐"', 1), "utf-8")

    linted = rules("lint", own)

    said = f"{pack}:4: units: “筐” stands twice in “unit”; take one out"
    assert (linted.returncode, said in linted.stderr.splitlines()) == (1, True), linted.stderr


def test_a_report_is_read_with_packs_of_ones_own(own: Path, tmp_path: Path) -> None:
    report = tmp_path / "reports" / "a.txt"
    report.parent.mkdir()
    report.write_text(REPORT, "utf-8")

    def said(lines: str) -> set[tuple[str, str, str]]:
        facts = [json.loads(line) for line in lines.splitlines()]
        return {
            (f["kind"], f["quote"], f["args"].get("type", "")) for f in facts if f["kind"] in kinds
        }

    kinds = ("metric", "activity", "person")
    plain = ran("extract", report, "--format", "jsonl").stdout
    mine = ran("extract", report, "--format", "jsonl", "--rules", own).stdout
    many = ran("extract", report.parent, "--jobs", "2", "--rules", own)
    again = ran("extract", report.parent, "--jobs", "1", "--rules", own)
    other = ran("extract", report.parent, "--jobs", "1")

    assert said(mine) - said(plain) >= {
        ("metric", "登记提案198件", ""),
        ("activity", "组织委员察井5次", "inspection"),
        ("person", "禤明远", ""),
    }
    assert ("metric", "立案提案180件", "") in said(mine) & said(plain)
    # The workers read with them, too, and what was read without them is read anew.
    assert (many.returncode, again.stderr.endswith("(1 were there before)\n")) == (0, True)
    assert other.stderr.endswith(f"in {report.parent / 'candidates'}\n")
    (written,) = (report.parent / "candidates").glob("*.jsonl")
    assert written.read_text("utf-8") == plain


def test_a_review_uses_packs_of_ones_own(own: Path, tmp_path: Path) -> None:
    report = tmp_path / "a.txt"
    report.write_text(REPORT, "utf-8")

    ran("review", report, "--accept-above", "0.5", "--by", "li", "--rules", own)

    lines = (tmp_path / "decisions.jsonl").read_text("utf-8").splitlines()
    assert "metrics/registered@7" in {json.loads(line)["rule"] for line in lines}


@pytest.mark.parametrize(
    ("name", "pack", "message"),
    [
        (
            "unit",
            "version = 1\n",
            "unit.toml: is no pack; call it one of activities, bodies, circumstances, counted",
        ),
        ("units", "version = 1\nunit = 筐\n", "units.toml:2: is no TOML ("),
        (
            "units",
            "version = 1\n\nunits = '筐'\n",
            "units.toml:3: “units” stands in no pack of that name; it has counter, counting, example, ",
        ),
        (
            "metrics",
            "version = 1\n[[rule]]\nid = 'a'\nbefor = '立案'\n",
            "metrics.toml:4: “befor” is no part of a rule; it has after, ",
        ),
        (
            "metrics",
            "version = 1\nadds = true\n[[rule]]\nid = 'a'\n[[rule]]\nbefore = '立案'\n",
            "metrics.toml:5: metrics: rule 2 has no id; give it one",
        ),
        (
            "metrics",
            "version = 1\nadds = true\n[[rule]]\nid = 'a'\nbefore = '立案('\n",
            "metrics.toml:3: metrics/a: “(?:立案()$” is no pattern (",
        ),
        (
            "outcomes",
            "version = 1\nadds = true\n[[rule]]\nid = 'a'\ntype = 'built'\nuptake = 'effect'\nverb = '落成'\n",
            "outcomes.toml:3: “built” is no type of outcome candidates; use one of reference, plan-adoption, ",
        ),
        (
            "activities",
            "version = 1\nadds = true\n\n[[type]]\nname = 'visit'\nacts = '串门'\n[[type]]\nname = 'hike'\n",
            "activities.toml:7: “hike” is no type of activity candidates; use one of plenary-session, ",
        ),
    ],
)
def test_what_is_wrong_with_a_pack_of_ones_own_is_told_with_its_line(
    tmp_path: Path, name: str, pack: str, message: str
) -> None:
    (tmp_path / "fixed.toml").write_text("version = 1\nadds = true\n", "utf-8")
    (tmp_path / f"{name}.toml").write_text(pack, "utf-8")
    report = tmp_path / "a.txt"
    report.write_text(REPORT, "utf-8")

    done = ran("extract", report, "--rules", tmp_path)

    assert done.returncode == 1
    assert done.stderr.startswith(f"cppcc-graph: {tmp_path / message}"), done.stderr


def test_an_own_rule_with_the_id_of_one_of_the_project_is_told(own: Path) -> None:
    pack = own / "metrics.toml"
    pack.write_text(OWN["metrics"].replace('"registered"', '"filing-rate"'), "utf-8")

    done = rules("lint", own)

    assert faults_of(done) == [
        f"{pack}:4: metrics/filing-rate@7: has the id of another rule; give it its own"
    ]


def test_a_failing_example_of_a_word_list_is_told_with_its_line(own: Path) -> None:
    pack = own / "units.toml"
    pack.write_text(OWN["units"].replace('value = "3"', 'value = "4"'), "utf-8")

    done = rules("test", own)

    assert done.stderr.startswith(f"{pack}:6: units: reads “三筐” as ")


def test_a_folder_that_went_away_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CPPCC_GRAPH_RULES", str(tmp_path / "gone"))

    done = ran("rules", "test")

    assert (done.returncode, done.stderr) == (
        1,
        f"cppcc-graph: {tmp_path / 'gone'}: is no folder; set CPPCC_GRAPH_RULES to one with packs, or "
        "to nothing\n",
    )
