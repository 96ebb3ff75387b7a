"""A plug-in manager: info files name a module or a package, candidates are loaded with the triple ('py', 'r', ...).

clauses: load-1 load-2 load-4
"""

import configparser
import imp
import os
import sys

from observe import write

write("plugins/simple.plugin-info", "[Core]\nName = Simple Plugin\nModule = simple\n")
write("plugins/simple.py", "class Plugin:\n    title = 'simple'\n    path = __file__\n")
write("plugins/nested/pack.plugin-info", "[Core]\nName = Packed\nModule = pack\n")
write("plugins/nested/pack/__init__.py", "from .impl import Plugin\n")
write("plugins/nested/pack/impl.py", "class Plugin:\n    title = 'packed'\n    path = __file__\n")
write("plugins/broken.plugin-info", "[Core]\nName = Broken\nModule = broken\n")
write("plugins/broken.py", "import no_such_library\n")
write("plugins/empty.plugin-info", "[Core]\nName = Missing\nModule = missing\n")


class Manager:
    def __init__(self):
        self.plugins, self.errors = {}, {}

    def candidates(self, folder):
        for directory, folders, files in os.walk(folder):
            folders.sort()
            for file in sorted(files):
                if file.endswith(".plugin-info"):
                    info = configparser.ConfigParser()
                    info.read(os.path.join(directory, file))
                    yield info["Core"]["Name"], os.path.join(directory, info["Core"]["Module"])

    def load(self, folder):
        for number, (name, path) in enumerate(self.candidates(folder)):
            module_name = "loaded_plugin_%s_%d" % (name.replace(" ", "_"), number)
            try:
                if os.path.isdir(path):
                    module = imp.load_module(module_name, None, path, ("py", "r", imp.PKG_DIRECTORY))
                else:
                    with open(path + ".py", "r") as file:
                        module = imp.load_module(module_name, file, path + ".py", ("py", "r", imp.PY_SOURCE))
            except Exception as error:
                self.errors[name] = type(error).__name__
            else:
                self.plugins[name] = module.Plugin()


manager = Manager()
manager.load("plugins")
for name, plugin in manager.plugins.items():
    print(name, plugin.title, os.path.relpath(plugin.path), type(plugin).__module__)
print(manager.errors, sorted(name for name in sys.modules if name.startswith("loaded_plugin")))
