"""Load a configuration file.

The usual recipe of four lines does less: see the [guide](guide.md#load-a-configuration-file). So the file gets a function that
behaves like `load_source`.
"""

import imp


def load_settings(path):
    settings = imp.load_source("settings", path)  # not on sys.path
    return settings.colour, settings.limit


print(load_settings("settings.conf"))
