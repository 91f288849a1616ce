#!/usr/bin/python3
"""What the plug-in refuses, and with which words.

    refusals.py CAPNP PLUGIN

Each file of tests/host/capnp/bad begins with `# refused: WORDS`, which must stand in the message, or
with `# accepted`. A compiler of another version, and input that is no request, are refused too.
"""

import pathlib
import subprocess
import sys
import tempfile


def compile_schema(capnp, plugin, path):
    with tempfile.TemporaryDirectory() as folder:
        return subprocess.run(
            [capnp, "compile", f"-o{plugin}:{folder}", f"--src-prefix={path.parent}", str(path)],
            capture_output=True, text=True, timeout=600,
        )


def check_schema(capnp, plugin, path):
    first = path.read_text().splitlines()[0]
    run = compile_schema(capnp, plugin, path)
    if first.startswith("# accepted"):
        return run.returncode == 0, run.stderr
    words = first.removeprefix("# refused: ")
    assert words != first, f"{path}: the first line says neither refused nor accepted"
    return run.returncode != 0 and words in run.stderr, run.stderr


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
    results = []
    for path in sorted(pathlib.Path("tests/host/capnp/bad").glob("*.capnp")):
        good, message = check_schema(capnp, plugin, path)
        results.append((path.stem, good, message))
    results.extend(check_requests(capnp, plugin))
    for name, good, message in results:
        if not good:
            print(f"refusals: {name}: not as expected: {message.strip()}")
    passed = sum(good for _, good, _ in results)
    print(f"{passed} passed, {len(results) - passed} failed")
    return 0 if passed == len(results) else 1


sys.exit(main())
