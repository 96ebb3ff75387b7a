"""For the method `load_module` of loaders of files, with no name or their own."""
# SPDX-License-Identifier: 0BSD

import importlib.util
import sys


def load_with_loader(loader):
    """Load a module with its loader, as loader.load_module did up to Python 3.14."""
    spec = importlib.util.spec_from_loader(loader.name, loader)
    modules, new = sys.modules, importlib.util.module_from_spec(spec)
    module = modules.setdefault(spec.name, new)
    for attribute in vars(new).keys() - {"__doc__"}:
        setattr(module, attribute, getattr(new, attribute))
    try:
        loader.exec_module(module)
    except BaseException:
        if module is new:
            modules.pop(spec.name, None)
        raise
    return modules[spec.name]
