"""From the bytes of a file to its findings and its new bytes."""
