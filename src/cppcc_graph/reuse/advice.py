"""Breaches of the shapes in words for people who write RDF: what is wrong, what to write."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final
from urllib.parse import unquote

from cppcc_graph.facts.profile import Field, Profile, Value
from cppcc_graph.facts.words import any_of, did_you_mean
from cppcc_graph.rdf.identifiers import SCHEMES
from cppcc_graph.rdf.prefixes import PREFIXES, shortened
from cppcc_graph.rdf.validate import Violation
from cppcc_graph.reuse.read import BASE

_SHOWN: Final = 10
_EXAMPLES: Final = {
    Value.TEXT: '"…"@zh',
    Value.STRING: '"…"',
    Value.INTEGER: "1",
    Value.DECIMAL: "1.0",
    Value.BOOLEAN: "true",
    Value.DATE: '"2020-07-01"^^xsd:date',
}
_WRITTEN: Final = {
    Value.TEXT: 'text with a language, as in "…"@zh or "…"@en',
    Value.STRING: 'text without a language, as in "…"',
    Value.INTEGER: "a whole number without quotes, as in 12",
    Value.DECIMAL: "a decimal number with a point and without quotes, as in 12.0",
    Value.BOOLEAN: "true or false without quotes",
    Value.DATE: 'a whole date, as in "2020-07-01"^^xsd:date',
}
_OR: Final = (
    "fits none of the alternatives of its class; an outcome with a stated uptake quotes the "
    "report's verb: write cppcc:uptakeVerb or cppcc:resultVerb"
)
_BOUNDS: Final = {
    "MinInclusive": "is too small; check the number",
    "MaxInclusive": "is too large; check the number",
    "LessThan": "is not before its end; check both numbers",
    "LessThanOrEquals": "is after its end; check both dates",
    "LanguageIn": "is in another language than zh and en; tag it @zh or @en",
    "Pattern": "has the wrong form; check the spelling",
}


@dataclass(frozen=True, slots=True)
class Adviser:
    """Says what to mend, in the names the data itself uses.

    ``short`` writes an IRI as the data would; ``kinds`` are the classes of a thing in the data.
    """

    profile: Profile
    short: Callable[[str], str]
    kinds: Mapping[str, Iterable[str]]

    def of(self, violation: Violation) -> str:
        """Return what is wrong and what to do, without the name of the thing itself."""
        path, value = violation.path, violation.value
        field = self.profile.fields.get(path)
        key = shortened(path) if path else "it"
        match violation.constraint:
            case "MinCount":
                return f"lacks {key}; add {key} {self._example(violation, field)}"
            case "MaxCount":
                return f"has more than one {key}; keep one"
            case "UniqueLang":
                return f"has two {key} in one language; keep one for each language"
            case "Class" | "Node" | "Or" if path:
                return f"{key} is {self._value(value)}, {self._misfit(value, field)}"
            case "Or":
                return _OR
            case "Datatype":
                written = _WRITTEN[field.value] if field else "a value of another datatype"
                return f"{key} is {self._value(value)}; write {written}"
            case "NodeKind":
                return f"{key} is {self._value(value)}; write the IRI of a thing, not text"
            case constraint if constraint in _BOUNDS:
                return f"{key} is {self._value(value)}, which {_BOUNDS[constraint]}"
            case constraint:
                page = "see the page of the property in the documentation"
                return f"breaks {constraint} at {key} {self._value(value)}; {page}"

    def _example(self, violation: Violation, field: Field | None) -> str:
        if field is None:
            return "…"
        path = violation.path
        if field.value is Value.CODE:
            codes = [shortened(code.iri) for code in field.codes]
            if len(codes) > _SHOWN:
                # A proposal is most likely to be of the document type proposal.
                kinds = kind_words(self.kinds.get(violation.focus, ()), self.profile).casefold()
                codes.sort(key=lambda code: code.split("-", 1)[1].casefold() not in kinds)
                return f"with a code such as {any_of(codes[:3])}"
            return f"with one of {', '.join(codes)}"
        if field.value is Value.THING:
            inverse = self.profile.inverses.get(path)
            other = f" (or write {shortened(inverse)} on that thing)" if inverse else ""
            return f"with the IRI of {self._classes(field)}{other}"
        return _EXAMPLES.get(field.value, "…")

    def _misfit(self, value: str, field: Field | None) -> str:
        if field is None:
            return "which does not fit there; see the property in the documentation"
        if field.value is Value.CODE:
            codes = [shortened(code.iri) for code in field.codes]
            scheme = shortened(field.codes[0].iri).split("-")[0]
            if value.startswith(BASE):  # a word that JSON-LD takes for a relative address
                keys = [key for code in field.codes for key in (code.en, code.zh)]
                near = did_you_mean(unquote(value.removeprefix(BASE)), keys)
            else:
                near = did_you_mean(shortened(value), codes).replace("“", "").replace("”", "")
            twin = unquote(value)
            if twin != value and twin in self.kinds:
                return f"which is described as <{twin}>, another IRI; write both alike"
            listed = f"write {any_of(codes)}" if len(codes) <= _SHOWN else f"see {scheme}"
            return f"which is no code of the list {scheme}; {near or listed}"
        wanted = self._classes(field)
        found = kind_words(self.kinds.get(value, ()), self.profile)
        if not found and not value.startswith(("http:", "https:", "urn:", "_:")):
            return f"which is text; write the IRI of {wanted}"
        if not found:
            mend = f"add “{self.short(value)} a {self._first(field)}”, or load the file that does"
            return f"of which nothing says that it is {wanted}; {mend}"
        return f"which is {found}; name {wanted}"

    def _classes(self, field: Field) -> str:
        names = sorted(shortened(kind) for kind in field.classes)
        return f"a {any_of(names)}" if names else "a thing"

    def _first(self, field: Field) -> str:
        usual = [kind for kind in field.classes if kind.endswith("#Organization")]
        return shortened(min(usual or field.classes, default="…"))

    def _value(self, value: str) -> str:
        if value.startswith(BASE):
            return f"“{unquote(value.removeprefix(BASE))}”"
        if value.startswith(("http:", "https:", "urn:")):
            return shortened(value) if value.startswith(SCHEMES) else self.short(value)
        return value or "not as it should be"


def kind_words(kinds: Iterable[str], profile: Profile) -> str:
    """Return the most special of some classes that the profile knows, as prefixed names."""
    known = [kind for kind in kinds if kind in profile.kinds]
    special = [
        kind
        for kind in known
        if not any(kind in profile.kinds[other].ancestors for other in known if other != kind)
    ]
    return ", ".join(sorted(map(shortened, special)))


def nearest(iri: str, known: Iterable[str], space: str) -> str:
    """Return “did you mean …?” for an IRI of ``space`` that does not exist, else nothing."""
    names = [each.removeprefix(space) for each in known if each.startswith(space)]
    word = iri.removeprefix(space)
    folded = {name.casefold(): name for name in names}
    # The nearest name, letters large or small: cppcc:proposal is cppcc:Proposal written wrong.
    near = [folded[word.casefold()]] if word.casefold() in folded else []
    near = near or get_close_matches(word, names, n=1, cutoff=0.7)
    prefix = next(name for name, base in PREFIXES.items() if base == space)
    return f"did you mean {prefix}:{near[0]}?" if near else ""
