"""The rule packs: their examples are executed, and what is wrong with a pack is named."""

import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from cppcc_graph.errors import InputError
from cppcc_graph.text import rulecheck
from cppcc_graph.text.rulebook import PACKS, RULE_PACKS, rules_in, rules_of

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
        "(?:立案(?:[0-9]+)件)$",
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


def rules(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    # A pack of one's own is read before anything else: a process of its own.
    return subprocess.run(
        [sys.executable, "-m", "cppcc_graph", "rules", command, "--rules", str(folder)],
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
        f"{file}: metrics/filed@1: does not find “立案199件” in its example; mend one of them"
        in done.stderr
    )
    assert (
        f"{file}: metrics/filed@1: finds “立案198件” in its counter-example; mend one of them"
        in done.stderr
    )


def test_what_is_wrong_with_a_pack_is_named(tmp_path: Path) -> None:
    (tmp_path / "metrics.toml").write_text(
        BROKEN.replace("(?:提案[^。]*)*立案", "立案{some}"), encoding="utf-8"
    )

    done = rules("lint", tmp_path)

    assert done.returncode == 1
    assert "there is no macro {some}" in done.stderr


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

    assert "metrics/filing-rate@2,filing-rate,0.90,1,1" in done.stdout
