"""The stress scripts of tests/threads come to an end on every interpreter, and print nothing but 'ok'.

clauses: load-9 lock-3 find-10
"""

import re
from pathlib import Path

import oracle
import pytest

pytestmark = pytest.mark.long

SOURCE = oracle.ROOT / "src"
SCRIPTS = sorted((oracle.ROOT / "tests" / "threads").glob("*.py"))


def reason_to_skip(script: str, kind: str) -> str | None:
    """Return why *script* cannot run on the interpreter *kind*, None if it can."""
    if kind.startswith("pyodide"):
        return "Pyodide has no threads"
    if script == "subinterpreters" and kind.startswith("pypy"):
        return "PyPy has no subinterpreters"
    if script == "lazy_imports" and _minor(kind) < 15:
        return "lazy imports are new in Python 3.15"
    return None


def _minor(kind: str) -> int:
    found = re.search(r"3\.(\d+)", kind)
    assert found is not None
    return int(found[1])


@pytest.mark.parametrize("script", [path for path in SCRIPTS if path.stem != "stress"], ids=lambda path: path.stem)
def test_stress(script: Path, kind: str, python: str) -> None:
    """No deadlock, no half-built module, no lost module, no search that is out of date."""
    reason = reason_to_skip(script.stem, kind)
    if reason:
        pytest.skip(reason)
    assert oracle.run(script, python, SOURCE) == "ok\nexit 0\n"


def test_all_imports_lazy(kind: str, python: str) -> None:
    """Where every import is lazy, those of `imp` itself included, the modules are whole all the same."""
    if _minor(kind) < 15:
        pytest.skip("lazy imports are new in Python 3.15")
    script = oracle.ROOT / "tests" / "threads" / "lazy_imports.py"
    assert oracle.run(script, python, SOURCE, options=(*oracle.STRICT, "-X", "lazy_imports=all")) == "ok\nexit 0\n"
