"""load_source, load_compiled, load_package, load_dynamic, load_module and find_module by themselves.

api: imp.PKG_DIRECTORY
api: imp.PY_SOURCE
api: imp.find_module
api: imp.load_compiled
api: imp.load_dynamic
api: imp.load_module
api: imp.load_package
api: imp.load_source
idiom: triple
becomes: load_module("p", file, "lib/p.py", description)
becomes: print(load_package("pk", "lib/pk").X)
becomes: load_source("p", "lib/p.py").X, load_compiled("c", "c.pyc").X, load_package("pk", "lib/pk").X
becomes: load_dynamic, "d"
becomes: load_source(**kw)
"""
import imp, py_compile
from observe import write, outcome
write("lib/p.py", "X = 1\nprint('body', __name__)")
write("lib/pk/__init__.py", "X = 2\nprint('pkg', __path__)")
py_compile.compile("lib/p.py", "c.pyc")
print(imp.load_source("p", "lib/p.py").X, imp.load_compiled("c", "c.pyc").X, imp.load_package("pk", "lib/pk").X)
print(imp.load_module("pk", None, "lib/pk", ("", "", imp.PKG_DIRECTORY)).X)
outcome(imp.load_dynamic, "d", "nothing.so")
f, p, d = imp.find_module("p", ["lib"])
print(p, d); f.close()
description = (".py", "r", imp.PY_SOURCE)
with open("lib/p.py") as file: print(imp.load_module("p", file, "lib/p.py", description).X)
with open("lib/p.py") as f: print(imp.load_source("q", "lib/p.py", f).X)
kw = {"name": "r", "pathname": "lib/p.py"}
print(imp.load_source(**kw).X, imp.load_source(pathname="lib/p.py", name="s").X)
