#!/usr/bin/python3
"""The commands `accounts` and `keys`, as an operator types them: `make run-accounts`."""

import base64
import re
import struct
import sys

import capos
import people


def key_line(number, comment="", name=b"ssh-ed25519", length=32):
    """A line as OpenSSH writes one; the key is made of a number."""
    blob = struct.pack(">I", len(name)) + name + struct.pack(">I", length) + bytes([number]) * length
    return f"{name.decode()} {base64.b64encode(blob).decode()} {comment}".strip()


# A line that is pasted, and the reason that is told.
REFUSED_KEYS = [
    (key_line(1, name=b"ssh-rsa", length=400), "only ssh-ed25519 is taken"),
    (key_line(1, name=b"ecdsa-sha2-nistp256", length=65), "only ssh-ed25519 is taken"),
    ("no-pty " + key_line(1), "options before it are not taken"),
    ('command="sh" ' + key_line(1), "options before it are not taken"),
    (key_line(1)[12:], "does not begin with a key's type"),
    (key_line(1)[:-3] + "*" + key_line(1)[-2:], "its base64 is damaged"),
    ("ssh-ed25519", "The key is missing"),
    (key_line(1, length=31), "it has another length"),
    (key_line(1, length=64), "it has another length"),
    (key_line(1, "x" * 64), "The comment is longer than 63 bytes"),
    (key_line(1, "x" * 600), "The line is longer than 512 bytes"),
]


def create(machine, checks):
    checks.contains("an account is made, with a name in full and two profiles",
                    machine.command("accounts create ann operator, recovery Ann of the tests"),
                    "^ann is created, as principal 1000$", "no password")
    checks.contains("it is in the list", machine.command("accounts list"), "ann +Ann of the tests +operator, recovery")
    checks.contains("and can be looked at", machine.command("accounts show ann"), "^ann: Ann of the tests$",
                    "principal 1000, changed 0 times", "a login gives the profile operator", "no keys")
    for line, told in (("accounts create ann operator", "There is an account of this name"),
                       ("accounts create Ann operator", "A name is 1 to 31 of a-z 0-9"),
                       ("accounts create bob operator, operator", "one to four different profiles"),
                       ("accounts create bob operator " + "x" * 64, "a full name at most 63"),
                       ("accounts create bob", "expected the name of a profile"),
                       ("accounts show bob", 'no account is named "bob"'),
                       ("accounts disable bob", 'no account is named "bob"')):
        checks.contains(f"refused: {line[:44]}", machine.command(line), told)
    checks.check("what was refused made nothing", "bob" not in machine.command("accounts"))


def change(machine, checks):
    checks.contains("its role is which of its profiles a login gives", machine.command("accounts role ann recovery"),
                    "a login of ann gives the profile recovery; its profiles are recovery, operator")
    checks.contains("a role is one of its profiles", machine.command("accounts role ann guest"),
                    'ann has no profile "guest"')
    checks.contains("its profiles are set", machine.command("accounts profile ann operator"),
                    "gives the profile operator; its profiles are operator$")
    checks.contains("it is disabled", machine.command("accounts disable ann"), "ann cannot log in from now on")
    checks.contains("which is seen", machine.command("accounts show ann"), "disabled: nobody logs in to it",
                    "changed 3 times")


def keys(machine, checks):
    checks.contains("a key is added to one's own account by its line", machine.command("keys add " + key_line(1, "at home")),
                    "SHA256:[A-Za-z0-9+/]{43} lets operator in")
    checks.contains("and to another one's", machine.command("keys add for ann  " + key_line(2, "ann's")), "lets ann in")
    checks.contains("twice it is refused", machine.command("keys add " + key_line(1)), "The account has this key")
    for line, told in REFUSED_KEYS:
        checks.contains(f"a line is refused: {told}", machine.command("keys add " + line),
                        "nothing has changed: invalid", re.escape(told))
    text = machine.command("keys")
    found = re.findall(r"(SHA256:\S{43})", text)
    checks.check("one's own keys are listed, and no other's", len(found) == 1 and "at home" in text, text)
    checks.contains("somebody else's by the name", machine.command("keys list ann"), "SHA256:.*ann's")
    checks.contains("of nobody there are none", machine.command("keys list bob"), 'no account is named "bob"')
    checks.contains("a key that is not there is not removed", machine.command("keys remove for ann " + found[0]),
                    "ann has no such key")
    checks.contains("one that is there is", machine.command("keys remove " + found[0]), "lets operator in no more")
    checks.contains("then there is none", machine.command("keys list"), "no keys")


def long_line(machine, checks):
    """A line of 64 KiB is dropped whole: nothing of it is done, and nothing of it is left for the next one."""
    machine.send("keys add " + key_line(3, "x" * 65536) + "\r")
    machine.expect("a line has at most 1024 bytes: nothing was done")
    machine.expect(re.escape(capos.PROMPT))
    checks.contains("a line of 64 KiB is refused whole", machine.command("keys list"), "no keys")


def lookups(machine, checks):
    text = "".join(machine.command(f"audit {first}") for first in (1, 21, 41))
    changed = re.findall(r"accounts +account changed, principal (\d+)$", text, re.M)
    checks.check("each change is in the audit log", changed.count("1000") == 5 and changed.count("1") == 2, text)
    checks.contains("which is whole", machine.command("audit verify"), "the audit log is whole")
    checks.contains("help explains both", machine.command("help accounts") + machine.command("help keys"),
                    "role NAME PROFILE", "for example: accounts create ann operator Ann Example",
                    "for example: keys add ssh-ed25519 AAAA")


def play(machine, checks):
    machine.boot()
    people.set_up(machine)
    checks.contains("nobody sees no accounts", machine.command("accounts") + machine.command("keys"), "accounts")
    people.log_in(machine)
    for step in (create, change, keys, long_line, lookups):
        step(machine, checks)


if __name__ == "__main__":
    capos.play(play)
