"""Prints what `import imp` costs in this process: the time, and the modules that it loads besides."""

import sys
import time

# As in somebody's module. In `__main__`, where warnings of deprecation are shown, showing it would be measured.
STATEMENT = compile("import imp", "module.py", "exec")
NAMESPACE = {"__name__": "module"}


def main() -> None:
    """Import imp, once."""
    loaded = set(sys.modules)
    start = time.perf_counter_ns()
    exec(STATEMENT, NAMESPACE)
    took = time.perf_counter_ns() - start
    loads = sorted(set(sys.modules) - loaded - {"imp"})

    import json  # it loads modules that imp may load too

    print(json.dumps({"took": took, "loads": loads}))


if __name__ == "__main__":
    main()
