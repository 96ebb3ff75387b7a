"""Load a module from its spec: what all helpers that load have in common."""
# SPDX-License-Identifier: 0BSD

import importlib.util
import sys


def load_spec(spec, replace=False):
    """Load the module of a spec, again if it is loaded, as imp did (Python 3.11)."""
    modules, new = sys.modules, importlib.util.module_from_spec(spec)
    if replace:
        modules[spec.name] = new
    module = modules.setdefault(spec.name, new)
    for attribute in () if replace else vars(new).keys() - {"__doc__"}:
        setattr(module, attribute, getattr(new, attribute))
    try:
        spec.loader.exec_module(module)
    except BaseException:
        if module is new:
            modules.pop(spec.name, None)
        raise
    return modules[spec.name]
