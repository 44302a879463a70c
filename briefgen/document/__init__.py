"""What a document is: a small closed tree, and the look that it is given. Standard library only."""
