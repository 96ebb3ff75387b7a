"""Modules that are often copied are known by their files, and by their import hooks."""

import pytest

from reimp.uses.copies import COPIED, copied_file, copied_hook

FILES = {
    "six.py": "six",
    "pip/_vendor/six.py": "six",
    "gunicorn/six.py": "six",
    "mysix.py": None,
    "six/__init__.py": None,
    "arelle/webserver/bottle.py": "bottle",
    "pip/_vendor/distlib/wheel.py": "distlib",
    "pkg_resources/__init__.py": "setuptools",
    "pkg_resources/extern/__init__.py": None,
}


@pytest.mark.parametrize(("path", "project"), FILES.items(), ids=FILES)
def test_copied_file(path: str, project: str | None) -> None:
    found = copied_file(path)
    assert (found and found.project) == project


def test_copied_hook() -> None:
    assert [copied_hook(each.hook) for each in COPIED if each.hook] == [each for each in COPIED if each.hook]
    assert copied_hook("Finder") is None
