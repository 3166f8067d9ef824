"""What people with data of their own need: checking it against the shapes, linking it by name."""
