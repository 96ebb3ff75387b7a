"""All idioms, in the order in which they take uses: the first that takes one wins."""

from reimp.removed.idiom import Idiom
from reimp.removed.imp.idioms import IDIOMS as _OF_IMP
from reimp.removed.importlib.idioms import moved_by_hand
from reimp.removed.importlib_abc.idioms import successor
from reimp.removed.importlib_util.idioms import needless_decorator
from reimp.removed.loaders.idioms import cached_path, found_and_loaded, loader_recipe, plugin_loop

IDIOMS: tuple[Idiom, ...] = (
    *_OF_IMP,
    plugin_loop.idiom,
    loader_recipe.idiom,
    found_and_loaded.idiom,
    cached_path.idiom,
    moved_by_hand.idiom,
    successor.idiom,
    needless_decorator.idiom,
)
