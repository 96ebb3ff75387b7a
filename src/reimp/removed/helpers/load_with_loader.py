"""For the method `load_module` of loaders."""
# SPDX-License-Identifier: 0BSD

import importlib.util

from reimp.removed.helpers.load_spec import load_spec


def load_with_loader(loader, name=None):
    """Load a module with its loader, as loader.load_module did up to Python 3.14."""
    own = getattr(loader, "load_module", None)
    if own and own.__module__.split(".")[0] not in {
        "_frozen_importlib",
        "_frozen_importlib_external",
        "importlib",
    }:
        return own() if name is None else own(name)  # it is no standard loader
    if name is None:
        name = loader.name
    elif getattr(loader, "name", name) != name:
        raise ImportError(f"loader for {loader.name} cannot handle {name}", name=name)
    return load_spec(importlib.util.spec_from_loader(name, loader))
