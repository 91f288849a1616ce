#!/usr/bin/python3
"""An unmodified OpenSSH client logs in with a public key, over a port of this machine's loopback that QEMU's user network
forwards: sessions, who is let in and who is not, what is not to be had, and clients that are none.

    ssh.py MKMANIFEST MANIFEST.json SCENARIO
"""

import json
import os
import pathlib
import re
import socket
import struct
import subprocess
import sys
import tempfile

import pexpect

import capos
import net_peers
import people

CLIENT_SECONDS = 150
PROMPT = r"capos> "
VERSION = b"SSH-2.0-test\r\n"
# An environment in which the client finds no agent and no settings of a person's.
CLEAN = {name: value for name, value in os.environ.items() if not name.startswith("SSH_")}


class World:
    """A booted machine that lets the operator in with these keys, and others; and keys."""

    def __init__(self, folder, keys=("owner",)):
        self.folder = pathlib.Path(folder)
        self.port = net_peers.free_port()
        self.key_make("owner")
        self.key_make("stranger")
        manifest = json.loads(pathlib.Path(sys.argv[2]).read_text())
        manifest["services"]["accounts"]["grants"]["config"]["config"]["value"]["keys"] = [
            {"principal": 1, "line": self.key_line(name)} for name in keys]
        variant, package = self.folder / "ssh.json", self.folder / "ssh.pkg"
        variant.write_text(json.dumps(manifest))
        subprocess.run([sys.argv[1], "--programs", "build/user", str(variant), "-o", str(package)], check=True)
        self.package, self.disk = package, self.folder / "disk.img"
        subprocess.run(["build/host/mkdisk", "make", str(self.disk), "audit=16", "accounts=16", "credentials=4", "keys=1"],
                       check=True, stdout=subprocess.DEVNULL)

    def boot(self, waited="ssh: listening"):
        self.machine = capos.Machine(["tools/qemu", "--devices", "standard", "--forward", f"{self.port}:22",
                                      "--memory", "160", "--disk", str(self.disk), "--package", str(self.package),
                                      "--log", f"{self.folder}/log"])
        self.machine.expect("this system is not set up", capos.BOOT_SECONDS)
        self.machine.until(self.log, lambda text: waited in text)

    def key_make(self, name, kind="ed25519"):
        subprocess.run(["ssh-keygen", "-q", "-t", kind, "-N", "", "-C", name, "-f", str(self.folder / name)],
                       check=True)

    def key_line(self, name):
        return (self.folder / f"{name}.pub").read_text().strip()

    def log(self):
        return (self.folder / "log").read_text(errors="replace")

    def fingerprint(self):
        """The fingerprints that the console has shown."""
        return re.findall(r"the host's key is (SHA256:\S+)", self.log())

    def words(self, *options, key="owner", user="operator"):
        return ["ssh", "-F", "none", "-v", "-p", str(self.port), "-i", str(self.folder / key), "-o", "IdentitiesOnly=yes",
                "-o", "StrictHostKeyChecking=accept-new", "-o", f"UserKnownHostsFile={self.folder}/known",
                *options, f"{user}@127.0.0.1"]

    def ran(self, *options, typed="", **who):
        """A client that was run to its end."""
        return subprocess.run(self.words(*options, **who), input=typed, capture_output=True, text=True, env=CLEAN,
                              timeout=CLIENT_SECONDS)

    def client(self, *options, **who):
        """A client with a terminal; its own words go to a file."""
        client = pexpect.spawn("/bin/sh", ["-c", 'log=$1; shift; exec "$@" 2>"$log"', "sh", str(self.folder / "client"),
                                           *self.words("-tt", *options, **who)],
                               encoding="utf-8", codec_errors="replace", echo=False, timeout=CLIENT_SECONDS,
                               dimensions=(30, 100), env=CLEAN)
        client.delaybeforesend = None
        client.logfile_read = sys.stdout
        return client


def command(client, line):
    """The shell's answer to a line, at the other end."""
    client.send(line + "\r")
    client.expect(r"\x1b\[\?2004l")
    client.expect(PROMPT)
    return capos.clean(client.before)


def logged_in(world, *options, **who):
    client = world.client(*options, **who)
    client.expect(PROMPT)
    return client


def left(client):
    """Logs out; gives the client's exit code."""
    client.send("logout\r")
    client.expect(pexpect.EOF)
    client.wait()  # a client may let its terminal go before it ends
    return client.exitstatus


# ---- sessions --------------------------------------------------------------------------------------


def session_play(world, checks):
    client = logged_in(world)
    checks.contains("whoever logs in has the operator's session, on a line with the peer's address",
                    command(client, "whoami"), r"operator, profile operator, on line 10\.0\.2\.2")
    checks.contains("its bundle is the profile's", command(client, "caps"), r"accountManager", r"desk", r"session")
    checks.contains("nothing of the network is in it", "none" if "stream" not in command(client, "caps").lower()
                    else "some", "none")
    other = logged_in(world)
    checks.contains("a second client has a session of its own", command(other, "sessions"),
                    r"(?s)10\.0\.2\.2.*10\.0\.2\.2")
    checks.check("logout ends the client with 0", left(other) == 0)
    checks.check("the first one goes on, and so ends, too", "operator" in command(client, "whoami") and left(client) == 0)
    gone = logged_in(world)
    gone.close(force=True)
    last = logged_in(world)
    seen = command(last, "sessions")
    for _ in range(20):
        if seen.count("10.0.2.2") == 1:
            break
        seen = command(last, "sessions")
    checks.check("a client that is killed leaves no session behind", seen.count("10.0.2.2") == 1, seen)
    checks.contains("the audit log has the sessions", command(last, "audit"), r"10\.0\.2\.2")
    checks.check("and the machine goes on", left(last) == 0)


# ---- who is let in ---------------------------------------------------------------------------------


def is_denied(seen):
    return seen.returncode == 255 and "Permission denied (publickey)" in seen.stderr


def other_clients(world):
    """PuTTY's client and dropbear's, with the owner's key in their own forms."""
    key, host = str(world.folder / "owner"), world.fingerprint()[0]
    subprocess.run(["puttygen", key, "-O", "private", "-o", f"{key}.ppk"], check=True)
    subprocess.run(["dropbearconvert", "openssh", "dropbear", key, f"{key}.db"], check=True, capture_output=True)
    port = str(world.port)
    return (("plink", ["plink", "-ssh", "-batch", "-t", "-P", port, "-i", f"{key}.ppk", "-hostkey", host, "operator@127.0.0.1"]),
            ("dbclient", ["dbclient", "-t", "-y", "-y", "-p", port, "-i", f"{key}.db", "operator@127.0.0.1"]))


def auth_play(world, checks):
    def denied(name, seen):
        checks.check(name, is_denied(seen), seen.stderr)

    denied("a key that is not the account's is denied", world.ran(key="stranger"))
    denied("the right key for a name that is no account is denied in the same words", world.ran(user="nobody"))
    denied("a name that is far too long is denied in the same words", world.ran(user="n" * 200))
    denied("a password is not asked for", world.ran("-o", "PubkeyAuthentication=no"))
    seen = world.ran(*[word for i in range(8) for word in ("-i", str(world.folder / "stranger"))], key="stranger")
    denied("many tries end as one does", seen)
    client = logged_in(world)
    checks.check("the owner logs in all the same", "operator" in command(client, "whoami") and left(client) == 0)
    for name, words in other_clients(world):
        client = pexpect.spawn(words[0], words[1:], encoding="utf-8", codec_errors="replace", echo=False,
                               timeout=CLIENT_SECONDS, dimensions=(30, 100), env=CLEAN)
        client.delaybeforesend = None
        client.logfile_read = sys.stdout
        client.expect(PROMPT)
        checks.check(f"{name} logs in as well", "operator" in command(client, "whoami"))
        code = left(client)
        checks.check(f"{name} is told that the session ended well", code == 0, f"{code}: {client.before}")


# ---- keys that a person adds ------------------------------------------------------------------------


def authorized_key_play(world, checks):
    console = world.machine
    people.set_up(console)
    checks.check("before a key is added nobody is let in", is_denied(world.ran()))
    people.log_in(console)
    for kind in ("rsa", "ecdsa"):
        world.key_make(kind, kind)
        checks.contains(f"a line of {kind} is refused, and its kind is why",
                        console.command("keys add " + world.key_line(kind)), "only ssh-ed25519 is taken")
    checks.contains("a line with options is refused", console.command("keys add no-pty " + world.key_line("owner")),
                    "options before it are not taken")
    checks.contains("the operator adds a key, as the file has it", console.command("keys add " + world.key_line("owner")),
                    "lets operator in over SSH")
    client = logged_in(world)
    checks.contains("from then on its owner logs in", command(client, "whoami"), r"operator, profile operator, on line 10")
    checks.contains("and sees the key that let them in", command(client, "keys"), "SHA256:", " owner")
    checks.check("another key is denied", is_denied(world.ran(key="stranger")))
    checks.contains("over SSH an account is made", command(client, "accounts create ann operator Ann"), "ann is created")
    checks.contains("and gets a key", command(client, "keys add for ann " + world.key_line("stranger")), "lets ann in")
    other = logged_in(world, key="stranger", user="ann")
    checks.contains("whose owner logs in to it", command(other, "whoami"), r"ann, profile operator, on line 10")
    checks.check("and to no other one", is_denied(world.ran(key="stranger")))
    checks.check("nor does anybody else to it", is_denied(world.ran(user="ann")))
    checks.contains("it is disabled", command(client, "accounts disable ann"), "ann cannot log in")
    checks.check("then its key opens nothing", is_denied(world.ran(key="stranger", user="ann")))
    checks.contains("the session that was open stays", command(other, "whoami"), "ann, profile operator")
    checks.check("and ends as any other", left(other) == 0)
    found = re.search(r"(SHA256:\S{43})", command(client, "keys list operator")).group(1)
    checks.contains("the first key is taken away", console.command("keys remove " + found), "lets operator in no more")
    checks.check("then its owner is denied", is_denied(world.ran()))
    checks.check("the session that it had opened ends by logout", left(client) == 0)
    text = "".join(console.command(f"audit {first}") for first in (1, 21, 41, 61))
    checks.check("all changes and logins are in the audit log",
                 len(re.findall(r"accounts +account changed, principal", text)) == 5, text)


# ---- what is not to be had -------------------------------------------------------------------------


def told(world):
    return (world.folder / "client").read_text(errors="replace")


def policy_play(world, checks):
    client = logged_in(world, "-A", "-X", "-R", "18080:127.0.0.1:1", "-o", "SendEnv=LANG", "-o", "ExitOnForwardFailure=no")
    checks.contains("a client that asks for forwarding gets a shell and no forwarding", command(client, "whoami"),
                    r"operator")
    checks.contains("and is told so", told(world), r"remote forward failure")
    checks.check("it ends as any other", left(client) == 0)
    # The subsystem's name stands behind the host.
    seen = subprocess.run([*world.words("-s"), "sftp"], input="", capture_output=True, text=True, env=CLEAN,
                          timeout=CLIENT_SECONDS)
    checks.check("a subsystem is refused", seen.returncode != 0 and "subsystem request failed" in seen.stderr, seen.stderr)
    seen = world.ran("-W", "127.0.0.1:1")
    checks.check("a connection through the machine is refused", seen.returncode != 0 and "prohibited" in seen.stderr,
                 seen.stderr)
    client = logged_in(world)
    checks.check("then the machine lets its owner in", left(client) == 0)


# ---- clients that are none -------------------------------------------------------------------------


def string(data):
    return struct.pack(">I", len(data)) + data


def packet(payload):
    padding = 8 - (5 + len(payload)) % 8
    padding += 8 if padding < 4 else 0
    return struct.pack(">IB", 1 + len(payload) + padding, padding) + payload + bytes(padding)


def kexinit(kex=b"curve25519-sha256,kex-strict-c-v00@openssh.com"):
    lists = [kex, b"ssh-ed25519"] + [b"chacha20-poly1305@openssh.com"] * 2 + [b"hmac-sha2-256"] * 2 + [b"none"] * 2 + \
        [b""] * 2
    return b"\x14" + bytes(16) + b"".join(string(names) for names in lists) + bytes(5)


def ended(world, *sent):
    """Sends, and reads until the other end closes; gives what came. None: it does not close."""
    with socket.create_connection(("127.0.0.1", world.port), timeout=CLIENT_SECONDS) as peer:
        came = b""
        try:
            for data in sent:
                peer.sendall(data)
            while data := peer.recv(4096):
                came += data
        except ConnectionError:
            pass
        except socket.timeout:
            return None
        return came


HOSTILE = [
    ("a version line without end", [b"SSH-2.0-" + b"x" * 4096]),
    ("a version of another protocol", [b"SSH-1.5-old\r\n"]),
    ("a browser", [b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"]),
    ("zeros", [bytes(4096)]),
    ("a packet of four gigabytes", [VERSION, b"\xff" * 64]),
    ("a packet without a payload", [VERSION, struct.pack(">IB", 12, 11) + bytes(11)]),
    ("a message before the key exchange", [VERSION, packet(b"\x02" + string(b"ignored"))]),
    ("a login before the key exchange", [VERSION, packet(b"\x05" + string(b"ssh-userauth"))]),
    ("a client without strict key exchange", [VERSION, packet(kexinit(b"curve25519-sha256"))]),
    ("a client that has no algorithm of ours", [VERSION, packet(kexinit(b"x,kex-strict-c-v00@openssh.com"))]),
    ("a key exchange that is cut short", [VERSION, packet(kexinit()[:40])]),
    ("a message between those of the key exchange", [VERSION, packet(kexinit()), packet(b"\x04" + bytes(12))]),
    ("a public value of the wrong length", [VERSION, packet(kexinit()), packet(b"\x1e" + string(bytes(31)))]),
    ("a public value of small order", [VERSION, packet(kexinit()), packet(b"\x1e" + string(bytes(32)))]),
    ("new keys without an exchange", [VERSION, packet(kexinit()), packet(b"\x15")]),
    ("a tag that is wrong", [VERSION, packet(kexinit()), packet(b"\x1e" + string(b"\x09" + bytes(31))), packet(b"\x15"),
                             bytes(range(64))]),
]


def hostile_play(world, checks):
    for name, sent in HOSTILE:
        came = ended(world, *sent)
        checks.check(f"{name}: the connection ends", came is not None and len(came) < 8192, repr(came))
    client = logged_in(world)
    checks.check("then the machine lets its owner in", left(client) == 0)


# ---- the host's key --------------------------------------------------------------------------------


def host_key_play(world, checks):
    shown = world.fingerprint()
    checks.check("the console has shown one fingerprint", len(shown) == 1, str(shown))
    client = logged_in(world)
    checks.check("it is the one that the client sees", f"Server host key: ssh-ed25519 {shown[0]}" in told(world),
                 told(world))
    checks.check("the client ends", left(client) == 0)
    seen = world.ran("-o", f"HostKeyAlgorithms=ssh-rsa", typed="")
    checks.check("a key of another kind is not to be had", seen.returncode == 255 and
                 "no matching host key type" in seen.stderr, seen.stderr)
    for kex in ("curve25519-sha256", "curve25519-sha256@libssh.org", "sntrup761x25519-sha512@openssh.com"):
        client = logged_in(world, "-o", f"KexAlgorithms={kex}")
        checks.check(f"{kex}: the same host, and a login", shown[0] in told(world) and left(client) == 0, told(world))
    restarted_key_play(world, checks, shown[0])


def restarted_key_play(world, checks, fingerprint):
    world.machine.close()
    kept = world.disk.read_bytes()
    at = [found.start() for found in re.finditer(b"capOSkey", kept)]
    checks.check("its disk holds the key twice", len(at) == 2, str(at))
    keys = slice(at[0], at[-1] + 4096)
    world.boot()
    checks.check("another day the machine has the same key", world.fingerprint() == [fingerprint], world.log()[-2000:])
    client = logged_in(world, "-o", "StrictHostKeyChecking=yes")
    checks.check("and a client that knows it comes in without a question", left(client) == 0)
    world.machine.close()
    checks.check("nothing was written to the key's disk again", world.disk.read_bytes()[keys] == kept[keys])
    spoilt = bytearray(world.disk.read_bytes())
    for place in at:
        spoilt[place + 24] ^= 1
    world.disk.write_bytes(spoilt)
    world.boot("ssh: without a host key nobody comes in")
    checks.contains("a damaged key is told, and never replaced", world.log(),
                    r"there is no host key, and no SSH: what its disk holds is no key")
    checks.check("nobody comes in then", ended(world, VERSION) == b"")
    world.machine.close()
    checks.check("and the disk is as it was there", world.disk.read_bytes()[keys] == spoilt[keys])


PLAYS = {"session": session_play, "auth": auth_play, "policy": policy_play, "hostile": hostile_play,
         "host-key": host_key_play, "authorized-key": authorized_key_play}
# Plays that begin without a key.
KEYLESS = ("authorized-key",)


def main():
    checks = capos.Scenario()
    with tempfile.TemporaryDirectory(prefix="capos-ssh-") as folder:
        world = World(folder, keys=() if sys.argv[3] in KEYLESS else ("owner",))
        try:
            world.boot()
            PLAYS[sys.argv[3]](world, checks)
            checks.check("nothing aborted, and nothing was started again",
                         not re.search(r"abort|restarting|given up", world.log()), world.log()[-3000:])
        except (capos.Failed, OSError, pexpect.ExceptionPexpect, subprocess.SubprocessError) as failure:
            checks.check(str(failure)[:2000], False, world.log()[-2000:])
        finally:
            world.machine.close()
    sys.exit(checks.finish())


if __name__ == "__main__":
    main()
