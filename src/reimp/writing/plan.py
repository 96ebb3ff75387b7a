"""What is to be written for one file: the decision about each use, and which bindings go."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reimp.model import Options
from reimp.reading.source import Source
from reimp.removed.rule import Change, Decision, Refusal, Refused
from reimp.uses.bindings import Binding, Reference, Uses


@dataclass(frozen=True)
class Plan:
    """What is decided about a file."""

    source: Source
    uses: Uses
    options: Options
    decisions: Mapping[Reference, Decision]
    going: frozenset[Binding]
    """The bindings that nothing needs any more."""
    renamed: Mapping[Binding, tuple[str, str]]
    """Of those, the ones that `from module import name` replaces: module and name."""

    moved: tuple[Change, ...] = ()
    """Imports that are written again where only an older Python comes."""

    def changes(self, reference: Reference) -> Sequence[Change]:
        """Return the changes for a reference, without one of its very name that its import makes needless."""
        decision = self.decisions[reference]
        if isinstance(decision, Refused):
            return ()
        if any(binding in self.renamed for binding in reference.bindings):
            span = self.source.span(reference.node)
            return [each for each in decision.changes if (each.start, each.end) != span]
        return decision.changes

    def needing(self, binding: Binding) -> list[Reference]:
        """Return the references that still need a binding."""
        return [each for each in self.uses.through(binding) if needs(self.decisions[each], binding)]


def copes(decision: Decision) -> bool:
    """Return whether a use is left because no Python without the API reaches it, or because the code is ready."""
    return isinstance(decision, Refused) and decision.kind in (Refusal.UNREACHED, Refusal.READY)


def needs(decision: Decision, binding: Binding) -> bool:
    """Return whether a use still needs its binding; one that no Python without the API reaches does not."""
    if not isinstance(decision, Refused):
        return False
    return binding.is_unreached or decision.kind is not Refusal.UNREACHED
