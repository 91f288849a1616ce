#!/usr/bin/python3
"""Known secrets through every way that a login, a setup, a change of password and a step-up can take, on two
lines; then none of them is in the audit log, the kernel's log, what the terminals showed, or the whole memory
of the machine. Run by `make run-login-secrets`.
"""

import base64
import hashlib
import mmap
import os
import pathlib
import struct

import capos
import people_lines as lines
import people_variant as variant
from people import ATTENTION

# Secrets, each typed where it is asked for. None is like a word that is anywhere else.
FIRST = "qoph-hzxka-Zw81kd"
SECOND = "qoph-bdjnu-Yv72je"
TYPED = {
    "an operator's first password": FIRST,
    "their second one": SECOND,
    "a password that is too short": "Xu63!",
    "one that was typed twice, and not alike": "qoph-wvqge-Wt54hf",
    "and the other of the two": "qoph-eyrtz-Vs45gg",
    "a wrong password": "qoph-mfcjx-Ur36fh",
    "a password for an unknown name": "qoph-gkzpv-Tq27ei",
    "a password where a name is asked for": "qoph-xvnwqk-sp18",
    "a password that Ctrl-C ended": "qoph-ytbvgz-Ro09cj",
    "a password that the attention key ended": "qoph-jdzkmw-Qn90bk",
    "one that was typed when the line was lost": "qoph-rzvn-Pm81al",
    "a wrong password at a step-up": "qoph-ckwjbz-Ol72zm",
    "a wrong present password": "qoph-lpxzgt-Nk63yn",
    "one that is too long": "qoph-nzdfkv-Mj54xo" + "x" * 300,
    "a token that is wrong": "qophzkwvjdmLi45wp",
    "a known person's password": variant.KNOWN_PASSWORD,
}
VERIFIER = {
    "a person's verifier": variant.KNOWN_HASH,
    "the hash in it": base64.b64decode(variant.KNOWN_HASH + "=").hex(),
}
# A record of kept memory, its beginning and one of its verifiers: core/credentials/kept.h,
# core/credentials/secrets.h.
RECORD_MAGIC = b"CREDSKPT"
RECORD_HEAD = struct.Struct("<QQ32s32sQIIII")
ENTRY_FORMAT = struct.Struct("<QIII16s32sI32s")
RECORD = struct.Struct(f"<{RECORD_HEAD.size + 32 * ENTRY_FORMAT.size}s32s")
GENERATIONS = 1 << 48
PACKAGE = os.environ["PEOPLE_PACKAGE"]
PAGE = 4096
# An account of the table and its name are no further apart.
ENTRY = 256
# Where a name is asked for, what is typed is shown.
SHOWN = "a password where a name is asked for"
# Every eight bytes in a row of a secret have one of its pieces.
PIECE = 6
STEP = 3


def typed(what):
    return TYPED[what] + "\r"


def answer(line, command, *steps, name=None):
    """A command of the desk, and what is typed at each prompt then; gives what is shown up to the shell's prompt."""
    lines.ask(line, command, name)
    return lines.play(*((line, pattern, text) for pattern, text in steps)) + lines.until_prompt(line)


def log_in(line, name, text):
    return answer(line, "login", ("word: ", text), name=name)


def set_up(checks, place, far):
    """On the line that is not local: with a token, of which the first is wrong."""
    token = lines.token(place)
    text = answer(far, "setup", ("log: ", typed("a token that is wrong")))
    checks.contains("a wrong token sets nothing up", text, "That token is not good")
    text = answer(far, "setup", ("log: ", token + "\r"),
                  (r"operator: ", typed("a password that is too short")),
                  (r"at least 8[^\n]*\n[^\n]*: ", typed("one that was typed twice, and not alike")),
                  (r"once more: ", typed("and the other of the two")),
                  (r"not the same[^\n]*\n[^\n]*: ", FIRST + "\r"), ("once more: ", FIRST + "\r"))
    checks.contains("the right token sets the password", text, "The password is set")
    return token


def fail_to_log_in(checks, local, far):
    for line in (local, far):
        checks.contains("a wrong password is denied", log_in(line, "operator", typed("a wrong password")),
                        "do not go together")
        checks.contains("and one for nobody", log_in(line, "nobody", typed("a password for an unknown name")),
                        "do not go together")
        checks.contains("and one at the prompt for a name", log_in(line, TYPED[SHOWN], "wrong\r"),
                        "do not go together")
        checks.contains("Ctrl-C ends a question",
                        log_in(line, "operator", TYPED["a password that Ctrl-C ended"] + "\x03"), "Nothing has changed")
    checks.contains("one that is too long is denied", log_in(local, "operator", typed("one that is too long")),
                    "do not go together")


def interrupt(checks, local, far):
    """The attention key in the middle of a password, and a line that is lost there."""
    text = answer(local, "login", ("word: ", TYPED["a password that the attention key ended"] + ATTENTION),
                  ("back", "b"), ("word: ", "\x03"), name="operator")
    checks.contains("the attention key keeps nothing of what was typed before it", text, "Nothing has changed")
    lines.ask(far, "login", "operator")
    lines.play((far, "word: ", TYPED["one that was typed when the line was lost"]))
    far.vanish()
    far.open()
    far.send("\r")
    checks.contains("whoever comes to a line that was lost gets an answer to what was typed before",
                    lines.until_prompt(far), "do not go together")


def work(checks, local):
    """An operator's use of passwords; ends with the second one."""
    checks.contains("the right password lets the operator in", log_in(local, "operator", FIRST + "\r"), "capOS shell")
    text = answer(local, "stepup control", ("word: ", typed("a wrong password at a step-up")))
    checks.contains("a wrong password gives no step-up", text, "control is not held")
    text = answer(local, "stepup control", ("word: ", FIRST + "\r"))
    checks.contains("the right one does", text, "control is held")
    text = answer(local, "passwd", ("word: ", typed("a wrong present password")))
    checks.contains("a wrong one changes nothing", text, "That is not your password")
    text = answer(local, "passwd", ("word: ", FIRST + "\r"), ("operator: ", SECOND + "\r"),
                  ("once more: ", SECOND + "\r"))
    checks.contains("the right one does", text, "is changed")


def log_out(line):
    line.send("logout\r")
    line.expect("Welcome to capOS")
    lines.until_prompt(line)


def read(checks, place, secrets):
    """Looks at everything that anybody can read: the kernel's log, which has exit records, too; and what the lines have
    shown, which is what the audit log says as well."""
    log = place.log.read_text(errors="replace")
    shown = place.shown.text()
    token = lines.token(place)
    checks.check("the token of setup is in the kernel's log, once", log.count(token) == 1, log)
    for what, text in secrets.items():
        if text != token:
            checks.check(f"{what} is not in the kernel's log", text not in log, log)
        if what != SHOWN:
            checks.check(f"{what} was not shown", text not in shown, shown)
    for what, text in VERIFIER.items():
        checks.check(f"{what} is in neither", text not in log + shown, log)


def pieces(text):
    """The parts of a secret that are looked for."""
    data = text.encode()
    return {data[at:at + PIECE] for at in range(0, max(1, len(data) - PIECE + 1), STEP)} - {b"x" * PIECE}


def places_of(memory, piece):
    at = memory.find(piece)
    while at >= 0:
        yield at
        at = memory.find(piece, at + 1)


def around(memory, found):
    """The first places where something was found, and what is there."""
    return "\n".join(f"{at:#x}: {memory[max(0, at - 64):at + 64]!r}" for at in found[:12])


def search(checks, memory, secrets):
    for what, text in secrets.items():
        found = [at for piece in pieces(text) for at in places_of(memory, piece)]
        checks.check(f"no part of {what} is in the memory", not found, around(memory, found))


def search_verifier(checks, memory):
    """The exceptions of docs/security/caveats.md: a verifier is in the boot package as it was given, and in the table
    of the service that compares with it."""
    package = pathlib.Path(PACKAGE).read_bytes()
    stated = sorted(at % PAGE for at in places_of(package, variant.KNOWN_VERIFIER.encode()))
    found = list(places_of(memory, variant.KNOWN_VERIFIER.encode()))
    checks.check("a person's verifier is in the memory as text as often as in the boot package, in its pages",
                 stated and sorted(at % PAGE for at in found) == stated and
                 all(memory[at - at % PAGE:at - at % PAGE + PAGE] in package for at in found), around(memory, found))
    found = list(places_of(memory, base64.b64decode(variant.KNOWN_HASH + "=")))
    names = tuple(name.encode() for name in (variant.KNOWN_NAME, variant.PEST, variant.RESCUER))
    checks.check("and its hash once for each account, in a table with the account's name",
                 len(found) == len(stated) and
                 all(any(name in memory[at - ENTRY:at + ENTRY] for name in names) for at in found),
                 around(memory, found))


def record(memory):
    """Where the youngest good record of kept memory lies, in the form of core/credentials/kept.h."""
    records = []
    for at in places_of(memory, RECORD_MAGIC):
        data = memory[at:at + RECORD.size]
        generation = int.from_bytes(data[8:16], "little") if len(data) == RECORD.size else 0
        if 0 < generation < GENERATIONS and hashlib.sha256(data[:-32]).digest() == data[-32:]:
            records.append((generation, at))
    return max(records)[1] if records else None


def search_kept(checks, place, memory):
    """The random key of `credentials`, and the hash that setup and a change have made, are in the records of kept memory
    and in the service's own table, and nowhere else; and nobody can read them."""
    at = record(memory)
    checks.check("kept memory has a good record", at is not None)
    if at is None:
        return
    _, _, key, token, _, _, _, set_up, count = RECORD_HEAD.unpack_from(memory, at)
    entries = [ENTRY_FORMAT.unpack_from(memory, at + RECORD_HEAD.size + number * ENTRY_FORMAT.size)
               for number in range(count)]
    operators = [entry for entry in entries if entry[0] == 1]
    checks.check("in which the operator has a verifier", set_up == 1 and len(operators) == 1, str(entries))
    text = place.log.read_text(errors="replace") + place.shown.text()
    for what, secret in (("random key", key), ("token's hash", token), ("operator's hash", operators[0][5]),
                         ("operator's salt", operators[0][4])):
        forms = (secret.hex(), base64.b64encode(secret).decode().rstrip("="), base64.b32encode(secret).decode().lower().rstrip("="))
        checks.check(f"the {what} is in no log and was not shown", not any(form in text for form in forms))
        if not any(secret):
            continue
        found = list(places_of(memory, secret))
        astray = [at for at in found if memory.find(RECORD_MAGIC, max(0, at - RECORD.size), at) < 0 and
                  b"operator" not in memory[max(0, at - ENTRY):at + ENTRY]]
        checks.check(f"the {what} is in the records and the table of credentials, and nowhere else in the memory",
                     found and not astray, around(memory, astray))


def scenario(checks, place, local, far):
    token = set_up(checks, place, far)
    fail_to_log_in(checks, local, far)
    interrupt(checks, local, far)
    checks.contains("a known person logs in", log_in(far, variant.KNOWN_NAME, typed("a known person's password")),
                    "capOS shell")
    work(checks, local)
    log_out(local)
    checks.contains("the first password is no password any more", log_in(local, "operator", FIRST + "\r"), "together")
    checks.contains("the second one is", log_in(local, "operator", SECOND + "\r"), "capOS shell")
    text = lines.records(local)
    checks.contains("the audit log has all of it", text, "setup on far, principal 1$",
                    "login on serial, principal 0, refused", "login on far, principal 2$", "password", "control")
    checks.contains("and is whole", local.command("audit verify"), "the audit log is whole")
    log_out(local)
    log_out(far)
    # The last that happens, so that nothing else is written over it.
    log_in(far, TYPED[SHOWN], typed("a wrong password"))
    # The tab key ends the call that reads: the line goes on in the next one.
    log_in(local, TYPED[SHOWN][:9] + "\t" + TYPED[SHOWN][9:], typed("a wrong password"))
    secrets = {**TYPED, "a token of setup": token}
    read(checks, place, secrets)
    with open(place.memory, "rb") as file, mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ) as memory:
        search(checks, memory, secrets)
        search_verifier(checks, memory)
        search_kept(checks, place, memory)


if __name__ == "__main__":
    lines.main(scenario)
