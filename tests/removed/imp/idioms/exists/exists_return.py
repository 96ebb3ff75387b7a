"""A function that returns whether there is such a module.

idiom: exists
becomes: return module_exists(name)
modern: return importlib.util.find_spec(name) is not None
"""
import imp

from observe import outcome, write


def has(name):
    try:
        imp.find_module(name)
        return True
    except ImportError:
        return False


outcome(has, "os")
outcome(has, "sys")
outcome(has, "no_such_thing")
outcome(has, "json.decoder")
outcome(has, "")
