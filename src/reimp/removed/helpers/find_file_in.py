"""With `--modern`, for `imp.find_module` in given folders, or of a foreign name."""
# SPDX-License-Identifier: 0BSD

import importlib.machinery


def find_file(name, path=None):
    """Find (file, path, (suffix, mode, type)) of a module, in path or sys.path."""
    spec = importlib.machinery.PathFinder.find_spec(name, path)
    if spec is None or spec.loader is None:
        raise ImportError(f"No module named {name!r}", name=name)
    if spec.submodule_search_locations:
        return None, spec.submodule_search_locations[0], ("", "", 5)
    suffix = "." + spec.origin.rpartition(".")[2]
    mode, kind = {".py": ("r", 1), ".pyc": ("rb", 2)}.get(suffix, ("rb", 3))
    return open(spec.origin, mode), spec.origin, (suffix, mode, kind)
