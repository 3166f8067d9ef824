"""The dataset that comes with the project."""

from cppcc_graph.rdf.store import Store, open_dataset
from cppcc_graph.resources import folder


def shipped_store() -> Store:
    """Return the shipped dataset, opened to be asked."""
    return open_dataset(folder("data") / "dataset.nq")
