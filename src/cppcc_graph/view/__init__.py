"""Networks as things people look at."""
