"""With `--modern`, for `imp.find_module` whose result is used elsewhere."""
# SPDX-License-Identifier: 0BSD

import importlib.machinery
import sys


def find_file(name, path=None):
    """Find (file, path, (suffix, mode, type)) of a module, in path or sys.path."""
    if path is None and name in sys.builtin_module_names:
        return None, None, ("", "", 6)
    spec = importlib.machinery.PathFinder.find_spec(name, path)
    if spec is None or spec.loader is None:
        raise ImportError(f"No module named {name!r}", name=name)
    if spec.submodule_search_locations:
        return None, spec.submodule_search_locations[0], ("", "", 5)
    suffix = "." + spec.origin.rpartition(".")[2]
    mode, kind = {".py": ("r", 1), ".pyc": ("rb", 2)}.get(suffix, ("rb", 3))
    return open(spec.origin, mode), spec.origin, (suffix, mode, kind)
