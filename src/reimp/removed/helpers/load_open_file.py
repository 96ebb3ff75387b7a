"""For the functions of `imp` that load from a file object."""
# SPDX-License-Identifier: 0BSD

import importlib.util

from reimp.removed.helpers.load_spec import load_spec


def load_open_file(loader_type, name, pathname, file):
    """Load a module as imp did up to Python 3.11, from the file if it is binary."""

    class Loader(loader_type):
        def get_data(self, path):
            if not file or path != pathname:
                return loader_type.get_data(self, path)
            if not file.closed and "b" not in file.mode:
                file.close()
            with open(pathname, "rb") if file.closed else file as opened:
                return opened.read()

    loader = Loader(name, pathname)
    spec = importlib.util.spec_from_file_location(name, pathname, loader=loader)
    module = load_spec(spec)
    module.__loader__ = module.__spec__.loader = loader_type(name, pathname)
    return module
