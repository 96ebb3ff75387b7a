"""`from imp import reload`, where the names of a module and of the file itself are looked at.

api: imp.reload
becomes: from importlib import reload
gone: imp import
"""
import builtins
import sys

if "reload" not in dir(builtins):
    from imp import reload

import observe

observe.write("plug.py", "print('running')\n")
sys.path.insert(0, ".")
import plug

print(reload(plug) is plug, "reload" in globals(), "reload" in vars(sys.modules[__name__]))
