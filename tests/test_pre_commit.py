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


# The hook, a file, what is in it, what is said, and what is in it then.
ROWS = {
    "rewritten": ("reimp", "a.py", EXACT, "files were modified by this hook", CLEAN),
    "left": ("reimp", "b.py", MANUAL, "imp.lock_held", MANUAL),
    "excluded": ("reimp", "vendor/c.py", EXACT, "Passed", EXACT),
    "scanned": ("reimp-scan", "d.py", EXACT, "write importlib.reload", EXACT),
}


@pytest.mark.long
@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_hook(tmp_path: Path, row: tuple[str, str, str, str, str]) -> None:
    """A commit of the file is stopped if it changes, or if something is left to do; `exclude` holds."""
    hook, name, content, said, after = row
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
