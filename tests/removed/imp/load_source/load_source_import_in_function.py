"""The import stands in the function, behind other statements.

api: imp.load_source
idiom: recipe
becomes: return load_source("config", path).VALUE
modern: .exec_module(
"""
from observe import outcome, write

write("config.py", "VALUE = 1\n")


def read(path):
    """Read it."""
    import imp

    return imp.load_source("config", path).VALUE


outcome(read, "config.py")
