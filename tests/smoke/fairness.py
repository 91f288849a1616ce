#!/usr/bin/python3
"""Bombs, and programs that must not notice them, in one boot whose clock counts instructions. Run by
`make run-fairness`."""

import proofs

GROUPS = "undisturbed fork-bomb capability-bomb call-bomb timer-bomb crowd".split()

if __name__ == "__main__":
    proofs.play(GROUPS, ["--exact"])
