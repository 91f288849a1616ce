#!/usr/bin/python3
"""A ledger's bounds in time, in one boot: log bytes a second. The clock counts instructions, so that a
second is the same on every machine. Run by `make run-ledger`."""

import re
import sys

import capos
import proofs

GROUPS = "no-log-bytes flood-beside-others".split()
RATE = 1000
LINE = "flood flood flood flood flood flood flood flood flood flood flood"

if __name__ == "__main__":
    checks = capos.Scenario()
    machine = proofs.boot(sys.argv[1], ["--exact"])
    proofs.outcomes(machine, checks, GROUPS)
    lines = machine.log.count(LINE)
    over = re.search(r"flood over: (\d+) ms", machine.log)
    seconds = int(over.group(1)) / 1000 if over else 0
    written = lines * (len(LINE) + 1)
    # A second's share at once, then the rate, and one line that is paid off afterwards.
    checks.check("a flood has its share", written >= RATE * min(seconds, 2) and over is not None,
                 f"{written} bytes in {seconds} s")
    checks.check("a flood has no more", written <= RATE * (seconds + 1) + len(LINE) + 1,
                 f"{written} bytes in {seconds} s")
    own = len(set(re.findall(r"own line (\d+) beside", machine.log)))
    checks.check("no line of another ledger is lost", own == 50, f"{own} lines")
    proofs.powered_off(machine, checks)
    sys.exit(checks.finish())
