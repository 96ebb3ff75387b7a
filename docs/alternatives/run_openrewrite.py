"""Run the recipes of OpenRewrite about imp and pkgutil on a file: run_openrewrite.py FILE RESULT.

A recipe that finds something puts marks into the code, which is no Python then. If FILE is RESULT, these are left out.
"""

import sys
from pathlib import Path

from openrewrite_migrate_python.migrate import imp_migrations, pkgutil_deprecations
from rewrite import Recipe
from rewrite.test import RecipeSpec, python

source, result = map(Path, sys.argv[1:])
found = {**vars(imp_migrations), **vars(pkgutil_deprecations)}.values()
classes = [each for each in found if isinstance(each, type) and issubclass(each, Recipe) and each is not Recipe]
recipes = [each() for each in classes if source != result or not each.__name__.startswith("Find")]
texts = []
RecipeSpec(recipe=recipes[0]).with_recipes(*recipes).rewrite_run(python(source.read_text(), texts.append))
result.write_text(texts[0])
for number, line in enumerate(texts[0].splitlines(), 1):
    if "imp module is deprecated" in line:
        print(f"sample.py:{number}: imp: {line.rpartition('*/')[2]}")
