"""How the weights of ``geodata/articles/learned`` come about: ``python -m benchmarks.learning``."""
