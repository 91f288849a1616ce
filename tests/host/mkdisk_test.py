#!/usr/bin/python3
"""Runs build/host/mkdisk and reads its disks with an implementation of the partition table of its own.

    mkdisk_test.py MKDISK
"""

import os
import struct
import subprocess
import sys
import tempfile
import zlib

BLOCK = 512
MIB = 1 << 20
HEADER = struct.Struct("<8sIIIIQQQQ16sQIII")
passed = failed = 0


def check(condition, what):
    global passed, failed
    if condition:
        passed += 1
    else:
        failed += 1
        print(f"FAILED: {what}")


def run(tool, *words):
    done = subprocess.run([tool, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def header_read(image, block):
    """The fields of a header whose sums are right, or None."""
    raw = image[block * BLOCK:block * BLOCK + HEADER.size]
    fields = HEADER.unpack(raw)
    if fields[0] != b"EFI PART" or zlib.crc32(raw[:16] + bytes(4) + raw[20:]) != fields[3]:
        return None
    entries = image[fields[10] * BLOCK:fields[10] * BLOCK + fields[11] * fields[12]]
    return fields if zlib.crc32(entries) == fields[13] else None


def entries_read(image, fields):
    rows = []
    for i in range(fields[11]):
        raw = image[fields[10] * BLOCK + i * 128:][:128]
        if raw[:16] != bytes(16):
            first, last = struct.unpack_from("<QQ", raw, 32)
            rows.append((raw[56:].decode("utf-16-le").rstrip("\0"), first, last, raw[16:32]))
    return rows


def made_disk_is_read_by_other_code(tool, folder):
    path = os.path.join(folder, "a.img")
    wishes = ["accounts=16", "audit=4", "keys=1"]
    check(run(tool, "make", path, "--mib", "32", *wishes)[0] == 0, "a disk is made")
    with open(path, "rb") as file:
        image = file.read()
    check(len(image) == 32 * MIB, "the disk is as large as was said")
    last = len(image) // BLOCK - 1
    primary, backup = header_read(image, 1), header_read(image, last)
    check(primary is not None and backup is not None, "both headers and entries have the right sums")
    check(primary[5:7] == (1, last) and backup[5:7] == (last, 1), "the headers name each other")
    rows = entries_read(image, primary)
    check(rows == entries_read(image, backup), "both copies have the same entries")
    check([r[:3] for r in rows] == [("accounts", 2048, 2048 * 17 - 1), ("audit", 2048 * 17, 2048 * 21 - 1),
                                    ("keys", 2048 * 21, 2048 * 22 - 1)], "partitions are where they should be")
    check(all(r[3][7] >> 4 == 8 and r[3][8] >> 6 == 2 for r in rows), "GUIDs are of version 8")
    check(image[510:512] == b"\x55\xaa" and image[450] == 0xee, "there is a protective MBR")
    check(os.stat(path).st_blocks * 512 < MIB, "what nobody wrote takes no room")
    return path, wishes, image


def same_words_give_the_same_bytes(tool, folder, wishes, image):
    path = os.path.join(folder, "b.img")
    run(tool, "make", path, "--mib", "32", *wishes)
    with open(path, "rb") as file:
        check(file.read() == image, "the same arguments give the same bytes")
    run(tool, "make", os.path.join(folder, "c.img"), "--mib", "33", *wishes)
    with open(os.path.join(folder, "c.img"), "rb") as file:
        check(file.read(2 * MIB) != image[:2 * MIB], "another size gives another disk")


def a_disk_that_is_there_is_left_alone(tool, path, image):
    code, _, error = run(tool, "make", path, "other=1")
    check(code == 1 and "exists" in error, "a disk that is there is not overwritten")
    with open(path, "rb") as file:
        check(file.read() == image, "its bytes are as they were")
    check(os.listdir(os.path.dirname(path)).count(os.path.basename(path)) == 1 and
          not [n for n in os.listdir(os.path.dirname(path)) if n.count(".") > 1], "nothing half made stays")


def damage_is_told(tool, folder, image):
    path = os.path.join(folder, "d.img")
    last = len(image) // BLOCK - 1

    def with_bytes(changes):
        bad = bytearray(image)
        for at, byte in changes:
            bad[at] ^= byte
        with open(path, "wb") as file:
            file.write(bad)
        return run(tool, "check", path, "audit=4")

    check(with_bytes([])[0] == 0, "a good disk is good")
    for name, at in (("primary", BLOCK + 60), ("primary", 2 * BLOCK + 40), ("backup", last * BLOCK + 60),
                     ("backup", (last - 32) * BLOCK + 40)):
        code, out, _ = with_bytes([(at, 1)])
        check(code == 0 and f"the {name} copy is not good" in out, f"damage at {at} is told, and the disk serves")
    code, _, error = with_bytes([(BLOCK, 1), (last * BLOCK, 1)])
    check(code == 1 and "neither copy" in error, "a disk without a good copy is refused")


def wishes_are_compared(tool, path):
    code, out, _ = run(tool, "check", path, "accounts=16", "keys=1")
    check(code == 0 and "accounts" in out, "partitions that are there are found")
    code, out, _ = run(tool, "check", path, "keys=2")
    check(code == 1 and "too small: keys" in out, "one that is too small is told")
    code, out, _ = run(tool, "check", path, "store=1")
    check(code == 1 and "missing: store" in out, "one that is missing is told")


def bad_words_are_refused(tool, folder):
    path = os.path.join(folder, "e.img")
    for words in ([], ["make"], ["make", path], ["grow", path], ["make", path, "a"], ["make", path, "=1"],
                  ["make", path, "a=0"], ["make", path, "a=-1"], ["make", path, "a=1x"], ["make", path, "a="],
                  ["make", path, "A=1"], ["make", path, "a" * 32 + "=1"], ["make", path, "a=1", "a=2"],
                  ["make", path, "a=99999999999999999999"], ["make", path, "--mib"],
                  ["make", path] + [f"p{i}=1" for i in range(129)]):
        code, _, error = run(tool, *words)
        check(code == 2 and "LABEL=MIB" in error, f"refused with the usage: {words[:4]}")
    code, _, error = run(tool, "make", path, "--mib", "2", "a=1")
    check(code == 1 and "fit" in error, "partitions that do not fit are refused")
    check(not os.path.exists(path), "nothing was made")
    check(run(tool, "make", path, "a" * 31 + "=1")[0] == 0, "a label of 31 characters is made")
    check(run(tool, "check", path, "a" * 31 + "=1")[0] == 0, "and found")
    with open(path, "wb") as file:
        file.write(bytes(MIB))
    check(run(tool, "check", path)[0] == 1, "a file that is no disk is refused")
    check(run(tool, "check", os.path.join(folder, "none.img"))[0] == 1, "a file that is not there is refused")


def main():
    tool = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        path, wishes, image = made_disk_is_read_by_other_code(tool, folder)
        same_words_give_the_same_bytes(tool, folder, wishes, image)
        a_disk_that_is_there_is_left_alone(tool, path, image)
        damage_is_told(tool, folder, image)
        wishes_are_compared(tool, path)
        bad_words_are_refused(tool, folder)
    print(f"{passed} passed, {failed} failed")
    return failed != 0


sys.exit(main())
