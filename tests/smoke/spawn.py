#!/usr/bin/python3
"""Two thousand spawns in one boot, right and wrong ones. Run by `make run-spawn`."""

import proofs

GROUPS = """
exit-codes faults killed killed-busy forgotten many-at-once closed-ledgers
damaged-images
missing-grants bad-names bad-lists builders-reused moves-in-transit moves-of-what-goes
small-ledgers heaps full-capsets full-table
hoarders
ledger-over-all
""".split()

if __name__ == "__main__":
    proofs.play(GROUPS)
