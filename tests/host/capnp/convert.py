#!/usr/bin/python3
"""Copies, the canonical form and the packed form against the capnp command, on seeded random messages.

    convert.py CAPNP CONVERT HEADER [SEED]

The messages are those of differential.py. The command has no framing in its canonical form, so each of
those is a run of its own; the packed form and the copies are compared for all messages at once. HEADER is
what the plug-in made of defaults.capnp: the structs among its constants are compared, too.
"""

import os
import re
import struct
import subprocess
import sys

from differential import SCHEMA, Maker, written

DEFAULTS = "tests/host/capnp/schema/defaults.capnp"
MESSAGES = 200
CANONICAL = 40
LARGE = 4


def filtered(command, data):
    run = subprocess.run(command, input=data, capture_output=True, timeout=600)
    if run.returncode != 0:
        sys.exit(f"convert: {command}: {run.stderr.decode(errors='replace')[-500:]}")
    return run.stdout


def checks(capnp, convert, maker):
    values = [maker.rich(2 if i % 10 == 0 else 1) for i in range(MESSAGES)]
    values += [maker.large() for _ in range(LARGE)]

    def by_command(form, data):
        return filtered([capnp, "convert", "--quiet", form, SCHEMA, "Rich"], data)

    def encoded(some):
        lines = "\n".join(written("", value) for value in some).encode()
        return filtered([capnp, "encode", SCHEMA, "Rich"], lines)

    messages = encoded(values)
    packed = by_command("binary:packed", messages)
    ours = filtered([convert, "pack"], messages)
    yield "unpacking the command's form", filtered([convert, "unpack"], packed) == messages
    yield "unpacking our form", filtered([convert, "unpack"], ours) == messages
    yield "the command unpacks our form", by_command("packed:text", ours) == by_command("binary:text", messages)
    yield "packing saves", len(ours) < len(messages)
    copied = filtered([convert, "copy"], messages)
    yield "copying", by_command("binary:text", copied) == by_command("binary:text", messages)
    for i in [*range(CANONICAL), *range(MESSAGES, MESSAGES + LARGE)]:
        message = encoded([values[i]])
        expected = by_command("binary:canonical", message)
        yield f"canonical form of message {i}", filtered([convert, "canonical"], message) == expected
        copy = filtered([convert, "copy"], message)
        yield f"canonical form of copy {i}", filtered([convert, "canonical"], copy) == expected


def constants(capnp, convert, header):
    """The words of constants in generated code, against what the command evaluates."""
    text = open(header, encoding="utf-8").read()
    for name in ("origin", "shelved"):
        rows = re.search(rf"{name}_words\[\d+\] = {{(.*?)}};", text, re.DOTALL)[1]
        words = [int(word, 16) for word in re.findall("0x[0-9a-f]+", rows)]
        message = struct.pack(f"<II{len(words)}Q", 0, len(words), *words)
        expected = filtered([capnp, "eval", "-ocanonical", DEFAULTS, name], b"")
        yield f"constant {name}", filtered([convert, "canonical"], message) == expected


def main():
    capnp, convert, header = sys.argv[1:4]
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else int.from_bytes(os.urandom(4), "little")
    results = [*checks(capnp, convert, Maker(seed)), *constants(capnp, convert, header)]
    for name, good in results:
        if not good:
            print(f"convert: seed {seed}: {name}: differs")
    passed = sum(good for _, good in results)
    print(f"convert: seed {seed}")
    print(f"{passed} passed, {len(results) - passed} failed")
    return 0 if passed == len(results) else 1


sys.exit(main())
