"""`reimp scan --environment`, `--python EXE` and archives, as a user runs them."""

import io
import json
import subprocess
import sys
import tarfile
import zipapp
import zipfile
from pathlib import Path

import interpreters
import pytest
from command import EXACT, lay_out, reimp_run

GUARDED = "try:\n    import imp\nexcept ImportError:\n    imp = None\n"
IN_FUNCTION = "def load():\n    import imp\n    return imp\n"
CALLED = f"{IN_FUNCTION}module = load()\n"
PROGRAM = "if __name__ == '__main__':\n    import imp\n"
PYTHON_2 = "import imp\nprint 'hello'\n"


def metadata(name: str, *lines: str, version: str = "1.0") -> str:
    return "\n".join(("Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}", *lines, ""))


def distribution(name: str, code: str, *lines: str) -> dict[str, str | bytes]:
    """Return the files of an installed distribution with one module, which its RECORD lists."""
    return {
        f"{name}.py": code,
        f"{name}-1.0.dist-info/METADATA": metadata(name, *lines),
        f"{name}-1.0.dist-info/RECORD": f"{name}.py,,\n",
    }


# name -> the code of its only module, what is said of it, and lines of its metadata
DISTRIBUTIONS = {
    "at_import": (EXACT, "breaks at import", ()),
    "called_at_import": (CALLED, "breaks at import", ()),
    "in_function": (IN_FUNCTION, "breaks when called", ()),
    "as_program": (PROGRAM, "breaks when called", ()),
    "guarded": (GUARDED, "harmless", ()),
    "python_2": (PYTHON_2, "not Python 3", ()),
    "nothing": (
        "import os\nx = 'imp'\n",
        "",
        ("Requires-Dist: at-import (>=1)", 'Requires-Dist: guarded; extra == "old"'),
    ),
    "excludes": (EXACT, "breaks at import", ("Requires-Python: >=3.6, <3.12",)),
    "declares": (EXACT, "breaks at import", ("Classifier: Programming Language :: Python :: 3.13",)),
    "provided": (EXACT, "breaks at import", ("Requires-Dist: zombie-imp; python_version >= '3.12'",)),
}


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a virtual environment with the distributions above, and with ours."""
    folder = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    (site,) = folder.glob("lib/python*/site-packages")
    for name, (code, _, lines) in DISTRIBUTIONS.items():
        lay_out(site, distribution(name, code, *lines))
    lay_out(site, distribution("reimp", EXACT) | {"loose.py": EXACT})
    egg_info = {"old_style-2.0.egg-info/PKG-INFO": metadata("old-style", version="2.0")}
    lay_out(site, {**egg_info, "old_style/__init__.py": IN_FUNCTION, "no-metadata-3.1.dist-info/RECORD": ""})
    project = lay_out(folder / "project", {"edited.py": IN_FUNCTION, "edited.egg-info/PKG-INFO": metadata("edited")})
    lay_out(site, {"an_egg-4.0-py3.11.egg/EGG-INFO/PKG-INFO": metadata("an-egg", version="4.0")})
    lay_out(site, {"an_egg-4.0-py3.11.egg/module.py": IN_FUNCTION})
    lay_out(site, {"others.pth": f"{project}\n./an_egg-4.0-py3.11.egg\n"})
    return folder


def test_table(environment: Path, tmp_path: Path) -> None:
    done = reimp_run("scan", "--python", str(environment), cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, "")
    table, to_do, *details = done.stdout.split("\n\n")[1:]
    rows = {line.split()[0]: line for line in table.splitlines()[1:]}
    for name, (_, said, _) in DISTRIBUTIONS.items():
        assert said in rows.get(name, ""), name
    assert "nothing" not in rows
    assert "reimp" not in rows
    assert "2.0      breaks when called" in rows["old-style"]
    assert "4.0      breaks when called  1" in rows["an-egg"]
    assert "breaks when called" in rows["edited"]
    assert rows["at_import"].endswith("  nothing")
    assert rows["guarded"].endswith("  nothing[old]")
    assert [detail.split()[0] for detail in details] == list(rows)
    assert "  required by nothing (>=1)\n  at_import.py:1: breaks at import\n      import imp\n" in done.stdout
    assert to_do.startswith("What to do:\n- (no metadata), at_import, called_at_import, declares, excludes, ")


def test_what_to_do(environment: Path, tmp_path: Path) -> None:
    said = reimp_run("scan", "--python", str(environment), "--format", "json", cwd=tmp_path).stdout
    advice = {each["name"]: each["advice"] for each in json.loads(said)["distributions"]}
    python = environment / "bin" / "python"
    assert [each["command"] for each in advice["at_import"]] == [
        "pip install reimp",
        f"{python} -m pip list --outdated",
    ]
    assert "not for Python 3.12 (Requires-Python: >=3.6, <3.12)" in advice["excludes"][1]["text"]
    assert "declares that it works with Python 3.13" in advice["declares"][1]["text"]
    assert "zombie-imp, which it requires, provides imp" in advice["provided"][0]["text"]
    assert advice["guarded"] == []


def test_json(environment: Path, tmp_path: Path) -> None:
    done = reimp_run("scan", "--python", str(environment), "--format", "json", cwd=tmp_path)
    document = json.loads(done.stdout)
    assert document["python"]["version"] == ".".join(map(str, sys.version_info[:3]))
    found = {each["name"]: each for each in document["distributions"]}
    (place,) = found["called_at_import"]["places"]
    assert (place["line"], place["when"], place["outcome"]) == (2, "at import", "breaks at import")
    assert [place["when"] for place in found["as_program"]["places"]] == ["as a program"]
    assert (found["at_import"]["required_by"], found["guarded"]["required_by"]) == (
        {"nothing": ">=1"},
        {"nothing[old]": ""},
    )
    assert {file["path"] for file in document["files"]} >= {place["path"]}
    assert not any(file["diff"] for file in document["files"])


@pytest.mark.parametrize("form", ["jsonl", "sarif", "github", "markdown", "html"])
def test_other_formats(environment: Path, tmp_path: Path, form: str) -> None:
    done = reimp_run("scan", "--python", str(environment), "--format", form, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, "")
    assert "called_at_import.py" in done.stdout


def test_markdown(environment: Path, tmp_path: Path) -> None:
    said = reimp_run("scan", "--python", str(environment), "--format", "markdown", cwd=tmp_path).stdout
    assert "\n| at\\_import | 1.0 | breaks at import | 1 | nothing |\n" in said
    assert "### What to do\n\n- (no metadata), at\\_import, " in said
    assert "<summary>at_import 1.0: 1</summary>\n\n- `at_import.py:1` breaks at import: `import imp`\n" in said


def test_quiet(environment: Path, tmp_path: Path) -> None:
    said = reimp_run("scan", "--python", str(environment), "-q", cwd=tmp_path).stdout
    assert said.startswith("DISTRIBUTION")
    assert "guarded.py" not in said


def test_this_environment(environment: Path, tmp_path: Path) -> None:
    """The one in which reimp runs."""
    program = "import sys; sys.path[:0] = sys.argv.pop(1).split(':'); from reimp.__main__ import main; sys.exit(main())"
    own = subprocess.run(
        [str(environment / "bin" / "python"), "-c", program, ":".join(sys.path), "scan", "--environment"],
        capture_output=True,
        text=True,
        check=False,
    )
    other = reimp_run("scan", "--python", str(environment), cwd=tmp_path)
    assert (own.returncode, own.stdout, own.stderr) == (1, other.stdout, "")


@pytest.mark.parametrize("version", ["2.7", "3.6", "3.10"])
def test_pythons_that_reimp_does_not_run_on(tmp_path: Path, version: str) -> None:
    """Their own pip and setuptools are of their time, and reach for imp."""
    found = sorted(Path.home().glob(f".pyenv/versions/{version}.*/bin/python"))
    if not found:
        pytest.skip(f"no Python {version} here")
    done = reimp_run("scan", "--python", str(found[0]), cwd=tmp_path, timeout=300)
    assert done.stdout.startswith(f"Python {version}."), done
    assert " has imp; Python 3.12 and later have none.\n" in done.stdout
    assert "\npip " in done.stdout
    assert (done.returncode, done.stderr) == (int("breaks" in done.stdout), "")


@pytest.mark.parametrize("kind", [kind for kind in ("3.12", "3.13") if kind in interpreters.find()])
def test_pythons_without_imp(tmp_path: Path, kind: str) -> None:
    python = interpreters.find()[kind].path
    subprocess.run([python, "-m", "venv", "--without-pip", str(tmp_path)], check=True)
    (site,) = tmp_path.glob("lib/python*/site-packages")
    lay_out(site, distribution("at_import", EXACT))
    environment = {"PATH": "/usr/bin:/bin", "PYTHONPATH": ""}
    program = "import sys; sys.path[:0] = sys.argv.pop(1).split(':'); from reimp.__main__ import main; sys.exit(main())"
    scan = [sys.executable, "-c", program, ":".join(sys.path), "scan", "--python", str(tmp_path)]
    said = subprocess.run(scan, capture_output=True, text=True, env=environment, check=False).stdout
    assert " has no imp.\n" in said
    assert f"- at_import: install reimp: imp works again\n      {tmp_path}/bin/python -m pip install reimp\n" in said
    lay_out(site, {"imp.py": ""})
    said = subprocess.run(scan, capture_output=True, text=True, env=environment, check=False).stdout
    assert f" has no imp of its own; there is {site / 'imp.py'}.\n" in said
    assert "- at_import: nothing for now: this environment has an imp\n" in said


BAD = {
    "missing": ("no-such-python", "does not start: no such file or directory"),
    "not a program": ("text", "does not start: "),
    "not a Python": ("/bin/true", "is not a Python that works: exit code 0"),
    "fails": ("fails", "is not a Python that works: cannot"),
    "a folder": (".", "does not start: permission denied"),
    "answers with something else": ("answers", "is not a Python that works: its answer cannot be read"),
}


def test_no_interpreter(tmp_path: Path) -> None:
    """An empty variable of a shell is not this folder."""
    done = reimp_run("scan", "--python", "", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "reimp: --python names no interpreter\n")


@pytest.mark.parametrize(("executable", "said"), BAD.values(), ids=BAD)
def test_interpreter_that_does_not_start(tmp_path: Path, executable: str, said: str) -> None:
    lay_out(tmp_path, {"text": "text", "fails": "#!/bin/sh\necho cannot >&2\nexit 3\n"})
    lay_out(tmp_path, {"answers": "#!/bin/sh\necho reimp-answer:{}\n"})
    (tmp_path / "fails").chmod(0o755)
    (tmp_path / "answers").chmod(0o755)
    named = f"./{executable}" if executable in ("text", "fails", "answers") else executable
    done = reimp_run("scan", "--python", named, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"reimp: {named}: {said}")
    assert done.stderr.count("\n") == 1


def test_an_interpreter_that_talks(environment: Path, tmp_path: Path) -> None:
    """What it prints as it starts and ends is not the answer."""
    talks = f'#!/bin/sh\necho "hello {{}}"\n{environment}/bin/python "$@"\necho bye\n'
    (lay_out(tmp_path, {"talks": talks}) / "talks").chmod(0o755)
    done = reimp_run("scan", "--python", "./talks", cwd=tmp_path)
    assert done.stdout.startswith("Python 3."), done


def archives(folder: Path) -> Path:
    """Write a wheel, source distributions, a zip application and two broken files; return their folder."""
    folder.mkdir()
    with zipfile.ZipFile(folder / "some_wheel-1.0-py3-none-any.whl", "w", zipfile.ZIP_DEFLATED) as wheel:
        for name, content in distribution("some_wheel", IN_FUNCTION, "Requires-Dist: some-sdist").items():
            wheel.writestr(name, content)
    with tarfile.open(folder / "some-sdist-2.0.tar.gz", "w:gz") as sdist:
        for name, text in {"setup.py": EXACT, "PKG-INFO": metadata("some-sdist", version="2.0"), "a.py": ""}.items():
            info = tarfile.TarInfo(f"some-sdist-2.0/{name}")
            info.size = len(text)
            sdist.addfile(info, io.BytesIO(text.encode()))
    with zipfile.ZipFile(folder / "bare-3.0.zip", "w") as bare:
        bare.writestr("bare-3.0/bare.py", GUARDED)
    source = lay_out(folder.parent / "source", {"__main__.py": EXACT})
    zipapp.create_archive(source, folder / "tool.pyz", interpreter="/usr/bin/env python3")
    lay_out(folder, {"bad-1.0-py3-none-any.whl": "PK", "empty-1.0.tar.gz": b""})
    whole = (folder / "some-sdist-2.0.tar.gz").read_bytes()
    lay_out(folder, {"cut-1.0.tar.gz": whole[: len(whole) // 2], "readme.txt": "text"})
    return folder


def test_archives(tmp_path: Path) -> None:
    folder = archives(tmp_path / "wheels")
    before = sorted(tmp_path.rglob("*"))
    done = reimp_run("scan", "wheels", cwd=tmp_path)
    assert done.returncode == 2
    rows = {line.split()[0]: " ".join(line.split()) for line in done.stdout.split("\n\n")[1].splitlines()[1:]}
    assert rows == {
        "some-sdist": "some-sdist 2.0 breaks when built 1 some_wheel",
        "tool.pyz": "tool.pyz breaks at import 1",
        "some_wheel": "some_wheel 1.0 breaks when called 1",
        "bare": "bare 3.0 harmless 1",
    }
    assert "  some-sdist-2.0/setup.py:1: breaks when built\n" in done.stdout
    assert "      reimp run -- pip install wheels/some-sdist-2.0.tar.gz\n" in done.stdout
    errors = done.stderr.splitlines()
    assert [line.split(": ")[1] for line in errors] == [
        f"wheels/{name}" for name in ("bad-1.0-py3-none-any.whl", "cut-1.0.tar.gz", "empty-1.0.tar.gz")
    ]
    assert sorted(tmp_path.rglob("*")) == before
    assert folder.is_dir()


def test_one_archive(tmp_path: Path) -> None:
    archives(tmp_path / "wheels")
    done = reimp_run("scan", "wheels/bare-3.0.zip", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    done = reimp_run("scan", "wheels/tool.pyz", "--format", "json", cwd=tmp_path)
    assert done.returncode == 1
    assert json.loads(done.stdout)["files"][0]["path"] == "wheels/tool.pyz/__main__.py"


def test_a_project_with_an_archive_is_a_project(tmp_path: Path) -> None:
    archives(tmp_path / "wheels")
    lay_out(tmp_path / "wheels", {"module.py": EXACT})
    done = reimp_run("scan", "wheels", cwd=tmp_path)
    assert "wheels/module.py:2:1: exact" in done.stdout
    assert "tool.pyz" not in done.stdout


@pytest.mark.parametrize(
    "typed",
    ["--environment x.py", "--python= x.py", "--environment --exclude a", "a.zip b.py", "--python x --environment y"],
)
def test_bad_usage(tmp_path: Path, typed: str) -> None:
    lay_out(tmp_path, {"a.zip": "", "b.py": EXACT})
    done = reimp_run("scan", *typed.split(), cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Error: " in done.stderr
