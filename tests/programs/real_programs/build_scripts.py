"""A build script without a suffix is compiled into a new module, which recurses into sub-folders and is cached by path.

clauses: new-1 load-7
"""

import imp
import os

from observe import outcome, write

write(
    "wscript",
    "APPNAME = 'demo'\ndef build(ctx):\n    ctx.log(APPNAME)\n    ctx.recurse('src')\n    ctx.recurse('doc')\n",
)
write("src/wscript", "import os\ndef build(ctx):\n    ctx.log(os.path.basename(__file__))\n    ctx.recurse('.')\n")
write("doc/wscript", "def build(ctx):\n    raise LookupError(__name__)\n")
cache = {}


def load_script(path):
    path = os.path.abspath(path)
    if path not in cache:
        module = imp.new_module("wscript_" + os.path.basename(os.path.dirname(path)) if cache else "wscript")
        with open(path) as file:
            code = file.read()
        module.__file__ = path
        module.recursion = 0
        exec(compile(code, path, "exec"), module.__dict__)
        cache[path] = module
    return cache[path]


class Context:
    def __init__(self):
        self.folder = ""

    def log(self, text):
        print("log", text)

    def recurse(self, folder):
        before, self.folder = self.folder, os.path.join(self.folder, folder)
        try:
            module = load_script(os.path.join(self.folder, "wscript"))
            module.recursion += 1
            if module.recursion < 3:
                module.build(self)
        finally:
            self.folder = before


outcome(Context().recurse, "")
for path, module in cache.items():
    print(os.path.relpath(path), module.__name__, module.recursion, type(module).__name__)
