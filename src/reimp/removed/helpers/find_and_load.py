"""For `imp.find_module` and `imp.load_module` as a pair."""
# SPDX-License-Identifier: 0BSD

import importlib.machinery
import importlib.util
import io
import os
import sys
import tokenize

from reimp.removed.helpers.init_frozen import init_frozen
from reimp.removed.helpers.load_spec import load_spec


def find_and_load(name, path=None, fullname=...):
    """Find a module and load it, as imp did up to Python 3.11."""
    loaders, util = importlib.machinery, importlib.util
    fullname = name if fullname is ... else fullname
    if path is None and loaders.BuiltinImporter.find_spec(name):
        spec = loaders.BuiltinImporter.find_spec(fullname)
        return spec and load_spec(spec, replace=True)
    if path is None and loaders.FrozenImporter.find_spec(name):
        return init_frozen(fullname)
    names = [os.path.join(name, "__init__" + end) for end in (".py", ".pyc")]
    names += [name + end for end in loaders.EXTENSION_SUFFIXES + loaders.all_suffixes()]
    path = sys.path if path is None else [] + path
    files = (os.path.join(entry, each) for entry in path for each in names)
    file = next(filter(os.path.isfile, files), None)
    if file is None:
        raise ImportError(f"No module named {name!r}", name=name)
    spec = util.spec_from_file_location(fullname, file, submodule_search_locations=[])
    kind = type(spec.loader)
    if not file.endswith(tuple(names[:2])):
        (tokenize.open if kind is loaders.SourceFileLoader else io.FileIO)(file).close()
        spec = util.spec_from_file_location(fullname, file, loader=kind(fullname, file))
    if kind is loaders.ExtensionFileLoader:
        spec = loaders.ModuleSpec(fullname, spec.loader, origin=file)
    return load_spec(spec, replace=kind is loaders.ExtensionFileLoader)
