"""Wheels, source distributions and zip applications are read without unpacking."""

import io
import json
import tarfile
import zipapp
import zipfile
from pathlib import Path

from command import EXACT, lay_out, reimp_run
from environments import GUARDED, IN_FUNCTION, distribution, metadata


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
