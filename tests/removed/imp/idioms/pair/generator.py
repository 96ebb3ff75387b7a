"""A generator that loads one module after the other.

idiom: pair
becomes: module = find_and_load(name, [folder])
modern: spec = importlib.machinery.PathFinder.find_spec(name, [folder])
"""
import imp

from observe import describe, write

write("lib/one.py", "print('running', __name__)\n")
write("lib/two.py", "print('running', __name__)\n")


def modules(folder, *names):
    for name in names:
        fp, pathname, stuff = imp.find_module(name, [folder])
        try:
            module = imp.load_module(name, fp, pathname, stuff)
        finally:
            if fp:
                fp.close()
        yield module


for module in modules("lib", "one", "two"):
    print(describe(module))
