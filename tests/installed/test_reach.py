"""Which distributions reach a removed API, by which lines, with which effect, and what requires them."""

from dataclasses import replace
from pathlib import Path

import pytest
from command import lay_out

from reimp.installed.metadata import Distribution, Requirement
from reimp.installed.moment import When
from reimp.installed.reach import Effect, Reach, reaches
from reimp.migration.pipeline import migrate
from reimp.model import File

OWNER = Distribution("Some.Package", "1.0", "/site")


def _reach(text: str, path: str = "/site/a.py") -> list[Reach]:
    source = text.encode()
    return reaches([OWNER], {path: OWNER}, [File(path, source, migrate(source))])


# The text of a file, and its lines that reach an API: number, moment and effect.
LINES: dict[str, tuple[str, list[tuple[int, When, Effect]]]] = {
    "import": ("import imp\nimp.reload(x)\n", [(1, When.IMPORT, Effect.AT_IMPORT)]),
    "from import of two names": ("from imp import reload, get_tag\n", [(1, When.IMPORT, Effect.AT_IMPORT)]),
    "two imports": (
        "import imp\nimport imp\n",
        [(1, When.IMPORT, Effect.AT_IMPORT), (2, When.IMPORT, Effect.AT_IMPORT)],
    ),
    "in a function": ("def f():\n    import imp\n", [(2, When.CALL, Effect.LATER)]),
    "in a function that is called": ("def f():\n    import imp\nf()\n", [(2, When.IMPORT, Effect.AT_IMPORT)]),
    "as a program": ("if __name__ == '__main__':\n    import imp\n", [(2, When.PROGRAM, Effect.LATER)]),
    "in a string": ("mock.patch('imp.reload')\n", [(1, When.IMPORT, Effect.LATER)]),
    "code in a string": ("x = 'import imp'\n", [(1, When.IMPORT, Effect.LATER)]),
    "__import__": ("x = __import__('imp')\n", [(1, When.IMPORT, Effect.AT_IMPORT)]),
    "handled": ("try:\n    import imp\nexcept ImportError:\n    pass\n", [(2, When.IMPORT, Effect.GUARDED)]),
    "old Pythons": ("import sys\nif sys.version_info < (3,):\n    import imp\n", [(3, When.IMPORT, Effect.GUARDED)]),
    "ignored uses": ("import imp\nimp.reload(x)  # reimp: ignore\n", [(1, When.IMPORT, Effect.GUARDED)]),
    "Python 2": ("import imp\nprint 'x'\n", [(1, When.IMPORT, Effect.UNPARSED)]),
    "not Python": ("import imp\n(\n", [(2, When.IMPORT, Effect.UNPARSED)]),
    "a name that a module has lost": (
        "import importlib\nimportlib.find_loader(x)\n",
        [(2, When.IMPORT, Effect.AT_IMPORT)],
    ),
    "no use": ("import importlib\n", []),
}


@pytest.mark.parametrize(("text", "expected"), LINES.values(), ids=LINES)
def test_lines(text: str, expected: list[tuple[int, When, Effect]]) -> None:
    found = [line for reach in _reach(text) for line in reach.lines]
    assert [(each.finding.use.line, each.when, each.effect) for each in found] == expected
    assert [each.code for each in found] == [" ".join(text.split("\n")[line - 1].split()) for line, _, _ in expected]


def test_the_worst_of_a_line_counts() -> None:
    (reach,) = _reach("try:\n    import imp\nexcept ImportError: x = __import__('imp')\ny = 'import imp'; import imp\n")
    assert [(each.finding.use.line, each.effect) for each in reach.lines] == [
        (2, Effect.GUARDED),
        (3, Effect.AT_IMPORT),
        (4, Effect.AT_IMPORT),
    ]
    assert reach.effect is Effect.AT_IMPORT


# The path of a file, and whether it is run to build the distribution.
PATHS = {
    "of a project": ("/site/setup.py", True),
    "of a source distribution": ("/site/package-1.0/setup.py", True),
    "of a package": ("/site/package/setup.py", False),
    "deeper": ("/site/package-1.0/package/setup.py", False),
    "another file": ("/site/mysetup.py", False),
}


@pytest.mark.parametrize(("path", "build"), PATHS.values(), ids=PATHS)
def test_effect_on_a_build(path: str, build: bool) -> None:
    (reach,) = _reach("import imp\n", path)
    assert reach.effect is (Effect.BUILD if build else Effect.AT_IMPORT)


def test_a_handled_import_does_not_break_a_build() -> None:
    (reach,) = _reach("try:\n    import imp\nexcept ImportError:\n    pass\n", "/site/setup.py")
    assert reach.effect is Effect.GUARDED


def _distribution(name: str, *requires: tuple[str, str, str]) -> Distribution:
    return Distribution(name, "1.0", "/site", tuple(Requirement(*each) for each in requires))


def test_required_by() -> None:
    """Names are compared as PyPI compares them; of several requirements the first counts."""
    every = [
        OWNER,
        _distribution("z", ("some_package", ">=1", ""), ("some-package", "<2", "old")),
        _distribution("a", ("other", "", ""), ("some-package", "", "test")),
        _distribution("b", ("some-package2", "", "")),
        _distribution("Some_Package", ("some-package", "", "")),
    ]
    source = b"import imp\n"
    (reach,) = reaches(every, {"/site/a.py": OWNER}, [File("/site/a.py", source, migrate(source))])
    assert list(reach.required_by.items()) == [("a[test]", ""), ("z", ">=1")]


def test_order() -> None:
    """The worst effect comes first, then the name; who reaches nothing is not among them."""
    texts = {
        "c": "def f():\n    import imp\n",
        "b": "import imp\n",
        "B": "x = 1\n",
        "a": "try:\n    import imp\nexcept ImportError: x\n",
        "A-late": "import imp\n",
    }
    owned = {f"/site/{name}.py": _distribution(name) for name in texts}
    files = [File(f"/site/{name}.py", text.encode(), migrate(text.encode())) for name, text in texts.items()]
    found = reaches(owned.values(), owned, files)
    assert [each.distribution.name for each in found] == ["A-late", "b", "c", "a"]


# A file of Python 2 in a package, and whether the package imports it.
OLD = {
    "that the package imports": ("from . import old\n", Effect.UNPARSED),
    "that nothing imports": ("", Effect.GUARDED),
    "that a branch for Python 2 imports": (
        "import sys\nif sys.version_info[0] == 2:\n    from . import old\n",
        Effect.GUARDED,
    ),
}


@pytest.mark.parametrize(("code", "effect"), OLD.values(), ids=OLD)
def test_file_of_python_2(tmp_path: Path, code: str, effect: Effect) -> None:
    """A file for Python 2 that no import reaches is no work."""
    owner = replace(OWNER, location=str(tmp_path))
    path = str(tmp_path / "pkg" / "old.py")
    lay_out(tmp_path, {"pkg/__init__.py": code, "pkg/old.py": "import imp\nprint 'x'\n"})
    source = Path(path).read_bytes()
    (reach,) = reaches([owner], {path: owner}, [File(path, source, migrate(source))])
    assert (reach.effect, reach.is_harmless) == (effect, effect is Effect.GUARDED)
