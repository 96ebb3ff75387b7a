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
    suffixes = loaders.EXTENSION_SUFFIXES + loaders.all_suffixes()
    for stem in (os.path.join(entry, "" + name) for entry in [] + path):
        package = [os.path.join(stem, "__init__" + end) for end in (".py", ".pyc")]
        files = [stem + suffix for suffix in suffixes]
        file = next(filter(os.path.isfile, package + files), None)
        if file:
            break
    else:
        raise ImportError(f"No module named {name!r}", name=name)
    fullname = name if fullname is ... else fullname
    spec = util.spec_from_file_location(fullname, file, submodule_search_locations=[])
    kind = type(spec.loader)
    if file in files:
        (tokenize.open if kind is loaders.SourceFileLoader else io.FileIO)(file).close()
        loader = kind(fullname, file)
        spec = util.spec_from_file_location(fullname, file, loader=loader)
    extension = kind is loaders.ExtensionFileLoader
    spec = loaders.ModuleSpec(fullname, loader, origin=file) if extension else spec
    new = util.module_from_spec(spec)
    module = modules[fullname] = new if extension else modules.setdefault(fullname, new)
    for attribute in () if extension else vars(new).keys() - {"__doc__"}:
        setattr(module, attribute, getattr(new, attribute))
    try:
        spec.loader.exec_module(module)
    except BaseException:
        if module is new:
            modules.pop(fullname, None)
        raise
    return modules[fullname]
