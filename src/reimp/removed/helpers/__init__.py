"""The functions that migrated code receives, each in a file of its own."""
# SPDX-License-Identifier: 0BSD
