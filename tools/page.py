#!/usr/bin/env python3
"""Build the page that migrates code in the browser: build/page, static files for any web server.

It has page/ of this repository, Pyodide from npm, and an archive with reimp and LibCST. It needs npm and PyPI.

example:
  $ make page
  $ python -m http.server --directory build/page
"""

import argparse
import hashlib
import json
import string
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import install_pyodide
from install_step import StepError, say

ROOT = Path(__file__).resolve().parent.parent
BUILT = ROOT / "build" / "page"
PYODIDE = "pyodide3.14"
# What a browser loads of Pyodide.
FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "pyodide-lock.json", "python_stdlib.zip")
# Later releases of LibCST have no parser that is written in Python, and there is none for WebAssembly.
LIBCST = "libcst<1.8.3"
LEFT_OUT = ("libcst/codemod/", "libcst/display/", "libcst/tests/", "libcst/native", "/tests/")


def main() -> int:
    """Build the page and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "folder", nargs="?", type=Path, default=BUILT, help=f"where [default: {BUILT.relative_to(ROOT)}]"
    )
    try:
        build(parser.parse_args().folder)
    except StepError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


def build(folder: Path) -> None:
    """Write the page into *folder*; raise StepError if something cannot be downloaded."""
    (folder / "pyodide").mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        _pyodide(Path(temporary), folder / "pyodide")
        _packages(Path(temporary), folder / "packages.zip")
    for path in (ROOT / "page").iterdir():
        if path.suffix in (".html", ".js") and path.name != "offline.js":
            (folder / path.name).write_bytes(path.read_bytes())
    _offline(folder)
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    say(f"{folder}: {size / 1e6:.1f} MB; serve it with: python -m http.server --directory {folder}")


def _pyodide(temporary: Path, folder: Path) -> None:
    tree = temporary / "pyodide"
    tree.mkdir()
    install_pyodide.download(PYODIDE, tree)
    for name in FILES:
        (folder / name).write_bytes((tree / "package" / name).read_bytes())


def _packages(temporary: Path, archive: Path) -> None:
    """Write the archive of what the page imports: its own module, reimp, and LibCST without its native part."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:", LIBCST]
    done = subprocess.run([*command, "--dest", temporary], capture_output=True, text=True, check=False)
    if done.returncode:
        raise StepError(f"LibCST cannot be downloaded: {done.stderr.strip()}")
    (wheel,) = temporary.glob("libcst-*.whl")
    say(wheel.name)
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packages:
        for name, content in [*_own_files(), *_files_of(wheel)]:
            packages.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)


def _own_files() -> Iterator[tuple[str, bytes]]:
    yield "session.py", (ROOT / "page" / "session.py").read_bytes()
    for path in sorted((ROOT / "src" / "reimp").rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(ROOT / "src").as_posix(), path.read_bytes()


def _files_of(wheel: Path) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(wheel) as files:
        for name in files.namelist():
            wanted = name.startswith("libcst/") or name.endswith("LICENSE")
            if wanted and not any(part in name for part in LEFT_OUT):
                yield name, files.read(name)


def _offline(folder: Path) -> None:
    """Write the service worker, with the names of the files and a version that changes with them."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != "offline.js")
    names = ["./", *(path.relative_to(folder).as_posix() for path in paths)]
    text = (ROOT / "page" / "offline.js").read_text(encoding="utf-8")
    digest = hashlib.sha256(text.encode())
    for path in paths:
        digest.update(path.read_bytes())
    values = {"version": digest.hexdigest()[:16], "files": json.dumps(names)}
    (folder / "offline.js").write_text(string.Template(text).substitute(values), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
