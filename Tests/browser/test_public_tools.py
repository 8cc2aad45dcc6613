"""What public pages can do: forms, listening, printing, words explained in place. And how little they weigh."""

import gzip
import re
import subprocess
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import expect

from portal import ADDRESS

LANGUAGES = ["en", "es", "ar", "zh-Hans"]
FORM = "forms/help-at-a-meeting/"
STRATEGY = "strategies/clothespin-pictures/"
RECORDED = "strategies/talk-and-wait/"


# Weight


def compressed(file):
    return len(gzip.compress(file.read_bytes(), 9, mtime=0))


def test_a_first_visit_loads_little(site):
    style, script = (next((site / "assets").glob(name)) for name in ("style.*.css", "page.*.js"))
    pages = [path for path in site.rglob("*.html") if path.relative_to(site).parts[0] != "f"]
    assert len(pages) > 100
    heavy = {path.relative_to(site).as_posix(): compressed(path) + compressed(style) for path in pages}
    assert {path: size for path, size in heavy.items() if size > 14 * 1024} == {}
    assert compressed(script) <= 12 * 1024
    # Every script waits until the page is there.
    for path in pages:
        assert all(" defer" in tag for tag in re.findall("<script[^>]*>", path.read_text("utf-8"))), path


# Large type


@pytest.mark.parametrize("path", ["", "strategies/", "events/", "newsletters/", "team/", STRATEGY])
def test_twice_as_large_type_leaves_words_room(new_context, server, path):
    page = new_context(viewport={"width": 360, "height": 740}).new_page()
    page.goto(f"{server.url}en/{path}")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    titles = page.locator("h1, .card-title").evaluate_all("all => all.map(one => one.getBoundingClientRect().width)")
    assert titles and min(titles) > 200


# Touch

# What is touched, but for links in the middle of a sentence, and less than 44 px in one direction. A card is touched
# anywhere, a choice also at its words.
TOO_SMALL = """() => [...document.querySelectorAll('a, button, summary, input, select, textarea')].filter(one => {
  if (!one.checkVisibility() || one.matches('.skip, .body :is(p, li) > a')) return false;
  let touched = one;
  if (getComputedStyle(one, '::after').position === 'absolute') touched = one.closest('.card');
  if (one.matches('[type=radio], [type=checkbox]')) touched = one.closest('label') || one.nextElementSibling;
  const { width, height } = touched.getBoundingClientRect();
  return Math.min(width, height) < 43.5;
}).map(one => one.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("path", [
    "", "en/", "ar/", "en/strategies/", "zh-Hans/strategies/clothespin-pictures/", "ar/strategies/area/speech/",
    "en/strategies/talk-and-wait/", "en/events/coffee-and-plans/", "en/team/",
    "en/resources/family-rights-help-line/", "en/forms/what-i-notice-at-home/", "es/pages/your-part-in-the-iep/", "404.html",
])
def test_what_is_touched_is_as_large_as_a_finger(phone, server, path):
    phone.goto(f"{server.url}{path}")
    assert phone.evaluate(TOO_SMALL) == []


# Without a script


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_scripts_every_page_shows_its_writing_and_no_dead_button(plain_page, server, site, language):
    wrong = []
    for path in sorted((site / language).rglob("index.html")):
        plain_page.goto(server.url + path.relative_to(site).as_posix().removesuffix("index.html"))
        if plain_page.locator("button:visible, [data-search]:visible, [data-form-mail]:visible").count():
            wrong.append(f"{path}: a button that does nothing")
        if len(plain_page.locator("main").inner_text().split()) < 3:
            wrong.append(f"{path}: nothing to read")
    assert wrong == []


def test_the_menu_opens_without_scripts_on_a_small_screen(new_context, server):
    page = new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False).new_page()
    page.goto(server.url + "en/")
    expect(page.locator(".menu a").first).to_be_hidden()
    page.locator(".menu summary").click()
    expect(page.locator(".menu a").first).to_be_visible()


def test_the_menu_is_open_on_a_broad_screen(plain_page, server):
    plain_page.set_viewport_size({"width": 1280, "height": 800})
    plain_page.goto(server.url + "en/")
    assert plain_page.locator(".menu a:visible").count() > 5


def test_the_menu_of_a_phone_closes_with_escape_and_when_the_focus_leaves_it(phone, server):
    phone.goto(server.url + "en/")
    summary, menu = phone.locator(".menu summary"), phone.locator(".menu nav")
    summary.press("Enter")
    expect(menu).to_be_visible()
    phone.keyboard.press("Tab")
    expect(menu).to_be_visible()
    phone.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(summary).to_be_focused()
    summary.press("Enter")
    phone.locator(".menu a").last.focus()
    phone.keyboard.press("Tab")
    expect(menu).to_be_hidden()
    assert phone.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phone_leads_from_the_first_words_of_a_strategy_to_what_to_do(phone, page, server, language):
    phone.goto(f"{server.url}{language}/{STRATEGY}")
    link, heading = phone.locator(".to-steps a"), phone.locator(".now h2").first
    expect(link).to_be_in_viewport()
    expect(heading).not_to_be_in_viewport()
    assert link.inner_text() == heading.inner_text()
    link.click()
    expect(heading).to_be_in_viewport()
    page.goto(f"{server.url}{language}/{STRATEGY}")
    expect(page.locator(".to-steps")).to_be_hidden()


# Forms


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_is_put_into_an_e_mail_on_the_device(phone, server, language):
    phone.goto(f"{server.url}{language}/{FORM}")
    before = len(server.requests)
    phone.locator("input[type=text]").first.fill("Rosa & José; 100 %")
    phone.locator("textarea").fill("one\ntwo")
    choice = phone.locator("fieldset label").nth(1)
    choice.click()
    # The reader's own program opens the letter; here it is only read.
    phone.evaluate("addEventListener('click', event => event.preventDefault())")
    phone.locator("[data-form-mail]").click()
    letter = urlsplit(phone.locator("[data-form-mail]").get_attribute("href"))
    assert (letter.scheme, letter.path) == ("mailto", "j.lee@maple.example")
    parts = parse_qs(letter.query, strict_parsing=True)
    assert phone.locator("h1").inner_text() in parts["subject"][0]
    body = parts["body"][0]
    label = phone.locator("form label").first
    # Whoever gets the letter reads the school's language.
    staff = "" if language == "en" else f" · {label.get_attribute('data-staff')}"
    assert f"{label.inner_text()}{staff}\r\nRosa & José; 100 %" in body and "one\ntwo" in body
    assert choice.inner_text().strip() in body
    if language != "en":
        assert staff == " · Your name" and "Your name" not in phone.locator("main").inner_text()
        assert "How would you like to meet?" in body and " · By phone" in body
        assert "Help at a meeting" in parts["subject"][0]
    assert unquote(letter.query).count("\r\n\r\n") == 2, "what was left empty is left out"
    assert len(server.requests) == before, "nothing was sent"


def test_enter_in_a_field_sends_nothing(page, server):
    page.goto(f"{server.url}en/{FORM}")
    page.locator("input[type=text]").first.fill("Rosa")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{server.url}en/{FORM}")
    expect(page.locator("input[type=text]").first).to_have_value("Rosa")


def test_what_was_typed_is_cleared_on_request(page, server):
    page.goto(f"{server.url}en/{FORM}")
    page.locator("textarea").fill("private")
    page.locator("input[type=radio]").first.check()
    page.locator("[data-form-mail]").evaluate("link => link.addEventListener('click', event => event.preventDefault())")
    page.locator("[data-form-mail]").click()
    page.locator("[data-form-clear]").click()
    expect(page.locator("[data-form-said]")).to_have_text("Cleared")
    expect(page.locator("textarea")).to_have_value("")
    expect(page.locator("input[type=radio]:checked")).to_have_count(0)
    assert "private" not in page.locator("[data-form-mail]").get_attribute("href")


def test_what_was_typed_goes_along_to_another_language_and_nowhere_else(page, server):
    page.goto(f"{server.url}en/{FORM}")
    page.locator("textarea").fill("one\ntwo")
    page.locator("input[type=radio]").nth(1).check()
    page.locator(".languages a[hreflang=ar]").click()
    expect(page).to_have_url(f"{server.url}ar/{FORM}")
    expect(page.locator("textarea")).to_have_value("one\ntwo")
    expect(page.locator("input[type=radio]").nth(1)).to_be_checked()
    assert page.evaluate("sessionStorage.length") == 0
    page.reload()
    expect(page.locator("textarea")).to_have_value("")


@pytest.mark.parametrize("address, button", [(FORM, "[data-form-print]"), (STRATEGY, "[data-print]")])
def test_the_print_button_prints(page, server, address, button):
    page.add_init_script("window.printed = 0; window.print = () => { window.printed += 1; }")
    page.goto(f"{server.url}en/{address}")
    page.locator(button).click()
    page.wait_for_function("() => window.printed === 1")
    assert page.evaluate("[...document.images].every(image => image.complete && image.naturalWidth > 0)")


# Listening

VOICES = """tags => {
  const spoken = window.spoken = [];
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
  Object.defineProperty(window, 'speechSynthesis', { value: {
    getVoices: () => tags.map(lang => ({ lang, name: lang, localService: true })),
    speak(one) { spoken.push([one.lang, one.text]); setTimeout(() => one.onend && one.onend(), 1); },
    cancel() { spoken.push('stop'); }, addEventListener() {},
  } });
}"""


@pytest.mark.parametrize("language, voices, voice", [
    ("en", ["en-US"], "en-US"), ("ar", ["en-US", "ar_SA"], "ar_SA"), ("zh-Hans", ["zh-TW", "zh-CN"], "zh-CN"),
    ("zh-Hans", ["zh-TW", "en-US"], None), ("ar", ["en-US"], None), ("es", [], None),
])
def test_a_page_is_read_aloud_where_the_device_has_a_voice(page, server, language, voices, voice):
    page.add_init_script(f"({VOICES})({voices})")
    page.goto(f"{server.url}{language}/{STRATEGY}")
    button = page.locator("[data-listen]")
    if voice is None:
        expect(button).to_be_hidden()
        return
    words = button.inner_text()
    button.click()
    # It says the whole page, once, and then can be asked again.
    expect(button).to_have_attribute("aria-pressed", "false")
    spoken = [one for one in page.evaluate("window.spoken") if one != "stop"]
    assert {lang for lang, _ in spoken} == {voice} and len(spoken) > 10
    assert page.locator("h1").inner_text() == spoken[0][1]
    assert len({text for _, text in spoken}) == len(spoken)
    expect(button).to_have_text(words)


def test_a_device_without_any_voice_has_no_button(page, server):
    page.add_init_script("delete Window.prototype.speechSynthesis; window.speechSynthesis = undefined;")
    page.goto(f"{server.url}en/{STRATEGY}")
    expect(page.locator("[data-listen]")).to_be_hidden()


@pytest.mark.parametrize("language, says", [("en", "a computer's voice"), ("es", "la voz de una computadora")])
def test_a_recording_is_small_plays_without_scripts_and_says_whose_voice_it_is(
        page, plain_page, server, site, language, says):
    before = len(server.requests)
    for one in (plain_page, page):
        one.goto(f"{server.url}{language}/{RECORDED}")
        expect(one.locator("audio")).to_be_visible()
        expect(one.locator("[data-listen]")).to_have_count(0)
        assert says in one.locator("main").inner_text()
    # Nothing of it is loaded before somebody presses play.
    assert not [path for path in server.requests[before:] if path.endswith(".mp3")]
    source = urlsplit(page.locator("audio").evaluate("audio => audio.src")).path
    assert 10_000 < (site / source.lstrip("/")).stat().st_size < 60 * 1024
    seconds = page.locator("audio").evaluate("""audio => new Promise((done, failed) => {
      audio.onloadedmetadata = () => done(audio.duration);
      audio.onerror = () => failed(audio.error);
      audio.preload = 'metadata';
      audio.load();
    })""")
    assert 20 < seconds < 60


@pytest.mark.parametrize("language", ["ar", "zh-Hans"])
def test_a_recording_in_another_language_is_not_played(page, server, language):
    page.goto(f"{server.url}{language}/{RECORDED}")
    expect(page.locator("audio")).to_have_count(0)
    expect(page.locator("[data-listen]")).to_have_count(1)


# Words explained


@pytest.mark.parametrize("language, word", [("en", "pincer grasp"), ("es", "agarre de pinza"), ("zh-Hans", "捏取")])
def test_a_word_is_explained_where_it_stands_without_scripts(plain_page, server, language, word):
    plain_page.goto(f"{server.url}{language}/{STRATEGY}")
    summary = plain_page.locator(".word summary", has_text=word)
    expect(summary).to_have_count(1)
    explanation = summary.locator("xpath=../p")
    expect(explanation).to_be_hidden()
    summary.click()
    expect(explanation).to_be_visible()
    assert word in summary.locator("xpath=../preceding-sibling::p[1] | ../..").first.inner_text()


# Pictures


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_strategy_has_a_picture_that_is_told_in_the_readers_language(page, server, site, language):
    told = {}
    for path in sorted((site / language / "strategies").glob("*/index.html")):
        page.goto(f"{server.url}{language}/strategies/{path.parent.name}/")
        picture = page.locator("article img.picture")
        told[path.parent.name] = picture.get_attribute("alt")
        assert picture.evaluate("image => image.decode().then(() => image.naturalWidth > 0)")
    assert len(told) == 8 and all(told.values()) and len(set(told.values())) == 8
    if language != "en":
        page.goto(f"{server.url}en/strategies/calm-corner/")
        assert page.locator("article img.picture").get_attribute("alt") != told["calm-corner"]


# Paper


@pytest.mark.parametrize("language, address, paper", [
    ("en", "", "Letter"), ("ar", STRATEGY, "A4"), ("zh-Hans", "events/family-craft-night/", "Letter"), ("es", FORM, "A4"),
])
def test_paper_carries_the_pages_address_as_a_code_to_scan(page, server, tmp_path, language, address, paper):
    page.goto(f"{server.url}{language}/{address}")
    file = tmp_path / "page.pdf"
    page.pdf(path=file, format=paper)
    subprocess.run(["pdftoppm", "-r", "200", "-gray", "-png", file, tmp_path / "scan"], check=True, timeout=60)
    scans = sorted(tmp_path.glob("scan*.png"))
    done = subprocess.run(
        ["zbarimg", "--quiet", "--raw", *scans], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout == f"{ADDRESS}{language}/{address}\n"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", ["", STRATEGY, FORM])
def test_paper_has_the_number_to_call_in_one_line(page, server, language, address):
    page.set_viewport_size({"width": 700, "height": 900})
    page.goto(f"{server.url}{language}/{address}")
    page.emulate_media(media="print")
    lines = page.locator(".call :is(h2, a)").evaluate_all("all => all.map(one => one.getClientRects().length && one.getBoundingClientRect().bottom)")
    assert len(lines) == 2 and all(lines) and abs(lines[0] - lines[1]) < 6
    assert page.locator(".call").evaluate("one => one.getClientRects()[0].height") < 30


@pytest.mark.parametrize("form", ["help-at-a-meeting", "what-i-notice-at-home"])
def test_the_address_on_paper_breaks_between_its_parts(page, server, tmp_path, form):
    page.goto(f"{server.url}en/forms/{form}/")
    page.pdf(path=tmp_path / "page.pdf", format="Letter")
    text = subprocess.run(
        ["pdftotext", tmp_path / "page.pdf", "-"], capture_output=True, text=True, timeout=60, check=True).stdout
    parts = re.split("(?<=[/-])", f"{ADDRESS}en/forms/{form}/")
    assert re.search(r"\s*".join(map(re.escape, parts)), text), text


@pytest.mark.parametrize("paper", ["Letter", "A4"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_form_takes_one_sheet(page, server, site, tmp_path, language, paper):
    sheets = {}
    for folder in sorted(path.parent for path in (site / language / "forms").glob("*/index.html")):
        page.goto(f"{server.url}{language}/forms/{folder.name}/")
        page.pdf(path=tmp_path / "page.pdf", format=paper)
        done = subprocess.run(["pdfinfo", tmp_path / "page.pdf"], capture_output=True, text=True, timeout=60, check=True)
        sheets[folder.name] = int(re.search(r"Pages:\s+(\d+)", done.stdout)[1])
    assert len(sheets) == 2 and set(sheets.values()) == {1}, sheets


def test_all_that_was_typed_into_a_form_is_on_paper(page, server, tmp_path):
    page.goto(f"{server.url}en/{FORM}")
    # More than a sheet holds, and a line that is wider than its field.
    lines = [f"What I saw on day {number}." for number in range(1, 81)]
    page.locator("textarea").first.fill("\n".join(lines))
    name = " ".join(["Rosa"] * 60) + " Last"
    page.locator("input[type=text]").first.fill(name)
    page.pdf(path=tmp_path / "page.pdf", format="Letter")
    text = subprocess.run(
        ["pdftotext", tmp_path / "page.pdf", "-"], capture_output=True, text=True, timeout=60, check=True).stdout
    assert [line for line in lines if line not in text] == []
    assert name in " ".join(text.split())
    # The screen is as it was.
    expect(page.locator("textarea").first).to_have_value("\n".join(lines))
    expect(page.locator("textarea").first).to_be_visible()
    expect(page.locator(".typed")).to_have_count(0)


@pytest.mark.parametrize("paper", ["Letter", "A4"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_strategy_takes_one_sheet(page, server, site, tmp_path, language, paper):
    sheets = {}
    for folder in sorted(path.parent for path in (site / language / "strategies").glob("*/index.html")):
        page.goto(f"{server.url}{language}/strategies/{folder.name}/")
        page.pdf(path=tmp_path / "page.pdf", format=paper)
        done = subprocess.run(["pdfinfo", tmp_path / "page.pdf"], capture_output=True, text=True, timeout=60, check=True)
        sheets[folder.name] = int(re.search(r"Pages:\s+(\d+)", done.stdout)[1])
    assert len(sheets) == 8 and set(sheets.values()) == {1}, sheets
    page.emulate_media(media="print")
    points = page.locator("main :is(p, li):not(.byline, .notice)").evaluate_all(
        "all => all.filter(one => one.checkVisibility()).map(one => parseFloat(getComputedStyle(one).fontSize) * 72 / 96)")
    assert min(points) > 10.99
