"""`importlib.abc.Finder` was the base class of finders, with the method `find_module`.

Before: `class Finder(importlib.abc.Finder): pass`
After: `class Finder(importlib.abc.Finder): pass`
Same because: nothing changes; another base class is a choice.
Left alone: all. `importlib.abc.Finder` becomes `MetaPathFinder` for a finder on `sys.meta_path`, and
`PathEntryFinder` for one that a hook in `sys.path_hooks` returns. `--modern` writes the one
that fits the parameters of `find_spec`, for a class with such a method.
"""

from reimp.removed.rule import Refused, Rule

RULES = {
    "Finder": Rule(
        Refused(
            "has two successors; write importlib.abc.MetaPathFinder for a finder on sys.meta_path, and "
            "importlib.abc.PathEntryFinder for one of a path hook, and define find_spec"
        )
    )
}
