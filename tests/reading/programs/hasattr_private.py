"""Names that imp never documented are not foretold.

api: imp.reload
stays: hasattr(imp, "_load")
becomes: False, True)
"""
import imp
print(hasattr(imp, "__path__"), hasattr(imp, "_load"), hasattr(imp, "_nothing"), hasattr(imp, "__file__"), hasattr(imp, "nothing"), hasattr(imp, "reload"))
