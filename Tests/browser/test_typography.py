"""How the words stand on a small phone: nothing is torn, hidden or hung wrongly, not in large type, not in another
language than the page's, not in colours that the reader chose.
"""

import pytest
from playwright.sync_api import expect

from browser.fixtures import PHONE
from browser.household import choose_language, go_to, open_by_link, page_address
from browser.narrow import NARROW, torn
from browser.test_families import CHEN, HADDAD, HOMES, MOTHER, each_home
from every_language import HOME

WORD = r"[\p{L}\p{N}]+"
TIME = r"([上下]\u2060?午\u2060?)?\d{1,2}:\d\d(\s(AM|PM|[ap]\.m\.|[صم]))?"
# From the narrowest screen to a large phone.
WIDTHS = [320, 340, 360, 390, 412]
TWICE = "document.documentElement.style.fontSize = '200%'"
# A strategy that is written in English alone.
UNTRANSLATED = "strategies/heavy-helper/"


def style(element, name, part=None):
    return element.evaluate("(one, [name, part]) => getComputedStyle(one, part)[name]", [name, part])


# Large type


@pytest.mark.parametrize("width", [360, 412])
def test_the_whole_code_is_seen_in_large_type(new_context, server, households, width):
    home = households[MOTHER]
    page = new_context(**{**PHONE, "viewport": {"width": width, "height": 740}}).new_page()
    page.goto(page_address(server, home))
    page.evaluate(TWICE)
    for text in ("", home.code):
        page.locator("#code").fill(text)
        # An empty field is as wide as what stands in it until something is typed.
        typed = "one => one.scrollWidth <= one.clientWidth"
        assert page.locator("#code").evaluate(typed), text or "the example"


@pytest.mark.parametrize("viewport", [PHONE["viewport"], {"width": 640, "height": 360}], ids=["upright", "lying"])
@pytest.mark.parametrize("size", ["100%", "200%"])
def test_no_word_of_a_button_is_torn(new_context, server, households, viewport, size):
    page = new_context(viewport=viewport).new_page()
    open_by_link(page, server, households[MOTHER])
    page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
    expect(page.locator("#yes")).to_be_visible()
    assert torn(page, "#opened :is(button, .tiles a)", WORD) == []
    page.locator(".easy-toggle").click()
    assert torn(page, "#opened :is(button, .ways a)", WORD) == []


def test_the_months_of_a_goals_chart_are_never_smaller_than_small_type(phone, server, households):
    open_by_link(phone, server, households[MOTHER])
    go_to(phone, "goals")
    seen = """all => all.map((one) => {
      const scale = one.ownerSVGElement.getBoundingClientRect().width / one.ownerSVGElement.viewBox.baseVal.width;
      return parseFloat(getComputedStyle(one).fontSize) * scale;
    })"""
    usual = phone.locator(".chart-month").evaluate_all(seen)
    assert usual and min(usual) >= 12
    phone.evaluate(TWICE)
    assert min(phone.locator(".chart-month").evaluate_all(seen)) >= 1.4 * max(usual)


@pytest.mark.xdist_group("every_language")
def test_the_boxes_of_a_week_stand_in_one_row_however_long_its_days_are(new_context, server_in_every_language, every_language):
    home = next(one for one in every_language.households() if (one.family, one.household) == HOME)
    page = new_context(**PHONE).new_page()
    open_by_link(page, server_in_every_language, home)
    for button in page.locator("#languages button").all():
        choose_language(page, button.get_attribute("lang"))
        go_to(page, "chart")
        for size in ("100%", "200%"):
            page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
            rows = page.locator(".week").evaluate_all("""all => all.flatMap((week) => {
              const top = (one) => Math.round(one.getBoundingClientRect().top);
              const boxes = new Map();
              for (const day of week.children) {
                boxes.set(top(day), (boxes.get(top(day)) || new Set()).add(top(day.querySelector('input'))));
              }
              return Array.from(boxes.values(), (tops) => tops.size);
            })""")
            assert set(rows) == {1}, f"{button.get_attribute('lang')} at {size}"


# Times


@each_home
def test_no_time_is_torn(new_context, server, households, home):
    page = new_context(viewport=NARROW).new_page()
    open_by_link(page, server, households[home])
    for language in HOMES[home][0]:
        if len(HOMES[home][0]) > 1:
            choose_language(page, language)
        go_to(page, "meetings")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 740})
            assert torn(page, "#main", TIME) == [], f"{language} at {width}"


# Another language than the page's


@pytest.mark.parametrize("language, hung", [("zh-Hans", "outside"), ("ar", "inside")])
def test_what_is_not_translated_is_set_like_the_rest(phone, server, language, hung):
    phone.goto(f"{server.url}{language}/{UNTRANSLATED}")
    title, item = phone.locator("h1[lang=en]"), phone.locator(".need li[lang=en]").first
    assert float(style(title, "lineHeight")[:-2]) / float(style(title, "fontSize")[:-2]) == pytest.approx(1.3)
    assert style(item, "listStylePosition") == hung


def test_on_paper_english_runs_its_own_way_in_an_arabic_page(page, server):
    page.emulate_media(media="print")
    page.goto(f"{server.url}ar/{UNTRANSLATED}")
    texts = page.locator(".now .callout-title + p[lang=en]")
    assert texts.count() >= 3
    assert {style(one, "display") for one in texts.all()} == {"block"}
    # The code to scan is on the left, and the title leaves it room.
    assert float(style(page.locator("h1"), "paddingLeft")[:-2]) > 90 > 1 > float(style(page.locator("h1"), "paddingRight")[:-2])


@pytest.mark.parametrize("home", [CHEN], ids="/".join)
def test_a_dose_in_an_english_sentence_keeps_its_number(new_context, server, households, home):
    page = new_context(viewport=NARROW).new_page()
    open_by_link(page, server, households[home])
    go_to(page, "s.heavy-helper")
    dose = page.locator(".body [lang=en] bdi[data-dose=minutes]")
    assert dose.first.get_attribute("lang") == "zh-Hans"
    for width in range(320, 420, 5):
        page.set_viewport_size({"width": width, "height": 740})
        assert torn(page, ".body [lang=en] bdi[data-dose=minutes]", ".+") == [], width


# The reader's colours


def test_signs_and_choices_are_seen_in_the_readers_colours(new_context, server, households):
    page = new_context(**PHONE, forced_colors="active").new_page()
    page.goto(f"{server.url}en/events/family-craft-night/")
    ground = style(page.locator("body"), "backgroundColor")
    for sign in page.locator(".add, [data-print]").all():
        assert style(sign, "backgroundColor", "::before") != ground
    assert style(page.locator(".languages [aria-current]").first, "outlineStyle") == "solid"
    open_by_link(page, server, households[HADDAD])
    assert style(page.locator("#languages [aria-pressed=true]"), "outlineStyle") == "solid"
    assert style(page.locator(".easy-toggle"), "outlineStyle") == "solid"
    go_to(page, "practice")
    assert style(page.locator(".callout-title").first, "backgroundColor", "::before") != ground
    go_to(page, "meetings")
    assert style(page.locator(".badge").first, "borderTopStyle") == "solid"
    go_to(page, "goals")
    assert style(page.locator(".chart-way").first, "stroke") == style(page.locator("body"), "color")
