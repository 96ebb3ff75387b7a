"""A search's result is kept in an object, and loaded by another method.

api: imp.find_module
api: imp.load_module
idiom: handed
becomes: self.found[name] = find_module(name, [self.folder])
modern: self.found[name] = find_file(name, [self.folder])
modern: return load_found(self.prefix + name, *self.found[name])
"""
import imp
import sys

from observe import write

write("plugins/plain.py", "A = globals().get('A', 0) + 1\n")
write("plugins/package/__init__.py", "from . import inner\n")
write("plugins/package/inner.py", "B = 1\n")
write("plugins/broken.py", "1 / 0\n")
write("plugins/folder/file.txt", "")


class Plugins:
    prefix = "plugin_"

    def __init__(self, folder):
        self.folder = folder
        self.found = {}

    def search(self, name):
        self.found[name] = imp.find_module(name, [self.folder])
        file, pathname, description = self.found[name]
        return file and file.read(), pathname, description

    def load(self, name):
        return imp.load_module(self.prefix + name, *self.found[name])


plugins = Plugins("plugins")
for name in ("plain", "package", "broken", "folder", "absent"):
    try:
        print(name, plugins.search(name))
        first = plugins.load(name)
        print(plugins.load(name) is first, sorted(each for each in vars(first) if each[0] != "_"))
    except Exception as error:
        print(type(error).__name__, error)
    print(sorted(each for each in sys.modules if each.startswith("plugin_")))
