"""``python -m cppcc_graph`` is ``cppcc-graph``."""

from cppcc_graph.cli import main

main()
