"""An invented country of committees, streamed as a dataset of any size; benchmarks use it only."""
