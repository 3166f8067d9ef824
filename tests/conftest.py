"""What all tests share: hypothesis without a clock, in CI without chance too; and one browser.

Chromium comes from the system (``apt-get install chromium``); on a machine without one the tests
that need it are skipped, in CI they fail.
"""

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, Playwright, expect, sync_playwright

from browsing import CHROMIUM, PATIENCE, launch

# “Too slow” goes by the clock: it tells how busy the machine is.
CLOCK = (HealthCheck.too_slow,)
settings.register_profile("here", deadline=None, suppress_health_check=CLOCK)
settings.register_profile("ci", deadline=None, suppress_health_check=CLOCK, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    if CHROMIUM is None and not os.environ.get("CI"):
        pytest.skip("no Chromium here; apt-get install chromium")
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    started = launch(playwright)
    yield started
    started.close()
