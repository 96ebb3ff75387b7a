"""Import statements that go, together with what is around them."""

import pytest
from texts import Rewritten, check_rewritten

REWRITTEN: Rewritten = {
    "all of a block": (b"if x:\n    import imp\n    import imp as i\n", b"if x:\n    pass\n"),
    "one of a block": (b"if x:\n    import imp\n    import os\n", b"if x:\n    import os\n"),
    "names go to their places": (
        b"import os\nfrom imp import get_tag, new_module\n\nx = get_tag(), new_module('a')\n",
        (
            b"import os\nimport sys\nfrom types import ModuleType as new_module\n\n"
            b"x = sys.implementation.cache_tag, new_module('a')\n"
        ),
    ),
}


@pytest.mark.parametrize(("before", "after"), REWRITTEN.values(), ids=REWRITTEN)
def test_rewritten(before: bytes, after: bytes) -> None:
    """The text becomes just that, and stays that."""
    check_rewritten(before, after)
