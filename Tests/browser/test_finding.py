"""Finding a strategy: by searching in any script, by a filter, and by links where no script runs."""

import json
import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

LANGUAGES = ["en", "es", "ar", "zh-Hans"]

SEARCHES = [
    ("en", "ZIPPER", "putting-on-a-coat"),
    ("en", "coat buttons", "putting-on-a-coat"),
    # Accents may be left out, and set where there are none.
    ("es", "rincon", "calm-corner"),
    ("es", "PÍNZAS", "clothespin-pictures"),
    # A vowel mark that the page does not have; the plain alef for one with hamza; the plain h for the ta marbuta.
    ("ar", "رُكْن", "calm-corner"),
    ("ar", "اصوات", "sound-hunt"),
    ("ar", "مشيه", "animal-walks"),
    ("ar", "مشيـــة", "animal-walks"),
    # Chinese has no spaces: a part of a word is enough.
    ("zh-Hans", "衣夹", "clothespin-pictures"),
    ("zh-Hans", "睡前", "picture-bedtime"),
    ("zh-Hans", "小角", "calm-corner"),
]


def shown(page):
    """The strategies whose cards can be seen, by their names in addresses."""
    return names(page.locator(".card:visible .card-title a"))


def names(links):
    return {link.rstrip("/").rpartition("/")[2] for link in links.evaluate_all("links => links.map(link => link.href)")}


@pytest.mark.parametrize("language, typed, wanted", SEARCHES)
def test_a_strategy_is_found_however_its_name_is_typed(page, server, language, typed, wanted):
    page.goto(f"{server.url}{language}/strategies/")
    everything = shown(page)
    page.locator("#search").fill(typed)
    expect(page.locator("[data-search-said]")).not_to_be_empty()
    found = shown(page)
    assert wanted in found and found < everything


@pytest.mark.parametrize("language, typed, wanted", [
    ("en", "toy closet", "resources/toy-lending-closet/"), ("es", "ortiz", "team/r-ortiz/"),
    ("zh-Hans", "衣夹", "strategies/clothespin-pictures/"),
    # A word of the school, by itself, by what it stands for, or as the school says it in English.
    ("en", "pincer", "words/#word-8"), ("es", "patologa", "words/#word-3"), ("ar", "قَبضه الملقط", "words/#word-8"),
    ("zh-Hans", "捏取", "words/#word-8"), ("ar", "annual review", "words/#word-13"),
])
def test_the_home_page_finds_whatever_there_is(phone, any_server, language, typed, wanted):
    phone.goto(f"{any_server.url}{language}/")
    phone.locator("#search").fill(typed)
    link = phone.locator(f"[data-search-found] a[href$='{language}/{wanted}']")
    expect(link).to_be_visible()
    link.click()
    expect(phone).to_have_url(f"{any_server.url}{language}/{wanted}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_home_says_what_can_be_done_today_in_the_readers_language(plain_page, server, language):
    plain_page.set_viewport_size({"width": 360, "height": 740})
    plain_page.goto(f"{server.url}{language}/")
    today = plain_page.locator(".today .card-title a")
    assert today.count() == 3
    # One of them is in English alone until somebody has checked its translation, so others go before it.
    assert plain_page.locator(".today .card [lang]").count() == 0
    # The first is seen before anything is touched.
    assert today.first.bounding_box()["y"] < 640


def test_paper_has_the_strategies(page, server):
    page.goto(f"{server.url}en/strategies/")
    page.emulate_media(media="print")
    assert len(shown(page)) == 8
    expect(page.locator(":is(.tile, .chips, .search, .ways):visible")).to_have_count(0)


def test_nothing_found_is_said_and_can_be_cleared(page, server):
    page.goto(f"{server.url}en/strategies/")
    everything = shown(page)
    page.locator("#search").fill("xyzzy")
    expect(page.locator("[data-search-said]")).to_have_text("Nothing found. Try another word.")
    assert shown(page) == set()
    page.locator("[data-filter-clear]").click()
    expect(page.locator("[data-search-said]")).to_be_empty()
    assert shown(page) == everything
    expect(page.locator("#search")).to_be_focused()
    expect(page.locator("[data-filter-clear]")).to_be_hidden()


@pytest.mark.parametrize("choices, wanted", [
    ({"area": "speech"}, {"sound-hunt", "talk-and-wait"}),
    ({"area": "behavior"}, {"calm-corner", "picture-bedtime"}),
    ({"routine": "bedtime"}, {"picture-bedtime"}),
    ({"minutes": "5", "area": "self-care"}, {"putting-on-a-coat"}),
    ({"age": "9-12", "area": "self-care"}, set()),
])
def test_a_filter_shows_what_fits_all_that_was_chosen(page, server, choices, wanted):
    page.goto(f"{server.url}en/strategies/")
    for name, value in choices.items():
        page.locator(f"#filter-{name}").select_option(value)
    expect(page.locator("[data-search-said]")).to_have_text(
        f"Found: {len(wanted)}" if wanted else "Nothing found. Try another word.")
    assert shown(page) == wanted
    # No heading stands over nothing.
    assert page.locator("section:visible:has(.cards):not(:has(.card:visible))").count() == 0


@pytest.mark.parametrize("language, typed, wanted", [("en", "coat", "putting-on-a-coat"), ("zh-Hans", "衣夹", "clothespin-pictures")])
def test_back_from_a_strategy_shows_again_what_was_searched_and_chosen(phone, server, language, typed, wanted):
    phone.goto(f"{server.url}{language}/strategies/")
    everything = shown(phone)
    for words, choice in ((typed, ""), ("", "9-12")):
        phone.locator("#search").fill(words)
        if choice:
            phone.locator(".filter summary").click()
            phone.locator("#filter-age").select_option(choice)
        expect(phone.locator("[data-search-said]")).not_to_be_empty()
        found = shown(phone)
        assert found and found < everything and (not words or wanted in found)
        phone.locator("[data-search-found] a").first.click()
        expect(phone.locator(".strategy")).to_be_visible()
        phone.go_back()
        expect(phone.locator("[data-search-said]")).not_to_be_empty()
        assert shown(phone) == found
        assert [phone.locator(one).input_value() for one in ("#search", "#filter-age")] == [words, choice]
        expect(phone.locator("#filter-age")).to_be_visible(visible=bool(choice))
    # What was cleared does not come back.
    phone.locator("[data-filter-clear]").click()
    phone.locator(".cards a:visible").first.click()
    expect(phone.locator(".strategy")).to_be_visible()
    phone.go_back()
    expect(phone.locator("[data-search]")).to_be_visible()
    assert shown(phone) == everything and phone.locator("#search").input_value() == ""


def test_what_can_be_searched_is_loaded_only_when_somebody_searches_or_chooses(page, server):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{server.url}en/strategies/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "search.json" in url]
    page.locator("#filter-age").select_option("9-12")
    expect(page.locator("[data-search-said]")).not_to_be_empty()
    assert len([url for url in asked if "search.json" in url]) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_scripts_strategies_are_found_by_area_time_of_day_age_and_time_needed(plain_page, server, language):
    index = f"{server.url}{language}/strategies/"
    plain_page.goto(index)
    expect(plain_page.locator("[data-search]")).to_be_hidden()
    every = shown(plain_page)
    lists = plain_page.locator("main :is(.tile, .ways .chip)").evaluate_all(
        "links => links.map(link => [link.href, link.querySelector('small').textContent])")
    found = {}
    for address, count in lists:
        plain_page.goto(address)
        kind = urlsplit(address).path.split("/")[3]
        assert f"({len(shown(plain_page))})" == count, address
        found[kind] = found.get(kind, set()) | shown(plain_page)
        plain_page.locator(".back a").click()
        expect(plain_page).to_have_url(index)
    assert found == {"area": every, "routine": every, "age": every, "minutes": every}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_can_be_searched_has_no_marks_that_only_steer_the_display(site, language):
    text = (site / language / "search.json").read_text("utf-8")
    entries = json.loads(text)
    assert {one["href"].split("/")[1] for one in entries} >= {"strategies", "resources", "events", "team", "pages", "words"}
    assert all((site / one["href"].partition("#")[0] / "index.html").is_file() for one in entries)
    assert not re.search("[\u200e\u200f\u2066-\u2069]", text)
