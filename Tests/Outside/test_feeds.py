"""The newsletters' feeds, by a schema of RFC 4287 and by a reader's own parser."""

import subprocess
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree

import feedparser
import pytest

from browser.crawl import Page
from portal import ADDRESS, REPOSITORY

SCHEMA = Path(__file__).parent / "atom.rnc"
LANGUAGES = ["en", "es", "ar", "zh-Hans"]
ATOM = "{http://www.w3.org/2005/Atom}"


def complaints(schema, *files):
    """What `jing` has against XML files; it ends with 0 or 1, and with another status when it could not look."""
    done = subprocess.run(["jing", "-c", schema, *files], capture_output=True, text=True, timeout=60)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout.splitlines()


@pytest.fixture(scope="module")
def feeds(site):
    return {language: site / language / "newsletters" / "feed.xml" for language in LANGUAGES}


def test_every_feed_is_atom(feeds):
    assert complaints(SCHEMA, *feeds.values()) == []


@pytest.mark.parametrize("name", ["id", "title", "updated", "author"])
def test_the_schema_misses_nothing_that_a_feed_needs(feeds, tmp_path, name):
    tree = ElementTree.parse(feeds["en"])
    tree.getroot().remove(tree.getroot().find(ATOM + name))
    broken = tmp_path / "feed.xml"
    tree.write(broken, encoding="utf-8")
    assert complaints(SCHEMA, broken) != []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reader_reads_every_newsletter(feeds, site, language):
    read = feedparser.parse(feeds[language].read_bytes())
    assert not read.bozo
    assert read.version == "atom10"
    assert read.feed.language == language
    written = sorted((REPOSITORY / "Content" / "newsletters").glob("*.md"))
    sources = {path.stem for path in written if "." not in path.stem}
    links = [entry.link for entry in read.entries]
    assert set(links) == {f"{ADDRESS}{language}/newsletters/{name}/" for name in sources}
    assert len({entry.id for entry in read.entries}) == len(read.entries)
    times = [datetime.fromisoformat(entry.published) for entry in read.entries]
    assert times == sorted(times, reverse=True), "the newest comes first"
    for entry in read.entries:
        assert (site / entry.link.removeprefix(ADDRESS) / "index.html").is_file()
        # A feed is read elsewhere, so what its writing leads to must be named whole.
        targets = Page(entry.content[0].value).targets
        assert [one for one in targets if not one.startswith(("https:", "http:", "mailto:", "tel:", "#"))] == []
        assert [one for one in targets if one.startswith(f"{ADDRESS}f/")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_names_its_languages_feed(feeds, site, language):
    page = (site / language / "newsletters" / "index.html").read_text("utf-8")
    # To programs alone: who touches a feed in a browser meets raw XML.
    assert '<link rel="alternate" type="application/atom+xml"' in page and "feed.xml" not in page.partition("<body")[2]
    assert ElementTree.parse(feeds[language]).find(f"{ATOM}link[@rel='self']").get("href") == (
        f"{ADDRESS}{language}/newsletters/feed.xml")
