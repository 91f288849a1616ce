#!/usr/bin/python3
"""Passwords, accounts and the audit log, in one boot: a desk and a terminal that are a script drive the real
services. The clock counts instructions, so that twelve wrong passwords wait as long on every machine. Run by
`make run-audit`."""

import re
import sys

import capos
import proofs

GROUPS = "setup login hang-up change recovery guessing accounts audit".split()
RECORD = re.compile(r"^audit record (\d+): (\S+) kind (\d+) outcome (\d+) line '([^']*)' principal (\d+)$", re.M)
LOGGED_IN = re.compile(r"^login '([^']*)': outcome (\d+) after (\d+) ns$", re.M)
DENIED = "1"
# Answers must not differ by more instructions.
SAME_WORK = 200_000
LOGIN, SETUP, CHANGED, ACCOUNT, DROPPED, STARTED = 1, 2, 3, 9, 10, 0
DONE, REFUSED = 0, 1
# Whatever was typed where a secret is asked for.
TYPED = ("operator's own", "ann's password", "ann's other one", "ann's third one", "ann's passwords", "wrong", "short")

if __name__ == "__main__":
    checks = capos.Scenario()
    machine = proofs.boot(sys.argv[1], ["--exact"])
    proofs.outcomes(machine, checks, GROUPS)
    records = [(int(sequence), writer, int(kind), int(outcome), line, int(principal))
               for sequence, writer, kind, outcome, line, principal in RECORD.findall(machine.log)]
    sequences = [record[0] for record in records]
    checks.check("records are read in order, each once", sequences == sorted(set(sequences)) and len(records) > 20,
                 str(sequences))
    checks.check("each login that was done is there", [record[4:] for record in records if
                 record[1:4] == ("credentials", LOGIN, DONE)] ==
                 [("tty1", 1), ("tty1", 2), ("tty2", 2), *[("tty3", 2)] * 4], machine.log[-4000:])
    refused = [record for record in records if record[1:4] == ("credentials", LOGIN, REFUSED)]
    checks.check("a guesser's records overwrite one another", len(refused) > 10 and
                 {record[4] for record in refused} == {"far"}, str(refused))
    checks.check("setup, the change of a password and of an account are there",
                 {record[1:3] for record in records} >= {("credentials", SETUP), ("credentials", CHANGED),
                                                          ("accounts", ACCOUNT)}, "")
    checks.check("a flood of one writer is bounded, and displaces nothing",
                 len(floods := [record for record in records if record[1:3] == ("desk", STARTED)]) == 20, str(floods))
    checks.check("the log says what was overwritten", ("audit", DROPPED) in {record[1:3] for record in records}, "")
    checks.check("nothing that was typed is in the kernel's log",
                 not [typed for typed in TYPED if typed in machine.log], "")
    # One nanosecond is one instruction here, so this is the work of all programs and of the kernel.
    answers = [(name, int(ns)) for name, outcome, ns in LOGGED_IN.findall(machine.log) if outcome == DENIED]
    counts = [ns for _, ns in answers]
    print("  instructions until a login is denied: " + ", ".join(f"'{name}' {ns}" for name, ns in answers))
    checks.check("wrong, disabled, unknown, empty and not set up are the same work",
                 {name for name, _ in answers} == {"ann", "bob", "eve", "", "operator"} and
                 max(counts) - min(counts) <= SAME_WORK, str(answers))
    proofs.powered_off(machine, checks)
    sys.exit(checks.finish())
