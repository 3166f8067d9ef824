"""The pictures: valid XML with every word in it, the table beside them, nothing fetched or fired."""

import re
import struct
from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, Store

from cppcc_graph.errors import InputError, MissingExtraError, QuestionError
from cppcc_graph.rdf.prefixes import PROLOGUE
from cppcc_graph.rdf.series import Body, Came
from cppcc_graph.rdf.store import open_dataset
from cppcc_graph.resources import folder
from cppcc_graph.view.charts import output
from cppcc_graph.view.charts.bars import Part, Row, bars
from cppcc_graph.view.charts.flow import flow
from cppcc_graph.view.charts.gallery import CHARTS
from cppcc_graph.view.charts.output import page, png
from cppcc_graph.view.charts.svg import Picture, escaped, lines_of, svg, width_of
from cppcc_graph.view.charts.timeline import Dated, timeline
from cppcc_graph.view.charts.tree import tree

from ..conftest import dataset

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = '</text><script>alert(1)</script>"><img src=x onerror=alert(1)>\u202e\x00'


@pytest.fixture(scope="module")
def jingzhou() -> Store:
    return open_dataset(folder("data") / "dataset.nq")


def shown(drawn: str) -> str:
    return "".join("".join(text.itertext()) for text in ET.fromstring(drawn).iter(f"{SVG}text"))


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", sorted(CHARTS))
def test_every_picture_is_whole(jingzhou: Store, name: str, lang: str) -> None:
    picture = CHARTS[name].make(jingzhou, lang)

    drawn = svg(picture)

    root = ET.fromstring(drawn)
    names = [root.find(f"{SVG}{tag}").get("id", "") for tag in ("title", "desc")]  # type: ignore[union-attr]
    assert (root.get("role"), root.get("aria-labelledby")) == ("img", " ".join(names))
    assert root.findtext(f"{SVG}title") == CHARTS[name].title.of(lang)
    assert root.findtext(f"{SVG}desc") == picture.alt
    words = re.sub(r"\s", "", shown(drawn))
    for text in picture.texts:
        assert re.sub(r"\s", "", text) in words
    assert all(len(row) == len(picture.columns) for row in picture.rows)
    assert "http" not in drawn.replace("http://www.w3.org/2000/svg", "")
    assert drawn == svg(CHARTS[name].make(jingzhou, lang))


def test_outcomes_are_counted_once(jingzhou: Store) -> None:
    rows = CHARTS["uptake"].make(jingzhou, "en").rows

    assert [(degree, number) for degree, number, _ in rows] == [
        ("not stated", "3"), ("offered", "6"), ("considered", "3"), ("contributed", "11"),
        ("absorbed", "3"), ("issued", "1"), ("implemented", "8"), ("took effect", "5"),
    ]  # fmt: skip


def test_the_flow_says_where_each_outcome_was_read(jingzhou: Store) -> None:
    rows = CHARTS["flow"].make(jingzhou, "zh").rows

    assert (
        "大力发展荆州城市夜经济",
        "已建五条特色饮食街区",
        "落实",
        "已建",
        "提案“答卷”要览 · 第2条 · 成效",
    ) in rows
    assert len(rows) == 41


FIGURES = """
code:counts-otherThing skos:prefLabel "其他事物"@zh . code:unit-number skos:prefLabel "个数"@zh .
code:precision-nearly skos:prefLabel "接近"@zh ; skos:notation "nearly" .
code:precision-approx skos:prefLabel "约数"@zh ; skos:notation "approx" .
"""
ONE_FIGURE = """e:{name} a cppcc:Figure ; rdfs:label "{label}"@zh ; cppcc:verbatim "{wording}" ;
  sdmx-measure:obsValue {value} ; sdmx-attribute:unitMeasure code:unit-number ;
  cppcc:counts code:counts-otherThing ; cppcc:precision code:precision-{precision} .
"""


def test_what_no_code_tells_has_a_scale_for_each_measure_word() -> None:
    store = Store()
    figures = [
        ("a", "史料", "近40万字", "400000", "nearly"), ("b", "培训", "约4期", "4", "approx"),
        ("c", "专刊", "约2期", "2", "approx"),
    ]  # fmt: skip
    keys = ("name", "label", "wording", "value", "precision")
    told = "".join(ONE_FIGURE.format(**dict(zip(keys, each, strict=True))) for each in figures)
    store.load(PROLOGUE + FIGURES + told, format=RdfFormat.TURTLE)

    picture = CHARTS["figures"].make(store, "zh")

    assert picture.texts == (
        "约数", "接近", "其他事物（字）", "史料", "≲ 近40万字 · 接近", "其他事物（期）", "培训",
        "≈ 约4期 · 约数", "专刊", "≈ 约2期 · 约数",
    )  # fmt: skip
    drawn = re.findall(r'width="([\d.]+)" height="18" rx="3" fill="(#\w+)"', picture.body)
    assert drawn == [("420.0", "#D55E00"), ("420.0", "#E69F00"), ("210.0", "#E69F00")]


def test_figures_say_how_exact_they_are(jingzhou: Store) -> None:
    picture = CHARTS["figures"].make(jingzhou, "zh")

    assert (
        "市政协委员捐赠物资价值约322万元", "3220000", "元", "物资价值", "约数", "约322万元",
        "戮力共克时艰 · ●1 · 句5",
    ) in picture.rows  # fmt: skip
    assert "≈ 约322万元 · 约数" in picture.texts


def test_outcomes_follow_advice_in_the_report_and_are_not_said_to_come_of_it(
    jingzhou: Store,
) -> None:
    assert [CHARTS["flow"].make(jingzhou, lang).alt for lang in ("zh", "en")] == [
        "25项建言与活动，报告述及40项成效，右侧按采纳程度归总。",
        "25 pieces of advice and activities, 40 outcomes told of them, gathered by uptake on the "
        "right.",
    ]


ACTIVITIES = """
e:visit a cppcc:Activity ; rdfs:label "乙"@zh ; cppcc:activityType code:t-visit ;
  cppcc:performsFunction code:f-advice , code:f-oversight .
e:tour a cppcc:Activity ; rdfs:label "甲"@zh ; cppcc:activityType code:t-visit , code:t-study .
e:talks a cppcc:ActivitySeries ; cppcc:activityType code:t-visit .
code:t-visit skos:prefLabel "走访"@zh . code:t-study skos:prefLabel "调研"@zh .
code:f-advice skos:prefLabel "参政议政"@zh . code:f-oversight skos:prefLabel "民主监督"@zh .
"""


def test_an_activity_of_two_functions_is_one_and_a_series_is_not_left_out() -> None:
    store = Store()
    store.load(PROLOGUE + ACTIVITIES, format=RdfFormat.TURTLE)

    picture = CHARTS["activities"].make(store, "zh")

    assert picture.alt == "2项活动和1个活动系列，2种类型。其中2项有不止一种类型或职能，各处都计。"
    assert picture.rows == (
        ("调研", "未说明职能", "1", "甲"), ("走访", "参政议政", "1", "乙"), ("走访", "民主监督", "1", "乙"),
        ("走访", "未说明职能", "1", "甲"), ("走访", "活动系列（各计一项）", "1", ""),
    )  # fmt: skip
    assert picture.texts[-4:] == ("走访", "3", "调研", "1")


def test_groups_stand_below_what_they_are_part_of(jingzhou: Store) -> None:
    picture = CHARTS["bodies"].make(jingzhou, "zh")

    superiors = {name: (above, kind) for name, above, kind in picture.rows}
    assert {name: superiors[name] for name in ("荆州市政协委员", "新任市政协委员", "医药卫生界委员")} == {
        "荆州市政协委员": ("政协荆州市委员会", "属于、隶属、内设"),
        "新任市政协委员": ("荆州市政协委员", "属于、隶属、内设"),
        "医药卫生界委员": ("医药卫生界", "属于、隶属、内设"),
    }  # fmt: skip


ALIKE = """
GRAPH e:g-{year} {{
  e:committee a org:Organization ; rdfs:label "政协示例县委员会"@zh .
  e:members-{year} a foaf:Group ; rdfs:label "委员"@zh ; dcterms:isPartOf e:committee .
  e:office-{year} a org:Organization ; rdfs:label "市政协"@zh .
}}
e:passage-{year} cppcc:hasFactGraph e:g-{year} ; cppcc:locator "句1" ; oa:hasSelector e:s-{year} ;
  oa:hasSource e:report-{year} .
e:s-{year} oa:start 0 .
e:report-{year} a cppcc:SourceReport ; rdfs:label "示例县{year}年报告"@zh .
"""


def test_groups_of_one_body_are_told_once_and_others_called_alike_by_their_report() -> None:
    picture = CHARTS["bodies"].make(
        dataset("".join(ALIKE.format(year=y) for y in (2024, 2025))), "zh"
    )

    assert picture.rows == (
        ("委员", "政协示例县委员会", "属于、隶属、内设"),
        ("市政协（示例县2024年报告）", "", ""),
        ("市政协（示例县2025年报告）", "", ""),
        ("政协示例县委员会", "", ""),
    )
    assert picture.alt == "4个机构与群体及其上下关系。"


def test_only_guidance_is_dashed() -> None:
    rows = [
        Body("a", "甲", "", ""), Body("b", "乙", "a", "guidance"), Body("c", "丙", "b", "part"),
        Body("d", "丁", "", ""), Body("x", "环", "y", "part"), Body("y", "圈", "x", "part"),
    ]  # fmt: skip
    words = {"part": "隶属", "guidance": "指导", "alone": "其他"}

    picture = tree(rows, title="层级", alt="", columns=("甲", "乙", "丙"), words=words)

    drawn = svg(picture)
    assert drawn.count("stroke-dasharray") == 2  # the line to 乙, and the legend
    assert picture.rows[1:3] == (("乙", "甲", "指导"), ("丙", "乙", "隶属"))
    assert "丁" in shown(drawn)


def test_a_time_line_keeps_to_what_is_known() -> None:
    things = [
        Dated("后", "活动", "#000000", "2021-05-01", "2021-05-01"),
        Dated("先", "活动", "#000000", "2020-04-11", "2020-04-20"),
        Dated("名" * 60, "活动", "#000000", "2024-01-01", "2024-03-31"),
    ]

    picture = timeline(things, title="线", alt="", columns=("a", "b", "c", "d"), note="无")

    assert [row[0] for row in picture.rows] == ["先", "后", "名" * 60]
    assert "2020-04-11 – 2020-04-20" in svg(picture)
    assert "…" in shown(svg(picture))


def test_bars_of_a_group_share_a_scale() -> None:
    rows = [
        Row("甲", (Part(2, "#111111", "二"), Part(2, "#222222", "二")), "4", "组一"),
        Row("乙", (Part(1, "#111111", "一"),), "1"),
        Row("丙", (Part(1000, "#111111", "千"),), "1000", "组二"),
        Row("零", (Part(0, "#111111", "零"),), "0"),
    ]

    drawn = svg(bars(rows, title="条", alt="", table=(("a",), ())))

    sizes = re.findall(r'<rect x="\d+\.?\d*" y="\d+\.?\d*" width="([\d.]+)"', drawn)
    assert sizes == ["210.0", "210.0", "105.0", "420.0", "0.0"]


def test_two_proposals_of_one_title_are_two_in_the_flow() -> None:
    rows = [
        Came("o1", "青河保护", "规划出台", "出台", 5, "出台", "首年 · 句5", "a", "首年"),
        Came("o2", "口袋公园", "建成三处", "落实", 6, "建成", "首年 · 句6", "b", "首年"),
        Came("o3", "青河保护", "条例出台", "出台", 5, "出台", "次年 · 句6", "c", "次年"),
    ]

    picture = flow(rows, title="流", alt="", columns=("a", "b", "c", "d", "e"))

    assert picture.texts[3:9] == (
        "规划出台", "青河保护 · 首年", "建成三处", "口袋公园", "条例出台", "青河保护 · 次年",
    )  # fmt: skip


@given(st.text(max_size=60) | st.just(HOSTILE))
def test_any_words_stay_words(words: str) -> None:
    row = Came("x", words, words, "落实", 6, "已建", "第一段", "y", "")
    picture = flow([row], title=words, alt=words, columns=("a", "b", "c", "d", "e"))

    root = ET.fromstring(svg(picture))
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
        "svg", "title", "desc", "style", "rect", "text", "g", "path"
    }  # fmt: skip
    written = page(picture, "zh")
    assert "<script" not in written
    assert "<img" not in written


@given(st.text("成效，。ab c", max_size=40), st.integers(20, 300))
@example("aaa 。aa", 50)
def test_lines_keep_every_sign_and_the_width(text: str, limit: int) -> None:
    lines = lines_of(text, limit)

    assert re.sub(r"\s", "", "".join(lines)) == re.sub(r"\s", "", text)
    assert all(width_of(line.rstrip("，。")) <= max(limit, 13) for line in lines)
    assert all(line[:1] not in "，。" for line in lines[1:] if line)


def test_escaped_marks_are_shown() -> None:
    assert escaped('<b a="1">\x07') == "&lt;b a=&quot;1&quot;&gt;"


def test_the_page_has_words_and_table(jingzhou: Store) -> None:
    picture = CHARTS["uptake"].make(jingzhou, "en")

    written = page(picture, "en")

    assert f"<figcaption>{picture.alt}</figcaption>" in written
    assert written.count("<tr>") == 1 + len(picture.rows)
    assert "default-src &#39;none&#39;" in written or "default-src 'none'" in written


def test_png_is_twice_as_large(jingzhou: Store) -> None:
    picture = CHARTS["uptake"].make(jingzhou, "en")

    data = png(picture)

    assert data.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", data[16:24])
    assert (width, height) == (2 * round(picture.width), 2 * round(picture.height + 56))
    # Nothing but the shipped font draws it: the same on every machine.
    assert data == png(picture)


def test_png_without_renderer_or_font_says_what_to_install(
    jingzhou: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = Picture("岑", "", (), (), "", 100, 10, ())
    monkeypatch.setattr(output, "_SYSTEM_FONTS", ())
    with pytest.raises(InputError, match="lacks 岑; install a Chinese font, as with “apt-get"):
        png(picture)

    monkeypatch.setattr(output, "find_spec", lambda _: None)
    with pytest.raises(MissingExtraError, match="pip install 'cppcc-graph"):
        png(picture)


def test_nothing_to_draw_is_said() -> None:
    for name in CHARTS:
        with pytest.raises(QuestionError, match="nothing to draw"):
            CHARTS[name].make(Store(), "en")


def test_pictures_that_stand_in_one_page_have_names_of_their_own(jingzhou: Store) -> None:
    pictures = [svg(CHARTS[name].make(jingzhou, "zh")) for name in CHARTS]

    ids = [name for picture in pictures for name in re.findall(r' id="([^"]+)"', picture)]

    assert len(ids) == 2 * len(CHARTS) == len(set(ids))
