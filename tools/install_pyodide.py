"""Install Pyodide, CPython compiled to WebAssembly, from npm, with a launcher that takes Python's command line."""

import json
import shutil
from pathlib import Path

from install_step import StepError, extract, run, say

PROGRAM = Path(__file__).parent / "pyodide_launcher.mjs"

LAUNCHER = """\
#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
exec node "$here/../launcher.mjs" "$here/$(basename "$0")" "$@"
"""

# Pyodide's standard library is a zip file of sources, and compiling what a start imports takes most of the start. The
# .pyc beside each are not checked against it.
COMPILE = """\
import importlib.util, sys, zipfile
from importlib._bootstrap_external import _code_to_hash_pyc
with zipfile.ZipFile(sys.argv[1]) as sources, zipfile.ZipFile(sys.argv[2], "w") as compiled:
    for name in sources.namelist():
        data = sources.read(name)
        compiled.writestr(name, data)
        if name.endswith(".py"):
            code = compile(data, "/lib/python%d%d.zip/" % sys.version_info[:2] + name, "exec", dont_inherit=True)
            compiled.writestr(name + "c", _code_to_hash_pyc(code, importlib.util.source_hash(data), False))
"""


def unpack(kind: str, tree: Path, _downloads: Path) -> None:
    """Put the newest release of *kind* into *tree*: pyodide3.14 is Pyodide 314.x."""
    lacking = [tool for tool in ("node", "npm") if shutil.which(tool) is None]
    if lacking:
        raise StepError(f"{kind} needs {' and '.join(lacking)}, 20 or later: install Node.js and put it on PATH")
    download(kind, tree)
    shutil.copy(PROGRAM, tree / "launcher.mjs")
    launcher = tree / "bin" / kind
    launcher.parent.mkdir()
    launcher.write_text(LAUNCHER, encoding="utf-8")
    launcher.chmod(0o755)
    say(f"{kind}: compiling its standard library, for a quick start")
    sources, compiled = tree / "package" / "python_stdlib.zip", tree / "package" / "compiled.zip"
    run(launcher, "-c", COMPILE, sources, compiled)
    compiled.replace(sources)


def download(kind: str, tree: Path) -> None:
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
        extract(archive, tree)
        archive.unlink()
        return
    raise StepError(f"{kind}: npm has no pyodide {major}.x that can be downloaded. Try later, or another registry.")


def _finals(versions: list[str], major: str) -> list[str]:
    """Return the releases of *major* that are no alphas, newest first."""
    finals = [version for version in versions if version.startswith(f"{major}.") and "-" not in version]
    return sorted(finals, key=lambda version: [int(part) for part in version.split(".")], reverse=True)
