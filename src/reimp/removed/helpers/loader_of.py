"""For the methods `find_module` and `find_loader` of finders."""
# SPDX-License-Identifier: 0BSD


def loader_of(spec):
    """Return the loader of a module that find_spec has found, or None."""
    return None if spec is None else spec.loader
