"""For `imp.load_package`."""
# SPDX-License-Identifier: 0BSD

import importlib.machinery
import importlib.util
import os
import sys


def load_package(name, path):
    """Load the package in a directory, as imp.load_package did up to Python 3.11."""
    machinery, util = importlib.machinery, importlib.util
    suffixes = machinery.SOURCE_SUFFIXES + machinery.BYTECODE_SUFFIXES
    files = [os.path.join(path, "__init__" + suffix) for suffix in suffixes]
    file = next(filter(os.path.exists, files), path)
    if file is path and os.path.isdir(path):
        raise ValueError(f"{path!r} is not a package")
    spec = util.spec_from_file_location(name, file, submodule_search_locations=[])
    name, modules = spec.name, sys.modules
    new = util.module_from_spec(spec)
    module = modules.setdefault(name, new)
    for attribute in vars(new).keys() - {"__doc__"}:
        setattr(module, attribute, getattr(new, attribute))
    try:
        spec.loader.exec_module(module)
    except BaseException:
        if module is new:
            modules.pop(name, None)
        raise
    return modules[name]
