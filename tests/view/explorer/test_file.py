"""The explorer's file: what it holds and may do, and that its parts are built from ``web/``."""

import base64
import hashlib
import html
import os
import re
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from pyoxigraph import Store

from cppcc_graph.pipeline import explore
from cppcc_graph.rdf.questions import questions
from cppcc_graph.rdf.store import open_dataset, opened
from cppcc_graph.resources import folder
from cppcc_graph.view.explorer import render_explorer, title_of

ASSETS = (
    Path(__file__).resolve().parents[3] / "src" / "cppcc_graph" / "view" / "assets" / "explorer"
)
LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>"
TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"


def written(store: Store, *, title: str | None = None) -> str:
    return render_explorer(
        store,
        explore(store, focus=None).overview,
        title={"zh": title, "en": title} if title else title_of(store),
        language="zh",
        focus=None,
        questions=questions(folder("queries")),
    )


@pytest.fixture(scope="module")
def page() -> str:
    return written(open_dataset(folder("data") / "dataset.nq"))


def block(page: str, name: str) -> bytes:
    found = re.search(rf'<script type="text/plain" id="{name}">(.*?)</script>', page, re.S)
    assert found
    return zlib.decompress(base64.b64decode(found[1]))


def test_the_policy_allows_the_one_script_and_the_one_style_and_nothing_from_outside(
    page: str,
) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    scripts = re.findall(r"<script>(.*?)</script>", page, re.S)
    styles = re.findall(r"<style>(.*?)</style>", page, re.S)
    script, style = (
        base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        for text in (*scripts, *styles)
    )

    assert policy
    assert html.unescape(policy[1]).split("; ") == [
        "default-src 'none'",
        f"script-src 'sha256-{script}' 'wasm-unsafe-eval'",
        f"style-src 'sha256-{style}'",
        "worker-src blob:",
        "img-src data: blob:",
        "base-uri 'none'",
        "form-action 'none'",
    ]


def test_nothing_is_loaded_from_anywhere(page: str) -> None:
    shell = re.sub(r"<script.*?</script>|<style>.*?</style>", "", page, flags=re.S)
    style = re.findall(r"<style>(.*?)</style>", page, re.S)[0]

    assert re.findall(r"\b(?:src|href|action|style|on\w+)=", shell) == []
    assert "url(" not in style
    assert "@import" not in style


def test_the_page_holds_each_statement_once(page: str) -> None:
    whole = open_dataset(folder("data") / "dataset.nq")

    held = block(page, "data")

    merged = opened(held)
    once = len(merged)
    merged.update("INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }")
    assert once * 2 == len(whole)
    assert named(merged) == named(whole)


def named(store: Store) -> set[str]:
    """Return the statements about and of named things: blank nodes have other names each time."""
    quads = store.quads_for_pattern(None, None, None, None)
    return {str(quad) for quad in quads if "_:" not in str(quad)}


def test_lines_with_blank_nodes_come_first_and_are_counted() -> None:
    line = f'_:a {LABEL} "无名"@zh .\n<http://example.org/a> {LABEL} "一"@zh .\n<http://example.org/a> {TYPE} <https://w3id.org/cppcc-graph/ns#Matter> .\n'
    shown = written(opened(line.encode()), title="t")

    data = block(shown, "data")

    index = block(shown, "index").decode()
    whole = int(re.search(r'"whole":(\d+)', index)[1])  # type: ignore[index]
    assert data[:whole].decode().endswith(f' {LABEL} "无名"@zh .\n')
    assert data[:whole].startswith(b"_:")
    assert b"_:" not in data[whole:]


def test_a_title_with_the_marks_of_the_template_stays_a_title() -> None:
    data = f'<http://example.org/a> {LABEL} "一"@zh .\n<http://example.org/a> {TYPE} <https://w3id.org/cppcc-graph/ns#Matter> .\n'

    shown = written(opened(data.encode()), title="@@wasm@@<b>")

    assert "<title>@@wasm@@&lt;b&gt;</title>" in shown
    assert block(shown, "wasm")[:4] == b"\0asm"


def test_many_reports_are_counted_in_the_title() -> None:
    reports = "".join(
        f'<http://example.org/{n}> {TYPE} <https://w3id.org/cppcc-graph/ns#SourceReport> .\n<http://example.org/{n}> {LABEL} "报告{n}"@zh .\n'
        for n in range(3)
    )

    assert title_of(opened(reports.encode())) == {"zh": "3份报告", "en": "3 reports"}
    assert title_of(opened(reports[: reports.index("<http://example.org/2>")].encode())) == {
        "zh": "报告0 · 报告1",
        "en": "报告0 · 报告1",
    }
    assert title_of(opened(b"")) == {"zh": "cppcc-graph", "en": "cppcc-graph"}


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_same_data_give_the_same_bytes(seed: str, page: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "cppcc_graph", "explore", "--out", "-"],
        env={**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": "C", "PYTHONUTF8": "0"},
        capture_output=True,
        check=True,
    )

    assert done.stdout == page.encode("utf-8")


def test_the_page_of_a_report_is_small(page: str) -> None:
    assert len(page.encode("utf-8")) < 2_500_000


def test_what_is_shipped_has_the_digests_it_says() -> None:
    lines = (ASSETS / "SHA256SUMS").read_text("utf-8").splitlines()
    said = {name: digest for digest, name in (line.split("  ") for line in lines)}

    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in ASSETS.iterdir()
        if path.name != "SHA256SUMS"
    }

    assert said == found


def test_the_licence_of_everything_inside_is_shipped() -> None:
    text = (ASSETS / "LICENCES.txt").read_text("utf-8")

    heads = re.findall(r"^(\S+) (\d\S*) \((.+)\)$", text, re.M)
    assert [name for name, _, _ in heads] == [
        "events",
        "graphology",
        "graphology-utils",
        "oxigraph",
        "sigma",
    ]
    assert {licence for _, _, licence in heads} == {"MIT", "MIT OR Apache-2.0"}
    assert text.count("Permission is hereby granted") == len(heads)


def test_the_lock_file_names_no_host() -> None:
    lock = (ASSETS.parents[4] / "web" / "package-lock.json").read_text("utf-8")

    assert "http" not in lock
    assert '"integrity"' in lock


def test_what_is_shipped_is_built_from_the_sources(viewer: Path, tmp_path: Path) -> None:
    subprocess.run(
        ["node", "build.mjs", str(tmp_path / "built")], cwd=viewer, check=True, capture_output=True
    )

    built = {path.name: path.read_bytes() for path in (tmp_path / "built").iterdir()}
    shipped = {path.name: path.read_bytes() for path in ASSETS.iterdir()}
    # Compressed bytes may differ between versions of zlib: what they hold may not.
    program = "oxigraph.wasm.z"
    assert zlib.decompress(built.pop(program)) == zlib.decompress(shipped.pop(program))
    for files in (built, shipped):
        lines = files["SHA256SUMS"].decode().splitlines()
        files["SHA256SUMS"] = "\n".join(li for li in lines if program not in li).encode()
    assert built == shipped
