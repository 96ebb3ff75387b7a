"""Variables, parameters and comprehensions of their own called imp.

api: imp.PKG_DIRECTORY
api: imp.PY_SOURCE
becomes: def g(imp=PY_SOURCE):
becomes: [imp for imp in (1, 2)], (lambda imp: imp)(3), PKG_DIRECTORY
"""
import imp
def f():
    imp = 4
    return imp
def g(imp=imp.PY_SOURCE):
    return imp
print(f(), g(), [imp for imp in (1, 2)], (lambda imp: imp)(3), imp.PKG_DIRECTORY)
