"""Work reports of Chinese political consultative committees (CPPCC, 政协) as a knowledge graph.

The data path, one package for each form of the data: ``text`` → ``facts`` → ``rdf`` → ``network``
→ ``view``; ``pipeline`` joins them and ``cli`` is the console script ``cppcc-graph``.
"""

__version__ = "0.1.0"
