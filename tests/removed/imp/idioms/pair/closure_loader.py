"""A function makes a function that loads from one folder.

idiom: pair
becomes: return find_and_load(name, [folder])
modern: found = find_file(name, [folder])
"""
import imp

from observe import outcome, write

write("one/plug.py", "WHERE = 1\n")
write("two/plug.py", "WHERE = 2\n")


def loader(folder):
    def load(name):
        found = imp.find_module(name, [folder])
        with found[0]:
            return imp.load_module(name, *found)

    def load_again(name):
        fp, pathname, desc = imp.find_module(name, [folder])
        try:
            return imp.load_module(name, fp, pathname, desc)
        finally:
            fp and fp.close()

    def load_simply(name):
        fp, pathname, desc = imp.find_module(name, [folder])
        return imp.load_module(name, fp, pathname, desc)

    return load, load_again, load_simply


for folder in ("one", "two"):
    for load in loader(folder):
        print(outcome(load, "plug").WHERE)
