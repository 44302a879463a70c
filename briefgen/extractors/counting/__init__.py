"""Quantities with their noun phrases, and whether they agree with one another."""
