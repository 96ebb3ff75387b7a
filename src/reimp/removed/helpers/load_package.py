"""For `imp.load_package`."""

import importlib.machinery
import importlib.util
import os

from reimp.removed.helpers.load_spec import load_spec


def load_package(name, path):
    """Load the package in a directory, as imp.load_package did up to Python 3.11."""
    if os.path.isdir(path):
        machinery = importlib.machinery
        for suffix in machinery.SOURCE_SUFFIXES + machinery.BYTECODE_SUFFIXES:
            if os.path.exists(os.path.join(path, "__init__" + suffix)):
                path = os.path.join(path, "__init__" + suffix)
                break
        else:
            raise ValueError(f"{path!r} is not a package")
    spec = importlib.util.spec_from_file_location(
        name, path, submodule_search_locations=[]
    )
    return load_spec(spec)
