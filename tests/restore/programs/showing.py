"""Show what a function returns or raises; and the warnings about deprecated APIs, as far as versions agree on them."""

import re
import warnings


def show(label, function, *, warned=True, count=1):
    """Print what *function* does; with *warned* and *count*, also whether it warns at all."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result = function()
        except (Exception, SystemExit) as error:
            result = f"{type(error).__name__}: {error}"
    kinds = {each.category.__name__ for each in caught} & ({"DeprecationWarning", "ImportWarning"} if warned else set())
    if not warned or count is None:
        kinds -= {"DeprecationWarning"}
    print(label, "->", re.sub(r" at 0x\w+", "", repr(result)), sorted(kinds))
