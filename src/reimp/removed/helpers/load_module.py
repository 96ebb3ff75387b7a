"""For `imp.load_module` with any triple."""
# SPDX-License-Identifier: 0BSD

import importlib.machinery
import importlib.util
import os

from reimp.removed.helpers.init_frozen import init_frozen
from reimp.removed.helpers.load_open_file import load_open_file
from reimp.removed.helpers.load_spec import load_spec


def load_module(name, file, filename, details):
    """Load what a search has found, as imp.load_module did up to Python 3.11."""
    machinery = importlib.machinery
    _, mode, kind = details
    if mode and (not mode.startswith(("r", "U")) or "+" in mode):
        raise ValueError(f"invalid file open mode {mode!r}")
    if file is None and kind in {1, 2}:
        raise ValueError(f"file object required for import (type code {kind})")
    if kind == 1:  # PY_SOURCE
        return load_open_file(machinery.SourceFileLoader, name, filename, file)
    if kind == 2:  # PY_COMPILED
        return load_open_file(machinery.SourcelessFileLoader, name, filename, file)
    if kind == 3:  # C_EXTENSION
        if file is None:
            open(filename, "rb").close()
        loader = machinery.ExtensionFileLoader(name, filename)
        spec = machinery.ModuleSpec(name, loader, origin=filename)
        return load_spec(spec, replace=True)
    if kind == 5:  # PKG_DIRECTORY
        suffixes = machinery.SOURCE_SUFFIXES + machinery.BYTECODE_SUFFIXES
        files = [os.path.join(filename, "__init__" + suffix) for suffix in suffixes]
        file = next(filter(os.path.exists, files), None)
        if file is None and os.path.isdir(filename):
            raise ValueError(f"{filename!r} is not a package")
        from_file = importlib.util.spec_from_file_location
        spec = from_file(name, file or filename, submodule_search_locations=[])
        return load_spec(spec)
    if kind == 6:  # C_BUILTIN
        spec = machinery.BuiltinImporter.find_spec(name)
        return spec and load_spec(spec, replace=True)
    if kind == 7:  # PY_FROZEN
        return init_frozen(name)
    raise ImportError(f"Don't know how to import {name} (type code {kind})", name=name)
