"""A folder with all that the measurements work on, and an environment to run them in."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent

FUNCTION = '''\
def function_{number}(values, start=0, *, step=1):
    """Return the sum of what is left of the values."""
    total = start
    for index, value in enumerate(values):
        if value is None or index % step:
            continue
        total += value * {number} if value > 0 else len("text {number}")
    return {{"total": total, "name": "function_{number}"}}
'''
MODULES = {"tiny": "value = 1\n", "large": "\n\n".join(FUNCTION.format(number=number) for number in range(40))}


SIZES = (20, 1_000, 20_000)  # names in a folder


@dataclass(frozen=True)
class Place:
    """The folder.

    venv           the environment, empty
    ours, peer     to be put on the path: imp of this checkout; zombie-imp, which installs a file of that name too
    modules        two modules and two packages to load: tiny, and with 40 functions
    folders        200 folders to search, with 19 modules and a package each
    crowded        one with 200 modules
    sized          for each of SIZES a folder with 200 links to one with so many names
    """

    root: Path

    def run(self, script: str, *arguments: object, path: list[str]) -> Any:  # noqa: ANN401  (it is JSON)
        """Return what *script* prints in a new process that finds modules in the folders *path* too."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        environment["PYTHONPATH"] = os.pathsep.join(str(self.root / folder) for folder in path)
        # The measurement of `import imp` is spared the option: it makes an interpreter import warnings when it starts.
        options = [] if script == "import_imp.py" else ["-W", "ignore::DeprecationWarning"]
        command = [str(self.root / "venv/bin/python"), "-s", *options, str(HERE / script), *map(str, arguments)]
        return json.loads(subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True).stdout)

    def peer(self) -> str:
        """Return the name and the version of the peer."""
        (metadata,) = (self.root / "peer").glob("zombie_imp-*.dist-info")
        return metadata.stem.replace("_imp-", "-imp ")

    def peer_works(self) -> bool:
        """Whether the peer can be imported by this Python."""
        try:
            self.run("import_imp.py", path=["peer"])
        except subprocess.CalledProcessError:
            return False
        return True


def prepare(python: str, root: Path) -> Place:
    """Fill the folder *root*, for the interpreter *python*."""
    subprocess.run([python, "-m", "venv", "--without-pip", str(root / "venv")], check=True)
    (root / "ours").mkdir()
    shutil.copy(HERE.parent / "src" / "imp.py", root / "ours")
    pip = [sys.executable, "-m", "pip", "--python", str(root / "venv/bin/python"), "--disable-pip-version-check"]
    subprocess.run([*pip, "install", "-qq", "--target", str(root / "peer"), "zombie-imp"], check=True)
    for name, text in MODULES.items():
        _write(root / "modules" / f"{name}.py", text)
        _write(root / "modules" / f"{name}_package" / "__init__.py", text)
    for entry in range(200):
        for number in range(19):
            _write(root / "folders" / f"entry{entry:03}" / f"module{entry:03}_{number:02}.py", "value = 1\n")
        _write(root / "folders" / f"entry{entry:03}" / f"package{entry:03}" / "__init__.py", "value = 1\n")
        _write(root / "crowded" / f"module{entry}.py", "value = 1\n")
    for size in SIZES:
        _write_sized(root / "many_names" / str(size), root / "sized" / str(size), size)
    return Place(root)


def _write_sized(folder: Path, links: Path, size: int) -> None:
    """Write a folder with so many modules, and links to it: each entry of a path is searched by itself."""
    folder.mkdir(parents=True)
    links.mkdir(parents=True)
    for number in range(size):
        (folder / f"module{number:05}.py").touch()
    for number in range(200):
        (links / f"entry{number:03}").symlink_to(folder)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
