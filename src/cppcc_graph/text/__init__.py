"""Files and text into facts."""
