"""Titles and wordings as the raw text has them: its punctuation, its blanks, its 「」."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from cppcc_graph.text.candidate import Mention
from cppcc_graph.text.normal import Normal


def as_written(mentions: Sequence[Mention], text: Normal) -> Sequence[Mention]:
    """Return mentions of a text with their titles and wordings as its raw form has them."""
    titles = {
        str(m.args["title"]): _title(text, m)
        for m in mentions
        if m.kind in ("document", "proposal")
    }
    titles = {title: words for title, words in titles.items() if title != words}
    if titles:
        mentions = [_with_titles(mention, titles) for mention in mentions]
    if "「" in text.raw:
        mentions = [_with_corners(mention, text) for mention in mentions]
    return mentions


_BLANKS: Final = re.compile(r"[ \u3000]{1,4}")


def _title(text: Normal, mention: Mention) -> str:
    """Return a title as the raw text has it: its punctuation, and a blank that stands for a comma.

    More than two blanks are the noise of a reader.
    """
    title = str(mention.args["title"])
    words = _unmarked(text.words(mention.start, mention.end), title)
    start, end = text.span(mention.start, mention.end)
    at = text.text.find(title, mention.start, mention.end)
    if end - start == mention.end - mention.start or at < 0 or len(words) != len(title):
        return words
    blanks = [
        place
        for place in range(1, len(title))
        if _BLANKS.fullmatch(text.raw, text.places[at + place - 1] + 1, text.places[at + place])
    ]
    for place in reversed(blanks if len(blanks) < 3 else ()):
        words = f"{words[:place]} {words[place:]}"
    return words


def _unmarked(words: str, title: str) -> str:
    """Return the words of a title without as many marks around it as its normalised form has lost."""
    lead = next((at for at, sign in enumerate(words) if sign not in '《〈“「『"* \u3000'), 0)
    if title[:1] in "“《":
        lead = max(0, lead - 1)
    return words[lead : lead + len(title)]


def _with_titles(mention: Mention, titles: Mapping[str, str]) -> Mention:
    """Return a mention whose titles have the punctuation of the raw text."""
    changed = {
        key: titles[str(value)]
        for key, value in mention.args.items()
        if key in ("title", "of", "subject", "object") and str(value) in titles
    }
    return mention.having({**mention.args, **changed}) if changed else mention


def _with_corners(mention: Mention, text: Normal) -> Mention:
    """Return a relation or activity whose wordings have 「」 where the raw text has them."""
    if mention.kind not in ("relation", "activity"):
        return mention
    changed = {}
    for key in ("subject", "object", "topic"):
        value = str(mention.args.get(key, ""))
        at = text.text.find(value, mention.start, mention.end) if "“" in value else -1
        if at >= 0:
            written = text.words(at, at + len(value))
            changed[key] = "".join(
                corner if corner in "「」『』" else sign
                for sign, corner in zip(value, written, strict=True)
            )
    return mention.having({**mention.args, **changed}) if changed else mention
