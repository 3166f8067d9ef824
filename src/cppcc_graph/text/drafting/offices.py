"""Which of several offices told of a person is one in a body."""

from typing import Final

#: What an office and its body have in common at least: 县委副书记 and 中共示例县委员会 have 县委.
_LEAST: Final = 2


def office_in(role: str, body: str) -> str:
    """Return the office in a body: of 县委副书记、县长 in a party committee only 县委副书记.

    The role is returned whole where it is one office, or its words do not tell which is meant.
    """
    offices = role.split("、")
    if len(offices) < 2 or not body:
        return role
    shared = [_common(office, body) for office in offices]
    most = max(shared)
    meant = [office for office, run in zip(offices, shared, strict=True) if run == most]
    return meant[0] if most >= _LEAST and len(meant) == 1 else role


def _common(office: str, body: str) -> int:
    """Return the length of the longest run of signs that two names have in common."""
    runs = (
        stop - start
        for start in range(len(office))
        for stop in range(start + 1, len(office) + 1)
        if office[start:stop] in body
    )
    return max(runs, default=0)
