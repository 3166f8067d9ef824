"""A dataset as a network: projection and measures."""
