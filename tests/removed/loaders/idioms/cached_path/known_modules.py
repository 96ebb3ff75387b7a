"""The bytecode file of modules that the file imports or makes, and its own.

idiom: cached_path
api: types.ModuleType.__cached__
becomes: print(os.path.basename(plug.__spec__.cached) == expected("plug"))
becomes: print(os.path.basename(package.inner.__spec__.cached) == expected("inner"))
becomes: print(os.path.basename(made.__spec__.cached) == expected("plug"))
becomes: path = (__spec__.cached if __spec__ else None)
becomes: if hasattr(plug, "__cached__"):
gone: plug.__cached__)
"""

import importlib.util
import os
import sys

from observe import write

write("plug.py", "SHOWN = __file__\n")
write("package/__init__.py", "")
write("package/inner.py", "")
sys.path.insert(0, ".")
import package.inner
import plug


def expected(name):
    return f"{name}.{sys.implementation.cache_tag}.pyc"


def own():
    path = __cached__
    return path


print(os.path.basename(plug.__cached__) == expected("plug"))
print(os.path.basename(package.inner.__cached__) == expected("inner"))
made = importlib.util.module_from_spec(importlib.util.spec_from_file_location("made", "plug.py"))
print(os.path.basename(made.__cached__) == expected("plug"))
print(callable(own))
if hasattr(plug, "__cached__"):
    print("is there")
else:
    print("is there")
