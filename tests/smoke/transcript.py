#!/usr/bin/python3
"""Types what the pages of docs/ say at the prompt, and compares what appears. Each page has a machine
of its own. Run by `make test-transcripts` with the pages, and the command that boots in CAPOS_BOOT.

A `terminal` block is typed: the lines after a command are what must appear, in this order. The lines
of a `log` block must stand in the kernel's log, in this order, when the machine is off.
"""

import os
import pathlib
import re
import shlex
import sys
import time

import capos
from tutorial import FENCE, expected_pattern

ENDS = ("shutdown", "exit")
# A command that only looks at what init does meanwhile: a person would type it again.
LOOKS = ("services",)


def in_order(text, lines):
    """The first of the lines that does not follow those before it; None when all do."""
    place = 0
    for line in lines:
        match = re.compile(expected_pattern(line)).search(text, place)
        if not match:
            return line
        place = match.end()
    return None


def commands_of(block):
    """(command, lines that must appear) for each command of a block."""
    commands = []
    for line in block.splitlines():
        if line.startswith(capos.PROMPT):
            commands.append((line[len(capos.PROMPT):], []))
        elif line.strip() and line.strip() != "...":
            commands[-1][1].append(line)
    return commands


def play(machine, checks, command, lines):
    if command in ENDS:
        machine.send(command + "\r")
        checks.check(f"{command} powers the machine off", machine.ended() == 0)
        return
    end = time.monotonic() + capos.STEP_SECONDS
    while True:
        text = machine.command(command)
        missing = in_order(text, lines)
        if missing is None or command not in LOOKS or time.monotonic() > end:
            break
    checks.check(command, missing is None, f"{text}\n--- missing: {missing}")


def log_of(path):
    return path.read_text(errors="replace").replace("\r", "")


def page(path, checks):
    boot = shlex.split(os.environ["CAPOS_BOOT"])
    blocks = [(kind, text) for kind, _, text in FENCE.findall(pathlib.Path(path).read_text())]
    machine = capos.Machine()
    try:
        machine.boot()
        played = [c for kind, text in blocks if kind == "terminal" for c in commands_of(text)]
        for command, lines in played:
            play(machine, checks, command, lines)
        log_file = pathlib.Path(boot[boot.index("--log") + 1])
        logs = [text for kind, text in blocks if kind == "log"]
        if played[-1][0] not in ENDS:
            # Lines about the last command may come after its prompt.
            machine.until(lambda: machine.command("jobs") and log_of(log_file), lambda log: not any(
                in_order(log, text.splitlines()) for text in logs))
            play(machine, checks, "exit", [])
        log = log_of(log_file)
        for text in logs:
            missing = in_order(log, text.splitlines())
            checks.check(f"{path}: the log", missing is None, f"{log}\n--- missing: {missing}")
    except capos.Failed as failure:
        checks.check(f"{path}: {failure}", False, capos.clean(machine.process.before or ""))
    finally:
        machine.close()


def main():
    checks = capos.Scenario()
    for path in sys.argv[1:]:
        page(path, checks)
    sys.exit(checks.finish())


if __name__ == "__main__":
    main()
