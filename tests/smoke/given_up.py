#!/usr/bin/python3
"""A service that the operator's profile names ends at once, each time, and is given up: an operator gets in all the
same, holds all the rest, and is told. Run by `make run-login-given-up`.

    given_up.py MKMANIFEST MANIFEST.json
"""

import sys
import tempfile

import capos
import net_peers
import people

# The exports of `net`, as the profile names them.
LOST = {"network", "ping", "resolver", "listen", "server"}


def net_faults(manifest):
    """In the place of `net` is a program that is ended for what it does."""
    manifest["programs"]["faulter"] = {"file": "faulter.elf"}
    net = manifest["services"]["net"]
    net["program"] = "faulter"
    net["grants"] = {"console": {"root": "console"}}
    net["restart"].update({"budget": 1, "backoffMs": 0})


def play(machine, checks):
    machine.boot()
    people.set_up(machine)
    people.log_in(machine)
    checks.contains("the operator gets in", machine.command("whoami"), "^operator, profile operator")
    checks.contains("net is given up", machine.command("services"), r"net +given up")
    holds = {name: interface for name, interface in people.SHELL_HOLDS["operator"].items() if name not in LOST}
    people.SHELL_HOLDS["operator"] = holds
    people.check_held(machine, checks, "operator")
    checks.contains("the command says what is missing", machine.command("net"),
                    "net needs a NetworkStatus named \"network\", and the shell holds none")
    people.log_out(machine)
    people.log_in(machine)
    checks.contains("and gets in again", machine.command("whoami"), "^operator, profile operator")


def main():
    checks = capos.Scenario()
    with tempfile.TemporaryDirectory(prefix="capos-given-up-") as folder:
        package = net_peers.variant(sys.argv[2], sys.argv[1], folder, {}, net_faults)
        machine = capos.Machine(["tools/qemu", "--memory", "160", "--package", str(package), "--log", f"{folder}/log"])
        try:
            play(machine, checks)
        except capos.Failed as failure:
            checks.check(str(failure), False, capos.clean(machine.process.before or ""))
        finally:
            machine.close()
    sys.exit(checks.finish())


if __name__ == "__main__":
    main()
