"""Rewrites of several expressions or statements at once; each idiom claims the uses that it takes care of."""

from collections.abc import Callable, Sequence

from reimp.model import Options
from reimp.reading.source import Source
from reimp.reading.uses import Reference
from reimp.removed.imp.idioms import exists, nested, pair, path, recipe, triple
from reimp.removed.rule import Decision

Idiom = Callable[[Source, Sequence[Reference], Options], dict[Reference, Decision]]

IDIOMS: tuple[Idiom, ...] = (recipe.idiom, exists.idiom, nested.idiom, pair.idiom, path.idiom, triple.idiom)
