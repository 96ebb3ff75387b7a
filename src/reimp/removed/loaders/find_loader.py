"""`finder.find_loader(name)` of a standard finder returns a loader, and the path of a namespace package.

Before: `loader, path = pkgutil.get_importer(folder).find_loader(name)`
After: `loader, path = loader_and_path(pkgutil.get_importer(folder).find_spec(name))`, with a helper function
Same because: the finders looked for a spec, and returned its loader and its search locations.
Left alone: the method where it is passed as a value, and that of objects which may not be standard finders.
"""

import libcst as cst

from reimp.reading.source import Source
from reimp.removed.loaders.find_module import call_with
from reimp.removed.rule import Decision, Refused, Rule
from reimp.removed.template import Helper, template


def _call(source: Source, call: cst.Call) -> Decision | None:
    return call_with(source, call, template(Helper("loader_and_path")))


RULE = Rule(Refused("is passed as a value; write a function that calls find_spec"), _call)
