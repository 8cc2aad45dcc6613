"""What an opened page makes by itself: charts, the chart for the wall, the dates, the interpreter's sheet, reading
aloud, pictures and sound, what is new. The pages are written by `sealed_fixture`, so nothing here needs the builder.
"""

import re

import pytest
from playwright.sync_api import expect

from browser import sealed_fixture as sealed
from browser.household_site import NOON, databases, expect_open, sample, screen

WEEKDAYS = {
    "en": "Sunday,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday",
    "es": "domingo,lunes,martes,miércoles,jueves,viernes,sábado",
    "ar": "الأحد,الاثنين,الثلاثاء,الأربعاء,الخميس,الجمعة,السبت",
}
PRACTICE = """<h1>Practice</h1><section class="section"><h2>Maya</h2><ul class="cards">
<li class="card practice" data-of="maya" data-until="2026-12-20" data-ended="maya"><p class="card-title"><a href="#p=s.calm-corner">Calm corner</a></p><p class="dose">5 minutes</p></li>
<li class="card practice" data-of="maya" data-until="2026-11-01" data-ended="maya"><p class="card-title"><a href="#p=s.old">Old one</a></p></li>
<li class="card practice" data-of="maya" data-show-from="2026-12-01"><p class="card-title"><a href="#p=s.later">Later one</a></p></li>
</ul></section><section class="section"><h2>Earlier</h2><ul class="cards" data-ended-list="maya"></ul></section>"""
MEETINGS = """<h1>Meetings</h1><div data-coming="meetings">
<article class="card meeting meeting-planned" id="w-a" data-when="2026-12-03T15:30" data-minutes="30"><h3 class="card-title">Review of {name}</h3>
<dl class="facts"><div><dt>When</dt><dd>{when}</dd></div></dl><button data-calendar="w-a">+</button></article>
<article class="card meeting meeting-held" id="w-b" data-when="2026-11-03T15:30" data-minutes="30"><h3 class="card-title">Over</h3></article></div>
<section data-hide-when-empty><div data-past="meetings"></div></section>"""


def household(home_site, page, *, at=NOON, home="", meetings=None, goals="", strategy="", **more):
    """A page whose practice and meetings are written above, opened."""
    contents = sample(home, **more)
    contents["app"] = {**sealed.app(), "terms": TERMS}
    words = contents["app"]["words"]
    contents["app"]["words"] = {
        tag: {**words[tag], "weekdays": names, "portal": "Maple Street families"} for tag, names in WEEKDAYS.items()}
    for tag, variant in contents["variants"].items():
        written = meetings or MEETINGS.format(name="Maya", when=f"December, {tag}")
        variant["pages"][1]["html"] = PRACTICE
        variant["pages"] += [screen("s.talk", "Talk and wait", strategy)] if strategy else []
        variant["pages"] += [screen("meetings", "Meetings", written), screen("goals", "Goals", "<h1>Goals</h1>" + goals)]
    page.clock.set_fixed_time(at)
    home_site.write(contents)
    page.goto(home_site.link)
    expect_open(page)


TERMS = {
    "es": [{"term": "IEP", "stands-for": "Programa", "plain": "El plan de su hijo"}],
    "ar": [{"term": "IEP", "stands-for": "", "plain": "خطة طفلك"}],
    "en": [{"term": "IEP", "stands-for": "Individualized Education Program", "plain": "Your child's plan"}],
}


def go(page, name):
    page.evaluate("name => { location.hash = '#p=' + name }", name)
    expect(page.locator("#main h1")).to_be_visible()
    page.wait_for_function("name => location.hash === '#p=' + name", arg=name)


# Goals


NUMBERS = ".chart text:not(.chart-month)"


def chart(start, by, baseline, target, results, more=""):
    return (
        f'<figure class="chart" data-chart data-start="{start}" data-by="{by}" data-baseline="{baseline}" '
        f'data-target="{target}" data-results="{results}"{more}><figcaption>In words</figcaption></figure>'
    )


def places(page):
    return [
        (float(one.get_attribute("cx")), float(one.get_attribute("cy")))
        for one in page.locator(".chart circle").all()
    ]


def test_a_goals_chart_rises_to_its_flag_and_speaks_through_its_words(home_site, page):
    results = "2026-11-01=6 2026-10-01=4"
    household(home_site, page, goals=chart("2026-09-01", "2027-06-01", 2, 10, results))
    go(page, "goals")
    found = places(page)
    assert len(found) == 3 and found == sorted(found) and [y for _, y in found] == sorted((y for _, y in found), reverse=True)
    assert page.locator(NUMBERS).all_text_contents() == ["2", "6", "10"]
    assert page.locator(".chart-month").all_text_contents() == ["sept 2026", "jun 2027"]
    assert page.locator(".chart svg").get_attribute("aria-hidden") == "true"
    expect(page.locator(".chart figcaption")).to_have_text("In words")
    assert page.locator("[style]").count() == 0
    page.click("#languages [lang=ar]")
    assert [x for x, _ in places(page)] == [320 - x for x, _ in found]


@pytest.mark.parametrize(
    "baseline, target, results, numbers",
    [(5, 1, "2026-10-01=3", ["5", "3", "1"]), (2, 2, "", ["2", "2"]), (0, 4, "2026-09-01=1", ["1", "4"]), (0.5, 2, "", ["0.5", "2"])],
)
def test_a_chart_bears_any_numbers(home_site, page, baseline, target, results, numbers):
    household(home_site, page, goals=chart("2026-09-01", "2026-09-01", baseline, target, results))
    go(page, "goals")
    assert page.locator(NUMBERS).all_text_contents() == numbers
    assert "NaN" not in page.locator(".chart svg").inner_html()


def test_a_goals_newest_good_word_stands_under_its_title(home_site, page):
    """One that is held back waits; of the older ones a few show, and paper has all."""
    days = ["2026-12-01", "2026-11-18", "2026-11-11", "2026-11-04", "2026-10-28", "2026-10-21"]
    progress = "".join(
        f'<section class="progress" data-date="{day}" data-show-from="{day}"><h3>{day}</h3></section>' for day in days)
    household(home_site, page, goals=(
        '<article class="card goal"><h2 class="card-title">Buttons</h2><section data-newest></section>'
        f'<p>What it is</p><section data-first="3">{progress}</section></article>'))
    go(page, "goals")
    shown = page.locator(".goal :is(h2, h3, p):visible")
    assert shown.all_text_contents() == ["Buttons", days[1], "What it is", *days[2:5]]
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert shown.all_text_contents() == ["Buttons", days[1], "What it is", *days[2:]]


def test_levels_are_words_so_their_chart_has_no_numbers(home_site, page):
    household(home_site, page, goals=chart("2026-09-01", "2027-01-01", 0, 3, "2026-10-01=1", " data-levels"))
    go(page, "goals")
    assert page.locator(NUMBERS).count() == 0 and len(places(page)) == 2


# The chart for the wall


def test_the_wall_chart_has_this_weeks_practice_and_a_box_for_each_day(home_site, page):
    household(home_site, page)
    go(page, "chart")
    expect(page.locator("#main h1")).to_have_text(sealed.words("es")["practice-chart"])
    assert page.locator(".wall-title").all_inner_texts() == ["Calm corner"]
    boxes = page.locator(".week input")
    assert [one.get_attribute("aria-label").split(", ")[1] for one in boxes.all()] == [
        "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]
    assert page.locator(".week span").all_inner_texts() == ["lun", "mar", "mié", "jue", "vie", "sáb", "dom"]
    expect(page.locator(".wall-lines h2")).to_have_text(sealed.words("es")["practice-got-in-the-way"])
    boxes.nth(2).check()
    go(page, "practice")
    go(page, "chart")
    expect(boxes.nth(2)).to_be_checked()
    assert databases(page) == []


STORED_MARKS = """() => new Promise((resolve) => {
  const opening = indexedDB.open('homeward');
  opening.onsuccess = () => {
    const all = opening.result.transaction('households').objectStore('households').getAll();
    all.onsuccess = () => {
      opening.result.close();
      resolve(all.result.some(({ ticks }) => Object.keys(ticks).length));
    };
  };
})"""


def test_marks_of_the_wall_chart_are_of_one_week_and_stay_only_where_remembered(home_site, page):
    household(home_site, page)
    page.click("#yes")
    go(page, "chart")
    page.locator(".week input").nth(0).check()
    page.wait_for_function("async () => (await indexedDB.databases()).length")
    page.wait_for_function(STORED_MARKS)
    page.clock.set_fixed_time("2026-11-22T23:00:00-05:00")
    page.goto(home_site.address + "#p=chart")
    page.reload()
    expect(page.locator(".week input").nth(0)).to_be_checked()
    page.clock.set_fixed_time("2026-11-23T07:00:00-05:00")
    page.reload()
    expect(page.locator(".week input").nth(0)).not_to_be_checked()


def test_a_language_that_the_browser_does_not_know_has_its_days_too(home_site, page):
    page.add_init_script("Intl.DateTimeFormat.supportedLocalesOf = () => []")
    household(home_site, page)
    go(page, "chart")
    assert page.locator(".week span").all_inner_texts() == ["lun", "mar", "mié", "jue", "vie", "sáb", "dom"]


def test_paper_has_the_chart_with_empty_boxes_and_nothing_of_the_device(home_site, page):
    household(home_site, page)
    page.click("#no")
    go(page, "chart")
    page.emulate_media(media="print")
    expect(page.locator(".week input").first).to_be_visible()
    expect(page.locator(".wall-lines .line").first).to_be_visible()
    for one in ("#ways", "#here", "#languages", ".site-footer .toolbar:has(#forget)", ".aids", "#main .notice"):
        expect(page.locator(one)).to_be_hidden()
    expect(page.locator("#portal")).to_have_text("Maple Street families")
    expect(page.locator("#phone-link")).to_have_text("+1 718 555 0100")
    expect(page.locator("#phone-link")).to_be_visible()


# Dates and the sheet


def test_the_dates_to_come_stand_on_one_screen_soonest_first(home_site, page):
    home = '<ul><li data-until="2026-12-01"><a href="#p=forms">A form</a> <span class="badge">Due soon</span></li></ul>'
    household(home_site, page, home=home)
    go(page, "dates")
    assert page.locator(".dates dt").all_inner_texts() == ["A form", "Review of Maya"]
    assert page.locator(".dates dd").all_inner_texts() == ["Due soon", "December, es"]


def test_paper_has_the_dates_on_the_pages_of_a_calendar_too(home_site, page):
    home = '<ul><li data-until="2026-12-01"><a href="#p=forms">A form</a> <span class="badge">Due soon</span></li></ul>'
    household(home_site, page, home=home)
    go(page, "dates")
    page.emulate_media(media="print")
    months = page.locator(".month")
    assert months.locator("caption").all_inner_texts() == ["diciembre de 2026"]
    december = months.first
    assert december.locator("th").all_inner_texts() == ["lun", "mar", "mié", "jue", "vie", "sáb", "dom"]
    days = december.locator("td").all_inner_texts()
    assert len(days) == 35 and days[0] == "" and [day.split()[0] for day in days if day] == [str(n) for n in range(1, 32)]
    # The first is a Tuesday.
    assert days[1].split("\n")[0] == "1" and "A form" in days[1] and "Review of Maya" in days[3]
    assert months.locator(".marked").count() == 2


def test_the_calendar_has_the_first_three_months_in_which_something_is(home_site, page):
    days = ["2027-06-01", "2026-12-24", "2027-02-03", "2027-02-28", "2027-08-09"]
    forms = "".join(
        f'<li data-until="{day}"><a href="#p=forms">A form</a> <span class="badge">Due</span></li>' for day in days)
    household(home_site, page, home=f"<ul>{forms}</ul>", meetings="<h1>Meetings</h1>")
    go(page, "dates")
    page.emulate_media(media="print")
    assert page.locator(".month caption").all_inner_texts() == ["diciembre de 2026", "febrero de 2027", "junio de 2027"]
    assert page.locator(".month .marked strong").all_inner_texts() == ["24", "3", "28", "1"]
    assert page.locator(".dates dt").count() == len(days)


def test_where_nothing_comes_there_is_no_calendar(home_site, page):
    household(home_site, page, meetings="<h1>Meetings</h1>")
    go(page, "dates")
    assert page.locator(".month, .dates").count() == 0
    expect(page.locator("#main")).to_contain_text(sealed.words("es")["list-empty"])


@pytest.mark.parametrize("at, planned", [(NOON, True), ("2027-01-20T12:00:00-05:00", False)])
def test_where_no_meeting_is_planned_the_page_says_so(home_site, page, at, planned):
    none = '<p data-none="meetings" hidden>None is planned</p>'
    household(home_site, page, at=at, meetings=MEETINGS.format(name="Maya", when="x") + none)
    go(page, "meetings")
    assert page.locator("[data-none]").is_visible() != planned


def test_the_interpreters_sheet_has_both_languages_line_beside_line(home_site, page):
    household(home_site, page, goals='<article class="card goal" id="w-g"><h2>Goal</h2><p>Why</p></article>')
    go(page, "sheet")
    words = sealed.words("es")
    assert page.locator("#main h2").all_inner_texts() == [
        words["meeting-title"], words["goals-title"], "Goal", "Goal", words["family-words-title"]]
    meeting, goal, term = page.locator(".sides").all()
    for one in (meeting, goal, term):
        rows = one.locator(".side-row").all()
        assert len(rows) == 2
        assert [side.get_attribute("lang") for row in rows for side in row.locator("> div").all()] == ["es", "ar"] * 2
    assert meeting.locator("dd").all_inner_texts() == ["December, es", "December, ar"]
    assert goal.locator("p").all_inner_texts() == ["Why", "Why"]
    assert term.locator("p").all_inner_texts() == [
        "IEP · Programa", "IEP", "El plan de su hijo", "خطة طفلك"]
    assert page.locator(".sides button, .sides [id]").count() == 0
    assert meeting.locator(".side-row > div").nth(1).get_attribute("dir") == "rtl"


# Reading aloud

VOICES = """
window.spoken = [];
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
const voices = %s;
Object.defineProperty(window, 'speechSynthesis', { value: {
  getVoices: () => voices,
  addEventListener() {},
  cancel() { window.cancelled = true; },
  speak(one) { window.spoken.push([one.lang, one.text]); window.next = one.onend; },
} });
"""
SPANISH = "[{ lang: 'es-MX', localService: true }, { lang: 'en-US', localService: true }]"
LISTENED = '<p>Uno. Dos.</p><p lang="en" dir="ltr">In English</p><p lang="ko">한국어</p><p hidden>No.</p><button>Tampoco</button>'


def test_the_devices_voice_reads_the_screen_in_each_texts_language(home_site, page):
    page.add_init_script(VOICES % SPANISH)
    household(home_site, page, home=LISTENED)
    button = page.locator(".listen-voice")
    expect(button).to_have_text(sealed.words("es")["js-listen"])
    button.click()
    expect(button).to_have_text(sealed.words("es")["js-stop"])
    expect(page.locator(".spoken")).to_have_count(1)
    page.evaluate("for (let i = 0; i < 20 && window.next; i++) { const next = window.next; window.next = null; next(); }")
    assert page.evaluate("spoken") == [
        ["es-MX", "Hola, Rosa"], ["es-MX", "Para practicar"], ["es-MX", "Uno."], ["es-MX", "Dos."], ["en-US", "In English"]]
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(page.locator(".spoken")).to_have_count(0)


def test_leaving_the_screen_ends_the_reading(home_site, page):
    page.add_init_script(VOICES % SPANISH)
    household(home_site, page)
    page.click(".listen-voice")
    go(page, "practice")
    assert page.evaluate("window.cancelled")


@pytest.mark.parametrize(
    "voices",
    ["[]", "[{ lang: 'es-ES', localService: false }]", "[{ lang: 'en-US', localService: true }]"],
    ids=["no voice", "a voice that would send the words away", "another language's voice"],
)
def test_without_a_voice_of_the_device_for_the_language_there_is_no_button(home_site, page, voices):
    page.add_init_script(VOICES % voices)
    household(home_site, page)
    expect(page.locator(".listen-voice")).to_have_count(0)


# Pictures and sound


@pytest.mark.parametrize("easy", [True, False])
def test_who_reads_little_is_met_with_pictures_and_can_choose(home_site, page, easy):
    household(home_site, page, easy=easy, home='<section class="detail"><p id="much">Much to read</p></section>')
    button = page.locator(".easy-toggle")
    expect(button).to_have_attribute("aria-pressed", str(easy).lower())
    assert page.locator("#much").is_visible() != easy
    assert (page.locator(".tiles a").count() > 0) == easy
    button.click()
    expect(button).to_be_focused()
    assert page.locator("#much").is_visible() == easy
    page.click("#yes")
    expect(page.locator("#forget")).to_be_visible()
    page.goto(home_site.address)
    expect_open(page)
    assert page.locator("#much").is_visible() == easy


NEWS = """<section class="detail"><ul>
<li data-only-new data-date="2026-11-19"><a href="#p=goals&amp;a=1">One</a></li>
<li data-only-new data-date="2026-11-19" data-show-from="2026-12-01"><a href="#p=goals&amp;a=2">Later</a></li>
<li data-only-new data-date="2026-11-01"><a href="#p=goals&amp;a=3">Old</a></li>
<li data-only-new data-date="2026-11-18"><a href="#p=goals&amp;a=4">Two</a></li>
<li data-only-new data-date="2026-11-18"><a href="#p=forms&amp;a=5">Form</a></li></ul>
<ul><li data-until="2026-12-01"><a href="#p=forms&amp;a=5">Form</a> <span class="badge due">Due December 1</span></li>
<li data-until="2026-11-01"><a href="#p=forms&amp;a=6">Form</a> <span class="badge due">Due November 1</span></li></ul></section>"""


def test_pictures_to_touch_tell_of_what_is_new_and_due(home_site, page):
    """The lists that say so are left out where pictures come first."""
    variants = sample(NEWS)["variants"]
    for variant in variants.values():
        variant["pages"].append(screen("forms", "Forms", "<h1>Forms</h1>"))
    goal = '<article class="card goal"><h2>Buttons</h2><p class="byline"><bdi>Maya</bdi></p></article>'
    household(home_site, page, easy=True, variants=variants, goals=goal)
    expect(page.locator(".tiles a[href='#p=goals'] .badge")).to_have_text("2 Nuevo")
    expect(page.locator(".tiles a[href='#p=forms'] .badge.due")).to_have_text("1 Due December 1")
    expect(page.locator(".tiles .badge")).to_have_count(2)
    go(page, "goals")
    expect(page.locator(".goal .byline")).to_be_visible()


def test_a_recording_stands_on_the_card_of_its_strategy_and_no_voice_beside_it(home_site, page):
    page.add_init_script(VOICES % SPANISH)
    card = '<ul class="cards"><li class="card practice"><p>Talk and wait</p><details data-steps="s.talk"><summary>?</summary></details></li></ul>'
    steps = '<div class="now"><div class="body"><ol><li>Talk</li></ol></div></div>'
    household(home_site, page, easy=True, home=card, strategy=f'<h1>Talk</h1><audio controls data-asset="m/talk"></audio>{steps}')
    expect(page.locator(".practice .listen")).to_be_visible()
    expect(page.locator(".practice .listen-voice, .practice details audio")).to_have_count(0)
    expect(page.locator(".practice details li")).to_have_count(1)


# What is new


def news(*items):
    return '<section data-hide-when-empty><h2 data-since>New</h2><ul>' + "".join(items) + "</ul></section>"


MEETING_NEWS = '<li id="n" data-meeting="w-a" data-only-new data-date="2026-12-03"><a href="#p=meetings">Review</a></li>'


def test_a_meeting_is_new_only_where_it_changed_since_the_last_opening(home_site, page):
    household(home_site, page, home=news(MEETING_NEWS))
    expect(page.locator("#n")).to_be_hidden()
    page.click("#yes")
    expect(page.locator("#forget")).to_be_visible()
    page.goto(home_site.address)
    expect_open(page)
    expect(page.locator("#n")).to_be_hidden()
    moved = MEETINGS.format(name="Maya", when="x").replace("2026-12-03T15:30", "2026-12-04T09:00").replace("-planned", "-moved")
    household(home_site, page, home=news(MEETING_NEWS), meetings=moved)
    page.goto(home_site.address)
    expect_open(page)
    expect(page.locator("#n")).to_be_visible()
    expect(page.locator("[data-since]")).to_have_text(sealed.words("es")["family-new-since"])
    page.reload()
    expect_open(page)
    expect(page.locator("#n")).to_be_hidden()


def test_a_meeting_that_was_held_back_is_new_when_it_shows(home_site, page):
    held = 'data-show-from="2026-11-21"'
    meetings = MEETINGS.format(name="Maya", when="x").replace('id="w-a"', f'id="w-a" {held}')
    household(home_site, page, home=news(MEETING_NEWS.replace("data-only-new", f"data-only-new {held}")), meetings=meetings)
    page.click("#yes")
    expect(page.locator("#forget")).to_be_visible()
    page.clock.set_fixed_time("2026-11-21T12:00:00-05:00")
    page.goto(home_site.address)
    expect_open(page)
    expect(page.locator("#n")).to_be_visible()


def test_questions_for_a_meeting_are_there_with_room_for_ones_own(home_site, page):
    household(home_site, page, home='<details data-questions id="q"><summary>?</summary></details>')
    page.click("#q summary")
    assert page.locator("#q li").count() == 4 and all(page.locator("#q li").all_inner_texts())
    assert page.locator("#q .line").count() == 2
    assert re.search(r"\w", page.locator("#q li").first.inner_text())
