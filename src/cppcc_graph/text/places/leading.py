"""Words that stand before the name of a place, and are no part of it."""

from typing import Final

from cppcc_graph.text.places.lists import leads

#: 环村, 古书院: one sign that tells of what kind a place is.
_OF_KIND: Final = frozenset("环绕通古老新旧全沿")
#: 上柳沟村 lies beside 柳沟村.
UPPER_LOWER: Final = frozenset("上下前后")


def without_lead(words_before: str, least: int) -> str:
    """Return what is left when words that may precede a name are cut off, "" if nothing is."""
    # 修通环村公路, 调查古书院: nothing but a word for a kind is left behind the verb.
    of_kind = len(words_before) > least > 1 and words_before[-1] in _OF_KIND
    verb = leads().at(words_before, len(words_before) - 1) if of_kind else ""
    if len(verb) > 1 or (verb and verb == words_before[:-1]):
        return ""
    last = leads().at(words_before, len(words_before))
    if last and (len(last) > 1 or least == 1 or len(words_before) <= least):
        return ""
    for at in range(len(words_before) - least, 0, -1):
        last = leads().at(words_before, at)
        if last:
            # 包联的上柳沟, 深入下石坝: behind another such word it is part of the name.
            inner = last in UPPER_LOWER and leads().at(words_before, at - 1)
            return words_before[at - 1 if inner else at :]
    return words_before
