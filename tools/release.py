#!/usr/bin/env python3
"""Build the wheel and the sdist of the last commit, and check them. It uploads nothing.

Both are built twice, in other folders and under other settings, and must have the same bytes. `twine check --strict`
passes them. Each is installed into new environments and used there: the wheel on every supported Python, the sdist and
the extra `migrate`, which needs PyPI, on one. What passes is put into dist/, and the commands that upload it are shown.
The addresses in pyproject.toml have to lead somewhere, and all texts have to name this address and version.

example:
  $ make release
"""

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Mapping
from pathlib import Path

import addresses
import interpreters

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"

# What may differ between the machines of two people who build the same commit.
SETTINGS: tuple[dict[str, str], ...] = (
    {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1", "umask": "022"},
    {"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "2", "umask": "077"},
)

# Run in a new environment, outside of the checkout. The first needs nothing but the distribution itself.
IMPORTS = """
import pathlib, sys, types, warnings
warnings.simplefilter("ignore")
import imp, reimp
assert sys.version_info < (3, 12) or pathlib.Path(imp.__file__).parent == pathlib.Path(reimp.__file__).parents[1]
assert imp.reload(types) is types and imp.find_module("json")[2] == ("", "", imp.PKG_DIRECTORY)
"""
MIGRATES = ("import imp\nimp.reload(x)\n", "import importlib\nimportlib.reload(x)\n")


class ReleaseError(Exception):
    """What is not as it has to be."""


def main() -> int:
    """Build, check, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--offline", action="store_true", help="do not check the addresses of the project")
    options = parser.parse_args()
    try:
        version = agreed_version(ROOT)
        require_addresses(ROOT, offline=options.offline)
        with tempfile.TemporaryDirectory(prefix="reimp-release-") as made:
            first, second = (build(ROOT, Path(made) / f"build {n}", each) for n, each in enumerate(SETTINGS, 1))
            files = require_equal(first, second)
            _say("the same bytes twice")
            _run([sys.executable, "-m", "twine", "check", "--strict", *map(str, files)])
            _say("twine check --strict")
            for file in files:
                check(file, version, Path(made))
            shutil.rmtree(DIST, ignore_errors=True)
            DIST.mkdir()
            for file in files:
                shutil.copy(file, DIST)
    except ReleaseError as error:
        print(f"release.py: {error}", file=sys.stderr)
        return 1
    for file in sorted(DIST.iterdir()):
        print(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.relative_to(ROOT)}")
    tag = f"git tag --sign v{version} --message {version} && git push origin v{version}"
    print(f"\nNothing is uploaded. To do so:\n  {tag}\n  twine upload dist/*")
    return 0


def agreed_version(root: Path) -> str:
    """Return the version of the last commit; ReleaseError if its change log does not begin with it, or files differ."""
    changed = _run(["git", "status", "--porcelain", "--untracked-files=no"], cwd=root)
    if changed:
        raise ReleaseError(f"commit or undo these changes first:\n{changed.rstrip()}")
    source = (root / "src" / "reimp" / "__init__.py").read_text(encoding="utf-8")
    version = re.findall(r'^__version__ = "(.+)"$', source, re.MULTILINE)
    newest = re.findall(r"^## (\S+)", (root / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)[:1]
    if len(version) != 1 or version != newest:
        raise ReleaseError(f"the version is {version[0]}, and CHANGELOG.md begins with {newest[0]}")
    return str(version[0])


def require_addresses(root: Path, *, offline: bool) -> None:
    """Raise ReleaseError if a text names another address or version, or an address of the project leads nowhere."""
    if wrong := [path.name for path, _ in addresses.out_of_step()]:
        raise ReleaseError(f"{', '.join(wrong)} has another address or version; run: make docs")
    urls = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["urls"]
    if not offline and (missing := addresses.unreachable(urls)):
        raise ReleaseError(
            f"these addresses in pyproject.toml lead nowhere: {', '.join(missing)}\n"
            "Publish them first, or correct them there and in src/reimp/__init__.py. Without a network, use --offline"
        )


def build(root: Path, folder: Path, settings: Mapping[str, str]) -> list[Path]:
    """Build the last commit of *root* in *folder*: the sdist, and from it the wheel. Return their paths."""
    folder.mkdir(parents=True)
    environment = {**os.environ, **settings, "SOURCE_DATE_EPOCH": _run(["git", "log", "-1", "--format=%ct"], cwd=root)}
    source, dist = folder / "source", folder / "dist"
    archive = f"umask {settings['umask']} && git -C '{root}' archive --prefix=source/ HEAD | tar -x"
    _run(["/bin/sh", "-c", archive], cwd=folder, env=environment)
    build = f"umask {settings['umask']} && '{sys.executable}' -m build --no-isolation --outdir '{dist}' '{source}'"
    _run(["/bin/sh", "-c", build], cwd=folder, env=environment)
    return sorted(dist.iterdir())


def require_equal(first: list[Path], second: list[Path]) -> list[Path]:
    """Return *first*; ReleaseError unless it and *second* are files of the same names and bytes."""
    if [path.name for path in first] != [path.name for path in second]:
        raise ReleaseError(f"two builds made different files: {first} and {second}")
    for one, other in zip(first, second, strict=True):
        if one.read_bytes() != other.read_bytes():
            raise ReleaseError(f"two builds of {one.name} differ")
    return first


def check(file: Path, version: str, folder: Path) -> None:
    """Install *file* into new environments and use it there."""
    found = {kind: each for kind, each in interpreters.find().items() if kind not in interpreters.WINDOWS}
    one = next(kind for kind in ("3.13", "3.12", "3.14", "3.11") if kind in found)
    every = [kind for kind in found if not kind.startswith("pyodide")]  # it has no environments
    for kind in every if file.suffix == ".whl" else [one]:
        python = _environment(found[kind].path, folder / f"{file.name} {kind}", str(file))
        _run([python, "-c", IMPORTS], cwd=folder)
        _say(f"{file.name} on {kind}: import imp")
    python = _environment(found[one].path, folder / f"{file.name} extra", f"{file}[migrate]")
    if (said := _run([python, "-m", "reimp", "--version"], cwd=folder)).split()[-1] != version:
        raise ReleaseError(f"{file.name} says that it is {said.strip()}")
    if (result := _run([python, "-m", "reimp", "migrate", "-"], cwd=folder, input=MIGRATES[0])) != MIGRATES[1]:
        raise ReleaseError(f"{file.name} migrates {MIGRATES[0]!r} to {result!r}")
    _say(f"{file.name} on {one}: reimp migrate")


def _environment(python: str, folder: Path, requirement: str) -> str:
    """Make a new environment of *python* with *requirement*, and return its Python."""
    _run([python, "-m", "venv", "--without-pip", str(folder)])
    made = str(folder / "bin" / "python")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", made]
    _run([*pip, "install", "--quiet", requirement])
    return made


def _run(
    command: list[str],
    cwd: Path | None = None,
    env: dict[str, str] | None = None,
    input: str = "",  # noqa: A002
) -> str:
    """Return what *command* prints; ReleaseError if it fails."""
    done = subprocess.run(command, cwd=cwd, env=env, input=input, capture_output=True, text=True, check=False)
    if done.returncode:
        raise ReleaseError(f"failed: {' '.join(command)}\n{done.stdout}{done.stderr}")
    return done.stdout


def _say(what: str) -> None:
    print(f"ok: {what}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
