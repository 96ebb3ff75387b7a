"""An inner function sets the name.

api: imp.PY_SOURCE
stays: import imp
"""
def f():
    import imp
    class O: PY_SOURCE = "other"
    def g():
        nonlocal imp
        imp = O
    print(imp.PY_SOURCE)
    g()
    print(imp.PY_SOURCE)
f()
