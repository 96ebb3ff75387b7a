"""Reload a module."""

import imp

import helpers_of_mine

helpers_of_mine.count = 5
imp.reload(helpers_of_mine)
print(helpers_of_mine.count)
