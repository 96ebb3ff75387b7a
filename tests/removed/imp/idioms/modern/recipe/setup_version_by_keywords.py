"""Keywords, in the order of the parameters.

api: imp.load_source
idiom: recipe
becomes: about = load_source(name="about", pathname="pkg/__about__.py")
modern: loader.exec_module(about)
"""
import imp

from observe import write

write("pkg/__about__.py", "__title__ = 'pkg'\n__version__ = '0.1'\n")
about = imp.load_source(name="about", pathname="pkg/__about__.py")
print({key: value for key, value in vars(about).items() if key in ("__title__", "__version__")})
