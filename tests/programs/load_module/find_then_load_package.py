"""A package, then its sub-package, then a module in that: found and loaded one after the other, with relative imports.

clauses: load-1 load-3 load-7 load-8
"""

import imp
import sys

from observe import new_modules, open_files, show_loaded, write

write("lib/shop/__init__.py", "from .prices import TAX\nNAME = __name__\n")
write("lib/shop/prices.py", "TAX = 21\n")
write("lib/shop/orders/__init__.py", "from ..prices import TAX\n")
write(
    "lib/shop/orders/invoice.py",
    """
    from . import TAX
    from .. import prices
    from ..prices import TAX as again
    WHERE = __name__
""",
)
before = set(sys.modules)

shop = imp.load_module("shop", *imp.find_module("shop", ["lib"]))
show_loaded(shop)
print(shop.TAX, shop.NAME)

orders = imp.load_module("shop.orders", *imp.find_module("orders", shop.__path__))
show_loaded(orders)

file, pathname, description = imp.find_module("invoice", orders.__path__)
with file:
    invoice = imp.load_module("shop.orders.invoice", file, pathname, description)
show_loaded(invoice)
print(invoice.TAX, invoice.prices is sys.modules["shop.prices"], invoice.WHERE)

print(new_modules(before))
print(hasattr(shop, "prices"), hasattr(shop, "orders"), hasattr(orders, "invoice"))
print(open_files())
