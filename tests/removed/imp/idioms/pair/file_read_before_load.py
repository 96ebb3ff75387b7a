"""The file is read, and looked into, before the module is loaded.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: fp, path, desc = find_module(name, ["lib"])
becomes: return load_found_file(name, fp, path)
modern: fp, path, desc = find_file(name, ["lib"])
"""
import imp

from observe import outcome, write

write("lib/plug.py", "# plugin: yes\nprint('running', __name__)\n")
write("lib/other.py", "print('not a plugin')\n")


def load(name):
    fp, path, desc = imp.find_module(name, ["lib"])
    try:
        first = fp.readline()
        if "plugin: yes" not in first:
            return first
        return imp.load_module(name, fp, path, desc)
    finally:
        fp.close()


outcome(load, "plug")
outcome(load, "other")
