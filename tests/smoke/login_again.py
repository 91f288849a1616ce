#!/usr/bin/python3
"""The default system with a disk, and started again with it: somebody who set it up is there tomorrow. Run by
`make run-login-again`.

    login_again.py MKDISK PACKAGE PARTITION...

A machine is ended with its process: the host keeps what the machine has handed to it, so this shows restarts, not
power cuts (docs/disk.md).
"""

import os
import re
import subprocess
import sys
import tempfile

import capos
import people


def started(package, folder, disk):
    log = os.path.join(folder, "log")
    if os.path.exists(log):
        os.unlink(log)
    return capos.Machine(["tools/qemu", "--devices", "standard", "--disk", disk, "--memory", "160",
                          "--package", package, "--log", log])


def first(machine, checks):
    checks.contains("a new disk: nobody has set the system up", machine.boot(), "type setup")
    checks.contains("setup sets the operator's password", people.set_up(machine), "The password is set")
    people.log_in(machine)
    checks.contains("the operator makes an account", machine.command("accounts create ann guest Ann Example"), "ann")


def again(machine, checks):
    text = machine.boot()
    checks.check("started again with the same disk, the system is set up", "type setup" not in text, text)
    machine.send("setup\r")
    machine.expect("set up already")
    machine.expect(re.escape(capos.PROMPT))
    checks.check("a second setup is refused", True)
    checks.contains("a wrong password is denied", people.log_in(machine, password="wrong"), "do not go together")
    people.log_in(machine)
    checks.contains("the password of the day before lets the operator in", machine.command("whoami"), "^operator")
    checks.contains("and the account is there", machine.command("accounts"), "ann.*guest")


def without(machine, checks):
    machine.boot()
    machine.send("setup\r")
    machine.expect("set up already|cannot|not available|unavailable")
    machine.expect(re.escape(capos.PROMPT))
    checks.check("a machine whose disk was taken away is not set up anew", True)


def main():
    mkdisk, package, *partitions = sys.argv[1:]
    checks = capos.Scenario()
    with tempfile.TemporaryDirectory(prefix="capos-login-again-") as folder:
        disk = os.path.join(folder, "disk.img")
        subprocess.run([mkdisk, "make", disk, *partitions], check=True, stdout=subprocess.DEVNULL)
        for play, image in ((first, disk), (again, disk), (without, "none")):
            machine = started(package, folder, image)
            try:
                play(machine, checks)
            except capos.Failed as failure:
                checks.check(str(failure), False, capos.clean(machine.process.before or ""))
            finally:
                machine.close()
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
