"""The classes for readers of resources moved to `importlib.resources.abc`, which Python has since 3.11.

Before: `importlib.abc.Traversable`
After: `importlib.resources.abc.Traversable`
Same because: they are the same classes. Where `requires-python` of the project allows Python 3.10, an import by name
gets a fallback: the old import, under `except ImportError`.
Left alone: with such a `requires-python`, all but imports by name.
"""

from reimp.removed.rule import Rule
from reimp.removed.template import Module, template

_HOME = Module("importlib.resources.abc")
RULES = {
    name: Rule(template(_HOME, f".{name}"), since=(3, 11))
    for name in ("ResourceReader", "Traversable", "TraversableResources")
}
