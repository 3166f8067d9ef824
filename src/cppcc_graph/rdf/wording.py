"""Breaches of shapes in words a curator can act on: what is wrong, what to do."""

from typing import Final

from cppcc_graph.facts.profile import Profile
from cppcc_graph.rdf.identifiers import ID_PREFIXES, local_name
from cppcc_graph.rdf.validate import Violation

_WORDS: Final = {
    "MinCount": "lacks “{key}”; add it, or record a Gap if the source does not say",
    "MaxCount": "has more than one “{key}”; keep one",
    "Class": "“{key}” is {value}, a thing of another kind; name a thing of the right kind",
    "Datatype": "“{key}” is {value}, which has the wrong type; write it as docs/facts.md says",
    "Node": "“{key}” is {value}, which does not fit there; see the property in ontology/shapes.ttl",
    "MinInclusive": "“{key}” is {value}, which is too small; check the number",
    "MaxInclusive": "“{key}” is {value}, which is too large; check the number",
    "LessThan": "“{key}” is {value}, not before its end; check both offsets",
    "LessThanOrEquals": "“{key}” is {value}, after its end; check both dates",
    "UniqueLang": "has two of “{key}” in one language; keep one of each language",
    "LanguageIn": "“{key}” is {value}, in a language other than zh and en; tag it zh or en",
    "Pattern": "“{key}” is {value}, which has the wrong form; check the spelling",
    "Or": "fits none of the alternatives; an outcome whose uptake is stated quotes uptakeVerb or "
    "resultVerb",
}


def sentence(violation: Violation, profile: Profile) -> str:
    """Return one line that names the thing, what is wrong with it and the mend."""
    field = profile.fields.get(violation.path)
    key = field.name.en if field else local_name(violation.path) if violation.path else "it"
    words = _WORDS.get(violation.constraint, "breaks {constraint} at “{key}”: {value}")
    text = words.format(key=key, value=_short(violation.value), constraint=violation.constraint)
    return f"{_short(violation.focus)} {text}"


def _short(value: str) -> str:
    for prefix, base in ID_PREFIXES.items():
        value = value.replace(base, f"{prefix}:")
    return value
