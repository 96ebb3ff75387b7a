"""A `pathlib.Path` made a string, as the loaders want it.

api: imp.load_source
idiom: recipe
becomes: return load_source(path.stem, str(path))
modern: .exec_module(
"""
import imp
from pathlib import Path

from observe import show_loaded, write

write("plugins/deep/one.py", "VALUE = 1\n")


def load(path):
    return imp.load_source(path.stem, str(path))


for path in sorted(Path("plugins").rglob("*.py")):
    show_loaded(load(path))
