#!/usr/bin/python3
"""Attacks from user space on the booted kernel, and the kernel's own probes of its defences.

The names of the groups are known here, so that none can be left out; those of the children come from
user/proofs/attacks.def, and the probes' from the table in kernel/arch/x86_64/probe.c.
Run by `make test-hostile`.
"""

import functools
import pathlib
import re
import sys

import capos
import proofs

GROUPS = """
undefined-opcodes undefined-flags reserved-bits bare-entries operation-indexes
message-ranges result-ranges result-capabilities transfer-lists
index-claims kernel-words completion-queue cancelling system-calls
forged-ids stale-ids wrong-interfaces wrong-methods
messages-ledger messages-memory messages-address-space messages-image-factory messages-image
messages-process-spawner messages-boot-package messages-thread messages-timer messages-entropy
messages-system-info messages-console messages-serial-port messages-memory-object
messages-process-builder messages-process-handle
messages-changed-while-waiting
map-places map-own-parts write-or-execute frames-are-empty many-mappings
interrupt-vectors
""".split()

CHILDREN_LEAST = 120
PROBES_LEAST = 13


def children():
    text = pathlib.Path("user/proofs/attacks.def").read_text()
    names = re.findall(r"^(?:FAULTS|EITHER|FAULTS_OR_EXITS|EXITS)\((\w+),", text, re.M)
    return [f"child-{name}" for name in names]


def probes():
    """name -> (vector, error codes)"""
    text = pathlib.Path("kernel/arch/x86_64/probe.c").read_text()
    table = re.search(r"\*   probe=\s+forbidden by.*?\*/", text, re.S).group(0)
    rows = re.findall(r"^ \*   ([a-z-]+) {2,}.*?\s(\d+)\s+(0x[0-9a-f]+|\d+)( or 0x[0-9a-f]+)?$",
                      table, re.M)
    return {name: (int(vector), [int(error, 0)] + ([int(other[4:], 0)] if other else []))
            for name, vector, error, other in rows}


def probe_check(checks, name, machine, vector, errors):
    seen = re.search(r"kernel stopped: .*, vector (\d+), error code (0x[0-9a-f]+)", machine.log)
    checks.check(
        f"probe {name}: vector {vector}",
        machine.code == proofs.PANIC and "a probe was not stopped" not in machine.log and
        seen and int(seen.group(1)) == vector and int(seen.group(2), 0) in errors,
        f"exit code {machine.code}\n{machine.log[:1500]}")


def main():
    package = sys.argv[1]
    checks = capos.Scenario()
    expected = probes()
    checks.check(f"at least {PROBES_LEAST} probes", len(expected) >= PROBES_LEAST, str(expected))
    checks.check(f"at least {CHILDREN_LEAST} attacks", len(children()) >= CHILDREN_LEAST)
    cases = [("", functools.partial(proofs.boot, package))]
    cases += [(name, functools.partial(proofs.boot, package, ["--append", f"probe={name}"], 60))
              for name in expected]
    for name, machine in proofs.boot_all(cases):
        if name:
            probe_check(checks, name, machine, *expected[name])
            continue
        proofs.outcomes(machine, checks, GROUPS + children())
        proofs.powered_off(machine, checks)
    sys.exit(checks.finish())


if __name__ == "__main__":
    main()
