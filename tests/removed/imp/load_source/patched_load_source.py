"""`mock.patch("imp.load_source")`, and a function that is set.

api: imp.load_source
api: imp.new_module
stays: print(imp.load_source("a", "b"))
"""
from unittest import mock
import imp
with mock.patch("imp.load_source", return_value="fake"):
    print(imp.load_source("a", "b"))
imp.new_module = lambda name: "fake"
print(imp.new_module("x"))
