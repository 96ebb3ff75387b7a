"""Public names of a configuration are copied over defaults.

api: imp.load_source
idiom: recipe
becomes: module = load_source("settings", path)
modern: loader.exec_module(module)
"""
import imp

from observe import write

DEFAULTS = {"debug": False, "hosts": []}
write("site_settings.py", "debug = True\n_private = 1\nhosts = ['a', 'b']\n")


def load(path):
    found = dict(DEFAULTS)
    module = imp.load_source("settings", path)
    for key in dir(module):
        if not key.startswith("_"):
            found[key] = getattr(module, key)
    return found


print(sorted(load("site_settings.py").items()))
