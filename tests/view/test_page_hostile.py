"""Whatever a label says stays text: in the page, on the canvas, in tooltips, pictures and on paper."""

from xml.etree import ElementTree

import pytest
from pyoxigraph import Literal, Store

from .conftest import Opened, Opener, dataset, drawn

LABELS = {
    "script": "</script><script>window.fired=1</script>",
    "handler": '<img src=x onerror=window.fired=1>" onmouseover="window.fired=1',
    "comment": "<!--<script>window.fired=1//--> {{ 7*7 }} {% x %} ${window.fired=1}",
    "link": "<a href='javascript:window.fired=1'>href</a>",
    "turned": "abc\u202edef\u2066ghi",
    "lines": "one\u2028two\u2029three\u0085four\nfive",
    "control": "nul\u0001bell\u0007",
    "long": "长" * 10_000,
    "quote": "\\'\"`&amp;&lt;",
}


def store(label: str) -> Store:
    """Return a dataset that says ``label`` wherever words of the data can stand."""
    word = Literal(label, language="zh")
    text = str(word).removesuffix("@zh")
    return dataset(f"""
GRAPH report:meta {{
  report:r a cppcc:SourceReport ; rdfs:label {word} .
  report:p-1 a cppcc:Passage ; oa:hasSource report:r ; oa:hasSelector report:s-1 ;
    cppcc:locator {text} ; cppcc:hasFactGraph report:g-1 .
  report:s-1 oa:start 0 ; oa:end 3 ; oa:exact {word} .
  report:g-1 cppcc:assertionMode code:mode-inferred .
}}
GRAPH report:g-1 {{
  e:one a cppcc:Matter ; rdfs:label {word} ; skos:altLabel {word}, "别名"@zh ; skos:note {word} ;
    cppcc:hasOutcome e:two ; e:odd e:two .
  e:two a cppcc:Outcome ; rdfs:label {word}, "two"@en ; cppcc:uptakeDegree code:uptake-issued .
  e:fig a cppcc:Figure ; cppcc:figureOf e:one ; cppcc:verbatim {word} .
  e:odd rdfs:label {word}, "odd"@en . e:Odd rdfs:label {word}, "odd"@en ; rdfs:subClassOf cppcc:Activity .
  e:three a e:Odd ; rdfs:label "三"@zh ; cppcc:hasOutcome e:two .
  e:who a foaf:Person ; rdfs:label {word} .
  e:seat a org:Membership ; rdfs:label {word} ; org:member e:who ; org:organization e:club .
  e:club a org:Organization ; rdfs:label {word} .
}}""")


def walk(opened: Opened) -> None:
    """See everything there is to see."""
    opened.value(
        "() => document.querySelectorAll('nav details').forEach((d) => { d.open = true; })"
    )
    for number in range(opened.value("() => cppccView.things.length")):
        opened.value(f"() => cppccView.choose({number})")
    for layout in ("force", "hierarchy", "flow", "timeline"):
        opened.page.click(f"#layout-{layout}")
    opened.value(
        """() => { const of = cppccView.network.body.emitter;
        for (const t of cppccView.things) of.emit("hoverNode", { node: t.id });
        for (const l of cppccView.shownLinks) of.emit("hoverEdge", { edge: l.id }); }"""
    )
    opened.page.click("#language")
    opened.page.click("#tab")
    opened.page.fill("#search", "别名")
    opened.value("() => dispatchEvent(new Event('beforeprint'))")
    opened.page.wait_for_timeout(200)  # nothing is waited for: what was fired would be heard


@pytest.mark.parametrize("name", LABELS)
def test_a_hostile_label_stays_text(name: str, opener: Opener) -> None:
    label = LABELS[name]
    opened = opener(drawn(store(label)), "#at=e:one")
    panel = opened.page.text_content("#panel") or ""
    heading = opened.page.text_content("#panel h2")
    elements = opened.value(
        "() => document.querySelectorAll('#panel img, #panel a, #panel script, nav img, nav script').length"
    )

    walk(opened)
    picture = opened.value("() => cppccView.svgPicture()")

    assert opened.value("() => window.fired ?? null") is None
    assert heading == label
    assert panel.count(label) >= 4
    assert elements == 0
    assert opened.page.text_content("#title") == label
    assert (opened.outside, opened.complaints) == ([], [])
    root = ElementTree.fromstring(picture)
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert tags <= {
        "svg",
        "title",
        "desc",
        "style",
        "rect",
        "g",
        "path",
        "polygon",
        "circle",
        "text",
    }
    assert not {key for element in root.iter() for key in element.attrib if key.startswith("on")}


def test_a_name_on_the_canvas_is_cut_and_whole_in_the_panel(opener: Opener) -> None:
    opened = opener(drawn(store(LABELS["long"])), "#at=e:one")

    names = opened.value("() => cppccView.arrangement().names.map((n) => n.label.length)")

    assert max(names) <= 30
    assert len(opened.page.text_content("#panel h2") or "") == 10_000
    assert opened.value("() => document.documentElement.scrollWidth") <= 1280


def test_a_title_is_text(opener: Opener) -> None:
    from cppcc_graph.pipeline import draw
    from cppcc_graph.view.page import render

    drawing = draw(store("事"), focus=None, radius=2, kinds=(), title=LABELS["script"])
    opened = opener(render(drawing.network, title=drawing.title, language="zh"))

    assert opened.page.title() == LABELS["script"]
    assert opened.value("() => window.fired ?? null") is None
    assert opened.complaints == []
