import gzip
from pathlib import Path

from click.testing import CliRunner

from cppcc_graph.cli import cli
from cppcc_graph.errors import InputError

SMALL = ["bench", "generate", "--committees", "2", "--years", "1"]


def test_a_file_a_packed_file_and_a_pipe_hold_the_same(tmp_path: Path) -> None:
    run = CliRunner().invoke
    plain, packed = tmp_path / "a.nq", tmp_path / "a.nq.gz"

    printed = run(cli, SMALL)
    told = [run(cli, [*SMALL, "--out", str(out)]) for out in (plain, packed)]

    assert [done.exit_code for done in (printed, *told)] == [0, 0, 0]
    assert plain.read_bytes() == gzip.decompress(packed.read_bytes()) == printed.stdout_bytes
    count = f"{printed.stdout.count(chr(10)):,}"
    assert told[0].stderr == f"wrote {plain} ({count} quads)\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.nq", "a.nq.gz"]


def test_packed_files_are_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "a.nq.gz", tmp_path / "b.nq.gz"
    for out in (first, second):
        CliRunner().invoke(cli, [*SMALL, "--out", str(out)])

    assert first.read_bytes() == second.read_bytes()


def test_a_name_of_another_format_or_place_is_refused(tmp_path: Path) -> None:
    other = CliRunner().invoke(cli, [*SMALL, "--out", str(tmp_path / "a.ttl")])
    nowhere = CliRunner().invoke(cli, [*SMALL, "--out", str(tmp_path / "no" / "a.nq")])

    assert isinstance(other.exception, InputError)
    assert "end the name in .nq or .nq.gz" in str(other.exception)
    assert "No such file or directory; name a place that can be written" in str(nowhere.exception)
    assert list(tmp_path.iterdir()) == []
