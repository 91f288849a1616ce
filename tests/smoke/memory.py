#!/usr/bin/python3
"""Memory that processes share and lose, in one boot. Run by `make run-memory`."""

import proofs

GROUPS = """
shared-writable shared-readable writer-of-a-reader-faults partial-view hostile-ranges
revoked-while-read revoked-view-of-a-view payer-closed-while-read payer-of-mapped-object-closed
mapper-dies-first seal-asks-all-others buffer-of-the-library
ledger-over-all
""".split()

if __name__ == "__main__":
    proofs.play(GROUPS)
