"""`imp.acquire_lock()`, `imp.release_lock()` and `imp.lock_held()` are about the global import lock.

Before: `imp.acquire_lock()`
After: `imp.acquire_lock()`
Same because: it is left alone. Since Python 3.3 each module has a lock of its own while it is imported; this one only
keeps users of these functions apart.
Left alone: all. importlib has no public counterpart. With `--modern`, a lock that encloses only loads goes. A
`threading.RLock` of the program serves where it protects the program's own data.
"""

from reimp.removed.rule import Refused, Rule

_ADVICE = (
    "has no public counterpart, as importlib locks each module; delete the call if it only guards imports, "
    "or use a threading.RLock to protect data of the program"
)

RULES = {name: Rule(Refused(_ADVICE)) for name in ("acquire_lock", "release_lock", "lock_held")}
