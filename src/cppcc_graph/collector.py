"""How often Python looks for garbage while much is made and little thrown away."""

import gc


def collect_rarely() -> None:
    """Let the collector of cycles run about seventy times less often, for the whole process.

    Reading a report or loading modules makes many objects and no cycles, so that looking for some
    is for nothing.
    """
    gc.set_threshold(50_000, 20, 20)
