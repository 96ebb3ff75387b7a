"""Tests patch the functions that load: the patches do not reach what a migrated file calls.

api: imp.load_compiled
api: imp.load_dynamic
api: imp.load_package
stays: mock.patch("imp.load_compiled"
stays: mock.patch("imp.load_dynamic"
stays: mock.patch("imp.load_package"
stays: return imp.load_package("plug", path)
"""
import imp
from unittest import mock


def load(path):
    if path.endswith(".pyc"):
        return imp.load_compiled("plug", path)
    if path.endswith(".so"):
        return imp.load_dynamic("plug", path)
    return imp.load_package("plug", path)


with mock.patch("imp.load_compiled", return_value="compiled"):
    print(load("plug.pyc"))
with mock.patch("imp.load_dynamic", return_value="extension"):
    print(load("plug.so"))
with mock.patch("imp.load_package", return_value="package"):
    print(load("plug"))
