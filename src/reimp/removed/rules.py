"""The rule of each removed API, from the file that its row in the table names."""

from importlib import import_module

from reimp.removed.rule import Rule
from reimp.removed.table import TABLE, Kind, Removed
from reimp.uses.bindings import Binding


def _rule(row: Removed) -> Rule:
    """Return the rule of a row: `RULE` of its file, or one of its `RULES`, by name."""
    module = import_module(row.rule_module)
    rule: Rule = module.RULES[row.name] if row.file else module.RULE
    return rule


def trouble(binding: Binding) -> str:
    """Return why nothing that goes through a binding can be rewritten, "" if it can."""
    return binding.trouble or ("" if is_shared(binding) else binding.sharing)


def is_shared(binding: Binding) -> bool:
    """Return whether only the import of a binding changes: its name, which may have another value, has to stay."""
    rule = RULES.get(binding.use.api)
    return bool(binding.sharing) and not binding.trouble and rule is not None and rule.importable is not None


RULES: dict[str, Rule] = {api: _rule(row) for api, row in TABLE.items() if row.kind is not Kind.MODULE}
