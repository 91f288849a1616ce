"""Peers of the tests of the network, all of them on this machine's loopback: an echo service, a server of one page,
and a name server that knows one name. A guest of QEMU's user network finds them at 10.0.2.2.

`variant` writes a package whose manifest names their ports, because each run takes ports that are free.
"""

import json
import pathlib
import socket
import struct
import subprocess
import threading

HOST = "127.0.0.1"
NAME = b"\x06answer\x04test\x00"
ADDRESS = bytes((10, 0, 2, 77))
PAGE = "a page of the test's own"
SECONDS = 180
# The ports that system/proofs/net.cue names for want of those of a run.
PLACEHOLDERS = {"page": 45080, "echo": 45007, "names": 45053}


def free_port():
    """A port of loopback that nobody has at the moment: for QEMU, which takes it itself."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


def serve(answer):
    """Listens, and answers each connection in a thread; gives the port."""
    listener = socket.create_server((HOST, 0), backlog=128)

    def accept():
        while True:
            connection, _ = listener.accept()
            connection.settimeout(SECONDS)
            threading.Thread(target=answer, args=(connection,), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    return listener.getsockname()[1]


def echo(connection):
    with connection:
        try:
            while piece := connection.recv(65536):
                connection.sendall(piece)
        except OSError:
            pass


def page(connection):
    with connection:
        asked = b""
        while b"\r\n\r\n" not in asked and (piece := connection.recv(4096)):
            asked += piece
        body = f"{PAGE}\n"
        connection.sendall(f"HTTP/1.0 200 OK\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode())


def name_answer(question):
    """The answer of a name server: an address for the one name; there is no other."""
    ident, length = question[:2], question[12:].index(0) + 13
    asked = question[12:length + 4]
    known = asked[:-4].lower() == NAME and asked[-4:-2] == b"\0\1"
    head = ident + struct.pack(">HHHHH", 0x8180 if known else 0x8183, 1, int(known), 0, 0)
    return head + asked + (b"\xc0\x0c" + struct.pack(">HHIH", 1, 1, 60, 4) + ADDRESS if known else b"")


def names():
    """A name server; gives its port."""
    line = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    line.bind((HOST, 0))

    def answer():
        while True:
            question, peer = line.recvfrom(4096)
            line.sendto(name_answer(question), peer)

    threading.Thread(target=answer, daemon=True).start()
    return line.getsockname()[1]


def variant(manifest, tool, folder, ports, change=lambda manifest: None):
    """A package of the manifest with these ports in the place of those that it names, and a change."""
    text = pathlib.Path(manifest).read_text(encoding="utf-8")
    for name, port in ports.items():
        text = text.replace(str(PLACEHOLDERS[name]), str(port))
    made = json.loads(text)
    change(made)
    source, package = pathlib.Path(folder) / "net.json", pathlib.Path(folder) / "net.pkg"
    source.write_text(json.dumps(made), encoding="utf-8")
    subprocess.run([tool, "--programs", "build/user", str(source), "-o", str(package)], check=True,
                   stdout=subprocess.DEVNULL, timeout=SECONDS)
    return package


def pattern(length):
    """Bytes of which no part looks like a part elsewhere."""
    return b"".join(struct.pack("<I", i * 2654435761 & 0xffffffff) for i in range(length // 4))


def call(port):
    connection = socket.create_connection((HOST, port), timeout=SECONDS)
    connection.settimeout(SECONDS)
    return connection


def receive(connection, length):
    """So many bytes, or fewer when the peer sends no more."""
    pieces, left = [], length
    while left and (piece := connection.recv(min(left, 65536))):
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)


def echoed(port, data, between=lambda: None):
    """The bytes of the data that come back over one connection; `between` is called at its first quarter."""
    with call(port) as connection:
        sender = threading.Thread(target=connection.sendall, args=(data,), daemon=True)
        sender.start()
        back = receive(connection, len(data) // 4)
        between()
        back += receive(connection, len(data) - len(back))
        sender.join(SECONDS)
    return back
