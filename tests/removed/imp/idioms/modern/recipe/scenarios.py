"""What can happen when a source file is loaded: two functions, so that the form is a function.

api: imp.load_source
idiom: recipe
becomes: return load_source(name, path)
modern: return load_file(name, path)
"""
import imp
import sys

from observe import write

write("plug.py", "A = globals().get('A', 0) + 1\nNAME = __name__\n")
write("other.py", "B = 2\n")
write("broken.py", "C = 3\n1 / 0\n")
write("wrong.py", "def\n")
write("noext", "D = 4\n")


def load(name, path):
    return imp.load_source(name, path)


def load_again(name, path):
    return imp.load_source(name, path)


def attempt(name, path):
    try:
        module = load(name, path)
    except Exception as error:
        print(name, type(error).__name__, str(error).replace(path, "PATH"))
    else:
        print(name, module.__name__, sorted(key for key in vars(module) if key[0] != "_"), module.__file__)
        print(sys.modules[name] is module)
    print(name in sys.modules)


attempt("plug", "plug.py")
print(load_again("plug", "plug.py") is sys.modules["plug"], sys.modules["plug"].A)
attempt("plug", "other.py")
attempt("missing", "missing.py")
attempt("broken", "broken.py")
attempt("wrong", "wrong.py")
attempt("noext", "noext")
attempt("a.b", "other.py")
