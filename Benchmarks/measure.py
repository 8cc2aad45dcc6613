"""Runs a program and says what it cost."""

import os
import statistics
import subprocess
import tempfile
import threading
import time
from dataclasses import asdict, dataclass, fields
from pathlib import Path


@dataclass(frozen=True)
class Measurement:
    """What one run cost, and how much there is in its output folder."""

    #: Seconds.
    user: float
    system: float
    wall: float
    #: The most memory it held, in bytes. A process is counted from before it was loaded, so that whatever needs less
    #: than this Python (some 15 MB) seems to need as much.
    peak: int
    files: int
    bytes: int

    @property
    def cpu(self) -> float:
        return self.user + self.system

    def as_json(self) -> dict[str, float]:
        return {**asdict(self), "cpu": self.cpu}


def median(found: list[Measurement]) -> Measurement:
    """The median of each number on its own."""
    numbers = {one.name: statistics.median(getattr(run, one.name) for run in found) for one in fields(Measurement)}
    for name in ("peak", "files", "bytes"):
        numbers[name] = int(numbers[name])
    return Measurement(**numbers)


def run(command: list[str], folder: Path, output: Path | None, timeout: int) -> Measurement:
    """Runs a command in a folder and measures it; `output` is where it writes.

    Raises RuntimeError, with what the program said, where it fails or takes longer than `timeout` seconds.
    """
    with tempfile.TemporaryFile() as said:
        start = time.monotonic()
        process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT)
        timer = threading.Timer(timeout, process.kill)
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        # From here on the timer finds an ended process, and kills nothing.
        process.returncode = os.waitstatus_to_exitcode(status)
        timer.cancel()
        if process.returncode != 0:
            said.seek(0)
            text = said.read().decode(errors="replace")[-4000:]
            raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}\n{text}")
    files, size = contents(output) if output else (0, 0)
    return Measurement(usage.ru_utime, usage.ru_stime, wall, usage.ru_maxrss * 1024, files, size)


def contents(folder: Path) -> tuple[int, int]:
    """How many files there are below a folder, and their bytes."""
    files = size = 0
    for path, _, names in os.walk(folder):
        for name in names:
            files += 1
            size += os.lstat(os.path.join(path, name)).st_size
    return files, size
