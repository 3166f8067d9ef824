"""Reviewing from the command line: no page, the decisions and the facts that follow from them."""

import json
import re
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cppcc_graph.text.forms import CODES

from .conftest import Run

#: Seconds after which a server that does not answer or end is given up.
PATIENCE = 240
REPORTS = Path(__file__).resolve().parents[1] / "text" / "reports"
TEXT = (
    "示例市政协2021年工作报告\n"
    "全年召开协商座谈会3次，委员捐款约12万元。收到提案216件，立案198件。\n"
    "𠮷祥委员提出《关于样例河保护的提案》，被市水利局采纳。\n"
)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, "utf-8")
    return path


def decisions(report: Path) -> list[dict[str, Any]]:
    lines = report.with_name("decisions.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def candidates(report: Path) -> list[dict[str, Any]]:
    lines = report.with_name("candidates.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_a_policy_is_recorded_as_who_decided(report: Path, run: Run) -> None:
    done = run("review", report, "--accept-above", "0.9", "--by", "policy-2026")

    said = decisions(report)
    assert {line["decided_by"] for line in said} == {"policy-2026 (accept-above 0.9)"}
    assert {line["status"] for line in said} == {"accepted"}
    assert min(line["confidence"] for line in said) >= 0.9
    assert done.err == f"accepted {len(said)} facts into {report.with_name('decisions.jsonl')}\n"


def test_decisions_hold_no_words_of_the_report(report: Path, run: Run) -> None:
    run("review", report, "--accept-above", "0", "--by", "li")

    written = report.with_name("decisions.jsonl").read_text("utf-8")
    for line in decisions(report):
        assert re.fullmatch(r"[0-9a-f]{64}", line["quote_sha256"])
        assert "quote" not in line
    parts = re.findall(r"[\u4e00-\u9fff]{4,}", TEXT)
    assert [part for part in parts if part in written] == []
    assert "样例河" not in written


def test_the_status_counts_every_kind(report: Path, run: Run) -> None:
    before = run("review", report, "--status").out
    run("review", report, "--accept-above", "0.9", "--by", "li")
    after = run("review", report, "--status").out

    assert re.search(r"^0 of \d+ decided \(0%\)$", before, re.M)
    accepted = len(decisions(report))
    assert re.search(rf"^all +│ \d+ +│ {accepted} +│ 0", after, re.M)
    assert re.search(rf"^{accepted} of \d+ decided", after, re.M)


def test_review_build_and_ask_work_end_to_end(report: Path, run: Run) -> None:
    facts, dataset = report.with_name("facts.yaml"), report.with_name("facts.nq")
    run("extract", report)
    run("review", report, "--accept-above", "0.5", "--by", "li")

    written = run("review", report, "--facts", facts)
    built = run("build", facts, "--text", report, "--out", dataset)
    answer = run("ask", "figures", "--data", dataset, "--format", "csv")
    drawn = run("draw", "--data", dataset, "--out", report.with_name("page.html"))

    assert re.match(
        rf"wrote {facts}: \d+ of \d+ accepted facts \(left out as undecided: \d+\)", written.err
    )
    assert (built.status, drawn.status) == (0, 0), built.err
    assert "216" in answer.out


def test_sentences_that_no_one_read_are_told_with_what_to_do(report: Path, run: Run) -> None:
    facts = report.with_name("facts.yaml")
    with report.open("a", encoding="utf-8") as file:
        file.write("山水相逢处，炊烟又起时，旧渡口边人来人往说的都是收成。\n")

    written = run("review", report, "--accept-above", "0.5", "--by", "li", "--facts", facts)
    built = run("build", facts, "--text", report, "--out", report.with_name("a.nq"))
    asked = run("ask", "reading-coverage", "--data", report.with_name("a.nq"), "--csv")

    assert re.search(
        rf"unread: \d+ sentences, in {facts} with “readingState: unread”; ", written.err
    )
    assert built.status == 0
    assert re.search(r"^未读,,\d+,\d+,", asked.out, re.M)


def test_facts_go_to_standard_output(report: Path, run: Run) -> None:
    facts = report.with_name("facts.yaml")
    run("review", report, "--accept-above", "0.5", "--by", "li", "--facts", facts)

    piped = run("review", report, "--facts", "-")

    assert (piped.status, piped.out) == (0, facts.read_text("utf-8"))
    assert piped.err.startswith("wrote -: ")
    assert not Path("-").exists()


def test_accepted_facts_without_a_form_are_named_with_their_place(report: Path, run: Run) -> None:
    text = report.read_text("utf-8")
    aim = "力争办复率达到100%"
    report.write_text(f"{text}\n二、2022年工作安排\n{aim}。\n", "utf-8")

    written = run(
        "review", report, "--accept-above", "0.5", "--by", "li",
        "--facts", report.with_name("facts.yaml"),
    )  # fmt: skip

    at = report.read_text("utf-8").index(aim) + len("力争")
    assert f"  [{at}, {at + 9})  metric “办复率达到100%”\n" in written.err


@pytest.mark.parametrize("name", ["county-1", "newspaper-1", "province-1"])
def test_a_whole_report_goes_from_review_to_a_picture(name: str, tmp_path: Path, run: Run) -> None:
    report, facts = tmp_path / f"{name}.txt", tmp_path / "facts.yaml"
    report.write_bytes((REPORTS / f"{name}.txt").read_bytes())
    dataset = tmp_path / "facts.nq"

    run("review", report, "--accept-above", "0.6", "--by", "li", "--facts", facts)
    built = run("build", facts, "--out", dataset)
    asked = run("ask", "figures", "--data", dataset, "--format", "json")
    drawn = run("draw", "--data", dataset, "--out", tmp_path / "page.html")

    assert (built.status, asked.status, drawn.status) == (0, 0, 0), built.err
    assert len(json.loads(asked.out)) >= 5


def test_how_often_and_how_much_stand_in_the_graph(report: Path, run: Run) -> None:
    facts, dataset = report.with_name("facts.yaml"), report.with_name("facts.nq")
    run("review", report, "--accept-above", "0.5", "--by", "li", "--facts", facts)
    run("build", facts, "--out", dataset)
    rows = run("ask", "figures-by-year", "--data", dataset, "--format", "csv").out.splitlines()

    cells = [row.split(",") for row in rows[1:]]
    assert {(row[1], row[6]) for row in cells} >= {
        ("会议次数", "3"),
        ("捐款金额", "120000"),
        ("收到提案数", "216"),
        ("立案数", "198"),
    }


def test_an_edit_that_takes_everything_away_still_builds(report: Path, run: Run) -> None:
    run("review", report, "--accept-above", "0", "--by", "li")
    lines = decisions(report)
    for line in lines:
        line["status"] = "edited"
        line["edit"] = {"start": line["start"], "end": line["end"], "args": {}}
    report.with_name("decisions.jsonl").write_text(
        "".join(json.dumps(line) + "\n" for line in lines), "utf-8"
    )
    facts = report.with_name("facts.yaml")

    done = run("review", report, "--facts", facts)

    assert done.status == 0
    assert re.search(r"wrote .*: 0 of \d+ accepted facts", done.err)
    assert run("build", facts, "--out", report.with_name("x.nq")).status == 0


def test_a_report_that_is_no_plain_text_has_its_text_beside_it(tmp_path: Path, run: Run) -> None:
    page = tmp_path / "report.html"
    page.write_text(f"<html><body><p>{TEXT.replace(chr(10), '</p><p>')}</p></body></html>", "utf-8")
    facts = tmp_path / "facts.yaml"
    run("extract", page)
    run("review", tmp_path / "candidates.jsonl", "--accept-above", "0.5", "--by", "li")
    written = run("review", page, "--facts", facts)
    built = run("build", facts, "--text", tmp_path / "report.read.txt", "--out", tmp_path / "x.nq")
    again = run("review", tmp_path / "candidates.jsonl", "--status")
    folder = run("extract", tmp_path, "--jobs", "1", "--facts", tmp_path / "drafts")
    single = run("extract", page, "--facts", facts)

    text = tmp_path / "report.read.txt"
    assert f"wrote {text}: the text that the facts refer to, for --text\n" in written.err
    assert (built.status, again.status) == (0, 0), built.err
    assert folder.err.startswith("1 of 1 reports")
    assert "report.read.txt" in single.err


def test_only_what_was_accepted_is_built(report: Path, run: Run) -> None:
    facts = report.with_name("facts.yaml")
    assert run("review", report, "--facts", facts).status == 1
    assert not facts.exists()

    run("review", report, "--accept-above", "0.9", "--by", "li")
    lines = decisions(report)
    for line in lines:
        if line["kind"] == "metric" and line["args"]["metric"] == "filed":
            line["status"] = "rejected"
    report.with_name("decisions.jsonl").write_text(
        "".join(json.dumps(line) + "\n" for line in lines), "utf-8"
    )
    run("review", report, "--facts", facts)

    text = facts.read_text("utf-8")
    assert "value: 216" in text
    assert "value: 198" not in text


def test_a_new_extraction_keeps_decisions_and_flags_what_no_rule_finds(
    report: Path, run: Run
) -> None:
    run("review", report, "--accept-above", "0.9", "--by", "li")
    lines = decisions(report)
    lines[0] = {**lines[0], "id": "0123456789abcdef", "rule": "gone/rule@1"}
    report.with_name("decisions.jsonl").write_text(
        "".join(json.dumps(line) + "\n" for line in lines), "utf-8"
    )

    told = run("extract", report)

    states = {line["status"] for line in candidates(report)}
    flagged = [line for line in candidates(report) if line.get("note")]
    assert states == {"accepted", "candidate"}
    assert [(f["note"], f["decided_by"]) for f in flagged] == [
        ("no rule finds it any more", "li (accept-above 0.9)")
    ]
    assert "no rule finds it any more: 1 (kept)" in told.out
    assert "1 decided facts that no rule finds any more" in run("review", report, "--status").out


def test_a_changed_text_is_told_what_it_lost(report: Path, run: Run) -> None:
    run("review", report, "--accept-above", "0.9", "--by", "li")
    report.write_text(TEXT.replace("收到提案216件，立案198件。", ""), "utf-8")

    status = run("review", report, "--status")
    extracted = run("extract", report)

    assert "accepted facts whose words are gone from the text" in status.err
    assert "the words are gone from the text" in extracted.err


def test_what_rules_add_and_remove_is_counted(report: Path, run: Run) -> None:
    run("extract", report)
    lines = candidates(report)
    old = {**lines[1], "id": "feedfeedfeedfeed", "rule": "old/rule@1"}
    report.with_name("candidates.jsonl").write_text(
        "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in [old, *lines[2:]]), "utf-8"
    )

    done = run("review", report, "--status")

    assert (
        "since the last extraction rules, or --place, --year or --after, changed: 2 facts added, 1 removed"
        in done.out
    )


@pytest.mark.parametrize("named", ["--text report.txt", ""])
def test_candidates_are_reviewed_with_the_text_beside_them(
    report: Path, run: Run, named: str
) -> None:
    run("extract", report)
    lines = report.with_name("candidates.jsonl")
    report.with_name("other.txt").write_text("别的文本", "utf-8")
    report.with_name("broken.docx").write_bytes(b"PK\x03\x04")

    done = run("review", lines, *(["--text", report] if named else []), "--accept-above", "0.9")

    assert done.status == 0
    assert {line["report"] for line in decisions(report)} == {"report.txt"}


def test_what_cannot_be_reviewed_is_told(report: Path, run: Run, tmp_path: Path) -> None:
    run("extract", report)
    lines = report.with_name("candidates.jsonl")
    other = tmp_path / "elsewhere" / "candidates.jsonl"
    other.parent.mkdir()
    other.write_bytes(lines.read_bytes())
    wrong = tmp_path / "elsewhere" / "wrong.txt"
    wrong.write_text("别的文本", "utf-8")
    broken = tmp_path / "broken.jsonl"
    broken.write_text('{"id": 1}\n', "utf-8")
    binary = tmp_path / "binary.jsonl"
    binary.write_bytes(b"\xff\xfe")

    for arguments, message in (
        ((other,), "no text beside it is the one it was found in; name it with --text"),
        ((other, "--text", wrong), "was found in another text than"),
        ((report, "--text", wrong), "is itself taken for the text"),
        ((broken,), "broken.jsonl:1: is no candidate line"),
        ((binary,), "is not UTF-8"),
        ((tmp_path / "none.jsonl",), "No such file"),
        ((tmp_path / "none.txt",), "there is no such file"),
        ((report, "--after", tmp_path / "none.yaml"), "No such file"),
        ((report, "--after", binary), "is not UTF-8"),
    ):
        done = run("review", *arguments, "--status")
        assert done.status == 1
        assert message in done.err, done.err


def judged(report: Path, run: Run) -> dict[str, tuple[int, int]]:
    """Let a reader reject every figure and accept the rest; return right and wrong by rule."""
    run("review", report, "--accept-above", "0", "--by", "li")
    lines = decisions(report)
    record: dict[str, tuple[int, int]] = {}
    for line in lines:
        line["decided_by"] = "li"
        line["status"] = "rejected" if line["kind"] == "figure" else "accepted"
        right, wrong = record.get(line["rule"], (0, 0))
        is_right = line["status"] == "accepted"
        record[line["rule"]] = right + is_right, wrong + (not is_right)
    report.with_name("decisions.jsonl").write_text(
        "".join(json.dumps(line) + "\n" for line in lines), "utf-8"
    )
    return record


def test_confidence_goes_with_earlier_reviews(report: Path, run: Run, tmp_path: Path) -> None:
    record = judged(report, run)
    past = report.with_name("decisions.jsonl")
    next_year = tmp_path / "next" / "report.txt"
    next_year.parent.mkdir()
    next_year.write_text(TEXT.replace("2021", "2022").replace("216", "230"), "utf-8")

    plain = run("extract", next_year, "--format", "jsonl").out
    weighed = run("extract", next_year, "--format", "jsonl", "--past", past).out
    again = run("extract", next_year, "--format", "jsonl", "--past", past, "--past", past).out

    assert weighed == again
    for before, now in zip(map(json.loads, plain.splitlines()), map(json.loads, weighed.splitlines()), strict=True):  # fmt: skip
        right, wrong = record.get(before["rule"], (0, 0))
        mean = round((10 * before["confidence"] + right) / (10 + right + wrong), 3)
        assert now == {**before, "confidence": mean if right + wrong else before["confidence"]}
    assert plain != weighed


def test_a_policy_and_a_folder_use_earlier_reviews(report: Path, run: Run, tmp_path: Path) -> None:
    judged(report, run)
    past = report.with_name("decisions.jsonl")
    folder = tmp_path / "next"
    folder.mkdir()
    next_year = folder / "report.txt"
    next_year.write_text(TEXT.replace("2021", "2022"), "utf-8")

    run("review", next_year, "--accept-above", "0.8", "--by", "p", "--past", past)
    many = run("extract", folder, "--jobs", "1", "--past", past)
    without = run("extract", folder, "--jobs", "1")
    (lines,) = (folder / "candidates").glob("*.jsonl")
    plain = run("extract", next_year, "--format", "jsonl", "--out", tmp_path / "x").out

    accepted = {line["kind"] for line in decisions(next_year)}
    assert "figure" not in accepted
    assert accepted >= {"metric", "date"}
    # Another record is another work to do.
    assert "before" not in many.err + without.err
    assert {line["id"] for line in map(json.loads, lines.read_text("utf-8").splitlines())} == {
        line["id"] for line in map(json.loads, plain.splitlines())
    }


def test_the_record_of_each_rule_is_listed(report: Path, run: Run) -> None:
    record = judged(report, run)
    past = report.with_name("decisions.jsonl")

    rows = run("rules", "list", "--format", "csv", "--past", past).out.splitlines()
    plain = run("rules", "list", "--format", "csv").out.splitlines()

    assert rows[0] == (
        "rule,yields,prior,examples,counter-examples,accepted,mended or rejected,precision,confidence"
    )
    listed = {row.split(",")[0]: row.split(",")[5:] for row in rows[1:]}
    assert {rule: (int(row[0]), int(row[1])) for rule, row in listed.items() if row[2]} == record
    assert len(rows) > len(plain)
    received = next(row for row in rows if row.startswith("metrics/received@"))
    assert received.split(",")[5:] == ["1", "0", "1.00", "0.98"]
    assert next(row for row in rows if row.startswith("figures/")).endswith(",0.00,")
    assert run("rules", "list", "--past", report.with_name("none.jsonl")).err == (
        f"cppcc-graph: {report.with_name('none.jsonl')}: there is no such file of decisions; "
        "check the name\n"
    )


def start(report: Path, *options: str) -> tuple[subprocess.Popen[str], str]:
    command = [sys.executable, "-m", "cppcc_graph", "review", str(report), "--no-browser", *options]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    return process, process.stdout.readline().strip()


@pytest.fixture
def served(report: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    process, address = start(report, "--by", "li")
    yield process, address
    process.kill()
    process.communicate()


def ask(address: str, name: str, body: object = None, **headers: str) -> tuple[int, Any]:
    data = None if body is None else json.dumps(body).encode()
    sent = {
        "Content-Type": "application/json",
        **{k.replace("_", "-"): v for k, v in headers.items()},
    }
    request = urllib.request.Request(address + name, data=data, headers=sent)
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return answer.status, json.loads(answer.read() or b"null")
    except urllib.error.HTTPError as error:
        with error:
            return error.code, json.loads(error.read())


def test_a_killed_server_has_lost_no_decision(
    report: Path, served: tuple[subprocess.Popen[str], str]
) -> None:
    process, address = served
    _, state = ask(address, "state")
    for item in state["items"][:3]:
        assert ask(address, "decide", {"id": item["id"], "status": "accepted"})[0] == 200
    process.kill()
    process.wait()

    assert [line["id"] for line in decisions(report)] == [i["id"] for i in state["items"][:3]]
    again, address = start(report)
    _, state = ask(address, "state")
    again.terminate()
    again.communicate()
    assert [item["status"] for item in state["items"]].count("accepted") == 3


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_the_end_of_a_review_sorts_the_decisions_and_says_where_they_are(
    report: Path, sign: signal.Signals
) -> None:
    process, address = start(report)
    _, state = ask(address, "state")
    for item in reversed(state["items"][:3]):
        ask(address, "decide", {"id": item["id"], "status": "rejected"})
    process.send_signal(sign)
    _, told = process.communicate(timeout=PATIENCE)

    assert process.returncode == 0
    assert told.endswith(f"saved in {report.with_name('decisions.jsonl')}\n")
    assert [line["id"] for line in decisions(report)] == [i["id"] for i in state["items"][:3]]
    assert not report.with_name(".decisions.jsonl.lock").exists()


def test_a_second_server_on_the_same_decisions_is_refused(
    report: Path, served: tuple[subprocess.Popen[str], str], run: Run
) -> None:
    second = run("review", report, "--no-browser")
    policy = run("review", report, "--accept-above", "0.9")
    status = run("review", report, "--status")

    assert (second.status, policy.status, status.status) == (1, 1, 0)
    assert "another review has it open; close that one first" in second.err


def test_a_port_that_is_taken_is_told(
    report: Path, served: tuple[subprocess.Popen[str], str], run: Run, tmp_path: Path
) -> None:
    port = served[1].split(":")[2].split("/")[0]
    other = tmp_path / "other.txt"
    other.write_text(TEXT, "utf-8")

    done = run("review", other, "--no-browser", "--port", port, "--decisions", tmp_path / "d.jsonl")

    assert done.status == 1
    assert f"port {port}: Address already in use; choose another with --port" in done.err


def test_only_who_has_the_address_is_answered(served: tuple[subprocess.Popen[str], str]) -> None:
    address = served[1]
    root = re.match(r"http://127\.0\.0\.1:\d+/", address)
    assert root is not None
    assert ask(root[0], "")[0] == 403
    assert ask(root[0], "wrong-token/state")[0] == 403
    assert ask(address, "state", Host="evil.example")[0] == 403
    assert ask(address, "state", Origin="https://evil.example")[0] == 403
    assert ask(address, "state", Sec_Fetch_Site="cross-site")[0] == 403
    assert ask(address, "decide", {}, Origin="null")[0] == 403
    assert ask(address, "state", Origin=root[0][:-1])[0] == 200
    assert ask(address, "../../etc/passwd")[0] == 404


@pytest.mark.parametrize(
    ("name", "body", "status"),
    [
        ("decide", {"id": "none", "status": "accepted"}, 409),
        ("decide", {"id": "none", "status": "superseded"}, 400),
        ("decide", {"id": "none", "status": "perhaps"}, 400),
        ("decide", [], 400),
        ("decide", {"id": "x", "status": "edited", "args": []}, 400),
        ("decide", {"id": "x", "status": "edited", "args": {"a": 1}}, 400),
        ("decide", {"id": "x", "status": "edited", "note": "x" * 10_001}, 400),
        ("decide", {"id": "x", "status": "edited", "start": 0, "end": True}, 400),
        ("decide", {"id": "x", "status": "edited", "note": "x" * 1_000_001}, 413),
        ("perhaps", {}, 404),
        ("add", {"kind": "dream"}, 409),
        ("add", {"kind": "body", "start": 3, "end": 99999}, 409),
    ],
)
def test_what_makes_no_sense_is_refused(
    served: tuple[subprocess.Popen[str], str], name: str, body: object, status: int
) -> None:
    assert ask(served[1], name, body)[0] == status


def test_what_is_no_json_is_refused(served: tuple[subprocess.Popen[str], str]) -> None:
    for data, kind, status in ((b"{", "application/json", 400), (b"{}", "text/plain", 415)):
        request = urllib.request.Request(
            served[1] + "decide", data=data, headers={"Content-Type": kind}
        )
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(request, timeout=PATIENCE)
        refused.value.close()
        assert refused.value.code == status


def test_a_code_that_is_none_is_told_with_those_there_are(
    served: tuple[subprocess.Popen[str], str],
) -> None:
    fact = {"kind": "activity", "start": 0, "end": 2, "args": {"type": "督导"}}

    status, said = ask(served[1], "add", fact)

    assert (status, said["error"]) == (
        409,
        f"type: “督导” is none of its codes; use one of {', '.join(CODES['activity', 'type'])}",
    )


def test_an_edit_is_checked_by_code_points(served: tuple[subprocess.Popen[str], str]) -> None:
    _, state = ask(served[1], "state")
    item = next(i for i in state["items"] if i["start"] > TEXT.index("𠮷"))
    start = TEXT.index("提案》")
    edit = {"id": item["id"], "status": "edited", "start": start, "end": start + 2}

    wrong, message = ask(served[1], "decide", {**edit, "quote": "案》"})
    right, said = ask(served[1], "decide", {**edit, "quote": "提案", "args": {"title": "x"}})

    assert (wrong, right) == (409, 200)
    assert "has other words in the text than on the page" in message["error"]
    assert (said["item"]["start"], said["item"]["status"]) == (start, "edited")
