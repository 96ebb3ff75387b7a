"""The site: Sphinx with MyST. `make docs` builds it into docs/_build/html."""

import html
import re
import sys
import tomllib
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from reimp import URL, __version__

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tools"))

import docs_removed  # noqa: E402  (of tools/)

_PROJECT = tomllib.loads((HERE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]

LONGEST = 160  # of a description; search engines cut it there

project = "reimp"
copyright = "the reimp maintainers"  # noqa: A001  (Sphinx's name)
release = version = __version__
extensions = ["myst_parser", "sphinx.ext.intersphinx", "sphinx_copybutton"]
exclude_patterns = ["_build", "alternatives", "names", "shapes"]

html_theme = "furo"
pygments_dark_style = "github-dark"
html_title = f"reimp {version}"
html_baseurl = _PROJECT["urls"]["Documentation"]
html_static_path = ["_static"]
html_js_files = [("filter.js", {"defer": "defer"})]
html_css_files = ["filter.css"]
html_extra_path = ["settings.schema.json"]
html_copy_source = False
html_show_sphinx = False
html_theme_options = {
    "source_repository": URL,
    "source_branch": "main",
    "source_directory": "docs/",
}

add_module_names = False
maximum_signature_line_length = 80
toc_object_entries = False  # each is below a heading of its own
myst_heading_anchors = 3
nitpicky = True  # a reference that leads nowhere is a warning
nitpick_ignore_regex = [("py:class", ".*")]  # types in signatures
highlight_language = "text"
smartquotes = False  # an error message has to look like the error message
copybutton_prompt_text = r"\$ |>>> |\.\.\. "
copybutton_prompt_is_regexp = True


def setup(app: Sphinx) -> None:
    """Connect what this site adds to Sphinx."""
    docs_removed.write(HERE / "removed")
    app.connect("html-page-context", add_metadata)


def add_metadata(
    _app: Sphinx, name: str, _template: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Describe a page for search engines and for other sites that link to it; let the page for errors work anywhere."""
    tags = str(context.get("metatags", ""))
    if name.startswith("removed/"):  # no file of the repository, which one could view or edit
        context["theme_top_of_page_buttons"] = []
    if doctree is not None:
        text = _description(doctree)
        if 'name="description"' not in tags:
            tags += _tag("name", "description", text)
        tags += _tag("property", "og:title", _plain(context["title"])) + _tag("property", "og:description", text)
        tags += _tag("property", "og:type", "website") + _tag("property", "og:site_name", project)
        tags += _tag("property", "og:url", str(context.get("pageurl") or html_baseurl))
    if name == "404":  # a server shows it for an address in any directory
        tags += f'<base href="{html_baseurl}">'
    context["metatags"] = tags


def _tag(kind: str, name: str, content: str) -> str:
    return f'<meta {kind}="{name}" content="{html.escape(html.unescape(content))}">\n'


def _description(doctree: nodes.document) -> str:
    """Return the description of a page: its own, or the beginning of its first paragraph."""
    for meta in doctree.findall(nodes.meta):
        if meta.get("name") == "description":
            return str(meta["content"])
    text = next((each.astext() for each in doctree.findall(nodes.paragraph)), project)
    words = " ".join(text.split())
    return words if len(words) <= LONGEST else words[:LONGEST].rpartition(" ")[0] + " …"


def _plain(text: str) -> str:
    """Return HTML without its tags."""
    return re.sub("<[^>]*>", "", text)
