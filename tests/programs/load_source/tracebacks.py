"""A traceback through a loaded module shows its lines, its name and the path as it was given; warnings name its lines.

clauses: load-8 load-7
"""

import imp
import linecache
import os
import sys
import traceback
import warnings

from observe import write

write(
    "lib/deep.conf",
    """
    import warnings

    def fail(value):
        return 1 / value

    def warn():
        warnings.warn("it is old", UserWarning)

    class Thing:
        def method(self):
            fail(0)
""",
)
module = imp.load_source("deep", "lib/deep.conf")
try:
    module.Thing().method()
except ZeroDivisionError as error:
    for frame in traceback.extract_tb(error.__traceback__):
        print(os.path.relpath(frame.filename), frame.lineno, frame.name, frame.line)
print(module.fail.__code__.co_filename == module.__file__, os.path.isabs(module.__file__))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("default")
    module.warn()
    module.warn()
print([(os.path.relpath(one.filename), one.lineno) for one in caught], list(vars(module)).count("__warningregistry__"))

# The linecache of a file that has changed, and of one that is gone.
write("lib/deep.conf", "def fail(value):\n    raise LookupError(value)\n")
module = imp.load_source("deep", "lib/deep.conf")
linecache.checkcache()
try:
    module.fail("new")
except LookupError as error:
    print(traceback.extract_tb(error.__traceback__)[-1].line)
write("lib/bad.conf", "x = 1\ny = = 2\n")
try:
    imp.load_source("bad", "lib/bad.conf")
except SyntaxError as error:
    print(os.path.relpath(error.filename), error.lineno, repr(error.text), "bad" in sys.modules)
    print(traceback.format_exception_only(type(error), error)[1:3])
