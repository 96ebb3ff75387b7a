"""A class imports imp for a table of all types: imp is an attribute of the class.

api: imp.SEARCH_ERROR
api: imp.PY_SOURCE
api: imp.PY_COMPILED
api: imp.C_EXTENSION
api: imp.PY_RESOURCE
api: imp.PKG_DIRECTORY
api: imp.C_BUILTIN
api: imp.PY_FROZEN
api: imp.PY_CODERESOURCE
api: imp.IMP_HOOK
stays: imp.SEARCH_ERROR: "error"
stays: imp.IMP_HOOK: "hook"
"""


class Types:
    import imp

    WORDS = {
        imp.SEARCH_ERROR: "error",
        imp.PY_SOURCE: "source",
        imp.PY_COMPILED: "bytecode",
        imp.C_EXTENSION: "extension",
        imp.PY_RESOURCE: "resource",
        imp.PKG_DIRECTORY: "package",
        imp.C_BUILTIN: "built-in",
        imp.PY_FROZEN: "frozen",
        imp.PY_CODERESOURCE: "code resource",
        imp.IMP_HOOK: "hook",
    }


print(Types.WORDS[Types.imp.PKG_DIRECTORY], sorted(Types.WORDS))
