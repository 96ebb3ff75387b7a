"""Which files are Python, by name or first line."""

import pytest

from reimp.reading.file_kinds import Kind, kind_of, may_be_script

KINDS = {
    Kind.PYTHON: (
        "a.py", "a.pyw", "a.pyi", "a.wsgi", "a.tac", "a.pyt", "SConstruct", "x/SConscript", "x/wscript", "lib.scons",
    ),
    Kind.NOTEBOOK: ("a.ipynb", "d/a.ipynb"),
    Kind.NEAR_PYTHON: (
        "a.pyx", "a.pxd", "a.pxi", "a.py.in", "a.py.j2", "a.pyx.in", "a.py_in", "a.py-tpl", "a.ipy", "a.spec", "a.cgi",
        "a.sage", "Snakefile", "a.smk", "a-nspkg.pth", "settings.py.template", "local.py.example", "a.wsgi.in",
    ),
    Kind.TEXT: ("BUILD", "rules.bzl", "a.txt", "a.sh", "Makefile", "a.pyc", "a.in", "copy", "wscripts", "py", "a.py~"),
}  # fmt: skip


@pytest.mark.parametrize(("expected", "name"), [(kind, name) for kind, names in KINDS.items() for name in names])
def test_names(expected: Kind, name: str) -> None:
    assert kind_of(name, b"") is expected


FIRST = {
    b"#!/usr/bin/python\n": True,
    b"#!/usr/bin/env python3\n": True,
    b"#! /usr/bin/env -S python3 -u\n": True,
    b"#!/usr/bin/env -S uv run --script\n": True,
    b"#!/opt/pypy3.10/bin/pypy3\r\n": True,
    b"#!/usr/bin/env ipython\n": True,
    b"\xef\xbb\xbf#!/usr/bin/python3\n": True,
    b"#!C:\\Python311\\python.exe\n": True,
    b"#!/bin/sh\n'''exec' /a/very/long/path/bin/python3 \"$0\" \"$@\"\n' '''\n": True,
    b'#!/bin/sh\n"exec" "python3" "$0" "$@"\n': True,
    b"#!/bin/sh\n# python\n": False,
    b"#!/bin/sh\nexec python3 -c 1\n": False,
    b"#!/usr/bin/perl\nuse python;\n": False,
    b" #!/usr/bin/python\n": False,
    b"import imp\n": False,
    b"": False,
}


@pytest.mark.parametrize(("first", "expected"), FIRST.items(), ids=map(repr, FIRST))
def test_first_lines(first: bytes, expected: bool) -> None:
    assert (kind_of("run", first) is Kind.PYTHON) is expected
    assert (kind_of("run.in", first) is Kind.PYTHON) is expected


def test_files_that_need_not_be_opened() -> None:
    """They are data whatever their first line is; a file with no suffix, or an unknown one, is opened."""
    assert [name for name in ("run", "run.sh", "a.in", "a.png", "a.JSON", "x.tar") if may_be_script(name)] == [
        *("run", "run.sh", "a.in", "x.tar")
    ]
