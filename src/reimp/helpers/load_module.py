"""For `imp.load_module` with any triple."""

from reimp.helpers.init_builtin import init_builtin
from reimp.helpers.init_frozen import init_frozen
from reimp.helpers.load_compiled import load_compiled
from reimp.helpers.load_dynamic import load_dynamic
from reimp.helpers.load_package import load_package
from reimp.helpers.load_source_file import load_source


def load_module(name, file, filename, details):
    """Load what a search has found, as imp.load_module did up to Python 3.11."""
    _, mode, kind = details
    if mode and (not mode.startswith(("r", "U")) or "+" in mode):
        raise ValueError(f"invalid file open mode {mode!r}")
    if file is None and kind in {1, 2}:
        raise ValueError(f"file object required for import (type code {kind})")
    if kind == 1:  # PY_SOURCE
        return load_source(name, filename, file)
    if kind == 2:  # PY_COMPILED
        return load_compiled(name, filename, file)
    if kind == 3:  # C_EXTENSION
        if file is None:
            open(filename, "rb").close()
        return load_dynamic(name, filename)
    if kind == 5:  # PKG_DIRECTORY
        return load_package(name, filename)
    if kind == 6:  # C_BUILTIN
        return init_builtin(name)
    if kind == 7:  # PY_FROZEN
        return init_frozen(name)
    raise ImportError(f"Don't know how to import {name} (type code {kind})", name=name)
