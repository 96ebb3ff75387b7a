"""Rewrites of several uses of imp, or statements, at once; each idiom claims the uses that it takes care of."""

from reimp.removed.idiom import Idiom
from reimp.removed.imp.idioms import exists, nested, pair, path, triple
from reimp.removed.imp.idioms.modern import handed, recipe, spec, where

IDIOMS: tuple[Idiom, ...] = (
    recipe.idiom,
    exists.idiom,
    spec.idiom,
    where.idiom,
    nested.idiom,
    pair.idiom,
    triple.idiom,
    handed.idiom,
    path.idiom,
)
