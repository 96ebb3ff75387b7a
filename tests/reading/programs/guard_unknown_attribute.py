"""An attribute called `py3` may be anything.

api: imp.PY_SOURCE
becomes: def f(): return PY_SOURCE
gone: imp.PY_SOURCE
"""
class config: py3 = False
if config.py3:
    def f(): return 1
else:
    import imp
    def f(): return imp.PY_SOURCE
print(f())
