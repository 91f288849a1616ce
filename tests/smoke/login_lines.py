#!/usr/bin/python3
"""Two lines, one in reach of the machine and one far away: two logins at once, a guesser on the far line while the
owner logs in here, a guest who uses up the far line's ledger, and Ctrl-C at every prompt. Run by
`make run-login-lines`.
"""

import re

import pexpect

import capos
import people
import people_lines as lines
import people_variant as variant
from people import ATTENTION, PASSWORD

CTRL_C = "\x03"
DENIED = "do not go together"
# Three are asked at once; a step is three more, and its wait twice that of the step before.
WAITS = [0] * 3 + [2] * 3 + [4] * 3 + [8] * 3
# Between two tries of the guesser.
LOOK_SECONDS = 0.25
# A line's ledger has room for fewer.
GUESTS_JOBS = 60
STARTED = re.compile(r"^\[\d+\] chatter", re.M)


def answer(line, command, *steps, name=None):
    lines.ask(line, command, name)
    return lines.play(*((line, pattern, text) for pattern, text in steps)) + lines.until_prompt(line)


def log_in(line, name=variant.KNOWN_NAME, password=variant.KNOWN_PASSWORD):
    return answer(line, "login", ("word: ", password + "\r"), name=name)


def at_once(checks, local, far):
    """Both are asked for a password at the same time, and both have typed it before the first hash is done."""
    lines.ask(local, "login", "operator")
    lines.ask(far, "login", variant.KNOWN_NAME)
    for line in (local, far):
        line.expect("word: ")
    local.send(PASSWORD + "\r")
    far.send(variant.KNOWN_PASSWORD + "\r")
    for line in (local, far):
        lines.until_prompt(line)
    checks.contains("of two logins at once each opens its own session", local.command("whoami"),
                    "^operator, profile operator, on line serial")
    checks.contains("on its own line", far.command("whoami"), f"^{variant.KNOWN_NAME}, profile operator, on line far")
    checks.contains("and each sees both", far.command("sessions"), "serial +operator +operator",
                    f"far +operator +{variant.KNOWN_NAME}")
    people.log_out(far)
    checks.contains("the end of one is not the other's", local.command("whoami"), "^operator")
    people.log_out(local)


def guess(far):
    """One wrong password; gives the longest wait that the desk spoke of before it took it."""
    waits = [0]
    while True:
        far.send("login\r")
        far.expect("login: ")
        far.send("operator\r")
        far.expect(r"to type it|wait (\d+) seconds")
        if far.process.match.group(1) is None:
            break
        waits.append(int(far.process.match.group(1)))
        lines.until_prompt(far)
        far.process.expect(pexpect.TIMEOUT, timeout=LOOK_SECONDS)
    far.send(ATTENTION)
    far.expect("word: ")
    far.send("no password of theirs\r")
    return max(waits), lines.until_prompt(far)


def guessing(checks, local, far):
    waits = []
    for count in range(len(WAITS)):
        wait, text = guess(far)
        waits.append(wait)
        if DENIED not in text:
            checks.check(f"wrong password {count + 1} is denied", False, text)
    # A try that comes late is told to wait for the rest.
    checks.check("twelve wrong passwords wait in three steps",
                 all(wait <= most for wait, most in zip(waits, WAITS)) and
                 all(max(waits[step:step + 3]) > WAITS[step] // 2 for step in (3, 6, 9)), str(waits))
    local.send("login\r")
    local.expect("login: ")
    local.send("operator\r")
    local.expect("to type it|Too many")
    checks.check("meanwhile the owner is asked at once at the local line", local.process.after == "to type it")
    lines.play((local, "", ATTENTION), (local, "word: ", PASSWORD + "\r"))
    lines.until_prompt(local)
    checks.contains("and let in", local.command("whoami"), "^operator")
    people.log_out(local)


def use_up(checks, local, far):
    """A guest starts programs until nothing is left; an operator's session on the other line is as before."""
    far.send("guest\r")
    far.expect("Welcome to capOS")
    lines.until_prompt(far)
    checks.contains("a guest is let in", far.command("whoami"), "^a guest, profile guest, on line far")
    people.check_held(far, checks, "guest")
    checks.contains("who can run the programs of a guest's profile",
                    far.command("run dice with { console: @console, entropy: @entropy }"), "dice: exited with code 0")
    refused = ""
    for count in range(GUESTS_JOBS):
        refused = far.command("spawn chatter with { console: @console, chat: @chat }")
        if not STARTED.search(refused):
            break
    checks.check("a guest's ledger is used up in the end", count > 0 and not STARTED.search(refused), refused)
    checks.contains("an operator's login on the other line has all it needs", log_in(local), "capOS shell")
    checks.contains("and starts programs", local.command("run hello with { console: @console }"),
                    "exited with code 0")
    people.log_out(local)
    checks.contains("the guest's line goes on", far.command("whoami"), "^a guest")
    people.log_out(far)
    checks.contains("and is nobody's again", far.command("whoami"), "^nobody")


def cancel(checks, local):
    """Ctrl-C at every prompt there is; afterwards nothing has changed, and all is back."""
    prompts = {
        "login": [((("login: ", CTRL_C),), "for a name"),
                  ((("login: ", "operator\r"), ("to type it", CTRL_C)), "before the key"),
                  ((("login: ", "operator\r"), ("to type it", ATTENTION), ("word: ", "half" + CTRL_C)), "for a password")],
        "stepup control": [((("to type it", CTRL_C),), "before the key"),
                           ((("to type it", ATTENTION), ("word: ", "half" + CTRL_C)), "for a password")],
        "passwd": [((("to type it", CTRL_C),), "before the key"),
                   ((("to type it", ATTENTION), ("word: ", CTRL_C)), "for the present password"),
                   ((("to type it", ATTENTION), ("word: ", PASSWORD + "\r"), ("operator: ", CTRL_C)), "for a new one"),
                   ((("to type it", ATTENTION), ("word: ", PASSWORD + "\r"), ("operator: ", "quite another\r"),
                     ("once more: ", "quite" + CTRL_C)), "for it once more")],
    }
    for command, cases in prompts.items():
        for steps, where in cases:
            lines.play((local, "", command + "\r"), *((local, pattern, text) for pattern, text in steps))
            checks.contains(f"Ctrl-C ends {command} where it asks {where}", lines.until_prompt(local),
                            "Nothing has changed")
        if command == "login":
            log_in(local, "operator", PASSWORD)
    checks.contains("the password is as it was", local.command("whoami"), "^operator")
    people.log_out(local)
    checks.contains("also for the next login", log_in(local, "operator", PASSWORD), "capOS shell")
    people.log_out(local)


def set_up(checks, local):
    for steps, where in (((("to type it", CTRL_C),), "before the key"),
                         ((("to type it", ATTENTION), ("operator: ", CTRL_C)), "for a password"),
                         ((("to type it", ATTENTION), ("operator: ", PASSWORD + "\r"), ("once more: ", CTRL_C)),
                          "for it once more")):
        lines.play((local, "", "setup\r"), *((local, pattern, text) for pattern, text in steps))
        checks.contains(f"Ctrl-C ends setup where it asks {where}", lines.until_prompt(local), "Nothing has changed")
    text = answer(local, "setup", ("operator: ", PASSWORD + "\r"), ("once more: ", PASSWORD + "\r"))
    checks.contains("and it begins anew", text, "The password is set")


def recover(checks, local):
    """A session of the profile recovery: what it holds, and what it may ask for besides."""
    checks.contains("somebody of the profile recovery gets in", log_in(local, variant.RESCUER), "capOS shell")
    people.check_held(local, checks, "recovery")
    checks.contains("and may have services started anew", local.command("stepup"), "restart", "control")
    people.log_out(local)


def scenario(checks, _, local, far):
    set_up(checks, local)
    at_once(checks, local, far)
    cancel(checks, local)
    recover(checks, local)
    use_up(checks, local, far)
    most = people.frames_most(local, far)
    use_up(checks, local, far)
    guessing(checks, local, far)
    after = people.frames_back(local, most, far)
    checks.check("and every frame that the sessions had is back", after is not None and after >= most, f"{most} {after}")


if __name__ == "__main__":
    lines.main(scenario)
