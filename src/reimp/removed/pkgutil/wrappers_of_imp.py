"""`pkgutil.ImpImporter` and `pkgutil.ImpLoader` wrapped the search and the load of `imp` as a finder and a loader.

Before: `pkgutil.ImpImporter(folder)`
After: `pkgutil.ImpImporter(folder)`
Same because: nothing changes; a finder of importlib searches in another way.
Left alone: all. `pkgutil.ImpImporter` and `pkgutil.ImpLoader` are in `reimp.pkgutil`, with the same behavior.
"""

from reimp.removed.rule import Refused, Rule

RULES = {
    "ImpImporter": Rule(
        Refused("wrapped imp; write pkgutil.get_importer(folder), or import ImpImporter from reimp.pkgutil")
    ),
    "ImpLoader": Rule(
        Refused("wrapped imp; use the loader of a spec from find_spec, or import ImpLoader from reimp.pkgutil")
    ),
}
