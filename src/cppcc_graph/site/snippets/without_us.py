"""Check office.ttl with the files of this site and nothing of ours (pip install pyshacl)."""

from pyshacl import validate
from rdflib import Graph

# The codes are looked up in the data graph, so the ontology is loaded beside the data.
data = Graph().parse("office.ttl").parse("all.ttl")
conforms, _, report = validate(data, shacl_graph=Graph().parse("shapes.ttl"), inference="none")
print("conforms" if conforms else report)
raise SystemExit(not conforms)
