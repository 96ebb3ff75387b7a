"""Commands that start other programs: run, trace and verify."""
