"""For `imp.load_compiled` without a file object."""
# SPDX-License-Identifier: 0BSD

import importlib.machinery
import importlib.util
import sys


def load_compiled(name, pathname):
    """Load bytecode as the module name, as imp.load_compiled did up to Python 3.11."""
    loader = importlib.machinery.SourcelessFileLoader(name, pathname)
    spec = importlib.util.spec_from_file_location(name, pathname, loader=loader)
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
