"""Write the JSON-LD contexts: ``python -m cppcc_graph.rdf.contexts ontology``."""

import sys
from pathlib import Path

from cppcc_graph.rdf.context import FILES, context_text
from cppcc_graph.rdf.profile import read_profile
from cppcc_graph.rdf.serialize import write_bytes


def write_contexts(ontology: Path) -> None:
    """Generate both contexts from the profile in ``ontology`` and write them beside it."""
    profile = read_profile(ontology)
    for language, name in FILES.items():
        write_bytes(ontology / name, context_text(profile, language).encode())


if __name__ == "__main__":  # pragma: no cover
    write_contexts(Path(sys.argv[1]))
