"""`module.__cached__` was the path of the bytecode file of a module.

Before:
    import settings
    path = settings.__cached__
After:
    import settings
    path = settings.__spec__.cached
Same because: the import system set the attribute to this value. A file that reads its own `__cached__` gets
`(__spec__.cached if __spec__ else None)`: a script has no spec, and its `__cached__` was None.
Left alone: objects that may not be modules; files that set the attribute themselves.
"""

from reimp.removed.rule import Refused, Rule

RULES = {"__cached__": Rule(Refused("is no longer set; write module.__spec__.cached"))}
