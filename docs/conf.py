"""The site: Sphinx with MyST. `make docs` builds it into docs/_build/html."""

from reimp import __version__

project = "reimp"
copyright = "the reimp maintainers"  # noqa: A001  (Sphinx's name)
release = version = __version__
extensions = ["myst_parser", "sphinx.ext.intersphinx"]
exclude_patterns = ["_build", "names", "shapes"]

html_theme = "furo"
pygments_dark_style = "github-dark"
html_title = f"reimp {version}"
html_extra_path = ["settings.schema.json"]
html_copy_source = False
html_show_sphinx = False
html_theme_options = {
    "source_repository": "https://github.com/reimp/reimp",
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
