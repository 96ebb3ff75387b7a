"""An idiom is recognized in any layout: blanks, line breaks in brackets, and parentheses do not matter."""

import ast
import io
import re
import tokenize

import pytest

from reimp.migration.pipeline import migrate
from reimp.model import Options, Verdict

pytest.importorskip("hypothesis")
from hypothesis import given, settings, strategies as st

# What is between « and » is an expression, which may get parentheses.
SHAPES = {
    "pair": """\
import imp
file, path, info = «imp.find_module(«name», [folder])»
try:
    module = «imp.load_module(«name», «file», path, info)»
finally:
    if «file is not None»:
        file.close()
""",
    "pair in one variable": """\
import imp
found = imp.find_module("plug", path=«folders»)
module = «imp.load_module("plug", «found[0]», found[1], found[2])»
if «not found[0] is None»:
    found[0].close()
""",
    "pair that is cleared before": """\
import imp
file = «None»
try:
    file, path, info = «imp.find_module(name)»
    module = imp.load_module(«name», file, path, info)
finally:
    if «file and not file.closed»:
        «file.close()»
""",
    "nested": "import imp\nmodule = «imp.load_module(«prefix + name», *«imp.find_module(name, [«folder»])»)»\n",
    "exists": """\
import imp
try:
    imp.find_module(«"numpy"»)
    found = «True»
except «ImportError»:
    found = «False»
""",
    "path": "import imp\npath = «imp.find_module(«name», [folder])»[«1»]\n",
    "triple": 'import imp\nmodule = imp.load_module(name, «None», folder, («""», "", «imp.PKG_DIRECTORY»))\n',
    "opened": "import imp\nwith open(«path») as file:\n    config = «imp.load_source(«'config'», «path», file)»\n",
    "found": """\
import imp
file, path, info = «imp.find_module(«name», [folder])»
print(«path»)
module = «imp.load_module(«name», «file», path, info)»
if «file»:
    file.close()
""",
    "suffixes": "import imp\nfound = [«x[«0»]» for x in «imp.get_suffixes()» if «x[2] == «imp.PY_SOURCE»»]\n",
    "asked": "import imp\nif not «hasattr(«imp», «'get_tag'»)»:\n    print(1)\nelse:\n    print(«imp.get_tag()»)\n",
    "recipe": 'import imp\nconfig = «imp.load_source(«"config"», path)»\n',
    "plugin_loop": """\
import pkgutil
for finder, name, _ in pkgutil.iter_modules(plugins.__path__):
    module = «finder.find_module(«name»)».load_module(«name»)
""",
    "loader_recipe": """\
from importlib.machinery import SourceFileLoader
module = «SourceFileLoader(«"module"», «path»)».load_module(«"module"»)
""",
    "found_and_loaded": "import pkgutil\nmodule = «pkgutil.get_loader(«name»)».load_module(«name»)\n",
    "cache_from_source": "import imp\nprint(«imp.cache_from_source(path, «False»)»)\n",
    "is_builtin": "import imp\nif «imp.is_builtin(«name»)»:\n    print(name)\n",
    "test of the module": "import imp\nif «imp is not None»:\n    imp.reload(«module»)\n",
}


@st.composite
def layouts(draw: st.DrawFn, shape: str) -> str:
    """Return the shape in another layout."""
    marked = re.sub("[«»]", lambda mark: "(" if mark[0] == "«" else ")", shape)
    if not draw(st.booleans()):
        marked = re.sub("[«»]", "", shape)
    text, depth, before = "", 0, ""
    for token in tokenize.generate_tokens(io.StringIO(marked).readline):
        if token.type in (tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER):
            continue
        if token.start[1] == len(token.line) - len(token.line.lstrip()):
            text, before = text + token.line[: token.start[1]], ""
        choices = ["", " ", "  ", *(["\n", "\n   "] if depth else [])]
        gap = draw(st.sampled_from(choices)) if before else ""
        if re.fullmatch(r"\w\w", before[-1:] + token.string[:1]) and not gap:
            gap = " "
        depth += (token.string in "([{") - (token.string in ")]}") if token.type == tokenize.OP else 0
        text += gap + token.string if token.type != tokenize.NEWLINE else "\n"
        before = token.string
    return text


@pytest.mark.slow
@pytest.mark.parametrize("modern", [False, True], ids=["exact", "modern"])
@pytest.mark.parametrize("name", SHAPES)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_layout_does_not_matter(name: str, modern: bool, data: st.DataObject) -> None:
    """The result in another layout is the same tree, and has the same verdicts."""
    options = Options(modern=modern)
    text = data.draw(layouts(SHAPES[name]))
    expected, found = (migrate(each.encode(), options) for each in (re.sub("[«»]", "", SHAPES[name]), text))
    assert ast.dump(ast.parse(found.result)) == ast.dump(ast.parse(expected.result)), text
    assert [each.verdict for each in found.findings] == [each.verdict for each in expected.findings]
    assert Verdict.MANUAL not in {each.verdict for each in found.findings}
