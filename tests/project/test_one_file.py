"""A fault of reimp in one file is one finding; the other files go on."""

import json
import re
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

import pytest
from command import CLEAN, EXACT, contents, lay_out

from reimp import ISSUES, api
from reimp.commands.main import run_command_line
from reimp.model import Candidate, Form, Options, Verdict
from reimp.project.one_file import migrate_candidate

FAULTY = "import imp\nimp.new_module('x')\n"
NOTEBOOK = '{"cells": [{"cell_type": "code", "source": ["import imp\\n", "imp.new_module(1)"]}]}'
FILES: dict[str, str | bytes] = {"a.py": EXACT, "b.py": FAULTY, "c.ipynb": NOTEBOOK, "d.py": EXACT}
REASON = re.compile(
    r"LookupError: no such \{thing\} \(reimp/migration/\w+\.py:\d+\); please report it: " + re.escape(ISSUES)
)


def registry() -> dict[str, Any]:
    """Return the rules by name."""
    for module in ("reimp.removed.rules", "reimp.removed.imp"):
        try:
            rules: dict[str, Any] = import_module(module).RULES
        except ImportError:
            continue
        return rules
    raise AssertionError


@pytest.fixture(autouse=True)
def faulty_rule(monkeypatch: pytest.MonkeyPatch) -> Callable[[type[BaseException]], None]:
    """Have the rule for new_module raise; return a function that has it raise something else."""
    rules = registry()
    name = "imp.new_module" if "imp.new_module" in rules else "new_module"

    def fail_with(kind: type[BaseException]) -> None:
        def fail(*_: object) -> NoReturn:
            raise kind("no such\n{thing}")

        monkeypatch.setitem(rules, name, type(rules[name])(rules[name].value, call=fail))

    fail_with(LookupError)
    return fail_with


def test_migrate() -> None:
    migration = api.migrate(FAULTY.encode())
    (finding,) = migration.findings
    assert (finding.use.form, finding.use.api, finding.verdict) == (Form.INTERNAL_ERROR, "", Verdict.MANUAL)
    assert (finding.use.line, finding.use.column, finding.verdict) == (1, 1, Verdict.MANUAL)
    assert REASON.fullmatch(finding.reason)
    assert (migration.result, migration.edits, migration.left) == (FAULTY.encode(), (), 1)


class Panic(BaseException):
    """As LibCST's parser, which is written in Rust, raises it: no Exception."""


@pytest.mark.parametrize("raised", [AssertionError, RecursionError, MemoryError, Panic])
def test_whatever_it_raises(faulty_rule: Callable[[type[BaseException]], None], raised: type[BaseException]) -> None:
    faulty_rule(raised)
    (finding,) = api.migrate(FAULTY.encode()).findings
    assert finding.reason.startswith(f"{raised.__name__}: no such {{thing}} (reimp/")


def test_an_interrupt_interrupts(faulty_rule: Callable[[type[BaseException]], None]) -> None:
    faulty_rule(KeyboardInterrupt)
    with pytest.raises(KeyboardInterrupt):
        api.migrate(FAULTY.encode())


def run(*typed: str, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(sys, "argv", ["reimp", *typed])
    return run_command_line()


def test_the_other_files_are_migrated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.chdir(lay_out(tmp_path, FILES))
    assert run("migrate", "-j", "1", monkeypatch=monkeypatch) == 2
    shown = capfdbinary.readouterr().out.decode()
    assert "b.py:1:1: manual: internal error: LookupError: no such {thing} (reimp/" in shown
    assert "c.ipynb:1:1: manual: internal error: LookupError: no such {thing} (reimp/" in shown
    changed = {name: CLEAN.encode() for name in ("a.py", "d.py")}
    assert contents(tmp_path) == {name: str(text).encode() for name, text in FILES.items()} | changed


def levels(form: str, text: str) -> list[str]:
    """Return how bad the findings of b.py are in a report."""
    if form == "sarif":
        found = json.loads(text)["runs"][0]["results"]
        return [each["level"] for each in found if each["ruleId"] == "internal-error"]
    if form == "github":
        return re.findall(r"^::(\w+) file=[bc]\.", text, re.MULTILINE)
    return ["error"] * text.count("LookupError: no such")


COUNTS = {"text": 2, "concise": 2, "json": 4, "jsonl": 4, "sarif": 2, "github": 2, "markdown": 2, "html": 2}


@pytest.mark.parametrize("form", COUNTS)
@pytest.mark.parametrize("command", ["scan", "migrate --check"])
def test_every_format(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
    command: str,
    form: str,
) -> None:
    monkeypatch.chdir(lay_out(tmp_path, FILES))
    assert run(*command.split(), "-j", "1", "--format", form, monkeypatch=monkeypatch) == 2
    assert levels(form, capfdbinary.readouterr().out.decode()) == ["error"] * COUNTS[form]


def test_only_internal_errors(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.chdir(lay_out(tmp_path, {"b.py": FAULTY}))
    assert run("scan", monkeypatch=monkeypatch) == 2
    assert b"1 use in 1 file (1 read): 1 manual.\n" in capfdbinary.readouterr().out


@pytest.mark.parametrize(("files", "first"), [({"b.py": FAULTY}, "Nothing would change"), (FILES, "")])
def test_verify(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
    files: dict[str, str | bytes],
    first: str,
) -> None:
    monkeypatch.chdir(lay_out(tmp_path, files))
    assert run("verify", "true", monkeypatch=monkeypatch) == 2
    out, error = (text.decode() for text in capfdbinary.readouterr())
    assert out.startswith(first)
    assert "reimp: b.py: internal error: LookupError: no such {thing} (" in error


def test_standard_input(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path
) -> None:
    lay_out(tmp_path, {"b.py": FAULTY})
    with (tmp_path / "b.py").open(encoding="utf-8") as file:
        monkeypatch.setattr(sys, "stdin", file)
        assert run("migrate", "-", monkeypatch=monkeypatch) == 2
    assert capfdbinary.readouterr().out == FAULTY.encode()


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_archive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], form: str
) -> None:
    from zipfile import ZipFile

    monkeypatch.chdir(tmp_path)
    with ZipFile("a-1.0-py3-none-any.whl", "w") as wheel:
        wheel.writestr("b.py", FAULTY)
    assert run("scan", "a-1.0-py3-none-any.whl", "--format", form, monkeypatch=monkeypatch) == 2
    assert b"LookupError: no such" in capfdbinary.readouterr().out


CYTHON = "cimport numpy\nimport imp\nimp.reload(numpy)\n"
SHELL = "set -e\npython -c 'import imp'\n"
# The name of a file, its content, and the form and line of each finding.
KINDS = {
    "Cython": ("a.pyx", CYTHON, ["found by a search 2", "found by a search 3"]),
    "Cython, plain": ("a.pyx", EXACT, ["import 1", "attribute 2"]),
    "Cython, other words": ("a.pyx", "cdef int imp\n", []),
    "Cython that looks like Python 2": ("a.pyx", f"print x\n{CYTHON}", ["found by a search 3", "found by a search 4"]),
    "template": ("a.py.in", "@IF@\nimport imp\n", ["found by a search 2"]),
    "template, plain": ("a.py.in", f"x = '@VERSION@'\n{EXACT}", ["import 2", "attribute 3"]),
    "included": ("a.pxi", "cdef f():\n    imp.reload(x)\n", ["found by a search 2"]),
    "path file": ("a.pth", "/usr/lib/x\nimport imp; imp.reload(imp)\n", ["found by a search 2", "found by a search 2"]),
    "RPM": ("a.spec", "%build\npython3 -c 'import imp'\n", ["found by a search 2"]),
    "PyInstaller": ("a.spec", EXACT, ["import 1", "attribute 2"]),
    "SCons": ("SConstruct", EXACT, ["import 1", "attribute 2"]),
    "SCons, broken": ("SConstruct", "import imp\n(\n", ["syntax error 2"]),
    "SCons, old": ("SConstruct", "import imp\nprint 'a'\n", ["Python 2 file 1"]),
    "shell": ("a.sh", SHELL, ["found by a search 2"]),
    "shell that looks like Python 2": ("a.sh", "exec python -c 'import imp'\n", ["found by a search 1"]),
    "shell with the word": ("a.sh", "set -e\nMODULE=imp\n", ["found by a search 2"]),
    "shell, run by Python": ("a.sh", f"#!/usr/bin/env python3\n{EXACT}", ["import 2", "attribute 3"]),
    "text that is Python": ("a.txt", EXACT, ["import 1", "attribute 2"]),
    "a comment in it": ("a.cfg", "[a]\nb = 1  # imp\n", ["found by a search 2"]),
}


@pytest.mark.parametrize(("name", "content", "expected"), KINDS.values(), ids=KINDS)
def test_kinds(name: str, content: str, expected: list[str]) -> None:
    """What can be parsed is migrated, and anything else searched; what is not parsed stays as it is."""
    migration = migrate_candidate(Candidate(name, content.encode()), Options())
    assert [f"{each.use.form} {each.use.line}" for each in migration.findings] == expected
    assert (migration.result != content.encode()) == ("attribute" in " ".join(expected))


def test_text_is_only_searched() -> None:
    migration = migrate_candidate(Candidate("a.txt", EXACT.encode(), text=True), Options())
    assert [str(each.use.form) for each in migration.findings] == ["found by a search"]
    assert migration.result == EXACT.encode()


# Options and a name; then how many findings a search has.
CHOSEN = {
    "all": (Options(), "a.pyx", 2),
    "ignored": (Options(ignore=("imp",)), "a.pyx", 0),
    "selected": (Options(select=("imp.reload",)), "a.pyx", 2),
    "another selected": (Options(select=("importlib.find_loader",)), "a.pyx", 0),
    "text": (Options(ignore=("imp",)), "a.sh", 0),
}


@pytest.mark.parametrize(("options", "name", "count"), CHOSEN.values(), ids=CHOSEN)
def test_options_hold_for_searches(options: Options, name: str, count: int) -> None:
    found = migrate_candidate(Candidate(name, CYTHON.encode()), options).findings
    assert len(found) == count
    assert all(each.use.form is Form.SEARCHED for each in found)


@pytest.mark.parametrize("text", [False, True])
def test_a_searched_file_is_ignored(text: bool) -> None:
    content = f"# reimp: ignore-file\n{CYTHON}".encode()
    assert migrate_candidate(Candidate("a.pyx", content, text=text), Options()).findings == ()
