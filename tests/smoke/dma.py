#!/usr/bin/python3
"""A driver that has its device reach for whatever it can name, on the real IOMMU. Run by `make run-dma-isolation`.

The groups that must come are the end marker: a device that resets the machine would end QEMU with the exit code
of a machine that has powered off."""

import sys

import capos
import proofs

GROUPS = """
claims isolation
""".split()

EDU = ["--devices", "standard", "-device", "edu,bus=port4,dma_mask=0xffffffff"]


def main():
    checks = capos.Scenario()
    machine = proofs.boot(sys.argv[1], EDU)
    print(machine.log)
    proofs.outcomes(machine, checks, GROUPS)
    proofs.powered_off(machine, checks)
    # Twice: the group is played once before anything is counted. The first one is told in the log.
    checks.check("a device's non-maskable interrupt is counted",
                 machine.log.count("a stray interrupt, vector 2:") == 1, machine.log)
    sys.exit(checks.finish())


if __name__ == "__main__":
    main()
