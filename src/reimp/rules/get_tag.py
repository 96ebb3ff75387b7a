"""`imp.get_tag()` is the tag that byte code files of this Python have in their names, as in `cpython-313`.

Before: `imp.get_tag()`
After: `sys.implementation.cache_tag`
Same because: it returns that attribute.
Left alone: nothing; where the function itself is used, a helper function takes its place.
"""

import libcst as cst

from reimp.rule import Decision, Rule, has_comment, replace
from reimp.source import Source


def _call(source: Source, call: cst.Call) -> Decision | None:
    if call.args or has_comment(source, call):
        return None
    return replace(source, call, "{sys}.implementation.cache_tag")


RULE = Rule("{:get_tag}", _call)
