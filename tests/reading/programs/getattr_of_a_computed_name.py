"""`getattr` with a name that is not written out.

api: imp.reload
stays: getattr(imp, "load_" + "source")
becomes: print(importlib.reload.__name__
"""
import imp
print(getattr(imp, 'reload').__name__, getattr(imp, "nothing", "none"), getattr(imp, "load_" + "source").__name__)
