"""Ids of a facts file: how they are written and which IRI each stands for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from cppcc_graph.facts.document import Document
from cppcc_graph.facts.profile import Profile
from cppcc_graph.facts.terms import CONTENTS, ID, SOURCE_REPORT, TYPE
from cppcc_graph.facts.words import any_of

_REPORT: Final = "report"
_LOCAL: Final = re.compile(r"meta|[pgs]-[A-Za-z0-9-]+")
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*")


@dataclass(frozen=True, slots=True)
class Ids:
    """The ids of one file: ``base`` is before those without prefix."""

    base: str
    prefixes: Mapping[str, str]

    def iri(self, written: str) -> str:
        """Return the IRI of a well-formed id."""
        prefix, colon, name = written.partition(":")
        return self.prefixes[prefix] + name if colon else self.base + written

    def written(self, iri: str) -> str:
        """Return the id that stands for an IRI in this file, or nothing if none can."""
        for start, before in ((self.base, ""), *((i, f"{p}:") for p, i in self.prefixes.items())):
            name = iri.removeprefix(start)
            if name != iri and (_NAME if before else _LOCAL).fullmatch(name):
                return before + name
        return ""

    def fault(self, written: str) -> str:
        """Return what is wrong with an id and its mend, or nothing."""
        prefix, colon, name = written.partition(":")
        prefixes = any_of([f"{known}:" for known in self.prefixes])
        if re.search(r"\s", written):
            return f"the id “{written}” has a blank in it; write “-” instead"
        if "://" in written:
            return f"“{written}” is an address; write an id that begins with {prefixes}"
        if "/" in written:
            return f"the id “{written}” has a slash in it; write “-” instead"
        if not colon:
            if _LOCAL.fullmatch(written):
                return ""
            return f"the id “{written}” lacks its prefix; begin it with {prefixes}"
        if prefix not in self.prefixes:
            return f"“{prefix}:” is no prefix; begin the id with {prefixes}"
        if not _NAME.fullmatch(name):
            return f"the id “{written}” may have only a–z, A–Z, 0–9 and - after its colon; mend it"
        return ""


def base_of(document: Document, profile: Profile) -> str:
    """Return the IRI that ids without prefix are resolved against in this file.

    It ends with a slash. A report's is made from the id of its SourceReport, a register's from the
    name of its file.
    """
    reports = profile.prefixes[_REPORT]
    language = document.language
    kind = profile.kinds[SOURCE_REPORT].name.key(language)
    contents = document.data.get(CONTENTS.key(language))
    for item in contents if isinstance(contents, list) else []:
        if isinstance(item, dict):
            written, types = item.get(ID.key(language)), item.get(TYPE.key(language))
            named = types == kind or (isinstance(types, list) and kind in types)
            if named and isinstance(written, str):
                prefix, colon, name = written.partition(":")
                if prefix == _REPORT and colon and _NAME.fullmatch(name):
                    return f"{reports}{name}/"
    root = reports.removesuffix(f"{_REPORT}/")
    return f"{root}register/{PurePath(document.path).stem}/"


def ids_of(document: Document, profile: Profile) -> Ids:
    """Return how ids are written in this file."""
    return Ids(base_of(document, profile), profile.prefixes)
