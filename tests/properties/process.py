"""Keeps a process of an interpreter that answers requests: tests/properties/driver.py, seen from the near end."""

import json
import os
import select
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import oracle

DRIVER = Path(__file__).with_name("driver.py")
SECONDS = 60  # a driver breaks off by itself what takes long; one that is silent for so long hangs


class Process:
    """An interpreter that runs the driver, with the folders *ahead* before its standard library."""

    def __init__(self, python: str, *ahead: Path) -> None:
        environment = {
            "PATH": os.environ.get("PATH", ""),
            "PYTHONPATH": os.pathsep.join(str(folder) for folder in ahead),
            "PYTHONHASHSEED": "0",
            "LC_ALL": "C.UTF-8",
        }
        self.running = subprocess.Popen(
            [python, "-W", "ignore", str(DRIVER)], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    def ask(self, lines: list[str], *, settled: bool) -> dict[str, Any]:
        """Have *lines* run; an end of the process (a crash, say) is an answer, too."""
        requests, answers = self.running.stdin, self.running.stdout
        assert requests is not None
        assert answers is not None
        requests.write(json.dumps({"lines": lines, "settled": settled}).encode() + b"\n")
        requests.flush()
        if not select.select([answers], [], [], SECONDS)[0]:
            self.close()
            raise TimeoutError(f"no answer after {SECONDS} s")
        line = answers.readline()
        if not line:
            raise EOFError(f"the interpreter ended with {self.running.wait()}")
        told: dict[str, Any] = json.loads(line)
        return told

    def close(self) -> None:
        """End the process, which is at rest unless it hangs."""
        for pipe in (self.running.stdin, self.running.stdout):
            if pipe is not None:
                pipe.close()
        try:
            self.running.wait(10)
        except subprocess.TimeoutExpired:
            self.running.kill()
            self.running.wait()


@cache
def process(python: str, *ahead: Path) -> Process:
    """Return the one process of *python* with *ahead*, started when it is first needed."""
    started = Process(python, *ahead)
    STARTED.append(started)
    return started


STARTED: list[Process] = []


def standard(python: str) -> Process:
    """Return a process with the interpreter's own `imp`."""
    return process(python)


def ours(python: str) -> Process:
    """Return a process with our `imp`."""
    return process(python, oracle.ROOT / "src")


def close_all() -> None:
    """End all processes."""
    process.cache_clear()
    while STARTED:
        STARTED.pop().close()
