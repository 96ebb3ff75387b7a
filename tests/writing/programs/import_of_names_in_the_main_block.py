"""`from imp import` in `if __name__ == "__main__":`.

api: imp.PY_SOURCE
api: imp.is_builtin
becomes: return is_builtin("sys"), PY_SOURCE
gone: from imp
"""
def f():
    return is_builtin("sys"), PY_SOURCE
if __name__ == "__main__":
    from imp import is_builtin, PY_SOURCE
    print(f())
