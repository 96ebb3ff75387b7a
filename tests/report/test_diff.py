"""The diff is one that git applies."""

import subprocess
from pathlib import Path

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


def test_git_applies_the_diff(tmp_path: Path) -> None:
    here, there = lay_out(tmp_path / "here", DIFFS), lay_out(tmp_path / "there", DIFFS)
    patch = reimp_run("migrate", "--diff", cwd=here, text=False)
    assert contents(here) == contents(there)
    subprocess.run(["git", "init", "-q"], cwd=here, check=True)
    subprocess.run(["git", "apply", "--whitespace=nowarn"], cwd=here, input=patch.stdout, check=True)
    reimp_run("migrate", cwd=there)
    assert contents(here) == contents(there)
    assert all(b"importlib" in content for content in contents(here).values())
