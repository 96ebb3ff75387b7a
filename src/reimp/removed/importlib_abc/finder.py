"""`importlib.abc.Finder` was the base class of finders, with the method `find_module`.

Before: `class Finder(importlib.abc.Finder): pass`
After: `class Finder(importlib.abc.Finder): pass`
Same because: nothing changes; another base class is a choice.
Left alone: all without `--modern`. `importlib.abc.Finder` becomes `MetaPathFinder` for a finder on `sys.meta_path`, and
`PathEntryFinder` for one that a hook in `sys.path_hooks` returns. With `--modern`, a class with a method `find_spec`
gets the one that fits its parameters.
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
