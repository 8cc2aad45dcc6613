"""The starter portal's families in a real browser: each home opens its page by link and by code, in its languages,
and finds what is meant for it, and nothing else.
"""

import re
import subprocess
from html.parser import HTMLParser
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest
import vobject
import yaml
from playwright.sync_api import expect

from browser.household import NOON, choose_language, go_to, open_by_code, open_by_link, page_address, screens
from browser.narrow import NARROW, what_sticks_out
from portal import REPOSITORY, Portal
from static_server import StaticServer

FAMILIES = REPOSITORY / "Content" / "families"
MOTHER, FATHER = ("alvarez-reyes", "home"), ("alvarez-reyes", "father")
CHEN, HADDAD = ("chen", "home"), ("haddad", "home")
# The languages that each home reads, in its order, and the first names that it is greeted with.
HOMES = {
    MOTHER: (["es", "en"], ["Maya", "Leo"]),
    FATHER: (["en"], ["Maya"]),
    CHEN: (["zh-Hans", "en"], ["Yilin", "Bowen"]),
    HADDAD: (["ar", "en"], ["Samir"]),
}
RIGHT_TO_LEFT = {"ar"}
ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")

each_home = pytest.mark.parametrize("home", HOMES, ids="/".join)
each_home_of_several_languages = pytest.mark.parametrize(
    "home", [home for home, (languages, _) in HOMES.items() if len(languages) > 1], ids="/".join)


def expect_language(page, tag):
    expect(page.locator("html")).to_have_attribute("lang", tag)
    direction = "rtl" if tag in RIGHT_TO_LEFT else "ltr"
    assert page.evaluate("getComputedStyle(document.querySelector('main')).direction") == direction


def all_text(bundle):
    """Everything that a page carries, in one text: titles, screens and calendar, of all languages."""
    parts = []

    def gather(value):
        if isinstance(value, dict):
            value = list(value.values())
        if isinstance(value, list):
            for one in value:
                gather(one)
        else:
            parts.append(str(value))

    gather(bundle)
    return "\n".join(parts)


def says(text, words):
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


def digits(text):
    return re.sub(r"\D", "", text)


def drawn_by(variant, address):
    """The screen that an address shows: its own, or the one that it shares with others that have another dose."""
    return variant.get("doses", {}).get(address, {}).get("page", address)


class Parts(HTMLParser):
    """The ids and links of a screen."""

    def __init__(self, html):
        super().__init__()
        self.ids, self.links = [], []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "a" and "data-asset" not in values:
            self.links.append(values["href"])


# Opening


@each_home
def test_the_link_opens_the_page_in_the_first_language(page, any_server, households, watch, home):
    (first, *_), children = HOMES[home]
    open_by_link(page, any_server, households[home])
    assert page.locator("#main h1 bdi").all_text_contents() == children
    expect_language(page, first)
    assert page.url == page_address(any_server, households[home]), "the secret stays in the address"
    assert [urlsplit(one).path for one in watch.requests] == [urlsplit(page.url).path]


@each_home
def test_the_code_opens_the_page(phone, any_server, households, watch, home):
    open_by_code(phone, any_server, households[home])
    assert phone.locator("#main h1 bdi").all_text_contents() == HOMES[home][1]
    assert [urlsplit(one).path for one in watch.requests] == [urlsplit(phone.url).path]


def test_the_code_opens_the_page_in_arabic_indic_digits(phone, server, households):
    home = households[HADDAD]
    open_by_code(phone, server, home, code=home.code.translate(ARABIC_INDIC))
    assert phone.locator("#main h1 bdi").all_text_contents() == HOMES[HADDAD][1]
    expect_language(phone, "ar")


def test_one_homes_link_and_code_do_not_open_anothers_page(page, server, households):
    mother, father = households[MOTHER], households[FATHER]
    page.goto(page_address(server, father) + "#" + mother.link.partition("#")[2])
    expect(page.locator("#problem")).not_to_be_empty()
    page.locator("#code").fill(mother.code)
    page.locator("#unlock button").click()
    expect(page.locator("#code")).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#problem")).not_to_be_empty()
    expect(page.locator("#opened")).to_be_hidden()


@each_home
def test_the_locked_page_speaks_the_homes_languages_and_names_nobody(page, server, households, home):
    languages, children = HOMES[home]
    page.goto(page_address(server, households[home]))
    expect(page.locator("#code")).to_be_enabled()
    assert page.locator("#lock-languages button").evaluate_all("all => all.map(one => one.lang)") == languages
    expect_language(page, languages[0])
    clear = page.content()
    assert [name for name in children if says(clear, name)] == []


# Languages and screens


@each_home_of_several_languages
def test_another_language_is_one_touch_away_on_the_same_screen(page, server, households, bundles, home):
    first, *others = HOMES[home][0]
    open_by_link(page, server, households[home])
    for screen in screens(bundles[home], first):
        choose_language(page, first)
        go_to(page, screen)
        for tag in others:
            choose_language(page, tag)
            expect_language(page, tag)
            assert urlsplit(page.url).fragment == f"p={screen}"
            title = next(one["title"] for one in bundles[home]["variants"][tag]["pages"] if one["id"] == screen)
            assert page.title().startswith(title)


@each_home
def test_every_language_has_the_same_screens(bundles, home):
    languages, _ = HOMES[home]
    bundle = bundles[home]
    assert bundle["languages"] == languages
    assert sorted(bundle["variants"]) == sorted(languages)
    assert {tag: screens(bundle, tag) for tag in languages} == {tag: screens(bundle, languages[0]) for tag in languages}


def test_a_screen_says_what_is_to_be_known_of_the_words_it_takes_from_others(page, tmp_path):
    """A machine's words of strategies and of the team, in a home that nobody has written to."""
    portal = Portal.copy_of_starter(tmp_path)
    for writing in (portal.root / "Content/families/chen").glob("*.md"):
        writing.unlink()
    portal.build()
    chen = next(one for one in portal.households() if one.family == "chen")
    with StaticServer(portal.output) as server:
        open_by_link(page, server, chen)
        said = {}
        for screen in ("home", "practice", "team", "letters"):
            go_to(page, screen)
            said[screen] = page.locator("#main .notice").all_text_contents()
        go_to(page, "practice")
        cards = page.locator("#main .practice .card-title a").evaluate_all("all => all.map((one) => one.hash.slice(3))")
        of_cards = set()
        for card in cards:
            go_to(page, card)
            of_cards.update(page.locator("#main .notice").all_text_contents())
    assert len(of_cards) == 2, "words of a machine, and words that are in English yet"
    assert sorted(said["practice"]) == sorted(said["home"]) == sorted(of_cards)
    assert len(said["team"]) == 1 and said["letters"] == []


# Screens that the page makes by itself of what the others hold.
MADE = {"chart", "dates", "sheet"}


@each_home
def test_every_screen_can_be_reached_by_links_that_show(page, server, households, bundles, home):
    open_by_link(page, server, households[home])
    found, waiting = {"home"}, ["home"]
    while waiting:
        go_to(page, waiting.pop())
        shown = page.locator('#opened a[href^="#p="]:visible')
        for link in shown.evaluate_all("links => links.map(link => link.getAttribute('href'))"):
            screen = parse_qs(link[1:])["p"][0]
            if screen not in found:
                found.add(screen)
                waiting.append(screen)
    first = HOMES[home][0][0]
    made = MADE if bundles[home]["app"]["terms"] else MADE - {"sheet"}
    assert found & MADE == made, "the sheet is for homes with an interpreter"
    assert {drawn_by(bundles[home]["variants"][first], one) for one in found - made} == set(screens(bundles[home], first))


@each_home
def test_every_link_leads_to_something_that_is_there(site, households, bundles, home):
    wrong = []
    address = f"/f/{households[home].fid}/"
    for tag, variant in bundles[home]["variants"].items():
        parts = {screen["id"]: Parts(screen["html"]) for screen in variant["pages"]}
        # The screen of the team takes the cards of its people from pages of their own.
        people = [one for name, screen in parts.items() if name.startswith("t.") for one in screen.ids]
        parts.get("team", Parts("")).ids.extend(people)
        for name, screen in parts.items():
            if len(screen.ids) != len(set(screen.ids)):
                wrong.append(f"{tag} {name} has an id twice")
            for link in screen.links:
                whole = urlsplit(urljoin(address, link))
                if link in {f"#p={one}" for one in MADE}:
                    there = True
                elif link.startswith("#p="):
                    asked = {key: value[0] for key, value in parse_qs(link[1:]).items()}
                    target = parts.get(drawn_by(variant, asked["p"]))
                    there = target and ("a" not in asked or asked["a"] in target.ids)
                elif link.startswith("#"):
                    there = link[1:] in screen.ids
                elif whole.scheme:
                    there = whole.scheme in ("tel", "mailto", "https", "http") and whole.path + whole.netloc
                else:
                    file = site / whole.path[1:] / ("index.html" if whole.path.endswith("/") else "")
                    there = file.is_file() and (
                        not whole.fragment or whole.fragment in Parts(file.read_text("utf-8")).ids)
                if not there:
                    wrong.append(f"{tag} {name}: {link}")
    assert wrong == []


# Who sees what


def family_file(family):
    return yaml.safe_load((FAMILIES / family / "family.yml").read_text("utf-8"))


def contacts(family, household):
    """What tells who lives in a home: the first names, numbers and addresses of its adults."""
    homes = {home["id"]: home for home in family_file(family)["households"]}
    adults = homes[household]["adults"]
    names = [adult["name"].split()[0] for adult in adults]
    return names, [adult[key] for adult in adults for key in ("phone", "email") if key in adult]


@pytest.mark.parametrize("reader, other", [(FATHER, MOTHER), (MOTHER, FATHER)], ids=["father", "mother"])
def test_two_homes_of_one_child_never_show_each_others_adults(bundles, reader, other):
    text = all_text(bundles[reader])
    names, ways = contacts(*other)
    assert names and ways, "the other home has an adult with a number or an address"
    assert [name for name in names if says(text, name)] == []
    assert [way for way in ways if way in text or digits(way) and digits(way) in digits(text)] == []
    assert says(text, "Maya"), "both homes have this child"


def test_the_fathers_page_shows_nothing_of_the_half_brother(page, server, households, bundles):
    assert says(all_text(bundles[MOTHER]), "Leo")
    # Not as a name, nor in an id or a file's name.
    assert not re.search(r"(?i)(?<![a-z])leo(?![a-z])", all_text(bundles[FATHER]))
    open_by_link(page, server, households[FATHER])
    for screen in screens(bundles[FATHER], "en"):
        go_to(page, screen)
        assert not says(page.content(), "Leo")


def test_what_is_narrowed_to_one_home_is_not_in_the_other(bundles):
    form = "2026-11-19-form-home"
    assert "households: [home]" in (FAMILIES / "alvarez-reyes" / f"{form}.md").read_text("utf-8")
    assert form in all_text(bundles[MOTHER])
    assert form not in all_text(bundles[FATHER])


@each_home
def test_no_family_meets_another(bundles, home):
    text = all_text(bundles[home])
    strangers = [
        (family, child["name"])
        for family in sorted(path.name for path in FAMILIES.iterdir() if path.name != home[0])
        for child in family_file(family)["children"]
    ]
    assert len(strangers) >= 4
    assert [one for one in strangers if says(text, one[1])] == []


@each_home
def test_the_rooms_newsletter_reaches_the_homes_of_its_children_only(bundles, home):
    news = REPOSITORY / "Content" / "groups" / "room-204"
    classes = {
        child["class"] for child in family_file(home[0])["children"] if child["name"] in HOMES[home][1]
    }
    # A sentence of the newsletter in each language, its first one.
    sentences = [path.read_text("utf-8").split("---\n", 2)[2].strip().split("\n")[0] for path in news.glob("*.md")]
    text = all_text(bundles[home])
    assert len(sentences) == 4
    assert any(sentence in text for sentence in sentences) == ("204" in classes)


def test_a_family_that_wants_paper_has_no_page(site, households):
    assert "okafor" not in {family for family, _ in households}
    folders = {path.name for path in (site / "f").iterdir()}
    assert folders == {one.fid for one in households.values()}


# What the phone keeps


def stored(page):
    """All that the browser holds of this host."""
    found = page.evaluate("""async () => ({
      local: Object.keys(localStorage), session: Object.keys(sessionStorage),
      databases: (await indexedDB.databases()).map(one => one.name), caches: await caches.keys(),
    })""")
    return {**found, "cookies": page.context.cookies()}


NOTHING = {"local": [], "session": [], "databases": [], "caches": [], "cookies": []}


@each_home
def test_nothing_is_stored_before_yes(phone, server, households, bundles, home):
    languages, _ = HOMES[home]
    open_by_code(phone, server, households[home])
    for screen in screens(bundles[home], languages[0]):
        go_to(phone, screen)
        expect(phone.locator("#only-you")).to_be_visible(visible=screen == "home")
    if len(languages) > 1:
        choose_language(phone, languages[-1])
    assert stored(phone) == NOTHING
    go_to(phone, "home")
    phone.locator("#yes").click()
    expect(phone.locator("#forget")).to_be_visible()
    assert stored(phone) == {**NOTHING, "databases": ["homeward"]}


def test_a_phone_that_remembers_opens_without_a_code_until_it_forgets(phone, server, households):
    open_by_code(phone, server, households[CHEN])
    phone.locator("#yes").click()
    expect(phone.locator("#forget")).to_be_visible()
    phone.reload()
    expect(phone.locator("#main h1")).to_be_visible()
    phone.locator("#forget").click()
    phone.locator("#forget-now").click()
    expect(phone.locator("#code")).to_be_visible()
    assert stored(phone) == NOTHING


# Dates


def practice(page, server, one, at):
    """The strategies on the practice screen at a time: those to do, and those that are over."""
    open_by_link(page, server, one, at=at)
    go_to(page, "practice")

    def cards(place):
        return page.locator(place).evaluate_all("links => links.map(link => link.getAttribute('href').slice(3))")

    over = cards("[data-ended-list] > li:visible .card-title a")
    return [one for one in cards("#main li:visible .card-title a") if one not in over], over


@pytest.mark.parametrize("at, to_do, over", [
    # Yilin's one runs from November 9 to December 18, Bowen's from November 16 and 2 to December 23.
    ("2026-11-01T12:00:00-04:00", [], []),
    ("2026-11-10T12:00:00-05:00", ["s.sound-hunt", "s.heavy-helper"], []),
    ("2026-12-18T23:30:00-05:00", ["s.sound-hunt", "s.clothespin-pictures", "s.heavy-helper"], []),
    ("2026-12-19T00:30:00-05:00", ["s.clothespin-pictures", "s.heavy-helper"], ["s.sound-hunt"]),
    ("2026-12-24T08:00:00-05:00", [], ["s.sound-hunt", "s.clothespin-pictures", "s.heavy-helper"]),
])
def test_practice_shows_from_its_first_day_to_its_last_in_the_schools_zone(
        new_context, server, households, at, to_do, over):
    # The phone stands in another zone than the school.
    page = new_context(timezone_id="Asia/Shanghai").new_page()
    assert practice(page, server, households[CHEN], at) == (to_do, over)
    headings = page.locator("#main section:visible").filter(has=page.locator("h3:visible"))
    assert all(one.locator("h2 bdi").inner_text() in HOMES[CHEN][1] for one in headings.all())
    assert (headings.count() > 0) == bool(over), "what is over stands under the child's name"
    for screen in ("practice", "home"):
        go_to(page, screen)
        expect(page.locator('#main [data-none="practice"]')).to_be_visible(visible=not to_do)


@pytest.mark.parametrize("at, is_over", [
    (NOON, False), ("2026-12-09T09:14:00-05:00", False), ("2026-12-09T09:16:00-05:00", True),
])
def test_a_meeting_that_is_over_moves_to_the_earlier_ones(page, server, households, at, is_over):
    open_by_link(page, server, households[CHEN], at=at)
    expect(page.locator("#main [data-next] .meeting:visible")).to_have_count(0 if is_over else 1)
    go_to(page, "meetings")
    expect(page.locator("[data-coming] .meeting")).to_have_count(0 if is_over else 1)
    expect(page.locator("[data-past] .meeting")).to_have_count(1 if is_over else 0)
    expect(page.locator('section:has([data-past]) h2')).to_be_visible(visible=is_over)
    expect(page.locator("#main .badge-planned")).to_be_visible(visible=not is_over)


@each_home
def test_a_strategy_shows_this_childs_dose_and_its_steps_stand_on_the_card(page, server, households, home):
    open_by_link(page, server, households[home])
    go_to(page, "practice")
    cards = page.locator(".practice:visible").evaluate_all("""cards => cards.map(card => [
      card.querySelector('.card-title a').getAttribute('href').slice(3),
      card.querySelector('.dose').textContent,
      [...card.querySelectorAll('.steps > li')].map(step => step.textContent.trim()),
    ])""")
    assert cards
    for address, dose, steps in cards:
        go_to(page, address)
        assert dose in page.locator("#main .facts dd").all_text_contents()
        assert steps and steps == [
            one.strip() for one in page.locator("#main .body > ol").first.locator("> li").all_text_contents()]


@each_home
def test_a_practice_card_warns_of_all_that_its_strategy_warns_of(page, server, households, home):
    open_by_link(page, server, households[home])
    go_to(page, "practice")
    cards = page.locator(".practice:visible").evaluate_all("""cards => cards.map(card => [
      card.querySelector('.card-title a').getAttribute('href').slice(3),
      [...card.querySelectorAll('[data-steps] > :not(summary)')].map(part => part.textContent.trim()),
    ])""")
    warnings = 0
    for address, parts in cards:
        go_to(page, address)
        told = page.locator("#main :is(.callout-stop, .callout-dont, .now .body > ol)")
        assert parts == [one.strip() for one in told.all_text_contents()]
        warnings += page.locator("#main .callout-stop").count()
    assert warnings
    page.emulate_media(media="print")
    go_to(page, "practice")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".practice:visible .callout-stop:visible").count() == warnings


# Forms


def test_what_is_typed_stays_until_it_is_cleared_or_the_page_is_closed(page, server, households):
    open_by_link(page, server, households[HADDAD])
    go_to(page, "forms")
    line, choice = page.locator("#main form input[type=text]").first, page.locator("#main form [type=radio]").nth(1)
    line.fill("Layla")
    choice.check()
    choose_language(page, "en")
    expect(line).to_have_value("Layla")
    expect(choice).to_be_checked()
    go_to(page, "home")
    go_to(page, "forms")
    expect(line).to_have_value("Layla")
    page.locator("#main [data-form-clear]").first.click()
    choose_language(page, "ar")
    expect(line).to_have_value("")
    expect(choice).not_to_be_checked()
    line.fill("Layla")
    page.reload()
    open_by_link(page, server, households[HADDAD])
    go_to(page, "forms")
    expect(line).to_have_value("")


def test_voices_that_come_late_leave_a_form_alone_while_somebody_types(page, server, households):
    open_by_link(page, server, households[HADDAD])
    go_to(page, "forms")
    line = page.locator("#main form input[type=text]").first
    line.press_sequentially("Lay")
    page.evaluate("speechSynthesis.dispatchEvent(new Event('voiceschanged'))")
    page.keyboard.type("la")
    expect(line).to_have_value("Layla")


# Calendar

KHAL = """[calendars]
[[family]]
path = {folder}
[locale]
local_timezone = America/New_York
default_timezone = America/New_York
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
"""


@pytest.mark.parametrize("language", HOMES[CHEN][0])
def test_a_meeting_goes_into_the_phones_calendar(phone, server, households, tmp_path, language):
    open_by_link(phone, server, households[CHEN])
    choose_language(phone, language)
    go_to(phone, "meetings")
    with phone.expect_download() as waiting:
        phone.locator("[data-calendar]").click()
    file = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(file)
    assert file.suffix == ".ics"
    data = file.read_bytes()

    # RFC 5545, 3.1: lines end in CRLF and have at most 75 octets without it.
    assert data.endswith(b"\r\n") and data.count(b"\n") == data.count(b"\r") == data.count(b"\r\n")
    assert max(len(line) for line in data.split(b"\r\n")) <= 75

    calendar = vobject.readOne(data.decode("utf-8"))
    calendar.validate(raiseException=True)
    event = calendar.vevent
    assert event.dtstart.value.isoformat() == "2026-12-09T08:30:00-05:00"
    assert event.dtend.value.isoformat() == "2026-12-09T09:15:00-05:00"
    suffix = "" if language == "en" else f".{language}"
    twin = FAMILIES / "chen" / f"2026-12-09-annual-review{suffix}.md"
    written = yaml.safe_load(twin.read_text("utf-8").split("---")[1])
    assert (event.summary.value, event.location.value) == (written["title"], written["place"])
    assert event.status.value == "CONFIRMED" and event.sequence.value == "0"
    assert households[CHEN].fid in event.uid.value

    settings = tmp_path / "khal.conf"
    settings.write_text(KHAL.format(folder=tmp_path), "utf-8")
    shown = subprocess.run(
        ["khal", "-c", settings, "printics", "-f", "{start}|{end}|{title}|{location}", file],
        capture_output=True, text=True, encoding="utf-8", timeout=60, check=True,
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "LANG": "C.UTF-8"}).stdout
    assert f"2026-12-09 08:30|2026-12-09 09:15|{written['title']}|{written['place']}" in shown


# Paper and narrow screens


@each_home
def test_paper_has_the_screen_and_no_ways_around_it(page, server, households, bundles, home):
    open_by_link(page, server, households[home])
    page.locator("#no").click()
    page.emulate_media(media="print")
    for screen in screens(bundles[home], HOMES[home][0][0]):
        go_to(page, screen)
        expect(page.locator("#main h1")).to_be_visible()
        assert page.locator("nav:visible, button:visible, .ways:visible, .languages:visible").count() == 0


# What is touched, and is not a word within a sentence.
SMALL = """() => [...document.querySelectorAll('#opened :is(a, button, summary)')].filter((one) => {
  const { width, height } = one.getBoundingClientRect();
  const isWord = one.parentElement.matches('p, li, dd, q') && one.closest('.body, .callout, .note');
  return width && height < 44 && !isWord && !one.matches('.skip, .calendar');
}).map((one) => `${one.outerHTML.slice(0, 80)} ${one.getBoundingClientRect().height}`)"""


@each_home
def test_what_is_touched_is_as_tall_as_a_finger(phone, server, households, bundles, home):
    open_by_link(phone, server, households[home])
    wrong = []
    for screen in screens(bundles[home], HOMES[home][0][0]):
        go_to(phone, screen)
        wrong += [f"{screen}: {one}" for one in phone.evaluate(SMALL)]
    assert wrong == []


def test_who_reads_little_sees_a_card_before_half_a_screen_is_full(phone, server, households):
    """The whole slip stands on the first screen; on the others it is one line to touch. What is to be known of the
    translation stands in the first card."""
    open_by_link(phone, server, households["haddad", "home"])
    number = phone.locator("#main .callout.slip a[href^='tel:']")
    assert number.bounding_box()["height"] >= 44
    expect(number).to_have_text("+1 718 555 0100")
    expect(number.locator("bdi")).to_be_visible()
    for screen in ("practice", "meetings", "news", "goals", "forms"):
        go_to(phone, screen)
        slip = phone.locator("#main .slip")
        assert slip.locator("> a[href^='tel:']").count() == slip.count() == 1
        card = phone.locator("#main .card:visible").first
        assert card.bounding_box()["y"] < 370
        assert card.locator(".notice:visible").count() == phone.locator("#main > .notice, #main .card .notice").count() >= 1


def test_a_persons_photo_is_round_where_pictures_come_first_too(phone, server, households):
    open_by_link(phone, server, households[MOTHER])
    expect(phone.locator("#opened")).to_contain_class("easy")
    go_to(phone, "team")
    photo = phone.locator(".person > .picture").first
    assert photo.evaluate("one => { const { width, height } = one.getBoundingClientRect(); return width === height && width > 80; }")
    expect(photo).to_have_css("object-fit", "cover")


@each_home
def test_every_screen_fits_a_narrow_phone_in_every_language(new_context, server, households, bundles, home):
    page = new_context(viewport=NARROW).new_page()
    page.goto(page_address(server, households[home]))
    expect(page.locator("#code")).to_be_enabled()
    wrong = [f"locked: {part}" for part in what_sticks_out(page)]
    open_by_link(page, server, households[home])
    for tag in HOMES[home][0]:
        if len(HOMES[home][0]) > 1:
            choose_language(page, tag)
        for screen in screens(bundles[home], tag):
            go_to(page, screen)
            wrong += [f"{tag} {screen}: {part}" for part in what_sticks_out(page)]
            if page.locator("h1:visible").count() != 1:
                wrong.append(f"{tag} {screen} has not one main heading")
    assert wrong == []
