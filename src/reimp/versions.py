"""Which Python lacks what: sets of Python versions, and facts about them; removed/table.py has the removed APIs.

The versions are Python 2.7 and all of Python 3, including those that are not released yet. There is no Python 4.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

Version = tuple[int, int]

PYTHON_2: Version = (2, 7)
OLDEST: Version = (3, 8)  # of the supported Pythons
ORACLE: Version = (3, 11)  # the last one with imp
NEWEST: Version = (3, 15)

# `sys.hexversion` has one byte for it: https://docs.python.org/3/c-api/apiabiversion.html
_LARGEST_MINOR = 255
# The Pythons that code may tell apart, of which only final releases count. The last one is for all later ones.
SAMPLES: Sequence[Version] = (PYTHON_2, *((3, minor) for minor in range(100)), (3, _LARGEST_MINOR))


def parsed(text: str) -> Version | None:
    """Return the version of Python 3 in a text such as "3.13", None if it is none."""
    match = re.fullmatch(r"3\.(\d{1,2})", text, re.ASCII)
    return (3, int(match[1])) if match else None


@dataclass(frozen=True, slots=True)
class Versions:
    """A set of Python versions, which may have no end: `since((3, 16))` has versions that are not released yet."""

    bits: int  # the lowest for Python 2.7, the next for 3.0, then 3.1; below zero: all after the highest bit, too

    def __and__(self, other: "Versions") -> "Versions":
        """Return the versions that are in both sets."""
        return Versions(self.bits & other.bits)

    def __or__(self, other: "Versions") -> "Versions":
        """Return the versions that are in one of the sets or in both."""
        return Versions(self.bits | other.bits)

    def __invert__(self) -> "Versions":
        """Return the versions that are not in the set."""
        return Versions(~self.bits)

    def __bool__(self) -> bool:
        """Return whether the set has any version."""
        return bool(self.bits)

    def __contains__(self, version: Version) -> bool:
        """Return whether the set has *version*."""
        exists = version == PYTHON_2 or (3, 0) <= version < (4, 0)
        return exists and self.bits >> _index(version) & 1 == 1

    def __str__(self) -> str:
        """Return the set as a report shows it: "3.12 to 3.14", "2.7, 3.12 and later"."""
        if self in (EVERYTHING, NOTHING):
            return "any version" if self else "no version"
        return ", ".join(self._runs())

    def _runs(self) -> Iterator[str]:
        """Yield a text for each run of versions, such as "3.12 to 3.14"."""
        last = self.bits.bit_length()  # from there on, all are in the set or none is
        for inside, run in groupby(range(last + 1), lambda index: bool(self.bits >> index & 1)):
            indexes = [*run]
            first, final = _name(indexes[0]), _name(indexes[-1])
            if inside and indexes[-1] == last:
                yield f"{first} and later"
            elif inside:
                yield first if first == final else f"{first} to {final}"


EVERYTHING = Versions(-1)
NOTHING = Versions(0)


def since(version: Version) -> Versions:
    """Return *version* and all later ones."""
    return Versions(-1 << _index(version)) if version < (4, 0) else NOTHING


def before(version: Version) -> Versions:
    """Return the versions before *version*."""
    return ~since(version)


def versions_where(flags: Sequence[bool]) -> Versions:
    """Return the versions for which the flag is set; there is one for each of SAMPLES."""
    bits = sum(1 << index for index, flag in enumerate(flags) if flag)
    return Versions(bits | -1 << len(SAMPLES) if flags[-1] else bits)


def _index(version: Version) -> int:
    """Return the index of the bit for *version*, or for the first version after it."""
    if version <= PYTHON_2:
        return 0
    return 1 + min(version[1], _LARGEST_MINOR) if version >= (3, 0) else 1


def _name(index: int) -> str:
    return f"3.{index - 1}" if index else "2.7"


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


# For each module that every supported Python has, the names that it has in each of them.
NAMES: dict[str, frozenset[str]] = {
    "importlib": _words("abc import_module invalidate_caches machinery reload util"),
    "importlib.abc": _words("InspectLoader Loader MetaPathFinder PathEntryFinder SourceLoader"),
    "importlib.machinery": _words(
        "BYTECODE_SUFFIXES EXTENSION_SUFFIXES SOURCE_SUFFIXES BuiltinImporter ExtensionFileLoader FileFinder",
        "FrozenImporter ModuleSpec PathFinder SourceFileLoader SourcelessFileLoader all_suffixes",
    ),
    "importlib.util": _words(
        "MAGIC_NUMBER cache_from_source decode_source find_spec module_from_spec resolve_name source_from_cache",
        "spec_from_file_location spec_from_loader",
    ),
    **dict.fromkeys(("_imp", "builtins", "functools", "inspect", "io", "marshal", "pkgutil"), frozenset()),
    **dict.fromkeys(("re", "runpy", "sys", "zipimport"), frozenset()),
    "os": _words("path"),
    "pathlib": _words("Path"),
    "types": _words("ModuleType SimpleNamespace"),
}
ADDED: dict[str, Version] = {"importlib.resources.abc": (3, 11)}  # modules of later Pythons only, with all their names
PACKAGES = {"importlib"}  # those of them that have submodules; `os.path` can be imported as well
BUILTINS_OF_PYTHON_2 = _words("basestring cmp execfile file long raw_input reload unichr unicode xrange")
