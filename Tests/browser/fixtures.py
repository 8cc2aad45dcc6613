"""Debian's Chromium, driven by Playwright, and a watch over every page it opens.

`wait_for_function` is given functions (`() => ...`): a bare expression is evaluated anew at each try, and all but the
first are refused by the Content-Security-Policy of our pages.
"""

import os
from functools import partial

import pytest
from playwright.sync_api import sync_playwright

from browser.watch import Watch
from every_language import portal_in_every_language
from portal import Portal
from static_server import StaticServer

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")

QUIET = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Nothing but this machine can be reached, so a test that needs the world fails instead of passing by luck.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]

PHONE = {
    "viewport": {"width": 360, "height": 740},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
}


@pytest.fixture(scope="session")
def launch():
    """Starts a browser; takes more options of Playwright's `launch`."""
    with sync_playwright() as playwright:
        # Chromium refuses its own sandbox to root, who runs the tests in many a container.
        yield partial(playwright.chromium.launch, executable_path=CHROMIUM, chromium_sandbox=False, args=QUIET)


@pytest.fixture(scope="session")
def browser(launch):
    browser = launch()
    yield browser
    browser.close()


@pytest.fixture
def watch():
    """Fails the test when a page logged an error or asked another host for anything."""
    watch = Watch()
    yield watch
    assert not watch.complaints, "\n".join(watch.complaints)


@pytest.fixture
def new_context(browser, watch):
    """Makes watched browser contexts with a clean profile each; takes the options of Playwright's `new_context`.

    The locale is one that no starter portal has, so that the chooser stays until a test asks otherwise.
    """
    contexts = []

    def make(**options):
        context = browser.new_context(**{"locale": "fi-FI", **options})
        context.set_default_timeout(15_000)
        watch.over(context)
        contexts.append(context)
        return context

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def page(new_context):
    """A page on a desk."""
    return new_context(viewport={"width": 1280, "height": 800}).new_page()


@pytest.fixture
def phone(new_context):
    """A page on a small phone."""
    return new_context(**PHONE).new_page()


@pytest.fixture
def plain_page(new_context):
    """A page in a browser that runs no script."""
    return new_context(java_script_enabled=False).new_page()


@pytest.fixture(scope="session")
def every_language(tmp_path_factory) -> Portal:
    """The starter portal in all languages and a longer one, built. Shared by all tests, so none may change it.

    Tests that use it belong to the group `every_language`, so that one worker builds it for all of them.
    """
    portal = portal_in_every_language(tmp_path_factory.mktemp("every-language"))
    # The day that the starter portal's writing was made for.
    portal.build("--date", "2026-11-20")
    return portal


@pytest.fixture(scope="session")
def server_in_every_language(every_language):
    with StaticServer(every_language.output) as server:
        yield server
