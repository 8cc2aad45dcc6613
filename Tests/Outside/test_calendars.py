"""The public events' calendar files: by their bytes, by vobject, and by khal, which families' programs resemble."""

import re
import subprocess
from datetime import datetime, timezone

import pytest
import vobject

from Outside.calendar_bytes import complaints, unfolded
from portal import Portal

LANGUAGES = ["en", "es", "ar", "zh-Hans"]
# When the starter portal's events begin; New York is at UTC-5 in December.
STARTS = {
    "family-craft-night": datetime(2026, 12, 3, 22, 30, tzinfo=timezone.utc),
    "coffee-and-plans": datetime(2026, 12, 15, 14, 0, tzinfo=timezone.utc),
}


def values(lines, name):
    return [line.partition(":")[2] for line in lines if re.match(rf"{name}[:;]", line)]


def files(site):
    found = sorted(site.rglob("*.ics"))
    assert len(found) == len(LANGUAGES) * (1 + len(STARTS))
    return found


def test_the_byte_check_sees_what_is_wrong():
    good = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"
    assert complaints(good) == []
    for bad in (b"X:1\n", b"X:" + b"a" * 80 + b"\r\n", b"X:\xc3\r\n \xa9\r\n", b"X:\x07\r\n"):
        assert complaints(good.replace(b"END", bad + b"END")) != []


def test_every_calendar_is_written_as_the_standard_asks(site):
    assert {file.relative_to(site).as_posix(): complaints(file.read_bytes()) for file in files(site)
            if complaints(file.read_bytes())} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_vobject_reads_each_event_at_its_moment(site, language):
    for slug, start in STARTS.items():
        calendar = vobject.readOne((site / language / "events" / slug / "event.ics").read_bytes().decode("utf-8"))
        event = calendar.vevent
        assert event.dtstart.value.astimezone(timezone.utc) == start
        assert event.dtend.value > event.dtstart.value
        assert event.sequence.value == "0" and event.status.value == "CONFIRMED"
        assert event.url.value.endswith(f"/{language}/events/{slug}/")
        assert calendar.method.value == "PUBLISH"
    every = vobject.readOne((site / language / "events.ics").read_bytes().decode("utf-8"))
    assert sorted(one.dtstart.value.astimezone(timezone.utc) for one in every.vevent_list) == sorted(STARTS.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_khal_shows_each_event(site, language, tmp_path):
    settings = tmp_path / "khal.conf"
    settings.write_text(
        f"[calendars]\n[[one]]\npath = {tmp_path}\ntype = calendar\n[locale]\nlocal_timezone = America/New_York\n"
        "default_timezone = America/New_York\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n", "utf-8")
    done = subprocess.run(
        ["khal", "-c", settings, "printics", "-f", "{start}|{title}", site / language / "events.ics"],
        capture_output=True, text=True, timeout=60, env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "LANG": "C.UTF-8"})
    assert done.returncode == 0, done.stderr
    shown = [line for line in done.stdout.splitlines() if "|" in line]
    assert sorted(line.partition("|")[0] for line in shown) == ["2026-12-03 17:30", "2026-12-15 09:00"]
    assert all(line.partition("|")[2].strip() for line in shown)


def test_an_event_is_the_same_one_in_every_language(site):
    for slug in STARTS:
        names = {tuple(values(unfolded((site / language / "events" / slug / "event.ics").read_bytes()), "UID"))
                 for language in LANGUAGES}
        assert len(names) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_lead_to_the_calendars(site, language):
    section = (site / language / "events" / "index.html").read_text("utf-8")
    assert f'href="../../{language}/events.ics"' in section
    page = (site / language / "events" / "family-craft-night" / "index.html").read_text("utf-8")
    assert f'href="../../../{language}/events/family-craft-night/event.ics"' in page


@pytest.mark.parametrize("state, method, status, sequence", [
    ("moved", "PUBLISH", "CONFIRMED", "1"), ("cancelled", "CANCEL", "CANCELLED", "2"),
])
def test_a_change_replaces_what_a_calendar_has(site, tmp_path, state, method, status, sequence):
    portal = Portal.copy_of_starter(tmp_path)
    source = portal.root / "Content" / "events" / "family-craft-night.md"
    source.write_text(source.read_text("utf-8").replace("\nstart:", f"\nstate: {state}\nstart:", 1), "utf-8")
    portal.build("--date", "2026-11-20")
    name = "es/events/family-craft-night/event.ics"
    before, after = (unfolded((folder / name).read_bytes()) for folder in (site, portal.output))
    assert values(after, "UID") == values(before, "UID")
    assert (values(after, "METHOD"), values(after, "STATUS"), values(after, "SEQUENCE")) == (
        [method], [status], [sequence])
    assert complaints((portal.output / name).read_bytes()) == []
    page = (portal.output / "es/events/family-craft-night/index.html").read_text("utf-8")
    assert f"badge-{state}" in page
