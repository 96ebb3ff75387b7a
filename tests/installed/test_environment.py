"""`reimp scan --environment`, `--python EXE` and archives, as a user runs them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import pythons
from command import ENVIRONMENT, EXACT, lay_out, reimp_run
from environments import DISTRIBUTIONS, distribution


def test_table(environment: Path, tmp_path: Path) -> None:
    done = reimp_run("scan", "--python", str(environment), cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, "")
    table, to_do, *details = done.stdout.split("\n\n")[1:]
    rows = {line.split()[0]: line for line in table.splitlines()[1:]}
    for name, (_, said, _) in DISTRIBUTIONS.items():
        assert said in rows.get(name, ""), name
    assert "nothing" not in rows
    assert "reimp" not in rows
    assert "2.0      breaks when called" in rows["old-style"]
    assert rows["an-egg"].split() == ["an-egg", "4.0", "breaks", "when", "called", "1"]
    assert "breaks when called" in rows["edited"]
    assert rows["at_import"].endswith("  nothing")
    assert rows["guarded"].endswith("  nothing[old]")
    assert [detail.split()[0] for detail in details] == list(rows)
    assert (
        "  required by nothing (>=1)\n  at_import.py:1: at_import breaks at import\n      import imp\n" in done.stdout
    )
    assert to_do.startswith("What to do:\n- (no metadata), at_import, called_at_import, declares, excludes, ")


def test_this_environment(environment: Path, tmp_path: Path) -> None:
    """The one in which reimp runs."""
    program = "import sys; sys.path[:0] = sys.argv.pop(1).split(':'); from reimp.__main__ import main; sys.exit(main())"
    own = subprocess.run(
        [str(environment / "bin" / "python"), "-c", program, ":".join(sys.path), "scan", "--environment"],
        env={**os.environ, "PYTHONPATH": ENVIRONMENT["PYTHONPATH"]},  # which has imp, for a Python without
        capture_output=True,
        text=True,
        check=False,
    )
    other = reimp_run("scan", "--python", str(environment), cwd=tmp_path)
    assert (own.returncode, own.stdout, own.stderr) == (1, other.stdout, "")


@pytest.mark.slow
@pytest.mark.parametrize("version", ["2.7", "3.6", "3.10"])
def test_pythons_that_reimp_does_not_run_on(tmp_path: Path, version: str) -> None:
    """Their own pip and setuptools are of their time, and reach for imp."""
    found = sorted(Path.home().glob(f".pyenv/versions/{version}.*/bin/python"))
    if not found:
        pytest.skip(f"no Python {version} here")
    done = reimp_run("scan", "--python", str(found[0]), cwd=tmp_path, timeout=300)
    assert done.stdout.startswith(f"Python {version}."), done
    assert " has imp; Python 3.12 and later have none.\n" in done.stdout
    assert "\npip " in done.stdout
    assert (done.returncode, done.stderr) == (int("breaks" in done.stdout), "")


@pytest.mark.parametrize("kind", ["3.12", "3.13"])
def test_pythons_without_imp(tmp_path: Path, kind: str) -> None:
    python = pythons.path(kind)
    subprocess.run([python, "-m", "venv", "--without-pip", str(tmp_path)], check=True)
    (site,) = tmp_path.glob("lib/python*/site-packages")
    lay_out(site, distribution("at_import", EXACT))
    environment = {"PATH": "/usr/bin:/bin", "PYTHONPATH": ""}
    program = "import sys; sys.path[:0] = sys.argv.pop(1).split(':'); from reimp.__main__ import main; sys.exit(main())"
    scan = [sys.executable, "-c", program, ":".join(sys.path), "scan", "--python", str(tmp_path)]
    said = subprocess.run(scan, capture_output=True, text=True, env=environment, check=False).stdout
    assert " has no imp.\n" in said
    assert (
        f"- at_import: install reimp: imp works again\n      pip --python {tmp_path}/bin/python install reimp\n" in said
    )
    lay_out(site, {"imp.py": ""})
    said = subprocess.run(scan, capture_output=True, text=True, env=environment, check=False).stdout
    assert f" has no imp of its own; there is {site / 'imp.py'}.\n" in said
    assert "- at_import: nothing for now: this environment has an imp\n" in said
