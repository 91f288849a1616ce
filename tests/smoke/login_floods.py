#!/usr/bin/python3
"""Programs of nobody's that pester the far line, while people use the near one: floods of the desk, of the stack and
of the audit log, everything that could deceive a terminal, and a prompt that looks like the desk's. Run by
`make run-login-floods`.
"""

import re

import capos
import people
import people_lines as lines
import people_variant as variant
from people import ATTENTION, PASSWORD

# So many tries of a guesser who does not wait.
TRIES = 70
# Bytes and characters that no program may bring to a terminal, and the sequences that it may.
FORBIDDEN = re.compile("[\\x00-\\x06\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]")
# The desk asks for a name, or for the key before a secret.
ASKS = "login: |to type it"
SEQUENCE = re.compile(r"\x1b\[([0-9;]*)([A-Za-z])")


def set_up(local):
    lines.ask(local, "setup")
    lines.play((local, "operator: ", PASSWORD + "\r"), (local, "once more: ", PASSWORD + "\r"))
    return lines.until_prompt(local)


def log_in(line):
    lines.ask(line, "login", "operator")
    lines.play((line, "word: ", PASSWORD + "\r"))
    return lines.until_prompt(line)


def tricks(checks, far):
    far.send("run pest with { console: @console, tricks: @timer }\r")
    far.expect(r"tricks begin\r*\n(.*)tricks end")
    shown = far.process.match.group(1)
    lines.until_prompt(far)
    numbers = [int(number) for number in re.findall(r"trick (\d+) <", shown)]
    checks.check("what is printed around tricks is seen", len(numbers) > 40 and numbers == list(range(len(numbers)))
                 and shown.count("> is over") == len(numbers), shown)
    passed = SEQUENCE.findall(shown)
    checks.check("of sequences colours, movement and erasing pass", all(
        kind in "mABCDEFGHdfJKX" for _, kind in passed) and
        not [numbers for numbers, kind in passed if kind == "m" and "8" in numbers.split(";")] and
        not [numbers for numbers, kind in passed if kind == "J" and numbers == "3"], repr(passed))
    plain = SEQUENCE.sub("", shown)
    checks.check("and nothing else that a terminal obeys or hides", not FORBIDDEN.search(plain), repr(plain))
    checks.check("and what is refused is seen to be", plain.count("\ufffd") >= len(numbers) - 4, repr(plain))


def imitation(checks, far):
    far.send("run pest with { console: @console }\r")
    far.expect("to type it ")
    far.send("early" + ATTENTION)
    far.expect("back")
    screen = capos.clean(far.process.before)
    checks.contains("the attention key at an imitated prompt gives the service's own screen", screen,
                    "anonymous, since minute")
    checks.check("which does not say that the desk asks", "goes to the login desk" not in screen, screen)
    far.send("b")
    far.expect("to type it ")
    far.send("typed\r")
    far.expect(r"the imitation got (\d+) bytes, (\w+) the key")
    checks.check("and the program never gets it", far.process.match.group(2) == "without", far.process.match.group(0))
    lines.until_prompt(far)


def flood(checks, local, far):
    """The desk asks for a name on the far line again and again, because a program asks for that without a pause;
    meanwhile an operator works on the other line."""
    for _ in range(5):
        far.send("\x03")
        far.expect(ASKS)
    checks.contains("beside it an operator logs in on the other line", log_in(local), "capOS shell")
    checks.contains("and works", local.command("run hello with { console: @console }"), "exited with code 0")
    checks.contains("and the audit log is whole", local.command("audit verify"), "the audit log is whole")
    people.log_out(local)
    far.send(ATTENTION)
    far.expect("end this session|goes to the login desk")
    if "goes" in far.process.after:
        # The key was asked for; it is its own once the desk has it.
        far.send(ATTENTION)
        far.expect("end this session")
    far.send("e")
    far.expect(f"{ASKS}|word: |capOS shell")
    if "capOS" not in far.process.after:
        far.send("\x03")
        far.expect("capOS shell")
    lines.until_prompt(far)
    checks.contains("the attention key ends it with its session", far.command("whoami"), "^nobody")


def floods(checks, local, far):
    checks.contains("no program but the shell gets the control of a line",
                    far.command("run pest with { terminalControl: @terminalControl }"), "TRANSFER_DENIED")
    far.send("spawn pest with { desk: @desk }\r")
    far.expect("login: ")
    checks.check("a program of nobody's floods the desk", True)
    flood(checks, local, far)
    far.send("spawn pest with { desk: @desk, tricks: @timer }\r")
    far.expect("login: |capOS shell")
    while "login" in far.process.after:
        far.send("\x03")
        far.expect("login: |capOS shell")
    lines.until_prompt(far)
    checks.contains("where there are guests it ends in a guest's session", far.command("whoami"), "^a guest")
    people.log_out(far)
    # A shell also has the control.
    lines.ask(far, "login", variant.PEST)
    lines.play((far, "word: ", variant.KNOWN_PASSWORD + "\r"), (far, ASKS, ""))
    checks.check("a shell floods desk and stack", True)
    flood(checks, local, far)


def audit(checks, local, far):
    """Refusals without a pause. How many of them the log takes depends on time: `make run-audit` counts them."""
    for count in range(TRIES):
        far.send("login\r")
        far.expect("login: ")
        far.send("operator\r")
        far.expect("to type it|Too many")
        if far.process.after == "to type it":
            far.send(ATTENTION)
            far.expect("word: ")
            far.send("none of theirs\r")
        lines.until_prompt(far)
    log_in(local)
    text = lines.records(local)
    checks.contains("beside a flood of refusals the log keeps what was done", text, "setup on serial, principal 1$",
                    "login on serial, principal 1$", "session opened on serial: operator")
    checks.contains("and is whole", local.command("audit verify"), "the audit log is whole")
    people.log_out(local)


def scenario(checks, _, local, far):
    checks.contains("the operator's password is set", set_up(local), "The password is set")
    log_in(local)
    people.log_out(local)
    most = people.frames_most(local, far)
    tricks(checks, far)
    imitation(checks, far)
    floods(checks, local, far)
    audit(checks, local, far)
    people.log_out(far)
    after = people.frames_back(local, most, far)
    checks.check("and every frame is back", after is not None and after >= most, f"{most} {after}")


if __name__ == "__main__":
    lines.main(scenario)
