"""The published JSON-LD contexts: generated from the profile, one for each key language.

``make ontology`` writes them to ``ontology/``; a test holds the files equal to what is generated.
They are the only mapping from facts files to RDF.
"""

import json
from collections.abc import Mapping
from typing import Final

from cppcc_graph.facts.profile import Field, Language, Name, Profile, Value
from cppcc_graph.rdf.identifiers import ENTITIES, REPORTS, SCHEMES, TERMS

_XSD: Final = "http://www.w3.org/2001/XMLSchema#"
_OA: Final = "http://www.w3.org/ns/oa#"

#: Where each context is found, in the ontology folder and behind ``@context`` of a facts file.
FILES: Final = {Language.EN: "context.jsonld", Language.ZH: "context.zh.jsonld"}

#: Keys that JSON-LD itself defines, in both key languages.
KEYWORDS: Final = {
    "@id": Name("@id", "id", "编号"),
    "@type": Name("@type", "type", "类型"),
    "contents": Name("@graph", "contents", "内容"),
    "facts": Name("@graph", "facts", "事实"),
}

_DATATYPES: Final = {
    Value.INTEGER: _XSD + "integer",
    Value.DECIMAL: _XSD + "decimal",
    Value.BOOLEAN: _XSD + "boolean",
    Value.DATE: _XSD + "date",
    Value.STRING: _XSD + "string",
}


def context(profile: Profile, language: Language) -> dict[str, object]:
    """Return the ``@context`` object of the profile with keys of the given language.

    Untagged text is Chinese; a code stands for a concept of the scheme of its property.
    """
    entries: dict[str, object] = {
        "@version": 1.1,
        "@language": "zh",
        "cppcc": TERMS,
        "e": ENTITIES,
        "report": REPORTS,
        "code": SCHEMES,
    }
    entries |= {name.key(language): name.iri for name in KEYWORDS.values()}
    kinds = sorted(profile.kinds.values(), key=lambda kind: kind.name.en)
    entries |= {kind.name.key(language): kind.name.iri for kind in kinds}
    fields = sorted(profile.fields.values(), key=lambda field: field.name.en)
    terms = {f.name.key(language): f.name.iri for f in fields}
    entries |= {f.name.key(language): _definition(f, language, terms) for f in fields}
    return entries


def context_text(profile: Profile, language: Language) -> str:
    """Return the context file: JSON in UTF-8, one entry a line, a newline at its end."""
    document = {"@context": context(profile, language)}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _definition(field: Field, language: Language, terms: Mapping[str, str]) -> object:
    iri = field.name.iri
    match field.value:
        case Value.TEXT:
            return {"@id": iri, "@container": "@language"}
        case Value.THING:
            return {"@id": iri, "@type": "@id"}
        case Value.CODE:
            codes = {code.key(language): code.iri for code in field.codes}
            return {"@id": iri, "@type": "@vocab", "@context": codes}
        case Value.TERM:
            # The key of a property stands for its IRI. Its own key is left out: redefined inside
            # its scope it would lose its type, and every value would become plain text.
            own = field.name.key(language)
            others = {key: iri for key, iri in terms.items() if key != own}
            return {"@id": iri, "@type": "@vocab", "@context": others}
        case Value.INTEGER if iri in (_OA + "start", _OA + "end"):
            return {"@id": iri, "@type": _XSD + "nonNegativeInteger"}
        case other:
            return {"@id": iri, "@type": _DATATYPES[other]}
