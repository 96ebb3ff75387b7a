"""Names in `__all__`: other files take them from here.

api: imp.PY_SOURCE
api: imp.get_suffixes
api: imp.get_tag
api: imp.reload
becomes: from importlib import reload
becomes: PY_SOURCE = 1
becomes: def get_tag():
"""
from imp import reload, get_suffixes, PY_SOURCE, get_tag
__all__ = ["reload", "get_suffixes", "PY_SOURCE", "get_tag"]
print(sorted(__all__), reload.__name__, get_suffixes()[-1], PY_SOURCE, get_tag() is not None)
