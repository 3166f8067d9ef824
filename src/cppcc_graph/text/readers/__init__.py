"""One module per file format, each giving plain text or an ``InputError``."""
