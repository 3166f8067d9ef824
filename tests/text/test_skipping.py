"""Patterns that are searched in much text begin with signs, so that ``re`` can skip (decision 45)."""

import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
#: Of each sign of a report all patterns together that cannot skip look at it so often, and one of them.
ALL, EACH = 3.2, 0.2


def test_patterns_searched_in_much_text_begin_with_signs() -> None:
    reports = sorted((HERE / "reports").glob("*.txt"))[::3]
    done = subprocess.run(
        [sys.executable, HERE / "signs_looked_at.py", *reports],
        capture_output=True,
        text=True,
        check=True,
    )
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(told) > 20  # else nothing was counted
    assert [each for each in told if each[0] > EACH] == []
    total = sum(looked_at for looked_at, _, _ in told)
    assert total < ALL, (
        f"most at {sorted(told, reverse=True)[:5]}: let each branch begin with a sign"
    )
