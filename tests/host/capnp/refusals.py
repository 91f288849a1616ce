#!/usr/bin/python3
"""The plug-in's refusals, with their words; and that what it accepts is C without a warning.

    refusals.py CAPNP PLUGIN COMPILER...

Each file of tests/host/capnp/bad begins with `# refused: WORDS`, which must stand in the message, and
then no file may have been written. The files made from each of tests/host/capnp/good are compiled with
each COMPILER, a command line in one word. A compiler of another version, and input that is no request,
are refused too.
"""

import pathlib
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


def check_good(capnp, plugin, compilers):
    for path in sorted((ROOT / "good").glob("*.capnp")):
        with tempfile.TemporaryDirectory() as folder:
            run = compile_schemas(capnp, plugin, [path], folder, path.parent)
            yield path.stem, run.returncode == 0, run.stderr
            out = pathlib.Path(folder)
            # A header is compiled from a source, as warnings of a main file differ.
            everything = out / "everything.c"
            everything.write_text("".join(f'#include "{h.relative_to(out)}"\n' for h in
                                          sorted(out.glob("[cu]*/**/*.h"))))
            for command in compilers:
                for source in [everything, *sorted(out.glob("user/**/*.c"))]:
                    yield f"{path.stem} {source.name}", *compiled(command, folder, source)


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
               *check_requests(capnp, plugin)]
    for name, good, message in results:
        if not good:
            print(f"refusals: {name}: not as expected: {message.strip()[:2000]}")
    passed = sum(good for _, good, _ in results)
    print(f"{passed} passed, {len(results) - passed} failed")
    return 0 if passed == len(results) else 1


sys.exit(main())
