"""For `imp.init_frozen`."""

import importlib.machinery
import sys
import types


def init_frozen(name):
    """Execute a frozen module as imp.init_frozen did; return None for others."""
    modules, frozen = sys.modules, importlib.machinery.FrozenImporter
    if frozen.find_spec(name) is None:
        return None
    module = modules.setdefault(name, types.ModuleType(name))
    if frozen.is_package(name):
        module.__path__ = []
    try:
        exec(frozen.get_code(name), vars(module))
    except BaseException:
        modules.pop(name, None)
        raise
    return modules[name]
