"""The commands of `reimp`, one file each; the only place that prints and knows the command line."""
