"""Read and examine files in several processes."""
