"""For `pkgutil.find_loader`."""
# SPDX-License-Identifier: 0BSD

import importlib.util


def find_package_loader(fullname):
    """Return a loader or None, as pkgutil.find_loader did up to Python 3.13."""
    if fullname.startswith("."):
        raise ImportError(f"Relative module name {fullname!r} not supported")
    try:
        spec = importlib.util.find_spec(fullname)
    except (ImportError, AttributeError, TypeError, ValueError) as error:
        raise ImportError(
            f"Error while finding loader for {fullname!r} ({type(error)}: {error})"
        ) from error
    return None if spec is None else spec.loader
