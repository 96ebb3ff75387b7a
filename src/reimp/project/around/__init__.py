"""What is around a file in its project: other files that take its names, a module imp of the project."""
