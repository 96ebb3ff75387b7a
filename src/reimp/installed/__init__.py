"""What is installed, or in archives: which distributions reach a removed API, and who requires them."""
