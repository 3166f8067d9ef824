"""Chromium for the tests: from the system, one Playwright for the whole run.

Two running Playwrights in one thread refuse each other, so no test starts one of its own.
"""

import os
import shutil
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, Playwright

CHROMIUM: Final = shutil.which("chromium") or shutil.which("chromium-browser")


def launch(playwright: Playwright, *switches: str) -> Browser:
    """Start a browser; root may not use Chromium's sandbox, and CI and containers run as root."""
    options = ["--no-sandbox"] if os.geteuid() == 0 else []
    return playwright.chromium.launch(executable_path=CHROMIUM, args=[*options, *switches])


def axe() -> str:
    """Return the program of axe-core, which looks for what a page keeps from anyone."""
    import axe_playwright_python

    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
