"""Templates: a Word file owned by policy staff, compiled, and filled with a briefing."""
