"""Fonts: found on this machine or brought along, read without a library, cut down to the glyphs in use."""
