"""The decorators `module_for_loader`, `set_loader` and `set_package` did for `load_module` what the import system does.

Before: `importlib.util.set_package(load_module)`
After: `importlib.util.set_package(load_module)`
Same because: nothing changes; the method `load_module` has to give way to others.
Left alone: all. `importlib.util.module_for_loader`, `importlib.util.set_loader` and
`importlib.util.set_package` are not needed by `exec_module(module)`: the import system makes the module, and sets its
attributes. `--modern` deletes those of a class that has `exec_module`.
"""

from reimp.removed.rule import Refused, Rule

_DONE = "is done by the import system; delete the decorator, and load with create_module and exec_module"
RULES = {
    "module_for_loader": Rule(
        Refused(
            "is done by the import system; rename the decorated load_module to exec_module, and delete the decorator"
        )
    ),
    "set_loader": Rule(Refused(_DONE)),
    "set_package": Rule(Refused(_DONE)),
}
