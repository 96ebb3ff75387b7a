"""For `importlib.find_loader`."""
# SPDX-License-Identifier: 0BSD

import sys


def find_loader(name, path=None):
    """Return the loader of a module, or None, as importlib.find_loader did."""
    if name in sys.modules:
        if not hasattr(sys.modules[name], "__loader__"):
            raise ValueError(f"{name}.__loader__ is not set")
        if sys.modules[name].__loader__ is None:
            raise ValueError(f"{name}.__loader__ is None")
        return sys.modules[name].__loader__
    for finder in sys.meta_path:
        find_spec = getattr(finder, "find_spec", None)
        spec = find_spec(name, path, None) if find_spec else None
        if spec is not None and spec.loader is None:
            if spec.submodule_search_locations is None:
                raise ImportError(f"spec for {name} missing loader", name=name)
            raise ImportError("namespace packages do not have loaders", name=name)
        if spec is not None:
            return spec.loader
    return None
