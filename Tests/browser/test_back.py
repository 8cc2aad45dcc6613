"""The browser's back button, with pages kept as they were left: what a phone does not remember stays closed.

Playwright turns that keeping off, so these tests have a browser of their own. Each makes sure that the page was kept.
"""

import pytest
from playwright.sync_api import expect

from browser.household import page_address
from portal import ADDRESS

# Says of each time the page is shown whether it comes as it was left.
NOTE = """addEventListener('pageshow', ({ persisted }) => {
  sessionStorage.shown = `${sessionStorage.shown || ''}${persisted ? 'kept ' : 'new '}`;
});"""


@pytest.fixture(scope="module")
def keeping_browser(launch):
    browser = launch(ignore_default_args=["--disable-back-forward-cache"])
    yield browser
    browser.close()


@pytest.fixture
def kept_page(keeping_browser):
    context = keeping_browser.new_context(locale="fi-FI")
    context.set_default_timeout(15_000)
    context.add_init_script(NOTE)
    yield context.new_page()
    context.close()


@pytest.fixture
def household(households):
    return households["alvarez-reyes", "home"]


def opened(page, server, home):
    page.goto(server.local(home.link, ADDRESS))
    expect(page.locator("#main h1")).to_be_visible()


def remembered(page, server, home):
    opened(page, server, home)
    page.click("#yes")
    expect(page.locator("#forget")).to_be_visible()


def leave(page):
    """Follows a link to a public page in the same tab."""
    page.locator("#main a[href^='../']").first.click()
    page.wait_for_url(lambda address: "/f/" not in address)


def come_back(page):
    page.evaluate("history.back()")
    # A page that was kept does not load.
    page.wait_for_url(lambda address: "/f/" in address, wait_until="commit")


def expect_closed(page, address):
    expect(page.locator("#code")).to_be_visible()
    expect(page.locator("#opened")).to_have_count(0)
    assert page.url == address
    assert shown(page) == ["new", "new", "kept", "new"], "the page was not kept, so nothing was tested"


def shown(page):
    return page.evaluate("sessionStorage.shown").split()


@pytest.mark.parametrize("answer", ["#no", None])
def test_a_page_that_is_not_remembered_is_closed_when_the_back_button_brings_it(kept_page, server, household, answer):
    opened(kept_page, server, household)
    if answer:
        kept_page.click(answer)
    leave(kept_page)
    come_back(kept_page)
    expect_closed(kept_page, page_address(server, household))


def test_a_page_that_is_remembered_stays_open_as_it_was_left(kept_page, server, household):
    remembered(kept_page, server, household)
    leave(kept_page)
    come_back(kept_page)
    expect(kept_page.locator("#main h1")).to_be_visible()
    assert shown(kept_page) == ["new", "new", "kept"]


def test_a_page_that_was_forgotten_in_the_meantime_is_closed(kept_page, server, household):
    remembered(kept_page, server, household)
    leave(kept_page)
    kept_page.evaluate("""() => new Promise((done) => {
      indexedDB.deleteDatabase('homeward').onsuccess = done;
    })""")
    come_back(kept_page)
    expect_closed(kept_page, page_address(server, household))
