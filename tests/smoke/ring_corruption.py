#!/usr/bin/python3
"""Programs that destroy their own rings harm only themselves. Run by `make run-ring-corruption`."""

import proofs

if __name__ == "__main__":
    proofs.play(["ring-corruption"])
