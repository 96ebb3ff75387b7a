"""Files that are closed in `finally`, after handlers and without them, and after the load.

idiom: found
becomes: try:
becomes: except ZeroDivisionError:
becomes:     with_more = [
gone: finally
gone: file.close()
drops: # make sure that the file is closed
modern: spec = importlib.machinery.PathFinder.find_spec(name, ["lib"])
"""
import imp

from observe import outcome, write

write("lib/plug.py", "print('running', __name__)\n")
write("lib/broken.py", "1 / 0\n")


def handled(name):
    file, path, description = imp.find_module(name, ["lib"])
    try:
        print("found", path)
        module = imp.load_module(name, file, path, description)
    except ZeroDivisionError:
        return "broken"
    finally:
        # make sure that the file is closed
        if file:
            file.close()
    return module


def without_handlers(name):
    fp, pathname, info = imp.find_module(name, ["lib"])
    try:
        print("found", pathname)
        module = imp.load_module(
            name, fp, pathname, info
        )
        # what came of it
        with_more = [
            module,
        ]
        if module:
            print(module.__name__)
    finally:
        if fp is not None:
            fp.close()
    return with_more


def afterwards(name):
    f, p, d = imp.find_module(name, ["lib"])
    print("found", p)
    m = imp.load_module(name, f, p, d)
    if f: f.close()
    return m


for function in (handled, without_handlers, afterwards):
    for name in ("plug", "broken", "absent"):
        outcome(function, name)
