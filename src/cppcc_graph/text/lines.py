"""The file of candidates read back, and the text that it belongs to."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from cppcc_graph.errors import InputError
from cppcc_graph.text.candidate import Candidate
from cppcc_graph.text.reading import READ, ReportText, read_report

CANDIDATES: Final = "candidates.jsonl"
_TEXTS: Final = (".txt", ".md", ".html", ".htm", ".docx", ".pdf")


def read_candidates(path: Path) -> list[Candidate]:
    """Return the candidates of a file as they were proposed, in the order of the file.

    What was decided on them stands in the decisions and not here: a line that an edit added is left
    out, and every status is that of a candidate.

    Raises:
        InputError: the file cannot be read, or a line is no candidate.

    """
    try:
        lines = path.read_text("utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: is not UTF-8; write it again with “extract”") from error
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}; check the name") from error
    found = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            said = json.loads(line)
            if said.get("status") != "edited":
                found.append(_candidate(said))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise InputError(
                f"{path}:{number}: is no candidate line ({error}); write it again with “extract”"
            ) from error
    return found


def _candidate(said: Mapping[str, Any]) -> Candidate:
    evidence = said.get("evidence")
    return Candidate(
        id=str(said["id"]),
        start=int(said["start"]),
        end=int(said["end"]),
        quote=str(said["quote"]),
        prefix=str(said.get("prefix", "")),
        suffix=str(said.get("suffix", "")),
        kind=str(said["kind"]),
        args=dict(said["args"]),
        rule=str(said.get("rule", "")),
        confidence=float(said.get("confidence", 0)),
        resolved_by=str(said.get("resolved_by", "")),
        evidence=(int(evidence[0]), int(evidence[1])) if evidence else None,
    )


def belong(candidates: Iterable[Candidate], raw: str) -> bool:
    """Tell whether every quotation stands in the text where the candidate says."""
    return all(raw[each.start : each.end] == each.quote for each in candidates)


def candidates_of(path: Path, raw: str) -> Path:
    """Return the file that a report's candidates stand in, or where they go; ``raw`` is its text.

    It is ``candidates.jsonl`` beside the report, but ``<report's name>.candidates.jsonl`` where that
    exists, or where ``candidates.jsonl`` may be that of another report beside it. Alone in its folder,
    a report has ``candidates.jsonl`` to itself, also if that was found in an older text of it.
    """
    own, shared = path.with_name(f"{path.name}.{CANDIDATES}"), path.with_name(CANDIDATES)
    if own.exists() or not (_of_another(shared, raw) and others(path)):
        return own if own.exists() else shared
    return own


def others(path: Path) -> list[Path]:
    """Return the reports beside a report, sorted; the text that a reader gave of it is none."""
    text = path.with_name(path.stem + READ)
    return [
        file
        for file in sorted(path.parent.iterdir())
        if file.suffix.lower() in _TEXTS
        and file.is_file()
        and file.name not in (path.name, text.name)
    ]


def _of_another(path: Path, raw: str) -> bool:
    """Tell whether a file is there and holds anything but candidates of a text."""
    try:
        return path.exists() and not belong(read_candidates(path), raw)
    except InputError:
        return True


def check_free(path: Path, raw: str) -> None:
    """Refuse to write the candidates of a text over those of another.

    Raises:
        InputError: the file is there, and it is not of this text.

    """
    if _of_another(path, raw):
        raise InputError(f"{path}: is of another text; move it away, or say where with --out")


def text_of(path: Path, candidates: list[Candidate]) -> tuple[Path, ReportText]:
    """Return the report beside a file of candidates that they were found in.

    Raises:
        InputError: none of the files beside it, or more than one, is that text.

    """
    fitting: dict[str, tuple[Path, ReportText]] = {}
    for file in sorted(path.resolve().parent.iterdir()):
        if file.suffix.lower() in _TEXTS and file.is_file():
            try:
                report = read_report(file)
            except InputError:
                continue
            # The text that a reader gave may stand beside its report (report.read.txt).
            if belong(candidates, report.text):
                fitting.setdefault(report.digest, (file, report))
    if len(fitting) != 1:
        what = "no text beside it is" if not fitting else "more than one text beside it may be"
        raise InputError(f"{path}: {what} the one it was found in; name it with --text")
    return next(iter(fitting.values()))
