#!/usr/bin/python3
"""A thousand calls that wait in reads of as many connections over the card, while others are served: the test's own
server accepts them and says nothing. Run by `make run-net-crowd`.

    net_crowd.py MKMANIFEST MANIFEST.json
"""

import json
import resource
import socket
import sys
import tempfile
import threading

import capos
import net_peers

READERS = 25  # programs
READS = 40  # of each: tests/proofs/net-waiter
CROWD = READERS * READS
BYTES = 1 << 18
# Connections of this machine, and of QEMU, which has one for each, too.
FILES = 4096


class Silent:
    """Accepts all that come, says nothing to them, and ends them when it is told to."""

    def __init__(self):
        self.kept = []
        self.listener = socket.create_server((net_peers.HOST, 0), backlog=1024)
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            connection, _ = self.listener.accept()
            self.kept.append(connection)

    def end(self):
        for connection in self.kept:
            connection.close()


def crowd_add(manifest, port):
    """The programs that wait, each of them a service, and the rule by which they call."""
    manifest["programs"]["net-waiter"] = {"file": "net-waiter.elf"}
    net = manifest["services"]["net"]
    config = net["grants"]["config"]["config"]["value"]
    config["connect"].append({"tag": 6, "hosts": ["10.0.2.2"], "ports": [{"first": port, "last": port}]})
    config["socketsPerClient"] = 1200
    net["exports"]["crowd"] = {"interface": "TcpConnectAuthority", "tag": 6, "issued": False}
    template = json.loads(json.dumps(manifest["services"]["echo"]))
    template.update({"program": "net-waiter", "grants": {"peer": {"service": "net", "export": "crowd"},
                                                         "timer": {"root": "timer"},
                                                         "console": {"root": "console"}}})
    template["limits"]["frames"] = 192
    template["restart"]["budget"] = 0
    for number in range(READERS):
        manifest["services"][f"waiter-{number}"] = template


def streams_of(text):
    """How many streams `net` tells of."""
    words = text.split(" streams")[0].split()
    return int(words[-1]) if " streams" in text else -1


def play(machine, checks, silent, forward):
    machine.boot()
    seen = machine.until(lambda: machine.command("net"), lambda text: streams_of(text) >= CROWD)
    checks.check(f"{CROWD} connections stand, over the card", streams_of(seen) == CROWD, seen)
    kept = machine.until(lambda: len(silent.kept), lambda count: count == CROWD)
    checks.check("and the peer has as many", kept == CROWD, kept)
    data = net_peers.pattern(BYTES)
    back = net_peers.echoed(forward, data)
    checks.check("meanwhile the machine's echo service sends 256 KiB back, intact", back == data, f"{len(back)} bytes")
    seen = machine.command("run netTalker with { console: @console, peer: @peer, timer: @timer }", 400)
    checks.contains("and a program has 1 MiB back, bytes to and fro, short connections", seen, r"talker: all is well")
    seen = machine.until(lambda: machine.command("net"), lambda text: streams_of(text) == CROWD)
    checks.check("those that wait are as many as before", streams_of(seen) == CROWD, seen)
    silent.end()
    seen = machine.until(lambda: machine.command("net"), lambda text: streams_of(text) == 0)
    checks.check("when the peer ends them, no stream is left", streams_of(seen) == 0, seen)


def main():
    checks = capos.Scenario()
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (FILES if most < 0 else min(FILES, most), most))
    silent = Silent()
    peers = {"page": net_peers.serve(net_peers.page), "echo": net_peers.serve(net_peers.echo),
             "names": net_peers.names()}
    forward = net_peers.free_port()
    with tempfile.TemporaryDirectory(prefix="capos-crowd-") as folder:
        package = net_peers.variant(sys.argv[2], sys.argv[1], folder, peers,
                                    lambda manifest: crowd_add(manifest, silent.port))
        machine = capos.Machine(["tools/qemu", "--devices", "standard", "--forward", f"{forward}:7", "--package",
                                 str(package), "--log", f"{folder}/log"])
        try:
            play(machine, checks, silent, forward)
            with open(f"{folder}/log", encoding="utf-8", errors="replace") as lines:
                log = lines.read()
            checks.check("nothing aborted, and the driver is the first one",
                         "abort" not in log and "restarting virtio-net" not in log, log[-3000:])
        except (capos.Failed, OSError) as failure:
            checks.check(str(failure), False, capos.clean(machine.process.before or ""))
        finally:
            machine.close()
    sys.exit(checks.finish())


if __name__ == "__main__":
    main()
