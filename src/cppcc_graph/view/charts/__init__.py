"""Static pictures of a dataset: SVG made by hand, with its words, its table and its font."""
