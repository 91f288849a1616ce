#!/usr/bin/python3
"""Runs build/host/needs on good and bad files; every program of the tree has one that it takes.

    needs_tool_test.py NEEDS

A refusal ends with code 1, names the file and the line, and writes nothing.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

GOOD = "# A comment.\nhelp Does what a test does.\n\nneeds console Console\n\toptional  timer\tTimer\n" \
       "either left Ledger\neither right Ledger\nothers\n"
REFUSED = [
    ("", "say what the program does"),
    ("needs console Console\n", "say what the program does"),
    ("help\n", "say what the program does"),
    ("help " + "x" * 101 + "\n", "(N5)"),
    ("help \x1b[2J\n", "(N5)"),
    ("help a\nhelp b\n", "line 2: there is one line of help"),
    ("help a\nneed console Console\n", "line 2: unknown word \"need\"; accepted: help, needs"),
    ("help a\nneeds console\n", "line 2: a need is a name and an interface"),
    ("help a\nneeds console Console Console\n", "line 2: a need is a name and an interface"),
    ("help a\nneeds console Consol\n", "line 2: unknown interface \"Consol\"; accepted: "),
    ("help a\nneeds thread Thread\n", "(N7)"),
    ("help a\nneeds a-b Console\n", "(N7)"),
    ("help a\nneeds " + "n" * 32 + " Console\n", "(N7)"),
    ("help a\nneeds console Console\noptional console Console\n", "(N8)"),
    ("help a\n" + "".join(f"needs n{i} Timer\n" for i in range(65)), "at most 64 needs"),
    ("help " + "x" * 300 + "\n", "line 1: a line has at most"),
]


def looked_up(program):
    """The names that a program looks up in its CapSet, where they stand in the source as they are."""
    sources = "".join(source.read_text() for source in program.glob("*.c"))
    return set(re.findall(r'\b(?:rt_capset_get|rt_console_open)\([^";]*"(\w+)"', sources))


def asked_for(program):
    lines = (program / "needs").read_text().splitlines()
    return {line.split()[1] for line in lines if line.split()[:1] and
            line.split()[0] in ("needs", "optional", "either")}


def main(tool):
    passed = failed = 0

    def check(what, holds, seen=""):
        nonlocal passed, failed
        passed, failed = passed + bool(holds), failed + (not holds)
        if not holds:
            print(f"FAILED {what}: {seen}", flush=True)

    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        text, output = folder / "needs", folder / "needs.S"

        def run(source):
            output.unlink(missing_ok=True)
            done = subprocess.run([tool, str(source), "-o", str(output)], capture_output=True, timeout=60,
                                  check=False)
            return done.returncode, done.stderr.decode("ascii")

        text.write_text(GOOD)
        code, said = run(text)
        first = output.read_text() if output.exists() else ""
        check("a text of every word", code == 0 and said == "" and ".note.capos" in first, said)
        check("the same text gives the same bytes", run(text)[0] == 0 and output.read_text() == first)
        for wrong, words in REFUSED:
            text.write_text(wrong)
            code, said = run(text)
            check(f"refuses {wrong[:40]!r}", code == 1 and words in said and said.count("\n") == 1 and
                  said.startswith(f"{text}: ") and not output.exists(), f"{code} {said}")
        code, said = run(folder / "gone")
        check("a file that is not there", code == 1 and "cannot be opened" in said, said)
        programs = sorted({source.parent for parent in ("user/services", "user/apps", "tests/proofs")
                           for source in pathlib.Path(parent).glob("*/*.c")})
        check("there are programs", len(programs) > 20, str(programs))
        for program in programs:
            code, said = run(program / "needs")
            check(f"{program} says what it asks for", code == 0, said)
        for program in (p for p in programs if p.parts[0] == "user"):
            unsaid = looked_up(program) - asked_for(program)
            check(f"{program} says all that it looks up", not unsaid, " ".join(sorted(unsaid)))
    for arguments in ([], ["a"], ["a", "b", "c"], ["a", "-o"]):
        done = subprocess.run([tool, *arguments], capture_output=True, timeout=60, check=False)
        check("wrong usage shows the right one", done.returncode == 2 and
              done.stderr.startswith(b"usage: needs"))
    print(f"{passed} passed, {failed} failed")
    return failed != 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
