"""What a report says about the files that change, besides their findings."""
