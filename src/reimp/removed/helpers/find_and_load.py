"""For `imp.find_module` and `imp.load_module` as a pair."""
# SPDX-License-Identifier: 0BSD

import importlib.machinery
import importlib.util
import io
import os
import sys
import tokenize

from reimp.removed.helpers.init_frozen import init_frozen


def find_and_load(name, path=None, fullname=...):
    """Find a module and load it, as imp did up to Python 3.11."""
    loaders, modules = importlib.machinery, sys.modules
    from_file = importlib.util.spec_from_file_location
    suffixes = loaders.EXTENSION_SUFFIXES + loaders.all_suffixes()
    fullname = name if fullname is ... else fullname
    importers = (loaders.BuiltinImporter, loaders.FrozenImporter)
    importers = importers if path is None else ()
    kind = next((each for each in importers if each.find_spec(name)), None)
    if kind is loaders.FrozenImporter:
        return init_frozen(fullname)
    if kind:
        spec = kind.find_spec(fullname)
        if spec is None:
            return None
    else:
        for entry in sys.path if path is None else [] + path:
            stem = os.path.join(entry, "" + name)
            package = [os.path.join(stem, "__init__" + end) for end in (".py", ".pyc")]
            files = [stem + suffix for suffix in suffixes]
            file = next(filter(os.path.isfile, package + files), None)
            if file:
                break
        else:
            raise ImportError(f"No module named {name!r}", name=name)
        spec = from_file(fullname, file, submodule_search_locations=[])
        kind = type(spec.loader)
        opener = tokenize.open if kind is loaders.SourceFileLoader else io.FileIO
        if file in files:
            opener(file).close()
            spec = from_file(fullname, file, loader=kind(fullname, file))
        if kind is loaders.ExtensionFileLoader:
            spec = loaders.ModuleSpec(fullname, kind(fullname, file), origin=file)
    replace = kind in (loaders.BuiltinImporter, loaders.ExtensionFileLoader)
    new = importlib.util.module_from_spec(spec)
    module = modules[fullname] = new if replace else modules.setdefault(fullname, new)
    for attribute in () if replace else vars(new).keys() - {"__doc__"}:
        setattr(module, attribute, getattr(new, attribute))
    try:
        spec.loader.exec_module(module)
    except BaseException:
        if module is new:
            modules.pop(fullname, None)
        raise
    return modules[fullname]
