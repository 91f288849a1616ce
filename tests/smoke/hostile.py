#!/usr/bin/python3
"""Attacks from user space on the booted kernel, and the kernel's own probes of its defences.

The names of the groups are known here, so that none can be left out; those of the children come from
tests/proofs/attacks.def, and the probes' from the table in kernel/arch/x86_64/probe.c.
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
    text = pathlib.Path("tests/proofs/attacks.def").read_text()
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


# Events of the machine that no program can bring about: QEMU's command, and the panic's words.
BANK_STATUS = 0xbd00000000000134
MACHINE_EVENTS = {
    "machine check": (f"mce 0 1 {BANK_STATUS:#x} 5 0x123000 0",
                      ["kernel stopped: machine check, vector 18",
                       f"bank 0000000000000001  status {BANK_STATUS:016x}  address 0000000000123000"]),
}


# So many one behind the other.
NMIS = 50


def events_check(checks, attacker):
    """From user space and while idling."""
    for name, (command, parts) in MACHINE_EVENTS.items():
        for attack in ("spin", "hold"):
            package = attacker.copy().rename_grant("attack", attack)
            machine = proofs.inject(bytes(package.data), command)
            checks.check(f"a {name} while init does `{attack}` is a panic that says so",
                         machine.code == proofs.PANIC and
                         not [part for part in parts if part not in machine.log],
                         f"exit code {machine.code}\n{machine.log[:1500]}{machine.terminal}")


# The local APIC's sources, as QEMU lists them, when the kernel has set them.
SOURCES = {"LVT0": "masked", "LVT1": "NMI", "LVTPC": "masked", "LVTERR": "masked", "LVTTHMR": "masked"}


def sources_check(checks, attacker):
    package = bytes(attacker.copy().rename_grant("attack", "hold").data)
    machine = proofs.inject(package, "info lapic")
    for name, state in SOURCES.items():
        found = re.search(rf"^{name}\b.*$", machine.terminal, re.M)
        checks.check(f"{name} is {state}", found and state in found.group(0) and
                     (state == "masked" or "masked" not in found.group(0)),
                     f"{found and found.group(0)}\n{machine.terminal}")
    machine = proofs.inject(package, "info registers")
    checks.check("no breakpoint is set", "DR7=0000000000000400" in machine.terminal, machine.terminal)
    checks.check("machine checks are allowed",
                 (found := re.search(r"CR4=([0-9a-f]+)", machine.terminal)) and
                 int(found.group(1), 16) & 0x40, machine.terminal)


def stray_check(checks, attacker):
    package = bytes(attacker.copy().rename_grant("attack", "doze").data)
    machine = proofs.boot(package, ["--append", "raise-stray"])
    checks.check("a stray interrupt is ended and logged, and the timer still comes",
                 machine.code == proofs.POWERED_OFF and
                 machine.log.count("a stray interrupt, vector 85") == 1,
                 f"exit code {machine.code}\n{machine.log}")


def nmi_check(checks, attacker):
    """A device can raise one: without an error of the platform's it is counted, and all goes on."""
    package = bytes(attacker.copy().rename_grant("attack", "doze").data)
    machine = proofs.inject(package, "\n".join(["nmi"] * NMIS))
    checks.check("non-maskable interrupts are counted, and all goes on",
                 machine.code == proofs.POWERED_OFF and "kernel stopped" not in machine.log and
                 machine.log.count("a stray interrupt, vector 2:") == 1,
                 f"exit code {machine.code}\n{machine.log}")


def main():
    package = sys.argv[1]
    attacker = proofs.Package(pathlib.Path(sys.argv[2]).read_bytes())
    checks = capos.Scenario()
    expected = probes()
    checks.check(f"at least {PROBES_LEAST} probes", len(expected) >= PROBES_LEAST, str(expected))
    checks.check(f"at least {CHILDREN_LEAST} attacks", len(children()) >= CHILDREN_LEAST)
    cases = [("", functools.partial(proofs.boot, package))]
    cases += [(name, functools.partial(proofs.boot, package, ["--append", f"probe={name}"]))
              for name in expected]
    for name, machine in proofs.boot_all(cases):
        if name:
            probe_check(checks, name, machine, *expected[name])
            continue
        proofs.outcomes(machine, checks, GROUPS + children())
        proofs.powered_off(machine, checks)
    events_check(checks, attacker)
    sources_check(checks, attacker)
    stray_check(checks, attacker)
    nmi_check(checks, attacker)
    sys.exit(checks.finish())


if __name__ == "__main__":
    main()
