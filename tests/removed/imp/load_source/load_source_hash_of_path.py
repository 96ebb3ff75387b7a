"""A name made of the path, so that files of the same name stay apart.

api: imp.load_source
idiom: recipe
becomes: return load_source(hashlib.md5(path.encode()).hexdigest(), path)
modern: .exec_module(
"""
import hashlib
import imp

from observe import write

write("a/config.py", "VALUE = 'a'\n")
write("b/config.py", "VALUE = 'b'\n")


def load(path):
    return imp.load_source(hashlib.md5(path.encode()).hexdigest(), path)


a, b = load("a/config.py"), load("b/config.py")
print(a is b, a.VALUE, b.VALUE)
