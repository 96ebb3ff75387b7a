"""Run a program, and find the lines of its code that reach `imp`."""

import ast
import os
import signal
import subprocess
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from reimp.project.files import reason
from reimp.project.paths import relative
from reimp.running import at_start

SIGNAL = 128  # and its number: the exit code of what a signal has ended, as in a shell

_START = """\
if sys.version_info >= (3, 8):
    _path = os.path.join(HERE, "tracer.py")
    _names = {"__name__": "reimp.running.tracer"}
    with open(_path, "rb") as _file:
        exec(compile(_file.read(), _path, "exec"), _names)
    _names["start"](HERE)
"""


class TraceError(Exception):
    """There is no trace; the text is the reason."""


@dataclass(frozen=True, slots=True)
class TracedLine:
    """A line that reached `imp` while a program ran."""

    path: str
    line: int
    made: bool  # reached by code that has no file, which this line executed
    name: str  # in imp; "" for imp itself
    reads: int
    calls: tuple[tuple[str, int], ...] = ()  # kinds of arguments, as "str, list", and how often


def trace(command: Sequence[str]) -> tuple[int, list[TracedLine]]:
    """Run *command*, which starts a Python; return its exit code and the lines that reached imp.

    Raise TraceError if it does not start, or is no Python that can be traced.
    """
    with tempfile.TemporaryDirectory(prefix="reimp-trace-") as folder:
        prepare(folder)
        try:
            code = _run_in_foreground(command, {**os.environ, "PYTHONPATH": at_start.python_path(folder)})
        except OSError as error:
            raise TraceError(f"{command[0]}: does not start: {reason(error)}") from error
        if not any(Path(folder).glob("*.log")):
            raise TraceError(f"{command[0]}: nothing was traced: that takes a Python, of version 3.8 or later")
        return code, traced_lines(folder)


def prepare(folder: str) -> None:
    """Write the files that a traced process needs into *folder*."""
    at_start.write_sitecustomize(folder, _START)
    Path(folder, "tracer.py").write_bytes(files("reimp.running").joinpath("tracer.py").read_bytes())


def _run_in_foreground(command: Sequence[str], environment: dict[str, str]) -> int:
    """Run *command* as if in the place of this process: what comes from the terminal, or kills, is for it."""
    for number in _signals("SIGINT", "SIGQUIT"):
        signal.signal(number, lambda *_: None)  # the terminal sends them to both; not SIG_IGN, which is handed on
    with subprocess.Popen(command, env=environment) as process:
        for number in _signals("SIGTERM", "SIGHUP"):
            signal.signal(number, lambda number, _: process.send_signal(number))
        code = process.wait()
    return code if code >= 0 else SIGNAL - code


def _signals(*names: str) -> list[signal.Signals]:
    """Return the signals with *names* that this system has: Windows lacks some."""
    return [signal.Signals[name] for name in names if name in signal.Signals.__members__]


def traced_lines(folder: str) -> list[TracedLine]:
    """Return the lines that traced processes noted in *folder*, in the order of files and lines."""
    counts = Counter[tuple[Any, ...]]()
    for log in Path(folder).glob("*.log"):
        events: dict[str, tuple[Any, ...]] = {}
        for line in log.read_text("ascii").splitlines():
            number, _, event = line.partition(" ")
            if event:
                events[number] = ast.literal_eval(event)
            counts[events[number]] += 1
    found: dict[tuple[Any, ...], dict[str | None, int]] = {}
    for (*line_and_name, kinds), count in counts.items():
        found.setdefault(tuple(line_and_name), {})[kinds] = count
    return sorted((_traced_line(*key, kinds) for key, kinds in found.items()), key=lambda each: (each.path, each.line))  # type: ignore[call-arg]


def _traced_line(path: str, line: int, made: bool, name: str, kinds: dict[str | None, int]) -> TracedLine:
    calls = tuple(sorted((kind, count) for kind, count in kinds.items() if kind is not None))
    return TracedLine(_shortest_path(path), line, made, name, kinds.get(None, 0), calls)


def _shortest_path(path: str) -> str:
    """Return *path* without "..", relative to the current folder if it is below."""
    path = os.path.realpath(path) if os.pardir in Path(path).parts else path
    shown = relative(path)
    return path if shown.startswith(os.pardir) or not os.path.isabs(path) else shown  # noqa: PTH117
