"""The diff is one that git applies."""

import shutil
import subprocess
from pathlib import Path

import pytest
from command import EXACT, contents, lay_out, reimp_run

DIFFS: dict[str, str | bytes] = {
    "a.py": EXACT,
    "crlf.py": EXACT.replace("\n", "\r\n"),
    "mixed.py": "import imp\r\nimp.reload(x)\nx = 1\r\n",
    "no_end.py": EXACT.rstrip("\n"),
    "no_end_crlf.py": EXACT.replace("\n", "\r\n").rstrip(),
    "folder/with space.py": EXACT,
    "é.py": EXACT,
    'quote".py': EXACT,
    "tab\t.py": EXACT,
    "latin.py": "# coding: latin-1\nimport imp  # é\nimp.reload(é)\n".encode("latin-1"),
    "bom.py": b"\xef\xbb\xbf" + EXACT.encode(),
    "form_feed.py": "x = 1\n\x0c\n" + EXACT,
    "cr_in_a_string.py": EXACT + "x = '''a\rb'''\n",
    "distant.py": "import imp\n" + "x = 1\n" * 30 + "imp.reload(x)\n" + "x = 1\n" * 30 + "imp.reload(x)",
}


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no program git")
def test_git_applies_the_diff(tmp_path: Path) -> None:
    here, there = lay_out(tmp_path / "here", DIFFS), lay_out(tmp_path / "there", DIFFS)
    patch = reimp_run("migrate", "--diff", cwd=here, text=False)
    assert contents(here) == contents(there)
    subprocess.run(["git", "init", "-q"], cwd=here, check=True)
    subprocess.run(["git", "apply", "--whitespace=nowarn"], cwd=here, input=patch.stdout, check=True)
    reimp_run("migrate", cwd=there)
    assert contents(here) == contents(there)
    assert all(b"importlib" in content for content in contents(here).values())


def test_no_line_that_stays_is_shown_as_changed(tmp_path: Path) -> None:
    """Not in a file whose lines occur many times either, which difflib would take for junk."""
    lines = [f"x{number // 9} = 1\n\n" for number in range(400)]
    here = lay_out(tmp_path, {"a.py": "import imp\n" + "".join(lines) + "imp.reload(x)\n" + "".join(lines)})
    shown = reimp_run("migrate", "--diff", cwd=here).stdout.splitlines()[2:]
    changed = [line for line in shown if line[0] in "-+"]
    assert changed == ["-import imp", "+import importlib", "-imp.reload(x)", "+importlib.reload(x)"]
