"""No language sticks out of a small screen, nor does one whose words are 40 % longer than English, nor large type."""

import gzip

import pytest
from playwright.sync_api import expect

from Outside.test_sealed_pages import sealed_file, without_bundle
from browser.household import choose_language, go_to, open_by_link, page_address
from browser.narrow import NARROW, what_sticks_out
from every_language import HOME, LANGUAGES, LONG

pytestmark = pytest.mark.xdist_group("every_language")

# One page of each kind.
PAGES = [
    "", "strategies/", "strategies/routine/bedtime/", "strategies/picture-bedtime/", "strategies/talk-and-wait/", "resources/", "resources/family-rights-help-line/",
    "events/family-craft-night/", "team/", "words/", "forms/what-i-notice-at-home/", "pages/your-part-in-the-iep/",
]
SIZES = ["100%", "200%"]

each_language = pytest.mark.parametrize("language", [*LANGUAGES, LONG])


@pytest.fixture(scope="module")
def household(every_language):
    return next(one for one in every_language.households() if (one.family, one.household) == HOME)


@pytest.fixture(scope="module")
def opened(browser, server_in_every_language, household):
    """The home's page, open on a narrow screen; the tests go from language to language on it."""
    context = browser.new_context(viewport=NARROW, locale="fi-FI")
    page = context.new_page()
    open_by_link(page, server_in_every_language, household)
    yield page
    context.close()


def sticking_out(page, name):
    """What sticks out, with type as large as it is and twice as large."""
    found = []
    for size in SIZES:
        page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
        if sticking := what_sticks_out(page):
            found.append(f"{name} at {size}: {sticking}")
    page.evaluate("() => { document.documentElement.style.fontSize = '' }")
    return found


@each_language
def test_no_public_page_sticks_out(new_context, server_in_every_language, language):
    page = new_context(viewport=NARROW).new_page()
    found = []
    for path in PAGES:
        page.goto(f"{server_in_every_language.url}{language}/{path}")
        found += sticking_out(page, path)
    assert found == []


@each_language
def test_no_screen_of_a_household_sticks_out(opened, language):
    choose_language(opened, language)
    screens = opened.locator("#ways a").evaluate_all("links => links.map(link => link.hash.replace('#p=', ''))")
    assert screens, "there is no menu"
    found = []
    for screen in ["home", *screens, "chart", "dates", "sheet", "s.calm-corner"]:
        go_to(opened, screen)
        found += sticking_out(opened, screen)
    assert found == []


def test_the_chooser_and_the_locked_page_hold_all_languages(new_context, server_in_every_language, household):
    page = new_context(viewport=NARROW).new_page()
    page.goto(server_in_every_language.url)
    found = sticking_out(page, "chooser")
    page.goto(page_address(server_in_every_language, household))
    buttons = page.locator("#lock-languages button").all()
    assert len(buttons) == len(LANGUAGES) + 1
    for button in buttons:
        button.click()
        found += sticking_out(page, f"locked, {button.get_attribute('lang')}")
    assert found == []


@pytest.mark.parametrize(
    "locale, locked", [("fi-FI", "en"), ("uk-UA", "uk"), ("zh-HK", "zh-Hant"), ("zh-CN", "zh-Hans"), ("es-MX", "es")])
def test_a_page_that_tells_no_language_begins_with_the_browsers_and_opens_in_the_households(
    new_context, server_in_every_language, every_language, locale, locked):
    home = next(one for one in every_language.households() if one.family == "haddad")
    page = new_context(viewport=NARROW, locale=locale).new_page()
    page.goto(page_address(server_in_every_language, home))
    expect(page.locator("html")).to_have_attribute("lang", locked)
    open_by_link(page, server_in_every_language, home)
    expect(page.locator("html")).to_have_attribute("lang", "ar")


def test_a_locked_page_with_all_languages_is_small(every_language):
    for one in every_language.households():
        page = sealed_file(every_language.output, one).read_bytes()
        assert page.count(b'lang="') > len(LANGUAGES), "the page does not hold all languages"
        # Each language has its words for all that can go wrong with a letter's code.
        assert len(gzip.compress(without_bundle(page), 9)) <= 21 * 1024
