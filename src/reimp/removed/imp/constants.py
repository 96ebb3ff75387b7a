"""The constants of `imp`: the types of modules, as numbers.

Before: `if kind == imp.PKG_DIRECTORY:`
After: `if kind == PKG_DIRECTORY:`, with `PKG_DIRECTORY = 5` after the imports
Same because: the numbers are those of every Python 3, so they also fit triples that come from another file.
Left alone: nothing. Where the name is taken in the file, the number itself is written.
"""

from reimp.removed.rule import Rule
from reimp.removed.template import Constant, template

NUMBERS = {
    "SEARCH_ERROR": 0,
    "PY_SOURCE": 1,
    "PY_COMPILED": 2,
    "C_EXTENSION": 3,
    "PY_RESOURCE": 4,
    "PKG_DIRECTORY": 5,
    "C_BUILTIN": 6,
    "PY_FROZEN": 7,
    "PY_CODERESOURCE": 8,
    "IMP_HOOK": 9,
}

RULES = {name: Rule(template(Constant(name))) for name in NUMBERS}
