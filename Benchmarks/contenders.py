"""Who is measured: how each builds the district, and how it is edited for each."""

import subprocess
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from pathlib import Path

from measure import Measurement, contents, run

#: The day for which Homeward builds; the district's dates lie around it.
DATE = "2026-11-22"

COLD, AGAIN, STRATEGY, NOTE = "cold", "nothing changed", "one strategy edited", "one note edited"

Step = tuple[str, Callable[[], Measurement]]


class Contender(ABC):
    name: str

    def __init__(self, program: Path, folder: Path, timeout: int):
        if not program.exists():
            raise SystemExit(f"{program} is not there. Build it first, or leave it out: --without {self.name}")
        self.program = program.absolute()
        self.folder = folder
        self.timeout = timeout

    def prepare(self) -> None:
        """What is done once and not measured."""

    def version(self) -> str:
        return ""

    @abstractmethod
    def steps(self, number: int, output: Path) -> Iterator[Step]:
        """The builds of a run, in their order, each after its edit."""

    def _run(self, command: list[str], output: Path | None) -> Measurement:
        return run(command, self.folder, output, self.timeout)

    def _edit(self, pattern: str, number: int) -> None:
        """Adds a sentence to the end of the first file, which no earlier run has added."""
        file = min(self.folder.glob(pattern))
        with file.open("a", encoding="utf-8") as writer:
            writer.write(f"\nAnother {'very ' * number}good idea.\n")

    def _all_steps(
        self, number: int, build: Callable[[], Measurement], strategy: str, note: str
    ) -> Iterator[Step]:
        yield COLD, build
        yield AGAIN, build
        self._edit(strategy, number)
        yield STRATEGY, build
        self._edit(note, number)
        yield NOTE, build


class Homeward(Contender):
    name = "homeward"

    def prepare(self) -> None:
        """Confirms all translations, as a portal that is in use has them, and makes the keys. Each of those takes a
        tenth of a second of hashing, on purpose, which no build spends again."""
        for command in (["translate", "confirm", "--all", "--by", "M. Sample"], ["access", "create"]):
            run([str(self.program), *command, "--root", str(self.folder)], self.folder, None, 10 * self.timeout)

    def version(self) -> str:
        done = subprocess.run([self.program, "--version"], capture_output=True, text=True, check=False)
        return done.stdout.strip()

    def steps(self, number: int, output: Path) -> Iterator[Step]:
        self._set_aside(number)
        command = self._command(output)
        strategy, note = "Content/strategies/strategy-0001.md", "Content/families/family-000001/*-good-news.md"
        yield from self._all_steps(number, lambda: self._run(command, output), strategy, note)

    def _command(self, output: Path) -> list[str]:
        return [str(self.program), "build", "--root", str(self.folder), "--output", str(output), "--date", DATE]

    def _set_aside(self, number: int) -> None:
        """A cold build has its keys and nothing that an earlier one left; renaming deletes nothing."""
        state = self.folder / ".homeward"
        aside = self.folder / f"set-aside-{number}"
        aside.mkdir()
        for name in ("cache", "manifest.json"):
            if (state / name).exists():
                (state / name).rename(aside / name)


class LargerHomeward(Homeward):
    """Homeward on a district with four times the families, cold: what a page costs must not grow with their number."""

    name = "homeward-4x"

    def steps(self, number: int, output: Path) -> Iterator[Step]:
        self._set_aside(number)
        yield COLD, lambda: self._run(self._command(output), output)


class Hugo(Contender):
    name = "hugo"

    def version(self) -> str:
        done = subprocess.run([self.program, "version"], capture_output=True, text=True, check=False)
        return done.stdout.strip()

    def steps(self, number: int, output: Path) -> Iterator[Step]:
        """With a cache folder of its own for each run, so that the first build of each is cold."""
        cache = output.with_name(output.name + "-cache")
        resources = self.folder / "resources"
        if resources.exists():
            resources.rename(self.folder.parent / f"hugo-resources-{number}")
        command = [
            str(self.program), "--quiet", "--noBuildLock", "--destination", str(output), "--cacheDir", str(cache)]
        strategy, note = "content/strategies/strategy-0001.en.md", "content/f/family-000001/*-good-news.en.md"
        yield from self._all_steps(number, lambda: self._run(command, output), strategy, note)


class Floor(Contender):
    """Reads everything, renders each text once and writes as much as another contender did; and, for a build in which
    nothing has changed, looks at every file's status."""

    name = "floor"

    def __init__(self, program: Path, folder: Path, timeout: int, like: Contender):
        super().__init__(program, folder, timeout)
        self.like = like

    def steps(self, number: int, output: Path) -> Iterator[Step]:
        content = str(self.folder / "Content")
        files, size = contents(output.with_name(f"output-{self.like.name}-{number}"))
        command = [str(self.program), "build", content, str(output), str(files), str(size)]
        yield COLD, lambda: self._run(command, output)
        yield AGAIN, lambda: self._run([str(self.program), "walk", content], None)
