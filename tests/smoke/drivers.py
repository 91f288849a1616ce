#!/usr/bin/python3
"""The drivers of a random number device and of a network card as programs that init starts, on a machine that has no
other source of chance than that device: `arp` finds a neighbour through the card, and waits until there is entropy,
which only the bytes of the device can give. Run by `make run-drivers`.

    drivers.py PACKAGE
"""

import re
import sys

import capos
import proofs

MACHINE = ["--devices", "standard", "--processor", "max,-rdrand,-rdseed"]
ENDED = re.compile(r"init: arp \(pid \d+\) exited with code (\d+)")


def main():
    checks = capos.Scenario()
    machine = proofs.boot(sys.argv[1], MACHINE, enough=ENDED.search)
    log = machine.log
    for driver in "virtio-rng", "virtio-net":
        checks.check(f"{driver} is started, once", log.count(f"init: started {driver} ") == 1, log)
    checks.check("the card's driver serves its client, three times",
                 log.count("arp: 10.0.2.2 is at 52:55:0a:00:02:02") == 3, log)
    checks.check("what the device says makes entropy", "arp: done, and there is entropy" in log, log)
    checks.check("the client is content", ENDED.findall(log) == ["0"], log)
    sys.exit(checks.finish())


if __name__ == "__main__":
    main()
