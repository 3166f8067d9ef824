"""How exact a number is: what the words before and behind it say."""

from typing import Final

#: What words before a number say of how exact it is.
BOUNDS: Final = {
    "约": "approx", "大约": "approx", "约有": "approx", "约占": "approx", "约为": "approx", "近": "nearly", "接近": "nearly", "将近": "nearly",
    "逾": "more-than", "超": "more-than", "超过": "more-than", "突破": "more-than", "多于": "more-than",
    "至少": "at-least",
    "不少于": "at-least", "不低于": "at-least", "不下": "at-least", "不下于": "at-least", "不超过": "at-most", "不多于": "at-most",
    "不高于": "at-most", "至多": "at-most", "最多": "at-most", "上": "at-least", "成": "approx", "数": "approx", "好": "approx",
}  # fmt: skip
_QUALIFIERS: Final = frozenset(w for w in BOUNDS if w not in "上成数好")


def qualifier(text: str, start: int, end: int) -> str:
    """Return the word right before a number that says how exact it is, "" if there is none."""
    for length in (3, 2, 1):
        if end - length >= start and text[end - length : end] in _QUALIFIERS:
            return text[end - length : end]
    return ""


#: What words behind it say.
_BEHIND: Final = {
    "多": "more-than", "余": "more-than", "有余": "more-than", "来": "approx", "几": "more-than",
    "左右": "approx", "上下": "approx", "以上": "at-least", "及以上": "at-least", "以下": "at-most", "以内": "at-most", "之内": "at-most", "之多": "at-least",
}  # fmt: skip


def bounded(bound: str, after: str) -> str:
    """Return how exact a number is, with the word behind it: 约50余人 stays approximate."""
    return _BEHIND[after] if after in _BEHIND and bound in ("exact", "at-least") else bound


#: What a word before a number that says how exact it is ends with.
QUALIFIER_ENDS: Final = frozenset(word[-1] for word in _QUALIFIERS)
