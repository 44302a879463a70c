"""What keeps the project in shape; the executables here are run from the root."""
