"""What the tables of the extractor are learned with."""

import os

for _library in ("OPENBLAS", "MKL", "OMP"):  # before numpy is imported
    # How sums are split among threads decides how they are rounded: one thread gives the same tables on any machine.
    os.environ[f"{_library}_NUM_THREADS"] = "1"
