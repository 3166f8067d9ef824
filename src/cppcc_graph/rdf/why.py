"""The evidence for a thing that is called by a name, in words of one language: what ``why`` tells.

It stands apart from the pipeline, which loads what builds and draws: telling needs none of it.
"""

from collections.abc import Sequence
from pathlib import Path

from cppcc_graph.errors import InputError
from cppcc_graph.rdf.evidence import Statement, evidence, label_of, wordings
from cppcc_graph.rdf.find import Found, find
from cppcc_graph.rdf.profile import shipped_profile
from cppcc_graph.rdf.store import Store
from cppcc_graph.rdf.wording import name_of, standard_names


def evidence_of(
    store: Store, thing: str, *, language: str, texts: Sequence[Path]
) -> tuple[Found, list[Statement]]:
    """Return the thing of that name and every statement about it, with quotations given texts.

    Raises:
        QuestionError: nothing or several things are called so.
        InputError: a text cannot be read, or is that of no report in the dataset.

    """
    found = find(store, thing)
    profile = shipped_profile()
    # What is said of a thing comes from the ontology's own keys, then from a short table.
    names = standard_names(language)
    keys = [*(f.name for f in profile.fields.values()), *(k.name for k in profile.kinds.values())]
    names |= {key.iri: name_of(key, language) for key in keys}
    quotations: dict[str, str] = {}
    for text in texts:
        quotations |= wordings(store, bytes_of(text), name=str(text))
    statements = evidence(store, found.node, language=language, names=names, quotations=quotations)
    return Found(found.node, label_of(store, found.node, language) or found.label), statements


def bytes_of(text: Path) -> bytes:
    """Return the bytes of a report's text.

    Raises:
        InputError: it cannot be read.

    """
    try:
        return text.read_bytes()
    except OSError as error:
        raise InputError(f"{text}: {error.strerror}; check the name of the text") from error
