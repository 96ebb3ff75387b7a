"""For `imp.NullImporter` as a path hook or a base class."""
# SPDX-License-Identifier: 0BSD

import os


class NullImporter:
    """A path entry finder that finds nothing, as imp.NullImporter was."""

    def __init__(self, path):
        if path == "":
            raise ImportError("empty pathname", path="")
        if os.path.isdir(path):
            raise ImportError("existing directory", path=path)

    def find_module(self, fullname, path=None):
        """Return None."""

    def find_spec(self, fullname, target=None):
        """Return None: what Python 3.12 and later ask."""
