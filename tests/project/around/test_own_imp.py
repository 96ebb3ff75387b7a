"""A module imp of the project is found where Python would look for it, and our own imp.py is not one."""

from pathlib import Path

import pytest
from command import lay_out, reimp_run

import reimp
from reimp.project.around.own_imp import OwnImp, own_imp, package_root, project_root

# The files of a project, and which imp `import imp` gets in use.py: certain, perhaps or none.
PLACES: dict[str, tuple[list[str], str, str]] = {
    "none": (["use.py"], "use.py", ""),
    "beside a script": (["use.py", "imp.py"], "use.py", "certain imp.py"),
    "a package beside a script": (["use.py", "imp/__init__.py"], "use.py", "certain imp/__init__.py"),
    "a directory that is no package": (["use.py", "imp/other.py"], "use.py", ""),
    "beside the package": (["p/__init__.py", "p/use.py", "imp.py"], "p/use.py", "certain imp.py"),
    "beside the outer package": (
        ["p/__init__.py", "p/q/__init__.py", "p/q/use.py", "imp.py"],
        "p/q/use.py",
        "certain imp.py",
    ),
    "in the package": (["p/__init__.py", "p/use.py", "p/imp.py"], "p/use.py", "perhaps p/imp.py"),
    "in another directory": (["a/use.py", "b/imp.py"], "a/use.py", ""),
    "in the directory above": (["a/use.py", "imp.py"], "a/use.py", ""),
    "at the top of the project": (["setup.py", "a/use.py", "imp.py"], "a/use.py", "perhaps imp.py"),
    "in src, beside": (["setup.py", "src/use.py", "src/imp.py"], "src/use.py", "certain src/imp.py"),
    "in src, from tests": (["pyproject.toml", "tests/use.py", "src/imp.py"], "tests/use.py", "perhaps src/imp.py"),
    "itself": (["imp.py"], "imp.py", "certain imp.py"),
}


@pytest.mark.parametrize(("files", "path", "expected"), PLACES.values(), ids=PLACES)
def test_own_imp(tmp_path: Path, files: list[str], path: str, expected: str) -> None:
    lay_out(tmp_path, dict.fromkeys(files, ""))
    certainty, _, place = expected.partition(" ")
    found = OwnImp(str(tmp_path / place), certainty == "certain") if expected else None
    assert own_imp(str(tmp_path / path)) == found


def test_roots(tmp_path: Path) -> None:
    lay_out(tmp_path, {"setup.cfg": "", "a/p/__init__.py": "", "a/p/q/__init__.py": ""})
    assert package_root(str(tmp_path / "a/p/q")) == str(tmp_path / "a")
    assert project_root(str(tmp_path / "a/p")) == str(tmp_path)


def test_our_imp_is_not_one(tmp_path: Path) -> None:
    lay_out(tmp_path, {"use.py": "", "imp.py": (Path(reimp.__file__).parent.parent / "imp.py").read_text("utf-8")})
    assert own_imp(str(tmp_path / "use.py")) is None


USES = "import imp\nfrom importlib import find_loader\nimp.reload(x)\nfind_loader('y')\n"
NOTEBOOK = (
    '{"cells": [{"cell_type": "code", "source": ["import imp\\n", "imp.reload(x)"], "outputs": []}], "nbformat": 4}'
)


@pytest.mark.parametrize("named", [".", "use.py"])
@pytest.mark.parametrize("options", [[], ["--modern"]])
def test_it_is_left_alone(tmp_path: Path, named: str, options: list[str]) -> None:
    """What other modules lost is work as ever."""
    lay_out(tmp_path, {"use.py": USES, "imp.py": "def reload(x): ...\n"})
    done = reimp_run("migrate", *options, named, cwd=tmp_path)
    assert "imp is the project's own module here (imp.py), not the one that Python removed" in done.stdout
    after = (tmp_path / "use.py").read_text()
    assert "import imp\n" in after
    assert "imp.reload(x)\n" in after
    assert "find_loader was removed" in done.stdout


def test_in_a_notebook(tmp_path: Path) -> None:
    lay_out(tmp_path, {"use.ipynb": NOTEBOOK, "imp.py": ""})
    done = reimp_run("migrate", "use.ipynb", cwd=tmp_path)
    assert (done.returncode, (tmp_path / "use.ipynb").read_text()) == (0, NOTEBOOK)


def test_where_it_is_not_certain(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"p/__init__.py": "", "p/use.py": "import imp\nimp.reload(x)\n", "p/imp.py": ""}
    done = reimp_run("migrate", cwd=lay_out(tmp_path, files))
    assert done.returncode == 1
    assert "2 manual" in done.stdout
    assert "may be the project's own module here (p/imp.py)" in done.stdout
    assert (tmp_path / "p/use.py").read_text() == files["p/use.py"]
