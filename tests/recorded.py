"""The answers of CPython 3.11, recorded: what each program of the tests prints there, for machines without a 3.11.

`make recorded` writes tests/recorded/*.json; tests/test_recorded.py compares them with a 3.11 wherever there is one.
"""

import functools
import hashlib
import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
import pythons

FOLDER = Path(__file__).resolve().parent / "recorded"
ORACLE = "3.11"

# The patch release that the answers are recorded from. Where an older one answers otherwise, that was a fault.
RECORDED_FROM = (3, 11, 7)

# Printed by programs that need an extension module of CPython's own tests, where the Python came without them.
NO_EXTENSION = "no test extension"


# What has been asked in this process, as it would be recorded: corpus -> name of a program -> answer.
ASKED: dict[str, dict[str, dict[str, str]]] = {}

# The environment variable with the directory where the test processes of one run share what programs print.
SHARED = "REIMP_TESTS_SHARED"


def once(name: str, text: bytes, ask: Callable[[], str]) -> str:
    """Return what *ask* returns; the test processes of one run call it once for each *name* and *text*."""
    if SHARED not in os.environ:
        return ask()
    known = Path(os.environ[SHARED], f"{name.replace('/', '-')}-{hashlib.sha256(text).hexdigest()[:16]}")
    if not known.exists():
        with tempfile.NamedTemporaryFile(dir=known.parent, delete=False) as unfinished:
            unfinished.write(ask().encode("utf-8", "surrogatepass"))
        Path(unfinished.name).replace(known)
    return known.read_bytes().decode("utf-8", "surrogatepass")


@functools.cache
def read(corpus: str) -> dict[str, dict[str, str]]:
    """Return the recorded answers of a corpus: name of a program -> digest of its text, and what it prints."""
    path = FOLDER / f"{corpus}.json"
    found: dict[str, dict[str, str]] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return found


def write(corpus: str, answers: dict[str, dict[str, str]]) -> None:
    """Record the answers of a corpus."""
    text = json.dumps(dict(sorted(answers.items())), indent=1, ensure_ascii=True)
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{corpus}.json").write_text(f"{text}\n", encoding="utf-8")
    read.cache_clear()


def entry(text: bytes, prints: str) -> dict[str, str]:
    """Return what is recorded about a program: which text was run, and what it prints."""
    return {"of": hashlib.sha256(text).hexdigest()[:16], "prints": prints}


def answer(corpus: str, name: str, text: bytes, ask: Callable[[str], str]) -> str:
    """Return what *ask* returns for the 3.11 of this machine; without one, or without its own tests, what is recorded.

    Skip the test where the answer to this *text* has not been recorded.
    """
    known = read(corpus).get(name, {"of": "", "prints": ""})
    is_known = known == entry(text, known["prints"])
    if ORACLE in pythons.FOUND:
        printed = live(f"{corpus}-{name}", text, ask)
        if not ((is_outdated() or printed.startswith(NO_EXTENSION)) and is_known):
            return _noted(corpus, name, entry(text, printed))
    if not is_known:
        pytest.skip(f"Python {ORACLE} is {pythons.MISSING}, and its answer to this program is not recorded")
    return _noted(corpus, name, known)


def live(name: str, text: bytes, ask: Callable[[str], str]) -> str:
    """Return what *ask* returns for the 3.11 of this machine; skip the test if there is none."""
    return once(f"live-{name}", text, lambda: ask(pythons.path(ORACLE)))


def is_outdated() -> bool:
    """Return whether the 3.11 of this machine is older than the one that the answers are recorded from."""
    return tuple(map(int, pythons.FOUND[ORACLE].version.split("."))) < RECORDED_FROM


def _noted(corpus: str, name: str, found: dict[str, str]) -> str:
    ASKED.setdefault(corpus, {})[name] = found
    return found["prints"]


def stand_in(kind: str) -> str:
    """Return the text about the records that replace a missing Python *kind*, '' if there are none."""
    if kind != ORACLE or (kind in pythons.FOUND and not is_outdated()):
        return ""
    counted = ", ".join(f"{len(read(path.stem))} {path.stem}" for path in sorted(FOLDER.glob("*.json")))
    return f"its answers are the recorded ones (tests/recorded: {counted})"
