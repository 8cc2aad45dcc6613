"""A portal as large as a busy school's after some years, in scripts that need many bytes for a letter.

Its texts are words in no order, as long as the starter portal's: such words compress worse than real ones.
"""

import struct
import sys
import zlib
from datetime import timedelta
from pathlib import Path

from portal import REPOSITORY, Portal

sys.path.append(str(REPOSITORY / "Benchmarks" / "District"))

from district import AREAS, KINDS, ROUTINES, SEASONS, TIMES, TODAY, TOPICS  # noqa: E402
from languages import Language, languages  # noqa: E402
from prose import Prose  # noqa: E402

LANGUAGES = ("en", "ar", "bn", "zh-Hans")
STRATEGIES, RESOURCES, NEWSLETTERS, EVENTS, WORDS, TEAM = 160, 60, 100, 100, 300, 40
# As many strategies as their section shows by itself.
FEW = 8
# An area that half of all strategies help with.
CROWDED = "speech"
# The first of those have photos, whose addresses weigh more than their words.
PHOTOS = 24

# How many bytes a text takes in a language, beside English. In real translations Chinese needs about as many as English.
_BYTES = {"en": 1.0, "ar": 1.75, "bn": 2.6, "ru": 1.9, "zh-Hans": 1.0}
_SEED = 7


def large_portal(root: Path) -> Portal:
    """The portal's writing in a folder; not yet built. It has no families."""
    portal = Portal.empty(root)
    writer = _Writer(root / "Content", languages(",".join(LANGUAGES)))
    writer.write_settings()
    writer.write_strategies(STRATEGIES)
    writer.write_the_rest()
    return portal


def portal_of_few(root: Path) -> Portal:
    """A portal with few strategies and nothing else, in all languages that there are words for."""
    portal = Portal.empty(root)
    writer = _Writer(root / "Content", languages("10"))
    writer.write_settings()
    writer.write_strategies(FEW)
    return portal


def _photo(number: int) -> bytes:
    """A picture in one colour, of its own, as large as those of a phone are on a page."""
    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    width, height = 1000, 750
    lines = (b"\0" + bytes((number * 5, 120, 255 - number * 5)) * width) * height
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b""))


class _Writer:
    def __init__(self, content: Path, chosen: tuple[Language, ...]):
        self.content = content
        self.languages = chosen

    def write_settings(self) -> None:
        self._file("portal.yml", (
            f"title:\n{self._texts('portal', 26)}address: https://families.large.example/\n"
            f"time-zone: America/New_York\nsource-language: en\nlanguages: [{', '.join(one.tag for one in self.languages)}]\n"
            "theme: Hearth\nphone: +1 718 555 0100\n"))
        self._file("schools.yml", "- id: maple\n  name: Maple Street School\n")
        self._file("glossary.yml", "".join(
            f"- term:\n{self._texts(f'term-{one}', 14, '    ')}  stands-for:\n{self._texts(f'stands-{one}', 24, '    ')}"
            f"  plain:\n{self._texts(f'plain-{one}', 120, '    ')}" for one in range(WORDS)))

    def write_strategies(self, count: int) -> None:
        for index in range(count):
            areas = list(dict.fromkeys([CROWDED if index % 2 else AREAS[index % len(AREAS)], AREAS[index * 5 % len(AREAS)]]))
            photo = ""
            if index < 2 * PHOTOS and (index % 2 or count == FEW):
                photo = f"picture: photo-{index}.png\n"
                (self.content / "strategies").mkdir(parents=True, exist_ok=True)
                (self.content / "strategies" / f"photo-{index}.png").write_bytes(_photo(index))
            self._piece("strategies", index, 20, 75, photo + (
                f"areas: [{', '.join(areas)}]\nages: {index % 9 + 2}-{index % 9 + 4 + index % 5}\n"
                f"routine: {ROUTINES[index % len(ROUTINES)]}\nminutes: {(3, 5, 10, 15, 20)[index % 5]}\n"
                f"times: {TIMES[index % len(TIMES)]}\nreviewed: {TODAY - timedelta(days=index)}\n"))

    def write_the_rest(self) -> None:
        for index in range(RESOURCES):
            self._piece("resources", index, 28, 75, (
                f"topics: [{TOPICS[index % 9]}, {TOPICS[(index + 4) % 9]}]\nkind: {KINDS[index % len(KINDS)]}\n"))
        for index in range(NEWSLETTERS):
            day = TODAY - timedelta(days=9 * index)
            self._piece("newsletters", index, 30, 65, f"date: {day}\nseason: {SEASONS[day.month % 12 // 3]}\n")
        for index in range(EVENTS):
            day = TODAY + timedelta(days=7 * (index - EVENTS // 2))
            self._piece("events", index, 36, 68, f"start: {day}T17:30\nminutes: 90\n")
        for index in range(TEAM):
            self._piece("team", index, 18, 0, (
                f"name: Robin Sample-{index}\nlanguages: [en, ar]\nphone: +1 718 555 {200 + index:04}\n"
                f"email: robin-{index}@large.example\nprefers: email\nschools: [maple]\n"),
                {"role": 24, "hours": 34, "replies-within": 16})
        self._piece("pages", "home", 24, 75, "")

    def _piece(self, folder: str, name: int | str, title: int, summary: int, facts: str, more: dict[str, int] = {}) -> None:
        """A piece in every language; the numbers are the bytes that its texts have in English."""
        stem = name if isinstance(name, str) else f"{folder}-{name + 1:03}"
        for one in self.languages:
            prose = Prose(one, _SEED, f"{folder}/{stem}")
            size = _BYTES.get(one.tag, 1.0)
            entries = {"title": title, "summary": summary, **more}
            lines = "".join(f"{key}: {prose.phrase(int(bytes * size))}\n" for key, bytes in entries.items() if bytes)
            body = prose.items("1.", 4, int(80 * size)) if folder == "strategies" else prose.paragraph(3, int(80 * size))
            is_source = one is self.languages[0]
            head = facts if is_source else "translated-by: R. Sample\n"
            self._file(f"{folder}/{stem}{'' if is_source else f'.{one.tag}'}.md", f"---\n{lines}{head}---\n\n{body}\n")

    def _texts(self, name: str, size: int, indent: str = "  ") -> str:
        return "".join(
            f"{indent}{one.tag}: {Prose(one, _SEED, name).phrase(int(size * _BYTES.get(one.tag, 1.0)))}\n"
            for one in self.languages)

    def _file(self, path: str, text: str) -> None:
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
