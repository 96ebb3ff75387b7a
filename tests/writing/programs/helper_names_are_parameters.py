"""Parameters are called as helpers.

api: imp.is_builtin
api: imp.load_source
becomes: _load_source("p", "p.py").X, load_source, _is_builtin("sys"), is_builtin
modern: load_file(
"""
import imp
def f(load_source=None, is_builtin=4):
    from observe import write
    write("p.py", "X = 1")
    return imp.load_source("p", "p.py").X, load_source, imp.is_builtin("sys"), is_builtin
print(f())
