"""A piece with `show-from` in a home's pages: nothing of it is told before its day, wherever the pages speak of it."""

import pytest
from playwright.sync_api import expect

from browser.household import go_to, open_by_link
from portal import Portal
from static_server import StaticServer

FAMILY = {
    "family.yml": """children: [{id: zoe, name: Zoe, school: maple, class: K1, team: [j-lee]}]
households: [{id: home, languages: [en, es], adults: [{name: Ada Okoro, relation: mother, channels: [page], interpreter: yes}]}]
""",
    "2026-09-20-shoes.md": """kind: goal
child: zoe
title: Tying shoes
measure: How many shoes Zoe ties in a morning.
unit: shoes
baseline: 0
target: 2
by: 2027-06-01
""",
    "2026-10-20-step.md": """kind: progress
child: zoe
goal: 2026-09-20-shoes
date: 2026-10-20
state: growing
positive: Zoe ties one shoe alone.
""",
    "2026-11-20-step.md": """kind: progress
child: zoe
goal: 2026-09-20-shoes
date: 2026-11-20
show-from: 2026-12-20
state: stalled
positive: Zoe still ties one shoe.
why: The new laces are short.
next: We try straps.
""",
    "2026-11-01-spoon.md": """kind: goal
child: zoe
title: Eating with a spoon
measure: How many bites Zoe takes with a spoon.
unit: bites
baseline: 0
target: 9
by: 2027-06-01
family-idea: Soup on Sundays.
child-says: I like soup.
show-from: 2026-12-20
""",
    "2026-11-19-step.md": """kind: progress
child: zoe
goal: 2026-11-01-spoon
date: 2026-11-19
state: met
positive: Zoe eats a whole bowl.
""",
    "2026-12-10-review.md": """kind: meeting
child: zoe
title: Review
start: 2026-12-10T09:00
positive: Zoe sings for her class.
show-from: 2026-12-02
""",
    "2026-11-18-plan.md": """kind: draft-plan
child: zoe
date: 2026-11-18
title: A first draft
for-meeting: 2026-12-10-review
""",
    "2026-12-24-letter.md": """kind: letter
date: 2026-12-24
show-from: 2026-12-24
title: To the new year
""",
}
# A second family, of whose goals none shows yet.
OTHERS = {
    "family.yml": """children: [{id: ife, name: Ife, school: maple, class: K1, team: [j-lee]}]
households: [{id: home, languages: [en], adults: [{name: Obi Adeyemi, relation: father, channels: [page]}]}]
""",
    "2026-11-01-spoon.md": FAMILY["2026-11-01-spoon.md"].replace("zoe", "ife").replace("Zoe", "Ife"),
}
# What each day brings, in the words of the pages.
ON_THE_SECOND = ["Thursday, December 10, 2026", "Review"]
ON_THE_TWENTIETH = ["Needs a new way", "still ties one shoe", "straps", "spoon", "Goal met", "whole bowl", "soup", "Soup"]
ON_THE_TWENTY_FOURTH = ["To the new year", "December 24"]


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Families of whose writing much is held back, built: a host for their pages, and their homes."""
    portal = Portal.copy_of_starter(tmp_path_factory.mktemp("held-back"))
    for family, files in {"okoro": FAMILY, "adeyemi": OTHERS}.items():
        folder = portal.root / "Content/families" / family
        folder.mkdir()
        for name, text in files.items():
            written = text if name.endswith(".yml") else f"---\n{text}---\n\nMore is told at school.\n"
            (folder / name).write_text(written, "utf-8")
    portal.build("--date", "2026-11-23")
    with StaticServer(portal.output) as server:
        yield server, {one.family: one for one in portal.households()}


def open_on(day, page, built, family="okoro"):
    server, homes = built
    open_by_link(page, server, homes[family], at=f"{day}T12:00:00-05:00")


def told(page, *screens):
    """What the eye meets on some screens, and around them."""
    texts = []
    for screen in screens:
        go_to(page, screen)
        texts.append(page.locator("body").inner_text())
    return "\n".join(texts)


@pytest.mark.parametrize("day, shown", [
    ("2026-11-23", []),
    ("2026-12-03", ON_THE_SECOND),
    ("2026-12-21", ON_THE_SECOND + ON_THE_TWENTIETH),
    ("2026-12-24", ON_THE_SECOND + ON_THE_TWENTIETH + ON_THE_TWENTY_FOURTH),
])
def test_what_is_held_back_is_told_nowhere_before_its_day(page, built, day, shown):
    open_on(day, page, built)
    text = told(page, "home", "meetings", "goals", "letters", "told", "dates", "sheet")
    assert "Tying shoes" in text and "A first draft" in text
    found = [words for words in ON_THE_SECOND + ON_THE_TWENTIETH + ON_THE_TWENTY_FOURTH if words in text]
    assert found == shown


@pytest.mark.parametrize("day, badge, newest", [
    ("2026-12-19", "badge-growing", "November 18, 2026"),
    ("2026-12-20", "badge-stalled", "November 20, 2026"),
    ("2026-12-24", "badge-stalled", "December 24, 2026"),
])
def test_the_newest_that_shows_stands_in_the_place_of_what_is_older(page, built, day, badge, newest):
    open_on(day, page, built)
    badges = page.locator("#main li", has_text="Tying shoes").locator(".badge:visible")
    expect(badges).to_have_count(1)
    expect(badges).to_contain_class(badge)
    expect(page.locator("#newest")).to_contain_text(newest)


@pytest.mark.parametrize("day, shows", [("2026-12-19", False), ("2026-12-20", True)])
def test_a_heading_goes_where_all_goals_beneath_it_are_held_back(page, built, day, shows):
    open_on(day, page, built, "adeyemi")
    expect(page.locator("#main h2[data-icon=goals]")).to_be_visible(visible=shows)


@pytest.mark.parametrize("day, shows", [("2026-12-19", False), ("2026-12-20", True)])
def test_a_screen_of_which_nothing_shows_yet_stands_in_no_menu(page, built, day, shows):
    open_on(day, page, built, "adeyemi")
    expect(page.locator('#ways a[href="#p=goals"]')).to_have_count(1 if shows else 0)
    page.locator(".easy-toggle").click()
    expect(page.locator('.tiles a[href="#p=goals"]')).to_have_count(1 if shows else 0)
    # An address that was kept leads to the first screen until then.
    page.evaluate("location.hash = '#p=goals'")
    expect(page.locator("#home")).to_be_visible(visible=shows)


@pytest.mark.parametrize("day, held", [("2026-12-23", True), ("2026-12-24", False)])
def test_where_all_letters_are_held_back_their_screen_says_that_there_is_none(page, built, day, held):
    open_on(day, page, built)
    go_to(page, "letters")
    expect(page.locator("[data-none=letters]")).to_be_visible(visible=held)
    expect(page.locator("#main .card")).to_be_visible(visible=not held)
