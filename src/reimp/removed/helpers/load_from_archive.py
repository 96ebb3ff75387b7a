"""For the method `load_module` of `zipimport.zipimporter`."""
# SPDX-License-Identifier: 0BSD

import importlib.util
import os
import sys
import types


def load_from_archive(importer, fullname):
    """Load a module with a zipimporter, as its load_module did up to Python 3.14."""
    code, path = importer.get_code(fullname), importer.get_filename(fullname)
    module = sys.modules.get(fullname)
    if not isinstance(module, types.ModuleType):
        module = sys.modules[fullname] = types.ModuleType(fullname)
    module.__loader__ = importer
    try:
        if importer.is_package(fullname):
            module.__path__ = [os.path.dirname(path)]
        if not getattr(module, "__spec__", None):
            module.__spec__ = importlib.util.spec_from_file_location(
                fullname, path, loader=importer
            )
        module.__file__, module.__cached__ = path, None
        exec(code, vars(module))
    except BaseException:
        del sys.modules[fullname]
        raise
    if fullname not in sys.modules:
        raise ImportError(f"Loaded module {fullname!r} not found in sys.modules")
    return sys.modules[fullname]
