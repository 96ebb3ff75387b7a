"""A build system finds its tools along a list of folders, the project's own before the standard ones.

clauses: find-2 load-1 load-3
"""

import imp
import sys

from observe import open_files, write

write("site/gcc.py", "def generate(env):\n    env['CC'] = 'gcc'\ndef exists(env):\n    return True\n")
write("site/tex/__init__.py", "from .path import TEX\ndef generate(env):\n    env['TEX'] = TEX\n")
write("site/tex/path.py", "TEX = 'pdftex'\n")
write("project/gcc.py", "def generate(env):\n    env['CC'] = 'gcc-13'\ndef exists(env):\n    return True\n")
write("project/nothing.py", "VALUE = 1\n")


class Tool:
    def __init__(self, name, toolpath=()):
        self.name = name
        module = self.load(list(toolpath))
        if not hasattr(module, "generate"):
            raise LookupError(f"{name} has no generate")
        self.generate, self.module = module.generate, module

    def load(self, toolpath):
        full_name = "tools." + self.name
        for path in (toolpath, ["site"]):
            if full_name in sys.modules:
                return sys.modules[full_name]
            try:
                file, pathname, description = imp.find_module(self.name, path)
            except ImportError as error:
                if str(error) != f"No module named '{self.name}'":
                    raise
                continue
            try:
                return imp.load_module(full_name, file, pathname, description)
            finally:
                if file:
                    file.close()
        raise LookupError(f"no tool named {self.name!r}")


for name, toolpath in (("gcc", ["project"]), ("gcc", []), ("tex", ["project"]), ("nothing", ["project"]), ("ld", [])):
    environment = {}
    try:
        Tool(name, toolpath).generate(environment)
    except LookupError as error:
        print(error.args[0])
    print(name, environment)
print(sorted(name for name in sys.modules if name.startswith("tools")), open_files())
