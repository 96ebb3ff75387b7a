"""The plug-in traces a run of pytest, and does nothing without its option."""

import subprocess
import sys
from pathlib import Path

import pytest
from command import lay_out, reimp_run
from tracing import QUIET, UNSEEN, said

pytestmark = pytest.mark.slow

TESTS = """\
import helper, subprocess, sys

def test_reload():
    helper.get("rel" + "oad")(helper)

def test_process():
    subprocess.run([sys.executable, "-c", "import helper; helper.get('get_tag')()"], check=True)
"""


HELPER = "import importlib\n\ndef get(name):\n    return getattr(importlib.import_module('imp'), name)\n"


def pytest_run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pytest", *arguments],
        cwd=lay_out(folder, {"test_app.py": TESTS, "helper.py": HELPER, "pytest.ini": "[pytest]\n"}),
        env=QUIET,
        check=False,
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize("workers", [(), ("-n", "2")], ids=["alone", "xdist"])
def test_pytest(tmp_path: Path, workers: tuple[str, ...]) -> None:
    done = pytest_run(tmp_path, *workers, "-p", "reimp.pytest_plugin", "--trace-imp", "--trace-imp-json", "trace.json")
    assert (done.returncode, "2 passed" in done.stdout) == (0, True), done
    section = said(done.stdout.partition(" imp ===")[2])
    merged = said(reimp_run("scan", "--merge", "trace.json", cwd=tmp_path).stdout)
    for name in ("get_tag", "reload"):
        assert f"helper.py:4:5: manual: imp.{name}, removed in Python 3.12, {UNSEEN} (read once)" in section
        assert f"helper.py:4:5: manual: imp.{name}, removed in Python 3.12, {UNSEEN} (read once)" in merged


def test_pytest_without_the_option(tmp_path: Path) -> None:
    """Nothing is in the way of imp, and nothing is said; not even the plug-in is imported without -p."""
    conftest = """\
import sys
def pytest_unconfigure():
    print([name for name in sys.modules if name.startswith(("reimp.", "libcst"))], "imp" in sys.modules)
    print([finder for finder in sys.meta_path if "reimp" in repr(finder)])
"""
    lay_out(tmp_path, {"conftest.py": conftest})
    done = pytest_run(tmp_path, "-q", "-k", "process")
    assert done.stdout.endswith("[] False\n[]\n"), done
    done = pytest_run(tmp_path, "-q", "-k", "process", "-p", "reimp.pytest_plugin")
    assert done.stdout.endswith("['reimp.pytest_plugin'] False\n[]\n"), done
    assert " imp " not in done.stdout
