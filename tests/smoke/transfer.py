#!/usr/bin/python3
"""Capabilities on their way between processes, in one boot. Run by `make run-transfer`."""

import proofs

GROUPS = """
copies moves kept-and-given move-only hold-modes
cancelled-before-delivery disconnected-before-delivery killed-with-what-it-holds
no-slots-for-the-answer
tags-of-what-is-handed-on endpoint-in-a-call endpoint-in-an-answer endpoint-moved-while-busy same-session
ledger-over-all
""".split()

if __name__ == "__main__":
    proofs.play(GROUPS)
