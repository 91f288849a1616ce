#!/usr/bin/python3
"""Measures bytes over TCP on capOS and on Linux, as guests of the same emulator with the same devices and the same peer,
and prints one table with the ratios. Run by `make bench-net-peer`.

    network.py FOLDER MKMANIFEST MANIFEST.json BUSY-KERNEL      FOLDER holds init-net

The clock counts instructions while a guest works, and is the machine's while it idles; idle time is taken off, by the
kernel that counts on capOS, by Linux's own count there.
"""

import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, "../smoke"), HERE]
import initramfs  # noqa: E402
import net_peers as host  # noqa: E402

BOUND_SECONDS = 300
ALL_BYTES = 1 << 20
PART_BYTES = 2920
# In the order in which each needs those before it.
MODULES = ("virtio", "virtio_ring", "virtio_pci_legacy_dev", "virtio_pci_modern_dev", "virtio_pci", "failover",
           "net_failover", "virtio_net")
CLOCK = ("-icount", "shift=0,sleep=on")
# Row: what it counts.
ROWS = {
    "tcp_round_trip": "one byte to the host and back",
    "tcp_frame_received": "1,460 bytes, of 1 MiB that comes",
    "tcp_frame_sent": "1,460 bytes, of 1 MiB that goes",
}


def answer(connection):
    """Echo, source or sink, as the first byte asks."""
    with connection:
        try:
            asked = connection.recv(1)
            if asked == b"e":
                while piece := connection.recv(65536):
                    connection.sendall(piece)
            elif asked == b"s":
                while True:
                    connection.sendall(bytes(65536))
            elif asked == b"k":
                there = 0
                while there < ALL_BYTES and (piece := connection.recv(65536)):
                    there += len(piece)
                connection.sendall(b"!")
                connection.recv(1)
        except OSError:
            pass


def serve():
    """The peer, on loopback; gives its port."""
    return host.serve(answer)


def boot(log, *options):
    command = ["tools/qemu", "--devices", "standard", "--log", log, *options, *CLOCK]
    result = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, timeout=BOUND_SECONDS,
                            check=False)
    with open(log, encoding="utf-8", errors="replace") as file:
        text = result.stdout.decode("utf-8", "replace") + file.read()
    found = {name: int(figure) for name, figure in re.findall(r"bench (\w+) (\d+)", text)}
    if found.pop("done", 0) != 1 or set(found) != set(ROWS):
        sys.exit(f"a guest did not come to its end (exit {result.returncode}):\n{text}")
    return found


def capos_measure(tool, manifest, busy, place, port):
    package = host.variant(manifest, tool, place, {"echo": port})
    return boot(os.path.join(place, "log"), "--kernel", busy, "--package", str(package))


def main(folder, tool, manifest, busy):
    port = serve()
    archive = os.path.join(folder, "initramfs-net")
    initramfs.write(archive, [("init", os.path.join(folder, "init-net")),
                              *((f"{i}.ko", initramfs.module(name)) for i, name in enumerate(MODULES, 1))])
    with tempfile.TemporaryDirectory(prefix="capos-net-peer-") as place:
        ours = capos_measure(tool, manifest, busy, place, port)
        others = boot(os.path.join(place, "log"), "--kernel", initramfs.kernel(), "--package", archive, "--append",
                      f"console=ttyS0 quiet panic=-1 intel_iommu=on port={port}")
    print(f"{'instructions':<20}{'capOS':>10}{'Linux':>10}{'ratio':>8}")
    for name, what in ROWS.items():
        print(f"{name:<20}{ours[name]:>10,}{others[name]:>10,}{ours[name] / others[name]:>8.2f}  {what}")


if __name__ == "__main__":
    main(*sys.argv[1:])
