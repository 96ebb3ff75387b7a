"""Cells are read as Python of the same length; what only IPython reads is a number or a comment there."""

import ast

import pytest

from reimp.project.cells.reading import parses, read_cell

# A cell, what is read as Python, and the names and imports that the rest may read.
CELLS: dict[str, tuple[str, str, list[str]]] = {
    "Python": ("x = imp.y\n", "x = imp.y\n", []),
    "statement": ("%time imp.reload(m)\n", "0;    imp.reload(m)\n", []),
    "statement with options": ("%timeit -n 3 -r2 f(m)\n", "0;               f(m)\n", []),
    "its result": ("x = %timeit -o f(m)\n", "x = 0;         f(m)\n", []),
    "profiled": ("%prun -s time x = f(m)\n", "0;           x = f(m)\n", []),
    "in a block": ("if x:\n    %time f(m)\n", "if x:\n    0;    f(m)\n", []),
    "comprehension": ("%timeit [f(i) for i in m]\n", "0;      [f(i) for i in m]\n", []),
    "statement that binds": ("%timeit x = f(m)\n", "0#xxxxxx x = f(m)\n", ["x", "f", "m"]),
    "statement that imports": ("%timeit import imp; imp.x\n", "0#xxxxxx import imp; imp.x\n", ["import imp", "imp.x"]),
    "expanded": ("%time f({imp.x})\n", "0#xxx f({imp.x})\n", ["f", "imp.x"]),
    "unknown option": ("%time -x f(m)\n", "0#xxx -x f(m)\n", ["x", "f", "m"]),
    "unknown magic": ("%lprun -f f imp.y(m)\n", "0#xxxx -f f imp.y(m)\n", ["f", "f", "imp.y", "m"]),
    "no Python": ("%cd imp\n", "0#x imp\n", []),
    "no Python, expanded": ("%cd {imp.x}/$y.z imp\n", "0#x {imp.x}/$y.z imp\n", ["imp.x", "y.z"]),
    "command": ("!ls imp {imp.x} $HOME | \\\n  wc\n", "0#s imp {imp.x} $HOME | \\\n# wc\n", ["imp.x", "HOME"]),
    "result of a command": ("x = !ls\n", "x = 0#s\n", []),
    "question": ("imp.x??\n", "0#p.x??\n", ["imp.x"]),
    "question before": ("?imp\n", "0#mp\n", ["imp"]),
    "wildcard": ("imp.re*?\n", "0#p.re*?\n", ["imp.re"]),
    "timed cell": ("%%time\nimport imp\n", "#%time\nimport imp\n", []),
    "cell in a function": ("%%timeit\nimp.x(m)\n", "#%timeit\nimp.x(m)\n", []),
    "its variables": ("%%timeit\nx = imp.x(m)\n", "#%timeit\n# = imp.x(m)\n", ["x", "imp.x", "m"]),
    "its setup": ("%%timeit import imp\nf(m)\n", "#%timeit import imp\n#(m)\n", ["import imp", "f", "m"]),
    "captured cell": ("%%capture out\n%time f(m)\n", "#%capture out\n0;    f(m)\n", []),
    "unknown cell magic": ("%%memit\nfor x in imp.y: pass\n", "#%memit\n#or x in imp.y: pass\n", ["x", "imp.y"]),
    "another language": ("%%bash {x}\nimport imp\n", "#%bash {x}\n#mport imp\n", ["x"]),
    "Python file": ("%%writefile a.py\nimport imp\n", "#%writefile a.py\n#mport imp\n", ["a.py", "import imp"]),
    "other file": ("%%writefile a.txt\nimport imp\n", "#%writefile a.txt\n#mport imp\n", []),
    "no Python at all": ("for f.g\n", "#or f.g\n", ["f.g"]),
}


@pytest.mark.parametrize(("code", "python", "hidden"), CELLS.values(), ids=CELLS)
def test_read_cell(code: str, python: str, hidden: list[str]) -> None:
    cell = read_cell(code)
    assert len(cell.python) == len(code)
    assert ast.dump(ast.parse(cell.python)) == ast.dump(ast.parse(python))
    assert [name for _, name in cell.hidden] == hidden
    for offset, name in cell.hidden:
        assert code[offset:].startswith(name)


def test_broken_cell_with_a_use_stays() -> None:
    """So that the whole notebook is reported as not being Python."""
    assert read_cell("for imp\n").python == "for imp\n"


def test_hide_magics() -> None:
    cell = read_cell("%time imp.x\n", hide_magics=True)
    assert [name for _, name in cell.hidden] == ["imp.x"]
    assert ast.dump(ast.parse(cell.python)) == ast.dump(ast.parse("0\n"))


@pytest.mark.parametrize(
    ("code", "expected"), [("x", True), ("x y", False), ("\0", False), ("(" * 1000, False)], ids=repr
)
def test_parses(code: str, expected: bool) -> None:
    assert parses(code) is expected
