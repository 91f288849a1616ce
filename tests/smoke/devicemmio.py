#!/usr/bin/python3
"""A window on the registers of a device, for a program that has nothing else. Run by `make run-devicemmio-grant`."""

import proofs

GROUPS = """
uses-registers nothing-past-the-window no-interrupt-table registers-are-no-memory executes-nothing
reads-where-it-may-only-read taken-away let-go killed
ledger-over-all
""".split()

EDU = ["--devices", "standard", "-device", "edu,bus=port4,dma_mask=0xffffffff"]

if __name__ == "__main__":
    proofs.play(GROUPS, EDU)
