"""Every language that ships, in Chromium: each text on the page stands in an element that says its language."""

import re

import pytest

from browser.household import go_to, open_by_link
from portal import Portal
from static_server import StaticServer

SHIPPED = ["en", "es", "zh-Hans", "zh-Hant", "ar", "bn", "fr", "ht", "ko", "ru", "ur", "sq", "uk", "uz"]
RIGHT_TO_LEFT = {"ar", "ur"}
TODAY = "2026-11-20"

# Letters of a script: a text in a language of that script has some, and one in another has none.
SCRIPTS = {
    "Arab": r"[؀-ۿݐ-ݿ]", "Beng": r"[ঀ-৿]", "Cyrl": r"[Ѐ-ӿ]", "Hang": r"[가-힣]", "Hani": r"[㐀-鿿]", "Latn": r"[A-Za-zÀ-ɏ]",
}
SCRIPT_OF = {
    "ar": "Arab", "ur": "Arab", "bn": "Beng", "ru": "Cyrl", "uk": "Cyrl", "ko": "Hang", "zh-Hans": "Hani",
    "zh-Hant": "Hani",
}
# Characters that only one of two neighbours has; and words of English, which every surprise would be in.
ONLY = {
    "ur": r"[ٹڈڑےۓہھگچپ]", "uk": r"[іїєґ]", "ru": r"[ыэъё]",
    "zh-Hans": r"[们说这会语请页]", "zh-Hant": r"[們說這會語請頁]",
}
FOREIGN = {"ar": ONLY["ur"], "ru": ONLY["uk"], "uk": ONLY["ru"], "zh-Hans": ONLY["zh-Hant"], "zh-Hant": ONLY["zh-Hans"]}
ENGLISH = re.compile(r"\b(the|and|your|you|with|what|when|this|that|are|was|will|of|for|to|is|we|on)\b")

# Each text that is shown, with the language of the nearest element that names one.
TEXTS = """() => {
  const found = [];
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (parent.closest('script, style, noscript, template, [translate=no], code')) continue;
    const text = walker.currentNode.textContent.trim();
    if (!text) continue;
    const marked = parent.closest('[lang]');
    found.push([text, marked ? marked.lang : '', marked ? getComputedStyle(marked).direction : '']);
  }
  return found;
}"""


HOUSEHOLD = """\
households:
  - id: home
    languages: [{tag}]
    adults:
      - {{name: Rosa Álvarez, speaks: {tag}, reads: a-little, channels: [page, text], phone: +1 718 555 0134}}
"""


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    """The starter portal in all languages, with one home for each: it reads that language and nothing else."""
    portal = Portal.copy_of_starter(tmp_path_factory.mktemp("world"))
    settings = portal.root / "Content" / "portal.yml"
    settings.write_text(
        re.sub(r"^languages:.*$", f"languages: [{', '.join(SHIPPED)}]", settings.read_text(), flags=re.M))
    families = portal.root / "Content" / "families"
    model = families / "alvarez-reyes"
    children = (model / "family.yml").read_text().partition("households:")[0]
    for tag in SHIPPED:
        home = families / f"reads-{tag.lower()}"
        home.mkdir()
        (home / "family.yml").write_text(children + HOUSEHOLD.format(tag=tag))
        (home / "practice").mkdir()
        for file in model.glob("*.md"):
            (home / file.name).write_bytes(file.read_bytes())
        for file in (model / "practice").glob("*.yml"):
            (home / "practice" / file.name).write_bytes(file.read_bytes())
    portal.build("--date", TODAY)
    homes = {one.family: one for one in portal.households()}
    with StaticServer(portal.output) as server:
        yield portal, server, homes


def complaints(texts):
    """What does not look like the language that it says it is in."""
    wrong = []
    for text, language, direction in texts:
        letters = re.findall(r"[^\W\d_]", text)
        if len(letters) < 2:
            continue
        if not language:
            wrong.append(("no language", text))
            continue
        if direction != ("rtl" if language in RIGHT_TO_LEFT else "ltr"):
            wrong.append((language, direction, text))
        script = SCRIPT_OF.get(language, "Latn")
        if not re.search(SCRIPTS[script], text) and not is_kept(text):
            wrong.append((language, text))
        foreign = FOREIGN.get(language)
        if foreign and re.search(foreign, text):
            wrong.append((language, text))
        if language not in ("en",) and not is_kept(text) and len(ENGLISH.findall(text.lower())) >= 2:
            wrong.append((language, text))
    return wrong


def is_kept(text):
    """Names, addresses (on paper in parts, each up to a slash) and abbreviations stay as they are in every language."""
    return bool(re.fullmatch(
        r"[\W\d]*(Maple Street|River Bend|[\w.]+@[\w.]+|https?://\S+|[\w-]+/|[A-Z]{2,5}|E-mail|SMS|OK|IEP|K|AM|PM|Homeward"
        r"|Maple Street School|River School|[A-Z][\w’'-]+( [A-Z][\w’'-]+)*)[\W\d]*", text))


@pytest.mark.parametrize("tag", SHIPPED)
def test_each_text_of_the_public_pages_says_its_language(new_context, world, tag):
    portal, server, _ = world
    page = new_context(viewport={"width": 1280, "height": 800}, java_script_enabled=False).new_page()
    wrong = []
    folders = sorted({file.parent.parent for file in (portal.output / tag).glob("*/*/index.html")})
    # The list of each folder and its first page: the others are made by the same templates.
    files = [portal.output / tag / "index.html"] + [folder / "index.html" for folder in folders]
    files += [file for folder in folders for file in sorted(folder.glob("*/index.html"))[:1]]
    assert len(files) > 10
    for file in files:
        if not file.is_file():
            continue
        page.goto(server.url + file.relative_to(portal.output).as_posix())
        wrong += [(file.relative_to(portal.output).as_posix(), *one) for one in complaints(page.evaluate(TEXTS))]
    assert wrong == []


@pytest.mark.parametrize("tag", SHIPPED)
def test_each_text_of_an_opened_page_says_its_language(page, world, tag):
    _, server, homes = world
    open_by_link(page, server, homes[f"reads-{tag.lower()}"])
    wrong, seen = complaints(page.evaluate(TEXTS)), 0
    for link in page.locator("#ways a").all():
        screen = link.get_attribute("href").removeprefix("#p=")
        go_to(page, screen)
        seen += 1
        wrong += [(screen, *one) for one in complaints(page.evaluate(TEXTS))]
    assert seen >= 6
    assert wrong == []


@pytest.mark.parametrize("tag", SHIPPED)
def test_a_home_that_reads_little_is_asked_to_call(page, world, tag):
    _, server, homes = world
    open_by_link(page, server, homes[f"reads-{tag.lower()}"])
    slip = page.locator("#main .slip")
    assert slip.count() == 1
    assert slip.locator("a[href^='tel:']").count() == 1
