"""How fast bukusaku is beside its peers: ratios from one run, on one machine, on the same content.

`python -m benchmarks --help` tells how to run it.
"""
