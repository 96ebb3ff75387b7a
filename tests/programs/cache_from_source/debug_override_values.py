"""Every value of debug_override but None counts by its truth, without a warning.

clauses: cache-2 cache-4
"""

import imp

from observe import outcome, warned


class Undecided:
    """Has no truth."""

    def __bool__(self):
        raise ValueError("neither true nor false")


for value in (
    True,
    False,
    1,
    0,
    2,
    -1,
    "",
    "x",
    "0",
    [],
    [0],
    (),
    {},
    0.0,
    0.5,
    object(),
    b"",
    NotImplementedError,
    "2",
):
    print(repr(value) if not type(value) is object else "object")
    warned(imp.cache_from_source, "lib/plain.py", value)
warned(imp.cache_from_source, "lib/plain.py", None)
outcome(imp.cache_from_source, "lib/plain.py", Undecided())
print(any(imp.cache_from_source("a.py", value).endswith(".pyo") for value in (None, True, False)))
