#!/usr/bin/python3
"""The plug-in's refusals, with their words; and that what it accepts is C without a warning.

    refusals.py CAPNP PLUGIN COMPILER...

Each file of tests/host/capnp/bad begins with `# refused: WORDS`, which must stand in the message, and
then no file may have been written. The files made from each of tests/host/capnp/good are compiled with
each COMPILER, a command line in one word. A compiler of another version, and input that is no request,
are refused too.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path("tests/host/capnp")
# Layers as mk/config.mk has them; the generated files are a layer of their own in front.
LAYERS = [f"build/layers/{layer}" for layer in ("abi", "core", "user", "rt-host")]
# Several files in one run, with the words of the refusal.
TOGETHER = [
    ("two files of one name", ["bad/same_name.capnp", "bad/other/same_name.capnp"],
     "bad/same_name.capnp, and bad/other/same_name.capnp, would both write core/generated/same_name.h"),
    ("a name of another file", ["good/shapes.capnp", "bad/other/shape.capnp"],
     "bad/other/shape.capnp: ShapePoint, and good/shapes.capnp: Shape.Point, have one name in C"),
]


def compile_schemas(capnp, plugin, paths, folder, prefix):
    return subprocess.run(
        [capnp, "compile", "--no-standard-import", "-Ischema/import", f"-o{plugin}:{folder}",
         f"--src-prefix={prefix}", *map(str, paths)],
        capture_output=True, text=True, timeout=600,
    )


def refused(capnp, plugin, paths, words, prefix=ROOT):
    with tempfile.TemporaryDirectory() as folder:
        run = compile_schemas(capnp, plugin, paths, folder, prefix)
        left = any(pathlib.Path(folder).iterdir())
        return run.returncode != 0 and words in run.stderr and not left, run.stderr


def check_bad(capnp, plugin):
    for path in sorted((ROOT / "bad").glob("*.capnp")):
        first = path.read_text().splitlines()[0]
        words = first.removeprefix("# refused: ")
        assert words != first, f"{path}: the first line does not say what is refused"
        yield path.stem, *refused(capnp, plugin, [path], words, path.parent)
    for name, files, words in TOGETHER:
        yield name, *refused(capnp, plugin, [ROOT / file for file in files], words)


def compiled(command, folder, source):
    includes = [flag for layer in [folder, *LAYERS] for flag in ("-iquote", layer)]
    run = subprocess.run([*command.split(), *includes, "-fsyntax-only", str(source)],
                         capture_output=True, text=True, timeout=600)
    return run.returncode == 0, run.stderr


def imported(path):
    """The file and all that it imports, by itself or by way of others."""
    found = [path]
    for file in found:
        for name in re.findall(r'import "([^"]+)"', file.read_text()):
            other = (file.parent / name).resolve().relative_to(pathlib.Path.cwd())
            if other not in found:
                found.append(other)
    return found


def check_output(name, compilers, out):
    # A header is compiled from a source, as warnings of a main file differ.
    everything = out / "everything.c"
    everything.write_text("".join(f'#include "{h.relative_to(out)}"\n' for h in
                                  sorted(out.glob("[cu]*/**/*.h"))))
    for command in compilers:
        for source in [everything, *sorted(out.glob("user/**/*.c"))]:
            yield f"{name} {source.name}", *compiled(command, out, source)


def check_runs(capnp, plugin, name, runs, compilers, prefix):
    """Several runs that write into one folder."""
    with tempfile.TemporaryDirectory() as folder:
        for paths in runs:
            run = compile_schemas(capnp, plugin, paths, folder, prefix)
            yield name, run.returncode == 0, run.stderr
        yield from check_output(name, compilers, pathlib.Path(folder))


def check_good(capnp, plugin, compilers):
    for path in sorted((ROOT / "good").glob("*.capnp")):
        files = imported(path)
        yield from check_runs(capnp, plugin, path.stem, [files], compilers, path.parent)
        if len(files) > 1:
            yield from check_runs(capnp, plugin, f"{path.stem}, in runs of their own",
                                  [[file] for file in files], compilers, path.parent)


def large():
    """Schemas that are large in one way each, by the names of their files."""
    many = range(80)
    yield {"values.capnp": f"const big :List(UInt64) = {[*range(70000)]};"
           f'struct S {{ d @0 :Data = 0x"{"ab" * 9000}"; }}'}
    yield {f"many{i}.capnp": f"struct Many{i} {{ a @0 :Int8; }}" for i in many} | {
        "uses.capnp": "struct Uses {" + "".join(
            f'f{i} @{i} :import "many{i}.capnp".Many{i};' for i in many) + "}"}
    yield {"parameters.capnp": "".join(f"struct P{i} {{ a @0 :P{(i + 1) % 300}; }}" for i in range(300)) +
           "interface I { m @0 P0 -> P1; }"}
    yield {"unions.capnp": "struct S {" + "".join(
        f"u{i} :union {{ a{i} @{2 * i} :Int8; b{i} @{2 * i + 1} :Text; }}" for i in range(300)) + "}"}
    yield {"methods.capnp": "interface I {" + "".join(f"m{i} @{i} (a :UInt8);" for i in range(1100)) + "}"}
    yield {"supers.capnp": "".join(f"interface S{i} {{ n{i} @0 (); }}" for i in range(62)) +
           f"interface All extends({', '.join(f'S{i}' for i in range(62))}) {{ own @0 (); }}"}
    yield {"nested.capnp": "".join(f"struct D{i} {{ a @0 :Int8; " for i in range(30)) + "}" * 30}
    yield {"_my schema+.capnp": "struct S { a @0 :Int8; } interface I { m @0 (s :S) -> (); }"}


def check_large(capnp, plugin, compilers):
    for number, files in enumerate(large()):
        with tempfile.TemporaryDirectory() as folder:
            paths = [pathlib.Path(folder) / name for name in files]
            for index, (path, text) in enumerate(zip(paths, files.values())):
                path.write_text(f"@0x9c3e5f1d2b49{number:02x}{index:02x};\n{text}\n")
            yield from check_runs(capnp, plugin, f"large {paths[-1].stem}", [paths], compilers[:1],
                                  folder)


def requests(capnp):
    """Requests that are damaged, and what the plug-in says of each."""
    schema = "tests/host/capnp/schema/service.capnp"
    good = subprocess.run([capnp, "compile", "-o-", schema], capture_output=True, check=True).stdout
    other_version = good.replace(bytes([0, 0, 9, 2, 0, 0, 0, 0]), bytes([0, 0, 8, 2, 0, 0, 0, 0]))
    assert other_version != good
    yield "another version", other_version, "not the schema compiler of Cap'n Proto 0.9.2"
    yield "nothing", b"", "no request"
    yield "wrapped segment count", b"\xff" * 64, "no request"
    yield "cut", good[:200], "no request"
    yield "zeros", good[:8] + bytes(len(good) - 8), "not the schema compiler of Cap'n Proto 0.9.2"


def check_requests(capnp, plugin):
    with tempfile.TemporaryDirectory() as folder:
        for name, request, words in requests(capnp):
            run = subprocess.run([plugin], input=request, capture_output=True, cwd=folder, timeout=600)
            stderr = run.stderr.decode(errors="replace")
            yield name, run.returncode == 1 and words in stderr, stderr


def main():
    capnp, plugin = sys.argv[1], str(pathlib.Path(sys.argv[2]).resolve())
    results = [*check_bad(capnp, plugin), *check_good(capnp, plugin, sys.argv[3:]),
               *check_large(capnp, plugin, sys.argv[3:]), *check_requests(capnp, plugin)]
    for name, good, message in results:
        if not good:
            print(f"refusals: {name}: not as expected: {message.strip()[:2000]}")
    passed = sum(good for _, good, _ in results)
    print(f"{passed} passed, {len(results) - passed} failed")
    return 0 if passed == len(results) else 1


if __name__ == "__main__":
    sys.exit(main())
