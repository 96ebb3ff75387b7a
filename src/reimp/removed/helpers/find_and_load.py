"""For `imp.find_module` and `imp.load_module` as a pair."""

import importlib.machinery
import importlib.util
import io
import os
import sys
import tokenize

from reimp.removed.helpers.load_spec import load_spec


def find_and_load(name, path=None, fullname=None):
    """Find and load a module as imp.find_module and imp.load_module did (Python 3.11).

    A module of that name in sys.modules is executed again.
    """
    if not isinstance(name, str):
        raise TypeError(f"'name' must be a str, not {type(name)}")
    if not isinstance(path, (type(None), list)):
        raise RuntimeError(f"'path' must be None or a list, not {type(path)}")
    machinery, from_file = importlib.machinery, importlib.util.spec_from_file_location
    fullname = name if fullname is None else fullname
    if path is None:
        for importer in (machinery.BuiltinImporter, machinery.FrozenImporter):
            if importer.find_spec(name):
                spec = importer.find_spec(fullname)
                return spec and load_spec(spec, importer is machinery.BuiltinImporter)
    for entry in sys.path if path is None else path:
        stem = os.path.join(entry, name)
        for suffix in (".py", machinery.BYTECODE_SUFFIXES[0]):
            file = os.path.join(stem, "__init__" + suffix)
            if os.path.isfile(file):
                spec = from_file(fullname, file, submodule_search_locations=[])
                return load_spec(spec)
        for loader_type, suffixes, opener in (
            (machinery.ExtensionFileLoader, machinery.EXTENSION_SUFFIXES, io.FileIO),
            (machinery.SourceFileLoader, machinery.SOURCE_SUFFIXES, tokenize.open),
            (machinery.SourcelessFileLoader, machinery.BYTECODE_SUFFIXES, io.FileIO),
        ):
            for file in filter(os.path.isfile, [stem + suffix for suffix in suffixes]):
                opener(file).close()  # its errors come first, a wrong encoding's too
                loader = loader_type(fullname, file)
                if loader_type is machinery.ExtensionFileLoader:
                    spec = machinery.ModuleSpec(fullname, loader, origin=file)
                    return load_spec(spec, anew=True)
                return load_spec(from_file(fullname, file, loader=loader))
    raise ImportError(f"No module named {name!r}", name=name)
