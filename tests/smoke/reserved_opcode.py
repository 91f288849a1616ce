#!/usr/bin/python3
"""Opcodes that mean nothing are refused, and nobody else notices. Run by `make run-reserved-opcode`."""

import proofs

if __name__ == "__main__":
    proofs.play(["reserved-opcode"])
