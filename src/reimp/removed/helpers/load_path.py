"""For `imp.load_module` with what a search in a list of folders found, by its path."""
# SPDX-License-Identifier: 0BSD

import importlib.machinery
import importlib.util
import os
import sys


def load_path(name, pathname):
    """Load the file or package at pathname, as imp.load_module did after a search."""
    loaders, util, modules = importlib.machinery, importlib.util, sys.modules
    suffixes = loaders.SOURCE_SUFFIXES + loaders.BYTECODE_SUFFIXES
    files = [os.path.join(pathname, "__init__" + suffix) for suffix in suffixes]
    file = next(filter(os.path.exists, files), pathname)
    spec = util.spec_from_file_location(name, file, submodule_search_locations=[])
    kind = type(spec.loader)
    if file is pathname:
        spec = util.spec_from_file_location(name, file, loader=kind(name, file))
    extension = kind is loaders.ExtensionFileLoader
    spec = loaders.ModuleSpec(name, spec.loader, origin=file) if extension else spec
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
    return modules[name]
