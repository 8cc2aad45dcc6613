"""Phones, ranges, times and names keep their order inside Arabic and Urdu text, letter by letter, as Chromium sets it."""

import pytest

from browser.household import choose_language, go_to, open_by_link
from browser.order import seen_in_order
from every_language import HOME, NUMBERS

pytestmark = pytest.mark.xdist_group("every_language")

each_language = pytest.mark.parametrize("language", ["ar", "ur"])


def expect_numbers(seen):
    """The written numbers are there: else the test would look at another page."""
    assert {"3-5", "3:30"} <= set(seen["range"])
    assert any(one.endswith("718 555 0100") for one in seen["phone"])
    assert any("Khan" in one for one in seen["name"])


@each_language
def test_public_pages_keep_numbers_and_names_in_order(page, server_in_every_language, every_language, language):
    home = every_language.output / language
    wrong = []
    for path in sorted(home.rglob("index.html")):
        page.goto(f"{server_in_every_language.url}{path.parent.relative_to(every_language.output).as_posix()}/")
        seen, turned = seen_in_order(page)
        wrong += [f"{path.parent.relative_to(home)}: {one}" for one in turned]
        if path.parent.name == NUMBERS:
            expect_numbers(seen)
    assert wrong == []


def test_a_households_pages_keep_numbers_and_names_in_order(page, server_in_every_language, every_language):
    household = next(one for one in every_language.households() if (one.family, one.household) == HOME)
    open_by_link(page, server_in_every_language, household)
    wrong = []
    for language in ("ar", "ur"):
        choose_language(page, language)
        screens = page.locator("#ways a").evaluate_all("links => links.map(link => link.hash.replace('#p=', ''))")
        for screen in ["home", *screens, "strategy-calm-corner"]:
            go_to(page, screen)
            seen, turned = seen_in_order(page)
            wrong += [f"{language}, {screen}: {one}" for one in turned]
            if screen == "news":
                expect_numbers(seen)
    assert wrong == []
