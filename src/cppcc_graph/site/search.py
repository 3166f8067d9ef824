"""The index that the search of the site looks into."""

import json

from cppcc_graph.site.initials import initials
from cppcc_graph.site.material import Material
from cppcc_graph.site.words import words
from cppcc_graph.text.normal import traditional


def search_index(material: Material, language: str) -> str:
    """Return the script with the search index of a language.

    It gives a row per term, code list and code, and the simplified character for each traditional
    one, as far as the rows have them, for readers who type 協商.
    """
    w, vocabulary = words(language), material.vocabulary
    other = "en" if language == "zh" else "zh"
    entries = [
        (t.names, t.short, w[t.kind], f"terms/{t.page}.html", t.definition, "")
        for t in vocabulary.terms
    ]
    for scheme in vocabulary.schemes:
        page = f"schemes/{scheme.page}.html"
        code = f"{w['code']} · {scheme.names.of(language)}"
        entries.append(
            (scheme.names, f"code:{scheme.page}", w["scheme"], page, scheme.definition, "")
        )
        entries += [
            (c.names, f"code:{c.anchor}", code, f"{page}#{c.anchor}", c.definition,
             f"{c.others.zh} {c.others.en}".strip())
            for c in scheme.concepts
        ]  # fmt: skip
    rows = [
        {
            "name": names.of(language), "other": names.of(other), "zh": names.zh, "en": names.en,
            "id": short, "kind": kind, "url": url, "py": initials(names.zh),
            "def": definition.of(language), "also": also,
        }
        for names, short, kind, url, definition, also in entries
    ]  # fmt: skip
    lines = ",\n".join(json.dumps(row, ensure_ascii=False, sort_keys=True) for row in rows)
    simplified = {old: new for old, new in sorted(traditional().items()) if new in lines}
    characters = json.dumps(simplified, ensure_ascii=False, separators=(",", ":"))
    return f"window.cppccIndex = [\n{lines}\n];\nwindow.cppccSimplified = {characters};\n"
