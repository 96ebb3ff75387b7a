"""Code that copes with each Python is left alone.

api: importlib.abc.Traversable
ready: from importlib.abc import Traversable
"""

import pathlib

try:
    from importlib.resources.abc import Traversable
except ImportError:
    from importlib.abc import Traversable

print(isinstance(pathlib.Path(), Traversable))
