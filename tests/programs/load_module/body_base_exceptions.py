"""SystemExit, KeyboardInterrupt and other exceptions that are no Exception pass through, and leave nothing behind.

clauses: load-4 load-6
"""

import imp
import sys

from observe import open_files, outcome, write

BODIES = {
    "exits": "import sys\nsys.exit(3)\n",
    "exits_with_text": "raise SystemExit('goodbye')\n",
    "interrupted": "raise KeyboardInterrupt\n",
    "generator_exit": "raise GeneratorExit('done')\n",
    "own": "class Stop(BaseException): pass\nraise Stop('own')\n",
    "group": "raise BaseExceptionGroup('two', [SystemExit(1), ValueError(2)])\n",
    "not_an_exception": "raise 5\n",
}
for name, body in BODIES.items():
    write(f"lib/{name}.py", body)
    with open(f"lib/{name}.py") as file:
        outcome(imp.load_module, name, file, f"lib/{name}.py", (".py", "r", imp.PY_SOURCE))
    print(name in sys.modules, open_files())

write("lib/pack/__init__.py", "raise SystemExit\n")
outcome(imp.load_module, "pack", None, "lib/pack", ("", "", imp.PKG_DIRECTORY))
print("pack" in sys.modules)
