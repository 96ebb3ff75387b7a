"""The file as a keyword, perhaps None.

api: imp.load_source
not idiom: recipe
becomes: return load_source(name, pathname=path, file=file)
"""
import imp

from observe import outcome, write

write("plug.py", "print('running', __name__)\n")


def load(name, path, file=None):
    return imp.load_source(name, pathname=path, file=file)


outcome(load, "one", "plug.py")
with open("plug.py") as opened:
    outcome(load, "two", "plug.py", opened)
print(opened.closed)
