#!/usr/bin/python3
"""Threads of one program, in one boot. Run by `make run-threads`."""

import proofs

GROUPS = """
mutex mutex-on-a-second-stack condition once
hostile-addresses fault-and-exit-of-one-thread thread-bomb
a-word-between-processes
ledger-over-all
""".split()

if __name__ == "__main__":
    proofs.play(GROUPS)
