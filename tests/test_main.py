"""The start of the command: what it needs, and what it says if that is missing."""

import subprocess
import sys
from pathlib import Path

from command import ENVIRONMENT


def test_without_the_extra(tmp_path: Path) -> None:
    """One line says what to install; -S leaves out what is installed, and src is all there is."""
    done = subprocess.run(
        [sys.executable, "-S", "-m", "reimp", "scan"],
        cwd=tmp_path,
        env=ENVIRONMENT,
        check=False,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == 'reimp: the migration tool is an extra: pip install "reimp[migrate]"\n'
