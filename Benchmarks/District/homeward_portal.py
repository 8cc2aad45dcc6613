"""Writes a district as a Homeward portal."""

from pathlib import Path

from district import District, Family, Piece
from packs import synthesize
from prose import Prose
from writing import Folder, document, nested, yaml


def write(district: District, output: Path, shipped_packs: Path | None) -> Folder:
    """Writes the portal, with the packs that are missing where `shipped_packs` says in which folder the theme's are."""
    folder = Folder(output)
    folder.write("Content/portal.yml", _portal(district))
    folder.write("Content/schools.yml", _schools(district))
    folder.write("Content/glossary.yml", _glossary(district))
    for name, pieces in (
        ("strategies", district.strategies()), ("resources", district.resources()),
        ("newsletters", district.newsletters()), ("team", district.members()), ("pages", [district.home()]),
    ):
        for piece in pieces:
            _write_piece(folder, f"Content/{name}/{piece.slug}", piece, district.languages[0].tag)
    for family in district.families():
        _write_family(folder, family, district.languages[0].tag)
    if shipped_packs:
        _write_packs(district, output, shipped_packs)
    return folder


def _write_piece(folder: Folder, path: str, piece: Piece, source: str) -> None:
    for tag, text in piece.texts.items():
        if tag == source:
            folder.write(f"{path}.md", document({**piece.facts, **text.entries}, text.body))
        else:
            folder.write(f"{path}.{tag}.md", document(text.entries, text.body))


def _write_family(folder: Folder, family: Family, source: str) -> None:
    path = f"Content/families/{family.folder}"
    folder.write(f"{path}/family.yml", _family(family))
    folder.write(f"{path}/practice/{family.team}.yml", _practice(family))
    for note in family.notes:
        _write_piece(folder, f"{path}/{note.slug}", note, source)


def _write_packs(district: District, output: Path, shipped: Path) -> None:
    packs = Folder(output)
    for language in district.languages:
        if not (shipped / f"{language.tag}.po").exists():
            english = (shipped / "en.po").read_text(encoding="utf-8")
            packs.write(f"Themes/Hearth/messages/{language.tag}.po", synthesize(english, language))


def _portal(district: District) -> str:
    titles = {one.tag: Prose(one, district.seed, "portal").phrase(24) for one in district.languages}
    tags = ", ".join(one.tag for one in district.languages)
    return (
        f"title:\n{nested(titles, '  ')}"
        "address: https://families.district.example/\n"
        "time-zone: America/New_York\n"
        f"source-language: {district.languages[0].tag}\n"
        f"languages: [{tags}]\n"
        "theme: Hearth\n"
        "phone: +1 718 555 0100\n"
        "policy: {machine: notice, stale: notice, weekly-minutes: 1500, reading-grade: 6, notice-days: 5,"
        " remember-days: 60}\n"
        "private-remote: no\n")


def _schools(district: District) -> str:
    return "".join(
        f"- id: {school}\n  name: Sample School {number}\n  phone: +1 718 555 {200 + number:04}\n"
        f"  address: {number} Sample Street, New York\n  days-off:\n    - 2026-11-26\n    - 2026-11-27\n"
        for number, school in enumerate(district.schools(), start=1))


def _glossary(district: District) -> str:
    return "".join(
        f"- term: {term}\n  keep: true\n  stands-for:\n{nested(stands_for, '    ')}  plain:\n{nested(plain, '    ')}"
        for term, stands_for, plain in district.glossary())


def _family(family: Family) -> str:
    languages = ", ".join(one.tag for one in family.languages)
    return f"""children:
  - id: {family.child}
    name: {family.name}
    grade: 2
    school: {family.school}
    class: "204"
    team: [{family.team}]
    plan: {{kind: iep, annual-review: 2027-11-12, reevaluation: 2028-03-01}}
    services:
      - kind: occupational-therapy
        by: {family.team}
        times: 2 per week
        minutes: 30
    consent: {{photos: none, on: 2026-09-08}}
    likes: [trains, music]
households:
  - id: home
    languages: [{languages}]
    adults:
      - name: {family.adult}
        relation: mother
        speaks: {family.languages[0].tag}
        reads: yes
        channels: [page, text]
        phone: {family.phone}
        interpreter: true
        best-times: after 5 pm
"""


def _practice(family: Family) -> str:
    lines = []
    for index, one in enumerate(family.practice):
        entries = {
            "strategy": one.strategy, "from": one.first_day.isoformat(), "until": one.last_day.isoformat(),
            "minutes": str(one.minutes), "times": one.times}
        if index == 0:
            entries["first"] = "yes"
        block = yaml({"child": family.child, **entries}).splitlines()
        lines.append("- " + "\n  ".join(block) + "\n  note:\n" + nested(one.notes, "    "))
    return "".join(lines)
