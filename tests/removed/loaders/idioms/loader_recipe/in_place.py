"""One load of a new loader at the level of a script.

idiom: loader_recipe
api: importlib.machinery.SourceFileLoader.load_module
becomes: conf = load_with_loader(SourceFileLoader("conf", os.path.join(folder, "conf.txt")))
modern: loader = SourceFileLoader("conf", os.path.join(folder, "conf.txt"))
modern: spec = importlib.util.spec_from_loader("conf", loader)
modern: conf = sys.modules.setdefault("conf", importlib.util.module_from_spec(spec))
modern: loader.exec_module(conf)
"""

import os
import sys
import warnings
from importlib.machinery import SourceFileLoader

from observe import write

warnings.simplefilter("ignore", DeprecationWarning)
folder = "settings"
os.mkdir(folder)
write("settings/conf.txt", "import sys\nNAME = __name__\nLOADED = __name__ in sys.modules\n")
conf = SourceFileLoader("conf", os.path.join(folder, "conf.txt")).load_module()
print(conf.NAME, conf.LOADED, conf.__file__, conf.__spec__.origin, conf.__package__ == "")
print(sys.modules["conf"] is conf, type(conf.__loader__).__name__, conf.__spec__.has_location)
