"""Tell which files are Python, by their names and their first lines."""

import re
from enum import StrEnum


class Kind(StrEnum):
    """How a file is examined."""

    PYTHON = "Python"
    NOTEBOOK = "notebook"
    NEAR_PYTHON = "near Python"  # it is searched if it cannot be parsed, because it may have other syntax
    TEXT = "text"  # not Python by its name and first line


SUFFIXES = (".py", ".pyw", ".ipynb")

# Tools execute these as Python: WSGI servers, Twisted, ArcGIS (.pyt), Cinema 4D (.pyp), Processing (.pyde), SCons, waf.
_PYTHON = (*SUFFIXES, ".py2", ".py3", ".pyde", ".pyi", ".pyp", ".pyt", ".scons", ".tac", ".wsgi")
_NAMES = {"sconscript", "sconstruct", "wscript", "wscript_build"}
# Cython, IPython, Sage and Snakemake add syntax; a .pth file has lines that import; .cgi, .rpy (Twisted) and .spec
# (PyInstaller) are suffixes of other formats too.
_NEAR = (".cgi", ".ipy", ".pth", ".pxd", ".pxi", ".pyx", ".rpy", ".sage", ".smk", ".spec")
# A template has the suffix of what is made of it, and one of its own.
_TEMPLATE = re.compile(
    r"(?:\.(?:py[wxi]?|px[di]|wsgi)[._-](?:in|tpl?|tmpl|template|mako|j2|jinja2?|dist|sample|example)|^Snakefile)$"
)

LOOKED_FOR = (
    f"*{', *'.join(sorted({*_PYTHON, *_NEAR}))}, templates of these, SConstruct, SConscript, wscript, Snakefile, and "
    "scripts whose first line starts Python"
)

FIRST = 512  # bytes, in which a script names what runs it
_INTERPRETER = rb"(?:\b(?:i|micro)?python|\bpypy|\b(?:uv|pipx)[ \t]+run\b|\bsage\b)"
_SHEBANG = re.compile(rb"(?:\xef\xbb\xbf)?#![^\n]*" + _INTERPRETER)
# A script for sh whose second line, a string for Python, starts Python: pip writes it for a long path of Python.
_SHELL_FIRST = re.compile(rb"#![^\n]*sh\b[^\n]*\n(?:'''|\"\"\"|\"exec\"|''':')[^\n]*" + _INTERPRETER)

# Formats that are never scripts, so that their files need not be opened.
_OTHER = {
    *(".a", ".bz2", ".c", ".cc", ".cpp", ".css", ".csv", ".dll", ".dylib", ".exe", ".gif", ".gz", ".h", ".hpp"),
    *(".htm", ".html", ".ico", ".java", ".jpeg", ".jpg", ".js", ".json", ".lock", ".map", ".md", ".mo", ".o"),
    *(".pdf", ".png", ".po", ".pot", ".pyc", ".pyd", ".pyo", ".rst", ".so", ".svg", ".toml", ".ts", ".ttf"),
    *(".txt", ".woff", ".woff2", ".xml", ".xz", ".yaml", ".yml"),
}


def kind_of(path: str, first: bytes) -> Kind:
    """Return the kind of the file at *path*, whose *first* bytes are given."""
    return kind_by_name(path) or (Kind.PYTHON if starts_python(first) else Kind.TEXT)


def kind_by_name(path: str) -> Kind | None:
    """Return the kind that the name of a file shows, None if its first line decides."""
    name = re.split(r"[/\\]", path)[-1]
    if name.endswith(".ipynb"):
        return Kind.NOTEBOOK
    if name.endswith(_PYTHON) or name.lower() in _NAMES:
        return Kind.PYTHON
    return Kind.NEAR_PYTHON if name.endswith(_NEAR) or _TEMPLATE.search(name) else None


def may_be_script(name: str) -> bool:
    """Return whether the first line of a file called *name* has to be read to see whether it is a script."""
    _, dot, suffix = name.rpartition(".")
    return not dot or f".{suffix.lower()}" not in _OTHER


def starts_python(first: bytes) -> bool:
    """Return whether a file with these *first* bytes is a script for Python."""
    return bool(_SHEBANG.match(first) or _SHELL_FIRST.match(first))
