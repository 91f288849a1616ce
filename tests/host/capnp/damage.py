#!/usr/bin/python3
"""Damaged requests to the plug-in: it answers with a message and a status, and never crashes.

    damage.py CAPNP PLUGIN [SEED]

PLUGIN is the build with sanitizers. The requests of two small schemas are damaged one word at a time,
with zero, with ones and as a pointer that leads elsewhere; then several words at once, at random. In
the request of a tiny schema every number of 32 bits becomes the largest one: offsets of fields and of
discriminants that wrap when one is added are among them, and each is refused for what it is.
"""

import os
import pathlib
import random
import struct
import subprocess
import sys
import tempfile

SCHEMAS = ["tests/host/capnp/schema/service.capnp", "tests/host/capnp/good/shapes.capnp"]
RANDOM_RUNS = 50
STRIDE = 13  # every so many words are damaged, from a random first one: all of them would take minutes


def request_of(capnp, schema):
    return subprocess.run([capnp, "compile", "-o-", schema], capture_output=True, check=True).stdout


def with_word(request, index, value):
    return request[:8 * index] + struct.pack("<Q", value) + request[8 * index + 8:]


def damaged(request, chance):
    words = len(request) // 8
    for index in range(1 + chance.randrange(STRIDE), words, STRIDE):
        old = struct.unpack_from("<Q", request, 8 * index)[0]
        for value in (0, 2**64 - 1, old ^ (1 << chance.randrange(64))):
            yield f"word {index} = {value:#x}", with_word(request, index, value)
    for _ in range(RANDOM_RUNS):
        changed = request
        indexes = [chance.randrange(1, words) for _ in range(chance.randint(2, 5))]
        for index in indexes:
            other = struct.unpack_from("<Q", request, 8 * chance.randrange(1, words))[0]
            changed = with_word(changed, index, other)
        yield f"words {indexes}", changed


TINY = "@0xc3d4e5f607182930; struct S { union { a @0 :UInt8; b @1 :Void; } p @2 :Text; q @3 :UInt64; }"
TINY_MESSAGES = ["a field lies outside of its struct", "a discriminant lies outside of its struct"]


def largest(capnp, folder):
    path = pathlib.Path(folder) / "tiny.capnp"
    path.write_text(TINY)
    request = request_of(capnp, str(path))
    for at in range(8, len(request), 4):
        yield f"tiny.capnp: bytes {at} to {at + 3}", request[:at] + b"\xff" * 4 + request[at + 4:]


def damages(capnp, chance, folder):
    for schema in SCHEMAS:
        for name, request in damaged(request_of(capnp, schema), chance):
            yield f"{schema}: {name}", request
    yield from largest(capnp, folder)


def main():
    capnp, plugin = sys.argv[1], str(pathlib.Path(sys.argv[2]).resolve())
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else int.from_bytes(os.urandom(4), "little")
    chance = random.Random(seed)
    environment = dict(os.environ, ASAN_OPTIONS="detect_leaks=0:exitcode=99:allocator_may_return_null=1")
    passed = failed = refused = 0
    messages = set()
    with tempfile.TemporaryDirectory() as folder:
        for name, request in damages(capnp, chance, folder):
            run = subprocess.run([plugin], input=request, capture_output=True, cwd=folder,
                                 env=environment, timeout=600)
            message = run.stderr.decode(errors="replace")
            good = run.returncode == 0 or (run.returncode == 1 and message.startswith("capnpc-capos: "))
            refused += run.returncode == 1
            passed, failed = passed + good, failed + (not good)
            messages.add(message.strip().rpartition(": ")[2])
            if not good:
                print(f"damage: {name}: seed {seed}: ended with {run.returncode}: {message[:2000]}")
    for words in TINY_MESSAGES:
        found = words in messages
        passed, failed = passed + found, failed + (not found)
        if not found:
            print(f"damage: seed {seed}: no request was refused with: {words}")
    print(f"damage: seed {seed}, {refused} of {passed + failed} requests were refused")
    print(f"{passed} passed, {failed} failed")
    return 0 if failed == 0 else 1


sys.exit(main())
