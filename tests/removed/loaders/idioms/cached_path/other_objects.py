"""Objects that may not be modules, and the main module.

not idiom: cached_path
api: types.ModuleType.__cached__
stays: return module.__cached__
stays: print(__main__.__cached__)
"""

import __main__


class Double:
    __cached__ = "a path"


def path(module):
    return module.__cached__


class Own:
    def __init__(self):
        self.saved = 1

    def show(self):
        return getattr(self, "__cached__", "nothing")


print(path(Double()), Own().show())
if False:
    print(__main__.__cached__)
