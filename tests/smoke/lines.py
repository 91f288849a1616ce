#!/usr/bin/python3
"""Four serial lines: what is typed and shown on the further ones, while the first, whose interrupt the
third shares, goes on; and a break, which is no byte. Run by `make run-lines`."""

import os
import re
import shlex
import socket
import tempfile

import capos

# Bytes of the protocol by which QEMU's side of the socket takes breaks: RFC 854.
COMMAND, BREAK = b"\xff", b"\xf3"
MANY = 5000


class Line:
    """The far end of a line."""

    def __init__(self, path):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.settimeout(capos.STEP_SECONDS)
        self.socket.connect(path)

    def send(self, data):
        self.socket.sendall(data)

    def until(self, wanted):
        """Waits until these bytes were shown; gives what was, without commands of the protocol."""
        seen = b""
        while wanted not in seen:
            seen += self.socket.recv(4096)
            seen = re.sub(COMMAND + b"..", b"", seen, flags=re.DOTALL)
        return seen


def taken(text):
    """The bytes that a read gave, the count of lost ones, and of breaks."""
    data = re.search(r'data = 0x"([0-9a-f\s]*)"', text)
    numbers = [re.search(rf"{name} = (\d+)", text) for name in ("lost", "breaks")]
    return (bytes.fromhex(data.group(1)) if data else b"",
            *(int(found.group(1)) if found else 0 for found in numbers))


def read(machine, name, limit=100):
    return taken(machine.command(f"call {name}.read {{ limit: {limit} }}"))


def both_ways(machine, scenario, lines):
    for name, line in lines.items():
        machine.command(f'call {name}.write {{ data: "shown on {name}" }}')
        shown = line.until(name.encode())
        scenario.check(f"the {name} line shows what is written to it", shown.endswith(b"shown on " + name.encode()), str(shown))
    for name, line in lines.items():
        line.send(b"typed on " + name.encode())
    for name in lines:
        data, lost = b"", 0
        while len(data) < len(b"typed on " + name.encode()) and lost == 0:
            more, lost, _ = read(machine, name)
            data += more
        scenario.check(f"what is typed on the {name} line arrives there", data == b"typed on " + name.encode(), str(data))


def breaks(machine, scenario, lines):
    for name, line in lines.items():
        line.send(COMMAND + BREAK)
        seen = read(machine, name)
        scenario.check(f"a break on the {name} line is told, and is no byte", seen == (b"", 0, 1), str(seen))
        line.send(b"\0")
        seen = read(machine, name)
        scenario.check("a zero byte is a byte, and no break", seen == (b"\0", 0, 0), str(seen))


def at_once(machine, scenario, lines):
    """More than a line's queue holds, on both, while the terminal reads commands."""
    for line in lines.values():
        line.send(bytes(i % 251 for i in range(MANY)))
    for name in lines:
        data, lost = b"", 0
        while len(data) < MANY and lost == 0:
            more, lost, _ = read(machine, name, 3072)
            data += more
        scenario.check(f"nothing is lost on the {name} line, however slowly it is read",
                       data == bytes(i % 251 for i in range(MANY)) and lost == 0, f"{len(data)} bytes, {lost} lost")


def scenario(machine, checks, paths):
    machine.boot()
    lines = {name: Line(path) for name, path in paths.items()}
    both_ways(machine, checks, lines)
    breaks(machine, checks, lines)
    at_once(machine, checks, lines)
    machine.send("exit\r")
    code = machine.ended()
    checks.check("exit powers the machine off", code == 0, f"QEMU's exit code: {code}")


def main():
    with tempfile.TemporaryDirectory() as folder:
        paths = {name: os.path.join(folder, name) for name in ("third", "fourth")}
        command = shlex.split(os.environ["CAPOS_BOOT"])
        for path in paths.values():
            command += ["--line", f"socket,path={path},server=on,wait=off,telnet=on"]
        capos.play(lambda machine, checks: scenario(machine, checks, paths), command)


if __name__ == "__main__":
    main()
