"""An extension module from its file, under its own name.

api: imp.load_dynamic
becomes: module = load_dynamic(name, path)
modern: loader.exec_module(module)
"""
import imp
import sys

from observe import outcome, test_extension

path = test_extension("_testmultiphase", "_testimportmultiple")
name = "_testmultiphase" if "multiphase" in path else path.rpartition("/")[2].partition(".")[0]


def load():
    module = imp.load_dynamic(name, path)
    return module.__name__ == name, sys.modules[name] is module, module.__spec__.has_location


outcome(load)
