"""Thousands of searches and loads leave no file open, and nothing in sys.modules or among the names that imp keeps."""

import json
import subprocess
from pathlib import Path

import oracle
import pytest

pytestmark = pytest.mark.long

CHECK = Path(__file__).parent / "properties" / "leak_check.py"


def test_nothing_grows(kind: str, python: str, tmp_path: Path) -> None:
    if kind.startswith("pyodide"):
        pytest.skip("no /proc to count descriptors in")
    done = subprocess.run(
        [python, "-W", "ignore", str(CHECK)],
        env={"PYTHONPATH": str(oracle.ROOT / "src")},
        cwd=tmp_path,
        capture_output=True,
        check=True,
    )
    states = json.loads(done.stdout)
    assert {case: after for case, (_, after) in states.items()} == {
        case: before for case, (before, _) in states.items()
    }
