"""Writes a district as a Hugo site with the pages that Homeward makes: a folder's list, a page a piece, a page a
family and language. A family's notes are the resources of its page, and what it practices is taken from the strategy's
own page."""

import shutil
from pathlib import Path

from district import District, Family, Piece, Text
from languages import Language
from prose import Prose
from writing import Folder, document, yaml

TEMPLATES = Path(__file__).resolve().parent / "hugo"

#: What stands on pages beside the writing; English in every language, as in the packs made for Homeward.
MESSAGES = {
    "skip": "Skip to the main part", "strategies": "Things to try", "resources": "Help and places",
    "newsletters": "News", "team": "Our team", "words": "Words explained", "languages": "Choose a language",
    "menu": "Main menu", "minutes": "How long", "times": "How often", "ages": "Ages", "areas": "Helps with",
    "routine": "When", "materials": "What you need", "stop": "Stop if", "topics": "About", "kind": "Kind",
    "region": "Where", "contact": "Call", "link": "Website", "cost": "Cost", "verified": "Checked on",
    "hours": "Hours", "replies": "Replies within", "email": "E-mail", "practice": "This week", "until": "Until",
    "meetings": "Next meeting", "place": "Place", "purpose": "Why we meet", "agenda": "What we talk about",
    "good-news": "Good news", "goals": "How it is going", "target": "Goal", "why": "Why", "next": "Next",
    "letters": "Letters", "call": "Call us", "advice": "These pages do not take the place of a doctor.",
    "today": "To try today", "latest": "Latest news", "all": "See all", "DO": "Do", "DONT": "Please do not",
    "TIP": "Tip", "NOTE": "Note", "STOP": "Stop", "only-you": "Only your family can read this page.",
}

PHONE = "+1 718 555 0100"


def write(district: District, output: Path) -> Folder:
    output.mkdir(parents=True, exist_ok=True)
    shutil.copytree(TEMPLATES, output, dirs_exist_ok=True)
    settings = Folder(output)
    settings.write("hugo.toml", _settings(district))
    for language in district.languages:
        settings.write(f"i18n/{_tag(language.tag)}.yaml", yaml(dict(MESSAGES), quoted=True))
    folder = Folder(output)
    for name, pieces in (
        ("strategies", district.strategies()), ("resources", district.resources()),
        ("newsletters", district.newsletters()), ("team", district.members()),
    ):
        _write_sections(folder, name, district.languages)
        for piece in pieces:
            _write_piece(folder, f"content/{name}/{piece.slug}", piece)
    _write_piece(folder, "content/_index", district.home())
    _write_words(folder, district)
    _write_families(folder, district)
    return folder


def _tag(tag: str) -> str:
    """Hugo knows languages in small letters."""
    return tag.lower()


def _settings(district: District) -> str:
    """No taxonomies, since Homeward's portal has none, and no emoji, shortcodes or highlighting in what is written."""
    lines = [
        'baseURL = "https://families.district.example/"',
        'defaultContentLanguage = "en"',
        "defaultContentLanguageInSubdir = true",
        'disableKinds = ["taxonomy", "term"]',
        "enableRobotsTXT = true",
        'timeZone = "America/New_York"',
        "[outputs]",
        'home = ["html"]',
        'section = ["html"]',
        'page = ["html"]',
    ]
    for weight, one in enumerate(district.languages, start=1):
        title = Prose(one, district.seed, "portal").phrase(24)
        lines += [
            f"[languages.{_tag(one.tag)}]", f'label = "{one.name}"', f'locale = "{one.tag}"',
            f'direction = "{one.direction}"', f'title = "{title}"', f"weight = {weight}",
            f"[languages.{_tag(one.tag)}.params]", f'phone = "{PHONE}"',
        ]
    return "\n".join(lines) + "\n"


def _write_sections(folder: Folder, name: str, languages: tuple[Language, ...]) -> None:
    for one in languages:
        entries = {"title": MESSAGES[name]}
        text = yaml(entries, quoted=True) + ("outputs: [html, rss]\n" if name == "newsletters" else "")
        folder.write(f"content/{name}/_index.{_tag(one.tag)}.md", f"---\n{text}---\n")


def _body(piece: Piece, text: Text) -> str:
    """The dose stands in the text: Hugo would need a shortcode for it, which would only cost it time."""
    minutes, times = piece.facts.get("minutes"), piece.facts.get("times")
    if isinstance(minutes, str) and isinstance(times, str):
        return text.body.replace("{{minutes}}", f"{minutes} min").replace("{{times}}", times)
    return text.body


def _write_piece(folder: Folder, path: str, piece: Piece) -> None:
    """Facts stand in every language's file: a Hugo page inherits none from another language's."""
    facts = {("note-kind" if key == "kind" else key): value for key, value in piece.facts.items()}
    if isinstance(start := facts.get("start"), str):
        facts["start"] = start + ":00"  # Hugo reads no time without seconds.
    for tag, text in piece.texts.items():
        folder.write(f"{path}.{_tag(tag)}.md", document({**facts, **text.entries}, _body(piece, text), quoted=True))


def _write_words(folder: Folder, district: District) -> None:
    terms = district.glossary()
    for one in district.languages:
        lines = ["---", f'title: "{MESSAGES["words"]}"', "terms:"]
        for term, stands_for, plain in terms:
            lines += [
                f'  - term: "{term}"', f'    stands-for: "{stands_for[one.tag]}"', f'    plain: "{plain[one.tag]}"']
        folder.write(f"content/words/_index.{_tag(one.tag)}.md", "\n".join(lines) + "\n---\n")


def _write_families(folder: Folder, district: District) -> None:
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
            _write_piece(folder, f"{path}/{note.slug}", note)


def _family(family: Family, language: Language) -> str:
    lines = [
        "---",
        f'title: "{family.name}"',
        f'child: {{name: "{family.name}", school: "{family.school}", class: "204", grade: "2"}}',
        f'adults: [{{name: "{family.adult}", relation: mother, phone: "{family.phone}", interpreter: true}}]',
        f'team: ["{family.team}"]',
        "practice:",
    ]
    for one in family.practice:
        lines += [
            f'  - strategy: "{one.strategy}"', f'    from: "{one.first_day}"', f'    until: "{one.last_day}"',
            f'    minutes: "{one.minutes}"', f'    times: "{one.times}"', f'    note: "{one.notes[language.tag]}"',
        ]
    return "\n".join(lines) + "\n---\n"
