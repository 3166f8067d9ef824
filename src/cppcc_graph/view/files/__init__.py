"""Networks as files that other programs open: Gephi, Cytoscape, Graphviz, Neo4j, networkx."""
