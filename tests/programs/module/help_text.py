"""help(imp) says something about every documented name.

clauses: mod-3
"""

import imp
import pydoc

text = pydoc.plain(pydoc.render_doc(imp))
for name in (
    "find_module", "load_module", "load_source", "new_module", "reload", "get_magic", "get_tag", "get_suffixes", "NullImporter",
    "cache_from_source", "source_from_cache", "acquire_lock", "release_lock", "lock_held", "PY_SOURCE", "IMP_HOOK",
):  # fmt: skip
    print(name, name in text)
