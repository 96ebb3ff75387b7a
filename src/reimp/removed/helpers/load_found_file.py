"""For `imp.load_module` with what a search in a list of folders found, and its file."""
# SPDX-License-Identifier: 0BSD

import importlib.machinery
import importlib.util
import os
import sys


def load_found_file(name, file, pathname):
    """Load what a search in folders has found, as imp.load_module did (Python 3.11)."""
    loaders, util, modules = importlib.machinery, importlib.util, sys.modules
    suffixes = loaders.SOURCE_SUFFIXES + loaders.BYTECODE_SUFFIXES
    files = [os.path.join(pathname, "__init__" + suffix) for suffix in suffixes]
    path = next(filter(os.path.exists, files), pathname)
    spec = util.spec_from_file_location(name, path, submodule_search_locations=[])
    kind = type(spec.loader)

    def get_data(path):
        if path == pathname and not file.closed:
            mode = file.mode
            with file:
                if "b" in mode:
                    return file.read()
        with open(path, "rb") as opened:
            return opened.read()

    extension = kind is loaders.ExtensionFileLoader
    if extension:
        spec = loaders.ModuleSpec(name, kind(name, path), origin=path)
    elif file:
        spec = util.spec_from_file_location(name, path, loader=kind(name, path))
        spec.loader.get_data = get_data
    new = util.module_from_spec(spec)
    module = modules[name] = new if extension else modules.setdefault(name, new)
    for attribute in () if extension else vars(new).keys() - {"__doc__"}:
        setattr(module, attribute, getattr(new, attribute))
    try:
        spec.loader.exec_module(module)
    except BaseException:
        if module is new:
            modules.pop(name, None)
        raise
    module = modules[name]
    if file and not extension:
        module.__loader__ = module.__spec__.loader = kind(name, path)
    return module
