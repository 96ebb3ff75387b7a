"""The hooks of .pre-commit-hooks.yaml, run by pre-commit itself."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from command import CLEAN, EXACT, MANUAL, lay_out

ROOT = Path(__file__).resolve().parent.parent
HOOKS = ROOT / ".pre-commit-hooks.yaml"


def test_the_hooks_need_what_the_extra_needs() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = re.findall(r"additional_dependencies: \[(.*)\]", HOOKS.read_text("utf-8"))
    assert [re.findall('"([^"]+)"', line) for line in needed] == [project["optional-dependencies"]["migrate"]] * 2


@pytest.mark.long
@pytest.mark.parametrize(
    ("hook", "name", "content", "said", "after"),
    [
        ("reimp", "a.py", EXACT, "files were modified by this hook", CLEAN),
        (
            "reimp",
            "script",
            f"#!/usr/bin/env python3\n{EXACT}",
            "files were modified",
            f"#!/usr/bin/env python3\n{CLEAN}",
        ),
        ("reimp", "b.py", MANUAL, "imp.lock_held", MANUAL),
        ("reimp", "c.py", CLEAN, "Passed", CLEAN),
        ("reimp", "vendor/d.py", EXACT, "Passed", EXACT),
        ("reimp-scan", "e.py", EXACT, "imp.reload -> importlib.reload", EXACT),
        ("reimp-scan", "f.py", CLEAN, "Passed", CLEAN),
    ],
)
def test_hook(tmp_path: Path, hook: str, name: str, content: str, said: str, after: str) -> None:
    """A commit of the file is stopped if it changes, or if something is left to do; `exclude` holds."""
    lay_out(tmp_path, {name: content, "pyproject.toml": '[tool.reimp]\nexclude = ["vendor/"]\n'})
    for command in (["init", "-q"], ["add", "."]):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "try-repo", str(ROOT), hook, "--files", name, "--color", "never"],
        cwd=tmp_path,
        check=False,
        capture_output=True,
        text=True,
    )
    assert said in done.stdout, done
    assert (done.returncode == 0) == (said == "Passed")
    assert (tmp_path / name).read_text() == after
