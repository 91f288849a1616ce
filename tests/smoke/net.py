#!/usr/bin/python3
"""The network on the standard machine, with a real driver behind the IOMMU: DHCP, ICMP, names, TCP both ways, and a
page that is fetched. Run by `make run-net`, and by `make run-fetch` for the page alone; all peers are the test's own,
on loopback.

    net.py MKMANIFEST MANIFEST.json [fetch]
"""

import re
import sys
import tempfile

import capos
import net_peers
import pcap

BYTES = 1 << 20
SHORT_ONES = 100
# QEMU's card, and how many frames two times 1 MiB take at least.
MAC = bytes((0x52, 0x54, 0, 0x12, 0x34, 0x56))
FRAMES_LEAST = 1500


def booted(folder, peers, forward):
    package = net_peers.variant(sys.argv[2], sys.argv[1], folder, peers)
    return capos.Machine(["tools/qemu", "--devices", "standard", "--forward", f"{forward}:7", "--package",
                          str(package), "--log", f"{folder}/log",
                          "-object", f"filter-dump,id=dump,netdev=net,file={folder}/capture"])


def address_play(machine, checks):
    seen = machine.until(lambda: machine.command("net"), lambda text: "10.0.2.15/24" in text)
    checks.contains("DHCP has given an address, a gateway and a name server", seen, r"link +up",
                    r"address +10\.0\.2\.15/24", r"gateway +10\.0\.2\.2", r"name server +10\.0\.2\.2$")


def questions_play(machine, checks):
    checks.contains("a host answers an echo request of ICMP", machine.command("ping 10.0.2.2"), r"10\.0\.2\.2.*\d+")
    checks.contains("a name has an address", machine.command("resolve answer.test"), r"10\.0\.2\.77")
    seen = machine.command("resolve nobody.test")
    checks.check("a name that is none has none", "10.0.2" not in seen, seen)


def called_play(machine, checks, port):
    data = net_peers.pattern(BYTES)
    back = net_peers.echoed(port, data)
    checks.check("1 MiB comes back intact from the machine's echo service", back == data, f"{len(back)} bytes")
    right = sum(net_peers.echoed(port, bytes(4) + i.to_bytes(4, "big"))[4:] == i.to_bytes(4, "big")
                for i in range(SHORT_ONES))
    checks.check("100 short connections to it, each answered", right == SHORT_ONES, f"{right} of {SHORT_ONES}")
    seen = machine.until(lambda: machine.command("net"), lambda text: " 0 streams" in text)
    checks.contains("no stream is left, and one listener", seen, r" 0 streams, 1 listeners")


def calls_play(machine, checks):
    seen = machine.command("run netTalker with { console: @console, peer: @peer, timer: @timer }", 400)
    checks.contains("1 MiB comes back intact from the test's echo service", seen, r"talker: 1 MiB came back in \d+ us")
    checks.contains("a byte a hundred times, and a hundred short connections", seen,
                    r"100 round trips of a byte in \d+ us", r"100 short connections in \d+ us", r"talker: all is well")


def fetch_play(machine, checks):
    seen = machine.command("run fetch with { console: @console, server: @server }")
    checks.contains("a page is fetched from a server, and nothing of its header is shown", seen, net_peers.PAGE)
    checks.check("its header is not shown", "HTTP/1" not in seen, seen)


def capture_check(folder, checks, names):
    """Every frame that the machine has sent, as QEMU has seen it."""
    mine, faults = pcap.faults(f"{folder}/capture", MAC, [names])
    checks.check(f"{len(mine)} frames of the machine's stand in a capture", len(mine) >= FRAMES_LEAST, len(mine))
    checks.check("none of them has a fault that a reader of captures would name", not faults, faults[:20])
    # A reader that finds nothing wrong in damaged frames would be worth nothing.
    changed = pcap.selftest(max(mine, key=len), [names])
    checks.check("and the reader finds nine of ten changed bytes of a full frame",
                 changed is not None and changed * 10 >= 9 * (len(max(mine, key=len)) - 14), changed)


def main():
    checks = capos.Scenario()
    alone = sys.argv[3:] == ["fetch"]
    peers = {"page": net_peers.serve(net_peers.page), "echo": net_peers.serve(net_peers.echo),
             "names": net_peers.names()}
    forward = net_peers.free_port()
    with tempfile.TemporaryDirectory(prefix="capos-net-") as folder:
        machine = booted(folder, peers, forward)
        try:
            machine.boot()
            address_play(machine, checks)
            if not alone:
                questions_play(machine, checks)
                called_play(machine, checks, forward)
                calls_play(machine, checks)
            fetch_play(machine, checks)
            machine.send("call control.powerOff\r")
            checks.check("the system powers itself off", machine.ended() == 0)
            with open(f"{folder}/log", encoding="utf-8", errors="replace") as lines:
                log = lines.read()
            checks.check("nothing aborted, and no driver was started again",
                         not re.search(r"abort|restarting|given up", log), log[-3000:])
            checks.check("init says that the system ends", "the system ends, and powers off" in log, log[-2000:])
            if not alone:
                capture_check(folder, checks, peers["names"])
        except (capos.Failed, OSError) as failure:
            checks.check(str(failure), False, capos.clean(machine.process.before or ""))
        finally:
            machine.close()
    sys.exit(checks.finish())


if __name__ == "__main__":
    main()
