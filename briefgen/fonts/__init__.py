"""Fonts: found, measured and opened, for the backends that set text themselves."""
