"""Public pages in a real browser: in every language, on a small screen, without scripts, wherever the portal lives."""

import re
from urllib.parse import urljoin

import pytest
from playwright.sync_api import expect

from browser.crawl import crawl
from browser.narrow import NARROW, what_sticks_out
from portal import ADDRESS

# The starter portal's languages: the tag, how the page must run, and the language's own name.
LANGUAGES = {
    "en": ("ltr", "English"),
    "es": ("ltr", "español"),
    "ar": ("rtl", "العربية"),
    "zh-Hans": ("ltr", "中文（简体）"),
}


@pytest.fixture(scope="session")
def crawled(server):
    return crawl(server.url, server.url)


def pages_in(crawled, server, language):
    """The addresses of the pages of one language, home first."""
    home = server.url + language + "/"
    pages = sorted(address for address in crawled.pages if address.startswith(home))
    assert pages[:1] == [home], f"the chooser does not lead to {home}"
    return pages


def links(locator):
    """The pages that the links lead to that `locator` finds, as whole addresses."""
    return locator.evaluate_all("links => links.map(link => link.href.split('#')[0])")


# The chooser


@pytest.mark.parametrize("language", LANGUAGES)
def test_chooser_names_each_language_in_that_language(plain_page, any_server, language):
    _, name = LANGUAGES[language]
    plain_page.goto(any_server.url)
    link = plain_page.get_by_role("link", name=re.compile(re.escape(name), re.IGNORECASE))
    expect(link).to_be_visible()
    assert link.evaluate("link => link.closest('[lang]').lang") == language
    link.click()
    expect(plain_page).to_have_url(any_server.url + language + "/")


def test_chooser_offers_the_portals_languages_and_no_other(plain_page, server, site):
    folders = {path.parent.name for path in site.glob("*/index.html")}
    assert folders == set(LANGUAGES)


@pytest.mark.parametrize("locale, language", [
    ("es-MX", "es"), ("ar-EG", "ar"), ("zh-CN", "zh-Hans"), ("en-GB", "en"),
])
def test_chooser_opens_the_browsers_language(new_context, any_server, locale, language):
    page = new_context(locale=locale).new_page()
    page.goto(any_server.url)
    page.wait_for_url(any_server.url + language + "/")


def test_chooser_stays_when_the_portal_lacks_the_browsers_language(page, server):
    page.goto(server.url)
    expect(page.get_by_role("link", name=LANGUAGES["es"][1])).to_be_visible()
    assert page.url == server.url


# Every page


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_says_its_language_and_direction(crawled, server, language):
    wrong = [address for address in pages_in(crawled, server, language) if crawled.pages[address].language != language]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_fits_a_narrow_screen_in_its_direction(new_context, crawled, server, language):
    direction, _ = LANGUAGES[language]
    page = new_context(viewport=NARROW).new_page()
    wrong = []
    for address in pages_in(crawled, server, language):
        page.goto(address)
        found = page.evaluate("getComputedStyle(document.documentElement).direction")
        if found != direction:
            wrong.append(f"{address} runs {found}")
        if sticking := what_sticks_out(page):
            wrong.append(f"{address}: {sticking}")
        if page.locator("h1:visible").count() != 1:
            wrong.append(f"{address} has not one main heading")
        if not page.title().strip():
            wrong.append(f"{address} has no title")
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_home_opens_on_both_kinds_of_host(phone, any_server, language):
    direction, _ = LANGUAGES[language]
    phone.goto(any_server.url + language + "/")
    assert phone.evaluate("document.documentElement.lang") == language
    assert phone.evaluate("getComputedStyle(document.body).direction") == direction
    expect(phone.get_by_role("main")).to_be_visible()


# Without a script


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reader_without_scripts_finds_a_strategy(plain_page, any_server, language):
    home = any_server.url + language + "/"
    plain_page.goto(home)
    assert home + "strategies/" in links(plain_page.locator("a:visible"))
    plain_page.goto(home + "strategies/")
    strategy = re.compile(re.escape(home) + "strategies/[^/#]+/")
    strategies = [one for one in links(plain_page.locator("main a:visible")) if strategy.fullmatch(one)]
    assert strategies, "the section leads to no strategy"
    plain_page.goto(strategies[0])
    # The steps are a strategy's heart: the first ordered list of its writing.
    expect(plain_page.locator("main ol > li").first).to_be_visible()
    plain_page.locator(".back a").click()
    expect(plain_page).to_have_url(home + "strategies/")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_link_needs_a_script(page, plain_page, server, language):
    found = {}
    for kind, one in (("with", page), ("without", plain_page)):
        one.goto(server.url + language + "/strategies/")
        found[kind] = set(links(one.locator("a")))
    assert found["with"] - found["without"] == set()


@pytest.mark.parametrize("there, here", [("en", "es"), ("en", "ar"), ("ar", "zh-Hans")])
def test_a_page_leads_to_itself_in_another_language_without_scripts(plain_page, crawled, server, there, here):
    wrong = []
    for address in pages_in(crawled, server, there):
        plain_page.goto(address)
        if address.replace(f"/{there}/", f"/{here}/", 1) not in links(plain_page.locator("a")):
            wrong.append(address)
    assert wrong == []


# Links


def test_every_link_leads_somewhere_on_both_kinds_of_host(any_server):
    assert crawl(any_server.url, any_server.url).wrong == []


def test_every_public_page_can_be_reached_from_the_chooser(crawled, server, site):
    public = {
        server.url + path.relative_to(site).as_posix().removesuffix("index.html")
        for path in site.rglob("*.html")
        if path.relative_to(site).parts[0] not in ("f", "404.html")
    }
    assert public - crawled.pages.keys() == set()


def test_no_public_page_leads_to_a_household(crawled, server, households):
    assert households, "the starter portal has families"
    assert [address for address in crawled.files if address.startswith(server.url + "f/")] == []


def test_the_sitemap_lists_public_pages_that_are_there(crawled, server, site):
    listed = re.findall(r"<loc>([^<]+)</loc>", (site / "sitemap.xml").read_text("utf-8"))
    assert listed, "the sitemap is empty"
    assert {server.local(address, ADDRESS) for address in listed} - crawled.pages.keys() == set()


def test_language_links_for_search_engines_are_mutual(crawled, server):
    named = {
        address: {
            tag: urljoin(address, target).replace(ADDRESS, server.url, 1) for tag, target in page.alternates.items()
        }
        for address, page in crawled.pages.items()
    }
    assert any(named.values()), "no page has any"
    wrong = [
        f"{address} names {other} for {tag}, which does not name it"
        for address, others in named.items()
        for tag, other in others.items()
        if tag != "x-default" and address not in named.get(other, {}).values()
    ]
    assert wrong == []


# Paper


@pytest.mark.parametrize("language", LANGUAGES)
def test_paper_has_the_page_and_no_ways_around_it(page, crawled, server, language):
    page.emulate_media(media="print")
    wrong = []
    for address in pages_in(crawled, server, language):
        page.goto(address)
        if page.locator("h1:visible").count() != 1 or page.locator("nav:visible, button:visible").count():
            wrong.append(address)
    assert wrong == []
