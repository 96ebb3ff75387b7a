"""A list of triples: extensions in binary first, then source as text, then bytecode in binary.

clauses: suffix-1 suffix-2
"""

import imp
from importlib import machinery

suffixes = imp.get_suffixes()
print(type(suffixes), {type(triple) for triple in suffixes}, {len(triple) for triple in suffixes})
print([triple for triple in suffixes if triple[2] != imp.C_EXTENSION])
names = {imp.PY_SOURCE: "source", imp.PY_COMPILED: "bytecode", imp.C_EXTENSION: "extension"}
print(list(dict.fromkeys((mode, names[kind], suffix.startswith(".")) for suffix, mode, kind in suffixes)))

expected = [(suffix, "rb", imp.C_EXTENSION) for suffix in machinery.EXTENSION_SUFFIXES]
expected += [(suffix, "r", imp.PY_SOURCE) for suffix in machinery.SOURCE_SUFFIXES]
expected += [(suffix, "rb", imp.PY_COMPILED) for suffix in machinery.BYTECODE_SUFFIXES]
print(suffixes == expected)
print(set(machinery.all_suffixes()) == {suffix for suffix, _, _ in suffixes})
