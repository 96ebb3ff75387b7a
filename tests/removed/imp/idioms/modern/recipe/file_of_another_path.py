"""The file object is not that of the path: it is what is read.

api: imp.load_source
not idiom: recipe
becomes: mod = load_source("meta", folder, fp)
"""
import imp

from observe import write

write("pkg/meta.py", "VALUE = 6\n")


def read(folder):
    with open("{}/meta.py".format(folder), "rb") as fp:
        mod = imp.load_source("meta", folder, fp)
    return mod.VALUE


print(read("pkg"))
