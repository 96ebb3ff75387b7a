"""What a search finds in text that is not Python, or that cannot be parsed."""

import pytest

from reimp.migration.pipeline import migrate
from reimp.model import Form, Verdict
from reimp.reading.searched import doctests, not_parsed, possible, unknown

# A line, and the APIs, with the column, that are found where it may be code.
LINES = {
    "import imp": ["imp 1"],
    "  import os, imp": ["imp 3"],
    "import os as o, imp as i": ["imp 1"],
    "from imp import reload": ["imp 1"],
    "if x: import imp": ["imp 7"],
    "x = 1; import imp; y = 2": ["imp 8"],
    "python -c 'import imp; print(1)'": ["imp 12"],
    'python3 -Bc "from imp import reload"': ["imp 14"],
    "python -c import\\ imp": ["imp 11"],
    'RUN ["python", "-c", "import sys, imp"]': ["imp 23"],
    '  run: "python -c \\"import imp\\""': ["imp 21"],
    "test = $(shell $(PYTHON) -c 'import imp')": ["imp 30"],
    'execute_process(COMMAND ${PY} -c "import imp")': ["imp 35"],
    '"print(1)\\nimport imp\\n"': ["imp 12"],
    ">>> import imp": ["imp 5"],
    "    $ import imp": ["imp 7"],
    "{% if x %}import imp": ["imp 11"],
    "`import imp`": ["imp 2"],
    "x = __import__('imp').reload": ["imp 5"],
    'importlib.import_module("imp")': ["imp 11"],
    'PyImport_ImportModule("imp");': ["imp 1"],
    "from importlib import find_loader": ["importlib.find_loader 1"],
    "import imp; import imp": ["imp 1", "imp 13"],
    "# import imp": [],
    "REM import imp": [],
    "// import imp": [],
    "python -c 'import imp'  # reimp: ignore": [],
    "import imp;  // reimp:ignore, for old ones": [],
    "import imp  # reimp: ignore-file": ["imp 1"],
    "import impala": [],
    "import imp.x": [],
    "import imp-tool": [],
    "we import imp here": [],
    "import simp, _imp": [],
    "from .imp import x": [],
    "from imports import x": [],
    "from importlib import reload": [],
}


@pytest.mark.parametrize(("line", "expected"), LINES.items(), ids=LINES)
def test_lines(line: str, expected: list[str]) -> None:
    text = f"\r\n{line}\r\n".encode()
    for found in (possible(text), not_parsed(text)):
        uses = [each.use for each in found]
        assert [f"{use.api} {use.column}" for use in uses] == expected
        assert {(use.line, use.form) for use in uses} <= {(2, Form.SEARCHED)}


def test_what_is_said() -> None:
    (finding,) = not_parsed(b"cdef int x\n\nfrom imp import reload\n")
    assert finding.verdict is Verdict.MANUAL
    assert finding.reason == (
        "is used in a file that cannot be parsed as Python; change `from imp import` in line 3 by hand"
    )
    (finding,) = possible(b"python -c 'import imp'")
    assert finding.reason.endswith("which is not Python; if so, change `import imp` in line 1 by hand")


def test_attributes() -> None:
    """They are uses in what is nearly Python; in other text they are talked about."""
    text = "imp.reload(x); self.imp.reload(x); imp.other(x); importlib.find_loader('a')\n\xe9 imp.reload".encode(
        "latin-1"
    )
    assert [(each.use.api, each.use.line, each.use.column) for each in not_parsed(text)] == [
        ("imp.reload", 1, 1),
        ("importlib.find_loader", 1, 50),
        ("imp.reload", 2, 3),
    ]
    assert possible(text) == ()


def test_the_word_alone() -> None:
    (finding,) = unknown(b"# text\nMODULE=imp\n")
    assert (finding.use.api, finding.use.line, finding.use.column, finding.use.end_column) == ("", 2, 8, 11)
    assert unknown(b"import simple\n") == ()


def test_ignored_lines_are_not_unknown() -> None:
    (finding,) = unknown(b"# imp  reimp: ignore\nMODULE=imp\n")
    assert (finding.use.line, finding.use.column) == (2, 8)
    assert unknown(b"MODULE=imp # reimp: ignore\n") == ()


# The text of a file whose code has no use, and the lines in which its doctests have one.
DOCTESTS = {
    "import": ('def f():\n    """D.\n\n    >>> import imp\n    >>> imp.new_module("x")\n    """\n', [4, 5]),
    "a name only": ('"""D.\n\n>>> imp.new_module("x")\n"""\n', [3]),
    "from imp": ('"""D.\n\n>>> from imp import reload\n"""\n', [3]),
    "a line that goes on": ('"""D.\n\n>>> for x in y:\n...     import imp\n"""\n', [4]),
    "find_loader": ('"""D.\n\n>>> importlib.find_loader("x")\n"""\n', [3]),
    "line ends": ('"""D.\r\n\r\n>>> import imp\r\n"""\r\n', [3]),
    "no prompt": ('"""D.\n\nimport imp\nimp.reload(x)\n"""\n', []),
    "in a string": ('"""D.\n\n>>> print("imp.reload")\n"""\n', []),
    "in a comment": ("# >>> import imp\n", []),
    "ignored": ('"""D.\n\n>>> import imp  # reimp: ignore\n"""\n', []),
    "another imp": ('from . import imp\n"""D.\n\n>>> imp.reload(x)\n"""\n', []),
    "a variable": ('imp = 1\n"""D.\n\n>>> imp.reload(x)\n"""\n', []),
}


@pytest.mark.parametrize(("text", "lines"), DOCTESTS.values(), ids=DOCTESTS)
def test_doctests(text: str, lines: list[int]) -> None:
    found = doctests(text.encode())
    assert [(each.use.line, each.use.form, each.verdict) for each in found] == [
        (line, Form.DOCTEST, Verdict.MANUAL) for line in lines
    ]
    assert migrate(text.encode()).findings == found
