#!/usr/bin/python3
"""Drivers that have their devices reach for whatever they can name, on the real IOMMU. Run by `make run-dma-isolation`.

QEMU's `edu` in one machine; virtio disks in another, of which one is slow enough for its driver to be killed while a
read is under way. The groups that must come are the end marker: a device that resets the machine would end QEMU with
the exit code of a machine that has powered off.

    dma.py EDU_PACKAGE DISKS_PACKAGE [longest]

With `longest` the kernel is the one that says how long its entries take, under a clock that counts instructions: none is
over the bound, whatever a device does (`make test-longest-dma`)."""

import functools
import pathlib
import re
import sys
import tempfile

import capos
import proofs

EDU_GROUPS = """
claims isolation
""".split()
DISK_GROUPS = """
never-mapped foreign ended-pool taken-out storm outlives-its-buffer killed-with-a-read-under-way ledger-over-all
""".split()

EDU = ["--devices", "standard", "-device", "edu,bus=port4,dma_mask=0xffffffff"]
DISK_BYTES = 1 << 20
BYTES_PER_SECOND = 32768
# Instructions of a kernel entry, at most (docs/security/caveats.md), and the time that counting them may take.
LONGEST_MOST = 25000
LONGEST_SECONDS = 1200
# Fixed interrupts of the old form: to a vector that nobody has, and to the first that a device is given. Addresses
# that are 64 bytes apart name the same processor.
STRAY, OWN = 0x71, 0x60
MESSAGES = b"".join(vector.to_bytes(4, "little") * 8 for vector in (STRAY, OWN))


def disks(messages, path):
    return ["--memory", "64", "--devices", "standard", "--disk", str(messages),
            "-drive", f"if=none,id=slow,format=raw,file={path},throttling.bps-read={BYTES_PER_SECOND}",
            "-device", "virtio-blk-pci,bus=port4,drive=slow,disable-legacy=on,iommu_platform=on"]


def longest_check(checks, log):
    longest = max(map(int, re.findall(r"^longest entry (\d+) ", log, re.M)), default=0)
    checks.check(f"the longest kernel entry is of {longest} instructions, and not over {LONGEST_MOST}",
                 0 < longest <= LONGEST_MOST, log)


def main():
    counts = sys.argv[3:] == ["longest"]
    exact = ["--exact"] if counts else []
    seconds = LONGEST_SECONDS if counts else proofs.MACHINE_SECONDS
    checks = capos.Scenario()
    with tempfile.TemporaryDirectory(prefix="capos-disk-") as folder:
        disk = pathlib.Path(folder) / "disk"
        disk.write_bytes(b"\xd5" * DISK_BYTES)
        messages = pathlib.Path(folder) / "messages"
        messages.write_bytes(MESSAGES * (DISK_BYTES // len(MESSAGES)))
        plays = {"edu": (sys.argv[1], EDU), "disks": (sys.argv[2], disks(messages, disk))}
        machines = dict(proofs.boot_all([(name, functools.partial(proofs.boot, package, exact + words, seconds))
                                         for name, (package, words) in plays.items()]))
    for name, groups in ("edu", EDU_GROUPS), ("disks", DISK_GROUPS):
        print(machines[name].log)
        proofs.outcomes(machines[name], checks, groups)
        proofs.powered_off(machines[name], checks)
        if counts:
            longest_check(checks, machines[name].log)
    # Twice: the group is played once before anything is counted. The first one is told in the log.
    checks.check("a device's non-maskable interrupt is counted",
                 machines["edu"].log.count("a stray interrupt, vector 2:") == 1, machines["edu"].log)
    checks.check("messages of a disk that writes them are interrupts, and counted",
                 machines["disks"].log.count(f"a stray interrupt, vector {STRAY}:") == 1, machines["disks"].log)
    sys.exit(checks.finish())


if __name__ == "__main__":
    main()
