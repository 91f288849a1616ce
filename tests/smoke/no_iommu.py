#!/usr/bin/python3
"""Machines with devices and without an IOMMU that works: each boots, says why no device is given out, and
leaves no function able to reach memory. And the standard machine, whose terminal goes on while interrupts are
remapped. Run by `make run-no-iommu`.

A machine's end marker is what it says on its terminal; QEMU's exit code alone proves nothing, because a device
that resets the machine would end QEMU with the same one."""

import os
import re
import shlex
import socket
import sys
import tempfile

import capos

SPACE = 0xb0000000
COMMAND = 0x04
MASTER = 0x04
MEMORY = 0x02
NO_LINE = 0x400
# Places as bus << 8 | slot << 3 | function: ports, and what stands behind them.
PORTS = (0x08, 0x10, 0x18, 0x20)
BEHIND = (0x100, 0x200, 0x300)
NO_DMA = r"^no IOMMU, no DMA: no device is given out: "

# A name, QEMU's words, and what the kernel's log must have.
UNIT = "-device intel-iommu,aw-bits=48"
MACHINES = (
    ("without an IOMMU", "--devices no-iommu", "", NO_DMA + "the machine has none"),
    ("with one that does not remap interrupts", "--devices no-iommu", UNIT + ",intremap=off",
     NO_DMA + "the firmware rules out that it remaps interrupts"),
    ("with one that remembers what is not there", "--devices no-iommu", UNIT + ",intremap=on,caching-mode=on",
     NO_DMA + "it remembers what is not there"),
    ("with one of three levels", "--devices no-iommu", "-device intel-iommu,intremap=on,aw-bits=39",
     NO_DMA + "its page tables cannot have 4 levels"),
    ("with one that does not drain", "--devices no-iommu", UNIT + ",intremap=on,dma-drain=off",
     NO_DMA + "it does not drain reads and writes"),
    ("with two tables that describe it", "--devices standard", "-acpitable sig=DMAR,data=/dev/null",
     r"^the firmware's table DMAR is not used:\n  there are two\n(.*\n)*" + NO_DMA[1:]),
    ("with the standard devices", "--devices standard", "", r"^IOMMU on; devices that can be given out: 3$"),
    ("with two functions behind one port", "--devices standard",
     "-device virtio-rng-pci,bus=port4,addr=0.0,multifunction=on,disable-legacy=on,iommu_platform=on "
     "-device virtio-rng-pci,bus=port4,addr=0.1,disable-legacy=on,iommu_platform=on",
     r"^device 04:00.0 is given to nobody:\n  it shares its port with other functions\n"
     r"device 04:00.1 is given to nobody:"),
)


class Monitor:
    """QEMU's monitor: reads the machine's memory while it runs."""

    def __init__(self, path):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.settimeout(capos.STEP_SECONDS)
        self.socket.connect(path)
        self.until(b"(qemu) ")

    def until(self, wanted):
        seen = b""
        while not seen.endswith(wanted):
            more = self.socket.recv(4096)
            if not more:
                raise capos.Failed("QEMU's monitor is gone")
            seen += more
        return seen

    def half_word(self, address):
        self.socket.sendall(f"xp /1hx {address:#x}\n".encode())
        # The first line is the echo, whose escape sequences repeat the command.
        found = re.findall(rb": 0x([0-9a-f]{4})\r?\n", self.until(b"(qemu) "))
        return int(found[-1], 16)

    def command(self, place):
        return self.half_word(SPACE + (place << 12) + COMMAND)


def silent(monitor, checks):
    """No function may master the bus, decode addresses, or interrupt by a line."""
    for place in PORTS + BEHIND:
        command = monitor.command(place)
        checks.check(f"the function at {place:#x} is silent", command & (MASTER | MEMORY | NO_LINE) == NO_LINE,
                     f"command {command:#x}")


def play(checks, name, devices, words, log_has):
    boot = shlex.split(os.environ["CAPOS_BOOT"])
    log = boot[boot.index("--log") + 1]
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "monitor")
        machine = capos.Machine(boot + shlex.split(devices) +
                                ["-chardev", f"socket,id=monitor,path={path},server=on,wait=off",
                                 "-mon", "chardev=monitor,mode=readline"] + shlex.split(words))
        try:
            machine.boot()
            with open(log, encoding="utf-8", errors="replace") as file:
                checks.contains(f"{name}: the log says so", file.read().replace("\r", ""), log_has)
            silent(Monitor(path), checks)
            checks.contains(f"{name}: the terminal goes on", machine.command("inspect log"), "log: Console")
            machine.send("exit\r")
            code = machine.ended()
            checks.check(f"{name}: exit powers the machine off", code == 0, f"QEMU's exit code: {code}")
        except capos.Failed as failure:
            checks.check(f"{name}: {failure}", False, capos.clean(machine.process.before or ""))
        finally:
            machine.close()


def main():
    checks = capos.Scenario()
    for name, devices, words, log_has in MACHINES:
        play(checks, name, devices, words, log_has)
    sys.exit(checks.finish())


if __name__ == "__main__":
    main()
