"""A constant in the arguments of a decorator.

api: imp.C_EXTENSION
becomes: @register(C_EXTENSION)
"""
import imp
def register(kind):
    def wrap(f): f.kind = kind; return f
    return wrap
@register(imp.C_EXTENSION)
def f(): pass
print(f.kind)
