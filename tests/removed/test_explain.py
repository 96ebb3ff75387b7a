"""`reimp explain`: every name, from one source, without LibCST."""

import subprocess
import sys

import pytest
from readme_table import public_names

from reimp.removed.explain import SECTIONS, UnknownNameError, entry, explain, names
from reimp.removed.imp import RULES


def test_names_are_those_of_the_rules() -> None:
    assert names() == sorted(RULES, key=str.lower)


def test_every_public_name_has_a_replacement() -> None:
    assert sorted(name for name in names() if entry(name).use) == sorted(public_names())


@pytest.mark.parametrize("name", names())
def test_name(name: str) -> None:
    known = entry(name)
    assert tuple(known.sections) == SECTIONS
    assert known.text
    text = explain(name)
    assert text.startswith(f"imp.{name}")
    assert max(map(len, text.splitlines())) <= 88


# What is asked, and a part of the answer.
ANSWERS = {
    "a function of imp.py": (
        "load_source",
        "imp.load_source(name, pathname, file=None)\n\n  Load the source file *pathname*",
    ),
    "one that importlib's C code has": ("is_builtin", "imp.is_builtin(name)\n\n  `imp.is_builtin(name)` says whether"),
    "a class": ("NullImporter", "imp.NullImporter(path)\n"),
    "a constant": ("PY_SOURCE", "`PKG_DIRECTORY = 5` after the imports"),
    "one of no importlib": ("create_dynamic", "leaves it alone: names that only `imp` has"),
    "a group's signature": ("lock_held", "imp.lock_held()\n"),
    "a lock": ("lock_held", "leaves it alone: all."),
    "a module in its name space": ("util", "imp.util\n"),
    "what differs": ("load_source", "Differs:      **not the same**: the module is not in `sys.modules`"),
    "nothing differs": ("reload", "Differs:      nothing a program can notice.\n"),
}


@pytest.mark.parametrize(("name", "part"), ANSWERS.values(), ids=ANSWERS)
def test_answer(name: str, part: str) -> None:
    assert part in explain(name)


UNKNOWN = {
    "one letter": ("relaod", "imp had no 'relaod'; did you mean reload?"),
    "several near": ("is_froze", "imp had no 'is_froze'; did you mean is_frozen, init_frozen or is_frozen_package?"),
    "nothing near": ("xyzzy", "imp had no 'xyzzy'; its names are acquire_lock, "),
    "empty": ("", "imp had no ''; its names are "),
}


@pytest.mark.parametrize(("name", "said"), UNKNOWN.values(), ids=UNKNOWN)
def test_unknown(name: str, said: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        explain(name)
    assert str(caught.value).startswith(said)


def test_needs_no_libcst() -> None:
    code = (
        "import sys; sys.modules['libcst'] = None; from reimp.removed.explain import explain; print(explain('reload'))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("imp.reload(module)\n")
