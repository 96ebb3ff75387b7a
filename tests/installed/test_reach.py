"""What the metadata of a distribution says about Python 3.12."""

from email.message import Message

import pytest

from reimp.installed.metadata import Distribution, from_metadata

# Requires-Python, and whether it leaves out every Python without imp.
REQUIRES = {
    "": False,
    ">=3.6": False,
    ">=3.6, <3.12": True,
    ">=3.6,<4": False,
    "<3.13": False,
    "<=3.11": True,
    "==3.11.*": True,
    "==3.12.*": False,
    "~=3.8": False,
    "~=3.8.1": True,
    "!=3.12.*": False,
    ">=2.7, !=3.0.*, <3.10": True,
}


@pytest.mark.parametrize(("requires", "expected"), REQUIRES.items(), ids=REQUIRES)
def test_requires_python(requires: str, expected: bool) -> None:
    assert Distribution("a", "1.0", "", requires_python=requires).excludes_new is expected


# Classifiers, and the newest Python without imp that they name.
CLASSIFIERS = {
    "none": ((), ""),
    "old": (("3", "3.10", "3.11"), ""),
    "new": (("3.11", "3.12", "3.13"), "3.13"),
    "not in order": (("3.13", "3.9", "3.12"), "3.13"),
}


@pytest.mark.parametrize(("versions", "expected"), CLASSIFIERS.values(), ids=CLASSIFIERS)
def test_declared_versions(versions: tuple[str, ...], expected: str) -> None:
    lines = tuple(f"Programming Language :: Python :: {version}" for version in versions)
    assert Distribution("a", "1.0", "", classifiers=lines).declares == expected


# A line of Requires-Dist, and what is read from it.
LINES = {
    "name": ("nose", ("nose", "", "")),
    "versions in brackets": ("nose (>=1.0)", ("nose", ">=1.0", "")),
    "extra": ('nose>=1.0; extra == "test"', ("nose", ">=1.0", "test")),
    "extras of the other": ("requests[socks] >=2, <3", ("requests", ">=2, <3", "")),
    "address": ("nose @ https://example.org/nose.zip", ("nose", "", "")),
}


@pytest.mark.parametrize(("line", "expected"), LINES.values(), ids=LINES)
def test_requirement(line: str, expected: tuple[str, str, str]) -> None:
    found = from_metadata(Message(), "a", "1.0", "", [line])
    assert found.requires == (expected,)


@pytest.mark.parametrize("name", ["zombie-imp", "Zombie_Imp", "reimp"])
def test_provider(name: str) -> None:
    """A name is compared as PyPI compares it."""
    assert from_metadata(Message(), "a", "1.0", "", ["nose", name]).provider == name
    assert from_metadata(Message(), "a", "1.0", "", ["nose"]).provider == ""
