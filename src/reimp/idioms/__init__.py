"""Rewrites of several expressions or statements at once; each idiom claims the uses that it takes care of."""

from collections.abc import Callable, Sequence

from reimp.finding import Options
from reimp.idioms import exists, nested, pair, path, recipe, triple
from reimp.rule import Decision
from reimp.source import Source
from reimp.uses import Reference

Idiom = Callable[[Source, Sequence[Reference], Options], dict[Reference, Decision]]

IDIOMS: tuple[Idiom, ...] = (recipe.idiom, exists.idiom, nested.idiom, pair.idiom, path.idiom, triple.idiom)
