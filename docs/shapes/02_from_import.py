"""Names taken from imp.

Only the import is changed, and the calls stay as they are.
"""

from imp import new_module, reload

import helpers_of_mine

scratch = new_module("scratch")
exec("x = 1", scratch.__dict__)
print(scratch.x, reload(helpers_of_mine) is helpers_of_mine)
