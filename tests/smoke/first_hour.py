#!/usr/bin/python3
"""Plays the `person` blocks of a page of docs/ on the line of one machine, and compares the screen with the page,
line by line. Run by `make test-first-hour` with the page, and the command that boots in CAPOS_BOOT.

    first_hour.py PAGE [--show]

The page says what is typed: what follows the prompt `capos> ` or `login: `; the attention key where the line asks
for it. At a prompt that ends with "assword:", "operator:" or "more:" the password is typed,
which is nowhere on the page. Every line has to read as on the page, but that a number may be another number, the id
of a session another id, and a line `...` stands for any lines. --show prints the screen: a new page may be made of it.
"""

import pathlib
import re
import sys

import capos
import people

BLOCK = re.compile(r"^```person\n(.*?)^```$", re.M | re.S)
KEY_LINE = "press Ctrl-] to type it"
SECRET = re.compile(r"(assword( for \w+)?|more):$")
LOGIN = "login: "
NUMBER = re.compile(r"\d+(\.\d+)?")
SESSION_ID = re.compile(r"\b[a-z2-7]{26}\b")
RECOVERY_CODE = re.compile(r"\b(?:[a-z2-7]{4}-){5}[a-z2-7]{4}\b")


def form(line):
    """The line with its numbers and ids made equal, and blanks that only lay it out."""
    return " ".join(NUMBER.sub("0", SESSION_ID.sub("ID", RECOVERY_CODE.sub("CODE", line))).split())


def screen_lines(text):
    return [line for line in capos.clean(text).split("\n") if line.strip()]


def page_lines(path):
    blocks = BLOCK.findall(pathlib.Path(path).read_text(encoding="utf-8"))
    return [line for block in blocks for line in block.splitlines() if line.strip()]


class Person:
    """Whoever types what the page says; keeps all that the screen has shown."""

    def __init__(self, machine):
        self.machine, self.shown = machine, ""

    def wait(self, text):
        self.machine.expect(re.escape(text))
        self.shown += self.machine.process.before + self.machine.process.after

    def enter(self, prompt, text, echoes=True):
        self.wait(prompt)
        self.machine.send(text + "\r")
        # The echo of what is typed ends with its line: a job may say something before the next prompt.
        if echoes and text:
            self.wait(text)

    def line(self, line):
        if line == capos.PROMPT.strip():
            self.wait(capos.PROMPT)
        elif line.startswith(capos.PROMPT):
            self.enter(capos.PROMPT, line[len(capos.PROMPT):])
        elif line.startswith(LOGIN):
            self.enter(LOGIN, line[len(LOGIN):])
        elif line.endswith(KEY_LINE):
            self.wait(KEY_LINE)
            self.machine.send(people.ATTENTION)
        elif SECRET.search(line):
            self.enter(line, people.PASSWORD, echoes=False)


def unlike(page, screen):
    """The first line of the page that the screen has not, and the place there; None: it has all, and no more."""
    at, skips = 0, False
    for line in page:
        if line == "...":
            skips = True
            continue
        while skips and at < len(screen) and form(screen[at]) != form(line):
            at += 1
        if at == len(screen) or form(screen[at]) != form(line):
            return line, at
        at, skips = at + 1, False
    return None if at == len(screen) or skips else ("the end of the page", at)


def play(path, machine, checks, shows):
    page = page_lines(path)
    person = Person(machine)
    for line in page:
        person.line(line)
    # The last line of the page is a prompt: whatever came before it has been seen.
    screen = screen_lines(person.shown)
    if shows:
        print("\n".join(["", "--- the screen"] + screen + ["---"]))
    found = unlike(page, screen)
    checks.check(f"{path}: {len(page)} lines of the page are those of the screen", found is None,
                 found and "\n".join([f"expected: {found[0]}", "seen:"] + screen[found[1]:found[1] + 5]))
    checks.check("the page ends at a prompt of nobody's", page[-1:] == [capos.PROMPT.strip()], page[-1:])
    checks.check("the password is nowhere on the screen", people.PASSWORD not in person.shown)


if __name__ == "__main__":
    capos.play(lambda machine, checks: play(sys.argv[1], machine, checks, "--show" in sys.argv))
