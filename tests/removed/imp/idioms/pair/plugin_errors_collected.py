"""Plug-ins that do not load are noted, the others are kept.

idiom: pair
becomes: self.loaded[name] = find_and_load(name, [self.folder])
modern: spec = importlib.machinery.PathFinder.find_spec(name, [self.folder])
"""
import imp
import sys

from observe import write

write("plugins/good.py", "print('running', __name__)\n")
write("plugins/broken.py", "1 / 0\n")
write("plugins/wrong.py", "def (:\n")


class Plugins:
    def __init__(self, folder):
        self.folder = folder
        self.loaded = {}
        self.failed = []

    def load(self, names):
        for name in names:
            try:
                file, pathname, description = imp.find_module(name, [self.folder])
                try:
                    self.loaded[name] = imp.load_module(name, file, pathname, description)
                finally:
                    if file:
                        file.close()
            except (ImportError, SyntaxError, ArithmeticError) as error:
                self.failed.append((name, type(error).__name__))


plugins = Plugins("plugins")
plugins.load(["good", "broken", "absent", "wrong"])
print(sorted(plugins.loaded), plugins.failed, "broken" in sys.modules)
