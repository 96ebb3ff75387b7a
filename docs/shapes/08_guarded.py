"""A guarded import.

The fallback stays, because Python 3.12 never reaches it.
"""

try:
    from importlib import reload
except ImportError:
    from imp import reload

import helpers_of_mine

print(reload(helpers_of_mine).greet("you"))
