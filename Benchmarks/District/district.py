"""A synthetic district: what is written in it, whatever program it is written for."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from languages import Language
from prose import Prose

#: Values of front matter: a text, a number as written, a list of texts, or a list of maps.
Value = str | list[str] | list[dict[str, str]]

AREAS = ("fine-motor", "sensory", "speech", "movement", "feeding", "self-care", "play", "behavior", "homework")
ROUTINES = ("morning", "getting-dressed", "mealtime", "playtime", "outdoors", "homework", "bath", "bedtime", "travel")
TIMES = ("2 per day", "3 per week", "4 per week", "5 per week", "when needed")
TOPICS = ("rights", "iep", "health", "money", "food", "housing", "language", "respite", "transport")
KINDS = ("place", "group", "phone-line", "website", "program", "clinic", "video", "book")
SEASONS = ("winter", "spring", "summer", "fall")
TEAM = 12
SCHOOLS = 6
#: The day for which the district is built.
TODAY = date(2026, 11, 22)


@dataclass(frozen=True)
class Text:
    """What a piece says in one language."""

    entries: dict[str, Value]
    body: str


@dataclass(frozen=True)
class Piece:
    """A piece of writing: facts, which are the same in all languages, and its text in each."""

    slug: str
    facts: dict[str, Value]
    texts: dict[str, Text]


@dataclass(frozen=True)
class Practice:
    strategy: str
    first_day: date
    last_day: date
    minutes: int
    times: str
    notes: dict[str, str]


@dataclass(frozen=True)
class Family:
    folder: str
    child: str
    name: str
    adult: str
    school: str
    team: str
    phone: str
    #: The reader's order.
    languages: tuple[Language, ...]
    practice: list[Practice] = field(default_factory=list)
    notes: list[Piece] = field(default_factory=list)


@dataclass(frozen=True)
class Sizes:
    families: int
    strategies: int
    resources: int
    newsletters: int


class District:
    """Makes every piece when it is asked for and keeps none, so that memory does not bound the size of a district."""

    def __init__(self, sizes: Sizes, languages: tuple[Language, ...], seed: int):
        self.sizes = sizes
        self.languages = languages
        self.seed = seed

    def _piece(self, slug: str, name: str, facts: dict[str, Value], write, languages=None) -> Piece:
        texts = {one.tag: write(Prose(one, self.seed, name)) for one in languages or self.languages}
        return Piece(slug, facts, texts)

    def _random(self, name: str) -> random.Random:
        return random.Random(f"{self.seed}/{name}")

    def team(self) -> list[str]:
        return [f"t-member-{number:02}" for number in range(1, TEAM + 1)]

    def schools(self) -> list[str]:
        return [f"school-{number}" for number in range(1, SCHOOLS + 1)]

    def strategy_slug(self, index: int) -> str:
        return f"strategy-{index % self.sizes.strategies + 1:04}"

    def strategies(self) -> Iterator[Piece]:
        for index in range(self.sizes.strategies):
            slug = self.strategy_slug(index)
            chance = self._random(slug)
            youngest = chance.randrange(3, 8)
            facts: dict[str, Value] = {
                "areas": sorted(chance.sample(AREAS, 2)),
                "ages": f"{youngest}-{youngest + chance.randrange(2, 7)}",
                "routine": chance.choice(ROUTINES),
                "minutes": str(chance.choice((5, 10, 15))),
                "times": chance.choice(TIMES),
                "author": chance.choice(self.team()),
                "reviewed": (date(2026, 1, 5) + timedelta(days=chance.randrange(300))).isoformat(),
            }
            other = self.strategy_slug(index + 1 + chance.randrange(40)) + ".md"
            yield self._piece(slug, slug, facts, lambda prose: self._strategy(prose, other))

    @staticmethod
    def _strategy(prose: Prose, other: str) -> Text:
        entries: dict[str, Value] = {
            "title": prose.phrase(22),
            "summary": prose.line(70),
            "materials": [prose.phrase(24) for _ in range(3)],
            "stop-if": prose.line(70),
        }
        body = (
            prose.paragraph(4),
            prose.items("1.", 6),
            prose.paragraph(2) + prose.language.space + "{{minutes}}, {{times}}" + prose.language.stop,
            "## " + prose.phrase(24),
            prose.items("-", 4, 70),
            prose.callout("DO"),
            prose.callout("DONT"),
            prose.callout("TIP"),
            prose.paragraph(2) + prose.language.space + prose.link(other) + prose.language.stop,
        )
        return Text(entries, "\n\n".join(body))

    def resources(self) -> Iterator[Piece]:
        for index in range(self.sizes.resources):
            slug = f"resource-{index + 1:04}"
            chance = self._random(slug)
            facts: dict[str, Value] = {
                "topics": sorted(chance.sample(TOPICS, 2)),
                "kind": chance.choice(KINDS),
                "region": f"District {chance.randrange(1, 33)}",
                "contact": f"+1 718 555 {chance.randrange(10_000):04}",
                "link": f"https://resource-{index + 1}.example/",
                "verified": (date(2026, 3, 1) + timedelta(days=chance.randrange(240))).isoformat(),
            }
            yield self._piece(slug, slug, facts, self._resource)

    @staticmethod
    def _resource(prose: Prose) -> Text:
        entries: dict[str, Value] = {
            "title": prose.phrase(24), "summary": prose.line(70), "cost": prose.phrase(10)}
        parts = []
        for _ in range(4):
            parts += ["## " + prose.phrase(24), prose.paragraph(4), prose.items("-", 3, 70)]
        return Text(entries, "\n\n".join(parts))

    def newsletters(self) -> Iterator[Piece]:
        for index in range(self.sizes.newsletters):
            slug = f"newsletter-{index + 1:04}"
            day = TODAY - timedelta(days=3 + 14 * index)
            facts: dict[str, Value] = {"date": day.isoformat(), "season": SEASONS[day.month % 12 // 3]}
            target = f"../strategies/{self.strategy_slug(index)}.md"
            yield self._piece(slug, slug, facts, lambda prose: self._newsletter(prose, target))

    @staticmethod
    def _newsletter(prose: Prose, target: str) -> Text:
        entries: dict[str, Value] = {
            "title": prose.phrase(30), "summary": prose.line(70), "text-message": prose.line(90)}
        parts = [prose.paragraph(4)]
        for _ in range(3):
            parts += ["## " + prose.phrase(24), prose.paragraph(4), prose.items("-", 3, 70)]
        parts += [prose.paragraph(2) + prose.language.space + prose.link(target) + prose.language.stop]
        return Text(entries, "\n\n".join(parts))

    def members(self) -> Iterator[Piece]:
        for index, slug in enumerate(self.team()):
            facts: dict[str, Value] = {
                "name": f"Robin Sample-{index + 1}",
                "languages": ["en"],
                "phone": f"+1 718 555 {100 + index:04}",
                "email": f"{slug}@district.example",
                "prefers": "email",
                "schools": [self.schools()[index % SCHOOLS]],
            }
            yield self._piece(slug, slug, facts, self._member)

    @staticmethod
    def _member(prose: Prose) -> Text:
        entries: dict[str, Value] = {
            "title": prose.phrase(30), "summary": prose.line(60), "role": prose.phrase(20),
            "hours": prose.phrase(30), "replies-within": prose.phrase(12)}
        return Text(entries, "\n\n".join(prose.paragraph(3) for _ in range(3)))

    def home(self) -> Piece:
        def write(prose: Prose) -> Text:
            entries: dict[str, Value] = {"title": prose.phrase(24), "summary": prose.line(70)}
            return Text(entries, "\n\n".join(prose.paragraph(3) for _ in range(3)))

        return self._piece("home", "home", {}, write)

    def glossary(self) -> list[tuple[str, dict[str, str], dict[str, str]]]:
        """Short names, what each stands for, and what it means."""
        terms = []
        for term in ("OT", "PT", "SLP", "IEP", "LRE", "FAPE", "BIP", "ESY"):
            prose = {one.tag: Prose(one, self.seed, f"glossary/{term}") for one in self.languages}
            stands_for = {tag: one.phrase(24) for tag, one in prose.items()}
            terms.append((term, stands_for, {tag: one.phrase(110) for tag, one in prose.items()}))
        return terms

    def families(self) -> Iterator[Family]:
        for number in range(1, self.sizes.families + 1):
            yield self.family(number)

    def family(self, number: int) -> Family:
        folder = f"family-{number:06}"
        chance = self._random(folder)
        first = self.languages[0]
        others = self.languages[1:] or self.languages
        reads = (others[number % len(others)], first) if len(self.languages) > 1 else (first,)
        family = Family(
            folder=folder, child="child", name=f"Kit{number}", adult=f"Sam Sample-{number}",
            school=self.schools()[number % SCHOOLS], team=self.team()[number % TEAM],
            phone=self._private_phone(number), languages=reads)
        prose = {one.tag: Prose(one, self.seed, f"{folder}/practice") for one in reads}
        for index in chance.sample(range(self.sizes.strategies), min(6, self.sizes.strategies)):
            start = TODAY - timedelta(days=chance.randrange(60))
            family.practice.append(
                Practice(
                    self.strategy_slug(index), start, start + timedelta(days=90), chance.choice((5, 10, 15)),
                    chance.choice(TIMES), {tag: one.phrase(80) for tag, one in prose.items()}))
        family.notes.extend(self._notes(family, chance))
        return family

    @staticmethod
    def _private_phone(number: int) -> str:
        """A number that nothing public has: Homeward would find it there, and publish nothing."""
        return f"+1 917 {200 + number // 10_000:03} {number % 10_000:04}"

    def _notes(self, family: Family, chance: random.Random) -> Iterator[Piece]:
        def day(low: int, high: int) -> date:
            return TODAY + timedelta(days=chance.randrange(low, high))

        def note(when: date, name: str, facts: dict[str, Value], write) -> Piece:
            slug = f"{when.isoformat()}-{name}"
            return self._piece(slug, f"{family.folder}/{slug}", facts, write, family.languages)

        child = {"child": family.child}
        goal_day, progress_day, meeting_day = day(-80, -60), day(-20, -1), day(3, 30)
        by = date(2027, 6, 11).isoformat()
        results = [{"on": (goal_day + timedelta(days=14 * n)).isoformat(), "value": str(n)} for n in range(3)]
        goal = f"{goal_day.isoformat()}-goal"
        yield note(
            goal_day, "goal",
            {"kind": "goal", **child, "baseline": "0", "target": "4", "by": by, "results": results}, self._goal)
        yield note(
            progress_day, "progress",
            {"kind": "progress", **child, "goal": goal, "date": progress_day.isoformat(), "state": "growing"},
            self._progress)
        yield note(
            meeting_day, "meeting",
            {"kind": "meeting", **child, "start": f"{meeting_day.isoformat()}T09:30", "minutes": "45",
             "state": "planned"}, self._meeting)
        for name, low, high in (("good-news", -10, 0), ("good-news-again", -40, -11)):
            when = day(low, high)
            yield note(when, name, {"kind": "good-news", **child, "date": when.isoformat()}, self._news)
        when = day(-50, -1)
        yield note(
            when, "letter", {"kind": "letter", "date": when.isoformat(), "from": family.team}, self._news)

    @staticmethod
    def _news(prose: Prose) -> Text:
        body = (prose.paragraph(3), prose.items("-", 3, 60), prose.paragraph(3))
        return Text({"title": prose.phrase(24)}, "\n\n".join(body))

    @staticmethod
    def _goal(prose: Prose) -> Text:
        entries: dict[str, Value] = {
            "title": prose.phrase(24), "measure": prose.phrase(60), "unit": prose.phrase(8),
            "family-idea": prose.line(50), "child-says": prose.line(30)}
        return Text(entries, "\n\n".join(prose.paragraph(3) for _ in range(2)))

    @staticmethod
    def _progress(prose: Prose) -> Text:
        entries: dict[str, Value] = {
            "positive": prose.line(80), "why": prose.line(70), "next": prose.line(70)}
        return Text(entries, "\n\n".join(prose.paragraph(3) for _ in range(2)))

    @staticmethod
    def _meeting(prose: Prose) -> Text:
        entries: dict[str, Value] = {
            "title": prose.phrase(24), "place": prose.phrase(24), "positive": prose.line(80),
            "purpose": prose.phrase(60), "agenda": [prose.phrase(24) for _ in range(4)]}
        return Text(entries, "\n\n".join(prose.paragraph(3) for _ in range(2)))
