"""Names in parentheses, each with a comment.

api: imp.PY_SOURCE
api: imp.get_tag
api: imp.reload
becomes: # all of these
becomes: # again
becomes: from importlib import reload
"""
from imp import (  # all of these
    reload,  # again
    get_tag as tag,
    PY_SOURCE,
)
import os
print(reload(os).__name__, tag() is not None, PY_SOURCE)
