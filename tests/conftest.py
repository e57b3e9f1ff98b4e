"""What all tests share: one profile for properties, and a real browser for those that ask for it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.chromium import ADVICE, find_chromium

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

# Two busy cores make any deadline a matter of luck; CI draws the same examples each time.
settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("default"), derandomize=True)
settings.register_profile("torture", settings.get_profile("default"), max_examples=3000)
settings.load_profile(os.environ.get("EXAMPLES") or ("ci" if os.environ.get("CI") else "default"))

# A shop makes no request that it was not asked for, and neither may the browser that looks at it.
_QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that accepts what is said and published now as what is expected."""
    parser.addoption(
        "--update-golden", action="store_true", help="write the expected files of tests/problems and the like anew"
    )


@pytest.fixture(scope="session")
def chromium() -> Path:
    """The path of a Chromium; the test is skipped where there is none, and fails where CI should have one."""
    path = find_chromium()
    if path is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(ADVICE)
    return path


@pytest.fixture(scope="module")
def browser(chromium: Path) -> Iterator[Browser]:
    """A running Chromium, one for each file of tests; open a context of your own in it.

    Not one for all: while it runs, Playwright holds the thread's event loop, and tests that need their own fail.
    """
    # Here, because importing it takes half a second, and most runs need no browser.
    from playwright.sync_api import sync_playwright

    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        arguments = [*_QUIET, *(["--no-sandbox"] if is_root else [])]
        running = playwright.chromium.launch(executable_path=chromium, args=arguments)
        yield running
        running.close()
