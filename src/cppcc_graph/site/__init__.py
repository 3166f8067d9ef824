"""The documentation of the ontology as a site, and the files it is published with."""
