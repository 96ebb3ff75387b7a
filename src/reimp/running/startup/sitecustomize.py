"""What every Python under `reimp run` does first: it gets `imp`, and passes this on to what it starts.

Also Python 2.7 has to understand it.
"""
# ruff: noqa: ANN001, ANN002, ANN003, ANN201, ANN202, ANN205, PTH100, PTH118, PTH120
# mypy: disable-error-code="no-untyped-def, no-untyped-call, method-assign"

import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))


def provide_imp():
    """Let `imp`, if there is no other, be imported from where reimp is; and put back the other removed APIs."""
    from importlib.util import spec_from_file_location

    files = {"imp": os.path.join(ROOT, "imp.py"), "reimp": os.path.join(ROOT, "reimp", "__init__.py")}

    class Finder:
        @staticmethod
        def find_spec(name, path=None, target=None):  # noqa: ARG004
            return spec_from_file_location(name, files[name]) if name in files else None

    sys.meta_path.append(Finder)
    __import__("reimp.restore").restore.install()


def stay_in_children():
    """Keep this folder on the PYTHONPATH of what is started: pip takes it away from isolated builds."""
    start = subprocess.Popen.__init__

    def init(self, *arguments, **options):
        if options.get("env") is not None:
            entries = options["env"].get("PYTHONPATH", "").split(os.pathsep)
            kept = [entry for entry in entries if entry and entry != HERE]
            options["env"] = dict(options["env"], PYTHONPATH=os.pathsep.join([HERE] + kept))  # noqa: RUF005
        start(self, *arguments, **options)

    subprocess.Popen.__init__ = init


def run_the_next():
    """Run the sitecustomize that this one hides: an isolated build of pip has one."""
    sys.path[:] = [entry for entry in sys.path if os.path.abspath(entry) != HERE]
    this = sys.modules.pop("sitecustomize")
    try:
        __import__("sitecustomize")
    except ImportError as error:
        if getattr(error, "name", "sitecustomize") != "sitecustomize":
            raise
    finally:
        sys.modules.setdefault("sitecustomize", this)


stay_in_children()
if sys.version_info >= (3, 12):
    provide_imp()
run_the_next()
