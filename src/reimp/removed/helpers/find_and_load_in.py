"""For `imp.find_module` and `imp.load_module` as a pair, with a list of folders."""
# SPDX-License-Identifier: 0BSD

import importlib.machinery
import importlib.util
import io
import os
import sys
import tokenize


def find_and_load(name, path, fullname=...):
    """Find a module in path and load it, as imp did up to Python 3.11."""
    loaders, util, modules = importlib.machinery, importlib.util, sys.modules
    names = [os.path.join(name, "__init__" + end) for end in (".py", ".pyc")]
    names += [name + end for end in loaders.EXTENSION_SUFFIXES + loaders.all_suffixes()]
    files = (os.path.join(entry, each) for entry in [] + path for each in names)
    file = next(filter(os.path.isfile, files), None)
    if file is None:
        raise ImportError(f"No module named {name!r}", name=name)
    name = name if fullname is ... else fullname
    spec = util.spec_from_file_location(name, file, submodule_search_locations=[])
    kind = type(spec.loader)
    if not file.endswith(tuple(names[:2])):
        (tokenize.open if kind is loaders.SourceFileLoader else io.FileIO)(file).close()
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
