"""WCAG 2.2, levels A and AA, by axe in Chromium: every kind of page, in every language, light and dark."""

from functools import cache
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import expect

from browser.household import choose_language, go_to, open_by_link, page_address
from browser.test_families import CHEN, FATHER, HADDAD, HOMES, MOTHER, each_home

LANGUAGES = ["en", "es", "ar", "zh-Hans"]
SCHEMES = ["light", "dark"]
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

# One page of each kind; the others of a kind are made by the same template from the same kinds of blocks.
KINDS = {
    "home": "",
    "strategies": "strategies/",
    "section": "events/",
    "list": "strategies/routine/playtime/",
    "team": "team/",
    "strategy": "strategies/putting-on-a-coat/",
    "recording": "strategies/talk-and-wait/",
    "resource": "resources/toy-lending-closet/",
    "newsletter": "newsletters/fall-busy-hands/",
    "event": "events/family-craft-night/",
    "person": "team/r-ortiz/",
    "words": "words/",
    "form": "forms/what-i-notice-at-home/",
    "page": "pages/your-part-in-the-iep/",
}
# For each language the home whose page has the most in it.
MADE = ("chart", "dates", "sheet")
READERS = {"en": MOTHER, "es": MOTHER, "ar": HADDAD, "zh-Hans": CHEN}


@cache
def axe():
    return Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text("utf-8")


def violations(page, where):
    """What axe finds in both colour schemes, in words. Only colours can differ in the dark."""
    page.evaluate(axe())
    found = []
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        rules = (
            {"runOnly": LEVELS, "rules": {"target-size": {"enabled": True}}} if scheme == SCHEMES[0] else
            {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}})
        result = page.evaluate("rules => axe.run({...rules, resultTypes: ['violations']})", rules)
        found += [
            f"{where}, {scheme}: {one['id']}: {node['html'][:160]}: {node['failureSummary']}"
            for one in result["violations"] for node in one["nodes"]
        ]
    return found


@pytest.fixture
def still_page(new_context):
    """A phone on which nothing moves, so that no colour is caught half way."""
    return new_context(viewport={"width": 360, "height": 740}, reduced_motion="reduce").new_page()


def test_axe_sees_faint_words_in_the_dark(still_page):
    still_page.set_content("""<!DOCTYPE html><html lang=en><title>x</title><style>
      @media (prefers-color-scheme: dark) { body { background: #000; color: #222 } }</style><main><h1>faint</h1></main>""")
    found = violations(still_page, "proof")
    assert len(found) == 1 and "dark: color-contrast" in found[0]


@pytest.mark.parametrize("kind", KINDS)
def test_public_pages_can_be_used_by_everyone(still_page, server, kind):
    found = []
    for language in LANGUAGES:
        still_page.goto(f"{server.url}{language}/{KINDS[kind]}")
        found += violations(still_page, f"{language} {kind}")
    assert found == []


@pytest.mark.parametrize("path", ["", "404.html"])
def test_pages_of_no_language_can_be_used_by_everyone(still_page, server, path):
    still_page.goto(server.url + path)
    assert violations(still_page, path) == []


@each_home
def test_the_locked_page_can_be_used_by_everyone(still_page, server, households, home):
    still_page.goto(page_address(server, households[home]))
    still_page.locator("#code").fill("1234")
    found = violations(still_page, "locked")
    still_page.locator("#unlock button").click()
    still_page.locator("#problem:not(:empty)").wait_for()
    assert found + violations(still_page, "refused") == []


@pytest.mark.parametrize("language", READERS)
def test_opened_screens_can_be_used_by_everyone(still_page, server, households, bundles, language):
    home = READERS[language]
    open_by_link(still_page, server, households[home])
    if language != HOMES[home][0][0]:
        choose_language(still_page, language)
    found, strategies = [], 0
    for screen in bundles[home]["variants"][language]["pages"]:
        # Strategies' screens are made alike; two are enough.
        strategies += screen["id"].startswith("s.")
        if strategies > 2:
            continue
        go_to(still_page, screen["id"])
        found += violations(still_page, f"{language} {screen['id']}")
    # Those that the page makes by itself.
    for screen in MADE:
        go_to(still_page, screen)
        expect(still_page.locator("#main .aids")).to_be_visible()
        found += violations(still_page, f"{language} {screen}")
    go_to(still_page, "home")
    still_page.locator(".easy-toggle").click()
    found += violations(still_page, f"{language} the other way to see the first screen")
    assert found == []


def test_every_kind_of_screen_was_looked_at(bundles):
    seen = {screen["id"] for home in READERS.values() for screen in bundles[home]["variants"]["en"]["pages"]}
    assert {screen["id"] for screen in bundles[FATHER]["variants"]["en"]["pages"]} <= seen
    assert {"home", "practice", "meetings", "news", "goals", "letters", "forms", "told", "team"} <= seen


@each_home
def test_the_letter_can_be_read_by_everyone(still_page, letters, home):
    still_page.goto(letters[home].as_uri())
    assert violations(still_page, "letter") == []
