"""Tell which program installs packages for a Python, and write its commands."""

import json
import shlex
from dataclasses import dataclass
from pathlib import Path

from reimp.installed.interpreter import Interpreter

_PACKAGE = "\0"  # in a command, where the name of the package goes; no path has it


@dataclass(frozen=True, slots=True)
class Installer:
    """The commands that install a package, install it again, and list newer releases."""

    install: str
    reinstall: str
    outdated: str
    remark: str = ""  # what has to be done first, or where the commands run

    def install_command(self, package: str) -> str:
        """Return the command that installs *package*."""
        return self.install.replace(_PACKAGE, shlex.quote(package))

    def reinstall_command(self, package: str) -> str:
        """Return the command that installs *package* again."""
        return self.reinstall.replace(_PACKAGE, shlex.quote(package))


def installer(interpreter: Interpreter) -> Installer:
    """Return what installs packages for an interpreter, by the files that installers leave in its directory."""
    prefix = Path(interpreter.executable).parent.parent
    for find in (_uv_tool, _pipx, _poetry, _conda):
        if found := find(prefix, interpreter):
            return found
    configuration = prefix / "pyvenv.cfg"
    if not configuration.is_file() and _is_externally_managed(interpreter):
        return _new_environment(interpreter)
    if _has_pip(interpreter):
        return _pip(f"{shlex.quote(interpreter.executable)} -m pip")
    if configuration.is_file() and any(line.startswith("uv = ") for line in _lines(configuration)):
        return _uv(interpreter)
    return _pip(f"pip --python {shlex.quote(interpreter.executable)}")


def has_reimp(interpreter: Interpreter) -> bool:
    """Return whether reimp is installed for an interpreter, by its metadata."""
    return any(any(Path(entry).glob("reimp-*.dist-info")) for entry in (*interpreter.path, *interpreter.site))


def _uv_tool(prefix: Path, _: Interpreter) -> Installer | None:
    if not (prefix / "uv-receipt.toml").is_file():
        return None
    name = shlex.quote(prefix.name)
    again = f"uv tool install --reinstall --with {_PACKAGE} {name}"
    return Installer(f"uv tool install --with {_PACKAGE} {name}", again, "uv tool upgrade --all")


def _pipx(prefix: Path, _: Interpreter) -> Installer | None:
    metadata = prefix / "pipx_metadata.json"
    if not metadata.is_file():
        return None
    try:
        name = shlex.quote(str(json.loads(metadata.read_text("utf-8"))["main_package"]["package"]))
    except (OSError, ValueError, LookupError, TypeError):
        name = shlex.quote(prefix.name)
    again = f"pipx inject --force {name} {_PACKAGE}"
    return Installer(f"pipx inject {name} {_PACKAGE}", again, f"pipx runpip {prefix.name} list --outdated")


def _poetry(prefix: Path, _: Interpreter) -> Installer | None:
    project = prefix.parent
    own = prefix.name == ".venv" and (project / "poetry.lock").is_file()
    if not own and prefix.parts[-3:-1] != ("pypoetry", "virtualenvs"):
        return None
    place = f"-C {shlex.quote(str(project))} " if own else ""
    again = f"poetry {place}run python -m pip install --force-reinstall {_PACKAGE}"
    remark = "" if own else "in the directory of the project"
    return Installer(f"poetry {place}add {_PACKAGE}", again, f"poetry {place}show --outdated", remark)


def _conda(prefix: Path, interpreter: Interpreter) -> Installer | None:
    places = (prefix, Path(interpreter.executable).parent)  # on Windows python.exe is at the top
    place = next((each for each in places if (each / "conda-meta").is_dir()), None)
    return _pip(f"conda run -p {shlex.quote(str(place))} python -m pip") if place else None


def _is_externally_managed(interpreter: Interpreter) -> bool:
    return any((Path(folder) / "EXTERNALLY-MANAGED").is_file() for folder in interpreter.library)


def _new_environment(interpreter: Interpreter) -> Installer:
    """Return the commands for a Python into whose directory the system alone installs packages."""
    python = shlex.quote(interpreter.executable)
    install = f"{python} -m venv --system-site-packages .venv && .venv/bin/python -m pip install {_PACKAGE}"
    remark = "in a new virtual environment, as the system manages this Python"
    return Installer(install, install, f"{python} -m pip list --outdated", remark)


def _has_pip(interpreter: Interpreter) -> bool:
    return any((Path(entry) / "pip" / "__init__.py").is_file() for entry in (*interpreter.path, *interpreter.site))


def _pip(command: str) -> Installer:
    again = f"{command} install --force-reinstall {_PACKAGE}"
    return Installer(f"{command} install {_PACKAGE}", again, f"{command} list --outdated")


def _uv(interpreter: Interpreter) -> Installer:
    python = f"--python {shlex.quote(interpreter.executable)}"
    again = f"uv pip install {python} --reinstall {_PACKAGE}"
    return Installer(f"uv pip install {python} {_PACKAGE}", again, f"uv pip list {python} --outdated")


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8", "replace").splitlines()
    except OSError:
        return []
