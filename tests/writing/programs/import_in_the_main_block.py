"""The import is in `if __name__ == "__main__":`, with a call of what uses it.

api: imp.is_builtin
api: imp.reload
becomes: importlib.reload(os)
becomes: is_builtin("sys")
"""
import os
def f():
    return imp.reload(os).__name__, imp.is_builtin("sys")
if __name__ == "__main__":
    import imp
    print(f())
