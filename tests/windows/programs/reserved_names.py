"""Names that Windows keeps for devices, and characters that it forbids or takes away at the end.

clauses: find-2 find-7
"""

import imp

from observe import search, write

write("lib/plain.py")
for name in (
    "NUL",
    "nul",
    "CON",
    "AUX",
    "COM1",
    "LPT1",
    "plain ",
    "plain.",
    "pl*in",
    "plai?",
    "a<b",
    "a|b",
    'a"b',
    "a:b",
):
    for path in (["lib"], ["lib\\NUL"], ["NUL"], ["lib "], ["lib."]):
        search(imp.find_module, name, path)
