#!/usr/bin/python3
"""A person logs in, on the serial line of a booted machine: `make run-login`, `make run-login-setup` and
`make run-restricted-shell-launcher`.
"""

import re
import sys

import capos
import people


def begin(machine, checks):
    text = machine.boot()
    checks.contains("the machine boots to a shell that greets", text, "Welcome to capOS")
    checks.contains("and says that nobody has set it up", text, "type setup")
    text = people.set_up(machine)
    checks.contains("setup sets the operator's password", text, "The password is set")
    checks.check("which is nowhere on the screen", people.PASSWORD not in text, text)


def setup(machine, checks):
    begin(machine, checks)
    checks.contains("whoever has not logged in is nobody", machine.command("whoami"),
                    "nobody, profile anonymous, on line serial", r"session [a-z2-7]{26}")
    machine.send("setup\r")
    machine.expect("set up already")
    machine.expect(re.escape(capos.PROMPT))
    checks.check("a second setup is refused", True)
    checks.contains("a wrong password is denied", people.log_in(machine, password="wrong"),
                    "do not go together")
    checks.contains("an unknown name reads the same", people.log_in(machine, name="nobody"),
                    "do not go together")
    people.log_in(machine)
    checks.contains("the right one lets the operator in", machine.command("whoami"), "^operator")


def login(machine, checks):
    begin(machine, checks)
    # Each service has taken what it takes at first use.
    people.log_in(machine)
    people.desk(machine, "stepup control", [people.PASSWORD])
    people.log_out(machine)
    most = people.frames_most(machine)
    people.log_in(machine)
    checks.contains("login opens a session of the operator's", machine.command("whoami"),
                    "^operator, profile operator, on line serial", "it expires in")
    checks.contains("who sees who is there", machine.command("sessions"),
                    "serial +operator +operator")
    checks.contains("and the services", machine.command("services"), "sessions +running",
                    "credentials +running")
    checks.contains("and the accounts", machine.command("accounts"), "operator, recovery")
    text = "".join(machine.command(f"audit {first}") for first in (1, 21, 41))
    checks.contains("the audit log has it", text, "setup on serial, principal 1",
                    "login on serial, principal 1", "session opened on serial: operator",
                    "session ended: another one was opened")
    checks.check("without the password", people.PASSWORD not in text, text)
    checks.contains("and is whole", machine.command("audit verify"), "the audit log is whole")
    text = people.desk(machine, "stepup control", [people.PASSWORD])
    checks.contains("a step-up says what it is for, and gives one stronger capability", text,
                    "to stop the machine", "control is held for")
    people.log_out(machine)
    checks.contains("logout ends the session, and a fresh one is nobody's",
                    machine.command("whoami"), "^nobody")
    after = people.frames_back(machine, most)
    checks.check("and every frame that the session had is back", after is not None and after >= most, f"{most} {after}")


def launcher(machine, checks):
    begin(machine, checks)
    people.check_held(machine, checks, "anonymous")
    checks.contains("a session of nobody's has no program but its shell",
                    machine.command("run hello with { console: @console }"),
                    "this session has no program \"hello\"", "programs of this session: shell$")
    people.log_in(machine)
    checks.contains("the launcher starts what the profile has",
                    machine.command("run hello with { console: @console }"),
                    r"this is all I hold:\s+thread\s+console\s+hello: exited with code 0")
    checks.contains("and nothing else", machine.command("run credentials"),
                    "this session has no program \"credentials\"")
    people.check_held(machine, checks, "operator")
    checks.contains("each start is in the audit log", machine.command("audit"),
                    "launcher +program started: hello", "visitors +program started: shell")


def small(machine, checks):
    begin(machine, checks)
    people.log_in(machine)
    checks.contains("in 64 MiB the operator gets in", machine.command("whoami"), "^operator")
    checks.contains("and starts programs", machine.command("run hello with { console: @console }"),
                    "Hello from capOS", "hello: exited with code 0")
    text = people.desk(machine, "stepup control", [people.PASSWORD])
    checks.contains("and steps up", text, "control is held for")
    people.log_out(machine)
    checks.contains("and leaves", machine.command("whoami"), "^nobody")


SCENARIOS = {"login": login, "setup": setup, "launcher": launcher, "small": small}

if __name__ == "__main__":
    capos.play(SCENARIOS[sys.argv[1]])
