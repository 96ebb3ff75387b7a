"""For `imp.load_source` with the file at the path, just opened for it."""
# SPDX-License-Identifier: 0BSD

import importlib.machinery
import importlib.util
import sys


def open_and_load(name, path):
    """Open a source file and load it, as imp.load_source did up to Python 3.11."""
    open(path, "rb").close()  # its errors come first
    loader = importlib.machinery.SourceFileLoader(name, path)
    spec = importlib.util.spec_from_file_location(name, path, loader=loader)
    modules, new = sys.modules, importlib.util.module_from_spec(spec)
    module = modules.setdefault(name, new)
    for attribute in vars(new).keys() - {"__doc__"}:
        setattr(module, attribute, getattr(new, attribute))
    try:
        loader.exec_module(module)
    except BaseException:
        if module is new:
            modules.pop(name, None)
        raise
    return modules[name]
