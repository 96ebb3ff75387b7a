"""A function sets the global variable.

stays: import imp
"""
import imp
class O: PY_SOURCE = "set"
def f():
    global imp
    imp = O
f()
print(imp.PY_SOURCE)
