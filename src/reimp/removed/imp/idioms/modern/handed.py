"""With `--modern`, searches and loads whose triples are handed on, in an attribute or a dict or by a function.

Before: `return imp.find_module(name, path)`, and elsewhere `imp.load_module(name, *info)`
After: `return find_file(name, path)` and `load_found(name, *info)`, with two short functions
Same because: the triple has the same parts, and the second function loads what it describes. It is not the same in all:
the finding names the differences.
Left alone: without `--modern`, all. With it, loads in a file without a search, whose triples may be of another kind,
and files that name the type of frozen modules, which the short search does not find.
"""

from reimp.reading.source import Source
from reimp.removed.idiom import Call, Context
from reimp.removed.imp.idioms.modern import differences
from reimp.removed.imp.idioms.search import searched
from reimp.removed.rule import Change, Decision, Rewritten
from reimp.removed.searches import helper_for
from reimp.removed.template import Helper, Template, template
from reimp.uses.bindings import Reference

FIND, LOAD = template(Helper("find_file")), template(Helper("load_found"))

_FROZEN = {"imp.PY_FROZEN", "imp.init_frozen"}


def idiom(context: Context) -> dict[Reference, Decision]:
    """Return the decisions for searches, and for loads in a file that searches too."""
    searches = [*context.calls("imp.find_module")] if context.options.modern else []
    if not searches or any(each.use.api in _FROZEN for each in context.references):
        return {}
    source, taken = context.source, dict[Reference, Decision]()
    for call in searches:
        find = _search(source, call)
        change = Change(*source.span(call.node.func), find)
        taken[call.reference] = Rewritten((change,), differences.joined(differences.FOUND, differences.OPENED), find)
    for call in context.calls("imp.load_module"):
        seen = [*differences.of_execution(source, call.node, used=True), differences.EXTENSIONS, differences.OF_FILE]
        change = Change(*source.span(call.node.func), LOAD)
        taken[call.reference] = Rewritten((change,), differences.joined(*seen), LOAD)
    return taken


def _search(source: Source, call: Call) -> Template:
    """Return the helper for a search: one that knows no built-in modules, where none can be found."""
    search = searched(call)
    return helper_for(source, "find_file", *search) if search else FIND
