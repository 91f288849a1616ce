"""Reads a capture of QEMU's (`-object filter-dump`), and complains of every frame of the guest's that a reader of
captures would call malformed: lengths, header lengths, sums, flags, and the structure of ARP, DHCP and DNS. It is the
test's own, because a reader such as tshark would bring some hundred packages into the set-up.
"""

import struct

MAGIC = 0xa1b2c3d4
ETHERNET = 1
SHORTEST, LONGEST = 14, 1514
ARP, IP4, IP6 = 0x0806, 0x0800, 0x86dd
ICMP, TCP, UDP = 1, 6, 17
FIN, SYN, RST, ACK = 1, 2, 4, 16
DHCP_COOKIE = bytes((99, 130, 83, 99))
DNS_PORTS = {53}


def frames(path):
    """The frames of a capture, as bytes; AssertionError when the file itself is damaged."""
    with open(path, "rb") as file:
        data = file.read()
    magic, _, _, _, _, snap, link = struct.unpack_from("<IHHiIII", data)
    assert magic == MAGIC and link == ETHERNET, "not a capture of Ethernet frames"
    at, found = 24, []
    while at < len(data):
        _, _, kept, whole = struct.unpack_from("<IIII", data, at)
        assert kept == whole <= snap and at + 16 + kept <= len(data), f"a record at {at} is cut off"
        found.append(data[at + 16:at + 16 + kept])
        at += 16 + kept
    return found


def sum16(data):
    """The Internet checksum's sum: 0xffff for bytes that carry a right one."""
    if len(data) % 2:
        data += b"\0"
    total = sum(struct.unpack(f">{len(data) // 2}H", data))
    while total >> 16:
        total = (total & 0xffff) + (total >> 16)
    return total


def name_end(data, at):
    """Where a name of DNS ends, or None."""
    for _ in range(128):
        if at >= len(data):
            return None
        length = data[at]
        if length >= 0xc0:
            return at + 2 if at + 2 <= len(data) else None
        if length > 63:
            return None
        at += 1 + length
        if length == 0:
            return at
    return None


def dns_fault(data):
    if len(data) < 12:
        return "DNS: shorter than its header"
    _, flags, questions, _, _, _ = struct.unpack_from(">6H", data)
    if flags & 0x8000 or questions != 1:
        return "DNS: no question, or not one"
    end = name_end(data, 12)
    return None if end is not None and end + 4 <= len(data) else "DNS: the question is cut off"


def dhcp_fault(data):
    if len(data) < 240 or data[236:240] != DHCP_COOKIE or data[0] != 1 or data[1:3] != b"\x01\x06":
        return "DHCP: not a request of a client's"
    at, kinds = 240, set()
    while at < len(data) and data[at] != 255:
        if data[at] == 0:
            at += 1
            continue
        if at + 2 > len(data) or at + 2 + data[at + 1] > len(data):
            return "DHCP: an option is cut off"
        kinds.add(data[at])
        at += 2 + data[at + 1]
    if at >= len(data):
        return "DHCP: the options have no end"
    return None if 53 in kinds else "DHCP: without its type"


def udp_fault(data, pseudo, name_ports):
    if len(data) < 8:
        return "UDP: shorter than its header"
    source, target, length, total = struct.unpack_from(">4H", data)
    if length != len(data):
        return "UDP: its length is another one"
    if total and sum16(pseudo + data) != 0xffff:
        return "UDP: a wrong sum"
    if (source, target) == (68, 67):
        return dhcp_fault(data[8:])
    return dns_fault(data[8:]) if target in name_ports else None


def tcp_fault(data, pseudo):
    if len(data) < 20:
        return "TCP: shorter than its header"
    header, flags = (data[12] >> 4) * 4, data[13]
    if header < 20 or header > len(data):
        return "TCP: its header does not fit"
    if sum16(pseudo + data) != 0xffff:
        return "TCP: a wrong sum"
    if flags & SYN and flags & (FIN | RST) or not flags & (SYN | RST | ACK):
        return f"TCP: flags that do not go together: {flags:#x}"
    at = 20
    while at < header and data[at] != 0:
        if data[at] == 1:
            at += 1
            continue
        if at + 2 > header or data[at + 1] < 2 or at + data[at + 1] > header:
            return "TCP: an option is cut off"
        at += data[at + 1]
    return None


def ip4_fault(data, name_ports):
    header = (data[0] & 15) * 4 if data else 0
    if len(data) < 20 or data[0] >> 4 != 4 or not 20 <= header <= len(data):
        return "IPv4: its header does not fit"
    length, protocol = struct.unpack_from(">H", data, 2)[0], data[9]
    if not header <= length <= len(data):
        return "IPv4: its length does not fit"
    if sum16(data[:header]) != 0xffff:
        return "IPv4: a wrong sum"
    if data[8] == 0 or struct.unpack_from(">H", data, 6)[0] & 0xbfff:
        return "IPv4: no time to live, or a fragment"
    body = data[header:length]
    pseudo = data[12:20] + struct.pack(">BBH", 0, protocol, len(body))
    if protocol == TCP:
        return tcp_fault(body, pseudo)
    if protocol == UDP:
        return udp_fault(body, pseudo, name_ports)
    if protocol == ICMP:
        return None if len(body) >= 8 and sum16(body) == 0xffff else "ICMP: a wrong sum"
    return f"IPv4: protocol {protocol}"


def frame_fault(frame, name_ports=()):
    """The fault of a frame, or None."""
    if not SHORTEST <= len(frame) <= LONGEST:
        return f"Ethernet: {len(frame)} bytes"
    kind, body = struct.unpack_from(">H", frame, 12)[0], frame[14:]
    if kind == IP4:
        return ip4_fault(body, DNS_PORTS | set(name_ports))
    if kind == ARP:
        good = len(body) >= 28 and body[:6] == b"\0\1\x08\0\x06\x04" and body[6:8] in (b"\0\1", b"\0\2")
        return None if good and body[8:14] == frame[6:12] else "ARP: damaged"
    return None if kind == IP6 else f"Ethernet: type {kind:#x}"


def faults(path, mac, name_ports=()):
    """The guest's frames, how many there are by what is in them, and the faults of those that have one."""
    mine = [frame for frame in frames(path) if frame[6:12] == mac]
    found = [(number, fault) for number, frame in enumerate(mine) if (fault := frame_fault(frame, name_ports))]
    return mine, found


def selftest(frame, name_ports=()):
    """How many of the single bytes of a frame without a fault give one when they change; None: it has a fault."""
    if frame_fault(frame, name_ports):
        return None
    return sum(frame_fault(frame[:at] + bytes((frame[at] ^ 0x41,)) + frame[at + 1:], name_ports) is not None
               for at in range(14, len(frame)))
