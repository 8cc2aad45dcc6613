"""What is held: ratios between measurements of one run, since machines differ, and one limit in megabytes."""

from collections.abc import Callable
from dataclasses import dataclass

from contenders import AGAIN, COLD, NOTE, STRATEGY
from measure import Measurement

Medians = dict[str, dict[str, Measurement]]


@dataclass(frozen=True)
class Result:
    name: str
    value: float
    limit: float

    @property
    def holds(self) -> bool:
        return self.value <= self.limit

    def as_json(self) -> dict[str, str | float | bool]:
        return {"name": self.name, "value": self.value, "limit": self.limit, "holds": self.holds}


@dataclass(frozen=True)
class Ratio:
    """A number of one contender's step over the same number of another's."""

    name: str
    limit: float
    number: Callable[[Measurement], float]
    #: Contender and step.
    of: tuple[str, str]
    over: tuple[str, str] | None

    def result(self, medians: Medians) -> Result | None:
        """None where one of the two did not take part."""
        found = [medians.get(name, {}).get(step) for name, step in (self.of, self.over or self.of)]
        if None in found:
            return None
        value, base = (self.number(one) for one in found)
        return Result(self.name, value / base if self.over else value, self.limit)


def cpu(one: Measurement) -> float:
    return one.cpu


def wall(one: Measurement) -> float:
    return one.wall


def peak(one: Measurement) -> float:
    return one.peak / 1e6


RATIOS = (
    Ratio("cold, CPU, of Hugo's", 1 / 10, cpu, ("homeward", COLD), ("hugo", COLD)),
    Ratio("cold, wall time, of Hugo's", 1 / 10, wall, ("homeward", COLD), ("hugo", COLD)),
    Ratio("cold, peak memory, of Hugo's", 1 / 10, peak, ("homeward", COLD), ("hugo", COLD)),
    Ratio("cold, peak memory, MB", 100, peak, ("homeward", COLD), None),
    Ratio("cold, CPU, of the floor's", 3, cpu, ("homeward", COLD), ("floor", COLD)),
    Ratio("four times the families, CPU", 4.4, cpu, ("homeward-4x", COLD), ("homeward", COLD)),
    Ratio("four times the families, peak memory", 1.3, peak, ("homeward-4x", COLD), ("homeward", COLD)),
    Ratio("nothing changed, CPU, of a walk's", 2.5, cpu, ("homeward", AGAIN), ("floor", AGAIN)),
    Ratio("one strategy edited, CPU, of cold", 1 / 8, cpu, ("homeward", STRATEGY), ("homeward", COLD)),
    Ratio("one note edited, CPU, of cold", 1 / 12, cpu, ("homeward", NOTE), ("homeward", COLD)),
)

#: The families of the district that the limits were set for: in a small one the start of a program is much of its time.
JUDGED_FROM = 2000


def table(medians: Medians, results: list[Result], families: int) -> str:
    lines = [
        f"{'program':<13}{'build':<22}{'user s':>8}{'system s':>10}{'CPU s':>8}{'wall s':>8}{'peak MB':>9}"
        f"{'files':>8}{'MB':>8}"
    ]
    for name, steps in medians.items():
        for step, one in steps.items():
            lines.append(
                f"{name:<13}{step:<22}{one.user:>8.2f}{one.system:>10.2f}{one.cpu:>8.2f}{one.wall:>8.2f}"
                f"{one.peak / 1e6:>9.0f}{one.files:>8}{one.bytes / 1e6:>8.1f}")
    if not results:
        return "\n".join(lines)
    is_judged = families >= JUDGED_FROM
    lines += ["", f"{'ratio':<40}{'is':>9}{'at most':>10}"]
    for one in results:
        verdict = "holds" if one.holds else "MISSED"
        lines.append(f"{one.name:<40}{one.value:>9.3f}{one.limit:>10.3f}  {verdict if is_judged else ''}".rstrip())
    if not is_judged:
        lines.append(f"The limits are meant for {JUDGED_FROM:,} families and more, so this district is not held to them.")
    return "\n".join(lines)
