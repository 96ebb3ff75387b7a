"""The metadata of distributions, also the odd ones that were valid once."""

from email.message import Message

import pytest

from reimp.installed.metadata import Distribution, Requirement, accepts, from_metadata, requirement

# A line of Requires-Dist or requires.txt: name, versions, extra.
LINES = {
    "name": ("nose", ("nose", "", "")),
    "versions": ("nose>=1.0", ("nose", ">=1.0", "")),
    "in parentheses": ("nose (>=1.0)", ("nose", ">=1.0", "")),
    "several, not in order": ("nose <2, >=1.0", ("nose", "<2,>=1.0", "")),
    "several, in their order": ("nose >=1.0, !=1.2, <2", ("nose", ">=1.0,!=1.2,<2", "")),
    "extras of its own": ("requests[security,socks]>=2", ("requests", ">=2", "")),
    "marker": ("zombie-imp; python_version >= '3.12'", ("zombie-imp", "", "")),
    "extra": ('nose; extra == "test"', ("nose", "", "test")),
    "extra and environment": (
        "nose>=1; (python_version < '3' and os_name == 'nt') and extra == 'test'",
        ("nose", ">=1", "test"),
    ),
    "extra on the right": ("nose; 'test' == extra", ("nose", "", "test")),
    "no extra": ("nose; extra != 'test'", ("nose", "", "")),
    "address": ("nose @ https://example.org/nose.zip ; extra == 'test'", ("nose", "", "test")),
    "legacy version": ("pytz (>dev)", ("pytz", ">dev", "")),
    "legacy version and extra": ("pytz (>dev); extra == 'test'", ("pytz", ">dev", "test")),
    "extras and blanks": ("requests[socks] >=2, <3", ("requests", ">=2,<3", "")),
    "star of old": ("foo>=1.0.*", ("foo", ">=1.0.*", "")),
    "broken marker": ("foo>=1; python == three", ("foo", ">=1", "")),
    "unclosed": ("foo (>=1", ("foo", ">=1", "")),
    "name at the end of a point": ("zope.interface", ("zope.interface", "", "")),
    "empty": ("", None),
    "no name": ("??", None),
    "comment": ("# nothing", None),
}


@pytest.mark.parametrize(("line", "expected"), LINES.values(), ids=LINES)
def test_requirement(line: str, expected: tuple[str, str, str] | None) -> None:
    assert requirement(line) == expected


# A Requires-Python, and which of 3.11 to 3.15 have a release that it lets in.
PYTHONS = {
    "none": ("", [11, 12, 13, 14, 15]),
    "lower bound": (">=3.6", [11, 12, 13, 14, 15]),
    "upper bound": (">=3.6, <3.12", [11]),
    "upper bound of old": (">=3.6,<3.12.*", [11]),
    "lower bound of old": (">=2.7.*, !=3.0.*, <4", [11, 12, 13, 14, 15]),
    "within a minor version": ("<3.12.4", [11, 12]),
    "above within a minor version": (">3.12.3", [12, 13, 14, 15]),
    "excluded series": ("!=3.12.*", [11, 13, 14, 15]),
    "excluded release": ("!=3.12.0", [11, 12, 13, 14, 15]),
    "exact series": ("==3.12.*", [12]),
    "compatible": ("~=3.12", [12, 13, 14, 15]),
    "compatible within": ("~=3.12.1", [12]),
    "compatible with one number": ("~=3", [11, 12, 13, 14, 15]),
    "no operator": ("3.6", [11, 12, 13, 14, 15]),
    "no version": (">=three", [11, 12, 13, 14, 15]),
    "partly broken": (">=three, <3.12", [11]),
    "other separators": (">=3.6;<3.13", [11, 12]),
    "without commas": (">=3.6 <3.13", [11, 12]),
    "words": ("any version", [11, 12, 13, 14, 15]),
}


@pytest.mark.parametrize(("specifiers", "minors"), PYTHONS.values(), ids=PYTHONS)
def test_accepts(specifiers: str, minors: list[int]) -> None:
    assert [minor for minor in range(11, 16) if accepts(specifiers, minor)] == minors


# Requires-Python, and whether it leaves out every Python without imp.
EXCLUDES = {
    "": False,
    ">=3.6": False,
    ">=3.6,<4": False,
    "<3.13": False,
    "<3.12.1": False,
    "<3.12": True,
    ">=3.6, <3.12": True,
    ">=2.7, !=3.0.*, <3.10": True,
    "<=3.11": True,
    "==3.11.*": True,
    "==3.12.*": False,
    "~=3.8": False,
    "~=3.8.1": True,
    "!=3.12.*": False,
}


@pytest.mark.parametrize(("requires", "expected"), EXCLUDES.items(), ids=EXCLUDES)
def test_excludes_new(requires: str, expected: bool) -> None:
    assert Distribution("a", "1", "", requires_python=requires).excludes_new is expected


# The versions in classifiers, and the newest of those without imp.
DECLARES = {
    "none": ((), ""),
    "old": (("3", "3.10", "3.11"), ""),
    "the first": (("3.11", "3.12"), "3.12"),
    "new": (("3.11", "3.12", "3.13"), "3.13"),
    "not in order": (("3.13", "3.9", "3.12"), "3.13"),
    "another line": (("3 :: Only",), ""),
}


@pytest.mark.parametrize(("versions", "expected"), DECLARES.values(), ids=DECLARES)
def test_declared_versions(versions: tuple[str, ...], expected: str) -> None:
    lines = tuple(f"Programming Language :: Python :: {version}" for version in versions)
    assert Distribution("a", "1.0", "", classifiers=lines).declares == expected


@pytest.mark.parametrize("name", ["zombie-imp", "Zombie_Imp", "reimp", "standard-imp", "pyimp.compat"])
def test_provider(name: str) -> None:
    """A name is compared as PyPI compares it."""
    assert from_metadata(Message(), "a", "1.0", "", ["nose", name]).provider == name
    assert from_metadata(Message(), "a", "1.0", "", ["nose"]).provider == ""


def test_metadata() -> None:
    """Names and versions of the file come first; a requirement that is there twice counts once."""
    metadata = Message()
    metadata["Requires-Python"], metadata["Classifier"] = ">=3", "A :: B"
    metadata["Classifier"] = "C"
    found = from_metadata(metadata, "a", "1.0", "here", ["nose", "", "nose"])
    assert found == Distribution("a", "1.0", "here", (Requirement("nose", "", ""),), ">=3", ("A :: B", "C"))


@pytest.mark.parametrize("version", ["2004d", "1.0-SNAPSHOT", "dev", "", "1.0"])
def test_any_version(version: str) -> None:
    """A version is only shown."""
    metadata = Message()
    metadata["Name"], metadata["Version"] = "Zope.Interface", version
    found = from_metadata(metadata, "other", "1.0", "here", ["", "??", "Zombie_Imp; python_version>'3'"])
    assert (found.name, found.key, found.version) == ("Zope.Interface", "zope-interface", version or "1.0")
    assert found.provider == "Zombie_Imp"
