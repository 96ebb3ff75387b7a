"""With `--modern`, for the method `load_module` of loaders of files."""
# SPDX-License-Identifier: 0BSD

import importlib.util
import sys


def load_by(loader):
    """Load the module of a file's loader, again if it is loaded."""
    spec = importlib.util.spec_from_loader(loader.name, loader)
    module = sys.modules.setdefault(spec.name, importlib.util.module_from_spec(spec))
    loader.exec_module(module)
    return module
