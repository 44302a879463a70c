"""What `scripts/train` is made of: reading labelled articles, fitting linear models, writing their tables."""
