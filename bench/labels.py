"""Label search over a million made-up names: ``python bench/labels.py [LABELS] [--write]``.

Prints, or puts into docs/benchmarks.md, how long the index takes to build, its size, and the search
times: the median of seven, and the first, for names of one, two, three and more signs, frequent and
rare, with and without a class. The answers of the index are compared with those of a plain scan, so
that a fast wrong one fails.
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import page
from pyoxigraph import Literal, NamedNode, Quad, Store

from cppcc_graph.rdf.label_index import LabelIndex, build
from cppcc_graph.rdf.prefixes import PREFIXES

WORDS = [
    "贫困",
    "治理",
    "协商",
    "提案",
    "委员",
    "民生",
    "教育",
    "医疗",
    "交通",
    "环保",
    "水质",
    "农业",
    "企业",
    "文化",
    "旅游",
    "社区",
    "养老",
    "就业",
    "住房",
    "食品",
]
ACTS = ["加强", "推进", "完善", "促进", "深化", "优化", "建立", "健全", "提升"]
KINDS = ("Proposal", "Activity", "AgentGroup")
SOUGHT = ("困", "的", "贫困", "提案", "于贫", "委员会", "的提案", "治理水质", "关于加强", "丁七")


def labels(count: int) -> Iterator[tuple[str, str, str]]:
    """Yield (IRI, class, label): names of two or three signs, and long titles."""
    chance = random.Random(1)
    signs = [chr(0x4E00 + n) for n in range(3000)]
    for n in range(count):
        kind = KINDS[n % 3]
        name = "".join(chance.choices(signs, k=chance.choice((2, 2, 3))))
        if kind != "AgentGroup":
            what = f"{chance.choice(WORDS)}{chance.choice(WORDS)}"
            end = "提案" if kind == "Proposal" else "建议"
            name = f"关于{chance.choice(ACTS)}{name}{what}的{end}"
        yield f"{PREFIXES['e']}x{n}", PREFIXES["cppcc"] + kind, name


def measured(count: int = 1_000_000) -> str:
    """Return the table."""
    label, kind_of = NamedNode(f"{PREFIXES['rdfs']}label"), NamedNode(f"{PREFIXES['rdf']}type")
    every = list(labels(count))
    store = Store()
    store.bulk_extend(
        quad
        for iri, kind, name in every
        for quad in (
            Quad(NamedNode(iri), label, Literal(name, language="zh")),
            Quad(NamedNode(iri), kind_of, NamedNode(kind)),
        )
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "labels.sqlite"
        start = time.process_time()
        held = build(store, path)
        took = time.process_time() - start
        lines = [
            "## Part of a name among a million labels",
            "",
            "Written by `python bench/labels.py --write`. What `load --labels` keeps: pairs of",
            "signs as words of SQLite's full-text search (FTS5); asked as `find` asks it, at most",
            "60 labels, by the clock, the index being open. Names are made up; answers are those",
            "of a plain scan.",
            f"{held:,} labels, built in {took:.0f} s of CPU, {path.stat().st_size / 1e6:.0f} MB.",
            "",
            "| part | of class | found | first, ms | median of 7, ms |",
            "| --- | --- | ---: | ---: | ---: |",
        ]
        index = LabelIndex(path)
        for part in SOUGHT:
            for kind in (None, PREFIXES["cppcc"] + "AgentGroup"):
                times = []
                for _ in range(7):
                    start = time.perf_counter()
                    found = index.search(part, kind=kind, limit=60)
                    times.append(1000 * (time.perf_counter() - start))
                true = sum(part in name and kind in (None, each) for _, each, name in every)
                assert len(found) == min(60, true), (part, kind, len(found), true)
                assert all(part in name for _, name in found)
                which = "AgentGroup" if kind else "any"
                middle = statistics.median(times)
                lines.append(f"| {part} | {which} | {len(found)} | {times[0]:.2f} | {middle:.2f} |")
        index.close()
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    sizes = [int(argument) for argument in sys.argv[1:] if argument != "--write"]
    told = measured(*sizes)
    print(told)
    if "--write" in sys.argv:
        page.put(told)
