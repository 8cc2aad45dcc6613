"""Writes a district as a Hugo site with the pages that Homeward makes of it.

The public pages and their lists are the same, and a family has a page in each of its languages with all that stands
on its screens: the same words, in as much markup. Labels come from the packs of Homeward's theme. A family's notes are
the resources of its page, and what it practices is taken from the strategy's own page; whatever is the same on several
pages is rendered once (`partialCached`).

What Homeward does beyond is asked of no page of Hugo: sealing and its keys, compressing, locks, the search for families'
words, the code to scan, and the page's own script with what that adds. `Tests/Outside/test_equal_pages.py` compares all
pages of a small district.
"""

import shutil
from datetime import date
from pathlib import Path

from district import District, Family, Piece, Practice, Text
from hugo_messages import write_messages
from languages import Language
from packs import Pack
from prose import Prose
from writing import Folder, document, yaml

TEMPLATES = Path(__file__).resolve().parent / "hugo"
THEME = Path(__file__).resolve().parents[2] / "Themes/Hearth"

PHONE = "+1 718 555 0100"

#: What strategies are listed by beside areas and times of day: ages, and "up to" so many minutes, as in Homeward.
AGE_BANDS = ((0, 3), (4, 5), (6, 8), (9, 12), (13, 21))
MINUTES = (5, 10, 15)


def write(district: District, output: Path) -> Folder:
    output.mkdir(parents=True, exist_ok=True)
    shutil.copytree(TEMPLATES, output, dirs_exist_ok=True)
    shutil.copytree(THEME / "pictures", output / "assets/pictures")
    packs = {one.tag: Pack.of(one, THEME / "messages") for one in district.languages}
    settings = Folder(output)
    settings.write("hugo.toml", _settings(district, packs))
    settings.write("data/languages.yaml", yaml({one.tag: one.name for one in district.languages}, quoted=True))
    names = {school: f"Sample School {number}" for number, school in enumerate(district.schools(), start=1)}
    settings.write("data/schools.yaml", yaml(names, quoted=True))
    for language in district.languages:
        write_messages(settings, language, packs[language.tag], TEMPLATES / "layouts")
    folder = Folder(output)
    for name, pieces in (
        ("strategies", district.strategies()), ("resources", district.resources()),
        ("newsletters", district.newsletters()), ("team", district.members()),
    ):
        _write_sections(folder, name, packs)
        for number, piece in enumerate(pieces, start=1):
            _write_piece(folder, f"content/{name}/{piece.slug}", piece, packs, _listing(name, number, piece))
    _write_piece(folder, "content/_index", district.home(), packs)
    _write_words(folder, district, packs)
    _write_families(folder, district, packs)
    return folder


def _tag(tag: str) -> str:
    """Hugo knows languages in small letters."""
    return tag.lower()


def _settings(district: District, packs: dict[str, Pack]) -> str:
    """No pages that list a taxonomy's terms, since Homeward's portal has none, and no emoji, shortcodes or highlighting
    in what is written."""
    lines = [
        'baseURL = "https://families.district.example/"',
        'defaultContentLanguage = "en"',
        "defaultContentLanguageInSubdir = true",
        'disableKinds = ["taxonomy"]',
        "enableRobotsTXT = true",
        'timeZone = "America/New_York"',
        "[taxonomies]",
        'area = "areas"', 'routine = "routines"', 'age-band = "age-bands"', 'up-to = "up-to"',
        "[permalinks.term]",
        'areas = "/strategies/area/:slug/"', 'routines = "/strategies/routine/:slug/"',
        'age-bands = "/strategies/age/:slug/"', 'up-to = "/strategies/minutes/:slug/"',
        "[pagination]",
        "disableAliases = true",
        "pagerSize = 20",
        '[mediaTypes."application/atom+xml"]',
        'suffixes = ["xml"]',
        "[outputFormats.atom]",
        'mediaType = "application/atom+xml"', 'baseName = "feed"', "isPlainText = true",
        "[outputFormats.search]",
        'mediaType = "application/json"', 'baseName = "search"', "isPlainText = true",
        "[outputs]",
        'home = ["html", "search"]',
        'section = ["html"]',
        'term = ["html"]',
        'page = ["html"]',
    ]
    for weight, one in enumerate(district.languages, start=1):
        title = Prose(one, district.seed, "portal").phrase(24)
        lines += [
            f"[languages.{_tag(one.tag)}]", f'label = "{one.name}"', f'locale = "{one.tag}"',
            f'direction = "{one.direction}"', f'title = "{title}"', f"weight = {weight}",
            f"[languages.{_tag(one.tag)}.params]", f'phone = "{PHONE}"',
            f"machineWords = {'false' if packs[one.tag].is_reviewed else 'true'}",
        ]
    return "\n".join(lines) + "\n"


def _write_sections(folder: Folder, name: str, packs: dict[str, Pack]) -> None:
    for tag, pack in packs.items():
        title = yaml({"title": pack.messages[f"nav-{name}"][0]}, quoted=True)
        feed = "outputs: [html, atom]\n" if name == "newsletters" else ""
        folder.write(f"content/{name}/_index.{_tag(tag)}.md", f"---\n{title}{feed}---\n")
        if name == "strategies":
            folder.write(f"content/{name}/list/all/_index.{_tag(tag)}.md", f"---\n{title}layout: all\n---\n")


def _listing(section: str, number: int, piece: Piece) -> str:
    """In which place of which lists a piece stands, and with which picture, as front matter."""
    facts = piece.facts
    if section == "newsletters":
        return f"picture: season-{facts['season']}\n"
    lines = f"weight: {number}\n"
    if section == "strategies":
        area = facts["areas"][0]
        youngest, oldest = (int(year) for year in str(facts["ages"]).split("-"))
        bands = [f"{low}-{high}" for low, high in AGE_BANDS if youngest <= high and low <= oldest]
        most = [str(minutes) for minutes in MINUTES if int(str(facts["minutes"])) <= minutes]
        lines += f"area: {area}\npicture: area-{area}\nroutines: [{facts['routine']}]\n"
        lines += f"age-bands: {bands}\nup-to: {most}\n"
    return lines


def _dose(times: str) -> str:
    """How often, as front matter: a number and what it is counted by."""
    number, _, unit = times.partition(" per ")
    return f'times: {number}\nper: "{unit}"\n' if unit else 'times: 0\nper: ""\n'


def _body(piece: Piece, text: Text, pack: Pack) -> str:
    """The dose stands in the text: Hugo would need a shortcode for it, which would only cost it time."""
    minutes, times = piece.facts.get("minutes"), piece.facts.get("times")
    if isinstance(minutes, str) and isinstance(times, str):
        number, _, unit = times.partition(" per ")
        often = pack.count(f"dose-per-{unit}", int(number)) if unit else pack.messages["dose-when-needed"][0]
        return text.body.replace("{{minutes}}", pack.count("dose-minutes", int(minutes))).replace("{{times}}", often)
    return text.body


def _write_piece(folder: Folder, path: str, piece: Piece, packs: dict[str, Pack], listing: str = "") -> None:
    """Facts stand in every language's file: a Hugo page inherits none from another language's."""
    facts = {("note-kind" if key == "kind" else key): value for key, value in piece.facts.items() if key != "times"}
    if isinstance(start := facts.get("start"), str):
        facts["start"] = start + ":00"  # Hugo reads no time without seconds.
    if isinstance(times := piece.facts.get("times"), str):
        listing += _dose(times)
    for tag, text in piece.texts.items():
        page = document({**facts, **text.entries}, _body(piece, text, packs[tag]), quoted=True)
        folder.write(f"{path}.{_tag(tag)}.md", page.replace("---\n", "---\n" + listing, 1))


def _write_words(folder: Folder, district: District, packs: dict[str, Pack]) -> None:
    terms = district.glossary()
    for one in district.languages:
        lines = ["---", f'title: "{packs[one.tag].messages["nav-words"][0]}"', "terms:"]
        for term, stands_for, plain in terms:
            lines += [
                f'  - term: "{term}"', f'    stands-for: "{stands_for[one.tag]}"', f'    plain: "{plain[one.tag]}"']
        folder.write(f"content/words/_index.{_tag(one.tag)}.md", "\n".join(lines) + "\n---\n")


def _write_families(folder: Folder, district: District, packs: dict[str, Pack]) -> None:
    """Families stand in no list and not in the sitemap."""
    for one in district.languages:
        text = "title: f\nbuild: {render: never, list: never}\nsitemap: {disable: true}\n"
        text += "cascade:\n  sitemap: {disable: true}\n"
        folder.write(f"content/f/_index.{_tag(one.tag)}.md", f"---\n{text}---\n")
    for family in district.families():
        path = f"content/f/{family.folder}"
        for language in family.languages:
            folder.write(f"{path}/index.{_tag(language.tag)}.md", _family(family, language))
        for note in family.notes:
            _write_piece(folder, f"{path}/{note.slug}", note, packs)


def _family(family: Family, language: Language) -> str:
    languages = ", ".join(f'"{one.tag}"' for one in family.languages)
    practice = "".join(_practice(one, language) for one in family.practice)
    return f"""---
title: "{family.name}"
languages: [{languages}]
child:
  id: "{family.child}"
  name: "{family.name}"
  school: "{family.school}"
  class: "204"
  grade: "2"
  plan: {{kind: iep, annual-review: "2027-11-12", reevaluation: "2028-03-01"}}
  services:
    - {{kind: occupational-therapy, by: "{family.team}", times: 2, per: week, minutes: 30}}
  likes: [trains, music]
adults:
  - name: "{family.adult}"
    relation: mother
    channels: [page, text]
    phone: "{family.phone}"
    interpreter: true
    best-times: after 5 pm
team: ["{family.team}"]
practice:
{practice}---
"""


def _practice(one: Practice, language: Language) -> str:
    dose = _dose(one.times).replace("\n", "\n    ").rstrip(" ")
    return f"""  - strategy: "{one.strategy}"
    from: "{_day(one.first_day)}"
    until: "{_day(one.last_day)}"
    minutes: {one.minutes}
    {dose}    note: "{one.notes[language.tag]}"
"""


def _day(day: date) -> str:
    return day.isoformat()
