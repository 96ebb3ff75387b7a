"""Where the answer goes is computed, and that may raise ImportError too.

idiom: path
not idiom: exists
becomes: find_module_path(name)
modern: if importlib.util.find_spec(name) is None:
"""
import imp

from observe import outcome

calls = []


def key():
    calls.append(1)
    if len(calls) == 1:
        raise ImportError("not ready")
    return "key"


def ask(name, cache):
    try:
        imp.find_module(name)
        cache[key()] = True
    except ImportError:
        cache[key()] = False
    return cache


outcome(ask, "marshal", {})
