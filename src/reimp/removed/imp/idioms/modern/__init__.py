"""The forms of `--modern`: short code, as a maintainer writes it, each with its differences."""
