"""Nouns as reports write them: the one that ends before a figure, or begins behind it."""
