"""Functions written in C that become attributes of classes, as one of several targets or through `dict()`, are left.

api: imp.is_builtin
api: imp.is_frozen
stays: A.check, other = imp.is_builtin, 1
stays: A.frozen: object = imp.is_frozen
stays: B = type("B", (), dict(check=imp.is_builtin))
stays: setattr(A, "last", None or imp.is_frozen)
"""

import imp


class A:
    pass


A.check, other = imp.is_builtin, 1
A.frozen: object = imp.is_frozen
B = type("B", (), dict(check=imp.is_builtin))
setattr(A, "last", None or imp.is_frozen)
print(A().check("sys"), A().frozen("zipimport"), B().check("nothing"), A().last("nothing"), other)
