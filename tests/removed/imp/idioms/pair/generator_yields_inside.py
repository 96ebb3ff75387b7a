"""`yield` of the module inside the `try`: the file is closed only when the generator goes on.

api: imp.find_module
api: imp.load_module
not idiom: pair
becomes: yield load_module(name, fp, pathname, stuff)
modern: fp, pathname, stuff = find_file(name, ["lib"])
"""
import imp

from observe import describe, open_files, write

write("lib/one.py", "")
write("lib/two.py", "")


def modules(*names):
    for name in names:
        fp, pathname, stuff = imp.find_module(name, ["lib"])
        try:
            yield imp.load_module(name, fp, pathname, stuff)
        finally:
            if fp:
                fp.close()


for module in modules("one", "two"):
    print(describe(module), open_files())
print(open_files())
