"""What a phone keeps of a household, and how it forgets it."""

import re
from datetime import datetime, timedelta, timezone

import pytest
from playwright.sync_api import expect

from browser import sealed_fixture as sealed
from browser.household_site import databases, expect_open, expect_refusal, sample
from browser.sealed_fixture import Household


def open_and_remember(page, home_site):
    page.goto(home_site.link)
    expect_open(page)
    page.click("#yes")
    expect(page.locator("#forget")).to_be_visible()


def test_yes_remembers_and_forgetting_is_asked_once_and_said(home_site, page):
    home_site.write()
    open_and_remember(page, home_site)
    expect(page.locator("#only-you")).to_be_hidden()
    page.goto(home_site.address)
    expect_open(page)
    expect(page.locator("#only-you")).to_be_hidden()
    stored = page.evaluate(
        """() => new Promise((resolve) => {
          const opening = indexedDB.open('homeward');
          opening.onsuccess = () => {
            const all = opening.result.transaction('households').objectStore('households').getAll();
            all.onsuccess = () => {
              opening.result.close();
              resolve(all.result.map(({ key, fid }) => [fid, key.extractable, key.usages.join()]));
            };
          };
        })"""
    )
    assert stored == [[home_site.home.fid, False, "decrypt"]]
    page.click("#forget")
    expect(page.locator("#forget-now")).to_be_focused()
    page.click("#keep")
    expect(page.locator("#forget")).to_be_focused()
    expect(page.locator("#sure")).to_be_hidden()
    page.click("#forget")
    page.click("#forget-now")
    expect_refusal(page, "forgotten")
    assert page.url == home_site.address
    assert databases(page) == []
    page.reload()
    expect(page.locator("#code")).to_be_enabled()
    expect(page.locator("#problem")).to_be_empty()
    page.goto(home_site.address)
    expect(page.locator("#code")).to_be_enabled()


def test_a_theme_that_does_not_ask_once_more_opens_and_forgets_at_once(home_site, page):
    contents = sample()
    frame = re.sub(r'<div id="sure".*?</div>\n', "", sealed.app()["frame"], flags=re.S)
    assert "forget-now" not in frame and 'id="forget"' in frame
    home_site.write({**contents, "app": {**sealed.app(), "frame": frame}})
    open_and_remember(page, home_site)
    page.click("#forget")
    expect_refusal(page, "forgotten")
    assert databases(page) == []


@pytest.mark.parametrize("tabs_talk", [True, False])
def test_what_one_tab_forgets_no_other_tab_brings_back(home_site, page, tabs_talk):
    home_site.write(sample('<label><input type="checkbox" data-tick="t1"> 1</label>'))
    if not tabs_talk:
        page.context.add_init_script("delete window.BroadcastChannel")
    open_and_remember(page, home_site)
    other = page.context.new_page()
    other.goto(home_site.address)
    expect_open(other)
    page.click("#forget")
    page.click("#forget-now")
    expect(page.locator("#locked")).to_be_visible()
    if tabs_talk:
        expect(other.locator("#locked")).to_be_visible()
    else:
        other.check("[data-tick]")
        other.click("#languages [lang=en]")
        expect_open(other, "Hello, Rosa")
        expect(other.locator("#forget")).to_be_hidden()
    assert databases(page) == []
    page.reload()
    expect(page.locator("#code")).to_be_enabled()
    expect(page.locator("#locked")).to_be_visible()
    other.close()


@pytest.mark.parametrize("answer", ["#no", None])
def test_no_and_no_answer_store_nothing(home_site, page, answer):
    home_site.write()
    page.goto(home_site.link)
    expect_open(page)
    expect(page.locator("#only-you")).to_be_visible()
    if answer:
        page.click(answer)
        expect(page.locator("#only-you")).to_be_hidden()
        expect(page.locator("#main")).to_be_focused()
    page.click("#main a")
    expect_open(page, "Para practicar")
    assert databases(page) == []
    assert page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0
    page.click("#close")
    expect(page.locator("#locked")).to_be_visible()
    page.go_back()
    expect(page.locator("#locked")).to_be_visible()


@pytest.mark.parametrize("days, remembered", [(59, True), (61, False), (-2, False)])
def test_what_is_remembered_ends_after_the_portals_days(home_site, page, days, remembered):
    home_site.write()
    start = datetime(2026, 11, 1, 12, tzinfo=timezone.utc)
    page.clock.set_fixed_time(start)
    open_and_remember(page, home_site)
    page.clock.set_fixed_time(start + timedelta(days=days))
    page.goto(home_site.address)
    if remembered:
        expect_open(page)
        # Each opening counts anew.
        page.clock.set_fixed_time(start + timedelta(days=2 * days))
        page.goto(home_site.address)
        expect_open(page)
    else:
        expect(page.locator("#code")).to_be_enabled()
        expect(page.locator("#locked")).to_be_visible()
        page.wait_for_function("async () => !(await indexedDB.databases()).length")


def test_a_renewed_key_ends_what_is_remembered(home_site, page):
    home_site.write()
    open_and_remember(page, home_site)
    home_site.write(home=Household(key=bytes(32)))
    page.goto(home_site.address)
    expect(page.locator("#locked")).to_be_visible()
    expect_refusal(page, "link-old")
    page.wait_for_function("async () => !(await indexedDB.databases()).length")


def test_a_portal_that_remembers_no_days_never_asks(home_site, page):
    home_site.write(sample(remember=0))
    page.goto(home_site.link)
    expect_open(page)
    expect(page.locator("#only-you")).to_be_hidden()


# Whether the phone has written the language that was chosen: it does so while the page is read.
STORED_LANGUAGE = """() => new Promise((resolve) => {
  const opening = indexedDB.open('homeward');
  opening.onsuccess = () => {
    const all = opening.result.transaction('households').objectStore('households').getAll();
    all.onsuccess = () => {
      opening.result.close();
      resolve(all.result.some(({ language }) => language === 'en'));
    };
  };
})"""


def test_ticks_and_language_are_kept_only_where_remembered(home_site, page):
    home_site.write(sample('<label><input type="checkbox" data-tick="t1"> 1</label>'))
    page.goto(home_site.link)
    page.check("[data-tick]")
    page.click("#languages [lang=en]")
    expect_open(page, "Hello, Rosa")
    expect(page.locator("[data-tick]")).to_be_checked()
    page.goto(home_site.link)
    page.reload()
    expect(page.locator("#locked")).to_be_visible()
    page.goto(home_site.link)
    expect_open(page)
    expect(page.locator("[data-tick]")).not_to_be_checked()
    page.click("#yes")
    page.check("[data-tick]")
    page.click("#languages [lang=en]")
    expect_open(page, "Hello, Rosa")
    page.wait_for_function(STORED_LANGUAGE)
    page.goto(home_site.address)
    page.reload()
    expect_open(page, "Hello, Rosa")
    expect(page.locator("[data-tick]")).to_be_checked()
