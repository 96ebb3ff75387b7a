"""The key of the answer asks imp too.

idiom: path
not idiom: exists
becomes: cache[sys.implementation.cache_tag] = True
becomes: find_module_path(name)
modern: if importlib.util.find_spec(name) is None:
"""
import imp

from observe import outcome


def ask(name, cache):
    try:
        imp.find_module(name)
        cache[imp.get_tag()] = True
    except ImportError:
        cache[imp.get_tag()] = False
    return list(cache.values())


outcome(ask, "marshal", {})
outcome(ask, "absent", {})
