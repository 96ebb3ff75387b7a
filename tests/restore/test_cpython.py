"""CPython 3.11's own tests of the removed import APIs, from the installed 3.11, pass with `reimp.restore`.

What runs are its classes without the prefix Source_: those test a second copy of importlib, made from its source, which
no program uses. Both copies that the tests import are the interpreter's own importlib, as it is installed.
"""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import oracle
import pytest
import pythons

KINDS = [kind for kind in pythons.FOUND if not kind.startswith(("pypy", "pyodide"))]

MODULES = (
    *("test_pkgutil.ImportlibMigrationTests", "test_importlib.test_abc", "test_importlib.test_api"),
    *("test_importlib.test_util", "test_importlib.test_spec", "test_importlib.import_.test_meta_path"),
    *("test_importlib.import_.test_path", "test_importlib.builtin.test_finder", "test_importlib.builtin.test_loader"),
    *("test_importlib.frozen.test_finder", "test_importlib.frozen.test_loader", "test_importlib.source.test_finder"),
    *("test_importlib.extension.test_finder", "test_importlib.extension.test_loader"),
)

_WARNS = "3.12 and 3.13, which had the function last, warn"
_BYTES = "it compares marshaled code byte for byte, whose flags depend on reference counts"
_TEXT = "it expects the text of the warning"

# What is not run, and why.
NOT_RUN = {
    "test_get_loader_avoids_emulation": _WARNS,
    "test_find_loader_avoids_emulation": _WARNS,
    "test_get_loader_handles_missing_loader_attribute": _WARNS,
    "test_loader_deprecated": _TEXT,
    "test_importer_deprecated": _TEXT,
    "test_code_bad_magic": _BYTES,
    "test_code_bad_timestamp": _BYTES,
    "test_no_bytecode": _BYTES,
    "test_magic_number": "each Python has its own",
    "test_ignore_path": "early patch releases of 3.11 have it: a path kept their built-in modules from being found",
    "test_module___loader___module_repr": "repr() of a module no longer asks its loader; this is not put back",
}

RUN = """
import importlib, json, sys, unittest
from test.test_importlib import util

def shared(name):
    module = importlib.import_module(name)
    return {"Frozen": module, "Source": module}

def tests(suite):
    for each in suite:
        yield from tests(each) if isinstance(each, unittest.TestSuite) else [each]

util.import_importlib = shared
left, names = set(json.loads(sys.argv[1])), sys.argv[2:]
found = tests(unittest.defaultTestLoader.loadTestsFromNames(names))
kept = [each for each in found if not type(each).__name__.startswith("Source_") and each._testMethodName not in left]
result = unittest.TextTestRunner(verbosity=1).run(unittest.TestSuite(kept))
sys.exit(bool(result.errors or result.failures))
"""


@pytest.fixture(scope="module")
def tests_of_311(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with 3.11's tests as part of a package `test` that has the interpreter's own `test.support`."""
    folder = pythons.tests_folder(pythons.path("3.11"), "test_importlib", "test_pkgutil.py")
    top = tmp_path_factory.mktemp("of-311")
    package = top / "test"
    package.mkdir()
    extend = "from pkgutil import extend_path\n__path__ = extend_path(__path__, __name__)\n"
    (package / "__init__.py").write_text(extend, "utf-8")
    shutil.copytree(folder / "test_importlib", package / "test_importlib")
    shutil.copy(folder / "test_pkgutil.py", package)
    return top


def run(kind: str, tests: Path, *ahead: Path) -> tuple[int, int, str]:
    """Run the tests; return the exit code, how many ran, and the output."""
    path = os.pathsep.join(str(folder) for folder in (*ahead, oracle.ROOT / "src", tests))
    names = [f"test.{module}" for module in MODULES]
    done = subprocess.run(
        [pythons.path(kind), "-W", "ignore", "-c", RUN, json.dumps(sorted(NOT_RUN)), *names],
        cwd=tests,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    ran = re.search(r"^Ran (\d+) tests", done.stderr, re.MULTILINE)
    return done.returncode, int(ran[1]) if ran else 0, done.stderr


@pytest.mark.parametrize("kind", KINDS)
def test_importlib_of_311(kind: str, tests_of_311: Path) -> None:
    code, ran, output = run(kind, tests_of_311, oracle.ROOT / "tests" / "restore" / "at_start")
    assert code == 0, output
    assert ran > 200


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "3.11"])
def test_they_fail_without(kind: str, tests_of_311: Path) -> None:
    code, _, _ = run(kind, tests_of_311)
    assert code
