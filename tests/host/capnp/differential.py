#!/usr/bin/python3
"""Our reader, builder and text against the capnp command, on seeded random messages of rich.capnp.

    differential.py CAPNP PEER VALUE_PEER [SEED]

Reading: random values -> capnp builds messages -> our reader prints them -> compared with the values.
Writing: the same messages -> our reader and builder copy them -> capnp prints them -> compared again.
The first half proves the reader, so that the second half can prove the builder with it.
Text: what capnp reads, we read as the same values; what we print, capnp reads as the same values.
"""

import json
import os
import random
import struct
import subprocess
import sys

MESSAGES = 2000
LARGE_MESSAGES = 20  # longer than the peer's first segment, so that far pointers are needed
SCHEMA = "tests/host/capnp/schema/rich.capnp"
COLORS = ["red", "green", "deepBlue"]
ALPHABET = 'abc xyz"\\/\n\t\u00e4\u4e16\U0001f600'

INTEGERS = {
    "anInt8": (-(2**7), 2**7 - 1), "anInt16": (-(2**15), 2**15 - 1),
    "anInt32": (-(2**31), 2**31 - 1), "anInt64": (-(2**63), 2**63 - 1),
    "aUInt8": (0, 2**8 - 1), "aUInt16": (0, 2**16 - 1),
    "aUInt32": (0, 2**32 - 1), "aUInt64": (0, 2**64 - 1),
    "minusOne": (-(2**31), 2**31 - 1), "big": (0, 2**64 - 1),
}
INTEGER_LISTS = {
    "int8s": INTEGERS["anInt8"], "uint16s": INTEGERS["aUInt16"],
    "int32s": INTEGERS["anInt32"], "uint64s": INTEGERS["aUInt64"],
}


def float_bits(value, form):
    return int.from_bytes(struct.pack("<" + form, value), "little")


class Maker:
    """Random values of Rich, as the JSON that the capnp command prints."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def integer(self, bounds):
        low, high = bounds
        return self.random.choice([low, high, 0, self.random.randint(low, high)])

    def text(self):
        return "".join(self.random.choice(ALPHABET) for _ in range(self.random.choice([0, 1, 7, 8, 20])))

    def data(self):
        return list(self.random.randbytes(self.random.choice([0, 1, 7, 8, 9, 33])))

    def listed(self, make, longest=6):
        return [make() for _ in range(self.random.randint(0, longest))]

    def number(self, form):
        if form == "d":
            return self.random.choice([0.0, -0.0, 1.5, self.random.uniform(-1e300, 1e300), 5e-324])
        return struct.unpack("<f", struct.pack("<f", self.random.uniform(-1e30, 1e30)))[0]

    def point(self):
        value = {}
        if self.random.random() < 0.8:
            value.update(x=self.integer(INTEGERS["anInt32"]), y=self.integer(INTEGERS["anInt32"]))
        if self.random.random() < 0.7:
            value["label"] = self.text()
        return value

    def choice(self):
        return self.random.choice([
            lambda: {"none": None},
            lambda: {"bit": self.random.random() < 0.5},
            lambda: {"note": self.text()},
            lambda: {"deep": {"low": self.integer(INTEGERS["aUInt8"])}},
            lambda: {"deep": {"high": self.integer(INTEGERS["aUInt64"])}},
        ])()

    def member(self):
        return self.random.choice([
            lambda: {"nothing": None},
            lambda: {"number": self.integer(INTEGERS["aUInt32"])},
            lambda: {"words": self.listed(self.text)},
            lambda: {"pair": {"left": self.integer(INTEGERS["anInt16"]), "right": self.point()}},
        ])()

    def fields(self, depth):
        """Each field with the function that makes it."""
        yield from ((name, lambda b=b: self.integer(b)) for name, b in INTEGERS.items())
        yield from ((name, lambda b=b: self.listed(lambda: self.integer(b)))
                    for name, b in INTEGER_LISTS.items())
        yield from (
            ("aVoid", lambda: None),
            ("aBool", lambda: self.random.random() < 0.5),
            ("yes", lambda: self.random.random() < 0.5),
            ("aFloat32", lambda: self.number("f")), ("aFloat64", lambda: self.number("d")),
            ("half", lambda: self.number("d")),
            ("color", lambda: self.random.choice(COLORS)), ("green", lambda: self.random.choice(COLORS)),
            ("text", self.text), ("data", self.data), ("point", self.point),
            ("bools", lambda: self.listed(lambda: self.random.random() < 0.5, 70)),
            ("voids", lambda: self.listed(lambda: None)),
            ("colors", lambda: self.listed(lambda: self.random.choice(COLORS))),
            ("texts", lambda: self.listed(self.text)), ("datas", lambda: self.listed(self.data)),
            ("points", lambda: self.listed(self.point)),
            ("grid", lambda: self.listed(lambda: self.listed(lambda: self.integer((0, 65535))))),
            ("pointRows", lambda: self.listed(lambda: self.listed(self.point, 3), 3)),
            ("group", lambda: {"x": self.integer(INTEGERS["aUInt32"]), "name": self.text()}),
            ("choice", self.choice),
        )
        if depth > 0:
            yield "child", lambda: self.rich(depth - 1)
            yield "children", lambda: self.listed(lambda: self.rich(depth - 1), 2)

    def rich(self, depth):
        density = self.random.choice([0.1, 0.5, 0.9])
        value = {name: make() for name, make in self.fields(depth) if self.random.random() < density}
        value.update(self.member())
        return value

    def large(self):
        value = self.rich(2)
        value["data"] = list(self.random.randbytes(12000))
        value["texts"] = ["x" * self.random.randint(0, 9000) for _ in range(6)]
        value["points"] = [self.point() for _ in range(1500)]
        return value


# ---- the form that the capnp command reads: many values in one run, unlike JSON ------------------

BARE = {"color", "green", "colors"}  # fields that hold names of an enum


def quoted(text):
    escapes = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
    return '"' + "".join(escapes.get(c, c) for c in text) + '"'


def data_written(value):
    return '0x"' + bytes(value).hex(" ") + '"' if value else '""'


def written(name, value):
    if value is None:
        return "void"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "(" + ", ".join(f"{k} = {written(k, v)}" for k, v in value.items()) + ")"
    if name == "data":
        return data_written(value)
    if name == "datas":
        return "[" + ", ".join(data_written(v) for v in value) + "]"
    if isinstance(value, list):
        return "[" + ", ".join(written(name, v) for v in value) + "]"
    if isinstance(value, str):
        return value if name in BARE else quoted(value)
    return repr(value).replace("e+", "e")


# ---- the form in which both sides are compared: what peer.c prints --------------------------------

def hexed(text):
    return text.encode().hex()


def plain_point(value):
    return {"x": value.get("x", 0), "y": value.get("y", 0), "label": hexed(value.get("label", ""))}


def plain_unions(value):
    names = ["nothing", "number", "words", "pair"]
    which = next((i for i, name in enumerate(names) if name in value), 0)
    pair = value.get("pair", {})
    choice = value.get("choice", {"none": None})
    deep = choice.get("deep", {})
    return {
        "which": which,
        "number": value.get("number", 0),
        "words": [hexed(t) for t in value.get("words", [])],
        "left": pair.get("left", 0),
        "right": plain_point(pair.get("right", {})),
        "choice": next((i for i, n in enumerate(["none", "bit", "note", "deep"]) if n in choice), 0),
        "bit": int(choice.get("bit", False)),
        "deep": int("high" in deep),
        "low": deep.get("low", 0),
        "high": int(deep.get("high", 0)),
        "note": hexed(choice.get("note", "")),
    }


def plain(value):
    out = {name: int(value.get(name, {"minusOne": -1, "big": 0xFEDCBA9876543210}.get(name, 0)))
           for name in INTEGERS}
    out |= {name: [int(v) for v in value.get(name, [])] for name in INTEGER_LISTS}
    group = value.get("group", {})
    out |= {
        "aBool": int(value.get("aBool", False)), "yes": int(value.get("yes", True)),
        "aFloat32": float_bits(value.get("aFloat32", 0.0), "f"),
        "aFloat64": float_bits(value.get("aFloat64", 0.0), "d"),
        "half": float_bits(value.get("half", 0.5), "d"),
        "color": COLORS.index(value.get("color", "red")),
        "green": COLORS.index(value.get("green", "green")),
        "bools": [int(v) for v in value.get("bools", [])],
        "voids": len(value.get("voids", [])),
        "colors": [COLORS.index(c) for c in value.get("colors", [])],
        "text": hexed(value.get("text", "")),
        "data": bytes(value.get("data", [])).hex(),
        "point": plain_point(value.get("point", {})),
        "texts": [hexed(t) for t in value.get("texts", [])],
        "datas": [bytes(d).hex() for d in value.get("datas", [])],
        "points": [plain_point(p) for p in value.get("points", [])],
        "grid": value.get("grid", []),
        "pointRows": [[plain_point(p) for p in row] for row in value.get("pointRows", [])],
        "groupX": group.get("x", 0), "groupName": hexed(group.get("name", "")),
        "children": [plain(child) for child in value.get("children", [])],
    }
    out |= plain_unions(value)
    if "child" in value:
        out["child"] = plain(value["child"])
    return out


# ---- the run -------------------------------------------------------------------------------------

def filtered(command, data):
    run = subprocess.run(command, input=data, capture_output=True, timeout=600)
    if run.returncode != 0:
        sys.exit(f"differential: {command}: {run.stderr.decode(errors='replace')[-500:]}")
    return run


def json_values(text):
    # The peer prints a negative zero as an integer would be printed.
    decoder = json.JSONDecoder(parse_int=lambda text: -0.0 if text == "-0" else int(text))
    position = 0
    while position < len(text):
        if text[position].isspace():
            position += 1
            continue
        value, position = decoder.raw_decode(text, position)
        yield value


def compare(name, expected, got, seed):
    wrong = [i for i, (a, b) in enumerate(zip(expected, got)) if a != b]
    if len(got) != len(expected):
        print(f"differential: {name}: {len(got)} messages instead of {len(expected)}, seed {seed}")
        return len(expected)
    for i in wrong[:3]:
        keys = [k for k in expected[i] if expected[i][k] != got[i].get(k)]
        print(f"differential: {name}: message {i}, seed {seed}: {keys[:5]} "
              f"expected {str([expected[i][k] for k in keys[:2]])[:200]} "
              f"got {str([got[i].get(k) for k in keys[:2]])[:200]}")
    return len(wrong)


def main():
    capnp, peer, value_peer = sys.argv[1:4]
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else int.from_bytes(os.urandom(4), "little")
    maker = Maker(seed)
    values = [maker.rich(2 if i % 10 == 0 else 1) for i in range(MESSAGES)]
    values += [maker.large() for _ in range(LARGE_MESSAGES)]
    expected = [plain(value) for value in values]
    lines = "\n".join(written("", value) for value in values).encode()
    messages = filtered([capnp, "encode", SCHEMA, "Rich"], lines).stdout

    dumped = filtered([peer, "dump"], messages)
    read_wrong = compare("reading", expected, [json.loads(l) for l in dumped.stdout.splitlines()], seed)
    copied = filtered([peer, "copy"], messages).stdout
    printed = filtered([capnp, "convert", "--quiet", "binary:json", SCHEMA, "Rich"], copied).stdout.decode()
    wrote_wrong = compare("writing", expected, [plain(v) for v in json_values(printed)], seed)

    wrong = read_wrong + wrote_wrong
    for name, made in (("text reading", filtered([value_peer, "parse", "Rich"], lines).stdout),
                       ("text printing", filtered([capnp, "encode", SCHEMA, "Rich"],
                                                  filtered([value_peer, "print", "Rich"], messages).stdout).stdout)):
        dump = filtered([peer, "dump"], made).stdout
        wrong += compare(name, expected, [json.loads(l) for l in dump.splitlines()], seed)

    most = int(dumped.stderr)
    if most < 2:
        print("differential: no message had more than one segment")
    failed = wrong + int(most < 2)
    passed = 4 * len(values) + 1 - failed
    print(f"differential: seed {seed}, {len(values)} messages each way, {len(messages)} bytes, "
          f"up to {most} segments")
    print(f"{passed} passed, {failed} failed")
    return 0 if failed == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
