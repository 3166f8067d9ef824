"""What a report says before it is RDF: facts files, read strictly and checked line by line."""
