"""The file's own function is called find_module, as in many loaders.

api: imp.find_module
not idiom: path
becomes: return _find_module(name, path)
modern: return find_file(name, path)
"""
import imp

from observe import outcome, write

write("lib/pack/__init__.py", "")


def find_module(name, path=None):
    return imp.find_module(name, path)


outcome(find_module, "pack", ["lib"])
outcome(find_module, "sys")
outcome(find_module, "pack")
