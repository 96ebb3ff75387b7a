"""For the method `find_loader` of finders."""
# SPDX-License-Identifier: 0BSD

import zipimport


def loader_and_path(spec):
    """Return what finder.find_loader returned up to Python 3.11."""
    if spec is None:
        return None, []
    if isinstance(spec.loader, zipimport.zipimporter):
        return spec.loader, []  # also for a package
    return spec.loader, spec.submodule_search_locations or []
