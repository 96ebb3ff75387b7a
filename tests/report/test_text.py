"""What people read, in 80 columns."""

import pytest
from sample_report import EMPTY, FULL, LOCKS, found

from reimp.model import File, Finding, Form, Migration, Report, Use, Verdict
from reimp.report import text

LONG = "src/a_package_with_a_long_name/and_a_sub_package/and_a_module_with_a_name.py"

# A path, a finding, and its lines.
LINES = {
    "exact": (
        "a.py",
        found("reload", 3, 1, replacement="importlib.reload"),
        "a.py:3:1: exact: imp.reload was removed in Python 3.12; write importlib.reload",
    ),
    "import": (
        "a.py",
        found("", 3, 1, replacement="importlib"),
        "a.py:3:1: exact: imp was removed in Python 3.12; write importlib",
    ),
    "deleted": ("a.py", found("", 3, 1), "a.py:3:1: exact: imp was removed in Python 3.12; delete this import"),
    "guarded": (
        "a.py",
        found("reload", 3, 1, replacement="importlib.reload", guard="fallback"),
        "a.py:3:1: exact (fallback): imp.reload was removed in Python 3.12; write importlib.reload",
    ),
    "adapted": (
        "a.py",
        found("find_module", 3, 1, "adapted", replacement="find_spec", reason="It differs."),
        "a.py:3:1: adapted: imp.find_module was removed in Python 3.12; write find_spec, which differs: It differs.",
    ),
    "manual": (
        "a.py",
        found("lock_held", 3, 1, "manual", reason=LOCKS),
        f"a.py:3:1: manual: imp.lock_held, removed in Python 3.12, {LOCKS}",
    ),
    "ready": (
        "a.py",
        found("reload", 3, 1, "ready", reason="is not reached.", guard="older Pythons only"),
        "a.py:3:1: ready (older Pythons only): imp.reload, removed in Python 3.12, is not reached.",
    ),
    "syntax error": (
        "a.py",
        found("", 3, 1, "manual", form="syntax error", reason="'(' was never closed."),
        "a.py:3:1: manual: syntax error: '(' was never closed.",
    ),
    "long path": (
        LONG,
        found("reload", 3, 1, replacement="importlib.reload"),
        f"{LONG}:3:1: exact: imp.reload was removed in Python 3.12; write importlib.reload",
    ),
    "control characters": (
        "\x1b.py",
        found("reload", 3, 1, replacement="importlib.reload('\x1b')"),
        "\\x1b.py:3:1: exact: imp.reload was removed in Python 3.12; write importlib.reload('\\x1b')",
    ),
}


@pytest.mark.parametrize(("path", "finding", "lines"), LINES.values(), ids=LINES)
def test_finding(path: str, finding: Finding, lines: str) -> None:
    shown = text.render(Report("scan", (File(path, b"", Migration((finding,))),)))
    assert shown.partition("\n\n")[0] == lines


@pytest.mark.parametrize("width", [60, 80, 100])
def test_width_of_a_terminal(width: int) -> None:
    lines = text.render(FULL, width=width).splitlines()
    assert max(map(len, lines)) <= width
    assert len(lines) > len(text.render(FULL).splitlines())


def test_lines_in_a_pipe_are_whole() -> None:
    assert f"manual.py:2:1: manual: imp.lock_held, removed in Python 3.12, {LOCKS}\n" in text.render(FULL)


# The line of a file, where the use begins and ends in it, and what is shown of it.
CODE = {
    "indented": ("    x = imp.reload(y)\n", 9, 19, ["    x = imp.reload(y)", "        ^^^^^^^^^^"]),
    "tabs": ("\tx = imp.reload(\ty)", 6, 16, ["    x = imp.reload(    y)", "        ^^^^^^^^^^"]),
    "wide characters before": ("'あ', imp.reload(y)\n", 6, 16, ["    'あ', imp.reload(y)"]),
    "wide characters after": ("imp.reload(y, 'あ')\n", 1, 11, ["    imp.reload(y, 'あ')", "    ^^^^^^^^^^"]),
    "control characters": ("'\x1b'; imp.reload", 6, 16, ["    '\\x1b'; imp.reload", "            ^^^^^^^^^^"]),
    "form feed": ("\fimp.reload", 2, 12, ["    imp.reload", "    ^^^^^^^^^^"]),
}


@pytest.mark.parametrize(("line", "start", "end", "shown"), CODE.values(), ids=CODE)
def test_line_of_code(line: str, start: int, end: int, shown: list[str]) -> None:
    use = Use("imp.reload", Form.ATTRIBUTE, 1, start, 1, end)
    finding = Finding(use, Verdict.EXACT, replacement="importlib.reload")
    file = File("a.py", line.encode(), Migration((finding,)))
    assert text.finding_lines(file, finding)[1:] == shown


def test_long_line_of_code_is_cut() -> None:
    finding = found("reload", 1, 1, replacement="importlib.reload")
    file = File("a.py", b"imp.reload(x)" + b" " * 100 + b"# why", Migration((finding,)))
    assert text.finding_lines(file, finding, width=40)[-1] == f"    imp.reload(x){' ' * 20}..."


def test_written() -> None:
    finding = found("reload", 1, 1, replacement="importlib.reload")
    file = File("a.py", b"imp.reload", Migration((finding,)), written=True)
    assert text.finding_lines(file, finding)[0].endswith("; rewritten as importlib.reload")


def test_colors_change_nothing_else() -> None:
    colored = text.render(FULL, color=True)
    for code in ("1", "2", "32", "33", "36", "0"):
        colored = colored.replace(f"\x1b[{code}m", "")
    assert colored == text.render(FULL)


def test_summary() -> None:
    assert text.summary(FULL) == [
        "18 uses in 10 files (1,234 read): 12 exact, 1 adapted, 4 manual, 1 ready.",
        "Next: reimp migrate --diff src old",
        "then: reimp migrate src old",
    ]
    assert text.summary(EMPTY) == ["No use of imp or another removed API; 1 file read."]
