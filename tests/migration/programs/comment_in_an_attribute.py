"""A comment between `imp` and the name.

api: imp.PY_SOURCE
api: imp.reload
stays: x = (imp  # why
"""
import imp
x = (imp  # why
     .PY_SOURCE)
y = (imp.  # and
     reload)
print(x, y.__name__)
