"""The first file system of a Linux guest, and its kernel, as setup/peers.sh has unpacked them."""

import glob
import os

UNPACKED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../build/external/peers")
EXECUTABLE = 0o100755


def kernel():
    """The image of the kernel."""
    found, = glob.glob(os.path.join(UNPACKED, "boot/vmlinuz-*"))
    return found


def module(name):
    """The file of a module."""
    found, = glob.glob(os.path.join(UNPACKED, f"lib/modules/*/kernel/**/{name}.ko"), recursive=True)
    return found


def write(path, files):
    """An archive of the form `newc`, of pairs of a name and the file that it is: each header is 13 numbers of eight
    digits."""
    with open(path, "wb") as out:
        for number, (name, source) in enumerate((*files, ("TRAILER!!!", None)), 1):
            body = b""
            if source:
                with open(source, "rb") as file:
                    body = file.read()
            words = (number, EXECUTABLE if body else 0, 0, 0, 1, 0, len(body), 0, 0, 0, 0, len(name) + 1, 0)
            head = b"070701" + b"".join(b"%08X" % word for word in words) + name.encode() + b"\0"
            out.write(head + bytes(-len(head) % 4) + body + bytes(-len(body) % 4))
