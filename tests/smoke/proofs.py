"""Boots machines whose init is a proof, or that must not boot at all, and reads what they say.

A proof prints `PASS name` and `FAIL name: why` on the kernel's log line. The names that must come are a
list in the script, so that a proof which stops half-way, or leaves a group out, has failed. Machines run
two at a time. Nothing here sleeps: a machine ends by itself, or is ended when its time is over.
"""

import collections
import concurrent.futures
import os
import pathlib
import re
import socket
import struct
import subprocess
import sys
import tempfile
import time
import threading

import capos

MACHINES_AT_ONCE = 2
# Only ever waited out by a machine that does not end; below what tests/run gives a suite.
MACHINE_SECONDS = 600
# Between two looks at a log.
LOOK_SECONDS = 0.2
INJECT_SECONDS = 60
POWERED_OFF = 0
FAILED = 3
PANIC = 85

Machine = collections.namedtuple("Machine", "code log terminal")

PAGE = 4096
HEADER = struct.Struct("<QIIQQQQQIIIIQ")
HEADER_FIELDS = ("magic", "version", "reserved0", "package_bytes", "manifest_offset", "manifest_bytes",
                 "schema_offset", "schema_bytes", "program_count", "init_program", "grant_count",
                 "ring_regions", "frames")
GRANT = struct.Struct("<32sQII")
GRANTS_AT = 128
PROGRAM = struct.Struct("<32sQQ")
PROGRAMS_AT = PAGE


class Package:
    """A boot package that can be damaged: abi/boot_package.h has the layout."""

    def __init__(self, data):
        self.data = bytearray(data)

    def copy(self):
        return Package(self.data)

    def get(self, field):
        return HEADER.unpack_from(self.data)[HEADER_FIELDS.index(field)]

    def set(self, **fields):
        values = dict(zip(HEADER_FIELDS, HEADER.unpack_from(self.data)))
        values.update(fields)
        HEADER.pack_into(self.data, 0, *(values[name] for name in HEADER_FIELDS))
        return self

    def grant(self, index):
        return GRANT.unpack_from(self.data, GRANTS_AT + index * GRANT.size)

    def set_grant(self, index, **fields):
        values = dict(zip(("name", "interface", "ordinal", "reserved"), self.grant(index)))
        values.update(fields)
        GRANT.pack_into(self.data, GRANTS_AT + index * GRANT.size, *values.values())
        return self

    def rename_grant(self, old, new):
        for index in range(self.get("grant_count")):
            if self.grant(index)[0].rstrip(b"\0") == old.encode():
                return self.set_grant(index, name=new.encode())
        raise KeyError(old)

    def program(self, index):
        return PROGRAM.unpack_from(self.data, PROGRAMS_AT + index * PROGRAM.size)

    def set_program(self, index, name=None, offset=None, length=None):
        old = self.program(index)
        PROGRAM.pack_into(self.data, PROGRAMS_AT + index * PROGRAM.size,
                          old[0] if name is None else name,
                          old[1] if offset is None else offset,
                          old[2] if length is None else length)
        return self

    def patch(self, offset, data):
        self.data[offset:offset + len(data)] = data
        return self

    def cut(self, length):
        del self.data[length:]
        return self


def ended(process, log, seconds, enough):
    """The terminal's text by the machine's end; or None when it had to be ended: its time was over,
    or the log was enough."""
    over = time.monotonic() + seconds
    while time.monotonic() < over:
        try:
            return process.communicate(timeout=LOOK_SECONDS if enough else seconds)[0]
        except subprocess.TimeoutExpired:
            if enough and log.exists() and enough(log.read_text(errors="replace")):
                break
    return None


def boot(package=None, arguments=(), seconds=MACHINE_SECONDS, enough=None):
    """Boots one machine to its end, or until `enough` says so of its log. `package` is bytes, a path, or
    None for none."""
    with tempfile.TemporaryDirectory(prefix="capos-proof-") as folder:
        log = pathlib.Path(folder) / "log"
        command = ["tools/qemu", "--log", str(log)]
        if "CAPOS_KERNEL" in os.environ:
            command += ["--kernel", os.environ["CAPOS_KERNEL"]]
        if package is None:
            command += ["--no-package"]
        else:
            if not isinstance(package, (str, pathlib.Path)):
                path = pathlib.Path(folder) / "package"
                path.write_bytes(package)
                package = path
            command += ["--package", str(package)]
        process = subprocess.Popen(command + list(arguments), stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        terminal = ended(process, log, seconds, enough)
        code = process.returncode
        if terminal is None:
            process.kill()
            terminal, _ = process.communicate()
            code = None
        text = log.read_text(errors="replace") if log.exists() else ""
        return Machine(code, text.replace("\r\n", "\n"), terminal.decode(errors="replace"))


def inject(package, command, options=()):
    """Boots one machine, and gives QEMU's monitor a command when init has started; what it then says."""
    with tempfile.TemporaryDirectory(prefix="capos-proof-") as folder:
        log, path = pathlib.Path(folder) / "log", pathlib.Path(folder) / "package"
        monitor = pathlib.Path(folder) / "monitor"
        os.mkfifo(log)
        path.write_bytes(package)
        words = ["tools/qemu", "--log", str(log), "--package", str(path), *options,
                 "-monitor", f"unix:{monitor},server=on,wait=off"]
        if "CAPOS_KERNEL" in os.environ:
            words[1:1] = ["--kernel", os.environ["CAPOS_KERNEL"]]
        process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.STDOUT)
        # Whatever the machine does, it does not outlast this: then all pipes end.
        limit = threading.Timer(INJECT_SECONDS, process.kill)
        limit.start()
        said, text = b"", ""
        with open(log, encoding="utf-8", errors="replace", newline="") as lines:
            for line in lines:
                text += line
                if "init started" in line:
                    said = monitor_command(monitor, command)
        terminal, _ = process.communicate()
        limit.cancel()
        return Machine(process.returncode, text.replace("\r\n", "\n"),
                       terminal.decode(errors="replace") + said.decode(errors="replace"))


def monitor_command(path, command):
    """Ends the machine by the command that is given; `quit` ends a machine that it did not end."""
    said = b""
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(str(path))
        line.sendall(f"{command}\n".encode())
        if command.startswith("info"):
            line.sendall(b"quit\n")
        try:
            while piece := line.recv(4096):
                said += piece
        except ConnectionResetError:
            pass
    return said


def boot_all(cases):
    """Boots many: `cases` is a list of (name, function that boots). Gives (name, machine) in order."""
    with concurrent.futures.ThreadPoolExecutor(MACHINES_AT_ONCE) as pool:
        running = [(name, pool.submit(function)) for name, function in cases]
        for name, future in running:
            yield name, future.result()


def outcomes(machine, checks, names):
    """Each of the names must have passed, exactly once, and nothing else may be there."""
    passed = re.findall(r"^PASS (\S+) \((\d+) cases\)$", machine.log, re.M)
    failed = dict(re.findall(r"^FAIL ([^:\s]+): (.*)$", machine.log, re.M))
    counts = collections.Counter(name for name, _ in passed)
    for name in names:
        checks.check(name, counts[name] == 1 and name not in failed,
                     failed.get(name, "it was not heard of, or more than once"))
    strange = (set(counts) | set(failed)) - set(names)
    checks.check("no other group was heard of", not strange, ", ".join(sorted(strange)))
    print(f"\n{sum(int(count) for _, count in passed)} cases in {len(passed)} groups")


def powered_off(machine, checks):
    checks.check("the proof ended with 0, and the machine is off", machine.code == POWERED_OFF,
                 f"exit code {machine.code}\n{machine.log[-3000:]}")


def play(names, arguments=()):
    """The whole of a script whose proof is one boot: argv[1] is its package."""
    checks = capos.Scenario()
    machine = boot(sys.argv[1], arguments)
    for line in machine.log.splitlines():
        if line and not line.startswith("PASS"):
            print(f"  | {line}")
    outcomes(machine, checks, names)
    powered_off(machine, checks)
    sys.exit(checks.finish())
