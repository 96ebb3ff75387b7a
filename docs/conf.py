"""The site: Sphinx with MyST. `make docs` builds it into docs/_build/html."""

from reimp import __version__

project = "reimp"
copyright = "the reimp maintainers"  # noqa: A001  (Sphinx's name)
release = version = __version__
extensions = ["myst_parser", "sphinx.ext.intersphinx"]
exclude_patterns = ["_build", "names", "shapes"]
suppress_warnings = ["myst.strikethrough"]

html_theme = "furo"
html_title = f"reimp {version}"
html_copy_source = False
html_show_sphinx = False
html_theme_options = {
    "source_repository": "https://github.com/reimp/reimp",
    "source_branch": "main",
    "source_directory": "docs/",
}

add_module_names = False
maximum_signature_line_length = 80
myst_heading_anchors = 3
nitpicky = False
