"""What Python removed: the table of APIs, their rules, idioms and helper functions."""
