"""For `imp.init_frozen`."""
# SPDX-License-Identifier: 0BSD

import importlib.machinery
import sys
import types


def init_frozen(name):
    """Execute a frozen module as imp.init_frozen did; return None for others."""
    modules, frozen = sys.modules, importlib.machinery.FrozenImporter
    spec = frozen.find_spec(name)
    if spec is None:
        return None
    module = modules.setdefault(name, types.ModuleType(name))
    if frozen.is_package(name):
        module.__path__ = []
    try:
        exec(frozen.get_code(name), vars(module))
    except BaseException:
        modules.pop(name, None)
        raise
    if spec.loader_state:
        modules[name].__origname__ = spec.loader_state.origname
    return modules[name]
