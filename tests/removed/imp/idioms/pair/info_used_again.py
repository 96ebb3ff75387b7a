"""One variable that is returned too: the two helpers keep it.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: info = find_module(name, [folder])
becomes: load_module(name, *info)
modern: info = find_file(name, [folder])
"""
import imp

from observe import outcome, write

write("lib/plug.py", "print('running')\n")


def load(name, folder):
    info = imp.find_module(name, [folder])
    module = imp.load_module(name, *info)
    if info[0]:
        info[0].close()
    return module, info


outcome(load, "plug", "lib")
