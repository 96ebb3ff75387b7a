"""A search is right on file systems that fold case or count in whole seconds: real ones, where they can be mounted.

clauses: find-2 find-7 find-10
"""

import functools
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import oracle
import pytest
import pythons

pytestmark = pytest.mark.long

SOURCE = oracle.ROOT / "src"
FOLDING = oracle.PROGRAMS / "find_module" / "upper_and_lower_case.py"
NEVER_STALE = sorted((oracle.PROGRAMS / "find_module").glob("never_stale_*.py"))

# How to make a file system in an image of 16 MB, and what makes a folder in it fold case
MAKE = {
    "ext4-casefold": ("mkfs.ext4", "-q", "-O", "casefold"),
    "fat": ("mkfs.vfat",),
    "ext4-whole-seconds": ("mkfs.ext4", "-q", "-I", "128"),
}
FOLD = {"ext4-casefold": ("chattr", "+F")}


def _run(*command: str | Path) -> None:
    """Run a command of the operating system; skip the test if it is missing or fails."""
    if shutil.which(command[0], path=os.environ["PATH"] + ":/usr/sbin:/sbin") is None:
        pytest.skip(f"{command[0]} is not installed")
    environment = os.environ | {"PATH": os.environ["PATH"] + ":/usr/sbin:/sbin"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    if done.returncode:
        pytest.skip(f"{command[0]}: {' '.join(done.stderr.split())[-200:]}")


@pytest.fixture
def mounted(file_system: str, tmp_path: Path) -> Iterator[Path]:
    """Return a folder on *file_system*; skip the test where it cannot be mounted, and say why."""
    if os.geteuid():
        pytest.skip("only root may mount a file system")
    image, folder = tmp_path / "image", tmp_path / "mounted"
    with image.open("wb") as file:
        file.truncate(16_000_000)
    _run(*MAKE[file_system], image)
    folder.mkdir()
    _run("mount", "-o", "loop", image, folder)
    try:
        work = folder / "work"
        work.mkdir()
        if file_system in FOLD:
            _run(*FOLD[file_system], work)
        yield work
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


@pytest.fixture
def _temporary_folders_there(mounted: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have oracle.run make its folders there."""
    monkeypatch.setattr(tempfile, "tempdir", str(mounted))


@functools.cache  # programs sleep for seconds
def standard(program: Path, python: str) -> str:
    """Return what *program* prints with the standard `imp`."""
    return oracle.run(program, python)


def no_pyodide(kind: str) -> None:
    """Skip the test on a platform that has a file system of its own."""
    if kind.startswith("pyodide"):
        pytest.skip("its file system is its own, and not mounted")


@pytest.mark.parametrize("file_system", ["ext4-casefold", "fat"])
@pytest.mark.usefixtures("_temporary_folders_there")
def test_folds_case(kind: str, python: str) -> None:
    no_pyodide(kind)
    expected = oracle.run(FOLDING, pythons.path("3.11"))
    assert "Foo found" in expected
    assert oracle.run(FOLDING, python, SOURCE) == expected


@pytest.mark.parametrize("program", NEVER_STALE, ids=lambda path: path.stem)
@pytest.mark.parametrize("file_system", ["ext4-whole-seconds"])
@pytest.mark.usefixtures("_temporary_folders_there")
def test_counts_whole_seconds(kind: str, python: str, mounted: Path, program: Path) -> None:
    no_pyodide(kind)
    (mounted / "now").touch()
    assert (mounted / "now").stat().st_ctime_ns % 1_000_000_000 == 0
    assert oracle.run(program, python, SOURCE) == standard(program, pythons.path(kind if "pypy" in kind else "3.11"))


CROWDED = """\
import imp, os, sys, time
from observe import search, search_often
sys.path.insert(0, FOLDER)
for pause in (0, 2.2, 0):
    time.sleep(pause)
    search_often(imp.find_module, FOLDER)
    for path in ([FOLDER], None):
        for name in ("module0", "module99999", "absent", "late"):
            search(imp.find_module, name, path)
late = os.path.join(FOLDER, "late.py")
open(late, "w").close()
search(imp.find_module, "late")
os.remove(late)
search(imp.find_module, "late")
print(imp.load_module("module5", *imp.find_module("module5")).__name__)
"""


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Yield a program that searches a folder with 100,000 files."""
    folder = tmp_path_factory.mktemp("crowded")
    for number in range(100_000):
        (folder / f"module{number}.py").touch()
    program = tmp_path_factory.mktemp("program") / "crowded.py"
    program.write_text(CROWDED.replace("FOLDER", repr(str(folder))), encoding="utf-8")
    yield program
    shutil.rmtree(folder)


def test_folder_with_100_000_files(python: str, crowded: Path) -> None:
    quiet = (*oracle.STRICT, "-W", "ignore::ResourceWarning")
    expected = oracle.run(crowded, pythons.path("3.11"), options=quiet)
    assert "module99999.py" in expected
    assert expected.endswith("module5\nexit 0\n")
    assert oracle.run(crowded, python, SOURCE, options=quiet) == expected


MOUNTED = """\
import imp, os, subprocess, time
from observe import search, search_often, write
os.chdir(FOLDER)
write("lib/old.py")
write("lib/pack/__init__.py")
time.sleep(2.2)
search_often(imp.find_module, "lib")

def look():
    for name in ("old", "pack", "new", "absent"):
        search(imp.find_module, name, ["lib"])

for target in ("lib", "lib/pack"):
    look()
    subprocess.run(["mount", "-t", "tmpfs", "none", target], check=True)
    try:
        look()
        write(target + "/new.py")
        look()
        time.sleep(2.2)
        search_often(imp.find_module, "lib")
        look()
    finally:
        subprocess.run(["umount", "--lazy", target], check=True)
    look()
"""


def test_mounted_over(python: str, kind: str, tmp_path: Path) -> None:
    """A file system that is mounted over an old folder, or over one in it, is seen by the next search."""
    no_pyodide(kind)
    if os.geteuid():
        pytest.skip("only root may mount a file system")
    (tmp_path / "tried").mkdir()
    _run("mount", "-t", "tmpfs", "none", tmp_path / "tried")
    _run("umount", "--lazy", tmp_path / "tried")
    program = tmp_path / "program.py"
    program.write_text(MOUNTED.replace("FOLDER", repr(str(tmp_path))), encoding="utf-8")
    expected = oracle.run(program, pythons.path("3.11"))
    assert expected.count("'lib/new.py'") == 4
    shutil.rmtree(tmp_path / "lib")
    assert oracle.run(program, python, SOURCE) == expected
