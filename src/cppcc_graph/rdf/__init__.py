"""Facts into triples through the published context, and questions into tables."""
