#!/usr/bin/python3
"""Two instances of the service of the network at the ends of a wire: no device is there. Run by `make
run-net-pair` and `make run-net-waiting`; argv[1] is the package, argv[2] the number of calls that wait meanwhile."""

import re
import sys

import capos
import proofs

LINES = (
    ("an echo service listens, at the port that its authority names", r"^echo: listening at port 7$"),
    ("a host answers an echo request of ICMP", r"^talker: 10\.7\.0\.1 answered in \d+ us$"),
    ("1 MiB comes back intact over one connection", r"^talker: 1 MiB came back in \d+ us$"),
    ("a byte comes back a hundred times", r"^talker: 100 round trips of a byte in \d+ us$"),
    ("a hundred short connections, beyond what a client may have at once",
     r"^talker: 100 short connections in \d+ us$"),
    ("the talker says that all is well", r"^talker: all is well$"),
)


def main():
    checks = capos.Scenario()
    machine = proofs.boot(sys.argv[1])
    print(machine.log)
    waiting = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    waited = len(re.findall(r"^waiter: 40 reads wait$", machine.log, re.M))
    checks.check(f"{waiting} reads wait, each in a connection of its own", waited * 40 == waiting, machine.log[-2000:])
    checks.check("none of them has an answer before the end", "has its answer" not in machine.log, machine.log[-2000:])
    for name, pattern in LINES:
        checks.check(name, re.search(pattern, machine.log, re.M) is not None, machine.log[-2000:])
    checks.check("nothing aborted", "abort" not in machine.log, machine.log[-2000:])
    proofs.powered_off(machine, checks)
    sys.exit(checks.finish())


if __name__ == "__main__":
    main()
