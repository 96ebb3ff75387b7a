"""Which files import the module of helpers, under which name, and which have helper functions of their own."""

import shutil
import subprocess
from pathlib import Path

import pytest
import pythons
from command import lay_out, reimp_run

LOADS = "import imp\nm = imp.load_source('m', 'm.py')\n"
LOADS += "print(m.__name__, imp.PY_SOURCE, imp.find_module('m', ['.'])[2][2])\n"

# A file that uses imp, with the lines before, and how it imports the helpers; "" for its own.
IMPORTS = {
    "in the package": ("pkg/a.py", "", "from .compat import"),
    "below it": ("pkg/sub/b.py", "", "from ..compat import"),
    "the package itself": ("pkg/__init__.py", "", "from .compat import"),
    "python -m": ("pkg/__main__.py", "", "from .compat import"),
    "a script in the package": ("pkg/a.py", "#!/usr/bin/env python\n", ""),
    "a program in the package": ("pkg/a.py", "if __name__ == '__main__':\n    pass\n", ""),
    "a script beside it": ("run.py", "", "from pkg.compat import"),
    "a script in another folder": ("tools/run.py", "", ""),
    "one that imports the package": ("tools/run.py", "import pkg\n", "from pkg.compat import"),
    "setup": ("setup.py", "", ""),
    "the module itself": ("pkg/compat.py", "", ""),
}


@pytest.mark.parametrize(("path", "head", "expected"), IMPORTS.values(), ids=IMPORTS)
def test_imports(tmp_path: Path, path: str, head: str, expected: str) -> None:
    lay_out(tmp_path, {"pyproject.toml": "", "pkg/__init__.py": "", "pkg/sub/__init__.py": "", path: head + LOADS})
    done = reimp_run("migrate", "--helpers", "pkg.compat", cwd=tmp_path)
    assert done.returncode == 0, done
    text = (tmp_path / path).read_text()
    assert (expected or "def load_source(") in text
    assert ("def load_source(" in text) is (not expected)
    assert reimp_run("migrate", "--check", "--helpers", "pkg.compat", cwd=tmp_path).returncode == 0
    assert ("nothing shows that it can import" in done.stdout) is (not expected and path != "pkg/compat.py")


@pytest.mark.parametrize("module", ["pkg.compat", "pkg.sub.compat"])
def test_package_under_another_name(tmp_path: Path, module: str) -> None:
    """A package works under another name, on 3.11 and on 3.13."""
    sub = {"pkg/sub/b.py": LOADS, "pkg/sub/__init__.py": "from . import b\n", "m.py": ""}
    lay_out(tmp_path, {"pkg/__init__.py": "from . import a, sub\n", "pkg/a.py": LOADS, **sub})
    assert reimp_run("migrate", "--helpers", module, cwd=tmp_path).returncode == 0
    shutil.move(tmp_path / "pkg", tmp_path / "other")
    for kind in ("3.11", "3.13"):
        command = [pythons.path(kind), "-c", "import other"]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60)
        assert (done.stdout, done.stderr) == ("m 1 1\nm 1 1\n", "")


@pytest.mark.parametrize("folder", [".", "pkg", "pkg/sub"])
def test_setting_from_any_directory(tmp_path: Path, folder: str) -> None:
    lay_out(tmp_path, {"pyproject.toml": '[tool.reimp]\nhelpers = "pkg.compat"\n', "pkg/__init__.py": ""})
    lay_out(tmp_path, {"pkg/sub/__init__.py": "", "pkg/sub/a.py": LOADS})
    assert reimp_run("migrate", cwd=tmp_path / folder).returncode == 0
    assert "from ..compat import" in (tmp_path / "pkg/sub/a.py").read_text()
    assert "def load_source(" in (tmp_path / "pkg/compat.py").read_text()


# The module that is there already, and what it has afterwards.
EXISTING = {
    "latin-1": b'# -*- coding: latin-1 -*-\nNAME = "\xe9"\n',
    "byte order mark": b'\xef\xbb\xbf"""Mine."""\nX = 1\n',
    "line ends": b"X = 1\r\nY = 2\r\n",
    "__all__": b"__all__ = ['X']\nX = 1\n",
    "uses imp itself": b"import imp\nX = imp.reload\n",
    "uses imp itself, and the same function": b"import imp\nX = imp.load_source('m', 'm.py')\n",
    "imports its package": b"from . import a\n",
}


@pytest.mark.parametrize("content", EXISTING.values(), ids=EXISTING)
def test_existing_module(tmp_path: Path, content: bytes) -> None:
    lay_out(tmp_path, {"pkg/__init__.py": "", "pkg/compat.py": content, "pkg/a.py": LOADS, "m.py": ""})
    done = reimp_run("migrate", "--helpers", "pkg.compat", cwd=tmp_path)
    assert done.returncode == 0, done
    after = (tmp_path / "pkg/compat.py").read_bytes()
    assert after.startswith(content[:12]) or b"imp" in content
    assert (b"\r\n" in content) is (b"\r\n" in after)
    for kind in ("3.11", "3.13"):
        for first in ("pkg.a", "pkg.compat"):
            command = [pythons.path(kind), "-c", f"import {first}, pkg.a"]
            ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60)
            assert (ran.stdout, ran.stderr) == ("m 1 1\n", "")
    assert reimp_run("migrate", "--check", "--helpers", "pkg.compat", cwd=tmp_path).returncode == 0


REFUSED = {
    "hides a built-in": ("--helpers compat", {"compat.py": "open = 1\n"}, "hides the built-in open"),
    "has the name": ("--helpers compat", {"compat.py": "def load_source(): pass\n"}, "has another load_source"),
    "standard library": ("--helpers platform", {}, "platform is a module of the standard library"),
    "removed module": ("--helpers imp", {}, "imp is a module of the standard library"),
    "package": ("--helpers pkg", {"pkg/__init__.py": ""}, "is a package; name a module in it, as pkg.compat"),
    "standard input": ("--helpers compat -", {}, "--helpers cannot be combined with -"),
}


@pytest.mark.parametrize(("typed", "files", "message"), REFUSED.values(), ids=REFUSED)
def test_refused(tmp_path: Path, typed: str, files: dict[str, str | bytes], message: str) -> None:
    """Nothing is written, and the message names the reason."""
    lay_out(tmp_path, {**files, "a.py": LOADS})
    done = reimp_run("migrate", *typed.split(), cwd=tmp_path, input=LOADS)
    assert (done.returncode, message in " ".join(done.stderr.split())) == (2, True), done
    assert (tmp_path / "a.py").read_text() == LOADS
