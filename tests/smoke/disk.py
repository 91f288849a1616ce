#!/usr/bin/python3
"""A disk on the standard machine: what was flushed is there after the machine was ended, and a disk that is missing,
blank, damaged, only read or failing is told, and nothing that was flushed is lost. Run by `make run-disk` (what is
kept) and `make run-disk-faults`.

    disk.py MKDISK PACKAGE [faults]

A machine is ended with its process: the host keeps what the machine has handed to it, so this shows restarts, not
power cuts (docs/disk.md).
"""

import os
import re
import subprocess
import sys
import tempfile
import time

import capos

MIB = 1 << 20
BLOCK = 512
VIRTIO = "disable-legacy=on,iommu_platform=on"


def booted(folder, package, words, wanted):
    """Boots until the log has `wanted`, and ends the machine at that moment; gives the log."""
    log = os.path.join(folder, "log")
    if os.path.exists(log):
        os.unlink(log)
    command = ["tools/qemu", "--devices", "standard", "--package", package, "--log", log, *words]
    over = time.monotonic() + capos.BOOT_SECONDS
    text = ""
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL) as machine:
        while time.monotonic() < over and machine.poll() is None and not re.search(wanted, text, re.M):
            time.sleep(0.02)
            if os.path.exists(log):
                with open(log, encoding="utf-8", errors="replace") as file:
                    text = file.read()
        machine.kill()
    return text


def on_disk(path):
    return ["--disk", path]


def by_hand(file_words, device_words=""):
    """A disk in QEMU's own words: `file_words` describe the node below it."""
    return ["--disk", "none", "-blockdev", f"driver=raw,node-name=hand,{file_words}",
            "-device", f"virtio-blk-pci,bus=port3,drive=hand,{VIRTIO}{device_words}"]


def failing(path, event, **more):
    """A disk whose requests of one kind fail once they have begun to."""
    rule = "".join(f",file.inject-error.0.{name}={value}" for name, value in more.items())
    return by_hand(f"file.driver=blkdebug,file.image.driver=file,file.image.filename={path},"
                   f"file.inject-error.0.event={event},file.inject-error.0.errno=5{rule}")


def made(mkdisk, path, *wishes):
    subprocess.run([mkdisk, "make", path, *wishes], check=True, stdout=subprocess.DEVNULL)
    return path


def spoil(path, at, length=1):
    """Changes bytes of an image, from its end when `at` is negative."""
    with open(path, "r+b") as file:
        file.seek(at, os.SEEK_END if at < 0 else os.SEEK_SET)
        was = file.read(length)
        file.seek(at, os.SEEK_END if at < 0 else os.SEEK_SET)
        file.write(bytes(byte ^ 0x5a for byte in was))


def kept(checks, mkdisk, package, folder):
    """Generations, each written by one start and found by the next."""
    for name, words in (("with blocks of 512 bytes", ""), ("with physical blocks of 4096", ",physical_block_size=4096"),
                        ("that writes through", ",write-cache=off")):
        path = made(mkdisk, os.path.join(folder, "kept.img"), "kept=1")
        for start in range(3):
            text = booted(folder, package, by_hand(f"file.driver=file,file.filename={path}", words),
                          rf"^.*keeper: (wrote {start + 1}$|.*failed|found -)")
            checks.contains(f"a disk {name}: start {start + 1} finds what the one before has flushed", text,
                            rf"keeper: found {start}$", rf"keeper: wrote {start + 1}$")
        os.unlink(path)


def damaged(checks, mkdisk, package, folder):
    """Tables: one copy is damaged, the other one, both; they differ; the partition is not there."""
    for name, places, parts in (
            ("the first table is damaged", (BLOCK + 40,), ("the primary table is not good", "keeper: wrote 1$")),
            ("the second table is damaged", (-BLOCK + 40,), ("the backup table is not good", "keeper: wrote 1$")),
            ("both tables are damaged", (BLOCK + 40, -BLOCK + 40), ("disk: nothing is served", ))):
        path = made(mkdisk, os.path.join(folder, "damaged.img"), "kept=1")
        for place in places:
            spoil(path, place)
        text = booted(folder, package, on_disk(path), r"keeper: wrote|keeper: .*failed|services? .*given up|nothing is")
        checks.contains(name, text, *parts)
        os.unlink(path)
    path = made(mkdisk, os.path.join(folder, "other.img"), "another=1")
    text = booted(folder, package, on_disk(path), r"keeper: (wrote|.*failed)")
    checks.contains("a disk of somebody else's: its partition is not there", text, "there is no partition kept",
                    "keeper: (attach|describe) has failed")
    os.unlink(path)
    checks.contains("a blank disk", booted(folder, package, [], "nothing is served"), "disk: nothing is served")
    text = booted(folder, package, ["--disk", "none"], r"virtio-blk.*")
    checks.contains("no disk", text, r"virtio-blk")


def written(mkdisk, package, folder):
    """A disk with generation 1."""
    path = os.path.join(folder, "kept.img")
    if os.path.exists(path):
        os.unlink(path)
    made(mkdisk, path, "kept=1")
    booted(folder, package, on_disk(path), r"keeper: wrote 1$")
    return path


def errors(checks, mkdisk, package, folder):
    """A disk that is only read, and one whose reads, writes or flushes fail."""
    path = written(mkdisk, package, folder)
    text = booted(folder, package, by_hand(f"read-only=on,file.driver=file,file.filename={path}"),
                  r"keeper: (wrote|the disk is only|.*failed)")
    checks.contains("a disk that is only read", text, "keeper: found 1$", "keeper: the disk is only read$")
    # The partition begins at block 2048, the generation 8 blocks behind that.
    text = booted(folder, package, failing(path, "read_aio", sector=2048 + 8 + 63), r"keeper: (wrote|.*failed)")
    checks.contains("a read that fails", text, "keeper: a read has failed$")
    text = booted(folder, package, on_disk(path), r"keeper: found \d$")
    checks.contains("behind it everything is there", text, "keeper: found 1$")
    text = booted(folder, package, failing(written(mkdisk, package, folder), "write_aio", sector=2048 + 8 + 255),
                  r"keeper: (wrote|.*failed)")
    checks.contains("a write that fails", text, "keeper: found 1$", "keeper: a write has failed$")
    text = booted(folder, package, failing(written(mkdisk, package, folder), "flush_to_disk"),
                  r"keeper: (wrote|.*failed)")
    checks.contains("a flush that fails", text, "keeper: found 1$", "keeper: a flush has failed$")


def main():
    checks = capos.Scenario()
    plays = (damaged, errors) if sys.argv[3:] == ["faults"] else (kept,)
    with tempfile.TemporaryDirectory(prefix="capos-disk-") as folder:
        for one in plays:
            one(checks, sys.argv[1], sys.argv[2], folder)
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
