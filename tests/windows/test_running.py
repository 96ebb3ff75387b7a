"""`reimp run`, `verify`, `trace` and `scan --environment` under CPython for Windows: they start other programs."""

import pytest
from command import lay_out
from windows.on_windows import Windows

pytestmark = pytest.mark.long

CHILD = "import pkgutil; print(pkgutil.ImpImporter.__name__)"
RUNS = f"""\
import imp, subprocess, sys
subprocess.run([sys.executable, "-c", {CHILD!r}], check=True)
sys.exit(len(imp.new_module("five").__name__) + 1)
"""
TEST = """\
import unittest, app

class Test(unittest.TestCase):
    def test_new(self):
        self.assertEqual(app.module.__name__, "x")
"""
APP = "import imp\nmodule = imp.new_module('x')\n"


def test_run(windows: Windows) -> None:
    """The program, and what it starts, have the removed APIs; the exit code is that of the program."""
    lay_out(windows.folder, {"program.py": RUNS})
    done = windows.run("run", "--", "PYTHON", "program.py", PYTHONWARNINGS="ignore")
    assert done == (5, "ImpImporter\n", "")


def test_run_nothing(windows: Windows) -> None:
    code, _, errors = windows.run("run", "--", "no-such-program")
    assert (code, errors.count("\n")) == (2, 1)
    assert errors.startswith("reimp: no-such-program: does not start: ")


def test_trace(windows: Windows) -> None:
    lay_out(windows.folder, {"program.py": "import imp\nprint(imp.get_tag())\n"})
    code, output, errors = windows.run("trace", "program.py", PYTHONWARNINGS="ignore")
    assert (code, output) == (0, "cpython-313\n"), errors
    assert "program.py:1:8: " in errors
    assert "program.py:2:7: " in errors


def test_verify(windows: Windows) -> None:
    lay_out(windows.folder, {"app.py": APP, "test_app.py": TEST})
    code, output, errors = windows.run("verify", "--", "PYTHON", "-m", "unittest", PYTHONWARNINGS="ignore")
    assert code == 0, output + errors
    assert "The same." in output + errors
    assert (windows.folder / "app.py").read_text() == APP


def test_scan_of_the_environment(windows: Windows) -> None:
    """The packages of the folders on PYTHONPATH are found, with their paths."""
    code, output, errors = windows.run("scan", "--environment")
    assert code in {0, 1}, errors
    assert "Traceback" not in errors
    assert output
