"""A path of any other shape is a ValueError that says what is wrong with it.

clauses: source-2
"""

import imp

from observe import outcome

tag = imp.get_tag()
for path in (
    "", "/", "baz.py", "/foo/bar/baz.pyc", f"/foo/bar/baz.{tag}.pyc", f"baz.{tag}.pyc", f"__pycache/baz.{tag}.pyc",
    f"/foo/__PYCACHE__/baz.{tag}.pyc", f"__pycache__/deeper/baz.{tag}.pyc", "/foo/__pycache__/", "/foo/__pycache__",
    "/foo/__pycache__/baz", "/foo/__pycache__/baz.pyc", "/foo/__pycache__/a.b.c.d.pyc", f"/foo/__pycache__/baz.{tag}.x.opt-1.pyc",
    f"/foo/__pycache__/baz.{tag}.1.pyc", f"/foo/__pycache__/baz.{tag}.opt1.pyc", f"/foo/__pycache__/baz.{tag}.opt-.pyc",
    f"/foo/__pycache__/baz.{tag}.opt-a b.pyc", f"/foo/__pycache__/baz.{tag}.opt-1-2.pyc", f"/foo/__pycache__/baz.{tag}.OPT-1.pyc",
    f"/foo/__pycache__/baz.opt-1.{tag}.pyc", f"/foo/__pycache__/baz.{tag}..pyc", "....",
):  # fmt: skip
    outcome(imp.source_from_cache, path)
for wrong in (None, 1, ["a"], object):
    outcome(imp.source_from_cache, wrong)
for arguments in ((), ("a", "b")):
    try:
        imp.source_from_cache(*arguments)
    except TypeError as error:
        print(error)
