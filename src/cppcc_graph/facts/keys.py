"""The page docs/keys.md: every kind with its keys in both key languages, and every code."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeVar

from cppcc_graph.facts.profile import Field, Kind, Language, Name, Profile, Value
from cppcc_graph.facts.words import Words, any_of, words_of

_Named = TypeVar("_Named", Field, Kind)

_HEAD: Final = """# Keys and codes

All that a [facts file](facts.md) may say, as `ontology/shapes.ttl` defines it. Made by
`cppcc-graph check --keys > docs/keys.md`. A file uses the English words or the Chinese ones
throughout. Required keys are **bold**; “once” means one value at most.
"""
_VALUES: Final = {
    Value.TEXT: "text",
    Value.STRING: "words without language, in quotes",
    Value.INTEGER: "whole number",
    Value.DECIMAL: "number",
    Value.BOOLEAN: "true or false",
    Value.DATE: "YYYY-MM-DD",
    Value.TERM: "a key of this page",
}


def page(profile: Profile) -> str:
    """Return the page as Markdown; kinds, keys and lists of codes are sorted by English name."""
    return "\n".join([_HEAD, *_kinds(profile), *_codes(profile)])


def _kinds(profile: Profile) -> Iterator[str]:
    words = words_of(profile, Language.EN)
    yield "## Kinds · 类型\n"
    for kind in _sorted(profile.kinds.values()):
        yield f"### {kind.name.en} · {kind.name.zh}\n"
        yield "| key | 键 | value | |\n| --- | --- | --- | --- |"
        for field in _sorted([profile.fields[iri] for iri in kind.fields]):
            yield _row(kind, field, profile=profile, words=words)
        yield ""


def _row(kind: Kind, field: Field, *, profile: Profile, words: Words) -> str:
    iri, en, zh = field.name.iri, field.name.en, field.name.zh
    notes = ["once"] if iri in kind.single else []
    if iri in kind.required:
        en, zh = f"**{en}**", f"**{zh}**"
        inverse = profile.fields.get(profile.inverses.get(iri, ""))
        notes += [f"or under `{inverse.name.en}`"] if inverse else []
    return f"| {en} | {zh} | {_value(field, profile, words)} | {', '.join(notes)} |"


def _value(field: Field, profile: Profile, words: Words) -> str:
    if field.value is Value.CODE:
        # The list stands under its first key.
        name = _users(profile, field.codes)[0].name.en
        return f"code of [{name}](#{name.lower()})"
    if field.value is Value.THING:
        known = any(kind.ancestors & field.classes for kind in profile.kinds.values())
        return words.kind_names(field.classes) if known else "any thing"
    return _VALUES[field.value]


def _codes(profile: Profile) -> Iterator[str]:
    yield "## Codes · 代码\n"
    for codes in dict.fromkeys(field.codes for field in _sorted(profile.fields.values())):
        if not codes:
            continue
        first, *others = _users(profile, codes)
        yield f"### {first.name.en}\n"
        names = any_of([f"{field.name.en} · {field.name.zh}" for field in (first, *others)])
        yield f"Values of {names}.\n"
        yield "| code | 词 |\n| --- | --- |"
        yield from (
            f"| {code.en} | {code.zh} |" for code in sorted(codes, key=lambda code: code.en)
        )
        yield ""


def _users(profile: Profile, codes: tuple[Name, ...]) -> Sequence[Field]:
    return _sorted([field for field in profile.fields.values() if field.codes == codes])


def _sorted(named: Iterable[_Named]) -> list[_Named]:
    return sorted(named, key=lambda one: one.name.en)
