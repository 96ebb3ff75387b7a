"""A handler that goes on reads the variable: it has to keep its value if the body raises. Names in use stay.

api: imp.load_source
idiom: recipe
becomes: config = load_source("config_" + str(len(spec)), path)
modern: config = module
"""
import imp

from observe import write

write("broken.py", "VALUE = 1\n1 / 0\n")
write("fine.py", "VALUE = 2\n")


def read(path, spec):
    config = None
    try:
        config = imp.load_source("config_" + str(len(spec)), path)
    except ZeroDivisionError:
        pass
    return config and config.VALUE


print(read("broken.py", "a"), read("fine.py", "bc"))
