"""`__cached__`, which depends on what has it: a module of which the file has the name, or the file itself.

Before:
    import os, settings
    os.remove(settings.__cached__)
After:
    import os, settings
    os.remove(settings.__spec__.cached)
Same because: the import system set `__cached__` to `__spec__.cached`.
Left alone: objects that may not be modules.
"""

import libcst as cst

from reimp.reading.questions.syntax import has_comment
from reimp.removed.idiom import Context
from reimp.removed.refusals import standing_refusal
from reimp.removed.rule import Change, Decision, Rewritten, replace
from reimp.removed.template import template
from reimp.uses.bindings import Reference
from reimp.uses.cached import CACHED


def idiom(context: Context) -> dict[Reference, Decision]:
    """Return the decisions for the paths of bytecode files of modules that are known."""
    source = context.source
    taken: dict[Reference, Decision] = {}
    for each in context.references:
        if each.use.api != CACHED or standing_refusal(source, each) or has_comment(source, each.node):
            continue
        if isinstance(each.node, cst.Attribute):
            taken[each] = Rewritten((Change(*source.span(each.node.attr), template("__spec__.cached")),))
        else:
            taken[each] = replace(source, each.node, template("(__spec__.cached if __spec__ else None)"))
    return taken
