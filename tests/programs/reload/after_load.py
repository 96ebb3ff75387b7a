"""What each loader has left is what a reload then uses: `imp.reload`, `importlib.reload`, from the path, or an error.

clauses: reload-1 reload-2 load-8
"""

import imp
import importlib
import py_compile
import sys

from observe import outcome, write

write("lib/plain.py", "COUNT = globals().get('COUNT', 0) + 1\n")
write("other/plain.py", "COUNT = globals().get('COUNT', 0) + 100\n")
write("lib/pack/__init__.py", "COUNT = globals().get('COUNT', 0) + 1\n")
write("lib/pack/part.py", "COUNT = globals().get('COUNT', 0) + 1\n")
write("odd.conf", "COUNT = globals().get('COUNT', 0) + 1\n")
py_compile.compile("lib/plain.py", cfile="bytes/compiled.pyc")


def again(module):
    for function in (imp.reload, importlib.reload):
        try:
            print("  ", function(module) is module, module.COUNT, type(module.__loader__).__name__)
        except BaseException as error:
            print("  ", type(error).__name__, error)


print("not on the path")
plain = imp.load_source("plain", "lib/plain.py")
again(plain)
sys.path.insert(0, "lib")
print("on the path")
again(plain)
sys.path.insert(0, "other")
print("another on the path before it")
again(plain)
del sys.path[0]
print("packages")
pack = imp.load_package("pack", "lib/pack")
again(pack)
part = imp.load_source("pack.part", "lib/pack/part.py")
again(part)
del sys.modules["pack"]
again(part)
orphan = imp.load_source("gone.part", "lib/pack/part.py")
again(orphan)
print("bytecode")
compiled = imp.load_compiled("compiled", "bytes/compiled.pyc")
again(compiled)
sys.path.insert(0, "bytes")
again(compiled)
print("another name")
odd = imp.load_source("plain", "odd.conf")
print(odd is plain, odd.COUNT, odd.__file__.endswith("odd.conf"))
again(odd)
print(odd.__file__.endswith("lib/plain.py"))
dotted = imp.load_source("<odd>", "odd.conf")
again(dotted)
