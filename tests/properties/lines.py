"""The lines of Python that hypothesis makes for tests/test_properties.py: file trees, searches, loads."""

from unicodedata import ucd_3_2_0

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

Lines = SearchStrategy[list[str]]


def one_of(*expressions: str) -> SearchStrategy[str]:
    """Return one of some expressions of Python."""
    return st.sampled_from(expressions)


def literal(strategy: SearchStrategy[object]) -> SearchStrategy[str]:
    """Return the value of *strategy* as an expression of Python."""
    return strategy.map(repr)


# Of the characters, those that Unicode had long ago: how repr() shows the others depends on the version of Python.
_CHARACTERS = st.characters(codec=None, exclude_categories=["Cn"]).filter(lambda each: ucd_3_2_0.category(each) != "Cn")
# Text of every kind: with NUL, lone surrogates, line ends, slashes and dots
TEXT = st.text(_CHARACTERS | st.sampled_from("\0\n\r\t./\\_ \ud800\udcffé"), max_size=8)
PLAIN_NAMES = ("x", "y", "pack", "X")
NAMES = literal(
    st.sampled_from(PLAIN_NAMES)
    | st.sampled_from(PLAIN_NAMES)
    | st.sampled_from(
        ["", ".", "..", "../x", "pack/x", "pack.x", "a.b", "x.py", "x\0", "\ud800", "x\n", "é", "ﬁ", "/", "/x"]
    )
    | st.sampled_from(
        ["n" * 251, "n" * 252, "n" * 253, "n/" * 2000, "__init__", "sys", "os", "__hello__", "pack\\x", "x "]
    )
    | TEXT
)
FOLDERS = ("lib", "lib2", "lib/pack", "deep/er", ".", "lib/pack/pack")
SUFFIXES = (
    ".py",
    ".pyc",
    ".so",
    ".abi3.so",
    "",
    ".pyw",
    ".PY",
    "/__init__.py",
    "/__init__.pyc",
    "/__init__.so",
    ".py.py",
)

# What a search takes
STRINGS = (
    "lib",
    "lib/",
    "./lib",
    "lib/.",
    "lib2",
    "lib/pack",
    "deep/er",
    "",
    ".",
    "missing",
    "lib/x.py",
    "lib/../lib2",
)
ENTRIES = (
    literal(
        st.sampled_from(STRINGS) | st.sampled_from(STRINGS) | st.sampled_from(["lib\0", "\ud800", "d/" * 3000]) | TEXT
    )
    | one_of("os.path.abspath('lib')", "Path('lib')", "Text('lib')", "Fspath('lib')")
    | one_of(
        "b'lib'",
        "None",
        "1",
        "['lib']",
        "Fspath(1)",
        "Fspath(b'lib')",
        "Fspath(ValueError('no'))",
        "Fspath('')",
        "Plain",
    )
)
USUAL_ENTRIES = literal(st.sampled_from(STRINGS))
LISTS = st.lists(ENTRIES, max_size=4).map(lambda entries: f"[{', '.join(entries)}]")
USUAL_LISTS = st.lists(USUAL_ENTRIES, min_size=1, max_size=4).map(lambda entries: f"[{', '.join(entries)}]")
ANYTHING = one_of(
    "None", "0", "1.5", "''", "'lib'", "b'x'", "()", "('lib',)", "{}", "{'lib': 1}", "['lib']", "iter(['lib'])", "str"
)
ANYTHING |= one_of(
    "Text('x')", "Fspath('x')", "Path('lib')", "Plain()", "Ellipsis", "type('List', (list,), {})(['lib'])", "True"
)

# Sources
BODIES = st.sampled_from(
    [
        b"",
        b"A = 1\n",
        b"A = __name__\nB = [2]\n",
        b"A = __file__\nC = 3",
        b"raise KeyboardInterrupt\n",
        b"A = 1\nraise ValueError('body')\n",
        b"raise SystemExit(3)\n",
        b"import sys\nsys.modules[__name__] = 5\n",
        b"import sys\ndel sys.modules[__name__]\n",
        b"import sys\nsys.modules[__name__] = None\n",
        b"__name__ = 'other'\n",
        b"__file__ = __spec__ = None\n",
        b"__path__ = ['lib']\n",
        b"del __name__\n",
        b"import imp\nA = imp.find_module('y', ['lib'])[1]\n",
        b"import imp\nA = imp.load_source('y', 'lib/y.py').__name__\n",
        b"import imp\nN = globals().get('N', 0) + 1\nA = N < 3 and imp.load_source(__name__, __file__)\n",
        b"# coding: latin-1\nA = '\xe9'\n",
        b"\xef\xbb\xbfA = '\xc3\xa9'\n",
        b"A = '\xe9'\n",
        b"A = 1\0\n",
        b"def (:\n",
        b"A = 1\r\nB = 2\r",
        b"from . import x\n",
        b"import pack.x\n",
    ]
)
COOKIES = st.sampled_from(
    [
        b"coding: ",
        b"coding=",
        b"coding :",
        b"-*- coding: ",
        b"vim: set fileencoding=",
        b"encoding:\t",
        b"coding:coding:",
        b"",
    ]
)
ENCODINGS = st.sampled_from(
    [
        b"utf-8",
        b"UTF_8",
        b"utf8",
        b"utf-8-sig",
        b"utf-8-unix",
        b"latin-1",
        b"iso-8859-15",
        b"latin-1-dos",
        b"ascii",
        b"cp1252",
        b"utf-16",
        b"idna",
        b"punycode",
        b"rot13",
        b"hex",
        b"nothing",
        b"utf-7",
        b"unicode_escape",
        b"-",
        b".",
        b"undefined",
        b"mbcs",
    ]
)
ODD_BYTES = st.binary(max_size=12) | st.sampled_from(
    [b"\0", b"\x0c", b" \t", b"\r", b"\xc3", b"\xff", b"\xed\xa0\x80", b"\\", b"''", b"x"]
)


@st.composite
def first_lines(draw: st.DrawFn) -> bytes:
    """Return a source that may begin with a byte order mark, and declare an encoding somewhere in its first lines."""
    content = draw(st.sampled_from([b"", b"", b"\xef\xbb\xbf", b"\xff\xfe"]))
    for _ in range(draw(st.integers(1, 3))):
        content += draw(st.sampled_from([b"#", b"#!", b" #", b"\x0c\t# ", b"", b"A = 1 #"])) + draw(
            ODD_BYTES | st.just(b"")
        )
        content += draw(COOKIES) + draw(ENCODINGS | st.binary(max_size=4)) + draw(ODD_BYTES | st.just(b""))
        content += draw(st.sampled_from([b"\n", b"\n", b"\r\n", b"\r", b""]))
    return content


SOURCES = BODIES | BODIES | st.binary(max_size=20) | first_lines()
ASCII_SOURCES = (
    "A = 1",
    "A = __file__\nB = [2.5, 'text', (None, True)]",
    "raise KeyboardInterrupt",
    "def f():\n  return 1\nclass C: pass",
)


def at(path: str) -> SearchStrategy[str]:
    """Return a line that makes something at *path*."""
    source = literal(SOURCES).map(lambda source: f"file({path!r}, {source})")
    extension = st.just(f"file({path!r} + imp.get_suffixes()[0][0], b'no shared object')")
    compiled = path if path.endswith(".pyc") else path + ".pyc"
    byte_code = literal(st.sampled_from(ASCII_SOURCES)).map(lambda source: f"byte_code({compiled!r}, {source})")
    targets = literal(st.sampled_from([path, "x", "x.py", "pack", "../lib2", "..", "nowhere", "/dev/zero", "/"]))
    link = targets.map(lambda target: f"link({path!r}, {target})")
    special = one_of("'fifo'", "'socket'", "'zero'", "'null'").map(lambda kind: f"special({path!r}, {kind})")
    mode = one_of("0", "0o111", "0o444").map(lambda mode: f"os.chmod({path!r}, {mode})")
    return source | source | source | extension | byte_code | link | special | mode | st.just(f"folder({path!r})")


NAMES_OF_FILES = st.sampled_from(PLAIN_NAMES) | st.sampled_from(PLAIN_NAMES) | TEXT
PATHS_OF_FILES = st.tuples(st.sampled_from(FOLDERS), NAMES_OF_FILES, st.sampled_from(SUFFIXES))
TREES: Lines = st.lists(
    PATHS_OF_FILES.map(lambda parts: f"{parts[0]}/{parts[1]}{parts[2]}").flatmap(at), min_size=1, max_size=7
)


@st.composite
def searches(draw: st.DrawFn) -> list[str]:
    """Return a tree and some searches in it, perhaps more than once: then names of folders have been kept."""
    calls = [f"search({draw(NAMES)}, {draw(LISTS)})" for _ in range(draw(st.integers(1, 3)))]
    calls += [f"search({draw(literal(st.sampled_from(PLAIN_NAMES)))}, {draw(USUAL_LISTS)})" for _ in range(2)]
    return [*draw(TREES), *calls, *calls]


@st.composite
def searches_of_sys_path(draw: st.DrawFn) -> list[str]:
    """Return a tree and searches without a path."""
    lines = [*draw(TREES), f"sys.path[:0] = {draw(LISTS)}"]
    return lines + [f"search({draw(NAMES)}{draw(st.sampled_from(['', ', None']))})" for _ in range(3)]


@st.composite
def wrong_arguments(draw: st.DrawFn) -> list[str]:
    """Return a tree and searches with arguments of any type."""
    return [*draw(TREES), *[f"search({draw(ANYTHING | NAMES)}, {draw(ANYTHING | LISTS)})" for _ in range(3)]]


@st.composite
def encodings(draw: st.DrawFn) -> list[str]:
    """Return a source, a search for it and a load."""
    return [f"file('x.py', {draw(first_lines())!r})", "search('x', ['.'])", "imp.load_source('x', 'x.py')"]


# Loads
PATHS = literal(
    st.sampled_from(
        ["lib/x.py", "./lib/x.py", "lib/y.pyc", "lib/pack/__init__.py", "lib/pack", "lib", "lib/no", "", ".", "x"]
    )
    | st.sampled_from(["lib/x.py", "lib/other.txt", "lib/x.py/", "lib/x\0.py", "\ud800", "lib/loop", "lib/x.py"])
) | one_of("Path('lib/x.py')", "b'lib/x.py'", "None", "os.path.abspath('lib/x.py')", "Fspath('lib/x.py')", "1.5")
OPENED = one_of(
    "None",
    "open('lib/x.py')",
    "open('lib/x.py', 'rb')",
    "io.BytesIO(b'A = 4')",
    "open('lib/y.pyc', 'rb')",
    "0",
    "Plain()",
)
THERE = one_of(
    "None",
    "5",
    "Plain()",
    "Slots()",
    "Refuses()",
    "type('C', (), {})",
    "imp.new_module('x')",
    "imp.new_module('other')",
    "type('', (type(os),), {})('x')",
)
TRIPLES = st.tuples(
    one_of("'.py'", "'.pyc'", "''", "'py'", "None", "'.so'"),
    one_of("'r'", "'r'", "'rb'", "'U'", "''", "'w'", "'r+'", "'rw'", "None", "b'r'", "1").filter(
        lambda mode: mode != "'U'"
    ),
    one_of("1", "1", "2", "2", "5", "5", "3", "6", "7", "0", "4", "8", "9", "-1", "'1'", "None", "1.0", "True", "[]"),
).map(lambda triple: f"({', '.join(triple)})") | one_of(
    "()", "None", "('', '')", "'abc'", "['.py', 'r', 1]", "imp.get_suffixes()[0]", "('.py', 'r', 1, 2)"
)
LOADED_NAMES = (
    literal(st.sampled_from(["x", "x", "pack", "pack.x", "y", "", "a.b", "x\0", "\ud800", "n" * 300])) | ANYTHING
)


@st.composite
def prepared(draw: st.DrawFn) -> list[str]:
    """Return a tree with what the loads name, and perhaps something in sys.modules."""
    lines = [
        f"file('lib/x.py', {draw(SOURCES)!r})",
        f"file('lib/other.txt', {draw(BODIES)!r})",
        f"file('lib/pack/__init__.py', {draw(BODIES)!r})",
        f"file('lib/pack/x.py', {draw(BODIES)!r})",
        f"byte_code('lib/y.pyc', {draw(st.sampled_from(ASCII_SOURCES))!r})",
        "link('lib/loop', 'loop')",
    ]
    if draw(st.booleans()):
        lines.append(f"sys.modules[{draw(st.sampled_from(['x', 'pack', 'y']))!r}] = {draw(THERE)}")
    if draw(st.booleans()):
        source, flags = draw(st.sampled_from(ASCII_SOURCES)), draw(st.sampled_from([0, 0, 1, 3, 4]))
        lines.append(f"cached('lib/x.py', {source!r}, {draw(st.sampled_from([1, 1, 0.1, 0.5, 0.9]))}, {flags})")
    return lines


@st.composite
def loads_of_source(draw: st.DrawFn) -> list[str]:
    """Return loads of source files by any name, from any path, with any file object, the last twice."""
    calls = [f"imp.load_source({draw(LOADED_NAMES)}, {draw(PATHS)}, {draw(OPENED)})" for _ in range(2)]
    calls += [f"imp.load_source('x', 'lib/x.py', {draw(OPENED)})"] * 2
    return [*draw(prepared()), *calls]


@st.composite
def loads_of_modules(draw: st.DrawFn) -> list[str]:
    """Return loads with any triple."""
    arguments = [(draw(LOADED_NAMES), draw(OPENED), draw(PATHS), draw(TRIPLES)) for _ in range(4)]
    return [*draw(prepared()), *[f"imp.load_module({', '.join(each)})" for each in arguments]]


@st.composite
def loads_of_packages(draw: st.DrawFn) -> list[str]:
    """Return loads of packages, with an `__init__` of any kind."""
    lines = draw(prepared())
    for name in draw(st.lists(st.sampled_from(["__init__.py", "__init__.pyc", "__init__.so", "x.py"]), max_size=2)):
        made = [f"folder('lib2/{name}')", f"byte_code('lib2/{name}', 'A = 1')", f"link('lib2/{name}', 'nowhere')"]
        lines.append(draw(st.sampled_from([*made, f"file('lib2/{name}', {draw(BODIES)!r})"])))
    paths = [draw(PATHS | one_of("'lib2'", "'lib2/'", "Path('lib2')", "b'lib2'")) for _ in range(2)]
    return [*lines, *[f"imp.load_package({draw(LOADED_NAMES)}, {path})" for path in [*paths, "'lib2'"]]]


@st.composite
def loads_of_byte_code(draw: st.DrawFn) -> list[str]:
    """Return loads of bytecode that is cut off, has a wrong head, or is no code at all."""
    lines = []
    for number in range(3):
        source = draw(st.sampled_from(ASCII_SOURCES))
        cut = draw(st.sampled_from([0, 1, 1, 1]) | st.floats(0, 1))
        head = draw(st.just(b"") | st.binary(max_size=16))
        tail = draw(st.binary(max_size=8)) if cut == 1 else b""  # otherwise it could be code, and do anything
        lines.append(f"byte_code('{number}.pyc', {source!r}, {cut!r}, {head!r}, {tail!r})")
        if draw(st.booleans()):
            # No code, and nothing that is made in the size that it claims to have: it would take all memory.
            safe = st.binary(max_size=24).filter(
                lambda content: content[:1].isascii() and content[:1] not in b"c([<>{."
            )
            lines.append(f"bad_byte_code('{number}.pyc', {draw(safe)!r})")
        opened = draw(one_of("", "", f", open('{number}.pyc', 'rb')", ", io.BytesIO(b'')", ", open('0.pyc', 'rb')"))
        lines.append(f"imp.load_compiled({draw(LOADED_NAMES)}, '{number}.pyc'{opened})")
    return lines


@st.composite
def changes_in_between(draw: st.DrawFn) -> list[str]:
    """Return a search, a change of what it has found, and a load of it."""
    name = draw(st.sampled_from(["x", "pack", "y"]))
    path = {"x": "lib/x.py", "pack": "lib/pack", "y": "lib/y.pyc"}[name]
    changes = [
        f"remove({path!r})",
        f"move({path!r}, 'lib/elsewhere')",
        f"remove({path!r}); folder({path!r})",
        f"remove({path!r}); link({path!r}, 'nowhere')",
        f"remove({path!r}); file({path!r}, {draw(SOURCES)!r})",
        f"file({path!r}, {draw(SOURCES)!r})",
        "remove('lib/pack/__init__.py'); byte_code('lib/pack/__init__.pyc', 'A = 1')",
        "remove('lib')",
        "opened and opened.close()",
        "opened and bool(opened.read(3))",
        f"sys.modules[{name!r}] = {draw(THERE)}",
        "os.chmod('lib', 0)",
    ]
    lines = [*draw(prepared()), f"opened, path, triple = imp.find_module({name!r}, ['lib'])"]
    lines += draw(st.lists(st.sampled_from(changes), min_size=1, max_size=2))
    return [
        *lines,
        f"imp.load_module({name!r}, opened, path, triple)",
        "opened and opened.closed",
        f"search({name!r}, ['lib'])",
    ]


@st.composite
def cache_paths(draw: st.DrawFn) -> list[str]:
    """Return calls of cache_from_source and source_from_cache with any text."""
    part = TEXT | st.sampled_from(
        ["x.py", "__pycache__", "x.<tag>.pyc", "x.<tag>.opt-1.pyc", "x.pyc", "..", "", ".", "x"]
    )
    part |= st.sampled_from(
        ["x.<tag>.opt-.pyc", "x.<tag>.opt-é.pyc", "x.<tag>.1.pyc", ".<tag>.pyc", "x.y.<tag>.pyc", "x.y.pyc"]
    )
    lines = []
    for _ in range(3):
        path = repr("/".join(draw(st.lists(part, max_size=4))))
        lines.append(f"imp.source_from_cache({path}.replace('<tag>', imp.get_tag()))")
        lines.append(f"imp.source_from_cache('lib/__pycache__/' + {path}.replace('<tag>', imp.get_tag()))")
        lines.append(f"imp.cache_from_source({path}, {draw(ANYTHING)})")
        lines.append(f"imp.cache_from_source({draw(ANYTHING | ENTRIES)})")
        lines.append(f"imp.source_from_cache({draw(ANYTHING | ENTRIES)})")
    return lines
