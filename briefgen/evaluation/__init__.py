"""How well briefings are filled: labelled articles read, briefed, compared, and told as figures with intervals."""
