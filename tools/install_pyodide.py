"""Install Pyodide, CPython compiled to WebAssembly, from npm, with a launcher that takes Python's command line."""

import json
import shutil
import tarfile
from pathlib import Path

from install_step import StepError, run, say

PROGRAM = Path(__file__).parent / "pyodide_launcher.mjs"

LAUNCHER = """\
#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
exec node "$here/../launcher.mjs" "$here/$(basename "$0")" "$@"
"""


def unpack(kind: str, tree: Path, _downloads: Path) -> None:
    """Put the newest release of *kind* into *tree*: pyodide3.14 is Pyodide 314.x."""
    lacking = [tool for tool in ("node", "npm") if shutil.which(tool) is None]
    if lacking:
        raise StepError(f"{kind} needs {' and '.join(lacking)}, 20 or later: install Node.js and put it on PATH")
    _package(kind, tree)
    shutil.copy(PROGRAM, tree / "launcher.mjs")
    launcher = tree / "bin" / kind
    launcher.parent.mkdir()
    launcher.write_text(LAUNCHER, encoding="utf-8")
    launcher.chmod(0o755)


def _package(kind: str, tree: Path) -> None:
    """Put npm's package into the folder `package` of *tree*."""
    major = kind.removeprefix("pyodide").replace(".", "")
    listed = json.loads(run("npm", "view", "--json", "pyodide", "versions"))
    for version in _finals(listed, major):
        say(f"{kind}: npm pack pyodide@{version}")
        try:
            run("npm", "pack", f"pyodide@{version}", cwd=tree)  # npm verifies it
        except StepError as error:
            say(f"{error}")
            continue
        archive = tree / f"pyodide-{version}.tgz"
        with tarfile.open(archive) as tar:
            tar.extractall(tree, filter="data")
        archive.unlink()
        return
    raise StepError(f"{kind}: npm has no pyodide {major}.x that can be downloaded. Try later, or another registry.")


def _finals(versions: list[str], major: str) -> list[str]:
    """Return the releases of *major* that are no alphas, newest first."""
    finals = [version for version in versions if version.startswith(f"{major}.") and "-" not in version]
    return sorted(finals, key=lambda version: [int(part) for part in version.split(".")], reverse=True)
