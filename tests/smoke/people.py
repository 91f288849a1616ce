"""A person at the desk of a line types setup, login and the like, for the tests that play it."""

import re

import capos

ATTENTION = "\x1d"  # Ctrl-]
PASSWORD = "correct horse 7 battery"


def desk(machine, command, secrets, name=None):
    """Types a command that the desk answers, a name if it asks for one, and secrets behind the attention
    key; gives what was printed up to the next prompt."""
    seen = ""
    machine.send(command + "\r")
    if name is not None:
        machine.expect("login: ")
        machine.send(name + "\r")
    machine.expect("to type it")
    seen += machine.process.before
    machine.send(ATTENTION)
    machine.expect("goes to the login desk")
    for secret in secrets:
        machine.expect(r"(assword|more)[^\n]*: ")
        machine.send(secret + "\r")
    machine.expect(re.escape(capos.PROMPT))
    return capos.clean(seen + machine.process.before)


def set_up(machine, password=PASSWORD):
    return desk(machine, "setup", [password, password])


def log_in(machine, name="operator", password=PASSWORD):
    return desk(machine, "login", [password], name)
