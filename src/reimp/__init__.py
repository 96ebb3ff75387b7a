"""The distribution that brings back `imp`. The module itself is the file `imp.py` beside this package."""

__version__ = "0.2.0"

URL = "https://github.com/reimp/reimp"
ISSUES = f"{URL}/issues"
