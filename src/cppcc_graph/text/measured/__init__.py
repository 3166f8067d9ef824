"""What the statistics of the work on proposals tell beside the words of the rules."""
