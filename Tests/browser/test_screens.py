"""The screens of an opened page: the way back, places on them, and what the day decides."""

import pytest
from playwright.sync_api import expect

from browser.household_site import NOON, expect_open, sample, type_code


def test_the_back_button_walks_the_screens_and_languages_keep_them(home_site, page):
    home_site.write()
    page.goto(f"{home_site.address}#p=s.calm-corner")
    type_code(page, home_site.home.code)
    expect_open(page, "Calm corner")
    page.click("#home")
    expect_open(page)
    page.click("#main a")
    expect_open(page, "Para practicar")
    assert page.title() == "Para practicar · La familia de Maya"
    page.click("#languages [lang=ar]")
    expect_open(page, "للتمرين")
    root = page.locator("html")
    assert (root.get_attribute("lang"), root.get_attribute("dir")) == ("ar", "rtl")
    page.go_back()
    expect_open(page, "أهلًا روزا")
    page.go_back()
    expect_open(page, "Calm corner")
    page.go_forward()
    expect_open(page, "أهلًا روزا")
    assert [link.inner_text() for link in page.locator("#ways a").all()] == ["عائلة مايا", "للتمرين", "IEP…"]


def test_a_link_may_name_a_place_on_a_screen_and_an_unknown_screen_is_the_first(home_site, page):
    home_site.write()
    page.goto(f"{home_site.link}")
    expect_open(page)
    page.click("#main a")
    page.click("#main a")
    expect(page.locator("#term-iep")).to_be_focused()
    page.evaluate("location.hash = '#p=gone'")
    expect_open(page)


def test_back_returns_to_where_one_was_reading(home_site, page):
    lines = "<p>…</p>" * 200
    home_site.write(sample(lines + '<p><a id="deep" href="#p=practice">→</a></p>' + lines))
    page.goto(home_site.link)
    expect_open(page)
    page.locator("#deep").scroll_into_view_if_needed()
    reading = page.evaluate("scrollY")
    assert reading > 1000
    page.click("#deep")
    expect_open(page, "Para practicar")
    page.go_back()
    expect_open(page)
    page.wait_for_function("place => Math.abs(scrollY - place) < 5", arg=reading)


def visible(page, selector="#main [id]"):
    return [one.get_attribute("id") for one in page.locator(selector).all() if one.is_visible()]


def open_at(page, home_site, instant, html, **more):
    page.clock.set_fixed_time(instant)
    home_site.write(sample(html, **more))
    page.goto(home_site.link)
    expect_open(page)


SPAN = """<p id="after" data-show-after="2026-12-20">z</p><p id="early" data-show-from="2026-12-01">a</p><p id="late" data-until="2026-12-20">b</p>
<p id="moves" data-until="2026-12-20" data-ended="x">c</p><details open id="ended"><div data-ended-list="x"></div></details>"""


@pytest.mark.parametrize(
    "instant, shown",
    [
        ("2026-12-01T04:59:00Z", ["late", "moves", "ended"]),
        ("2026-12-01T05:00:00Z", ["early", "late", "moves", "ended"]),
        ("2026-12-21T04:59:00Z", ["early", "late", "moves", "ended"]),
        ("2026-12-21T05:00:00Z", ["after", "early", "ended", "moves"]),
    ],
)
def test_a_piece_shows_from_its_day_until_its_last_in_the_portals_zone(home_site, page, instant, shown):
    open_at(page, home_site, instant, SPAN)
    assert visible(page) == shown
    assert page.locator("[data-ended-list] #moves").count() == (shown[-1] == "moves")


MEETINGS = """<div data-next><p id="n1" data-when="2026-12-03T15:30" data-minutes="30">1</p>
<p id="n2" data-when="2026-12-10T15:30" data-minutes="60">2</p></div>
<section id="coming" data-hide-when-empty><div data-coming="m"><p id="c1" data-when="2026-12-03T15:30" data-minutes="30">1</p>
<p id="c2" data-when="2026-12-10T15:30" data-minutes="60">2</p></div></section>
<section id="past" data-hide-when-empty><div data-past="m"></div></section>"""


@pytest.mark.parametrize(
    "instant, shown",
    [
        ("2026-12-03T15:59:00-05:00", ["n1", "coming", "c1", "c2"]),
        ("2026-12-03T16:01:00-05:00", ["n2", "coming", "c2", "past", "c1"]),
        ("2026-12-10T16:31:00-05:00", ["past", "c2", "c1"]),
    ],
)
def test_meetings_move_from_coming_to_past_as_they_end(home_site, page, instant, shown):
    open_at(page, home_site, instant, MEETINGS)
    assert visible(page) == shown


NEWS = """<ul><li id="n14" data-date="2026-11-14"><span id="b14" data-new hidden>new</span></li>
<li id="n13" data-date="2026-11-13"><span id="b13" data-new hidden>new</span></li>
<li id="n12" data-date="2026-11-12"><span id="b12" data-new hidden>new</span></li></ul>"""


def test_writing_is_new_for_seven_days_or_since_the_last_opening(home_site, page):
    open_at(page, home_site, NOON, NEWS)
    assert visible(page, "#main [data-new]") == ["b14", "b13"]
    page.clock.set_fixed_time("2026-11-12T12:00:00-05:00")
    page.click("#yes")
    expect(page.locator("#forget")).to_be_visible()
    page.clock.set_fixed_time("2026-11-30T12:00:00-05:00")
    page.goto(home_site.address)
    expect_open(page)
    assert visible(page, "#main [data-new]") == ["b14", "b13"]
    page.reload()
    expect_open(page)
    assert visible(page, "#main [data-new]") == []


def test_a_list_of_what_is_new_goes_with_its_heading_when_nothing_is(home_site, page):
    news = "".join(f'<li id="{day}" data-only-new data-date="2026-11-{day}">{day}</li>' for day in (14, 12))
    open_at(page, home_site, NOON, f'<section id="news" data-hide-when-empty><ul>{news}</ul></section>')
    assert visible(page) == ["news", "14"]
    page.clock.set_fixed_time("2026-11-28T12:00:00-05:00")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert visible(page) == []


def test_after_the_first_few_the_rest_goes_behind_a_button(home_site, page):
    items = "".join(f'<li id="i{number}">{number}</li>' for number in range(5))
    open_at(page, home_site, NOON, f'<ul data-first="3"><li hidden>-</li>{items}</ul><ul data-first="3"><li id="one">1</li></ul>')
    assert visible(page) == ["i0", "i1", "i2", "one"]
    page.click(".more")
    assert visible(page) == ["i0", "i1", "i2", "i3", "i4", "one"]
    expect(page.locator("#i3")).to_be_focused()
    expect(page.locator(".more")).to_have_count(0)


def test_a_page_left_open_is_drawn_anew_for_the_new_day(home_site, page):
    open_at(page, home_site, "2026-12-20T23:00:00-05:00", SPAN)
    assert "late" in visible(page)
    page.clock.set_fixed_time("2026-12-21T07:00:00-05:00")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert "late" not in visible(page)
