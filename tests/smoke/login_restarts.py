#!/usr/bin/python3
"""Services are ended and started anew at steps of chance while a person logs in, works and leaves: the login fails or
goes through, the line comes back to a prompt, nobody gets more than their profile gives, and all frames are back. An
operator on the far line has the services started anew, and loses that line, too, when it hits it. Run by
`make run-login-restarts`.

    login_restarts.py LOGINS SEED
"""

import itertools
import random
import re
import sys
import time

import pexpect

import capos
import people
import people_lines as lines
import people_variant as variant
from people import ATTENTION, PASSWORD

VICTIMS = "terminal far-terminal audit credentials accounts broker chat sessions".split()
# A capability by step-up is held for a minute: so long it surely still is.
HELD_SECONDS = 30
# Whatever was typed when a session ended may be lost: then it is typed again.
AGAIN_SECONDS = 15
PROMPT = re.escape(capos.PROMPT)
MARKS = itertools.count(1)
WHOSE = re.compile(r"([\w ]+), profile (\w+), on line (\w+)\s")
# Questions of the desk's, and the person's answers.
ASKS = {r"login: ": "operator\r", "to type it": ATTENTION, r"[Pp]assword[^\n]*: $": PASSWORD + "\r", "press Enter": "\r",
        "b  *back": "b"}


def settle(line):
    """Types a word that is no command until a shell says so: what was shown before is over then."""
    for _ in range(20):
        word = f"mark-{next(MARKS)}"
        line.send(f"\r{word}\r")
        try:
            line.process.expect(f'unknown command "{word}"', timeout=AGAIN_SECONDS)
        except pexpect.TIMEOUT:
            # A question of the desk's, or a line that waits for its Enter: Ctrl-C leaves both.
            line.send("\x03")
            continue
        lines.until_prompt(line)
        return
    raise capos.Failed("no shell answers")


def whose(line):
    """The session that has the line: its account, profile, line."""
    for _ in range(20):
        settle(line)
        line.send("whoami\r")
        try:
            line.process.expect(WHOSE, timeout=AGAIN_SECONDS)
        except pexpect.TIMEOUT:
            # Typed ahead of a word of the desk's, which drops it.
            continue
        found = WHOSE.findall(capos.clean(line.process.before + line.process.after))[-1]
        lines.until_prompt(line)
        return found
    raise capos.Failed("nobody says whose session this is")


def answer_desk(line):
    """Answers what the desk asks until a shell asks for a command."""
    patterns = list(ASKS)
    while True:
        which = None
        try:
            which = line.process.expect([PROMPT, *patterns], timeout=AGAIN_SECONDS)
        except pexpect.TIMEOUT:
            line.send("\r")
            continue
        if which == 0:
            return
        line.send(ASKS[patterns[which - 1]])


class Ender:
    """The operator on the far line."""

    def __init__(self, line, local):
        self.line = line
        self.local = local
        self.held_until = 0

    def prepare(self):
        """Sees to it that the capability is held for a while."""
        while time.monotonic() > self.held_until:
            if whose(self.line)[1] != "operator":
                lines.ask(self.line, "login", variant.KNOWN_NAME)
                lines.play((self.line, "word: ", variant.KNOWN_PASSWORD + "\r"))
                lines.until_prompt(self.line)
            self.line.command("release restart")
            lines.ask(self.line, "stepup restart")
            lines.play((self.line, "word: ", variant.KNOWN_PASSWORD + "\r"))
            if "restart is held" in lines.until_prompt(self.line):
                self.held_until = time.monotonic() + HELD_SECONDS

    def end(self, name):
        """Types the command, and does not wait."""
        self.line.send(f"services restart {name}\r")
        if name in ("sessions", "far-terminal"):
            self.held_until = 0

    def done(self):
        """The line is the person's again."""
        settle(self.line)

    def all(self):
        for name in VICTIMS:
            self.prepare()
            self.end(name)
            self.done()
        settle(self.local)


# The steps of a login, each with what is seen before it and typed then.
STEPS = [("", "login\r"), ("login: ", "operator\r"), ("to type it", ATTENTION), ("word: ", PASSWORD[:7]),
         ("", PASSWORD[7:] + "\r"), (PROMPT, "run hello with { console: @console }\r"), (PROMPT, "logout\r"), ("", "")]


def play_until(line, end, ender, victim):
    """Plays the login up to a step, at which a service ends; gives the step's text that was not typed yet."""
    for number, (sees, types) in enumerate(STEPS):
        if sees:
            line.expect(sees)
        if number == end:
            ender.end(victim)
        line.send(types)
        if number == end:
            return


def end_round(checks, local, ender, choice, number):
    victim, step = choice.choice(VICTIMS), choice.randrange(len(STEPS))
    ender.prepare()
    play_until(local, step, ender, victim)
    answer_desk(local)
    account, profile, line = whose(local)
    ender.done()
    checks.check(f"round {number}: {victim} is started anew at step {step}: the line is {account}'s",
                 (account, profile) in (("operator", "operator"), ("nobody", "anonymous")) and line == "serial",
                 f"{account} {profile} {line}")
    if profile == "operator":
        local.send("logout\r")
        checks.check("and nobody's after logout", whose(local)[1] == "anonymous")


def log_in(line):
    lines.ask(line, "login", "operator")
    lines.play((line, "word: ", PASSWORD + "\r"))
    return lines.until_prompt(line)


def holds(line):
    """Names and interfaces of what a session's shell holds, and its programs."""
    return re.findall(r"^  (\w+) +(\w+) +0x|^run starts (.*)$", line.command("caps"), re.M)


def work(checks, local, held):
    checks.contains("after all that the operator logs in", log_in(local), "capOS shell")
    checks.contains("and starts programs", local.command("run hello with { console: @console }"), "exited with code 0")
    checks.contains("the log is whole", local.command("audit verify"), "the audit log is whole")
    text = local.command("services")
    checks.check("no service was given up, or has failed by itself", "given up" not in text and
                 not re.search(r"budget ([0-4] of 5|[01] of 2)", text), text)
    text = holds(local)
    checks.check("an operator holds what one held before, name by name", text == held, f"{held}\n{text}")
    people.log_out(local)


def frames_as_before(local, far, ender, most):
    """Where programs lie is chosen by chance, and so is the number of their page tables: services are started anew until
    as many frames are free as before, which never comes to pass when some were kept."""
    def look():
        ender.all()
        people.log_out(far)
        ender.held_until = 0
        return people.frames_most(local, far)

    return local.until(look, lambda seen: seen >= most)


def set_up(local):
    lines.ask(local, "setup")
    lines.play((local, "operator: ", PASSWORD + "\r"), (local, "once more: ", PASSWORD + "\r"))
    return lines.until_prompt(local)


def scenario(checks, place, local, far):
    rounds, seed = int(sys.argv[1]), int(sys.argv[2])
    choice = random.Random(seed)
    print(f"SEED={seed}", flush=True)
    checks.contains("the operator's password is set", set_up(local), "The password is set")
    log_in(local)
    held = holds(local)
    people.log_out(local)
    ender = Ender(far, local)
    checks.contains("a service is not started anew by whoever has not stepped up", far.command("services restart chat"),
                    "services needs a ServiceManager", "stepup restart gets it")
    ender.all()
    people.log_out(far)
    ender.held_until = 0
    most = people.frames_most(local, far)
    ender.prepare()
    checks.contains("one that is none is told", far.command("services restart nothing"), "no service is named \"nothing\"")
    for number in range(rounds):
        end_round(checks, local, ender, choice, number)
    work(checks, local, held)
    shown, log = place.shown.text(), place.log.read_text(errors="replace")
    for secret in (PASSWORD, PASSWORD[7:], variant.KNOWN_PASSWORD):
        checks.check("no password was shown, or is in the kernel's log", secret not in shown + log, shown)
    after = frames_as_before(local, far, ender, most)
    checks.check("and every frame is back", after >= most, f"{most} {after}")


if __name__ == "__main__":
    lines.main(scenario)
