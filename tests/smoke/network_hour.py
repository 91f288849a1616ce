#!/usr/bin/python3
"""Plays docs/network-hour.md: a person's hour on the network, on the default system with the standard devices, and
the same person on a machine without devices. Run by `make test-network-hour`.

    network_hour.py PAGE MKMANIFEST MANIFEST.json [--show]

A block `person` is typed, and compared with the screen, as first_hour.py does; a block `person none` is the second
machine's. A block `host` is for this machine: a line that begins with `$ ` is done by a shell, and what it prints has
to be the lines below it. Two ports of the page are this machine's, and a name server; each run has its own.
"""

import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import time

import capos
import first_hour
import net_peers
import people

BLOCK = re.compile(r"^```(person none|person|host)\n(.*?)^```$", re.M | re.S)
# The ports that the page names: of the server, and the one that leads to the echo.
PAGE_PORTS = {"page": 8080, "forward": 7007}
HOST_SECONDS = 60


def blocks(path):
    """(kind, lines) of each block of the page."""
    text = pathlib.Path(path).read_text(encoding="utf-8")
    return [(kind, [line for line in body.splitlines() if line.strip()]) for kind, body in BLOCK.findall(text)]


def with_ports(text, ports):
    for name, port in PAGE_PORTS.items():
        text = re.sub(rf"\b{port}\b", str(ports[name]), text)
    return text


class Host:
    """This machine: a folder in which the page's lines are done, and the servers that they leave running."""

    def __init__(self, folder, ports):
        self.folder, self.ports, self.servers = folder, ports, []

    def server(self, line):
        """Leaves the line running, and waits until its port answers."""
        self.servers.append(subprocess.Popen(line.rstrip("& "), shell=True, executable="/bin/bash", cwd=self.folder,
                                             start_new_session=True, stdout=subprocess.DEVNULL,
                                             stderr=subprocess.DEVNULL))
        over = time.monotonic() + HOST_SECONDS
        while time.monotonic() < over:
            with socket.socket() as probe:
                if probe.connect_ex((net_peers.HOST, self.ports["page"])) == 0:
                    return
        raise capos.Failed(f"the server does not answer: {line}")

    def run(self, line):
        line = with_ports(line, self.ports)
        if line.endswith("&"):
            self.server(line)
            return []
        done = subprocess.run(line, shell=True, executable="/bin/bash", cwd=self.folder, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, timeout=HOST_SECONDS, check=False)
        return done.stdout.decode("utf-8", "replace").splitlines()

    def close(self):
        for server in self.servers:
            server.terminate()
            server.wait()


def host_play(host, lines, checks):
    starts = [at for at, line in enumerate(lines) if line.startswith("$ ")]
    for at, end in zip(starts, starts[1:] + [len(lines)]):
        typed, seen = lines[at][2:], host.run(lines[at][2:])
        checks.check(f"on this machine: {typed}", seen == lines[at + 1:end], seen)


def wanted(manifest, ports):
    """The name server is the test's, and so is the page's port."""
    config = manifest["services"]["net"]["grants"]["config"]["config"]["value"]
    config.update({"nameServer": "10.0.2.2", "nameServerPort": ports["names"]})
    for rule in config["connect"]:
        for piece in rule["ports"]:
            piece["first"] = piece["last"] = ports["page"]


def compared(person, page, checks, what, shows):
    screen = first_hour.screen_lines(person.shown)
    if shows:
        print("\n".join(["", "--- the screen"] + screen + ["---"]))
    found = first_hour.unlike(page, screen)
    checks.check(f"{what}: {len(page)} lines of the page are those of the screen", found is None,
                 found and "\n".join([f"expected: {found[0]}", "seen:"] + screen[found[1]:found[1] + 5]))
    checks.check("the password is nowhere on the screen", people.PASSWORD not in person.shown)


def play(page, kinds, machine, host, checks, shows):
    """The blocks of these kinds, in the page's order, on one machine and this one."""
    person, typed = first_hour.Person(machine), []
    for kind, lines in page:
        if kind not in kinds:
            continue
        if kind == "host":
            host_play(host, lines, checks)
            continue
        rest = lines
        if typed:
            # The block before this one has ended with the prompt of the first line.
            typed.pop()
            machine.send(lines[0].removeprefix(capos.PROMPT) + "\r")
            rest = lines[1:]
        for line in rest:
            person.line(line)
        typed += lines
    compared(person, typed, checks, kinds[0], shows)


def main():
    checks = capos.Scenario()
    path, tool, manifest = sys.argv[1:4]
    page, shows = blocks(path), "--show" in sys.argv
    ports = {"page": net_peers.free_port(), "forward": net_peers.free_port(), "names": net_peers.names()}
    with tempfile.TemporaryDirectory(prefix="capos-hour-") as folder:
        host = Host(folder, ports)
        package = net_peers.variant(manifest, tool, folder, {}, lambda made: wanted(made, ports))
        boot = ["tools/qemu", "--package", str(package), "--memory", "160", "--log", f"{folder}/log"]
        devices = ["--devices", "standard", "--forward", f"{ports['forward']}:7"]
        try:
            for kinds, more in ((("person", "host"), devices), (("person none",), [])):
                machine = capos.Machine(boot + more)
                try:
                    play(page, kinds, machine, host, checks, shows)
                except capos.Failed as failure:
                    checks.check(str(failure), False, capos.clean(machine.process.before or ""))
                finally:
                    machine.close()
        finally:
            host.close()
    sys.exit(checks.finish())


if __name__ == "__main__":
    main()
