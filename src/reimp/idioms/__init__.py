"""Rewrites of several statements at once; each claims the uses that it takes care of."""

from collections.abc import Callable, Sequence

from reimp.finding import Options
from reimp.rule import Decision
from reimp.source import Source
from reimp.uses import Reference

Idiom = Callable[[Source, Sequence[Reference], Options], dict[Reference, Decision]]

IDIOMS: tuple[Idiom, ...] = ()
