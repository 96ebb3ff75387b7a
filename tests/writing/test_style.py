"""The style of a file, and code made to fit it."""

import pytest

from reimp.writing.style import Style, style_of

STYLES = {
    "none": ("x = 1\n", Style()),
    "ours": ('def f():\n    return "a"\n', Style()),
    "tabs": ("def f():\n\treturn 1\n", Style("\t")),
    "two blanks": ("class A:\n  def f(self):\n    if x:  # why\n      return 1\n", Style("  ")),
    "continuation lines do not count": ("f(a,\n  b)\nif x:\n    pass\n", Style()),
    "single quotes": ("x = 'a', 'b', \"c\"\n", Style(single=True)),
    "an apostrophe": ('x = "it\'s", "a"\n', Style()),
    "docstrings do not count": ('"""Doc."""\nx = \'a\'\n', Style(single=True)),
    "old line ends": ("def f():\r\treturn 'a'\r", Style("\t", single=True)),
}
FITTED = {
    "tabs": (Style("\t"), 'if x:\n    f(\n        "a",\n    )\n', 'if x:\n\tf(\n\t\t"a",\n\t)\n'),
    "quotes": (
        Style(single=True),
        'f("a", b"c", f"x {y!r}", "it\'s", "\\n")\n"""Doc "a"."""\n',
        'f(\'a\', b\'c\', f\'x {y!r}\', "it\'s", "\\n")\n"""Doc "a"."""\n',
    ),
}


@pytest.mark.parametrize(("text", "style"), STYLES.values(), ids=STYLES)
def test_style(text: str, style: Style) -> None:
    assert style_of(text) == style


@pytest.mark.parametrize(("style", "before", "after"), FITTED.values(), ids=FITTED)
def test_fitted(style: Style, before: str, after: str) -> None:
    assert style.fit(before) == after
