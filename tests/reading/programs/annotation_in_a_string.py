"""Annotations in strings.

api: imp.NullImporter
stays: x: "imp.NullImporter" = None
"""
import imp
from typing import cast, List
x: "imp.NullImporter" = None
def f(y: "List[imp.NullImporter]" = None) -> "imp.NullImporter":
    return cast("imp.NullImporter", y)
print(f(1), x)
