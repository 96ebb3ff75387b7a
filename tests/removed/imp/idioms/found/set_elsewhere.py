"""The variables of a search are set elsewhere too: it counts whether a load may get that.

api: imp.find_module
api: imp.load_module
idiom: found
becomes: module = load_found_file("again_" + name, file, path)
becomes: module = find_and_load(name, ["lib"])
becomes: return load_module(name, stream, place, how)
gone: load_module(full, fh, filename, desc)
modern: raise ImportError(f"No module named {name!r}", name=name)
"""
import imp
import sys

from observe import names, open_files, outcome, write

write("lib/plug.py", "print('running', __name__)\nVALUE = 1\n")
write("lib/pack/__init__.py", "print('running', __name__)\n")
write("lib/pack/part.py", "print('running', __name__)\n")
write("lib/broken.py", "1 / 0\n")


def twice(name):
    file, path, details = imp.find_module(name, ["lib"])
    module = imp.load_module(name, file, path, details)
    file, path, details = imp.find_module(name, ["lib"])
    module = imp.load_module("again_" + name, file, path, details)
    file.close()
    return module


def parts(fullname):
    parent = fh = None
    full, path = "", ["lib"]
    for part in fullname.split("."):
        full = f"{full}.{part}" if full else part
        try:
            fh, filename, desc = imp.find_module(part, [*path])
            module = imp.load_module(full, fh, filename, desc)
        finally:
            if fh:
                fh.close()
        path, parent = getattr(module, "__path__", []), module
    return parent


def moved(name, to):
    stream, place, how = imp.find_module(name, ["lib"])
    if to:
        stream.close()
        place = to
        stream = open(place)
    return imp.load_module(name, stream, place, how)


for name in ("plug", "pack", "broken", "absent"):
    outcome(twice, name)
    print([each for each in ("plug", "again_plug", "pack", "again_pack", "broken") if each in sys.modules])
    print(open_files())
for name in ("pack.part", "plug.part", "absent.part", "pack.absent", "broken"):
    outcome(parts, name)
print(names(sys.modules["pack.part"]))
write("other.py", "print('running the other', __name__)\n")
outcome(moved, "plug", "other.py")
outcome(moved, "plug", None)
