"""A tiny dataset with one of everything that is drawn in a way of its own."""

import pytest
from pyoxigraph import RdfFormat, Store, parse

from cppcc_graph.rdf.assemble import merged
from cppcc_graph.rdf.prefixes import PROLOGUE

TINY = """
GRAPH report:meta {
  report:r a cppcc:SourceReport ; rdfs:label "样例报告"@zh, "sample report"@en .
  report:p-1 a cppcc:Passage ; oa:hasSource report:r ; oa:hasSelector report:s-1 ;
    cppcc:locator "第一段" ; cppcc:hasFactGraph report:g-1 .
  report:s-1 oa:start 0 ; oa:end 10 ; oa:exact "市政协召开座谈会。"@zh .
  report:p-2 a cppcc:Passage ; oa:hasSource report:r ; oa:hasSelector report:s-2 ;
    cppcc:locator "第二段" ; cppcc:hasFactGraph report:g-2 .
  report:s-2 oa:start 10 ; oa:end 30 .
  report:g-1 cppcc:assertionMode code:mode-stated .
  report:g-2 cppcc:assertionMode code:mode-inherited .
  report:bodies cppcc:assertionMode code:mode-registered .
  <https://w3id.org/cppcc-graph/graph/derived> cppcc:assertionMode code:mode-derived .
}
GRAPH report:bodies {
  e:body a org:Organization ; rdfs:label "市政协"@zh, "CPPCC"@en ; skos:altLabel "样例市政协"@zh .
}
GRAPH report:g-1 {
  e:talk a cppcc:Activity ; rdfs:label "座谈会"@zh, "talk"@en ; cppcc:organizer e:body ;
    cppcc:activityType code:act-seminar ; cppcc:firstTime true .
  e:fig-talk a cppcc:Figure ; rdfs:label "次数"@zh ; cppcc:figureOf e:talk ;
    cppcc:indicator code:indicator-meetingsHeld ; cppcc:verbatim "三次"@zh ;
    cppcc:precision code:precision-exact .
}
GRAPH report:g-2 {
  e:plan a cppcc:Document ; rdfs:label "规划"@zh .
  e:law a cppcc:Document ; rdfs:label "条例"@zh .
  e:body a cppcc:CPPCCCommittee ; skos:altLabel "样例市政协"@zh ; <http://example.org/odd> "怪"@zh .
  e:out a cppcc:Outcome ; rdfs:label "建议采纳"@zh ; cppcc:outcomeOf e:talk ;
    cppcc:realizedIn e:plan ; cppcc:uptakeDegree code:uptake-adopted ; cppcc:uptakeVerb "采纳"@zh .
  e:out-2 a cppcc:Outcome ; rdfs:label "建议采纳"@zh ; cppcc:realizedIn e:law .
  e:talk cppcc:hasOutcome e:out-2 .
  e:alone a cppcc:Outcome ; rdfs:label "成效"@zh ; cppcc:outcomeOf e:talk .
  e:later a cppcc:Outcome ; rdfs:label "后续成效"@zh ; cppcc:outcomeOf e:out ; cppcc:realizedIn e:law .
  e:fig-out a cppcc:Figure ; cppcc:figureOf e:out ; cppcc:verbatim "5条" .
  e:fig-lost a cppcc:Figure ; cppcc:figureOf e:nowhere ; cppcc:verbatim "0" .
  e:member a org:Membership ; org:member e:someone ; org:organization e:body .
  e:unnamed a cppcc:Gap ; cppcc:gapAbout e:talk, e:talk ; dcterms:subject _:b0 .
  _:b0 rdfs:label "无名"@zh .
}
GRAPH <https://w3id.org/cppcc-graph/graph/derived> { e:body cppcc:organized e:talk . }
GRAPH report:unread { e:talk cppcc:organizer e:plan . }
GRAPH <https://w3id.org/cppcc-graph/ns> {
  cppcc:Figure cppcc:viewRole "badge" . cppcc:Passage cppcc:viewRole "hidden" .
  cppcc:Outcome cppcc:viewRole "edge" ; rdfs:label "成效"@zh, "outcome"@en ;
    cppcc:edgeSource cppcc:outcomeOf ; cppcc:edgeTarget cppcc:realizedIn ;
    cppcc:edgeLabel cppcc:uptakeDegree .
  org:Membership cppcc:viewRole "edge" ; cppcc:edgeSource org:member ;
    cppcc:edgeTarget org:organization ; cppcc:edgeLabel org:role .
  cppcc:HandlingStep cppcc:viewRole "edge" .
  cppcc:hasOutcome owl:inverseOf cppcc:outcomeOf .
  cppcc:Activity rdfs:label "履职活动"@zh, "activity"@en .
  cppcc:organizer rdfs:label "组织者"@zh, "organizer"@en .
  cppcc:firstTime rdfs:label "首次"@zh .
}
GRAPH <https://w3id.org/cppcc-graph/scheme/uptake> {
  code:uptake-adopted skos:prefLabel "采纳"@zh, "adopted"@en ; cppcc:uptakeRank 4 .
  code:act-seminar skos:prefLabel "协商座谈"@zh, "seminar"@en .
  code:indicator-meetingsHeld skos:prefLabel "会议次数"@zh, "meetings held"@en .
  code:precision-exact skos:prefLabel "精确"@zh, "exact"@en .
}
"""


@pytest.fixture(scope="session")
def tiny() -> Store:
    """Return the tiny dataset with its merged statements."""
    quads = list(parse(PROLOGUE.replace("PREFIX", "\nPREFIX") + TINY, RdfFormat.TRIG))
    store = Store()
    store.bulk_extend([*quads, *merged(quads)])
    return store
