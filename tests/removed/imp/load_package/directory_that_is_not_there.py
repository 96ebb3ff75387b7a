"""The directory of a package is not there: the message names what is missing.

api: imp.load_package
api: imp.load_module
becomes: load_package("pack", "nowhere")
becomes: load_module("pack", None, "nowhere", details)
"""
import imp

details = ("", "", imp.PKG_DIRECTORY)
try:
    imp.load_package("pack", "nowhere")
except Exception as error:
    print(type(error).__name__, error)
try:
    imp.load_module("pack", None, "nowhere", details)
except Exception as error:
    print(type(error).__name__, error)
