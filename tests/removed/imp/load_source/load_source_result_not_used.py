"""Loaded for what it does, not for what it has.

api: imp.load_source
idiom: recipe
becomes: load_source("plugin_" + name, path)
modern: .exec_module(
"""
import imp

from observe import write

HOOKS = []
write("plug.py", "import __main__\n__main__.HOOKS.append(__name__)\n")
for name, path in (("a", "plug.py"), ("b", "plug.py")):
    imp.load_source("plugin_" + name, path)
print(HOOKS)
