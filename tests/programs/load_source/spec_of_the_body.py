"""What a body does to its own `__spec__` and `__loader__` has the effect it had: they are replaced after it, or not.

clauses: load-8 load-7
"""

import imp
import sys

from observe import describe, write

BODIES = {
    "spec_none": "__spec__ = None\n",
    "spec_deleted": "del __spec__\n",
    "loader_none": "__loader__ = None\n",
    "loader_deleted": "del __loader__\n",
    "spec_loader_none": "__spec__.loader = None\n",
    "name_changed": "__name__ = 'other'\n",
    "spec_name_changed": "__spec__.name = 'other'\n",
    "file_deleted": "del __file__\n",
    "module_class": "import sys, types\nclass M(types.ModuleType):\n    x = 5\nsys.modules[__name__].__class__ = M\n",
    "replaced_by_namespace": "import sys, types\nsys.modules[__name__] = types.SimpleNamespace(x=1, __spec__=__spec__)\n",
    "replaced_by_string": "import sys\nsys.modules[__name__] = 'a string'\n",
    "replaced_by_none": "import sys\nsys.modules[__name__] = None\n",
    "replaced_by_other": "import sys, json\nsys.modules[__name__] = json\n",
}


def load_module(name, path):
    with open(path) as file:
        return imp.load_module(name, file, path, (".py", "r", imp.PY_SOURCE))


for name, body in BODIES.items():
    path = write(f"lib/{name}.py", body)
    for load in (imp.load_source, load_module):
        for attempt in range(2):
            try:
                module = load(name, path)
            except BaseException as error:
                print(name, attempt, "raises", type(error).__name__)
            else:
                print(
                    name,
                    attempt,
                    describe(module)[:40].partition(" at ")[0],
                    type(getattr(module, "__loader__", 0)).__name__,
                    type(getattr(getattr(module, "__spec__", None), "loader", 0)).__name__,
                )
            print("  ", type(sys.modules.get(name)).__name__)
        if name == "replaced_by_other":
            import json

            print(type(json.__loader__).__name__, json.__loader__.name)
        sys.modules.pop(name, None)
        sys.modules.pop("other", None)
