"""Chromium for the tests: from the system, one Playwright for the whole run; and how to wait in it.

Two running Playwrights in one thread refuse each other, so no test starts one of its own. A loaded
machine is slow, not wrong: a test waits for a state that stays, not for a time.
"""

import os
import shutil
import time
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Browser, Page, Playwright

CHROMIUM: Final = shutil.which("chromium") or shutil.which("chromium-browser")
#: Milliseconds after which a page, a click or a download is given up: many times what any takes.
PATIENCE: Final = 180_000


def launch(playwright: Playwright, *switches: str) -> Browser:
    """Start a browser; root may not use Chromium's sandbox, and CI and containers run as root."""
    options = ["--no-sandbox"] if os.geteuid() == 0 else []
    return playwright.chromium.launch(
        executable_path=CHROMIUM, args=[*options, *switches], timeout=PATIENCE
    )


def patient(page: Page) -> Page:
    """Return the page, which from now on waits as long as a loaded machine needs."""
    page.set_default_timeout(PATIENCE)
    return page


def until(page: Page, condition: str) -> None:
    """Wait for a condition; a page's policy may forbid what Playwright would do for it."""
    end = time.monotonic() + PATIENCE / 1000
    while not page.evaluate(condition):
        assert time.monotonic() < end, f"never true: {condition}"
        time.sleep(0.02)


def drawn(page: Page) -> None:
    """Wait until what the page wants to draw is drawn: the second frame comes after the first."""
    page.evaluate(
        "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
    )


def axe() -> str:
    """Return the program of axe-core, which looks for what a page keeps from anyone."""
    import axe_playwright_python

    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")


class Watched:
    """A page opened without a network, the requests it makes, and what it complains about."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = patient(page)
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.context.set_offline(True)
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.goto(address)

    def value(self, script: str, argument: Any = None) -> Any:
        return self.page.evaluate(script, argument)

    def until(self, condition: str) -> None:
        until(self.page, condition)
