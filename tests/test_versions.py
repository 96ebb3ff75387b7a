"""Sets of Python versions: operations, and how a report shows them; and the facts about versions."""

import json
import re
import subprocess

import interpreters
import pytest

from reimp.versions import (
    EVERYTHING,
    NAMES,
    NEWEST,
    NOTHING,
    OLDEST,
    SAMPLES,
    Version,
    Versions,
    before,
    since,
    versions_where,
)

# What a set is called: the set, versions in it, versions not in it.
SETS: dict[str, tuple[Versions, list[Version], list[Version]]] = {
    "any version": (EVERYTHING, [(2, 7), (3, 0), (3, 255), (3, 1000)], [(2, 6), (4, 0)]),
    "no version": (NOTHING, [], [(2, 7), (3, 12), (3, 1000), (4, 0)]),
    "3.16 and later": (since((3, 16)), [(3, 16), (3, 1000)], [(2, 7), (3, 15), (4, 0)]),
    "2.7 to 3.11": (before((3, 12)), [(2, 7), (3, 0), (3, 11)], [(2, 6), (2, 8), (3, 12)]),
    "2.7": (before((3, 0)), [(2, 7)], [(2, 8), (3, 0)]),
    "3.0 and later": (since((2, 8)), [(3, 0)], [(2, 7)]),
    "3.12 to 3.14": (since((3, 12)) & before((3, 15)), [(3, 12), (3, 14)], [(3, 11), (3, 15)]),
    "3.12": (since((3, 12)) & before((3, 13)), [(3, 12)], [(3, 11), (3, 13)]),
    "2.7, 3.12 and later": (before((3, 0)) | since((3, 12)), [(2, 7), (3, 12)], [(3, 0), (3, 11)]),
    "2.7, 3.8 to 3.11, 3.15 and later": (
        ~(since((3, 0)) & before((3, 8)) | since((3, 12)) & before((3, 15))),
        [(2, 7), (3, 8), (3, 15)],
        [(3, 0), (3, 12)],
    ),
}

# Two ways to write a set.
EQUAL: dict[str, tuple[Versions, Versions]] = {
    "complement": (~since((3, 12)), before((3, 12))),
    "complement of all": (~EVERYTHING, NOTHING),
    "since the first": (since((2, 7)), EVERYTHING),
    "before the first": (before((2, 7)), NOTHING),
    "there is no Python 4": (since((4, 0)), NOTHING),
    "intersection": (since((3, 8)) & since((3, 12)), since((3, 12))),
    "empty intersection": (since((3, 12)) & before((3, 12)), NOTHING),
    "union": (before((3, 12)) | since((3, 12)), EVERYTHING),
    "all samples": (versions_where([True] * len(SAMPLES)), EVERYTHING),
    "no sample": (versions_where([False] * len(SAMPLES)), NOTHING),
    "some samples": (versions_where([version >= (3, 16) for version in SAMPLES]), since((3, 16))),
    "all but the last sample": (versions_where([version < (3, 100) for version in SAMPLES]), before((3, 100))),
}


@pytest.mark.parametrize(("versions", "members", "others"), SETS.values(), ids=SETS)
def test_members(versions: Versions, members: list[Version], others: list[Version]) -> None:
    assert all(version in versions for version in members)
    assert not any(version in versions for version in others)
    assert bool(versions) == bool(members)


@pytest.mark.parametrize(("text", "versions"), [(text, row[0]) for text, row in SETS.items()], ids=SETS)
def test_text(text: str, versions: Versions) -> None:
    assert str(versions) == text


@pytest.mark.parametrize(("one", "other"), EQUAL.values(), ids=EQUAL)
def test_equal(one: Versions, other: Versions) -> None:
    assert one == other
    assert hash(one) == hash(other)


def test_supported_range() -> None:
    """The Pythons that the tests run on are supported."""
    tested = {tuple(map(int, re.findall(r"\d+", kind)[:2])) for kind in interpreters.SUPPORTED}
    assert max(tested) == NEWEST
    assert min(tested) > OLDEST


def test_names_that_every_python_has(python: str) -> None:
    """Each module of the table can be imported, and has the names."""
    table = {module: sorted(names) for module, names in NAMES.items()}
    program = (
        "import importlib, json, sys\n"
        "table = json.loads(sys.argv[1])\n"
        "print([f'{m}.{n}' for m in table for n in table[m]\n"
        "       if not hasattr(importlib.import_module(m), n) and f'{m}.{n}' not in table])\n"
    )
    run = subprocess.run([python, "-c", program, json.dumps(table)], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
