"""An __import__ made of find_module and load_module runs a program of several files.

clauses: mod-4
"""

import imp
import sys

from observe import open_files, write

write("app/main.py", "config = load('config')\nshapes = load('shapes')\nprint('total', shapes.total(config.SIZES))\n")
write("app/config.py", "# coding: latin-1\nSIZES = [1, 2, 3]\nprint('config runs')\n")
write(
    "app/shapes.py",
    "config = load('config')\nmath = load('math')\n\n\ndef total(sizes):\n    return math.hypot(*sizes[:2])\n",
)


def load(name, path=("app",)):
    """Return the module from sys.modules, or find and load it."""
    if name in sys.modules:
        return sys.modules[name]
    try:
        file, pathname, description = imp.find_module(name, list(path))
    except ImportError:
        file, pathname, description = imp.find_module(name)
    print("loading", name)
    try:
        return imp.load_module(name, file, pathname, description)
    finally:
        if file:
            file.close()


import builtins

builtins.load = load
sys.modules.pop("math", None)
main = load("main")
print(main.config is load("config"), main.shapes.config is main.config, open_files())
try:
    load("absent")
except ImportError as error:
    print(error)
write("app/broken.py", "print('before')\n1 / 0\n")
try:
    load("broken")
except ZeroDivisionError as error:
    print(error, "broken" in sys.modules, open_files())
