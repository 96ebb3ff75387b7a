"""Dataclasses with postponed annotations look for their module.

api: imp.load_source
idiom: recipe
becomes: models = load_source("models", "models.py")
modern: loader.exec_module(models)
"""
import dataclasses
import imp
import pickle

from observe import write

write("models.py", """
    from __future__ import annotations
    import dataclasses
    from typing import ClassVar

    @dataclasses.dataclass
    class Point:
        kind: ClassVar[str] = "point"
        x: int = 0
    """)
models = imp.load_source("models", "models.py")
print([field.name for field in dataclasses.fields(models.Point)])
print(pickle.loads(pickle.dumps(models.Point(3))))
