#!/usr/bin/python3
"""Where our reading and that of the capnp command differ, case by case.

    strict.py CAPNP STRICT

Each case is a message of evolution.capnp's struct Old (a :UInt32, name :Text, numbers :List(UInt16),
names :List(Text)), word by word, with who reads it: both, nobody, or one of the two. docs/capnp.md has
the differences in words; when a case here changes, so does the page.
"""

import struct
import subprocess
import sys

SCHEMA = "tests/host/capnp/schema/evolution.capnp"
BOTH, NOBODY, OURS, COMMAND = (True, True), (False, False), (True, False), (False, True)
VOID, BIT, BYTE, TWO, FOUR, EIGHT, POINTER, COMPOSITE = range(8)


def struct_word(offset, data, pointers):
    return (offset << 2) & 0xFFFFFFFF | data << 32 | pointers << 48


def list_word(offset, element, count):
    return (offset << 2) & 0xFFFFFFFF | 1 | element << 32 | count << 35


def far_word(segment, pad, double=False):
    return 2 | (4 if double else 0) | pad << 3 | segment << 32


def old(name=0, numbers=0, names=0):
    """The root, its data, and its three pointers; what follows them begins at word 5."""
    return [struct_word(0, 1, 3), 7, name, numbers, names]


TEXT = int.from_bytes(b"hi\0\0\0\0\0\0", "little")
BARE = int.from_bytes(b"hi!!!!!!", "little")
# A pointer of old() at word 2, 3 or 4 to word 5 + n.
NAME, NUMBERS, NAMES = 2, 1, 0

CASES = [
    ("all of it", BOTH, [[*old(list_word(NAME, BYTE, 3), list_word(NUMBERS + 1, TWO, 2)), TEXT, 5]]),
    ("nothing at all", BOTH, [[0]]),
    ("a struct of an older schema", BOTH, [[struct_word(0, 0, 0)]]),
    ("a struct of a newer schema", BOTH, [[struct_word(0, 2, 5), 7, 9, 0, 0, 0, 0, 0]]),
    ("words that nobody names", BOTH, [[*old(), 1, 2, 3]]),
    ("an object named twice", BOTH, [[*old(list_word(NAME, BYTE, 3), 0, list_word(1, POINTER, 1)), TEXT,
                                      list_word(-2, BYTE, 3)]]),
    ("numbers in structs", BOTH, [[*old(0, list_word(NUMBERS, COMPOSITE, 2)), struct_word(2, 1, 0), 5, 6]]),
    ("texts in structs", BOTH, [[*old(0, 0, list_word(NAMES, COMPOSITE, 1)), struct_word(1, 0, 1), 0]]),
    ("a list of structs with words to spare", BOTH,
     [[*old(0, list_word(NUMBERS, COMPOSITE, 3)), struct_word(1, 1, 0), 5, 6, 7]]),
    ("far pointers", BOTH, [[far_word(1, 0)], [*old()]]),
    ("a double far pointer", BOTH, [[far_word(1, 0, True)], [far_word(2, 0), struct_word(0, 1, 0)], [7]]),
    # Messages that only the command reads.
    ("numbers that are wider than the schema's", COMMAND, [[*old(0, list_word(NUMBERS, FOUR, 2)), 5]]),
    ("a double landing pad whose tag has an offset", COMMAND,
     [[far_word(1, 0, True)], [far_word(2, 0), struct_word(3, 1, 0)], [7]]),
    # Messages that only capOS reads.
    ("a message without a word", OURS, [[]]),
    ("more than 512 segments", OURS, [[*old()], *[[]] * 600]),
    # Messages that neither of them reads.
    ("a text without its zero byte", NOBODY, [[*old(list_word(NAME, BYTE, 3)), BARE]]),
    ("a text of no bytes", NOBODY, [[*old(list_word(NAME, BYTE, 0))]]),
    ("a text of wider elements", NOBODY, [[*old(list_word(NAME, TWO, 2)), TEXT]]),
    ("a text that is a struct", NOBODY, [[*old(struct_word(NAME, 1, 0)), TEXT]]),
    ("numbers that are narrower", NOBODY, [[*old(0, list_word(NUMBERS, BYTE, 2)), 5]]),
    ("numbers that are bits", NOBODY, [[*old(0, list_word(NUMBERS, BIT, 2)), 5]]),
    ("numbers that are voids", NOBODY, [[*old(0, list_word(NUMBERS, VOID, 2))]]),
    ("numbers that are pointers", NOBODY, [[*old(0, list_word(NUMBERS, POINTER, 1)), 0]]),
    ("numbers in structs without data", NOBODY,
     [[*old(0, list_word(NUMBERS, COMPOSITE, 1)), struct_word(1, 0, 1), 0]]),
    ("texts that are numbers", NOBODY, [[*old(0, 0, list_word(NAMES, EIGHT, 1)), 0]]),
    ("a root that is a list", NOBODY, [[list_word(0, EIGHT, 1), 0]]),
    ("a struct that ends behind its segment", NOBODY, [[struct_word(0, 2, 0), 0]]),
    ("a list that ends behind its segment", NOBODY, [[*old(0, list_word(NUMBERS, TWO, 5)), 5]]),
    ("a tag that claims more than the list", NOBODY,
     [[*old(0, list_word(NUMBERS, COMPOSITE, 1)), struct_word(2, 1, 0), 5]]),
    ("a tag that is no struct", NOBODY, [[*old(0, list_word(NUMBERS, COMPOSITE, 1)), list_word(1, TWO, 1), 5]]),
    ("a far pointer to a segment that is not there", NOBODY, [[far_word(1, 0)]]),
    ("a far pointer to a far pointer", NOBODY, [[far_word(1, 0)], [far_word(1, 0)]]),
]


def framed(segments):
    table = struct.pack(f"<I{len(segments)}I", len(segments) - 1, *map(len, segments))
    table += b"\0" * (-len(table) % 8)
    return table + b"".join(struct.pack(f"<{len(s)}Q", *s) for s in segments)


def main():
    capnp, strict = sys.argv[1:3]
    failed = 0
    for name, expected, segments in CASES:
        message = framed(segments)
        ours = subprocess.run([strict], input=message, capture_output=True, timeout=600)
        command = subprocess.run([capnp, "decode", "--quiet", SCHEMA, "Old"], input=message, capture_output=True,
                                 timeout=600)
        got = (ours.returncode == 0, command.returncode == 0)
        if ours.returncode not in (0, 2) or got != expected:
            failed += 1
            print(f"strict: {name}: (ours, the command) are {got} instead of {expected}: "
                  f"{(ours.stderr + command.stderr).decode(errors='replace')[-400:]}")
    print(f"{len(CASES) - failed} passed, {failed} failed")
    return 0 if failed == 0 else 1


sys.exit(main())
