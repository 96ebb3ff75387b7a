"""A file of a project is migrated so that its neighbors still find what they take from it."""

import subprocess
import sys
from pathlib import Path

import pytest
from command import lay_out, reimp_run

PAIR = "import imp\nfile, pathname, desc = imp.find_module('json')\nm = imp.load_module('json', file, pathname, desc)\n"
SAME = "import conf\nprint(sorted(vars(conf).keys() & {'file', 'pathname', 'desc', 'imp'}))\n"

# The files of a project, the program that is run before and after, and what the module conf keeps.
PROJECTS: dict[str, tuple[dict[str, str | bytes], str]] = {
    "nobody": ({"conf.py": PAIR, "main.py": "import conf\nprint(conf.m.__name__)\n"}, "find_and_load('json')"),
    "by name": (
        {"conf.py": PAIR, "main.py": "from conf import pathname\nprint(type(pathname))\n"},
        "file, pathname, desc =",
    ),
    "attribute": ({"conf.py": PAIR, "main.py": "import conf\nprint(conf.desc)\n"}, "file, pathname, desc ="),
    "star": ({"conf.py": PAIR, "main.py": "from conf import *\nprint(desc)\n"}, "file, pathname, desc ="),
    "all of it, built": (
        {
            "conf.py": f"{PAIR}names = ['desc']\n__all__ = names + ['m']\n",
            "main.py": "from conf import *\nprint(m.__name__)\n",
        },
        "file, pathname, desc =",
    ),
    "imp": (
        {"conf.py": "import imp\ny = imp.new_module('y')\n", "main.py": "from conf import imp\nprint(imp.__name__)\n"},
        "import imp",
    ),
    "circular": (
        {
            "conf.py": "from imp import find_module\nimport sub\ndef f(): return find_module('json')\n",
            "sub.py": "from conf import find_module\n",
            "main.py": "import conf\nprint(conf.f()[2])\n",
        },
        "from imp import find_module",
    ),
    "not circular": (
        {
            "conf.py": "from imp import find_module\nimport sub\ndef f(): return find_module('json')\n",
            "sub.py": "",
            "main.py": "import conf\nprint(conf.f()[2])\n",
        },
        "def find_module(",
    ),
}


@pytest.mark.parametrize("named", [".", "conf.py"])
@pytest.mark.parametrize(("files", "kept"), PROJECTS.values(), ids=PROJECTS)
def test_same(tmp_path: Path, files: dict[str, str | bytes], kept: str, named: str) -> None:
    lay_out(tmp_path, files)
    before = _output(tmp_path)
    reimp_run("migrate", named, cwd=tmp_path)
    assert kept in (tmp_path / "conf.py").read_text()
    assert _output(tmp_path) == before


def test_reason_names_the_file(tmp_path: Path) -> None:
    files, _ = PROJECTS["imp"]
    done = reimp_run("scan", cwd=lay_out(tmp_path, files))
    assert "conf.py:1:8: manual: imp, removed in Python 3.12, is taken from here by main.py:1; write" in done.stdout


def _output(folder: Path) -> str:
    command = [sys.executable, "-B", "-W", "ignore", "main.py"]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout


def test_a_file_in_another_directory(tmp_path: Path) -> None:
    """The directory that is named is searched, though nothing marks it as a project."""
    files: dict[str, str | bytes] = {"lib/conf.py": PAIR, "bin/main": "", "bin/main.py": "from conf import desc\n"}
    reimp_run("migrate", cwd=lay_out(tmp_path, files))
    assert "file, pathname, desc =" in (tmp_path / "lib/conf.py").read_text()


def test_one_class_for_all_files(tmp_path: Path) -> None:
    """Two files that both name NullImporter get it from one module, or keep imp's; one alone gets its own."""
    files: dict[str, str | bytes] = {
        "setup.py": "",
        "conf.py": "import imp\nx = imp.NullImporter('nothing')\ntag = imp.get_tag()\n",
        "main.py": "import imp\nimport conf\nprint(isinstance(conf.x, imp.NullImporter))\n",
    }
    before = _output(lay_out(tmp_path / "two", files))
    reimp_run("migrate", cwd=tmp_path / "two")
    assert "imp.NullImporter('nothing')\ntag = sys.implementation" in (tmp_path / "two/conf.py").read_text()
    assert _output(tmp_path / "two") == before
    reimp_run("migrate", "--helpers", "compat", cwd=tmp_path / "two")
    assert "from compat import NullImporter\n" in (tmp_path / "two/main.py").read_text()
    assert _output(tmp_path / "two") == before == "True\n"
    reimp_run("migrate", cwd=lay_out(tmp_path / "one", {**files, "main.py": "import conf\n"}))
    assert "class NullImporter:" in (tmp_path / "one/conf.py").read_text()
