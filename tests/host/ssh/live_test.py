#!/usr/bin/python3
"""OpenSSH's client, PuTTY's and dropbear's, as they are, against the machine of core/ssh at a port of this machine's loopback.

    live_test.py SSH_LIVE
"""

import pathlib
import re
import subprocess
import sys
import tempfile

SECONDS = 120
KEX = ("curve25519-sha256", "curve25519-sha256@libssh.org", "sntrup761x25519-sha512@openssh.com")
FLOOD_BYTES = 200000


class Count:
    def __init__(self):
        self.passed = self.failed = 0

    def check(self, what, good, seen=""):
        self.passed += bool(good)
        self.failed += not good
        if not good:
            print(f"ssh live: FAILED: {what}\n{seen}")


def key_make(folder, name):
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", str(folder / name)], check=True)


def served(folder, words_of, typed=""):
    """One connection of the client that words_of(port, fingerprint) names: its end, and the server's exit code."""
    line = (folder / "owner.pub").read_text().strip()
    with subprocess.Popen([sys.argv[1], line], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        port = server.stdout.readline().split()[1]
        fingerprint = server.stdout.readline().split()[1]
        seen = subprocess.run(words_of(port, fingerprint), input=typed, capture_output=True, text=True, timeout=SECONDS)
        seen.server = server.wait(SECONDS)
        seen.fingerprint = fingerprint
        return seen


def client(folder, *options, typed="", key="owner", user="operator", words=(), terminal="-T"):
    """A connection of OpenSSH's."""
    return served(folder, lambda port, _: [
        "ssh", "-F", "none", "-v", terminal, "-p", port, "-i", str(folder / key), "-o", "IdentitiesOnly=yes",
        "-o", "StrictHostKeyChecking=accept-new", "-o", "UserKnownHostsFile=/dev/null", *options, f"{user}@127.0.0.1",
        *words], typed)


# ---- the second and the third client -----------------------------------------------------------------


def plink(folder, key, *words):
    """PuTTY's client takes the host that has this fingerprint, and no other."""
    return lambda port, fingerprint: ["plink", "-ssh", "-batch", "-T", "-P", port, "-i", str(folder / f"{key}.ppk"),
                                      "-hostkey", fingerprint, "operator@127.0.0.1", *words]


def dbclient(folder, key, *words):
    """Dropbear's client; it takes any host."""
    return lambda port, _: ["dbclient", "-T", "-y", "-y", "-p", port, "-i", str(folder / f"{key}.db"),
                            "operator@127.0.0.1", *words]


def others(folder, count):
    for key in ("owner", "stranger"):
        subprocess.run(["puttygen", str(folder / key), "-O", "private", "-o", str(folder / f"{key}.ppk")], check=True)
        subprocess.run(["dropbearconvert", "openssh", "dropbear", str(folder / key), str(folder / f"{key}.db")],
                       check=True, capture_output=True)
    for name, words_of in (("plink", plink), ("dbclient", dbclient)):
        seen = served(folder, words_of(folder, "owner"), "hello\nrekey\nflood\nexit 5\n")
        count.check(f"{name}: lines, an exchange in the middle, many bytes, and the exit status", seen.returncode == 5 and
                    seen.stdout.startswith("HELLO\n") and seen.stdout.count("x") > FLOOD_BYTES * 9 // 10, seen.stderr)
        seen = served(folder, words_of(folder, "owner", "what", "is", "this"))
        count.check(f"{name}: a command, and its status", seen.returncode == 7 and seen.stdout == "what is this\n",
                    seen.stderr)
        seen = served(folder, words_of(folder, "stranger"))
        count.check(f"{name}: another key is denied", seen.returncode not in (0, 5, 7) and seen.stdout == "", seen.stderr)
    seen = served(folder, lambda port, _: plink(folder, "owner")(port, "SHA256:" + "A" * 43))
    count.check("plink: a host with another key is refused", seen.returncode == 1 and "Host key not in" in seen.stderr,
                seen.stderr)


def main():
    count = Count()
    with tempfile.TemporaryDirectory(prefix="capos-ssh-live-") as name:
        folder = pathlib.Path(name)
        key_make(folder, "owner")
        key_make(folder, "stranger")
        for kex in KEX:
            seen = client(folder, "-o", f"KexAlgorithms={kex}", typed="hello\nexit 5\n")
            count.check(f"{kex}: lines go to and fro, and the exit status comes", seen.returncode == 5 and
                        seen.stdout.startswith("HELLO\n") and seen.server == 0, seen.stderr)
            count.check(f"{kex}: the client sees the server's key", seen.fingerprint in seen.stderr, seen.stderr)
        seen = client(folder, words=("what", "is", "this"))
        count.check("a command comes as it was typed, and its status goes back", seen.returncode == 7 and
                    seen.stdout == "what is this\n", seen.stderr)
        seen = client(folder, typed="terminal\rexit 3\r", terminal="-tt")
        count.check("a terminal is there", seen.returncode == 3 and "TERMINAL" in seen.stdout, seen.stderr)
        seen = client(folder, typed="flood\nexit 4\n")
        count.check("many bytes come through a window that fills", seen.returncode == 4 and
                    seen.stdout.count("x") > FLOOD_BYTES * 9 // 10, str(len(seen.stdout)))
        for kex in KEX:
            seen = client(folder, "-o", f"KexAlgorithms={kex}", typed="rekey\nflood\nexit 6\n")
            count.check(f"{kex}: the server begins an exchange in the middle", seen.returncode == 6 and
                        seen.stderr.count("SSH2_MSG_NEWKEYS received") == 2, seen.stderr)
            seen = client(folder, "-o", f"KexAlgorithms={kex}", "-o", "RekeyLimit=50K", typed="flood\n" * 20 + "exit 6\n")
            count.check(f"{kex}: the client begins exchanges in the middle", seen.returncode == 6 and
                        seen.stderr.count("SSH2_MSG_NEWKEYS received") >= 2 and
                        seen.stdout.count("x") > 18 * FLOOD_BYTES, seen.stderr)
        for what, who in (("another key", {"key": "stranger"}), ("another name", {"user": "nobody"})):
            seen = client(folder, **who)
            count.check(f"{what} is denied", seen.returncode == 255 and "Permission denied (publickey)" in seen.stderr,
                        seen.stderr)
        seen = client(folder, "-A", "-o", "SendEnv=*", "-R", "18081:127.0.0.1:1", typed="exit 2\n")
        count.check("what is not to be had is refused, and the session goes on", seen.returncode == 2 and
                    re.search("forward", seen.stderr), seen.stderr)
        seen = client(folder, "-o", "Ciphers=aes256-ctr")
        count.check("another cipher is refused", seen.returncode == 255 and "no matching cipher" in seen.stderr,
                    seen.stderr)
        others(folder, count)
    print(f"{count.passed} passed, {count.failed} failed")
    sys.exit(1 if count.failed else 0)


if __name__ == "__main__":
    main()
