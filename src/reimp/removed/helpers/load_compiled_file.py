"""For `imp.load_compiled` with a file object, and where it is passed as a value."""
# SPDX-License-Identifier: 0BSD

import importlib.machinery
import importlib.util
import sys


def load_compiled(name, pathname, file=None):
    """Load bytecode as the module name, as imp.load_compiled did up to Python 3.11."""
    loader = importlib.machinery.SourcelessFileLoader(name, pathname)
    spec = importlib.util.spec_from_file_location(name, pathname, loader=loader)
    modules, new = sys.modules, importlib.util.module_from_spec(spec)
    module = modules.setdefault(name, new)
    for attribute in vars(new).keys() - {"__doc__"}:
        setattr(module, attribute, getattr(new, attribute))

    def get_data(path):
        if path == pathname and not file.closed:
            mode = file.mode
            with file:
                if "b" in mode:
                    return file.read()
        with open(path, "rb") as opened:
            return opened.read()

    if file:
        loader.get_data = get_data
    try:
        loader.exec_module(module)
    except BaseException:
        if module is new:
            modules.pop(name, None)
        raise
    module = modules[name]
    module.__loader__ = module.__spec__.loader = type(loader)(name, pathname)
    return module
