"""Check office.ttl with the files of this site and nothing of ours (pip install pyshacl)."""

from pyshacl import validate
from rdflib import Graph

data = Graph().parse("office.ttl")
conforms, _, report = validate(
    data,
    shacl_graph=Graph().parse("shapes.ttl"),
    ont_graph=Graph().parse("all.ttl"),
    inference="none",
)
print("conforms" if conforms else report)
raise SystemExit(not conforms)
