"""Choose how each file imports the module of helper functions: relatively, by its full name, or not at all."""

import os
import re
from dataclasses import replace
from pathlib import Path

from reimp.model import Options
from reimp.project.helpers.module import root_of

_SCRIPT = re.compile(rb"\A#!|^if[ \t]+\(?[ \t]*__name__[ \t]*==", re.MULTILINE)
_RELATIVE = re.compile(rb"^[ \t]*from[ \t]+\.", re.MULTILINE)
_NOT_INSTALLED = {"setup.py", "conftest.py"}  # programs that run without the package on their path


def for_file(options: Options, path: str, module: Path) -> Options:
    """Return *options* with the name by which the file at *path* imports the helper *module*.

    The name is "" if the file is that module, or if nothing shows that it can import it: then it has its own helpers.
    """
    return replace(options, helpers=_name(options.helpers, Path(os.path.abspath(path)), module))  # noqa: PTH100


def _name(name: str, file: Path, module: Path) -> str:
    if file == module:
        return ""
    root = module.parents[name.count(".")]
    try:
        content = file.read_bytes()
    except OSError:
        return ""
    if (file.parent / "__init__.py").exists() and root_of(file.parent) == root_of(module.parent):
        is_script = _SCRIPT.search(content) and not _RELATIVE.search(content) and file.name != "__main__.py"
        return "" if is_script else _relative(file.parent, module)
    top = name.partition(".")[0].encode()
    imports = re.search(rb"^[ \t]*(?:from|import)[ \t]+" + top + rb"\b", content, re.MULTILINE)
    beside = root in (file.parent, root_of(file.parent)) and file.name not in _NOT_INSTALLED
    return name if imports or beside else ""


def _relative(package: Path, module: Path) -> str:
    """Return the relative name of *module* for files in the directory of a *package*."""
    common = Path(os.path.commonpath([package, module.parent]))
    dots = "." * (len(package.parts) - len(common.parts) + 1)
    return dots + ".".join([*module.parent.parts[len(common.parts) :], module.stem])
