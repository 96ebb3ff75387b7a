"""A function sets a global variable called as a constant.

api: imp.C_EXTENSION
becomes: return 3
"""
import imp
def f():
    return imp.C_EXTENSION
def g():
    global C_EXTENSION
    C_EXTENSION = "mine"
g()
print(f(), C_EXTENSION)
