"""Have every Python that a command starts run some code first, by a sitecustomize on PYTHONPATH."""

import os
from pathlib import Path

# What every Python understands. It takes the place of the environment's own sitecustomize, and so imports that at last.
_TEXT = """\
import os, sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:] = [entry for entry in sys.path if entry != HERE]
{code}
del sys.modules["sitecustomize"]
import sitecustomize
"""


def write_sitecustomize(folder: str, code: str) -> None:
    """Write a sitecustomize that runs *code*, which can use HERE, into *folder*, for `python_path`."""
    Path(folder, "sitecustomize.py").write_text(_TEXT.format(code=code), "utf-8")


def python_path(folder: str) -> str:
    """Return the PYTHONPATH of a command whose Pythons run the sitecustomize in *folder*."""
    return os.pathsep.join([folder, *filter(None, [os.environ.get("PYTHONPATH")])])
