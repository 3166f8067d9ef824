"""Where a store on disk lies, and whether it is written to: what opening one needs, and no more."""

import fcntl
from pathlib import Path
from typing import Final

#: The file by which an Oxigraph directory is known, and the one its writer locks.
MARK: Final = "CURRENT"
LOCK: Final = "LOCK"


def being_written(store: Path) -> bool:
    """Return whether another process has the store open for writing."""
    try:
        with (store / LOCK).open("rb") as file:
            fcntl.lockf(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
            return False
    except FileNotFoundError:
        return False
    except OSError:
        return True


def place_of(target: Path) -> Path:
    """Return where the store lies: under its name, or where a load cut short has left it."""
    return old_place(target) if not target.exists() and old_place(target).exists() else target


def old_place(target: Path) -> Path:
    """Return where the old store lies while a new one takes its name in two steps."""
    return target.parent / f".{target.name}.old"
