"""Linear models over signs: reading the tables that `scripts/train` wrote, and summing them up."""
