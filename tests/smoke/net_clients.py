#!/usr/bin/python3
"""Clients of the network on the standard machine: datagrams, sockets whose ledger closes under them, and sockets
until a ledger stops them, by tests/proofs/net-prober; and addresses of 16 bytes. Run by `make run-net-clients`; all
peers are the test's own, on loopback.

    net_clients.py MKMANIFEST MANIFEST.json
"""

import socket
import sys
import tempfile
import threading

import capos
import net_peers

# QEMU's own address in its user network.
LONGER = "fec0::2"


def datagrams():
    """Sends back each datagram; gives its port."""
    line = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    line.bind((net_peers.HOST, 0))

    def answer():
        while True:
            data, peer = line.recvfrom(4096)
            line.sendto(data, peer)

    threading.Thread(target=answer, daemon=True).start()
    return line.getsockname()[1]


def prober_add(manifest, port):
    """The program, a rule for its datagrams, and an address of 16 bytes by what routers announce."""
    manifest["programs"]["net-prober"] = {"file": "net-prober.elf"}
    net, shell = manifest["services"]["net"], manifest["services"]["shell"]
    config = net["grants"]["config"]["config"]["value"]
    config["udp"] = [{"tag": 6, "hosts": ["10.0.2.2"], "ports": [{"first": port, "last": port}]}]
    config["ipv6"] = True
    net["exports"]["datagrams"] = {"interface": "UdpAuthority", "tag": 6, "issued": False}
    shell["grants"]["udp"] = {"service": "net", "export": "datagrams"}
    shell["grants"]["netProber"] = {"program": "net-prober"}


def play(machine, checks):
    machine.boot()
    seen = machine.until(lambda: machine.command("net"), lambda text: "10.0.2.15/24" in text and "fec0:" in text)
    checks.contains("the machine has an address of each kind", seen, r"address +10\.0\.2\.15/24", r"address +fec0:")
    seen = machine.until(lambda: machine.command(f"ping {LONGER}"), lambda text: "answered" in text)
    checks.contains("a host with a longer address answers", seen, LONGER + r" answered in \d+")
    seen = machine.command("run netProber with { console: @console, timer: @timer, udp: @udp, peer: @peer, "
                           "status: @network, ledger: @ledger }", 400)
    checks.contains("datagrams come back, and those without a rule are refused", seen, "datagrams come back, others are refused")
    checks.contains("a ledger closes under a stream and a socket: calls that wait end, and the service lets both go", seen,
                    "a ledger has closed under its sockets")
    checks.contains("a ledger stops its client's sockets, while others are served", seen, "a ledger stops its sockets, and others work")
    checks.contains("the prober has no complaint", seen, "prober: all is well")


def main():
    checks = capos.Scenario()
    peers = {"page": net_peers.serve(net_peers.page), "echo": net_peers.serve(net_peers.echo),
             "names": net_peers.names()}
    port = datagrams()
    with tempfile.TemporaryDirectory(prefix="capos-clients-") as folder:
        package = net_peers.variant(sys.argv[2], sys.argv[1], folder, peers, lambda made: prober_add(made, port))
        machine = capos.Machine(["tools/qemu", "--devices", "standard", "--network", "user,ipv4=on,ipv6=on", "--package",
                                 str(package), "--log", f"{folder}/log"])
        try:
            play(machine, checks)
            with open(f"{folder}/log", encoding="utf-8", errors="replace") as lines:
                log = lines.read()
            checks.check("nothing aborted, and nothing was started again",
                         "abort" not in log and "restarting" not in log, log[-3000:])
        except (capos.Failed, OSError) as failure:
            checks.check(str(failure), False, capos.clean(machine.process.before or ""))
        finally:
            machine.close()
    sys.exit(checks.finish())


if __name__ == "__main__":
    main()
