"""For `imp.get_suffixes`."""
# SPDX-License-Identifier: 0BSD

import importlib.machinery


def get_suffixes():
    """Return (suffix, mode, type) for each kind of file, as imp.get_suffixes did."""
    machinery = importlib.machinery
    return [
        *((suffix, "rb", 3) for suffix in machinery.EXTENSION_SUFFIXES),
        *((suffix, "r", 1) for suffix in machinery.SOURCE_SUFFIXES),
        *((suffix, "rb", 2) for suffix in machinery.BYTECODE_SUFFIXES),
    ]
