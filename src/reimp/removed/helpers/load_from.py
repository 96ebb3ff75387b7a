"""With `--modern`, for a search and a load by `imp` as a pair."""
# SPDX-License-Identifier: 0BSD

import importlib.machinery
import importlib.util
import sys


def load_from(name, path):
    """Load a module from the directories in path, again if it is loaded."""
    spec = importlib.machinery.PathFinder.find_spec(name, path)
    if spec is None or spec.loader is None:
        raise ImportError(f"No module named {name!r}", name=name)
    module = sys.modules.setdefault(name, importlib.util.module_from_spec(spec))
    spec.loader.exec_module(module)
    return module
