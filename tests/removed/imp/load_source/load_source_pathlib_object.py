"""A path that is no string: what happens stays what happens.

api: imp.load_source
idiom: recipe
becomes: return load_source("one", path)
modern: .exec_module(
"""
import imp
from pathlib import Path

from observe import write

write("one.py", "VALUE = 1\n")


def load(path):
    return imp.load_source("one", path)


try:
    print(load(Path("one.py")).VALUE)
except Exception as error:
    print(type(error).__name__)
