#!/usr/bin/python3
"""Drivers that have their devices reach for whatever they can name, on the real IOMMU. Run by `make run-dma-isolation`.

QEMU's `edu` in one machine; virtio disks in another, of which one is slow enough for its driver to be killed while a
read is under way. The groups that must come are the end marker: a device that resets the machine would end QEMU with
the exit code of a machine that has powered off."""

import functools
import pathlib
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
# Fixed interrupts of the old form: to a vector that nobody has, and to the first that a device is given. Addresses
# that are 64 bytes apart name the same processor.
STRAY, OWN = 0x71, 0x60
MESSAGES = b"".join(vector.to_bytes(4, "little") * 8 for vector in (STRAY, OWN))


def disks(messages, path):
    return ["--memory", "64", "--devices", "standard", "--disk", str(messages),
            "-drive", f"if=none,id=slow,format=raw,file={path},throttling.bps-read={BYTES_PER_SECOND}",
            "-device", "virtio-blk-pci,bus=port4,drive=slow,disable-legacy=on,iommu_platform=on"]


def main():
    checks = capos.Scenario()
    with tempfile.TemporaryDirectory(prefix="capos-disk-") as folder:
        disk = pathlib.Path(folder) / "disk"
        disk.write_bytes(b"\xd5" * DISK_BYTES)
        messages = pathlib.Path(folder) / "messages"
        messages.write_bytes(MESSAGES * (DISK_BYTES // len(MESSAGES)))
        machines = dict(proofs.boot_all([("edu", functools.partial(proofs.boot, sys.argv[1], EDU)),
                                         ("disks", functools.partial(proofs.boot, sys.argv[2], disks(messages, disk)))]))
    for name, groups in ("edu", EDU_GROUPS), ("disks", DISK_GROUPS):
        print(machines[name].log)
        proofs.outcomes(machines[name], checks, groups)
        proofs.powered_off(machines[name], checks)
    # Twice: the group is played once before anything is counted. The first one is told in the log.
    checks.check("a device's non-maskable interrupt is counted",
                 machines["edu"].log.count("a stray interrupt, vector 2:") == 1, machines["edu"].log)
    checks.check("messages of a disk that writes them are interrupts, and counted",
                 machines["disks"].log.count(f"a stray interrupt, vector {STRAY}:") == 1, machines["disks"].log)
    sys.exit(checks.finish())


if __name__ == "__main__":
    main()
