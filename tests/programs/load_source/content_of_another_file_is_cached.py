"""Code that came from the file object is cached for the path, and only if the sizes are the same is it used again.

clauses: load-6 load-10
"""

import imp

from observe import tree, write

write("lib/plain.py", "VALUE = 'path'\n")
write("longer.py", "VALUE = 'from the file'\n")


def load(name, file=None):
    module = imp.load_source(name, "lib/plain.py", file)
    print(name, module.VALUE)


with open("longer.py", "rb") as file:
    load("first", file)
tree("lib")
load("second")

write("lib/plain.py", "VALUE = 'PATH'\n\n")
write("same_size.py", "VALUE = 'file'\n\n")
with open("same_size.py", "rb") as file:
    load("third", file)
load("fourth")
