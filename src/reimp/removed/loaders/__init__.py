"""What standard loaders and finders have lost: a rule for each method."""
