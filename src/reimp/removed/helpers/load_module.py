"""For `imp.load_module` with any triple."""
# SPDX-License-Identifier: 0BSD

import importlib.machinery
import importlib.util
import os
import sys

from reimp.removed.helpers.init_frozen import init_frozen


def load_module(name, file, filename, details):
    """Load what a search has found, as imp.load_module did up to Python 3.11."""
    loaders, util = importlib.machinery, importlib.util
    _, mode, kind = details
    if mode and (not mode.startswith(("r", "U")) or "+" in mode):
        raise ValueError(f"invalid file open mode {mode!r}")
    if file is None and kind in {1, 2}:
        raise ValueError(f"file object required for import (type code {kind})")

    def get_data(path):
        if path == filename and not file.closed:
            mode = file.mode
            with file:
                if "b" in mode:
                    return file.read()
        with open(path, "rb") as opened:
            return opened.read()

    if kind in (1, 2):  # PY_SOURCE, PY_COMPILED
        kinds = {1: loaders.SourceFileLoader, 2: loaders.SourcelessFileLoader}
        loader = kinds[kind](name, filename)
        spec = util.spec_from_file_location(name, filename, loader=loader)
        if file:
            loader.get_data = get_data
    elif kind == 3:  # C_EXTENSION
        if file is None:
            open(filename, "rb").close()
        loader = loaders.ExtensionFileLoader(name, filename)
        spec = loaders.ModuleSpec(name, loader, origin=filename)
    elif kind == 5:  # PKG_DIRECTORY
        suffixes = loaders.SOURCE_SUFFIXES + loaders.BYTECODE_SUFFIXES
        files = [os.path.join(filename, "__init__" + suffix) for suffix in suffixes]
        path = next(filter(os.path.exists, files), filename)
        if path is filename and os.path.isdir(path):
            raise ValueError(f"{path!r} is not a package")
        spec = util.spec_from_file_location(name, path, submodule_search_locations=[])
    elif kind == 6:  # C_BUILTIN
        spec = loaders.BuiltinImporter.find_spec(name)
        if spec is None:
            return None
    elif kind == 7:  # PY_FROZEN
        return init_frozen(name)
    else:
        message = f"Don't know how to import {name} (type code {kind})"
        raise ImportError(message, name=name)
    name, modules = spec.name, sys.modules
    new = util.module_from_spec(spec)
    replace = kind in (3, 6)
    module = modules[name] = new if replace else modules.setdefault(name, new)
    for attribute in () if replace else vars(new).keys() - {"__doc__"}:
        setattr(module, attribute, getattr(new, attribute))
    try:
        spec.loader.exec_module(module)
    except BaseException:
        if module is new:
            modules.pop(name, None)
        raise
    module = modules[name]
    if kind in (1, 2):
        module.__loader__ = module.__spec__.loader = type(loader)(name, filename)
    return module
