"""Work reports of Chinese political consultative committees (CPPCC, 政协) as a knowledge graph.

The data path, one package for each form of the data: ``text`` → ``facts`` → ``rdf`` → ``network``
→ ``view``; ``pipeline`` joins them and ``cli`` is the console script ``cppcc-graph``. From Python::

    import cppcc_graph as cg

    cg.open().ask("donations").to_pandas()
"""

#: Type checkers take this name for true; the one of ``typing`` would load two dozen modules.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from cppcc_graph.api import Graph, Picture, Result, open

__version__ = "0.1.0"
__all__ = ["Graph", "Picture", "Result", "__version__", "open"]


def __getattr__(name: str) -> object:
    """Load the Python face when it is first used: importing the package loads nothing heavy."""
    if name in ("Graph", "Picture", "Result", "open"):
        from cppcc_graph import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
