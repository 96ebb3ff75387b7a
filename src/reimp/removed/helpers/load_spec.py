"""Load a module from its spec: what all helpers that load have in common."""
# SPDX-License-Identifier: 0BSD

import importlib.util
import sys


def load_spec(spec, replace=False):
    """Load the module of an importlib spec, as imp did up to Python 3.11.

    A module of that name in sys.modules is executed again, or replaced if wanted.
    """
    modules = sys.modules  # the body may be that of this very file
    new = importlib.util.module_from_spec(spec)
    if replace:
        modules[spec.name] = new
    module = modules.setdefault(spec.name, new)
    if module is not new:
        for attribute in vars(new).keys() - {"__doc__"}:
            setattr(module, attribute, getattr(new, attribute))
    try:
        spec.loader.exec_module(module)
    except BaseException:
        if module is new:
            modules.pop(spec.name, None)
        raise
    return modules[spec.name]
