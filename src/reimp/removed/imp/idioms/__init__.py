"""Rewrites of several uses of imp, or statements, at once; each idiom claims the uses that it takes care of."""

from reimp.removed.idiom import Idiom
from reimp.removed.imp.idioms import asked, exists, found, nested, older, opened, pair, path, suffixes, triple
from reimp.removed.imp.idioms.modern import handed, locks, recipe, spec, text, where

IDIOMS: tuple[Idiom, ...] = (
    asked.idiom,
    older.idiom,
    locks.idiom,
    recipe.idiom,
    exists.idiom,
    spec.idiom,
    where.idiom,
    text.idiom,
    nested.idiom,
    pair.idiom,
    opened.idiom,
    triple.idiom,
    handed.idiom,
    found.idiom,
    path.idiom,
    suffixes.idiom,
)
