"""A name with two underscores before it would be another one in a class.

api: imp.reload
becomes: import importlib as _importlib_
"""
_importlib = importlib = 5


class Loader:
    def again(self):
        import imp
        import os

        return imp.reload(os)


print(Loader().again().__name__, importlib, _importlib)
