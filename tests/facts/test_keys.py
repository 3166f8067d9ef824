"""The page of keys and codes is current and names what a kind may have."""

from pathlib import Path

from cppcc_graph.facts.keys import page
from cppcc_graph.facts.profile import Profile
from cppcc_graph.rdf.profile import shipped_profile

ROOT = Path(__file__).resolve().parents[2]


def test_the_page_is_current() -> None:
    shown = (ROOT / "docs" / "keys.md").read_text("utf-8")

    assert page(shipped_profile()) == shown, "run: cppcc-graph check --keys > docs/keys.md"


def test_a_kind_lists_its_keys(profile: Profile) -> None:
    text = page(profile)

    assert (
        """### Figure · 数据

| key | 键 | value | |
| --- | --- | --- | --- |
| during | 时间 | PeriodOfTime |  |
| **figureOf** | **数据所属** | any thing | once, or under `hasFigure` |
| **indicator** | **指标** | code of [indicator](#indicator) | once |
| precision | 精度 | code of [precision](#precision) |  |
| unit | 单位 | code of [unit](#unit) | once |
| uptakeVerb | 采纳用词 | text |  |
| **value** | **数值** | number | once |
| verbatim | 原文 | text |  |

"""
        in text
    )
    assert (
        """### eventStatus

Values of eventStatus · 活动状态.

| code | 词 |
| --- | --- |
| held | 已开展 |
| planned | 计划中 |

"""
        in text
    )
