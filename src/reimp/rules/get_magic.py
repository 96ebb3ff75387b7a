"""`imp.get_magic()` is the magic number that byte code files of this Python begin with.

Before: `data[:4] == imp.get_magic()`
After: `data[:4] == importlib.util.MAGIC_NUMBER`
Same because: it returns that constant.
Left alone: nothing; where the function itself is used, a helper function takes its place.
"""

import libcst as cst

from reimp.rule import Decision, Rule, has_comment, replace
from reimp.source import Source


def _call(source: Source, call: cst.Call) -> Decision | None:
    if call.args or has_comment(source, call):
        return None
    return replace(source, call, "{importlib.util}.MAGIC_NUMBER")


RULE = Rule("{:get_magic}", _call)
