"""Uses that only an older Python reaches, and that would need a function or a constant in the file.

Before:
    import imp
    import sys
    if sys.version_info[0] == 2:
        module = imp.load_source(name, path)
After:
    import sys
    if sys.version_info[0] == 2:
        import imp
        module = imp.load_source(name, path)
Same because: no Python without `imp` comes there; the rest of the file no longer imports it.
Left alone: uses that have a replacement in the standard library; they get that.
"""

from reimp.model import Form, Guard
from reimp.removed.idiom import Context
from reimp.removed.refusals import UNREACHED, standing_refusal
from reimp.removed.rule import Decision, Refused
from reimp.removed.rules import RULES
from reimp.removed.template import Constant, Helper
from reimp.uses.bindings import Reference

_OLDER = (Guard.OLD, Guard.FALLBACK)
_FORMS = (Form.ATTRIBUTE, Form.NAME)


def idiom(context: Context) -> dict[Reference, Decision]:
    """Return the decisions for the uses that are never reached and need more than a name."""
    return {
        each: UNREACHED
        for each in context.references
        if each.use.guard in _OLDER
        and each.use.form in _FORMS
        and _needs_more(each)
        and not standing_refusal(context.source, each)
    }


def _needs_more(reference: Reference) -> bool:
    """Return whether the replacement of an API is a helper or a constant."""
    rule = RULES.get(reference.use.api)
    if rule is None or isinstance(rule.value, Refused) or any(each.alias is None for each in reference.bindings):
        return False
    return any(isinstance(part, Helper | Constant) for part in rule.value)
