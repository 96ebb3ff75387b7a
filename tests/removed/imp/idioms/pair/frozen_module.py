"""A frozen module has what it executed, and no spec, loader or file.

api: imp.find_module
api: imp.load_module
idiom: pair
becomes: return find_and_load(name)
modern: return importlib.import_module(name)
"""
import imp


def load(name):
    file, pathname, description = imp.find_module(name)
    return imp.load_module(name, file, pathname, description)


for name in ("__hello__", "__phello__"):
    module = load(name)
    print(module.__name__, getattr(module, "__origname__", "no name"), module.__spec__ is module.__loader__ is None)
    print(hasattr(module, "__file__"), len(getattr(module, "__path__", "12")), load(name) is module)
