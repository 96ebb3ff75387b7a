"""The classes by name, under another name, as attributes, and in annotations.

api: importlib.abc.ResourceReader
api: importlib.abc.Traversable
api: importlib.abc.TraversableResources
becomes: from importlib.resources.abc import Traversable
becomes: from importlib.resources.abc import ResourceReader as Reader
becomes: class Resources(importlib.resources.abc.TraversableResources):
gone: importlib.abc.T
"""

import importlib.abc
import pathlib
import warnings
from importlib.abc import Loader, ResourceReader as Reader
from importlib.abc import Traversable

warnings.simplefilter("ignore", DeprecationWarning)


class Resources(importlib.abc.TraversableResources):
    def files(self) -> Traversable:
        return pathlib.Path.cwd()


print(isinstance(Resources(), Reader), isinstance(Resources(), Loader))
print(isinstance(Resources().files(), Traversable), Traversable.__module__, Reader.__name__)
try:
    Resources().open_resource("absent")
except OSError as error:
    print(type(error).__name__)
