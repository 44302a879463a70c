"""Files changed by chance, given to whatever opens files: only our own errors may come of it."""
