"""Wheels, source distributions and zip applications are read without unpacking."""

import io
import json
import tarfile
import zipapp
import zipfile
from pathlib import Path

import pytest
from command import EXACT, lay_out, reimp_run
from environments import GUARDED, IN_FUNCTION, distribution, metadata

IMP = Path(__file__).parents[3] / "src" / "imp.py"


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


def test_archives_beside_source_files(tmp_path: Path) -> None:
    """All archives of a folder are opened, at any depth; one that cannot be read makes the report incomplete."""
    archives(tmp_path / "wheels")
    lay_out(tmp_path, {"module.py": EXACT, ".gitignore": "/source\n", "notes.txt": EXACT})
    done = reimp_run("scan", "--ready", cwd=tmp_path)
    assert done.returncode == 2
    paths = dict.fromkeys(line.split(":")[0] for line in done.stdout.split("\n\n")[0].splitlines() if line[0] != " ")
    assert list(paths) == [
        "module.py",
        "wheels/bare-3.0.zip/bare-3.0/bare.py",
        "wheels/some-sdist-2.0.tar.gz/some-sdist-2.0/setup.py",
        "wheels/some_wheel-1.0-py3-none-any.whl/some_wheel.py",
        "wheels/tool.pyz/__main__.py",
    ]
    assert "reimp: wheels/cut-1.0.tar.gz: cannot be read: " in done.stderr
    done = reimp_run("migrate", "--check", cwd=tmp_path)
    assert done.stderr == (
        "reimp: archives are not changed, and reimp scan reads them: wheels/bad-1.0-py3-none-any.whl, "
        "wheels/bare-3.0.zip, wheels/cut-1.0.tar.gz, wheels/empty-1.0.tar.gz, wheels/some-sdist-2.0.tar.gz and 2 more\n"
    )


def application(folder: Path, name: str, **files: str) -> None:
    """Write a zip application with *files*, whose name is that of a script."""
    with zipfile.ZipFile(folder / "app.zip", "w") as archive:
        for path, content in files.items():
            archive.writestr(path.replace("__dot__", "."), content)
    (folder / name).write_bytes(b"#!/usr/bin/env python3\n" + (folder / "app.zip").read_bytes())
    (folder / "app.zip").unlink()


def test_an_application_with_an_imp_of_its_own(tmp_path: Path) -> None:
    application(tmp_path, "own", imp__dot__py="", main__dot__py=EXACT)
    application(tmp_path, "other", main__dot__py=EXACT, inner__dot__txt="")
    done = reimp_run("scan", cwd=tmp_path)
    rows = [" ".join(line.split()) for line in done.stdout.split("\n\n")[1].splitlines()[1:]]
    assert (done.returncode, rows) == (1, ["other breaks at import 1", "own harmless 1"])
    assert reimp_run("scan", "own", cwd=tmp_path).returncode == 0
    lay_out(tmp_path, {"clean.py": "import os\n"})
    done = reimp_run("scan", "--ready", "own", "clean.py", cwd=tmp_path)
    assert (
        done.returncode,
        "own/main.py:1:8: ready: imp, removed in Python 3.12, is in the module imp" in done.stdout,
    ) == (0, True)


def test_scripts_in_archives(tmp_path: Path) -> None:
    """A script is known by its first line, and files that are nearly Python are searched; stubs are never executed."""
    with zipfile.ZipFile(tmp_path / "a-1.0.zip", "w") as archive:
        archive.writestr("a-1.0.data/scripts/run", f"#!python\n{EXACT}")
        archive.writestr("a/fast.pyx", "cdef int a\nimport imp\n")
        archive.writestr("a/typed.pyi", EXACT)
        archive.writestr("LICENSE", EXACT)
    done = reimp_run("scan", "--format", "json", "a-1.0.zip", cwd=tmp_path)
    files = [file["path"] for file in json.loads(done.stdout)["files"]]
    assert files == ["a-1.0.zip/a-1.0.data/scripts/run", "a-1.0.zip/a/fast.pyx"]


def test_archives_without_python(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "data.zip", "w") as archive:
        archive.writestr("data.txt", "")
    done = reimp_run("scan", "data.zip", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "No file was read.\n")
    errors = done.stderr.splitlines()[:2]
    assert errors == [
        "reimp: data.zip: has no Python file",
        "reimp: nothing was read: there is no Python file in data.zip",
    ]
    done = reimp_run("scan", "--allow-empty", "data.zip", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "reimp: data.zip: has no Python file\n")


def test_a_program_of_pyinstaller(tmp_path: Path) -> None:
    (tmp_path / "tool").write_bytes(b"\x7fELF" + bytes(5000) + b"MEI\014\013\012\013\016" + bytes(80))
    done = reimp_run("scan", "tool", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "No file was read.\n")
    assert done.stderr.startswith(
        "reimp: tool: cannot be read: PyInstaller made this program, and it has bytecode only;"
    )


# The files of a source distribution beside `p/a.py`, which imports imp, and whether it gets its own.
SDISTS: dict[str, tuple[dict[str, str], bool]] = {
    "none": ({"p/__init__.py": ""}, False),
    "at the top": ({"p/__init__.py": "", "imp.py": ""}, True),
    "in src": ({"p/__init__.py": "", "src/imp.py": ""}, True),
    "a package": ({"p/__init__.py": "", "imp/__init__.py": ""}, True),
    "beside, in a namespace package": ({"p/imp.py": ""}, True),
    "in the same package": ({"p/__init__.py": "", "p/imp.py": ""}, False),
    "in another package": ({"p/__init__.py": "", "q/__init__.py": "", "q/imp.py": ""}, False),
    "that of reimp": ({"p/__init__.py": "", "imp.py": IMP.read_text()}, False),
}


@pytest.mark.parametrize(("files", "own"), SDISTS.values(), ids=SDISTS)
def test_a_source_distribution_with_an_imp_of_its_own(tmp_path: Path, files: dict[str, str], own: bool) -> None:
    with tarfile.open(tmp_path / "pkg-1.0.tar.gz", "w:gz") as archive:
        for name, text in {**files, "p/a.py": "import imp\nx = imp.get_tag()\n"}.items():
            member = tarfile.TarInfo(f"pkg-1.0/{name}")
            member.size = len(text.encode())
            archive.addfile(member, io.BytesIO(text.encode()))
    assert reimp_run("scan", "pkg-1.0.tar.gz", cwd=tmp_path).returncode == (0 if own else 1)
