"""An attribute called `true` may be anything.

api: imp.PY_SOURCE
becomes: return PY_SOURCE
"""
class opts: true = False
import imp
def g():
    if opts.true: return "t"
    else:
        import imp
        return imp.PY_SOURCE
print(g())
