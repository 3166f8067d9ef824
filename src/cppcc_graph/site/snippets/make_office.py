"""Write office.ttl with rdflib (pip install rdflib)."""

from rdflib import Graph, Literal, Namespace
from rdflib.namespace import DCTERMS, ORG, RDF, RDFS

CPPCC = Namespace("https://w3id.org/cppcc-graph/ns#")
CODE = Namespace("https://w3id.org/cppcc-graph/scheme/")
OFFICE = Namespace("https://example.org/office/")

graph = Graph()
for prefix, namespace in {"cppcc": CPPCC, "code": CODE, "office": OFFICE}.items():
    graph.bind(prefix, namespace)

unit, proposal = OFFICE["education"], OFFICE["p17"]
graph.add((unit, RDF.type, ORG.Organization))
graph.add((unit, RDFS.label, Literal("示例市教育局", lang="zh")))

title = Literal("关于增设社区书屋的提案", lang="zh")
graph.add((proposal, RDF.type, CPPCC.Proposal))
graph.add((proposal, RDFS.label, title))
graph.add((proposal, DCTERMS.title, title))
graph.add((proposal, DCTERMS.type, CODE["doctype-proposal"]))
graph.add((proposal, CPPCC.proposalNumber, Literal("17")))
graph.add((proposal, CPPCC.leadHandler, unit))
graph.add((proposal, CPPCC.handlingResult, CODE["result-solved"]))
graph.add((proposal, CPPCC.satisfactionWithResult, CODE["satisfaction-satisfied"]))

graph.serialize("office.ttl", format="turtle")
