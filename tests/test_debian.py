"""The Debian packages of packaging/debian, and patches for other packages; `make debian` builds and installs them."""

import datetime
import re
import shutil
import subprocess
from pathlib import Path

import debian
import debian_patches
import oracle
import pytest
from command import lay_out

from reimp import __version__

PACKAGING = oracle.ROOT / "packaging" / "debian"
HELPERS = oracle.ROOT / "src" / "reimp" / "removed" / "helpers"
EXACT = "import imp\nimp.reload(module)\n"
MANUAL = "import imp\nprint(getattr(imp, name))\n"
DAY = datetime.date(2030, 1, 2)
EXPECTED = f"""\
Description: Replace import APIs that Python removed
 Replace imp, and other import APIs that Python 3.12 to 3.15 removed, by code
 that uses importlib. The behavior is that of the removed API.
Origin: other, written by reimp {__version__}
Forwarded: no
Last-Update: 2030-01-02
---
--- a/a.py
+++ b/a.py
@@ -1,2 +1,2 @@
-import imp
-imp.reload(module)
+import importlib
+importlib.reload(module)
"""


def test_patch(tmp_path: Path) -> None:
    lay_out(tmp_path, {"a.py": EXACT, "debian/b.py": EXACT})
    assert debian_patches.patch(debian_patches.read(tmp_path), DAY).decode() == EXPECTED


def test_patch_names_what_remains(tmp_path: Path) -> None:
    lay_out(tmp_path, {"a.py": EXACT, "b.py": MANUAL})
    report = debian_patches.read(tmp_path)
    text = debian_patches.patch(report, DAY).decode()
    assert [line.partition(" ")[0] for line in debian_patches.remaining(report)] == ["b.py:1:8:", "b.py:2:15:"]
    assert " .\n These uses remain:\n b.py:1:8: " in text
    assert "\nOrigin: other, " in text


@pytest.mark.skipif(shutil.which("patch") is None, reason="there is no program patch")
def test_patch_applies(tmp_path: Path) -> None:
    lay_out(tmp_path, {"a.py": EXACT})
    patch = debian_patches.patch(debian_patches.read(tmp_path))
    subprocess.run(["patch", "-p1", "-s"], cwd=tmp_path, input=patch, check=True)
    assert (tmp_path / "a.py").read_text(encoding="utf-8") == EXACT.replace("imp", "importlib").replace(
        "ortlibort", "ort"
    )


def test_series_names_the_patch_once(tmp_path: Path) -> None:
    lay_out(tmp_path, {"debian/patches/series": "other.patch\n"})
    for _ in range(2):
        assert debian_patches.in_series(tmp_path) == tmp_path / "debian" / "patches" / "no-imp.patch"
    assert (tmp_path / "debian" / "patches" / "series").read_text(encoding="utf-8") == "other.patch\nno-imp.patch\n"


def test_version_of_the_package() -> None:
    changelog = (PACKAGING / "changelog").read_text(encoding="utf-8")
    assert changelog.startswith(f"reimp ({__version__}-1) ")


def test_runtime_takes_the_place_of_zombie_imp() -> None:
    _, runtime, command = (PACKAGING / "control").read_text(encoding="utf-8").split("\n\n", 2)
    fields = dict(re.findall(r"^(\w+): (.+)$", runtime, re.MULTILINE))
    assert {fields[name] for name in ("Provides", "Conflicts", "Replaces")} == {"python3-zombie-imp"}
    assert "python3-click" in command
    assert "python3-click" not in runtime


def test_dependents_are_on_the_page() -> None:
    page = (oracle.ROOT / "docs" / "packaging.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| (\S+) \| yes \|", page, re.MULTILINE) == list(debian.DEPENDENTS)


@pytest.mark.parametrize("path", sorted(HELPERS.glob("*.py")), ids=lambda path: path.stem)
def test_license_of_helpers(path: Path) -> None:
    """Each file names the license without conditions; the comment is no part of what migrated files receive."""
    assert "\n# SPDX-License-Identifier: 0BSD\n" in path.read_text(encoding="utf-8")
