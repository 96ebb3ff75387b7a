"""Lays out installed distributions."""

import subprocess
import sys
from pathlib import Path

from command import EXACT, lay_out

GUARDED = "try:\n    import imp\nexcept ImportError:\n    imp = None\n"


IN_FUNCTION = "def load():\n    import imp\n    return imp\n"


CALLED = f"{IN_FUNCTION}module = load()\n"


PROGRAM = "if __name__ == '__main__':\n    import imp\n"


PYTHON_2 = "import imp\nprint 'hello'\n"


def metadata(name: str, *lines: str, version: str = "1.0") -> str:
    return "\n".join(("Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}", *lines, ""))


def distribution(name: str, code: str, *lines: str) -> dict[str, str | bytes]:
    """Return the files of an installed distribution with one module, which its RECORD lists."""
    return {
        f"{name}.py": code,
        f"{name}-1.0.dist-info/METADATA": metadata(name, *lines),
        f"{name}-1.0.dist-info/RECORD": f"{name}.py,,\n",
    }


# name -> the code of its only module, what is said of it, and lines of its metadata
DISTRIBUTIONS = {
    "at_import": (EXACT, "breaks at import", ()),
    "called_at_import": (CALLED, "breaks at import", ()),
    "in_function": (IN_FUNCTION, "breaks when called", ()),
    "as_program": (PROGRAM, "breaks when called", ()),
    "guarded": (GUARDED, "harmless", ()),
    "python_2": (PYTHON_2, "not Python 3", ()),
    "nothing": (
        "import os\nx = 'imp'\n",
        "",
        ("Requires-Dist: at-import (>=1)", 'Requires-Dist: guarded; extra == "old"'),
    ),
    "excludes": (EXACT, "breaks at import", ("Requires-Python: >=3.6, <3.12",)),
    "declares": (EXACT, "breaks at import", ("Classifier: Programming Language :: Python :: 3.13",)),
    "provided": (EXACT, "breaks at import", ("Requires-Dist: zombie-imp; python_version >= '3.12'",)),
}


# A package that works, with a submodule that does not; it also needs modules that reimp does not bring back.
PACKAGE: dict[str, str | bytes] = {
    "works/__init__.py": "from works import core\n",
    "works/core.py": "def load():\n    from works.legacy import old\n    return old\n",
    "works/legacy/__init__.py": "",
    "works/legacy/old.py": "import imp\nimport asyncore\n",
    "works/tests/test_old.py": EXACT,
    "works-1.0.dist-info/METADATA": metadata("works"),
}
# One whose top-level module comes to the line, through relative imports; and one that has it in its tests only.
REACHED: dict[str, str | bytes] = {
    "reached/__init__.py": "from .inner import *\n",
    "reached/inner/__init__.py": "from . import deep\n",
    "reached/inner/deep.py": EXACT,
    "reached-1.0.dist-info/METADATA": metadata("reached"),
    "tested/__init__.py": "",
    "tested/tests/data.py": EXACT,
    "tested-1.0.dist-info/METADATA": metadata("tested"),
}


def create(folder: Path) -> None:
    """Create a virtual environment in *folder* with the distributions above, and with ours."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    (site,) = folder.glob("lib/python*/site-packages")
    for name, (code, _, lines) in DISTRIBUTIONS.items():
        lay_out(site, distribution(name, code, *lines))
    lay_out(site, distribution("reimp", EXACT) | {"loose.py": EXACT})
    egg_info = {"old_style-2.0.egg-info/PKG-INFO": metadata("old-style", version="2.0")}
    lay_out(site, {**egg_info, "old_style/__init__.py": IN_FUNCTION, "no-metadata-3.1.dist-info/RECORD": ""})
    lay_out(site, PACKAGE | REACHED)
    project = lay_out(folder / "project", {"edited.py": IN_FUNCTION, "edited.egg-info/PKG-INFO": metadata("edited")})
    lay_out(site, {"an_egg-4.0-py3.11.egg/EGG-INFO/PKG-INFO": metadata("an-egg", version="4.0")})
    lay_out(site, {"an_egg-4.0-py3.11.egg/module.py": IN_FUNCTION})
    lay_out(site, {"others.pth": f"{project}\n./an_egg-4.0-py3.11.egg\n"})
