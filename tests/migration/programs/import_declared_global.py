"""`global imp` in the function that imports it.

api: imp.PY_SOURCE
api: imp.is_builtin
stays: import imp
"""
def kind(): return imp.is_builtin("sys"), imp.PY_SOURCE
def main():
    global imp
    import imp
    print(kind())
main()
