"""Fields of a data class.

api: imp.PY_SOURCE
api: imp.is_builtin
becomes: kind: int = PY_SOURCE
becomes: default=is_builtin
"""
import dataclasses, imp
@dataclasses.dataclass
class D:
    kind: int = imp.PY_SOURCE
    built: object = dataclasses.field(default=imp.is_builtin)
print(D().kind, D().built("sys"))
