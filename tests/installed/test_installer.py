"""Which commands install packages for a Python."""

from pathlib import Path

import pytest
from command import lay_out, reimp_run

from reimp.installed.advice import advice
from reimp.installed.installer import installer
from reimp.installed.interpreter import Interpreter
from reimp.installed.metadata import Distribution
from reimp.installed.reach import Reach, reaches
from reimp.model import File, Finding, Form, Migration, Use, Verdict

PIP = {"site/pip/__init__.py": ""}
# The files of an environment in a/env, and the commands that install reimp there, again, and list newer releases.
ENVIRONMENTS: dict[str, tuple[dict[str, str | bytes], tuple[str, str, str]]] = {
    "pip": (
        {"pyvenv.cfg": "home = x\n", **PIP},
        (
            "{env}/bin/python -m pip install reimp",
            "{env}/bin/python -m pip install --force-reinstall reimp",
            "{env}/bin/python -m pip list --outdated",
        ),
    ),
    "without pip": (
        {"pyvenv.cfg": "home = x\n"},
        (
            "pip --python {env}/bin/python install reimp",
            "pip --python {env}/bin/python install --force-reinstall reimp",
            "pip --python {env}/bin/python list --outdated",
        ),
    ),
    "uv": (
        {"pyvenv.cfg": "home = x\nuv = 0.5.0\n"},
        (
            "uv pip install --python {env}/bin/python reimp",
            "uv pip install --python {env}/bin/python --reinstall reimp",
            "uv pip list --python {env}/bin/python --outdated",
        ),
    ),
    "uv tool": (
        {"pyvenv.cfg": "uv = 0.5.0\n", "uv-receipt.toml": ""},
        (
            "uv tool install --with reimp env",
            "uv tool install --reinstall --with reimp env",
            "uv tool upgrade --all",
        ),
    ),
    "pipx": (
        {"pyvenv.cfg": "", "pipx_metadata.json": '{"main_package": {"package": "some-tool"}}'},
        (
            "pipx inject some-tool reimp",
            "pipx inject --force some-tool reimp",
            "pipx runpip env list --outdated",
        ),
    ),
    "broken metadata of pipx": (
        {"pipx_metadata.json": "{"},
        ("pipx inject env reimp", "pipx inject --force env reimp", "pipx runpip env list --outdated"),
    ),
    "conda": (
        {"conda-meta/history": ""},
        (
            "conda run -p {env} python -m pip install reimp",
            "conda run -p {env} python -m pip install --force-reinstall reimp",
            "conda run -p {env} python -m pip list --outdated",
        ),
    ),
    "of the system": (
        {"lib/EXTERNALLY-MANAGED": "", **PIP},
        (
            "{env}/bin/python -m venv --system-site-packages .venv && .venv/bin/python -m pip install reimp",
            "{env}/bin/python -m venv --system-site-packages .venv && .venv/bin/python -m pip install reimp",
            "{env}/bin/python -m pip list --outdated",
        ),
    ),
    "an environment of that of the system": (
        {"pyvenv.cfg": "", "lib/EXTERNALLY-MANAGED": "", **PIP},
        (
            "{env}/bin/python -m pip install reimp",
            "{env}/bin/python -m pip install --force-reinstall reimp",
            "{env}/bin/python -m pip list --outdated",
        ),
    ),
}


def interpreter_in(env: Path) -> Interpreter:
    return Interpreter("3.13.0", f"{env}/bin/python", (f"{env}/site",), (f"{env}/site",), (f"{env}/lib",), "")


@pytest.mark.parametrize(("files", "commands"), ENVIRONMENTS.values(), ids=ENVIRONMENTS)
def test_commands(tmp_path: Path, files: dict[str, str | bytes], commands: tuple[str, str, str]) -> None:
    env = lay_out(tmp_path / "env", files)
    found = installer(interpreter_in(env))
    given = (found.install_command("reimp"), found.reinstall_command("reimp"), found.outdated)
    assert given == tuple(command.format(env=env) for command in commands)


@pytest.mark.parametrize("name", ["a b", "{a}", "it's"])
def test_paths_are_quoted(tmp_path: Path, name: str) -> None:
    env = lay_out(tmp_path / name, dict(PIP))
    command = installer(interpreter_in(env)).install_command("x y")
    assert command.startswith("'")
    assert command.endswith(" -m pip install 'x y'")


def test_poetry(tmp_path: Path) -> None:
    """In the project, and in the directory where Poetry has the environments of all projects."""
    lay_out(tmp_path, {"project/poetry.lock": "", "project/.venv/pyvenv.cfg": "", "pypoetry/virtualenvs/a/x": ""})
    own = installer(interpreter_in(tmp_path / "project" / ".venv"))
    assert own.install_command("reimp") == f"poetry -C {tmp_path}/project add reimp"
    shared = installer(interpreter_in(tmp_path / "pypoetry" / "virtualenvs" / "a"))
    assert (shared.install_command("reimp"), shared.remark) == ("poetry add reimp", "in the directory of the project")


def reach() -> Reach:
    use = Use("imp", Form.IMPORT, 1, 8, 1, 11)
    file = File("a.py", b"import imp\n", Migration((Finding(use, Verdict.MANUAL, "is needed"),)))
    owner = Distribution("a", "1.0", "")
    (found,) = reaches([owner], {"a.py": owner}, [file])
    return found


def test_reimp_without_its_module(tmp_path: Path) -> None:
    env = lay_out(tmp_path, {**PIP, "site/reimp-0.1.0.dist-info/METADATA": ""})
    first, *_ = advice(reach(), interpreter_in(env))
    assert first.text == "install reimp again: it is installed, but its imp.py is missing"
    assert first.command == f"{env}/bin/python -m pip install --force-reinstall reimp"


def test_system(tmp_path: Path) -> None:
    first, *_ = advice(reach(), interpreter_in(lay_out(tmp_path, {"lib/EXTERNALLY-MANAGED": ""})))
    assert first.text.startswith("install reimp in a new virtual environment, as the system manages this Python: ")


@pytest.mark.parametrize("place", ["lib/python3.13/site-packages", "Lib/site-packages"])
def test_scan_of_an_environment_does_not_advise_to_rewrite_it(tmp_path: Path, place: str) -> None:
    lay_out(tmp_path, {f"a b/{place}/x.py": "import imp\nimp.reload(x)\n", "a b/pyvenv.cfg": ""})
    done = reimp_run("scan", "a b", cwd=tmp_path)
    assert done.stdout.splitlines()[-1] == "Next: reimp scan --python 'a b'"
    assert "reimp migrate" not in done.stdout
