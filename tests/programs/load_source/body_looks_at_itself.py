"""While it is executed, a body sees its own module, spec and file, can import itself, and change its attributes.

clauses: load-8 load-9 load-4
"""

import imp
import os
import sys

from observe import show_loaded, write

write(
    "lib/myself.py",
    """
    import sys
    me = sys.modules[__name__]
    print(me.__dict__ is globals(), __spec__ is me.__spec__, __spec__.loader is __loader__, __name__)
    print(__spec__.has_location, __spec__.submodule_search_locations, __package__ == __spec__.parent)
    import myself
    print(myself is me)
    from myself import me as again
    print(again is me)
    try:
        from myself import later
    except ImportError as error:
        print(type(error).__name__, error.name, "partially initialized" in error.msg)
    later = 1
    __all__ = ["later"]
    __file__ = "elsewhere.py"
    __path__ = ["lib/parts"]
    import myself.part
    print(part.__name__, myself.part is part)
    def __getattr__(name):
        return "made: " + name
    def __dir__():
        return ["one"]
""",
)
write("lib/parts/part.py", "import myself\nPARENT = myself.__name__\n")
module = imp.load_source("myself", "lib/myself.py")
print(module.__file__, module.__path__, module.anything, dir(module), module.part.PARENT)
show_loaded(module)
module = imp.load_source("myself", "lib/myself.py")
show_loaded(module)
