"""imp under another name, in a fallback of an import that fails.

idiom: pair
becomes: import importlib.machinery
becomes: return find_and_load(name, [folder])
modern: spec = importlib.machinery.PathFinder.find_spec(name, [folder])
"""
import imp as loader

from observe import outcome, write

write("lib/plug.py")


def load(name, folder):
    try:
        import no_such_module_at_all as module
    except ImportError:
        fp, filename, data = loader.find_module(name, [folder])
        try:
            return loader.load_module(name, fp, filename, data)
        finally:
            if fp: fp.close()
    return module


outcome(load, "plug", "lib")
