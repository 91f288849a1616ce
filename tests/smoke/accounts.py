#!/usr/bin/python3
"""The commands `accounts` and `keys`, as an operator types them, and again after a restart with a disk: `make
run-accounts`.

    accounts.py SMALL.pkg MKMANIFEST DEFAULT.json MKDISK
"""

import base64
import pathlib
import re
import struct
import subprocess
import sys
import tempfile

import capos
import net_peers
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


# ---- with a disk -----------------------------------------------------------------------------------


def keep_accounts(manifest):
    """The accounts have their range of the disk, and passwords are cheap."""
    services = manifest["services"]
    services["accounts"]["grants"].update({
        "range": {"service": "disk", "export": "accounts"}, "addressSpace": {"addressSpace": True},
        "memory": {"root": "memory"}, "entropy": {"root": "entropy"}})
    services["accounts"]["limits"]["frames"] = 512
    config = services["credentials"]["grants"]["config"]["config"]["value"]
    config["smallHash"] = True


def first_day(machine, checks):
    checks.check("with a disk nothing is said of what does not last",
                 "no disk" not in machine.command("accounts create ann operator, recovery Ann"))
    machine.command("accounts create bob operator")
    machine.command("accounts role ann recovery")
    machine.command("accounts disable bob")
    machine.command("keys add for ann " + key_line(1, "stays"))
    machine.command("keys add for ann " + key_line(2, "goes"))
    gone = re.search(r"(SHA256:\S{43}) +goes", machine.command("keys list ann")).group(1)
    checks.contains("what is made and changed is answered", machine.command("keys remove for ann " + gone), "no more")


def next_day(machine, checks):
    checks.contains("after a restart the accounts are there", machine.command("accounts"),
                    "ann +Ann +recovery, operator", "bob +operator, disabled")
    text = machine.command("accounts show ann")
    checks.contains("with what was changed, and the key that was not removed", text, "principal 1000", "stays")
    checks.check("and not the one that was", "goes" not in text, text)
    checks.contains("a principal is never given again", machine.command("accounts create cleo operator"),
                    "as principal 1002")
    checks.contains("a name that is there is refused", machine.command("accounts create ann operator"),
                    "There is an account of this name")


def restarts(checks, folder):
    """The machine is ended with its process: what was answered has been flushed."""
    disk = pathlib.Path(folder) / "disk.img"
    package = net_peers.variant(sys.argv[3], sys.argv[2], folder, {}, keep_accounts)
    subprocess.run([sys.argv[4], "make", str(disk), "audit=16", "accounts=16", "credentials=4", "keys=1"], check=True,
                   stdout=subprocess.DEVNULL)
    for day in (first_day, next_day):
        machine = capos.Machine(["tools/qemu", "--devices", "standard", "--memory", "160", "--disk", str(disk),
                                 "--package", str(package), "--log", f"{folder}/log"])
        try:
            text = machine.boot()
            if "not set up" in text:
                people.set_up(machine)
            people.log_in(machine)
            day(machine, checks)
        finally:
            machine.close()


def main():
    checks = capos.Scenario()
    with tempfile.TemporaryDirectory(prefix="capos-accounts-") as folder:
        machine = capos.Machine(["tools/qemu", "--package", sys.argv[1], "--memory", "64", "--log", f"{folder}/log"])
        try:
            play(machine, checks)
            machine.close()
            restarts(checks, folder)
        except (capos.Failed, AttributeError) as failure:
            checks.check(str(failure), False, capos.clean(machine.process.before or ""))
        finally:
            machine.close()
    sys.exit(checks.finish())


if __name__ == "__main__":
    main()
