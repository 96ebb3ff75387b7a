"""The comments in a test for existence stay.

idiom: exists
becomes: return module_exists("numpy_or_so")
modern: return importlib.machinery.PathFinder.find_spec("numpy_or_so") is not None
"""
import imp

from observe import outcome


def has():
    # first
    try:  # second
        # third
        imp.find_module("numpy_or_so")  # fourth
        return True  # fifth
        # sixth
    except ImportError:  # seventh
        # eighth
        return False  # ninth
        # tenth
    # eleventh


outcome(has)
print("end")
