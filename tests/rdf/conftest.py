"""A small dataset, made by hand so that these tests stand without the shipped facts."""

import pytest
from pyoxigraph import RdfFormat, Store, parse

from cppcc_graph.rdf.assemble import merged
from cppcc_graph.rdf.prefixes import PROLOGUE

SMALL = """
GRAPH report:meta {
  report:r a cppcc:SourceReport ; rdfs:label "样例报告"@zh, "sample report"@en ; cppcc:textDigest
    "2c4ca50b6cba6a46ea3c4cb4e4ddc0327d9a3a3a0fb4a1a0c66c9ff8bb1d2bd9" .
  report:p-2 oa:hasSource report:r ; oa:hasSelector report:s-2 ; cppcc:locator "第二段" ;
    cppcc:hasFactGraph report:g-2 .
  report:s-2 oa:start 20 ; oa:end 30 ; oa:exact "市政协召开座谈会。"@zh .
  report:p-1 oa:hasSource report:r ; oa:hasSelector report:s-1 ; cppcc:locator "第一段" ;
    cppcc:hasFactGraph report:g-1 .
  report:s-1 oa:start 0 ; oa:end 10 .
  report:g-1 cppcc:assertionMode code:mode-stated .
  report:g-2 cppcc:assertionMode code:mode-inherited .
}
GRAPH report:g-1 {
  e:body a org:Organization ; rdfs:label "样例市政协"@zh, "Sample CPPCC"@en ;
    skos:altLabel "市政协"@zh .
}
GRAPH report:g-2 {
  e:talk a cppcc:Activity ; rdfs:label "样例座谈会"@zh, "sample talk"@en ; cppcc:organizer e:body ;
    cppcc:activityType code:act-seminar .
  e:visit a cppcc:Activity ; rdfs:label "样例走访"@zh, "sample visit"@en ;
    cppcc:activityType code:act-visit .
  e:gap a cppcc:Gap ; cppcc:gapAbout e:talk ; rdfs:label "座谈会日期"@zh, "date of the talk"@en ;
    skos:note "来源未写"@zh, "the source does not say"@en ; cppcc:missingProperty dcterms:temporal ;
    cppcc:missingIndicator code:indicator-donatedCash .
  e:paper dcterms:title "关于样例河的提案"@zh .
}
GRAPH <https://w3id.org/cppcc-graph/ns> {
  code:act-seminar skos:prefLabel "协商座谈"@zh, "seminar"@en .
  code:act-visit skos:prefLabel "走访"@zh, "visit"@en .
  code:mode-stated skos:prefLabel "明示"@zh, "stated"@en .
  code:mode-inherited skos:prefLabel "承前"@zh, "inherited"@en .
  cppcc:organizer rdfs:label "组织者"@zh, "organizer"@en .
}
"""


@pytest.fixture(scope="session")
def small() -> Store:
    """Return the small dataset, as ``build`` would have written it: with its merged statements."""
    prologue = PROLOGUE.replace("PREFIX", "\nPREFIX")
    quads = list(parse(prologue + SMALL, RdfFormat.TRIG))
    store = Store()
    store.bulk_extend([*quads, *merged(quads)])
    return store
