"""The source path of a bytecode file, optimized or not, whatever exists.

clauses: source-1
"""

import imp
from pathlib import Path

from observe import outcome, tree

tag = imp.get_tag()
for path in (
    f"/foo/bar/__pycache__/baz.{tag}.pyc",
    f"/foo/bar/__pycache__/baz.{tag}.opt-1.pyc",
    f"/foo/bar/__pycache__/baz.{tag}.opt-2.pyc",
    f"/foo/bar/__pycache__/baz.{tag}.opt-anything9.pyc",
    f"__pycache__/baz.{tag}.pyc",
    f"a/__pycache__/__init__.{tag}.pyc",
    f"/__pycache__/baz.{tag}.pyc",
    f"a/__pycache__/__pycache__/baz.{tag}.pyc",
    f"a b/__pycache__/caf\xe9 1.{tag}.pyc",
    f"./../a/__pycache__/baz.{tag}.pyc",
    f"a/__pycache__//baz.{tag}.pyc",
    "a/__pycache__/baz.other-99.pyc",
    f"a/__pycache__/baz.{tag}.pyo",
    f"a/__pycache__/baz.{tag}.txt",
    "a/__pycache__/..pyc",
    f"a/__pycache__/.{tag}.pyc",
):
    outcome(imp.source_from_cache, path)
outcome(imp.source_from_cache, Path(f"a/__pycache__/baz.{tag}.pyc"))
outcome(imp.source_from_cache, path=f"a/__pycache__/baz.{tag}.pyc")
tree()
