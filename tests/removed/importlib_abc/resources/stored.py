"""A class that is set to another value stays.

api: importlib.abc.ResourceReader
api: importlib.abc.Traversable
api: importlib.abc.TraversableResources
stays: importlib.abc.Traversable = Mine
stays: importlib.abc.ResourceReader = Mine
stays: importlib.abc.TraversableResources = Mine
"""

import importlib.abc


class Mine:
    pass


importlib.abc.Traversable = Mine
importlib.abc.ResourceReader = Mine
importlib.abc.TraversableResources = Mine
print(Mine.__name__)
