#!/usr/bin/python3
"""gdb at the kernel and at a program, as docs/debugging.md shows it. Run by `make test-debug`.

Without gdb, which set-up installs only when it is asked to, all there is to see is that `make debug` says
so.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import capos

PAGE = pathlib.Path("docs/debugging.md")
RUN = "tools/debug/run.py"
GDB_SECONDS = 300
GDB_BLOCK = re.compile(r"^```gdb\n(.*?)^```$", re.M | re.S)


def without_gdb(checks):
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run([sys.executable, RUN], env={"PATH": folder}, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    checks.check("without gdb one is told how to get it", done.returncode == 1 and
                 "make setup-debug" in done.stdout, done.stdout)


def blocks():
    """(commands, lines that must appear) for each block of the page: what follows (gdb) is typed."""
    found = []
    for block in GDB_BLOCK.findall(PAGE.read_text()):
        typed, shown = [], []
        for line in block.splitlines():
            if line.startswith("(gdb) "):
                typed.append(line[len("(gdb) "):])
            elif line.strip():
                shown.append(r"\s*".join(re.escape(part).replace(r"\.\.\.", ".*")
                                         for part in line.split()))
        found.append((typed, shown))
    return found


def at_a_program(checks):
    """Plays the first block, in which a program faults."""
    typed, shown = blocks()[0]
    with tempfile.NamedTemporaryFile("w", suffix=".gdb") as commands, \
            tempfile.TemporaryFile("w+") as output:
        commands.write("\n".join(typed) + "\n")
        commands.flush()
        gdb = subprocess.Popen(
            [RUN, "--program", "faulter", "--commands", commands.name, "--terminal-first"],
            stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, text=True)
        machine = capos.Machine(["tools/debug/terminal.py"])
        try:
            machine.boot()
            machine.send("run faulter with { console: @console }\r")
            code = gdb.wait(GDB_SECONDS)
        finally:
            gdb.kill()
            gdb.wait()
            machine.close()
        output.seek(0)
        text = output.read()
    checks.check("gdb ends well", code == 0, text)
    for line in shown:
        checks.contains(f"gdb says: {line}", text, line)


def scenario(checks):
    without_gdb(checks)
    if shutil.which("gdb"):
        at_a_program(checks)


if __name__ == "__main__":
    outcome = capos.Scenario()
    scenario(outcome)
    raise SystemExit(outcome.finish())
