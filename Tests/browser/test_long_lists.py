"""The portal of a school that has written much: no page is heavy, and everything is found."""

import gzip
import json
import re

import pytest
from playwright.sync_api import expect

from browser.crawl import crawl
from browser.narrow import NARROW, what_sticks_out
from browser.test_public_tools import TOO_SMALL
from large_portal import CROWDED, LANGUAGES, NEWSLETTERS, STRATEGIES, WORDS, large_portal, portal_of_few
from Outside.test_accessibility import violations
from Outside.test_html import errors
from static_server import StaticServer

# One worker builds the portal for all of them.
pytestmark = pytest.mark.xdist_group("large")

# One page of each kind of list, in the middle where it has several.
LISTS = [
    "strategies/", f"strategies/area/{CROWDED}/page/2/", "strategies/list/all/page/8/", "newsletters/page/3/",
    "events/page/3/", "resources/page/2/", "words/page/9/", "team/page/2/",
]


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """Built for a day on which half of its events are over."""
    portal = large_portal(tmp_path_factory.mktemp("large"))
    portal.run("build", "--output", str(portal.output), "--date", "2026-11-22")
    return portal.output


@pytest.fixture(scope="module")
def large_server(large):
    with StaticServer(large) as server:
        yield server


@pytest.fixture(scope="module")
def crawled_large(large_server):
    return crawl(large_server.url, large_server.url)


def compressed(file):
    return len(gzip.compress(file.read_bytes(), 9, mtime=0))


def heavy_pages(site):
    """Those of more than 14 KB with the styles that they link to, compressed."""
    styles, heavy = {}, {}
    for path in site.rglob("*.html"):
        linked = set(re.findall(r'<link rel="stylesheet" href="([^"]+)"', path.read_text("utf-8")))
        files = [site / "assets" / one.rpartition("/")[2] for one in linked]
        assert len(files) == 1, path
        styles.update({file: compressed(file) for file in files if file not in styles})
        weight = compressed(path) + sum(styles[file] for file in files)
        if weight > 14 * 1024:
            heavy[path.relative_to(site).as_posix()] = weight
    return heavy


def test_a_first_visit_loads_little_however_much_there_is(large):
    assert len(list(large.rglob("*.html"))) > len(LANGUAGES) * (STRATEGIES + NEWSLETTERS + WORDS / 20)
    assert heavy_pages(large) == {}
    assert compressed(next((large / "assets").glob("page.*.js"))) <= 12 * 1024


def test_a_section_that_shows_its_few_strategies_is_light_in_ten_languages(tmp_path):
    portal = portal_of_few(tmp_path / "portal")
    portal.run("build", "--output", str(portal.output), "--date", "2026-11-22")
    sections = list(portal.output.glob("*/strategies/index.html"))
    assert len(sections) == 10 and all('class="card-title"' in path.read_text("utf-8") for path in sections)
    assert heavy_pages(portal.output) == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_index_searches_and_narrows_all_strategies(page, large, large_server, language):
    entries = [one for one in json.loads((large / language / "search.json").read_text("utf-8")) if "areas" in one]
    assert len(entries) == STRATEGIES
    page.goto(f"{large_server.url}{language}/strategies/")
    cards, said = page.locator("[data-search-found] .card"), page.locator("[data-search-said]")
    # The last one that there is, by its whole name.
    page.locator("#search").fill(entries[-1]["title"])
    expect(cards.locator(f"a[href$='{entries[-1]['href']}']")).to_be_visible()
    expect(page.locator(".ways")).to_be_hidden()
    page.locator("[data-filter-clear]").click()
    expect(page.locator(".ways")).to_be_visible()
    expect(cards).to_have_count(0)
    # Half of them; the first are shown, and the rest when somebody asks for it.
    crowd = [one for one in entries if CROWDED in one["areas"].split()]
    page.locator("#filter-area").select_option(CROWDED)
    expect(said).to_contain_text(str(len(crowd)))
    expect(cards).to_have_count(20)
    page.locator("main section [data-search-more]").click()
    expect(cards).to_have_count(len(crowd))
    expect(cards.nth(20).locator("a")).to_be_focused()


def test_everything_is_reached_by_links(crawled_large, large, large_server):
    assert crawled_large.wrong == []
    pages = {large_server.url + path.relative_to(large).as_posix().removesuffix("index.html") for path in large.rglob("index.html")}
    assert pages - crawled_large.pages.keys() == set()


@pytest.mark.parametrize("there, here", [("en", "bn"), ("ar", "zh-Hans")])
def test_a_page_of_a_list_leads_to_itself_in_another_language(large, there, here):
    for path in LISTS:
        text = (large / there / path / "index.html").read_text("utf-8")
        assert f'/{here}/{path}" lang="{here}"' in text, path
        assert f'hreflang="{here}" href="https://families.large.example/{here}/{path}"' in text, path


def test_a_reader_without_scripts_goes_from_page_to_page(plain_page, large_server):
    plain_page.goto(f"{large_server.url}en/newsletters/")
    titles = []
    while True:
        titles += plain_page.locator(".card-title").all_inner_texts()
        following = plain_page.locator("a[rel=next]")
        if not following.count():
            break
        following.click()
    assert len(titles) == NEWSLETTERS
    expect(plain_page).to_have_url(f"{large_server.url}en/newsletters/page/5/")
    plain_page.locator("a[rel=prev]").click()
    expect(plain_page.locator(".pager [aria-current]")).to_have_text("4")


@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_can_be_used_by_everyone_on_a_narrow_screen(new_context, large_server, language):
    page = new_context(viewport=NARROW, reduced_motion="reduce").new_page()
    found = []
    for path in LISTS:
        page.goto(f"{large_server.url}{language}/{path}")
        found += violations(page, f"{language} {path}")
        found += [f"{language} {path}, too small to touch: {one}" for one in page.evaluate(TOO_SMALL)]
        for size in ("100%", "200%"):
            page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
            if sticking := what_sticks_out(page):
                found.append(f"{language} {path} at {size}: {sticking}")
    assert found == []


def test_paper_has_no_ways_around_a_list_but_those_of_an_index(page, large_server):
    page.emulate_media(media="print")
    for path in LISTS:
        page.goto(f"{large_server.url}en/{path}")
        assert page.locator("nav:visible, button:visible").count() == 0, path
        assert page.locator("main :is(.card, .words > div, .tile):visible").count() >= 9, path


def test_lists_are_valid(large):
    files = [large / language / path / "index.html" for language in LANGUAGES for path in LISTS]
    assert errors(*files) == {}
