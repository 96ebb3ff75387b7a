"""Which other files take a name from a module, in any of the ways to write it."""

from pathlib import Path

import pytest
from command import lay_out

from reimp.project.around.tree import Tree, tree_around

# A module, the other files, and which of the names a, b, _c, imp they take from it.
TAKEN: dict[str, tuple[str, dict[str, str | bytes], str]] = {
    "nobody": ("conf.py", {"use.py": "import os\na = 1\n"}, ""),
    "by name": ("conf.py", {"use.py": "from conf import a\n"}, "a"),
    "under another name": ("conf.py", {"use.py": "from conf import (\n    x,\n    b as c,\n)\n"}, "b"),
    "over two lines": ("conf.py", {"use.py": "from conf \\\n    import a\n"}, "a"),
    "in a function": ("conf.py", {"use.py": "def f():\n    from conf import imp\n"}, "imp"),
    "as an attribute": ("conf.py", {"use.py": "import conf\nprint(conf.a)\n"}, "a"),
    "another attribute": ("conf.py", {"use.py": "import conf, os\nprint(os.a)\n"}, ""),
    "by an alias": ("conf.py", {"use.py": "import conf as c\nc.imp.reload(c)\n"}, "imp"),
    "by getattr": ("conf.py", {"use.py": "import conf\ngetattr(conf, 'b')\n"}, "b"),
    "by a star": ("conf.py", {"use.py": "from conf import *\nprint(a, _c)\n"}, "a"),
    "by two stars": ("p/conf.py", {"p/__init__.py": "from .conf import *\n", "use.py": "from p import b\n"}, "b"),
    "by stars in a circle": (
        "conf.py",
        {"one.py": "from conf import *\nfrom two import *\n", "two.py": "from one import *\n"},
        "",
    ),
    "by a patch": ("conf.py", {"use.py": "import mock\nmock.patch('conf.a')\n"}, "a"),
    "by import_module": ("conf.py", {"use.py": "m = import_module('conf')\nprint(m.a)\n"}, "a"),
    "in a package": ("p/conf.py", {"p/use.py": "from .conf import a\n"}, "a"),
    "from another package": ("p/conf.py", {"q/use.py": "from .conf import a\n"}, ""),
    "of its own package": ("p/__init__.py", {"p/use.py": "from . import a\n"}, "a"),
    "of the package above": ("p/__init__.py", {"p/q/use.py": "from .. import a\nfrom ..b import c\n"}, "a"),
    "a module of the package": ("p/conf.py", {"use.py": "from p import conf\nconf.a\n"}, "a"),
    "a dotted import": ("p/conf.py", {"use.py": "import p.conf\np.conf.a\n"}, "a"),
    "a module of another package": ("p/conf.py", {"use.py": "from q.conf import a\n"}, ""),
    "Python 2": ("conf.py", {"use.py": "from conf import a\nprint a\n"}, "a"),
    "a notebook": ("conf.py", {"use.ipynb": '{"cells": [{"source": ["from conf import a"]}]}'}, "a"),
    "an environment": ("conf.py", {"venv/use.py": "from conf import a\n"}, ""),
}


@pytest.mark.parametrize(("module", "others", "expected"), TAKEN.values(), ids=TAKEN)
def test_takers(tmp_path: Path, module: str, others: dict[str, str | bytes], expected: str) -> None:
    lay_out(tmp_path, {**others, module: others.get(module, ""), "setup.py": ""})
    found = Tree(str(tmp_path), nested=True).takers(str(tmp_path / module), ["a", "b", "_c", "imp"])
    assert " ".join(found) == expected


def test_tree_around(tmp_path: Path) -> None:
    """Without a project it is what is beside a file, and the packages there."""
    lay_out(tmp_path, {"one/setup.py": "", "one/a/b.py": "", "two/c.py": "", "two/d.py": "from c import a"})
    trees: dict[str, Tree] = {}
    assert tree_around(str(tmp_path / "one/a/b.py"), trees).folder == str(tmp_path / "one")
    beside = tree_around(str(tmp_path / "two/c.py"), trees)
    assert (beside.folder, len(trees)) == (str(tmp_path / "two"), 2)
    assert beside is tree_around(str(tmp_path / "two/d.py"), trees)
    assert [*beside.takers(str(tmp_path / "two/c.py"), ["a"])] == ["a"]
