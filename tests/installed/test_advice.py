"""What to do about each distribution."""

import json
import os
import sys
import zipfile
from pathlib import Path

import pytest
from command import reimp_run
from environments import metadata


@pytest.mark.skipif("PYTHONPATH" in os.environ, reason="the imp of PYTHONPATH would be found in the environment")
def test_what_to_do(environment: Path, tmp_path: Path) -> None:
    said = reimp_run("scan", "--python", str(environment), "--format", "json", cwd=tmp_path).stdout
    advice = {each["name"]: each["advice"] for each in json.loads(said)["distributions"]}
    python = environment / "bin" / "python"
    has_ours = sys.version_info >= (3, 12)  # on PYTHONPATH
    assert [each["command"] for each in advice["at_import"]] == [
        "" if has_ours else "pip install reimp",
        f"pip --python {python} list --outdated",
    ]
    assert "not for Python 3.12 (Requires-Python: >=3.6, <3.12)" in advice["excludes"][1]["text"]
    assert "declares that it works with Python 3.13" in advice["declares"][1]["text"]
    assert "zombie-imp, which it requires, provides imp" in advice["provided"][0]["text"]
    assert advice["guarded"] == []


HOOK = """import sys


class _SixMetaPathImporter:
    def find_module(self, fullname, path=None):
        return None


sys.meta_path.append(_SixMetaPathImporter())
"""
LOADS = "import importlib.machinery as m\nm.SourceFileLoader('a', 'b').load_module()\n"


def _wheel(folder: Path, name: str, files: dict[str, str]) -> str:
    """Write a wheel with some files, and return its name."""
    wheel = f"{name}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(folder / wheel, "w") as archive:
        for path, text in files.items():
            archive.writestr(path, text)
        archive.writestr(f"{name}-1.0.dist-info/METADATA", metadata(name))
        archive.writestr(f"{name}-1.0.dist-info/RECORD", "")
    return wheel


def test_copies_and_versions(tmp_path: Path) -> None:
    """An old copy of a module is advised by its release; distributions are grouped by the Python that breaks them."""
    wheels = [
        _wheel(tmp_path, "six", {"six.py": HOOK}),
        _wheel(tmp_path, "tool", {"tool/__init__.py": "", "tool/six.py": HOOK}),
        _wheel(tmp_path, "loads", {"loads.py": LOADS}),
    ]
    done = reimp_run("scan", *wheels, cwd=tmp_path)
    assert "Breaks on 3.12: six and tool.\nBreaks on 3.15: loads.\n" in done.stdout
    assert (
        "- six: install six 1.16.0 or later, which needs no removed API\n      pip install 'six>=1.16.0'" in done.stdout
    )
    assert "- tool: take a release of tool whose copy of six, tool/six.py, is 1.16.0 or later\n" in done.stdout
    assert "- loads: look for a later release that does without\n" in done.stdout
    found = json.loads(reimp_run("scan", *wheels, "--format", "json", cwd=tmp_path).stdout)
    assert {each["name"]: each["breaks_on"] for each in found["distributions"]} == {
        "loads": "3.15",
        "six": "3.12",
        "tool": "3.12",
    }
    assert found["breaks"] == {"3.12": 2, "3.15": 1}
    assert {each["removed"] for file in found["files"] for each in file["findings"]} == {"3.12", "3.15"}
    for form in ("markdown", "html"):
        assert "Breaks on 3.15: loads." in reimp_run("scan", *wheels, "--format", form, cwd=tmp_path).stdout
