#!/usr/bin/python3
"""The end of the machine when init ends, or refuses to begin: off, again, failed, or a panic.

Run by `make run-init-endings`. A reboot is seen by letting QEMU do it: init starts a second time.
"""

import functools
import pathlib
import sys

import capos
import proofs
from proofs import Package

# abi/exit_record.h
REBOOT = 0x7265626f
FAILURE = "the system has failed: init ended with code "
# How init ends, QEMU's exit code, what the log says.
ENDINGS = [
    ("exit_0", proofs.POWERED_OFF, "init started"),
    (f"exit_{REBOOT}", proofs.POWERED_OFF, "init started"),
    ("exit_1", proofs.FAILED, FAILURE + "0x1\n"),
    ("exit_2", proofs.FAILED, FAILURE + "0x2\n"),
    ("exit_85", proofs.FAILED, FAILURE + "0x55\n"),
    ("exit_largest", proofs.FAILED, FAILURE + "0xffffffff\n"),
    ("exit_4294967296", proofs.FAILED, FAILURE + "0x100000000\n"),
    ("exit_4294967297", proofs.FAILED, FAILURE + "0x100000001\n"),
    ("abort", proofs.PANIC, "init ended: cause 4, code 0x1,"),
    ("undefined", proofs.PANIC, "init ended: cause 3,"),
    ("read_null", proofs.PANIC, "init ended: cause 3, code 0x0, address 0x0,"),
    ("write_below_stack", proofs.PANIC, "init ended: cause 3,"),
    ("cli", proofs.PANIC, "init ended: cause 3,"),
    ("int_8", proofs.PANIC, "init ended: cause 3,"),
    ("int_14", proofs.PANIC, "init ended: cause 3,"),
]
PANIC_PARTS = ["PANIC INIT: the first process has faulted", "last kernel entries, oldest first:",
               "root ledger (limit, used, carved):"]
STARTED = "init started"
# The place of the class in an ELF file, and the length of its header.
ELF_CLASS_AT = 4
ELF_HEADER_BYTES = 64


def refusals(good, checks):
    """A program of a service is damaged in the package: init says which and why, and starts nothing."""
    shell = next(index for index in range(good.get("program_count"))
                 if good.program(index)[0].rstrip(b"\0") == b"shell")
    offset = good.program(shell)[1]
    cases = [("the class of its file", good.copy().patch(offset + ELF_CLASS_AT, b"\1"), "the ELF class, "),
             ("its end", good.copy().set_program(shell, length=ELF_HEADER_BYTES - 1), "")]
    for (what, sentence), machine in proofs.boot_all(
            [((what, sentence), functools.partial(proofs.boot, bytes(package.data)))
             for what, package, sentence in cases]):
        parts = [f"init: program shell is refused: {sentence}", "init: nothing was started",
                 FAILURE + "0x2\n"]
        terminal = machine.terminal.replace("\r\n", "\n")
        missing = [part for part in parts if part not in terminal or part not in machine.log]
        checks.check(f"a service's program without {what}: terminal and log say why nothing starts",
                     machine.code == proofs.FAILED and not missing and "PANIC" not in machine.log,
                     f"exit code {machine.code}, missing {missing}\n{terminal}\n{machine.log[:1500]}")


def main():
    good = Package(pathlib.Path(sys.argv[1]).read_bytes())
    checks = capos.Scenario()

    def package(attack):
        return bytes(good.copy().rename_grant("attack", attack).data)

    cases = [(ending, functools.partial(proofs.boot, package(ending[0])))
             for ending in ENDINGS]
    for (attack, code, sentence), machine in proofs.boot_all(cases):
        parts = [sentence] + (PANIC_PARTS if code == proofs.PANIC else [])
        missing = [part for part in parts if part not in machine.log]
        if code == proofs.FAILED:
            missing += [part for part in (sentence,)
                        if part not in machine.terminal.replace("\r\n", "\n")]
            missing += ["no trace"] if "PANIC" in machine.log else []
        checks.check(f"{attack}: exit code {code}", machine.code == code and not missing,
                     f"exit code {machine.code}, missing {missing}\n{machine.log[:1500]}")
    again = proofs.boot(package(f"exit_{REBOOT}"), ["-action", "reboot=reset"],
                        enough=lambda log: log.count(STARTED) > 1)
    checks.check("the code of a reboot reboots: init starts again and again",
                 again.code is None and again.log.count(STARTED) > 1,
                 f"exit code {again.code}\n{again.log[:1500]}")
    off = proofs.boot(package("exit_0"), ["-action", "reboot=reset"])
    checks.check("exit_0 does not", off.code == proofs.POWERED_OFF and
                 off.log.count(STARTED) == 1, off.log[:1500])
    refusals(Package(pathlib.Path(sys.argv[2]).read_bytes()), checks)
    sys.exit(checks.finish())


if __name__ == "__main__":
    main()
