"""The path comes from a call that may raise ImportError itself: that counts as a no.

idiom: path
not idiom: exists
becomes: find_module_path("part", __import__(package).__path__)
modern: if importlib.machinery.PathFinder.find_spec("part", __import__(package).__path__) is None:
"""
import imp
import sys

from observe import outcome, write

write("pack/__init__.py", "")
write("pack/part.py", "")
sys.path.insert(0, ".")


def has(package):
    try:
        imp.find_module("part", __import__(package).__path__)
        return True
    except ImportError:
        return False


outcome(has, "pack")
outcome(has, "not_a_pack")
outcome(has, "json")
