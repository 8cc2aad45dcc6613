"""The starter portal in every language that the theme has words in, and in one whose words are longer than theirs."""

import re
from pathlib import Path

from portal import REPOSITORY, Portal

MESSAGES = REPOSITORY / "Themes" / "Hearth" / "messages"
LANGUAGES = tuple(sorted(path.stem for path in MESSAGES.glob("*.po")))
# English with each word drawn out by 40 %, as other languages do to it; XA is a region for private use.
LONG = "en-XA"
# The home that reads all of them.
HOME = ("alvarez-reyes", "home")

# A page, and a family's good news, full of numbers and names.
NUMBERS = "numbers"
_NUMBERS = {
    "": "Try it 3-5 minutes with Ms. Khan, from 3:30. Call +1 718 555 0100 (Maple Street), 3 – 5 times.",
    ".ar": "جرّبوا ذلك 3-5 دقائق مع السيدة Khan، من 3:30. اتصلوا على +1 718 555 0100 (Maple Street)، 3 – 5 مرات.",
    ".ur": "Ms. Khan کے ساتھ 3-5 منٹ کریں، 3:30 سے۔ فون کریں +1 718 555 0100 (Maple Street)، 3 – 5 بار۔",
}

_KEPT = re.compile(r"\{[^{}]*\}|\\.")
_VOWEL = re.compile(r"[aeiouy]")


def drawn_out(text: str, by: float = 0.4) -> str:
    """The text with its words longer by that part; values to be filled in and escapes stay."""
    out, at = [], 0
    for kept in [*_KEPT.finditer(text), None]:
        plain = text[at:kept.start() if kept else len(text)]
        out.append(re.sub(r"[A-Za-z]+", lambda word: _drawn_out(word[0], by), plain))
        if kept:
            out.append(kept[0])
            at = kept.end()
    return "".join(out)


def _drawn_out(word: str, by: float) -> str:
    extra = -(-len(word) * int(by * 100) // 100)
    vowel = _VOWEL.search(word.lower())
    at = vowel.end() if vowel else len(word)
    return word[:at] + word[at - 1].lower() * extra + word[at:]


def long_words(english: str) -> str:
    """A message pack of drawn-out words, from the English one."""
    head, blank, body = english.partition("\n\n")
    out, is_translation = [], False
    for line in body.split("\n"):
        if not line.startswith('"'):
            is_translation = line.startswith("msgstr")
        if is_translation:
            start, quote, text = line.partition('"')
            line = start + quote + drawn_out(text.removesuffix('"')) + quote if quote else line
        out.append(line)
    return head.replace('"Language: en\\n"', f'"Language: {LONG}\\n"') + blank + "\n".join(out)


def portal_in_every_language(root: Path) -> Portal:
    """The starter portal's writing with all languages in its settings and in one home; not yet built."""
    portal = Portal.copy_of_starter(root)
    english = (MESSAGES / "en.po").read_text("utf-8")
    (root / "Themes" / "Hearth" / "messages" / f"{LONG}.po").write_text(long_words(english), "utf-8")
    everything = ", ".join(["en", *(one for one in LANGUAGES if one != "en"), LONG])
    _replace(root / "Content" / "portal.yml", "languages: [en, es, ar, zh-Hans]", f"languages: [{everything}]")
    # Locked pages that do not tell what a family reads: the largest that there can be.
    _replace(root / "Content" / "portal.yml", "policy: {", "policy: {locked-page: portal, ")
    _replace(
        root / "Content" / "families" / HOME[0] / "family.yml", "languages: [es, en]", f"languages: [{everything}]")
    for ending, text in _NUMBERS.items():
        facts = "" if ending else "kind: good-news\nchild: maya\ndate: 2026-11-19\n"
        _write(root / "Content" / "pages" / f"{NUMBERS}{ending}.md", "", text)
        _write(root / "Content" / "families" / HOME[0] / f"2026-11-19-{NUMBERS}{ending}.md", facts, text)
    return portal


def _write(path: Path, facts: str, text: str) -> None:
    summary = "" if facts or "families" in path.parts else f"summary: '{text}'\n"
    path.write_text(f"---\n{facts}title: '{text}'\n{summary}---\n\n{text}\n", "utf-8")


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text, f"the starter portal's {path.name} has changed"
    path.write_text(text.replace(old, new, 1), "utf-8")
