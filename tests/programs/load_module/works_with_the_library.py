"""`pickle`, `inspect.getsource`, `linecache`, dataclasses with text annotations, `importlib.reload` work on what was loaded.

clauses: load-8
"""

import copy
import imp
import importlib
import inspect
import linecache
import pickle
import sys
import typing

from observe import write

write(
    "lib/shapes.py",
    """
    from __future__ import annotations
    import dataclasses
    import enum
    from typing import ClassVar, NamedTuple

    @dataclasses.dataclass
    class Point:
        x: int
        y: int = 0
        count: ClassVar[int] = 0
        rest: dataclasses.InitVar[int] = 5

    class Pair(NamedTuple):
        left: int
        right: Point

    class Color(enum.Enum):
        RED = 1

    def area(point):
        return point.x * point.y
""",
)

with open("lib/shapes.py") as file:
    shapes = imp.load_module("shapes", file, "lib/shapes.py", (".py", "r", imp.PY_SOURCE))

point = shapes.Point(2, 3)
for value in (point, shapes.Pair(1, point), shapes.Color.RED, shapes.area, shapes.Point):
    print(pickle.loads(pickle.dumps(value)) == value, copy.deepcopy(value) == value)
print([field.name for field in shapes.dataclasses.fields(point)], point)
print(typing.get_type_hints(shapes.Pair)["right"] is shapes.Point)

print(inspect.getsource(shapes.area), end="")
print(inspect.getmodule(shapes.area) is shapes, inspect.getsourcefile(shapes) == shapes.__file__)
print(linecache.getline(shapes.__file__, 20).strip(), inspect.getsource(shapes).count("\n"))

try:
    importlib.reload(shapes)
except ModuleNotFoundError as error:
    print(error.name, "is not on sys.path")
print(isinstance(point, shapes.Point), shapes.area(point))
sys.path.insert(0, "lib")
print(importlib.reload(shapes) is shapes, isinstance(point, shapes.Point), shapes.area(point))
