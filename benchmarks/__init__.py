"""Speed and memory of the atlas, measured as ratios within one run: ``python -m benchmarks``."""
