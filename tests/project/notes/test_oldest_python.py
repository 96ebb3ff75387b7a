"""Support for older Pythons that new code would lose is named, with what shows the support."""

from pathlib import Path

import pytest
from command import lay_out

from reimp.api import options_for, scan
from reimp.project.notes.oldest_python import oldest_python
from reimp.versions import ORACLE

LOAD = "import imp\nm = imp.load_source('m', 'm.py')\n"
RELOAD = "import imp\nimp.reload(x)\n"
NEW = "import imp\nm = imp.new_module('m')\n"
CLASSIFIER = "Programming Language :: Python :: "

# The file that is edited, the files of its project, and a part of the warning; "" for none.
CASES: dict[str, tuple[str, dict[str, str | bytes], str]] = {
    "setup.py": (LOAD, {"setup.py": "setup(python_requires='>=2.7, !=3.0.*')\n"}, "in setup.py shows that Python 2.7"),
    "setup.cfg": (LOAD, {"setup.cfg": "[options]\npython_requires = >=3.6\n"}, "in setup.cfg shows that Python 3.6"),
    "pyproject": (LOAD, {"pyproject.toml": '[project]\nrequires-python = ">=3.7"\n'}, "shows that Python 3.7"),
    "poetry": (LOAD, {"pyproject.toml": '[tool.poetry.dependencies]\npython = "^3.6"\n'}, "shows that Python 3.6"),
    "classifier": (LOAD, {"setup.py": f"'{CLASSIFIER}2.7', '{CLASSIFIER}3.9'\n"}, "classifier in setup.py"),
    "universal": (LOAD, {"setup.cfg": "[bdist_wheel]\nuniversal = 1\n"}, "universal wheel"),
    "tox": (LOAD, {"tox.ini": "[tox]\nenvlist = py27, py39\n"}, "tox.ini shows that Python 2.7"),
    "future": ("from __future__ import print_function\n" + LOAD, {}, "`from __future__ import`"),
    "future literals": ("from __future__ import absolute_import, unicode_literals\n" + LOAD, {}, "Python 2.7"),
    "six": ("import six\n" + LOAD, {}, "import of six"),
    "PY2": ("import sys\nPY2 = sys.version_info[0] == 2\n" + LOAD, {}, "test for Python 2"),
    "first line": ("#!/usr/bin/python2.7\n" + LOAD, {}, "first line"),
    "reload needs 3.4": ("from __future__ import print_function\n" + RELOAD, {}, "needs Python 3.4"),
    "reload, 3.6": (RELOAD, {"setup.cfg": "[options]\npython_requires = >=3.6\n"}, ""),
    "new_module runs anywhere": ("from __future__ import print_function\n" + NEW, {}, ""),
    "new enough": (LOAD, {"pyproject.toml": '[project]\nrequires-python = ">=3.8"\n'}, ""),
    "signs from before": ("import six\n" + LOAD, {"pyproject.toml": '[project]\nrequires-python = ">=3.9"\n'}, ""),
    "Python 3 only": (LOAD, {"setup.py": f"'{CLASSIFIER}3', '{CLASSIFIER}3 :: Only'\n"}, ""),
    "annotations": ("from __future__ import annotations\n" + LOAD, {}, ""),
    "nothing": (LOAD, {}, ""),
    "not edited": ("import six\nx = 1\n", {}, ""),
}


@pytest.mark.parametrize(("text", "files", "part"), CASES.values(), ids=CASES)
def test_lost_support(tmp_path: Path, text: str, files: dict[str, str | bytes], part: str) -> None:
    lay_out(tmp_path, {".git/config": "", "pkg/a.py": text, **files})
    found = [note.message for note in scan([tmp_path / "pkg/a.py"]).notes if note.warning]
    assert [part in each for each in found] == [True] * bool(part), found


# The files of a project, and the oldest Python that it supports.
OLDEST: dict[str, tuple[dict[str, str | bytes], tuple[int, int] | None]] = {
    "at least": ({"pyproject.toml": '[project]\nrequires-python = ">=3.9"\n'}, (3, 9)),
    "a micro version": ({"pyproject.toml": '[project]\nrequires-python = ">=3.10.2,<4"\n'}, (3, 10)),
    "one": ({"pyproject.toml": '[project]\nrequires-python = "==3.13.*"\n'}, (3, 13)),
    "not read": ({"pyproject.toml": '[project]\nrequires-python = "nonsense"\n'}, None),
    "none": ({"pyproject.toml": '[project]\nrequires-python = "<3"\n'}, None),
    "in setup.cfg": ({"setup.cfg": "[options]\npython_requires = >=3.6\n"}, (3, 6)),
    "a classifier": ({"setup.py": f"'{CLASSIFIER}3.8', '{CLASSIFIER}3.12'\n"}, (3, 8)),
    "what is required comes first": (
        {"setup.py": f"'{CLASSIFIER}2.7'\n", "tox.ini": "py27", "setup.cfg": "[options]\npython_requires = >=3.7\n"},
        (3, 7),
    ),
    "no file": ({}, None),
}


@pytest.mark.parametrize(("files", "expected"), OLDEST.values(), ids=OLDEST)
def test_oldest_python(tmp_path: Path, files: dict[str, str | bytes], expected: tuple[int, int] | None) -> None:
    """What decides about new code is what the warning is about."""
    lay_out(tmp_path, {".git/config": "", **files})
    path = str(tmp_path / "pkg" / "a.py")
    assert oldest_python(path) == expected
    assert options_for(path).oldest == (expected or ORACLE)
