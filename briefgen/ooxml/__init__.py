"""The Word package: parts, styles, numbering, and the house style read from them."""
