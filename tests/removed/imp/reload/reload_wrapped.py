"""The file has a `reload` of its own around the one of imp.

api: imp.reload
becomes: from importlib import reload
"""
from imp import reload
import os
_reload = reload
def reload(m):
    print("wrapped")
    return _reload(m)
print(reload(os).__name__)
