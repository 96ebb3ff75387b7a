"""All idioms, in the order in which they take uses: the first that takes one wins."""

from reimp.removed.idiom import Idiom
from reimp.removed.imp.idioms import IDIOMS as _OF_IMP
from reimp.removed.loaders.idioms import executed, plugin_loop

IDIOMS: tuple[Idiom, ...] = (*_OF_IMP, plugin_loop.idiom, executed.idiom)
