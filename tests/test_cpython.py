"""CPython 3.11's own tests of `imp`, from the installed 3.11 and unchanged, pass with our `imp` on every CPython.

clauses: mod-5
"""

import json
import os
import shutil
import subprocess
from pathlib import Path

import oracle
import pytest
import pythons

# In the folder of 3.11's tests: the tests themselves, and what they load.
FILES = ("test_imp.py", "imp_dummy.py", "encoded_modules", "tokenizedata")

# What cannot run, and why.
NOT_RUN = {
    "test_issue24748_load_module_skips_sys_modules_check": (
        "3.12 took PyInit_imp_dummy, which the test loads, out of _testmultiphase; load_dynamic/multi_phase shows it"
    ),
}

RUN = """
import json, sys, unittest
from test import test_imp
for name, reason in json.loads(sys.argv.pop(1)).items():
    setattr(test_imp.ImportTests, name, unittest.skip(reason)(getattr(test_imp.ImportTests, name)))
unittest.main(test_imp, verbosity=2)
"""


@pytest.fixture
def tests_of_311(tmp_path: Path) -> Path:
    """Return a folder with 3.11's tests as part of a package `test` that has the interpreter's own `test.support`."""
    folder = pythons.tests_folder(pythons.path("3.11"), *FILES)
    package = tmp_path / "test"
    package.mkdir()
    (package / "__init__.py").write_text(
        "from pkgutil import extend_path\n__path__ = extend_path(__path__, __name__)\n"
    )
    for name in FILES:
        copy = shutil.copytree if (folder / name).is_dir() else shutil.copy
        copy(folder / name, package / name)
    return tmp_path


@pytest.mark.parametrize("ahead", [(), (oracle.ROOT / "tests" / "without_private",)], ids=["source", "without-private"])
def test_imp_of_311(kind: str, python: str, ahead: tuple[Path, ...], tests_of_311: Path) -> None:
    if kind.startswith("pypy"):
        pytest.skip("PyPy has tests of its own for what differs there")
    if kind.startswith("pyodide"):
        pytest.skip("Pyodide has no test.support, and starts no other process, as some of these tests do")
    not_run = {} if kind == "3.11" else NOT_RUN
    path = os.pathsep.join(str(folder) for folder in (oracle.ROOT / "src", *ahead, tests_of_311))
    done = subprocess.run(
        [python, "-W", "ignore", "-c", RUN, json.dumps(not_run)],
        cwd=tests_of_311,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    skipped = [line.partition(" ")[0] for line in done.stderr.splitlines() if "... skipped" in line]
    assert skipped == sorted(not_run), done.stderr
