#!/usr/bin/python3
"""Whole schemas and their values, ours and everybody's, against the capnp command.

    mirror.py CAPNP PLUGIN UPSTREAM "CC FLAGS..." "OBJECT..." [SEED]

UPSTREAM is the source tree of Cap'n Proto, from which its own schemas are taken, test.capnp above all.
The plug-in compiles the schemas, and a program is written that copies each of their structs through the
generated readers and builders. Random values, which capnp encodes, must come back as the same: through that
program, and as text through core/schema/value.h. Defaults and constants must be what capnp takes them for.
Random schemas are mirrored in the same way, and the C of their interfaces is compiled. The seed is 1 unless it is
given: another one is another run.
"""

import os
import pathlib
import random
import re
import shutil
import struct
import subprocess
import sys
import tempfile

from copier import BITS, Copier, base_name
from refusals import check_output
from request import Schemas, bare, values_read
from schemas import Maker
from values import Values

MESSAGES = 4  # for each struct
RANDOM = 3  # schemas
CANONICAL = 12
DEPTH = 4
LAYERS = [f"build/layers/{layer}" for layer in ("abi", "core", "tests")]
HERE = pathlib.Path("tests/host/capnp")
# Both files of JSON and schema.capnp declare a Value, so they are two programs.
UPSTREAM_FILES = {
    "capnp's own": ["test", "test-import", "test-import2", "persistent", "rpc", "rpc-twoparty", "schema", "c++"],
    "its JSON": ["compat/json-test", "compat/json"],
}
ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}


def filtered(command, data=b"", folder=None):
    run = subprocess.run(command, input=data, capture_output=True, cwd=folder, timeout=600,
                         env=os.environ | {"PWD": str(folder or pathlib.Path.cwd())})
    if run.returncode != 0:
        sys.exit(f"mirror: {command}: {run.stderr.decode(errors='replace')[-2000:]}")
    return run.stdout


def text_bytes(text):
    """The bytes of a text or data as capnp prints it."""
    if text.startswith("0x"):
        return bytes.fromhex(text[3:-1])
    out = re.sub(rb'\\(x..|[0-7]{1,3}|.)', lambda m: (
        bytes([int(m[1][1:], 16)]) if m[1][:1] == b"x" else bytes([int(m[1], 8)]) if m[1].isdigit()
        else ESCAPES.get(m[1].decode(), m[1].decode()).encode()), text[1:-1].encode())
    return out


class Suite:
    """Some files in a folder, where C is made of them."""

    def __init__(self, tools, name, folder, files, source):
        self.tools, self.name, self.folder, self.files, self.random = tools, name, folder, files, source
        self.options = ["--no-standard-import", "-I."]
        schemas = Schemas(tools.capnp, tools.schema, folder, files, self.options)
        self.structs = [node for node in schemas.declared("struct") if node["struct"]["isGroup"] != "true"]
        self.wrapper_write(schemas)
        self.schemas = Schemas(tools.capnp, tools.schema, folder, ["all.capnp", *files], self.options)
        self.copier = Copier(self.schemas, map(base_name, ["all.capnp", *files]))

    def wrapper_write(self, schemas):
        """A schema with one struct that can hold each of the others, and an empty constant of each."""
        index = {schemas.files[file]: i for i, file in enumerate(self.files)}
        lines = ["@0x9c3e5f1d2b4869ff;"]
        lines += [f'using F{i} = import "{file}";' for i, file in enumerate(self.files)]
        names = [f"F{index[schemas.file_of[node['id']]]}." + ".".join(schemas.paths[node["id"]])
                 for node in self.structs]
        lines += [f"const mirrorEmpty{i} :{name} = ();" for i, name in enumerate(names)]
        lines.append("struct MirrorAll { union { none @0 :Void;")
        lines += [f"m{i} @{i + 1} :{name};" for i, name in enumerate(names)]
        (self.folder / "all.capnp").write_text("\n".join([*lines, "} }", ""]))

    def build(self):
        """The program that copies, and the one for values as text."""
        filtered([self.tools.capnp, "compile", *self.options, f"-o{self.tools.plugin}:out", "all.capnp",
                  *self.files], folder=self.folder)
        (self.folder / "copier.c").write_text(self.copier.program())
        includes = [flag for layer in [self.folder / "out", *LAYERS] for flag in ("-iquote", str(layer))]
        for program, code in (("copier", self.folder / "copier.c"), ("value", HERE / "value_peer.c")):
            filtered([*self.tools.compiler, *includes, str(code), *self.tools.objects, "-o",
                      str(self.folder / program)])

    def command(self, name, *arguments, data=b""):
        """Runs the reference tool, without its guess whether binary input looks as if it were binary."""
        quiet = ["--quiet"] if name in ("convert", "decode") else []
        return filtered([self.tools.capnp, name, *quiet, *self.options, *arguments], data, self.folder)

    def run(self, program, *arguments, data=b""):
        return filtered([str(self.folder / program), *arguments], data)

    def decoded(self, messages):
        return self.command("decode", "all.capnp", "MirrorAll", data=messages)

    def lines(self, plain):
        values = Values(self.schemas, self.random, plain)
        return [f"(m{i} = {values.struct(node, {}, DEPTH)})" for i, node in enumerate(self.structs)
                for _ in range(MESSAGES)]

    def encoded(self, lines):
        return self.command("encode", "all.capnp", "MirrorAll", data="\n".join(lines).encode())

    def check_values(self):
        lines = self.lines(False)
        messages = self.encoded(lines)
        expected = self.decoded(messages)
        yield "copies", self.decoded(self.run("copier", "copy", data=messages)) == expected
        for line in self.random.sample(lines, min(CANONICAL, len(lines))):
            message = self.encoded([line])
            copy = self.run("copier", "copy", data=message)
            yield f"canonical form of {line[:60]}", *(
                self.command("convert", "binary:canonical", "all.capnp", "MirrorAll", data=some)
                for some in (message, copy))

    def check_text(self):
        lines = self.lines(True)
        messages = self.encoded(lines)
        expected = self.decoded(messages)
        parsed = self.run("value", "parse", "MirrorAll", data="\n".join(lines).encode())
        yield "text that we read", self.decoded(parsed) == expected
        printed = self.run("value", "print", "MirrorAll", data=messages).decode().splitlines()
        yield "text that we print", self.decoded(self.encoded(printed)) == expected

    def check_defaults(self):
        """A field of an empty constant is what the command takes for the field's default."""
        if not self.copier.with_defaults:
            return
        made = self.run("copier", "defaults")
        for node, fields in self.copier.with_defaults:
            words = int.from_bytes(made[4:8], "little")
            message, made = made[:8 + 8 * words], made[8 + 8 * words:]
            index = self.structs.index(next(n for n in self.structs if n["id"] == node["id"])) \
                if any(n["id"] == node["id"] for n in self.structs) else None
            if index is None:
                continue
            where = self.wrapper_type(index)
            value = next(values_read(self.command("decode", *where, data=message).decode()))
            for field in fields:
                expected = self.command("eval", "all.capnp", f"mirrorEmpty{index}.{field}").decode()
                yield f"default {where[1]}.{field}", value.get(field) == next(values_read(expected))

    def wrapper_type(self, index):
        node = self.structs[index]
        file = next(path for path, id_ in self.schemas.files.items()
                    if id_ == self.schemas.file_of[node["id"]])
        return file, ".".join(self.schemas.paths[node["id"]])

    def constant_of(self, node):
        file = next(path for path, id_ in self.schemas.files.items()
                    if id_ == self.schemas.file_of[node["id"]])
        return file, ".".join(self.schemas.paths[node["id"]])

    def check_constants(self):
        made = self.run("copier", "constants")
        for node, _ in self.copier.struct_constants:
            words = int.from_bytes(made[4:8], "little")
            message, made = made[:8 + 8 * words], made[8 + 8 * words:]
            file, name = self.constant_of(node)
            some = node["const"]["type"]["struct"]["typeId"]
            if file == "all.capnp":
                continue
            of = next(path for path, id_ in self.schemas.files.items() if id_ == self.schemas.file_of[some])
            yield (f"constant {name}",
                   self.command("convert", "binary:canonical", of, ".".join(self.schemas.paths[some]), data=message),
                   self.command("eval", "-ocanonical", file, name))
        lines = self.run("copier", "numbers").decode().splitlines()
        for (node, _), line in zip(self.copier.other_constants, lines):
            file, name = self.constant_of(node)
            expected = self.command("eval", file, name).decode().strip()
            yield f"constant {name}", line == self.bits_written(node["const"]["type"], expected), line, expected

    def bits_written(self, some, text):
        """A constant that is no struct, as the program prints it."""
        kind = self.copier.kind(some)
        if kind in ("text", "data"):
            return text_bytes(text).hex()
        if kind in ("float32", "float64"):
            form = "<f" if kind == "float32" else "<d"
            return f"{int.from_bytes(struct.pack(form, float(text)), 'little'):x}"
        if kind == "bool":
            return "1" if text == "true" else "0"
        if kind == "enum":
            names = [bare(one["name"]) for one in self.schemas.nodes[some["enum"]["typeId"]]["enum"]["enumerants"]]
            return f"{names.index(text):x}"
        return f"{int(text) & ((1 << BITS[kind]) - 1):x}"

    def checks(self):
        self.build()
        for name, good, words in check_output("C", [" ".join(self.tools.compiler)], self.folder / "out"):
            yield f"{self.name}: {name}", good, words
        for check in (self.check_values, self.check_text, self.check_defaults, self.check_constants):
            for name, *results in check():
                good = results[0] is True or (isinstance(results[0], bytes) and results[0] == results[1])
                yield f"{self.name}: {name}", good, results[1:]


class Tools:
    def __init__(self, capnp, plugin, upstream, compiler, objects):
        self.capnp, self.plugin = capnp, pathlib.Path(plugin).resolve()
        self.schema = str(pathlib.Path(upstream, "src/capnp/schema.capnp").resolve())
        self.compiler, self.objects = compiler.split(), objects.split()


def suites(upstream):
    """Where the files come from, what they are called, and how."""
    for name, files in UPSTREAM_FILES.items():
        yield name, pathlib.Path(upstream, "src"), [f"capnp/{file}.capnp" for file in files]
    yield "tests", HERE / "schema", [path.name for path in sorted((HERE / "schema").glob("*.capnp"))]
    yield "accepted", HERE / "good", [f"{name}.capnp" for name in ("bound", "foreign", "many", "record",
                                                                   "other/inner", "other/leaf")]


def copied(root):
    """Fills a folder with the files below another one, those of C++ aside."""
    return lambda folder: shutil.copytree(root, folder, dirs_exist_ok=True, ignore=lambda _, names: [
        name for name in names if name.endswith((".c++", ".h", ".nobuild"))])


def written(texts):
    """Fills a folder with files of these texts, and with what the compiler wants for methods that stream."""
    def fill(folder):
        shutil.copytree("schema/import", folder, dirs_exist_ok=True)
        for name, text in texts.items():
            (folder / name).write_text(text)
    return fill


def main():
    tools = Tools(*sys.argv[1:6])
    seed = int(sys.argv[6]) if len(sys.argv) > 6 else 1
    everything = [(name, copied(root), files) for name, root, files in suites(sys.argv[3])]
    for index in range(RANDOM):
        texts = Maker(random.Random(seed + index)).make()
        everything.append((f"random {index}", written(texts), [*texts]))
    passed = failed = 0
    for name, fill, files in everything:
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            fill(folder)
            (folder / "out").mkdir()
            for check, good, results in Suite(tools, name, folder, files, random.Random(seed)).checks():
                passed += good
                failed += not good
                if not good:
                    print(f"mirror: seed {seed}: {check}: not as expected {str(results)[:1000]}")
    print(f"mirror: seed {seed}")
    print(f"{passed} passed, {failed} failed")
    return 0 if failed == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
