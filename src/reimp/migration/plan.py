"""Decides about a whole file: about each use, and so which bindings of `imp` are gone in the end."""

import re
from collections.abc import Sequence

from reimp.migration.decide import DEAD, decide_all, is_ignored, old_swig
from reimp.model import Options
from reimp.reading.source import Source
from reimp.reading.uses import Binding, Reference, Uses
from reimp.removed.imp import RULES
from reimp.removed.imp.idioms import IDIOMS
from reimp.removed.rule import Change, Decision, Refused, Rewritten
from reimp.writing.names import exported

_SHARED = Refused("shares its name with something else, and its import stays: give one of them another name")


class Plan:
    """What is decided about one file: about each use, and which bindings of imp are gone in the end."""

    def __init__(self, source: Source, uses: Uses, options: Options) -> None:
        self.source, self.uses, self.options = source, uses, options
        taken: dict[Reference, Decision] = {}
        for idiom in IDIOMS:
            taken |= idiom(source, [each for each in uses.references if each not in taken], options)
        self.decisions = decide_all(source, uses.references, taken)
        self.going = {binding for binding in uses.bindings if self._goes(binding)}
        self.renamed = {binding: found for binding in self.going if (found := self._from_elsewhere(binding))}
        for reference in uses.references:
            stays = any(binding.shared and binding not in self.renamed for binding in reference.bindings)
            if stays and not reference.dead:
                self.decisions[reference] = _SHARED

    def _goes(self, binding: Binding) -> bool:
        """Return whether nothing will need a binding any more."""
        if binding.dead or binding.trouble or is_ignored(self.source, binding.statement) or old_swig(self.source):
            return False
        if binding.name == "*" or binding.use.name not in ("", *RULES):
            return False
        if binding.name in exported(self.source) and not self._keeps_its_name(binding):
            return False
        if not binding.references and not self._keeps_its_name(binding) and binding.use.name:
            return False
        return not self.staying(binding)

    def staying(self, binding: Binding) -> list[Reference]:
        """Return what still needs a binding; code that Python 3 never comes to does not."""
        return [
            each
            for each in binding.references
            if isinstance(self.decisions[each], Refused) and (binding.dead or self.decisions[each] is not DEAD)
        ]

    def _keeps_its_name(self, binding: Binding) -> bool:
        """Return whether the file will have the name still, for the same function."""
        rule = RULES.get(binding.use.name)
        if rule is None or isinstance(rule.value, Refused):
            return False
        return bool(rule.importable) or (binding.name == binding.use.name and rule.value[:2] in ("{:", "{="))

    def _from_elsewhere(self, binding: Binding) -> tuple[str, str] | None:
        """Return module and name if `from module import name` can take the place of a `from imp import`."""
        if not binding.use.name:
            return None
        if binding.shared or any(each.shared for reference in binding.references for each in reference.bindings):
            return RULES[binding.use.name].importable
        templates = {change.template for each in binding.references for change in self._at(each)}
        if not binding.references:
            value = RULES[binding.use.name].value
            templates = {value} if isinstance(value, str) else set()
        match = re.fullmatch(r"\{([\w.]+)\}\.(\w+)", templates.pop()) if len(templates) == 1 else None
        return (match[1], match[2]) if match and self._at_all(binding) else None

    def _at(self, reference: Reference) -> list[Change]:
        """Return the changes to the very name of a reference."""
        decision = self.decisions[reference]
        span = self.source.span(reference.node)
        return (
            [each for each in decision.changes if (each.start, each.end) == span]
            if isinstance(decision, Rewritten)
            else []
        )

    def _at_all(self, binding: Binding) -> bool:
        return all(self._at(each) for each in binding.references)

    def changes(self, reference: Reference) -> Sequence[Change]:
        """Return the changes for a reference, but for that which its import makes needless."""
        decision = self.decisions[reference]
        if isinstance(decision, Refused):
            return ()
        if any(binding in self.renamed for binding in reference.bindings):
            span = self.source.span(reference.node)
            return [each for each in decision.changes if (each.start, each.end) != span]
        return decision.changes
