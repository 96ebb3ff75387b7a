"""A `conf.py` that fetches the release from the project.

idiom: pair
becomes: release = find_and_load("release_info", [os.path.abspath("src")]).RELEASE
modern: spec = importlib.machinery.PathFinder.find_spec(
"""
import imp
import os

from observe import write

write("src/release_info.py", "RELEASE = '2.0b1'\n")
project = "demo"
file, pathname, desc = imp.find_module("release_info", [os.path.abspath("src")])
release = imp.load_module("release_info", file, pathname, desc).RELEASE
version = ".".join(release.split(".")[:2])
print(project, release, version)
