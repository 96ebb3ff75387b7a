"""A function sets the global variable.

api: imp.PY_SOURCE
stays: import imp
"""
import imp
class O: PY_SOURCE = "set"
def f():
    global imp
    imp = O
f()
print(imp.PY_SOURCE)
