"""Have every Python with this directory on PYTHONPATH install reimp.restore."""

import reimp.restore

reimp.restore.install()
