"""JSON-LD that names our published context: the context is packaged, so nothing is fetched.

JSON-LD drops a key it does not know without a word. Whoever misspells one would lose the statement
and see no mistake; so such keys are collected while the context is put in.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from cppcc_graph.errors import InputError
from cppcc_graph.facts.words import did_you_mean
from cppcc_graph.rdf.identifiers import ROOT
from cppcc_graph.resources import folder

#: The published contexts by address and by file name.
CONTEXTS: Final = {
    place + name: name for place in (ROOT, "") for name in ("context.jsonld", "context.zh.jsonld")
}
#: What the addresses of the published contexts begin with.
ADDRESS: Final = f"{ROOT}context".encode()
_DEEPEST: Final = 128


def packaged(text: str, name: str) -> tuple[str, dict[str, str], dict[str, str]]:
    """Return JSON-LD with our context in it, the prefixes it declares, and its unknown keys.

    The unknown keys come with what to say of each.

    Raises:
        InputError: it is no JSON, is nested too deep, or names a context that is not ours.

    """
    try:
        document = json.loads(text)
    except json.JSONDecodeError as error:
        place = f"{name}:{error.lineno}:{error.colno}"
        raise InputError(f"{place}: {error.msg}; mend the JSON there") from error
    except RecursionError as error:
        raise InputError(f"{name}: is nested too deep; flatten it") from error
    walk = _Walk(name)
    replaced = walk.document(document, {}, 0)
    return json.dumps(replaced, ensure_ascii=False), walk.prefixes, walk.strays


@dataclass
class _Walk:
    """One pass through a document; what it collects stands in ``prefixes`` and ``strays``."""

    name: str
    prefixes: dict[str, str] = field(default_factory=dict)
    strays: dict[str, str] = field(default_factory=dict)

    def document(self, value: Any, terms: Mapping[str, Any], depth: int) -> Any:
        if depth > _DEEPEST:
            raise InputError(f"{self.name}: is nested deeper than {_DEEPEST} levels; flatten it")
        if isinstance(value, list):
            return [self.document(each, terms, depth + 1) for each in value]
        if not isinstance(value, dict):
            return value
        parts = []
        if "@context" in value:
            given = value["@context"]
            parts = [self.context(p) for p in (given if isinstance(given, list) else [given])]
            for part in parts:
                terms = {**terms, **part} if isinstance(part, dict) else {}
        copy = {}
        for key, each in value.items():
            if key == "@context":
                copy[key] = parts
                continue
            definition = terms.get(key)
            self.look_at(key, terms)
            # Below a language map or an index the keys are no terms.
            inner = isinstance(definition, dict) and "@container" in definition
            copy[key] = each if inner else self.document(each, terms, depth + 1)
        return copy

    def look_at(self, key: str, terms: Mapping[str, Any]) -> None:
        """Note a key that is no keyword, term or IRI; with ``@vocab`` every key is a term."""
        if key.startswith("@") or ":" in key or key in terms or "@vocab" in terms:
            return
        near = did_you_mean(key, [term for term in terms if not term.startswith("@")])
        mend = near or "write a term of the context, a prefixed name, or define it in @context"
        self.strays[key] = f"is a key that means nothing here and would be lost; {mend}"

    def context(self, part: Any) -> Any:
        if isinstance(part, dict):
            found = {k: v for k, v in part.items() if isinstance(v, str) and v[-1:] in ("/", "#")}
            self.prefixes |= {key: iri for key, iri in found.items() if not key.startswith("@")}
            return part
        if not isinstance(part, str):
            return part
        if part not in CONTEXTS:
            known = f"{ROOT}context.jsonld"
            problem = f"the context {part} is not fetched"
            raise InputError(f"{self.name}: {problem}; write “{known}” or the context itself")
        return _shipped(CONTEXTS[part])


@cache
def _shipped(file: str) -> Any:
    return json.loads((folder("ontology") / file).read_text("utf-8"))["@context"]
