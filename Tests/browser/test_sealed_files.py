"""Pictures, recordings and papers that are sealed beside the page, and meetings for a calendar."""

import re

from playwright.sync_api import expect

from browser import sealed_fixture as sealed
from browser.household_site import PICTURE, expect_open, sample


def test_pictures_recordings_and_papers_are_opened_from_sealed_files(home_site, page, watch):
    picture = home_site.write_asset("a/train.png", PICTURE)
    sound = {**home_site.write_asset("a/say.mp3", b"not a real recording"), "type": "audio/mpeg"}
    paper = {**home_site.write_asset("a/plan.pdf", b"%PDF-1.4 paper"), "type": "application/pdf"}
    assets = {"a/train.png": picture, "a/say.mp3": sound, "a/plan.pdf": paper}
    html = """<img data-asset="a/train.png" alt="Train"><audio data-asset="a/say.mp3" controls></audio>
    <a id="paper" data-asset="a/plan.pdf" href="#" download="plan.pdf">Plan</a>"""
    home_site.write(sample(html, assets=assets))
    page.goto(home_site.link)
    expect_open(page)
    expect(page.locator("#main img")).to_have_js_property("naturalWidth", 1)
    assert page.locator("#main img").get_attribute("src").startswith("blob:")
    assert not any(sound["name"] in url or paper["name"] in url for url in watch.requests)
    with page.expect_download() as waiting:
        page.click("#paper")
    assert waiting.value.suggested_filename == "plan.pdf"
    assert waiting.value.path().read_bytes() == b"%PDF-1.4 paper"
    page.click(".listen")
    expect(page.locator("audio")).to_have_attribute("src", re.compile("^blob:"))
    assert any(sound["name"] in url for url in watch.requests)


def test_an_asset_under_another_name_or_path_is_refused(home_site, page):
    old = home_site.home.asset("a/train.png", PICTURE + b"older")[0]
    swapped = home_site.write_asset("a/train.png", PICTURE, under=old)
    moved = home_site.write_asset("a/boat.png", PICTURE)
    html = '<img id="swapped" data-asset="a/train.png" alt="Train"><img id="moved" data-asset="a/car.png" alt="Car">'
    home_site.write(sample(html, assets={"a/train.png": swapped, "a/car.png": moved}))
    page.goto(home_site.link)
    expect_open(page)
    for one in ("#swapped", "#moved"):
        expect(page.locator(one)).to_have_class("missing")
        assert page.locator(one).get_attribute("src") is None


def test_a_paper_that_is_not_there_is_told_in_words(home_site, page, watch):
    paper = {"bytes": 1, "name": "t4u76nedwd5u66ex6mpa", "type": "application/pdf"}
    html = '<a id="paper" data-asset="gone.pdf" href="#" download="gone.pdf">Plan</a>'
    home_site.write(sample(html, assets={"gone.pdf": paper}))
    page.goto(home_site.link)
    page.click("#paper")
    expect(page.locator("#main [role=alert]")).to_have_text(sealed.words("es")["js-file-failed"])
    watch.forgive("404")


def calendar_file(page, home_site, **changes):
    item = {
        "id": "m-2026-12-03-annual-review",
        "start": "2026-12-03T15:30",
        "end": "2026-12-03T16:00",
        "place": "Room 204; Maple Street, door B",
        "sequence": 2,
        "state": "planned",
        "zone": "America/New_York",
        "title": {"es": "Reunión anual de Maya: hablamos de lo que va bien y de lo que sigue, con 家人 y equipo", "en": "x"},
        **changes,
    }
    home_site.write(sample(f'<button data-calendar="{item["id"]}">+</button>', calendar=[item]))
    page.goto(home_site.link)
    expect_open(page)
    with page.expect_download() as waiting:
        page.click("[data-calendar]")
    assert waiting.value.suggested_filename == "m-2026-12-03-annual-review.ics"
    return waiting.value.path().read_bytes()


def unfolded(data):
    """The lines of a calendar file, after a check of its bytes: CRLF everywhere, 75 octets at most."""
    assert data.endswith(b"\r\n") and data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")
    physical = data.split(b"\r\n")[:-1]
    assert all(0 < len(line) <= 75 for line in physical)
    for line in physical:
        line.decode("utf-8")
    return data.decode("utf-8").replace("\r\n ", "").split("\r\n")[:-1]


def test_a_meeting_becomes_a_calendar_file(home_site, page):
    lines = unfolded(calendar_file(page, home_site))
    for line in (
        "METHOD:PUBLISH",
        "UID:m-2026-12-03-annual-review.7k3q9m2x@homeward",
        "SEQUENCE:2",
        "STATUS:CONFIRMED",
        "DTSTART;TZID=America/New_York:20261203T153000",
        "DTEND;TZID=America/New_York:20261203T160000",
        "LOCATION;LANGUAGE=es:Room 204\\; Maple Street\\, door B",
        "SUMMARY;LANGUAGE=es:Reunión anual de Maya: hablamos de lo que va bien y de lo que sigue\\, con 家人 y equipo",
    ):
        assert lines.count(line) == 1, line
    zone = "\n".join(lines[lines.index("BEGIN:VTIMEZONE") : lines.index("END:VTIMEZONE")])
    assert "BEGIN:STANDARD\nDTSTART:20261101T020000\nTZOFFSETFROM:-0400\nTZOFFSETTO:-0500" in zone
    assert "BEGIN:DAYLIGHT\nDTSTART:20260308T020000\nTZOFFSETFROM:-0500\nTZOFFSETTO:-0400" in zone


def test_a_cancelled_meeting_takes_itself_out_of_the_calendar(home_site, page):
    lines = unfolded(calendar_file(page, home_site, state="cancelled", sequence=3))
    assert "METHOD:CANCEL" in lines and "STATUS:CANCELLED" in lines and "SEQUENCE:3" in lines
    assert "UID:m-2026-12-03-annual-review.7k3q9m2x@homeward" in lines


def test_a_zone_without_summer_time_and_with_half_hours(home_site, page):
    lines = unfolded(calendar_file(page, home_site, zone="Asia/Kolkata"))
    start = lines.index("BEGIN:VTIMEZONE")
    assert lines[start + 1 : lines.index("END:VTIMEZONE")] == [
        "TZID:Asia/Kolkata",
        "BEGIN:STANDARD",
        "DTSTART:19700101T000000",
        "TZOFFSETFROM:+0530",
        "TZOFFSETTO:+0530",
        "END:STANDARD",
    ]
