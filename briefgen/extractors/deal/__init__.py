"""The agreements of an article: which deal a sentence belongs to, its parties, its date."""
