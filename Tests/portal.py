"""A portal built by the program under test, in a folder of its own."""

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent

# Where the starter portal says it is published.
ADDRESS = "https://families.maple.example/"


@dataclass(frozen=True)
class Household:
    """One line of `homeward access list --json`."""

    family: str
    household: str
    fid: str
    link: str
    code: str


class Portal:
    """A folder with `Content/` and `Themes/`, its own keys, and the site built from it."""

    def __init__(self, root: Path, program: Path):
        self.root = root
        self.output = root / "Public"
        self.program = program

    @classmethod
    def empty(cls, root: Path) -> "Portal":
        """A folder with the theme and no writing yet."""
        shutil.copytree(REPOSITORY / "Themes", root / "Themes")
        return cls(root, Path(os.environ.get("HOMEWARD", REPOSITORY / ".build/release/homeward")))

    @classmethod
    def copy_of_starter(cls, root: Path) -> "Portal":
        """Copies the starter portal's writing, without the keys that a checkout may already have made."""
        portal = cls.empty(root)
        shutil.copytree(REPOSITORY / "Content", root / "Content", ignore=shutil.ignore_patterns("seal.yml"))
        return portal

    def run(self, *arguments: str, status: int = 0) -> str:
        """Runs `homeward` on this portal and returns what it printed.

        Fails, with all that the program said, when it ends with another status than `status`.
        """
        done = subprocess.run(
            [self.program, *arguments, "--root", self.root],
            stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8", timeout=300,
        )
        said = f"homeward {' '.join(arguments)} ended with {done.returncode}\n{done.stdout}{done.stderr}"
        assert done.returncode == status, said
        return done.stdout

    def build(self, *arguments: str) -> None:
        """Makes the keys that are missing and writes the site to `output`."""
        self.run("access", "create")
        self.run("build", "--output", str(self.output), *arguments)

    def households(self) -> list[Household]:
        """Every household that has an address, with its link and code."""
        return [Household(**line) for line in json.loads(self.run("access", "list", "--json"))]
