"""What people read, in 80 columns."""

import pytest
from sample_report import EMPTY, FULL, LOCKS, found

from reimp.model import File, Finding, Migration, Report
from reimp.report import text

LONG = "src/a_package_with_a_long_name/and_a_sub_package/and_a_module_with_a_name.py"

# A path, a finding, and its lines.
LINES = {
    "exact": (
        "a.py",
        found("reload", 3, 1, replacement="importlib.reload"),
        "a.py:3:1: exact: imp.reload -> importlib.reload",
    ),
    "import": ("a.py", found("", 3, 1, replacement="importlib"), "a.py:3:1: exact: imp -> importlib"),
    "deleted": ("a.py", found("", 3, 1), "a.py:3:1: exact: imp"),
    "guarded": (
        "a.py",
        found("reload", 3, 1, replacement="importlib.reload", guard="fallback"),
        "a.py:3:1: exact (fallback): imp.reload -> importlib.reload",
    ),
    "adapted": (
        "a.py",
        found("find_module", 3, 1, "adapted", replacement="find_spec", reason="It answers None."),
        "a.py:3:1: adapted: imp.find_module -> find_spec: It answers None.",
    ),
    "manual": (
        "a.py",
        found("lock_held", 3, 1, "manual", reason=LOCKS),
        (
            "a.py:3:1: manual: imp.lock_held has no public counterpart: importlib keeps a\n"
            "    lock for each module, so there is nothing to ask for; drop the call."
        ),
    ),
    "harmless": (
        "a.py",
        found("reload", 3, 1, "manual", reason="is not reached.", harmless=True, guard="older Pythons only"),
        "a.py:3:1: manual (harmless, older Pythons only): imp.reload is not reached.",
    ),
    "syntax error": (
        "a.py",
        found("", 3, 1, "manual", form="syntax error", reason="'(' was never closed."),
        "a.py:3:1: manual: syntax error: '(' was never closed.",
    ),
    "long path": (
        LONG,
        found("reload", 3, 1, replacement="importlib.reload"),
        f"{LONG}:3:1: exact: imp.reload\n    -> importlib.reload",
    ),
    "control characters": (
        "\x1b.py",
        found("reload", 3, 1, replacement="importlib.reload('\x1b')"),
        "\\x1b.py:3:1: exact: imp.reload -> importlib.reload('\\x1b')",
    ),
}


@pytest.mark.parametrize(("path", "finding", "lines"), LINES.values(), ids=LINES)
def test_finding(path: str, finding: Finding, lines: str) -> None:
    shown = text.render(Report("scan", (File(path, b"", Migration((finding,))),)))
    assert shown.partition("\n\n")[0] == lines


def test_width() -> None:
    for line in text.render(FULL).splitlines():
        assert len(line) <= 80, line


def test_colors_change_nothing_else() -> None:
    colored = text.render(FULL, color=True)
    for code in ("1", "2", "32", "33", "36", "0"):
        colored = colored.replace(f"\x1b[{code}m", "")
    assert colored == text.render(FULL)


def test_summary() -> None:
    assert text.summary(FULL) == [
        "18 uses in 10 files (1,234 read): 12 exact, 1 adapted, 5 manual (1 harmless).",
        "Next: reimp migrate --diff src old",
        "then: reimp migrate src old",
    ]
    assert text.summary(EMPTY) == ["No use of imp or another removed API; 1 file read."]
