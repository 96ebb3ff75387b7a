"""With a second argument the code is read from that; bad data is an ImportError that names the module.

clauses: load-7
"""

import imp
import marshal

from observe import outcome, outcome_type

data = marshal.dumps(compile("VALUE = 42\n", "<text>", "exec"))
for name in ("no_such_module", "__hello__", ""):
    code = imp.get_frozen_object(name, data)
    names = {}
    exec(code, names)
    print(type(code).__name__, names["VALUE"], code.co_filename)
print(imp.get_frozen_object("x", bytearray(data)).co_filename, imp.get_frozen_object("x", memoryview(data)).co_filename)

for wrong in (b"", b"garbage", b"VALUE = 42\n", data[: len(data) // 2]):
    outcome(imp.get_frozen_object, "text", wrong)
for value in (None, 5, "text", (1, 2)):
    error = outcome_type(imp.get_frozen_object, "marshalled", marshal.dumps(value))
for wrong in (None, 5, "text"):
    outcome(imp.get_frozen_object, "text", wrong)
